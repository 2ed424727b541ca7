//! Which attributes are kept on which element, and with which values.

use liveblog_core::model::content::{Direction, Numbering, Scope};

use super::support::{check, check_kept, read};

/// What becomes of an attribute on an element, as it is written there; empty if it is dropped.
fn attribute(name: &str, attribute: &str) -> String {
    let (before, after) = match name {
        "td" | "th" => ("<table><tbody><tr>", ""),
        "a" => ("", " href=https://a.example/"),
        "img" => ("", " src=https://a.example/"),
        _ => ("", ""),
    };
    let html = read(&format!("{before}<{name}{after} {attribute}>x"));
    let tag = html
        .split(&format!("<{name}"))
        .nth(1)
        .and_then(|rest| rest.split('>').next());
    let tag = tag.unwrap_or_else(|| panic!("no {name} in {html}"));
    let tag = tag
        .strip_prefix(&after.replace('=', "=\"").replace("/ ", "/"))
        .unwrap_or(tag);
    tag.trim_start_matches('"').trim().to_owned()
}

#[test]
fn each_element_keeps_its_own_attributes() {
    for (tag, kept) in [
        ("a", r#"hreflang="de" title="a b""#),
        ("abbr", r#"title="a b""#),
        (
            "img",
            r#"srcset="https://a.example/2 2x" alt="a b" width="640" height="480""#,
        ),
        ("ol", r#"start="-3" reversed="" type="i""#),
        ("td", r#"colspan="2" rowspan="3""#),
        ("th", r#"colspan="2" rowspan="3" scope="row""#),
        ("time", r#"datetime="2019-02-28""#),
    ] {
        assert_eq!(attribute(tag, kept), kept);
        let with_all = format!(r#"{kept} lang="ar-EG" dir="rtl""#);
        assert_eq!(attribute(tag, &with_all), with_all);
    }
}

#[test]
fn no_element_keeps_the_attributes_of_another() {
    let all = r#"href="/" src="/" srcset="/ 2x" alt="x" title="x" hreflang="de" width="1" height="1"
        datetime="2019" start="3" reversed type="a" colspan="2" rowspan="2" scope="row" cite="/""#;
    for tag in [
        "p",
        "b",
        "span",
        "div",
        "blockquote",
        "q",
        "ins",
        "del",
        "pre",
        "bdo",
        "h2",
        "cite",
    ] {
        assert_eq!(attribute(tag, all), "", "{tag}");
    }
    assert_eq!(attribute("td", all), r#"colspan="2" rowspan="2""#);
    assert_eq!(attribute("ol", all), r#"start="3" reversed="" type="a""#);
}

#[test]
fn nothing_that_names_styles_or_runs_is_kept() {
    for name in [
        "accesskey",
        "aria-hidden",
        "aria-label",
        "autofocus",
        "autoplay",
        "background",
        "class",
        "command",
        "commandfor",
        "contenteditable",
        "crossorigin",
        "data-x",
        "download",
        "draggable",
        "form",
        "formaction",
        "id",
        "inert",
        "is",
        "ismap",
        "itemprop",
        "loading",
        "longdesc",
        "name",
        "nonce",
        "onclick",
        "onerror",
        "onload",
        "onmouseover",
        "part",
        "ping",
        "popovertarget",
        "referrerpolicy",
        "rel",
        "role",
        "sizes",
        "slot",
        "srcdoc",
        "style",
        "tabindex",
        "target",
        "translate",
        "usemap",
        "xlink:href",
        "xml:base",
        "xmlns",
    ] {
        for tag in ["a", "img", "p", "span", "td", "time"] {
            assert_eq!(
                attribute(tag, &format!("{name}='https://a.example/'")),
                "",
                "{name} on {tag}"
            );
        }
    }
}

#[test]
fn values_are_checked() {
    for (tag, given, kept) in [
        ("p", "lang=' de-CH '", r#"lang="de-CH""#),
        ("p", "lang=''", ""),
        ("p", "lang='d\"e'", ""),
        ("p", "lang=a-very-long-language-tag-that-is-none-at-all", ""),
        ("p", "dir=RTL", r#"dir="rtl""#),
        ("p", "dir=up", ""),
        ("ol", "start=x", ""),
        ("ol", "start=' 7 '", r#"start="7""#),
        ("ol", "start=99999999999", ""),
        ("ol", "type=A", r#"type="A""#),
        ("ol", "type=disc", ""),
        ("ol", "reversed=false", r#"reversed="""#),
        ("td", "colspan=1", ""),
        ("td", "colspan=0", ""),
        ("td", "colspan=-5", ""),
        ("td", "colspan=21", r#"colspan="20""#),
        ("td", "colspan=1000000", r#"colspan="20""#),
        ("td", "rowspan=65534", r#"rowspan="100""#),
        ("td", "scope=row", ""),
        ("th", "scope=COLGROUP", r#"scope="colgroup""#),
        ("th", "scope=x", ""),
        ("img", "width=100%", ""),
        ("img", "width=10000", r#"width="10000""#),
        ("img", "width=10001", ""),
        ("img", "height=-1", ""),
        ("img", "alt", r#"alt="""#),
        ("img", "alt='&quot;>&#13;'", "alt=\"&quot;"),
        ("time", "datetime='PT4H 18M'", r#"datetime="PT4H 18M""#),
        ("time", "datetime='<b>'", ""),
        ("time", "datetime=''", ""),
    ] {
        assert_eq!(attribute(tag, given), kept, "{tag} {given}");
    }
}

#[test]
fn a_value_of_more_than_8_kb_is_dropped() {
    let title = |length| attribute("abbr", &format!("title={}", "x".repeat(length)));
    assert!(title(8192).len() > 8192);
    assert_eq!(title(8193), "");
    assert_eq!(read(&format!("<img alt={}>", "x".repeat(8193))), "");
}

#[test]
fn pictures_for_other_screens_are_kept_where_their_address_is_valid() {
    let srcset = |value: &str| attribute("img", &format!("srcset='{value}'"));
    for (given, kept) in [
        (
            "/1.jpg 640w, /2.jpg 1280w",
            "https://news.example/1.jpg 640w, https://news.example/2.jpg 1280w",
        ),
        (
            "/1.jpg, /2.jpg 1.5x",
            "https://news.example/1.jpg 1x, https://news.example/2.jpg 1.5x",
        ),
        (
            " ,/1.jpg\n 2x,/2.jpg 3x,, ",
            "https://news.example/1.jpg 2x, https://news.example/2.jpg 3x",
        ),
        (
            "/w_1,h_2/1.jpg 640w",
            "https://news.example/w_1,h_2/1.jpg 640w",
        ),
        (
            "javascript:x 1x, //a.example/2 2x",
            "https://a.example/2 2x",
        ),
    ] {
        assert_eq!(
            srcset(given),
            format!(r#"srcset="{kept}""#),
            "from {given:?}"
        );
    }
    for given in [
        "",
        ",",
        "/1.jpg 640",
        "/1.jpg 640w 480h",
        "/1.jpg w",
        "data:image/png,x 2x",
        "/1.jpg 1e999x",
        "/1.jpg,\u{15}",
    ] {
        assert_eq!(srcset(given), "", "from {given:?}");
    }
}

#[test]
fn words_of_attributes_are_written_as_html_writes_them() {
    assert_eq!(
        Direction::ALL
            .iter()
            .map(|value| value.name())
            .collect::<Vec<_>>(),
        ["ltr", "rtl", "auto"]
    );
    assert_eq!(Scope::parse("rowgroup"), Some(Scope::Rowgroup));
    assert_eq!(Numbering::parse("I"), Some(Numbering::UpperRoman));
    assert_eq!(Numbering::parse("i"), Some(Numbering::LowerRoman));
}

#[test]
fn attributes_keep_their_order_and_their_text() {
    check_kept(&[
        r#"<a title="5 &lt; 6 &amp; &quot;7&quot;" href="https://a.example/?a=1&amp;b='2'">x</a>"#
            .replace("&lt;", "<")
            .as_str(),
    ]);
    check(&[(
        "<p dir=ltr lang=de dir=rtl>x",
        r#"<p dir="ltr" lang="de">x</p>"#,
    )]);
}
