//! What becomes of plain text.

use liveblog_core::feed::text;

use super::laws;
use super::support::{read_text, text_of};

fn check(cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(read_text(source), *expected, "from {source:?}");
    }
}

#[test]
fn blank_lines_separate_paragraphs_and_other_line_breaks_stay() {
    check(&[
        ("one", "<p>one</p>"),
        ("one\ntwo", "<p>one<br>two</p>"),
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        (
            "one\r\n \t\r\n\r\ntwo\rthree\n",
            "<p>one</p><p>two<br>three</p>",
        ),
        ("\n\n one \n\n", "<p>one</p>"),
        ("", ""),
        (" \n \n", ""),
    ]);
}

#[test]
fn nothing_is_read_as_html() {
    check(&[
        ("<b>1 &lt; 2</b>", "<p>&lt;b&gt;1 &amp;lt; 2&lt;/b&gt;</p>"),
        (
            "<script>alert(1)</script>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        ),
        ("a\0b", "<p>ab</p>"),
    ]);
}

#[test]
fn web_addresses_become_links() {
    let link = |address: &str| format!(r#"<a href="{address}">{address}</a>"#);
    for (before, address, after) in [
        ("", "https://a.example", ""),
        ("see ", "http://a.example/b?c=d#e", " now"),
        ("(", "https://a.example/b", ")."),
        ("see ", "https://a.example/a_(b)", ""),
        ("(see ", "https://a.example/a_(b)", ")"),
        ("“", "https://a.example/", "”"),
        ("a: ", "https://a.example/…x", "…"),
        ("詳細は", "https://a.example/", "。"),
        ("", "https://a.example/b", ", c"),
        ("&lt;", "https://a.example/", "&gt;"),
        ("\"", "https://a.example/", "\""),
    ] {
        let source = format!("{before}{address}{after}")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
        assert_eq!(
            read_text(&source),
            format!("<p>{before}{}{after}</p>", link(address)),
            "from {source:?}"
        );
    }
    let two = [link("http://a.example/"), link("http://b.example/")].join(" ");
    assert_eq!(
        read_text("http://a.example/ http://b.example/"),
        format!("<p>{two}</p>")
    );
}

#[test]
fn other_addresses_stay_text() {
    for source in [
        "javascript:alert(1)",
        "ftp://a.example/",
        "http://",
        "https:// x",
        "xhttp://a.example/",
        "http:",
        "www.a.example",
    ] {
        assert_eq!(read_text(source), format!("<p>{source}</p>"));
    }
}

#[test]
fn a_query_in_an_address_is_kept_as_it_is_written() {
    check(&[(
        "https://a.example/?a=1&copy=2",
        r#"<p><a href="https://a.example/?a=1&amp;copy=2">https://a.example/?a=1&amp;copy=2</a></p>"#,
    )]);
}

#[test]
fn the_limits_hold() {
    let content = text::parse(&"x".repeat(70_000));
    assert_eq!(
        (text_of(&content.nodes).len(), content.truncated),
        (64 * 1024, true)
    );
    for source in ["x\n\n", "x\n", "https://a.example/ ", "https://a.example/)"] {
        let content = text::parse(&source.repeat(5_000));
        laws::check(&content);
        assert!(content.truncated, "{source:?}");
    }
}
