//! [`SafeUrl`] and [`MediaUrl`]: which addresses may reach the page, and which host they lead to.
//!
//! The expectations are what browsers do with the same text, by the
//! [WHATWG URL parser](https://url.spec.whatwg.org/#concept-basic-url-parser).

use liveblog_core::model::{MediaUrl, SafeUrl};
use proptest::prelude::*;

use super::support::FEED;

fn base() -> SafeUrl {
    SafeUrl::parse(FEED, None).unwrap()
}

fn resolved(raw: &str) -> Option<String> {
    SafeUrl::parse(raw, Some(&base())).map(|url| url.to_string())
}

#[test]
fn addresses_with_an_allowed_scheme_are_kept() {
    for (raw, address) in [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("http://a.example", "http://a.example"),
        ("HTTPS://a.example/", "https://a.example/"),
        ("  https://a.example/ \n", "https://a.example/"),
        ("https://a.exa\nmple/\t", "https://a.example/"),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
        ("tel:+84-24-3825", "tel:+84-24-3825"),
        ("https://a.example:8443/", "https://a.example:8443/"),
        ("https://a.example:/", "https://a.example:/"),
        ("https://a:b@a.example./", "https://a:b@a.example./"),
        ("https://127.0.0.1:8080/x", "https://127.0.0.1:8080/x"),
        ("https://[::1]:8080/x", "https://[::1]:8080/x"),
        ("https://bücher.example/", "https://bücher.example/"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/Hà Nội", "https://a.example/Hà%20Nội"),
    ] {
        assert_eq!(resolved(raw).as_deref(), Some(address), "{raw:?}");
    }
}

#[test]
fn addresses_that_could_run_or_read_something_are_dropped() {
    for raw in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "javascript\n:alert(1)",
        "\u{1}javascript:alert(1)",
        " javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "blob:https://a.example/1",
        "file:///etc/passwd",
        "feed:https://a.example/",
        "view-source:https://a.example/",
        "intent:x",
        "sms:1",
        "ws://a.example/",
        "about:blank",
        "mailto:",
        "tel:",
        "https:",
        "https://",
        "https:///",
        "https://:80/",
        "https://@/",
        "https://a@/",
        "https://a.example:99999/",
        "https://a.example:x/",
        "https://a.example:80:80/",
        "https://[javascript:1/",
        "https://[::1",
        "https://[a.example]/",
        "https://a b.example/",
        "https://a%20b.example/",
        "https://a|b.example/",
        "https://1.2.3.999/",
        "https://2130706433/",
        "https://0x7f.1/",
    ] {
        assert_eq!(resolved(raw), None, "{raw:?}");
    }
}

#[test]
fn what_only_looks_like_a_scheme_is_relative_as_in_a_browser() {
    for raw in [
        "\u{a0}javascript:alert(1)",
        "javas\0cript:alert(1)",
        "&#106;avascript:alert(1)",
    ] {
        if let Some(url) = resolved(raw) {
            assert!(
                url.starts_with("https://news.example/hanoi/"),
                "{raw:?}: {url}"
            );
        }
    }
}

#[test]
fn a_relative_address_starts_from_the_feed() {
    for (raw, address) in [
        ("older.json", "https://news.example/hanoi/older.json"),
        ("./older.json", "https://news.example/hanoi/older.json"),
        ("../tokyo/", "https://news.example/tokyo/"),
        ("../../../..", "https://news.example/"),
        ("..", "https://news.example/"),
        (".", "https://news.example/hanoi/"),
        ("/", "https://news.example/"),
        ("/a/./b/../c", "https://news.example/a/c"),
        ("?page=2", "https://news.example/hanoi/feed.json?page=2"),
        ("#lunch", "https://news.example/hanoi/feed.json#lunch"),
        ("", "https://news.example/hanoi/feed.json"),
        ("a?b/../c", "https://news.example/hanoi/a?b/../c"),
    ] {
        assert_eq!(resolved(raw).as_deref(), Some(address), "{raw:?}");
    }
}

#[test]
fn whatever_leads_elsewhere_says_so() {
    for (raw, host) in [
        ("//evil.example/x", "evil.example"),
        ("\\\\evil.example/x", "evil.example"),
        ("/\\evil.example/x", "evil.example"),
        ("https:evil.example", "evil.example"),
        ("https:/evil.example/", "evil.example"),
        ("https:\\\\evil.example\\x", "evil.example"),
        ("https://news.example@evil.example/", "evil.example"),
        (
            "https://news.example:443@evil.example:8443/",
            "evil.example:8443",
        ),
        ("https://evil.example?@news.example/", "evil.example"),
        ("https://evil.example#@news.example/", "evil.example"),
        ("https://evil.example\\@news.example/", "evil.example"),
        ("mailto:desk@news.example", ""),
    ] {
        let url = SafeUrl::parse(raw, Some(&base())).unwrap();
        assert_eq!(url.host(), host, "{raw:?}: {url}");
    }
}

#[test]
fn without_a_base_a_relative_address_leads_nowhere() {
    for raw in ["", "older.json", "/x", "//a.example/x", "?x", "#x"] {
        assert_eq!(SafeUrl::parse(raw, None), None, "{raw:?}");
    }
}

#[test]
fn a_picture_comes_from_the_web() {
    for raw in [
        "mailto:a@b.example",
        "tel:1",
        "data:image/png;base64,AAAA",
        "javascript:1",
    ] {
        assert_eq!(MediaUrl::parse(raw, Some(&base())), None, "{raw}");
    }
    let relative = MediaUrl::parse("media/kim.jpg", Some(&base())).unwrap();
    assert_eq!(
        relative.as_str(),
        "https://news.example/hanoi/media/kim.jpg"
    );
}

#[test]
fn an_address_has_a_longest_length() {
    let longest = format!("https://a.example/{}", "x".repeat(4096 - 18));
    assert!(resolved(&longest).is_some());
    assert_eq!(resolved(&format!("{longest}x")), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn whatever_passes_has_an_allowed_scheme(raw in "[\\PC\u{0}-\u{20}]{0,40}") {
        if let Some(url) = resolved(&raw) {
            let schemes = ["https://", "http://", "mailto:", "tel:"];
            prop_assert!(schemes.iter().any(|scheme| url.starts_with(scheme)), "{}", url);
            prop_assert!(!url.contains(|c: char| c <= ' '), "{}", url);
        }
    }

    #[test]
    fn checking_an_address_again_changes_nothing(raw in "(https?:)?[/\\\\]{0,3}[a-z@:.?#/ ]{0,24}") {
        if let Some(url) = resolved(&raw) {
            let again = SafeUrl::parse(&url, None).map(|url| url.to_string());
            prop_assert_eq!(again, Some(url));
        }
    }

    #[test]
    fn a_browser_knows_where_an_address_leads(raw in "(https?:)?[/\\\\]{2}[a-z0-9x@.:%+|/ ]{0,16}") {
        if let Some(url) = resolved(&raw) {
            let read = ::url::Url::parse(&url);
            prop_assert!(read.is_ok(), "{}: {:?}", url, read);
        }
    }
}
