//! What becomes of each element: kept, kept as another, unwrapped, or dropped with what it holds.

use liveblog_core::model::Tag;

use super::support::{check, check_kept, read};

/// Markup in which the element stands where it may.
fn example(tag: Tag) -> String {
    let name = tag.name();
    let element = match tag {
        Tag::A => r#"<a href="https://a.example/">x</a>"#.to_owned(),
        Tag::Img => r#"<img src="https://a.example/">"#.to_owned(),
        Tag::Br => "x<br>y".to_owned(),
        // Below those that they stand under.
        Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => {
            let above = ["h2", "h3", "h4", "h5", "h6"].into_iter();
            let above = above.take_while(|above| *above <= name);
            let above: Vec<String> = above.map(|name| format!("<{name}>x</{name}>")).collect();
            above.concat()
        }
        Tag::Hr | Tag::Wbr => format!("<{name}>"),
        Tag::Ul | Tag::Ol => format!("<{name}><li>x</li></{name}>"),
        Tag::Table | Tag::Tbody | Tag::Tr | Tag::Td => {
            "<tbody><tr><td>x</td></tr></tbody>".to_owned()
        }
        Tag::Thead | Tag::Tfoot => format!("<{name}><tr><td>x</td></tr></{name}>"),
        Tag::Th => "<tbody><tr><th>x</th></tr></tbody>".to_owned(),
        _ => format!("<{name}>x</{name}>"),
    };
    match tag {
        Tag::Li => format!("<ul>{element}</ul>"),
        Tag::Dt | Tag::Dd => format!("<dl>{element}</dl>"),
        Tag::Figcaption => format!("<figure>{element}</figure>"),
        Tag::Rt | Tag::Rp => format!("<ruby>{element}</ruby>"),
        Tag::Table
        | Tag::Caption
        | Tag::Thead
        | Tag::Tbody
        | Tag::Tfoot
        | Tag::Tr
        | Tag::Th
        | Tag::Td => {
            format!("<table>{element}</table>")
        }
        _ => element,
    }
}

#[test]
fn players_and_drawings_do_not_come_from_html_as_they_stand_there() {
    for tag in Tag::ALL.iter().filter(|tag| tag.is_ours()) {
        let source = format!("<p>a<{0} class=x controls>x</{0}></p>", tag.name());
        assert!(!read(&source).contains(tag.name()), "{source}");
    }
}

#[test]
fn every_allowed_element_is_kept() {
    for tag in Tag::ALL.iter().filter(|tag| !tag.is_ours()) {
        let source = example(*tag);
        assert!(source.contains(&format!("<{}", tag.name())), "{source}");
        assert_eq!(read(&source), source);
    }
}

#[test]
fn a_tag_has_one_name() {
    for tag in Tag::ALL {
        assert_eq!(Tag::parse(tag.name()), Some(*tag));
    }
    assert_eq!(Tag::parse("script"), None);
}

#[test]
fn an_ordinary_entry_is_kept_as_it_is() {
    check_kept(&[concat!(
        r#"<p lang="de">Die <em>Delegation</em> ist <a href="https://news.example/a?b=1&amp;c#d">abgereist</a>.<br>Um "#,
        r#"<time datetime="2019-02-28T14:05+07:00">14:05</time>.</p><h2>Folgen</h2><ul><li>eins</li><li>zwei<ol "#,
        r#"start="3"><li>drei</li></ol></li></ul><figure><img src="https://img.example/1.jpg" alt="Hotel" width="640" "#,
        r#"height="360"><figcaption>Das Hotel</figcaption></figure><blockquote><p>Ein Satz.</p></blockquote><table>"#,
        r#"<caption>Zeiten</caption><thead><tr><th scope="col">Wer</th></tr></thead><tbody><tr><td>Er</td></tr></tbody>"#,
        r#"</table><pre>a
b</pre>"#,
    )]);
}

#[test]
fn some_elements_are_kept_as_others() {
    check(&[
        ("<h1>x</h1>", "<h2>x</h2>"),
        ("<strike>x</strike>", "<s>x</s>"),
        ("<menu><li>x</menu>", "<ul><li>x</li></ul>"),
        ("<dir><li>x</dir>", "<ul><li>x</li></ul>"),
        ("<listing>x</listing>", "<pre>x</pre>"),
        ("<image src=/x>", r#"<img src="https://news.example/x">"#),
    ]);
    for name in [
        "address", "article", "aside", "center", "details", "fieldset", "footer", "form", "header",
        "hgroup", "legend", "main", "nav", "search", "section", "summary",
    ] {
        assert_eq!(
            read(&format!("a<{name}>x</{name}>b")),
            "a<div>x</div>b",
            "{name}"
        );
    }
}

#[test]
fn unknown_elements_are_unwrapped() {
    for name in [
        "x-evil",
        "live-blog",
        "big",
        "blink",
        "body",
        "dfn",
        "font",
        "head",
        "html",
        "label",
        "marquee",
        "output",
        "picture",
        "portal",
        "rb",
        "slot",
        "tt",
        "var",
        "x:y",
    ] {
        assert_eq!(
            read(&format!("a<{name} style=x>b</{name}>c")),
            "abc",
            "{name}"
        );
    }
}

#[test]
fn unknown_void_elements_leave_nothing() {
    for name in [
        "area", "base", "basefont", "bgsound", "col", "frame", "input", "keygen", "link", "meta",
        "param", "source", "track",
    ] {
        assert_eq!(read(&format!("a<{name} src=x>b")), "ab", "{name}");
    }
}

#[test]
fn elements_that_need_script_style_or_a_form_are_dropped_with_what_they_hold() {
    for name in [
        "applet",
        "button",
        "datalist",
        "frameset",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "optgroup",
        "option",
        "plaintext",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "xmp",
    ] {
        assert_eq!(
            read(&format!("a<{name}>b<i>c</i></{name}>d")),
            "ad",
            "{name}"
        );
        assert_eq!(
            read(&format!("a<{name} x='>'>b</{name}>d</{name}>e")),
            "ade",
            "{name}"
        );
        assert_eq!(read(&format!("a<{name}>b<p>c")), "a", "{name}");
    }
}

#[test]
fn a_dropped_element_ends_after_those_of_its_name_within() {
    for name in ["svg", "template", "select"] {
        assert_eq!(
            read(&format!("a<{name}>b<{name}>c</{name}>d</{name}>e")),
            "ae",
            "{name}"
        );
    }
    check(&[
        ("a<svg/>b", "ab"),
        ("a<svg/ >b</svg>c", "ac"),
        ("a<svg b/c>b</svg>c", "ac"),
        ("a<svg><svg/>b</svg>c", "ac"),
        ("a<svg><style/>b</svg>c", "ac"),
    ]);
}

#[test]
fn a_frame_becomes_a_link_to_what_it_shows() {
    let link = |url| format!(r#"<oembed url="{url}"></oembed>"#);
    for (source, expected) in [
        (
            "<iframe src=https://v.example/1></iframe>",
            link("https://v.example/1"),
        ),
        (
            "<iframe src=//v.example/1>old</iframe>",
            link("https://v.example/1"),
        ),
        (
            "<iframe src='https://me:x@v.example:8/'></iframe>",
            link("https://me:x@v.example:8/"),
        ),
        (
            "<iframe src=/chart></iframe>",
            link("https://news.example/chart"),
        ),
        (
            "<p>a<iframe src=//v.example/></iframe>b",
            format!("<p>a</p>{}b", link("https://v.example/")),
        ),
    ] {
        assert_eq!(read(source), expected, "from {source:?}");
    }
    for address in [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "about:blank",
        "mailto:a@b.example",
        "https:",
    ] {
        assert_eq!(
            read(&format!("a<iframe src='{address}'></iframe>b")),
            "ab",
            "{address:?}"
        );
    }
    check(&[
        ("a<iframe srcdoc='<script>'></iframe>b", "ab"),
        ("a<noframes src=https://v.example/></noframes>b", "ab"),
    ]);
}

#[test]
fn a_picture_without_an_address_is_its_description() {
    check(&[
        ("a <img alt='a cat &amp; a dog'> b", "a a cat &amp; a dog b"),
        ("<img src=data:image/png;base64,AAAA alt=x>", "x"),
        ("a<img src=javascript:x>b", "ab"),
        ("a<img>b", "ab"),
    ]);
}

#[test]
fn a_link_without_an_address_is_its_text() {
    check(&[
        ("<a>x</a>", "x"),
        ("<a name=top>x</a>", "x"),
        ("<a href='#note'>1</a>", "1"),
        ("<a href=' '>x</a>", "x"),
        ("<a href=ftp://a.example/>x</a>", "x"),
    ]);
}

#[test]
fn what_shows_nothing_is_dropped() {
    check(&[
        ("a<b></b>b<span><i></i></span>c", "abc"),
        ("<p></p><div> \n</div><p>&nbsp;</p><h2> </h2>x", "x"),
        ("<a href=/x></a>x", "x"),
        (
            "<ul></ul><dl> </dl><figure></figure><table></table><ruby></ruby>x",
            "x",
        ),
        ("<p><b></b> x", "<p> x</p>"),
    ]);
    check_kept(&[
        "<ul><li></li><li>x</li></ul>",
        "<table><tbody><tr><td></td><th></th></tr><tr></tr></tbody></table>",
        "a<b> </b>b",
        "<p>x<br>y</p>",
        "<span>x</span><div>x</div>",
    ]);
}
