//! JSON Feeds of others, without our extension, and all that one item can say.

use liveblog_core::model::{Author, Kind, Node, Presence, SafeUrl, Status};

use crate::native::support::{at, decode};

#[test]
fn a_json_feed_1_0_is_a_live_blog() {
    let (feed, problems) = decode(
        r#"{
            "version": "https://jsonfeed.org/version/1",
            "title": "My Example Feed",
            "home_page_url": "https://example.org/",
            "feed_url": "https://example.org/feed.json",
            "user_comment": "Read me",
            "author": {"name": "Brent"},
            "items": [
                {"id": "2", "content_text": "A second item.", "url": "https://example.org/second-item",
                 "author": {"name": "Manton", "avatar": "https://example.org/manton.png"}},
                {"id": "1", "content_html": "<p>Hello, world!</p>", "url": "https://example.org/initial-post"}
            ]
        }"#,
    )
    .unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        (feed.title.as_deref(), feed.status),
        (Some("My Example Feed"), Status::Live)
    );
    let [second, first] = feed.entries.as_slice() else {
        panic!("two entries: {:?}", feed.entries)
    };
    assert_eq!(second.body.text(100).trim(), "A second item.");
    assert_eq!(
        second.authors,
        [Author {
            name: "Manton".into(),
            url: None
        }]
    );
    assert_eq!(first.body.text(100).trim(), "Hello, world!");
    assert_eq!((first.headline.as_deref(), first.published), (None, None));
}

#[test]
fn a_json_feed_1_1_is_a_live_blog() {
    let (feed, problems) = decode(
        r##"{
            "version": "https://jsonfeed.org/version/1.1",
            "title": " Hanoi\n summit ",
            "description": "Live coverage",
            "home_page_url": "/hanoi",
            "next_url": "older.json",
            "icon": "icon.png", "favicon": "favicon.png",
            "authors": [{"name": "Rosa Osei"}],
            "language": "en-GB",
            "expired": true,
            "hubs": [{"type": "EventSource", "url": "/events"}],
            "_someone_else": {"about": 1},
            "items": [{
                "id": "lunch",
                "url": "#lunch",
                "external_url": "https://agency.example/lunch",
                "title": "Lunch is called off",
                "content_html": "<p>From <b>HTML</b>.</p>",
                "content_text": "From text.",
                "summary": "No lunch.",
                "image": "media/lunch.jpg",
                "banner_image": "media/wide.jpg",
                "date_published": "2019-02-28T12:35:00+07:00",
                "date_modified": "2019-02-28T12:40:00+07:00",
                "authors": [{"name": "Rosa Osei", "url": "/by/rosa"}, {"url": "/by/anonymous"}],
                "tags": ["Lunch"],
                "language": "vi",
                "attachments": [
                    {"url": "a.mp3", "mime_type": "audio/mpeg"},
                    {"url": "media/lunch.jpg", "_liveblog": {"alt": "A table laid for twenty"}}
                ],
                "_someone_else": 1
            }]
        }"##,
    )
    .unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        (feed.title.as_deref(), feed.language.as_deref()),
        (Some("Hanoi summit"), Some("en-GB"))
    );
    assert_eq!(feed.status, Status::Ended, "expired");
    assert_eq!(
        feed.next_url,
        SafeUrl::parse("https://news.example/hanoi/older.json", None)
    );
    assert_eq!(
        (&*feed.hubs[0].kind, feed.hubs[0].url.as_str()),
        ("EventSource", "https://news.example/events")
    );
    let entry = &feed.entries[0];
    let url = entry.url.as_ref().map(SafeUrl::as_str);
    assert_eq!(
        url,
        Some("https://news.example/hanoi/feed.json#lunch"),
        "its own, not its subject's"
    );
    assert_eq!(entry.headline.as_deref(), Some("Lunch is called off"));
    assert_eq!(entry.summary.as_deref(), Some("No lunch."));
    let picture = &entry.body.nodes[0];
    let Node::Element(figure) = picture else {
        panic!("a figure, not {picture:?}")
    };
    let Node::Element(picture) = &figure.children[0] else {
        panic!("a picture, not {figure:?}")
    };
    assert_eq!(
        picture.attributes[0].value(),
        "https://news.example/hanoi/media/lunch.jpg"
    );
    let text = entry
        .body
        .text(100)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(text.starts_with("From HTML"), "{text}");
    assert_eq!(
        (entry.published, entry.modified),
        (Some(at("12:35")), Some(at("12:40")))
    );
    let names: Vec<&str> = entry.authors.iter().map(|author| &*author.name).collect();
    assert_eq!(names, ["Rosa Osei", "news.example"]);
    let external = entry.external_url.as_ref().map(SafeUrl::as_str);
    assert_eq!(external, Some("https://agency.example/lunch"));
    assert_eq!(entry.tags, ["Lunch".into()]);
    assert_eq!(entry.language.as_deref(), Some("vi"));
    assert_eq!(
        (entry.kind, entry.presence, entry.pinned),
        (Kind::Update, Presence::Published, false)
    );
}

#[test]
fn an_entry_may_be_a_picture_or_a_headline_alone() {
    let (feed, problems) = decode(
        r#"{"version": "https://jsonfeed.org/version/1.1", "items": [
            {"id": "a", "content_html": "<img src=a.jpg alt=A>"}, {"id": "b", "title": "B"}, {"id": "c", "summary": "C"}]}"#,
    )
    .unwrap();
    assert_eq!(problems, []);
    assert_eq!(feed.entries.len(), 3);
}
