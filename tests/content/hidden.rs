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
        "<section style='visibility:hidden'>NO<b style='visibility:visible'>NO</b></section>",
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
