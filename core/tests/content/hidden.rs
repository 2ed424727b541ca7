//! What a newsroom's system hides is not published.

use super::support::{check, parse, read};

#[test]
fn what_is_hidden_is_left_out_with_all_that_it_holds() {
    for hidden in [
        "<p hidden>NO</p>",
        "<p hidden=''>NO</p>",
        "<p hidden=until-found>NO</p>",
        "<P HIDDEN>NO</P>",
        "<div style='display:none'>NO <p>NO</p><ul><li>NO</ul></div>",
        "<div style='DISPLAY : None !important ;'>NO</div>",
        "<div style='color:red;display:none'>NO</div>",
        "<div style='/* a;b */display/**/:/**/none'>NO</div>",
        "<div style='display&#58;n&#111;ne'>NO</div>",
        "<div style='background:url(\";\");display:none'>NO</div>",
        "<div style='display:block;display:none'>NO</div>",
        "<div style='display:none!important;display:block'>NO</div>",
        "<section style='visibility:hidden'>NO<b style='visibility:inherit'>NO</b></section>",
        "<p style='visibility:hidden'><b>NO</b><br><img src=/no.jpg alt=NO><iframe src=https://no.example/></iframe></p>",
        "<ul style='visibility:hidden'><li>NO<li><p>NO</ul>",
        "<table style='visibility:hidden'><tr><td>NO</table>",
        "<font style='visibility:hidden'>NO<font>NO</font>NO</font>",
        "<a style='visibility:hidden' name=x>NO</a>",
        "<div hidden><blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/NO/>NO</blockquote></div>",
        "<div style='visibility:hidden'><blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/NO/>NO</blockquote></div>",
        "<span style='content-visibility:hidden'>NO</span>",
        "<font hidden>NO<font>NO</font>NO</font>",
        "<x-note hidden>NO<x-note hidden>NO</x-note>NO</x-note>",
        "<label style=display:none>NO</label>",
        "<dialog>NO</dialog>",
        "<dialog><p>NO<form>NO</form></dialog>",
        "<template>NO<template>NO</template>NO</template>",
        "<s hidden>NO</s>",
        "<a hidden href=/no>NO</a>",
        "<img hidden src=/no.jpg alt=NO>",
        "<img style=display:none src=/no.jpg alt=NO>",
        "<video hidden src=/no.mp4>NO</video>",
        "<iframe style='display:none' src=https://no.example/></iframe>",
        "<iframe hidden src=https://www.youtube.com/embed/abcdefghijk>NO</iframe>",
        "<noscript hidden><img src=/no.jpg></noscript>",
        "<table hidden><tr><td>NO</table>",
        "<ul hidden><li>NO</ul>",
        "<blockquote class=twitter-tweet hidden><a href=https://x.com/a/status/1>NO</a></blockquote>",
        "<input type=hidden value=NO>",
        "<input hidden>",
        "<hr hidden>",
        "<p hidden><b><i>NO</p>",
        "<td hidden>NO</td>",
        "<li hidden>NO</li>",
        "<h2 hidden>NO</h2>",
        "<details hidden><summary>NO</summary>NO</details>",
    ] {
        let source = format!("<p>a</p>{hidden}<p>b</p>");
        assert_eq!(read(&source), "<p>a</p><p>b</p>", "{source}");
        let words = parse(&format!("c{hidden}d")).text(99);
        assert_eq!(words.replace(' ', ""), "cd", "{hidden}");
    }
}

#[test]
fn what_a_style_keeps_from_being_seen_is_left_out() {
    for style in [
        "mso-hide:all",
        "color:red;mso-hide:all;mso-ansi-language:EN-GB",
        "mso-element:comment",
        "opacity:0",
        "opacity: 0.0 !important",
        "opacity:0%",
        "opacity:-1",
        "filter:opacity(0)",
        r"dis\70lay:none",
        r"dis\000070 lay:none",
        r"display:n\6f ne",
        r"\64isplay:\6e\6f\6e\65",
        r"displa\y:none",
        "display:/**/none",
        "/**/display/**/:none/*",
        "display:none ! important",
        "visibility:/* x */hidden",
        "font-size:0",
        "font-size:0px!important",
        "font-size:0.0em",
        "font:0/0 a",
        "font:normal 0px/1 Arial",
        "position:absolute;left:-9999px",
        "position:fixed;top:-999px",
        "position:absolute;right:-10000em",
        "position:absolute;left:-200vw",
        "position:relative;left:-5000.5px",
        "position:absolute;inset:-9999px auto auto",
        "text-indent:-9999px;overflow:hidden",
        "position:absolute;clip:rect(0,0,0,0)",
        "position:absolute;clip:rect(0 0 0 0)",
        "position:absolute;clip:rect(1px, 1px, 1px, 1px)",
        "clip-path:inset(50%)",
        "clip-path:inset(100%)",
        "clip-path:inset(0 0 100% 0)",
        "clip-path:circle(0)",
        "clip-path:polygon(0 0,0 0,0 0)",
        "height:0;overflow:hidden",
        "max-height:0px;overflow:hidden",
        "width:0;overflow-x:hidden",
        "width:1px;height:1px;overflow:hidden;margin:-1px;padding:0",
        "transform:scale(0)",
        "transform:scaleY(0)",
        "transform:translateX(-9999px)",
        "scale:0",
    ] {
        for (start, end) in [
            ("<p", "</p>"),
            ("<div", "</div>"),
            ("<span", "</span>"),
            ("<font", "</font>"),
            ("<section", "</section>"),
            ("<a href=/no", "</a>"),
        ] {
            let hidden = format!("{start} style='{style}'>NO <b>NO</b>{end}");
            let source = format!("<p>a</p>{hidden}<p>b</p>");
            assert_eq!(read(&source), "<p>a</p><p>b</p>", "{source}");
        }
    }
}

#[test]
fn what_only_listeners_are_told_is_left_out() {
    for hidden in [
        "<span class=sr-only>NO</span>",
        "<p class='x visually-hidden y'>NO</p>",
        "<h2 class=screen-reader-text>NO</h2>",
        "<font class=visuallyhidden>NO</font>",
        "<div class=show-for-sr>NO</div>",
        "<div class=d-none>NO</div>",
        "<div class='is-hidden'>NO</div>",
        "<a class=msocomanchor href=#_msocom_1>NO</a>",
        "<div popover>NO</div>",
        "<div popover=manual>NO<p>NO</div>",
        "<x-tip popover=auto>NO</x-tip>",
    ] {
        let source = format!("<p>a</p>{hidden}<p>b</p>");
        assert_eq!(read(&source), "<p>a</p><p>b</p>", "{source}");
    }
}

#[test]
fn what_can_be_seen_after_all_stays() {
    for style in [
        "opacity:0.0001",
        "opacity:.5",
        "opacity:0;transition:opacity .3s",
        "left:-5px",
        "left:-9999px",
        "position:absolute;left:-99px",
        "position:static;left:-9999px",
        "position:relative;top:-5pt",
        "text-indent:-18pt;margin-left:36pt",
        "margin-left:-9999px;padding-left:9999px",
        "height:0",
        "height:0;overflow:visible",
        "height:0;overflow:hidden;padding-bottom:56.25%",
        "height:10px;overflow:hidden",
        "width:1px;overflow:hidden;height:auto",
        "max-height:0;overflow:hidden;transition:max-height 1s",
        "font-size:0.8em",
        "font-size:.001px",
        "font-size:smaller",
        "clip:auto",
        "clip:rect(0,100px,100px,0)",
        "clip-path:inset(10%)",
        "clip-path:inset(5px)",
        "clip-path:circle(50% at 0 0)",
        "transform:scale(0.5)",
        "transform:translate(0)",
        "dis/**/play:none",
        "display:no/**/ne",
        r"display\:none",
        r"display:none\!x",
        r"x\;display:none",
        "-display:none",
        "display:none block",
        "mso-hide:none",
        "mso-hide:all;display:inline-block",
        "visibility:visible",
        "overflow:hidden",
    ] {
        let source = format!("<p style='{style}'>a</p>");
        assert_eq!(read(&source), "<p>a</p>", "{source}");
    }
    check(&[
        ("<p class='d-none d-md-block'>a</p>", "<p>a</p>"),
        ("<p class='sr-only-not hidden-text'>a</p>", "<p>a</p>"),
        ("<div class=lazy style='opacity:0'></div>a", "a"),
        (
            "<img class=lazy style='opacity:0' data-src=/a.jpg>",
            r#"<img src="https://news.example/a.jpg">"#,
        ),
        (
            "<p hidden><img src=/a.jpg></p><img src=/a.jpg>",
            r#"<img src="https://news.example/a.jpg">"#,
        ),
    ]);
}

#[test]
fn what_is_shown_again_within_something_hidden_is_seen() {
    check(&[
        (
            "<p style='visibility:hidden'>NO<b style='visibility:visible'>a</b>NO</p>b",
            "<p><b>a</b></p>b",
        ),
        (
            "<div style='visibility:hidden'><p>NO</p><p style='visibility:visible'>a</p></div>",
            "<div><p>a</p></div>",
        ),
        (
            "<font style='visibility:hidden'>NO<b style='visibility:visible'>a</b>NO</font>b",
            "<b>a</b>b",
        ),
        (
            "<p style='font-size:0'>NO<span style='font-size:16px'>a</span><i style='font-size:1em'>NO</i></p>",
            "<p><span>a</span></p>",
        ),
        (
            "<p style='font-size:0'>NO<img src=/a.jpg></p>",
            r#"<p><img src="https://news.example/a.jpg"></p>"#,
        ),
        (
            "<font style='font-size:0'>NO<img src=/a.jpg>NO<font style='font-size:9pt'>a</font>NO</font>b",
            r#"<img src="https://news.example/a.jpg">ab"#,
        ),
        (
            "<p style='font-size:0'><font style='font-size:14px'>a<label hidden>NO</label></font>NO</p>",
            "<p>a</p>",
        ),
        (
            "<p style='display:none'><b style='visibility:visible;font-size:9px'>NO</b></p>a",
            "a",
        ),
    ]);
    let deep = format!("{}<i style='visibility:hidden'>NO</i>a", "<b>".repeat(40));
    assert!(!read(&deep).contains("NO"));
    let deep = "<i style='visibility:hidden'>".repeat(40);
    let deep = format!("{deep}NO<b style='visibility:visible'>a");
    assert!(!read(&deep).contains("NO"));
}

#[test]
fn what_follows_something_hidden_stays() {
    check(&[
        ("<p hidden>NO<p>a", "<p>a</p>"),
        ("<div><p hidden>NO</div>a", "a"),
        ("<div><font hidden>NO</div>a", "a"),
        ("<ul><li hidden>NO<li>a</ul>", "<ul><li>a</li></ul>"),
        (
            "<table><tr hidden><td>NO<tr><td>a<td hidden>NO<td>b</table>",
            "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
        ),
        ("<p>a <span hidden>NO</span>b</p>", "<p>a b</p>"),
        (
            "<a href=/x>a<span hidden>NO</span></a>",
            r#"<a href="https://news.example/x">a</a>"#,
        ),
    ]);
}

#[test]
fn what_is_only_folded_or_for_the_eyes_alone_is_seen() {
    for (source, left) in [
        ("<p aria-hidden=true>a</p>", "<p>a</p>"),
        (
            "<details><summary>a</summary>b</details>",
            "<div><div>a</div>b</div>",
        ),
        ("<dialog open>a</dialog>", "<div>a</div>"),
        ("<p data-hidden=x class=hidden>a</p>", "<p>a</p>"),
        ("<p style='display:none;display:block'>a</p>", "<p>a</p>"),
        (
            "<p style='--display:none;border-style:hidden'>a</p>",
            "<p>a</p>",
        ),
        (
            "<p style='background:url(x;display:none)'>a</p>",
            "<p>a</p>",
        ),
        ("<p style='/*display:none*/'>a</p>", "<p>a</p>"),
        ("<p style='overflow:hidden'>a</p>", "<p>a</p>"),
    ] {
        assert_eq!(read(source), left, "from {source}");
    }
}

#[test]
fn what_is_hidden_does_not_count_towards_the_limits() {
    let secret = "<p hidden>secret <b>words</b></p>".repeat(9_000);
    assert_eq!(read(&format!("{secret}a")), "a");
    let deep = format!("{}<i hidden>NO</i>a", "<b>".repeat(40));
    assert!(!read(&deep).contains("NO"));
}
