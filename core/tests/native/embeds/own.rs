//! Providers that a publisher adds: what they find, and what is refused.

use std::rc::Rc;

use liveblog_core::feed::{decode, decode_providers};
use liveblog_core::model::{Embed, Feed, Known, OwnProvider, SafeUrl, Shape};

fn providers(json: &str) -> (Vec<Rc<OwnProvider>>, Vec<String>) {
    decode_providers(json, |_, _| None)
}

const TV: &str = r#"[{"name": "our-tv", "title": "Our TV", "pattern": ["https://tv.example/clip/{word}", "www.tv.example/embed/{word}"],
    "frame": "https://player.tv.example/v1/{0}?dnt=1", "shape": "wide"}]"#;

/// The feed of one body, with the providers of [`TV`].
fn feed_of(html: &str) -> Feed {
    let (own, problems) = providers(TV);
    assert_eq!(problems, [""; 0]);
    let known = Known {
        providers: own.into(),
        ..Known::default()
    };
    let html = serde_json::Value::from(html);
    let text = format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"id": "1", "content_html": {html}}}]}}"#
    );
    decode(
        &text,
        SafeUrl::parse("https://news.example/feed.json", None).as_ref(),
        &known,
    )
    .expect("a feed")
    .0
}

fn embeds(html: &str) -> Vec<Rc<Embed>> {
    feed_of(html).entries[0].body.embeds()
}

#[test]
fn what_it_shows_is_found_wherever_ours_are() {
    for html in [
        "<iframe src='https://tv.example/embed/abc?autoplay=1'></iframe>",
        "<iframe src=about:blank data-src='//www.tv.example/clip/abc'></iframe>",
        "<p>https://tv.example/clip/abc</p>",
        "<figure><div><a href='https://tv.example/clip/abc/'>https://tv.example/clip/abc/</a></div></figure>",
        "https://tv.example/clip/abc",
    ] {
        let embeds = embeds(html);
        assert_eq!(embeds.len(), 1, "{html}");
        let frame = embeds[0].frame();
        assert_eq!(
            frame.as_deref(),
            Some("https://player.tv.example/v1/abc?dnt=1"),
            "{html}"
        );
        assert_eq!(
            (embeds[0].party(), embeds[0].shown_by(), embeds[0].shape()),
            ("our-tv".into(), "Our TV".into(), Shape::Wide)
        );
    }
}

#[test]
fn what_it_does_not_show_stays_as_it_was() {
    for html in [
        "<iframe src='https://tv.example.evil.example/embed/abc'></iframe>",
        "<iframe src='https://user@tv.example/embed/abc'></iframe>",
        "<iframe src='https://tv.example:8443/embed/abc'></iframe>",
        "<iframe src='https://tv.example/embed/..'></iframe>",
        "<iframe src='https://tv.example/embed/a%2Fb'></iframe>",
        "<iframe src='https://other.example/clip/abc'></iframe>",
    ] {
        let embeds = embeds(html);
        assert_eq!(
            embeds.iter().filter_map(|embed| embed.frame()).count(),
            0,
            "{html}"
        );
    }
    assert!(embeds("<p>See https://tv.example/clip/abc.</p>").is_empty());
}

#[test]
fn one_that_is_wrong_costs_itself_alone_and_says_why() {
    let good = r#"{"name": "good", "title": "Good", "pattern": "good.example/{digits}", "frame": "https://good.example/e/{0}"}"#;
    for (bad, problem) in [
        ("5", "expected an object, found a number"),
        ("{}", "name: expected small letters, digits and hyphens"),
        (
            r#"{"name": "x y"}"#,
            "name: expected small letters, digits and hyphens",
        ),
        (
            r#"{"name": "youtube", "title": "Y"}"#,
            "name: this name is taken",
        ),
        (
            r#"{"name": "all", "title": "Y"}"#,
            "name: this name is taken",
        ),
        (r#"{"name": "t"}"#, "title: missing"),
        (
            r#"{"name": "t", "title": "T"}"#,
            "pattern: expected 1 to 16 shapes of addresses",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "*/{word}", "frame": "https://t.example/"}"#,
            "pattern: expected the name of a host",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "{word}.t.example/x", "frame": "https://t.example/"}"#,
            "pattern: expected the name of a host",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{any}", "frame": "https://t.example/{0}"}"#,
            "pattern: a hole of no known kind",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": ["t.example/{word}", "t.example/x"], "frame": "https://t.example/"}"#,
            "pattern: each of several shapes",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://t.example/{1}"}"#,
            "frame: a hole for what no shape keeps",
        ),
        // What could reach another origin than it says.
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://t.example{0}"}"#,
            "frame: expected https://",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://{0}.t.example/"}"#,
            "frame: expected https://",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://t.example@{0}/"}"#,
            "frame: expected https://",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "javascript:alert(1)//t.example/{0}"}"#,
            "frame: expected https://",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://127.0.0.1/{0}"}"#,
            "frame: expected https://",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://t.example:8443/{0}"}"#,
            "frame: expected https://",
        ),
        (
            r#"{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "//t.example/{0}"}"#,
            "frame: expected https://",
        ),
    ] {
        let (own, problems) = providers(&format!("[{bad}, {good}]"));
        assert_eq!(
            own.iter().map(|own| own.name()).collect::<Vec<_>>(),
            ["good"],
            "{bad}"
        );
        assert!(
            problems
                .iter()
                .any(|found| found.contains("providers[0]") && found.contains(problem)),
            "{bad}: {problems:?}"
        );
    }
}

#[test]
fn a_text_that_is_no_list_adds_nobody() {
    for text in ["{", "5", "null", "\"x\"", "{\"name\": \"x\"}"] {
        let (own, problems) = providers(text);
        assert_eq!((own.len(), problems.len()), (0, 1), "{text}: {problems:?}");
    }
    let (own, problems) = providers(
        r#"[{"name": "t", "title": "T", "pattern": "t.example/{word}", "frame": "https://t.example/{0}", "shape": "round"}]"#,
    );
    assert_eq!((own.len(), problems.len()), (1, 1), "{problems:?}");
}
