//! How HTML is cut into text, tags and comments. The expectations are what browsers make of it.

use super::support::{check, parse, read, serialise};

#[test]
fn a_less_than_sign_that_begins_no_tag_is_text() {
    check(&[
        ("a < b", "a &lt; b"),
        ("1 <2", "1 &lt;2"),
        ("<", "&lt;"),
        ("a<", "a&lt;"),
        ("</", "&lt;/"),
        ("<<b>x</b>", "&lt;<b>x</b>"),
        ("<é>", "&lt;é&gt;"),
        ("a > b", "a &gt; b"),
        ("<=<b>x</b>", "&lt;=<b>x</b>"),
    ]);
}

#[test]
fn comments_end_where_browsers_end_them() {
    check(&[
        ("a<!-- <b>x</b> -->b", "ab"),
        ("a<!---->b", "ab"),
        ("a<!-->b", "ab"),
        ("a<!--->b", "ab"),
        ("a<!--b--!>c", "ac"),
        ("a<!----!>c", "ac"),
        ("a<!-- - -- > --- >-->b", "ab"),
        ("a<!--b--->c", "ac"),
        ("a<!--!>b-->c", "ac"),
        ("a<!---!>b-->c", "ac"),
        ("a<!--b->c-->d", "ad"),
        ("a<!-- b", "a"),
        ("a<!--", "a"),
    ]);
}

#[test]
fn other_markup_declarations_are_comments_up_to_the_next_bracket() {
    check(&[
        ("<!doctype html>a", "a"),
        ("a<!>b", "ab"),
        ("a<!- b>c", "ac"),
        ("a<?xml version='>'?>b", "a'?&gt;b"),
        ("a<![CDATA[b]]>c", "ac"),
        ("a</>b", "ab"),
        ("a</3>b", "ab"),
        ("a</ b>c", "ac"),
        ("a<!b", "a"),
        ("a<?b", "a"),
        ("a</3", "a"),
    ]);
}

#[test]
fn names_are_read_without_regard_to_case_up_to_space_slash_or_bracket() {
    check(&[
        ("<B>x</B>", "<b>x</b>"),
        ("<b\n>x</b\t>", "<b>x</b>"),
        ("<b/>x</b/>", "<b>x</b>"),
        ("<b/lang=de>x</b lang=fr>", r#"<b lang="de">x</b>"#),
        ("<b<i>x</b>", "x"),
        ("<bé>x</bé>", "x"),
        (
            "<A HREF=/Up>x</A>",
            r#"<a href="https://news.example/Up">x</a>"#,
        ),
    ]);
}

#[test]
fn attributes_are_read_in_all_four_forms() {
    let kept = r#"<a href="https://news.example/1" title="a b">x</a>"#;
    for source in [
        r#"<a href="/1" title="a b">x</a>"#,
        "<a href='/1' title='a b'>x</a>",
        "<a href=/1 title='a b'>x</a>",
        "<a\nhref\n=\n/1\ttitle\x0c= 'a b' >x</a>",
        "<a href='/1'title='a b'/>x</a>",
        "<a/href=/1/ /title='a b'>x</a>",
        "<a download href=/1 title='a b' download=>x</a>",
        "<a =x href=/1 title='a b'>x</a>",
        r#"<a "href'=2 < href=/1 title="a b">x</a>"#,
    ] {
        assert_eq!(read(source).replace("/1/", "/1"), kept, "from {source:?}");
    }
    check(&[
        (
            r#"<a href="/1">"</a>"#,
            r#"<a href="https://news.example/1">"</a>"#,
        ),
        ("<a href=>x</a>", "x"),
        (r#"<b ="lang=de>x</b>"#, "<b>x</b>"),
        (
            "<a href='/1' href='/2'>x</a>",
            r#"<a href="https://news.example/1">x</a>"#,
        ),
        ("<a href='javascript:' href='/2'>x</a>", "x"),
        (
            "<ol reversed><li>x</ol>",
            r#"<ol reversed=""><li>x</li></ol>"#,
        ),
    ]);
}

#[test]
fn of_many_attributes_thirty_two_are_read() {
    let others = (1..32).fold(String::new(), |others, number| {
        format!("{others} x{number}")
    });
    assert_eq!(
        read(&format!("<b{others} lang=de>x</b>")),
        r#"<b lang="de">x</b>"#
    );
    assert_eq!(read(&format!("<b{others} x lang=de>x</b>")), "<b>x</b>");
}

#[test]
fn a_tag_that_the_end_cuts_off_is_dropped() {
    for cut in [
        "<b",
        "<b ",
        "<b lang",
        "<b lang=",
        "<b lang=de",
        "<b lang='de'",
        "<b lang='de>x",
        "</b",
        "</b x='>",
    ] {
        assert_eq!(read(&format!("a{cut}")), "a", "from {cut:?}");
    }
}

#[test]
fn nul_is_dropped_and_every_line_break_is_a_line_feed() {
    check(&[
        ("a\0b", "ab"),
        ("<b\0>x</b>", "<b>x</b>"),
        ("<pre>a\rb\r\nc\n\rd</pre>", "<pre>a\nb\nc\n\nd</pre>"),
        ("<p title='a'\r\n>x", "<p>x</p>"),
    ]);
}

#[test]
fn raw_text_ends_at_its_own_end_tag_alone() {
    check(&[
        ("a<script>x</script>b", "ab"),
        ("a<script>'</b>'</ script></scripts></SCRIPT >b", "ab"),
        ("a<style><!--</style>b", "ab"),
        ("a<title></title/>b", "ab"),
        ("a<textarea><script></textarea>b</script>c", "abc"),
        ("a<script>x</script", "a"),
        ("a<script></script></script>b", "ab"),
    ]);
}

#[test]
fn nothing_makes_nothing() {
    for source in ["", " ", "\n\n", "<!-- -->", "<p></p>", "\0"] {
        let content = parse(source);
        assert!(
            content.is_empty(),
            "{source:?}: {}",
            serialise(&content.nodes)
        );
        assert!(!content.truncated);
    }
}
