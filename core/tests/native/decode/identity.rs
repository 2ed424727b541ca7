//! Items without an id, and texts that are empty where an address could be.

use expect_test::expect;
use liveblog_core::feed::{self, Message};
use liveblog_core::model::Known;

use serde_json::json;

use super::{check, feed_of};
use crate::native::support::{decode, feed};

#[test]
fn an_item_without_an_id_is_known_by_its_address_else_by_its_words() {
    check(
        feed_of(
            r#"[{"title": "A", "url": "https://news.example/a"},
            {"title": "B", "url": "", "external_url": "https://news.example/b"},
            {"id": "", "title": "C", "url": "/c"}, {"id": 7, "title": "D"}]"#,
        ),
        &expect![[r#"
            items[0].id: missing: the entry is known by its address or its words
            items[1].id: missing: the entry is known by its address or its words
            items[2].id: missing: the entry is known by its address or its words
            items[3].id: expected a string, found a number
            entries: https://news.example/a https://news.example/b /c 7
        "#]],
    );
}

/// The ids of items that have none.
fn ids(items: &str) -> Vec<String> {
    let (feed, _) = decode(&feed_of(items)).unwrap();
    let ids = feed.entries.iter().map(|entry| entry.id.to_string());
    ids.collect()
}

#[test]
fn items_without_an_address_are_told_apart_by_what_they_say() {
    let date = r#""date_published": "2026-10-12T09:12:00Z""#;
    let items = format!(
        r#"[{{"title": "A", {date}}}, {{"title": "B", {date}}}, {{"content_text": "A", {date}}},
        {{"content_html": "<p>B", {date}}}, {{"title": "A", "content_text": "x"}}, {{"image": "a.png"}}]"#
    );
    let mut told = ids(&items);
    assert_eq!(told, ids(&items), "the same from one request to the next");
    told.sort_unstable();
    told.dedup();
    assert_eq!(told.len(), 6, "{told:?}");
    let edited = format!(r#"[{{"title": "A", "content_text": "Edited", {date}}}]"#);
    assert!(told.contains(&ids(&edited)[0]), "an edit is no other entry");
}

#[test]
fn what_withdraws_an_entry_has_to_say_which() {
    check(
        feed_of(r#"[{"title": "A", "_liveblog": {"deleted": true}}]"#),
        &expect![[r#"
            items[0].id: missing: nothing is withdrawn
            no entries
        "#]],
    );
}

#[test]
fn a_message_without_an_id_says_only_that_something_changed() {
    let known = Known::default();
    for text in [
        r#"{"title": "A"}"#,
        r#"{"url": "https://a.example/", "title": "x"}"#,
        "{}",
    ] {
        let message = feed::decode_message(text, None, &known);
        assert!(matches!(message, Message::Changed), "{text}");
    }
}

#[test]
fn a_message_may_begin_with_a_byte_order_mark() {
    let mark = "byte order mark";
    for text in [
        r#"{"id": "a", "title": "A"}"#,
        r#"[{"id": "a", "title": "A"}]"#,
    ] {
        let message = feed::decode_message(&["\u{feff}", text].concat(), None, &Known::default());
        let Message::Entries(entries, problems) = message else {
            panic!("an entry: {message:?}");
        };
        assert_eq!((&*entries[0].id.0, problems.len()), ("a", 1));
        assert!(problems[0].message.ends_with(mark), "{problems:?}");
    }
}

#[test]
fn a_picture_without_an_address_has_no_description_either() {
    for html in [
        "<img src=\"\" alt=\"audio-thumbnail\">",
        "<img src=' ' alt='x'>",
        "<img alt=x src>",
    ] {
        let html = ["<p>Text.</p>", html].concat();
        let item = json!({ "id": "a", "content_html": html });
        let (feed, _) = decode(&feed([item]).to_string()).unwrap();
        assert_eq!(feed.entries[0].body.text(99).trim(), "Text.", "{html}");
    }
}

#[test]
fn an_empty_text_where_an_address_could_be_means_that_there_is_none() {
    let text = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "description": "",
        "home_page_url": "", "feed_url": "", "next_url": " ", "icon": "", "favicon": "",
        "authors": [{"name": "", "url": "", "avatar": ""}], "hubs": [{"type": "EventSource", "url": ""}],
        "items": [{"id": "1", "url": "", "external_url": "\n", "title": "T", "summary": "", "image": "",
            "banner_image": "", "content_html": "", "content_text": "", "tags": [""],
            "authors": [], "attachments": [{"url": "", "mime_type": "image/png"}]}]}"#;
    let (feed, problems) = decode(text).unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        (feed.next_url, feed.home_page_url, feed.description),
        (None, None, None)
    );
    assert!(feed.hubs.is_empty() && feed.authors.is_empty());
    let entry = &feed.entries[0];
    assert_eq!(
        (&entry.url, &entry.external_url, &entry.summary),
        (&None, &None, &None)
    );
    assert!(entry.body.is_empty() && entry.tags.is_empty(), "{entry:?}");
}
