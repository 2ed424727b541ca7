//! Which addresses are safe, and where relative ones lead. The cases are what browsers were seen to
//! make of them.

use liveblog_core::model::{MediaUrl, SafeUrl};

use super::support::base;

fn parse(raw: &str) -> Option<String> {
    SafeUrl::parse(raw, None).map(|url| url.to_string())
}

fn join(reference: &str) -> Option<String> {
    SafeUrl::parse(reference, Some(&base())).map(|url| url.to_string())
}

#[test]
fn four_schemes_are_allowed() {
    for url in [
        "https://a.example/",
        "http://a.example",
        "https://a.example:8443/b/../c?d=e&f#g",
        "https://[::1]/",
        "https://user:password@a.example/",
        "https://bücher.example/straße",
        "mailto:desk@news.example?subject=x",
        "tel:+44-20-7946-0000",
    ] {
        assert_eq!(parse(url).as_deref(), Some(url));
    }
    assert_eq!(
        parse("HTTPS://A.example/B").as_deref(),
        Some("https://A.example/B")
    );
    assert_eq!(
        parse("MailTo:a@b.example").as_deref(),
        Some("mailto:a@b.example")
    );
}

#[test]
fn no_other_scheme_is_allowed() {
    for scheme in [
        "javascript",
        "JaVaScRiPt",
        "vbscript",
        "data",
        "blob",
        "feed",
        "view-source",
        "intent",
        "sms",
        "ws",
        "wss",
        "ftp",
        "file",
        "about",
        "chrome",
        "filesystem",
        "jar",
        "magnet",
        "x-y",
        "a+b.c",
        "httpss",
        "http-x",
        "s3",
    ] {
        for url in [
            format!("{scheme}:alert(1)"),
            format!("{scheme}://a.example/"),
            format!("{scheme}:"),
        ] {
            assert_eq!(parse(&url), None, "{url}");
            assert_eq!(join(&url), None, "{url}");
        }
    }
}

#[test]
fn what_browsers_ignore_hides_no_scheme() {
    for url in [
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "\0\u{1f} javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\rscript:alert(1)",
        "javascript\n:alert(1)",
        "\tj\na\rv\tascript\t:alert(1)",
    ] {
        assert_eq!(join(url), None, "{url:?}");
    }
    assert_eq!(
        parse(" ht\ntps://a.ex\tample/\u{1} ").as_deref(),
        Some("https://a.example/")
    );
}

#[test]
fn what_only_looks_like_a_scheme_is_a_relative_address() {
    for (reference, joined) in [
        (
            "\u{a0}javascript:x",
            "https://news.example/live/\u{a0}javascript:x",
        ),
        (
            "java\u{1}script:x",
            "https://news.example/live/java%01script:x",
        ),
        (
            "javas\0cript:x",
            "https://news.example/live/javas%00cript:x",
        ),
        ("java script:x", "https://news.example/live/java%20script:x"),
        (
            "&#106;avascript:x",
            "https://news.example/live/&#106;avascript:x",
        ),
        (
            "\u{ff4a}avascript:x",
            "https://news.example/live/\u{ff4a}avascript:x",
        ),
        ("1a:x", "https://news.example/live/1a:x"),
        (":x", "https://news.example/live/:x"),
        ("./javascript:x", "https://news.example/live/javascript:x"),
    ] {
        assert_eq!(join(reference).as_deref(), Some(joined), "{reference:?}");
        assert_eq!(parse(reference), None, "{reference:?}");
    }
}

#[test]
fn an_address_that_browsers_read_as_another_host_says_so() {
    for reference in [
        "//evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "///evil.example",
        "/\t/evil.example",
    ] {
        assert_eq!(
            join(reference).as_deref(),
            Some("https://evil.example"),
            "{reference:?}"
        );
        assert_eq!(parse(reference), None, "{reference:?}");
    }
    for url in [
        "https:evil.example",
        "https:/evil.example",
        "https:\\\\evil.example",
        "https:////evil.example",
        "HTTPS:\\/evil.example",
    ] {
        assert_eq!(
            parse(url).as_deref(),
            Some("https://evil.example"),
            "{url:?}"
        );
    }
}

#[test]
fn the_host_is_the_one_a_reader_goes_to() {
    for (url, host) in [
        ("https://a.example", "a.example"),
        ("https://a.example:8080/b@c", "a.example:8080"),
        ("https://good.example@evil.example/", "evil.example"),
        ("https://evil.example\\@good.example/", "evil.example"),
        ("https://evil.example?@good.example", "evil.example"),
        ("https://evil.example#@good.example", "evil.example"),
        ("https://a@b@c.example", "c.example"),
        ("mailto:a@b.example", ""),
        ("tel:https://a.example", ""),
    ] {
        assert_eq!(SafeUrl::parse(url, None).expect(url).host(), host, "{url}");
    }
}

#[test]
fn an_address_without_a_host_is_none() {
    for url in [
        "https:",
        "https://",
        "https:///",
        "http://?a",
        "https://#a",
        "http://:80/",
        "https://@/",
        "mailto:",
        "tel:",
        "",
    ] {
        assert_eq!(parse(url), None, "{url:?}");
    }
}

/// From [RFC 3986, 5.4](https://www.rfc-editor.org/rfc/rfc3986#section-5.4), where browsers agree.
#[test]
fn relative_addresses_are_resolved_against_the_feed() {
    let base = SafeUrl::parse("http://a/b/c/d;p?q", None).expect("a valid address");
    for (reference, joined) in [
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"),
        ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"),
        ("g/./h", "http://a/b/c/g/h"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/../x", "http://a/b/c/g#s/../x"),
        ("..\\g", "http://a/b/g"),
        ("g?y\\x", "http://a/b/c/g?y\\x"),
        ("?y:z", "http://a/b/c/d;p?y:z"),
    ] {
        assert_eq!(
            SafeUrl::parse(reference, Some(&base))
                .expect(reference)
                .as_str(),
            joined,
            "{reference:?}"
        );
    }
}

#[test]
fn the_base_may_be_bare_or_hold_a_fragment() {
    for (base, joined) in [
        ("https://a.example", "https://a.example/g"),
        ("https://a.example?q/r", "https://a.example/g"),
        ("https://a.example/b#c/d?e", "https://a.example/g"),
        ("https://a.example/b/?c/d", "https://a.example/b/g"),
    ] {
        let base = SafeUrl::parse(base, None).expect(base);
        assert_eq!(
            SafeUrl::parse("g", Some(&base)).expect("joins").as_str(),
            joined
        );
    }
    let mail = SafeUrl::parse("mailto:a?u=https://b.example/", None).expect("a valid address");
    assert_eq!(SafeUrl::parse("g", Some(&mail)), None);
}

#[test]
fn an_address_of_more_than_4_kb_is_none() {
    let url = |length| {
        format!(
            "https://a.example/{}",
            "x".repeat(length - "https://a.example/".len())
        )
    };
    assert_eq!(parse(&url(4096)), Some(url(4096)));
    assert_eq!(parse(&url(4097)), None);
    assert_eq!(join(&"x".repeat(4090)), None, "too long once resolved");
}

#[test]
fn pictures_come_from_the_web_alone() {
    assert_eq!(
        MediaUrl::parse("/1.jpg", Some(&base()))
            .expect("joins")
            .as_str(),
        "https://news.example/1.jpg"
    );
    assert!(MediaUrl::parse("http://a.example/1.jpg", None).is_some());
    for url in [
        "mailto:a@b.example",
        "tel:1",
        "data:image/png,x",
        "blob:https://a.example/1",
        "1.jpg",
    ] {
        assert_eq!(MediaUrl::parse(url, None), None, "{url}");
    }
}
