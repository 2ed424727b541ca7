//! Every member of JSON Feed 1.1 and of our extension, with where a reader meets it, or why not.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::html;
use crate::native::support::{date, feed, with};
use crate::native::talk::Conversation;

/// Where a reader meets a member.
enum Met {
    /// In what is drawn: this, which is not there without the member.
    At(&'static str),
    /// Nowhere by itself, for a reason.
    Not(&'static str),
}
use Met::{At, Not};

/// The object, the member, and what it says there, beside what it needs to be seen.
#[rustfmt::skip]
fn members() -> Vec<(&'static str, &'static str, Value, Met)> {
    let link = r#"href="https://news.example/way" rel="noopener noreferrer""#;
    let url = || "https://news.example/way";
    let mut members = vec![
        ("feed", "version", json!({ "version": "https://jsonfeed.org/version/1.1" }), Not("says how to read the rest")),
        ("feed", "title", json!({ "title": "A title" }), At(">A title</h3>")),
        ("feed", "description", json!({ "description": "What it is about" }), At(">What it is about</p>")),
        ("feed", "user_comment", json!({ "user_comment": "A comment" }), Not("is for those who open the file itself")),
        ("feed", "home_page_url", json!({ "home_page_url": url() }), At(link)),
        ("feed", "feed_url", json!({ "feed_url": url() }), Not("is the name of the feed in catalogues")),
        ("feed", "next_url", json!({ "next_url": url() }), At("Show earlier updates")),
        ("feed", "icon", json!({ "icon": url() }), Not("is a mark for lists of feeds; the page has its own")),
        ("feed", "favicon", json!({ "favicon": url() }), Not("is a mark for lists of feeds; the page has its own")),
        ("feed", "language", json!({ "language": "vi" }), At(r#"part="header" lang="vi""#)),
        ("feed", "authors", json!({ "authors": [{ "name": "The desk" }] }), At("<bdi>The desk</bdi>")),
        ("feed", "author", json!({ "author": { "name": "The desk" } }), At("<bdi>The desk</bdi>")),
        ("feed", "expired", json!({ "expired": true }), At("Coverage ended")),
        ("feed", "hubs", json!({ "hubs": [{ "type": "EventSource", "url": url() }] }), Not("is where updates come from")),
        ("feed", "items", json!({ "items": [{ "id": "b", "title": "An item" }] }), At("An item")),
        ("coverage", "version", json!({ "version": 1 }), Not("says how to read the rest")),
        ("coverage", "status", json!({ "status": "paused" }), At(">Paused</span>")),
        ("coverage", "coverage_start", json!({ "coverage_start": date("16:00"), "status": "scheduled" }), At("Starts 16:00 ICT")),
        ("coverage", "coverage_end", json!({ "coverage_end": date("14:20"), "status": "ended" }), At("Coverage ended at 14:20 ICT")),
        ("coverage", "updated", json!({ "updated": date("14:29") }), At("Updated 1 min ago")),
        ("coverage", "revision", json!({ "revision": 7 }), Not("tells which of two snapshots is newer")),
        ("coverage", "since", json!({ "since": 7 }), Not("tells what a message builds on")),
        ("coverage", "poll_interval", json!({ "poll_interval": 60 }), Not("says how often to ask")),
        ("coverage", "time_zone", json!({ "time_zone": "Asia/Seoul" }), Not("is the zone in which times are told")),
        ("coverage", "key_points", json!({ "key_points": [{ "text": "A point" }] }), At("A point")),
        ("keyPoint", "text", json!({ "text": "A point" }), At("A point")),
        ("keyPoint", "entry", json!({ "entry": "a", "text": "A point" }), At(r#"<button type="button">A point"#)),
        ("item", "id", json!({ "id": "an-id" }), At(r#"data-entry="an-id""#)),
        ("item", "url", json!({ "url": url(), "date_published": date("14:05") }), At(link)),
        ("item", "external_url", json!({ "external_url": url() }), At(">news.example</a>")),
        ("item", "title", json!({ "title": "A title" }), At(">A title</h4>")),
        ("item", "summary", json!({ "summary": "In short", "content_text": null }), At(">In short</p>")),
        ("item", "content_html", json!({ "content_html": "<p>In <b>HTML</b></p>" }), At(">In <b>HTML</b></p>")),
        ("item", "content_text", json!({ "content_text": "In words", "title": "T" }), At(">In words</p>")),
        ("item", "image", json!({ "image": url() }), At(r#"<img src="https://news.example/way""#)),
        ("item", "banner_image", json!({ "banner_image": url() }), At(r#"<img src="https://news.example/way""#)),
        ("item", "date_published", json!({ "date_published": date("14:05") }), At("14:05 ICT</time>")),
        ("item", "date_modified", json!({ "date_modified": date("14:12"), "date_published": date("14:05") }), At("Edited <time")),
        ("item", "authors", json!({ "authors": [{ "name": "Rosa" }] }), At("<bdi>Rosa</bdi>")),
        ("item", "author", json!({ "author": { "name": "Rosa" } }), At("<bdi>Rosa</bdi>")),
        ("item", "tags", json!({ "tags": ["A subject"] }), At("<span>A subject</span>")),
        ("item", "language", json!({ "language": "vi" }), At(r#"lang="vi""#)),
        ("item", "attachments", json!({ "attachments": [{ "url": url() }] }), At(link)),
        ("entry", "kind", json!({ "kind": "key" }), At("Key event")),
        ("entry", "pinned", json!({ "pinned": true }), At("Pinned")),
        ("entry", "revision", json!({ "revision": 7 }), Not("tells which of two versions is newer")),
        ("entry", "deleted", json!({ "deleted": true }), Not("leaves a note where the entry was read: withdrawn.html")),
        ("entry", "sort", json!({ "sort": 7 }), Not("is its place among the others")),
        ("entry", "correction", json!({ "correction": "The number was wrong" }), At("The number was wrong")),
        ("entry", "blocks", json!({ "blocks": [{ "type": "html", "text": "In a block" }] }), At(">In a block</p>")),
        ("author", "name", json!({ "name": "Rosa" }), At("<bdi>Rosa</bdi>")),
        ("author", "url", json!({ "url": url(), "name": "Rosa" }), At(link)),
        ("author", "avatar", json!({ "avatar": url(), "name": "Rosa" }), Not("would tell its server who reads, for an ornament")), ];
    members.extend([
        ("attachment", "url", json!({ "url": url() }), At(link)),
        ("attachment", "mime_type", json!({ "mime_type": "application/pdf", "url": url() }), At(">PDF</small>")),
        ("attachment", "title", json!({ "title": "The report", "url": url() }), At(">The report</a>")),
        ("attachment", "size_in_bytes", json!({ "size_in_bytes": 1_234_567, "url": url() }), At("1.2 MB")),
        ("attachment", "duration_in_seconds", json!({ "duration_in_seconds": 754, "mime_type": "audio/mpeg", "url": url() }), At(">12:34</small>")),
        ("attachment", "_liveblog", json!({ "_liveblog": { "alt": "The quay" }, "mime_type": "image/png", "url": url() }), At(r#"alt="The quay""#)),
        ("hub", "type", json!({ "type": "EventSource", "url": url() }), Not("says how updates come")),
        ("hub", "url", json!({ "url": url(), "type": "EventSource" }), Not("is where updates come from")),
    ]);
    members
}

/// The screen of a feed with such an object in its place.
fn screen(object: &str, members: Value) -> String {
    let plain = json!({ "id": "a", "content_text": "Text of a." });
    let item = |more| with(plain.clone(), more);
    let about = |more| json!({ "_liveblog": with(json!({ "version": 1 }), more) });
    let (of_feed, item) = match object {
        "feed" => (members, plain),
        "coverage" => (about(members), plain),
        "keyPoint" => (about(json!({ "key_points": [members] })), plain),
        "hub" => (json!({ "hubs": [members] }), plain),
        "item" => (json!({}), item(members)),
        "entry" => (json!({}), item(json!({ "_liveblog": members }))),
        "author" => (json!({}), item(json!({ "authors": [members] }))),
        "attachment" => (json!({}), item(json!({ "attachments": [members] }))),
        other => panic!("{other}"),
    };
    html(Conversation::about(&with(feed([item]), of_feed)).view())
}

#[test]
fn a_reader_meets_what_the_feed_says() {
    for (object, member, with_it, met) in members() {
        let mut without = with_it.clone();
        without.as_object_mut().unwrap().remove(member).unwrap();
        let (shown, bare) = (screen(object, with_it), screen(object, without));
        match met {
            At(place) => {
                assert!(
                    shown.contains(place),
                    "{object}.{member}: no {place} in {shown}"
                );
                assert!(
                    !bare.contains(place),
                    "{object}.{member}: {place} without it"
                );
            }
            Not(reason) => {
                let nowhere = shown == bare || object == "entry" || object == "coverage";
                assert!(nowhere && !reason.is_empty(), "{object}.{member}: {shown}");
            }
        }
    }
}

#[test]
fn every_member_of_the_format_has_its_place_or_its_reason() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema/feed.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let told = members();
    let objects: BTreeSet<&str> = told.iter().map(|(object, ..)| *object).collect();
    assert_eq!(objects.len(), 8);
    for object in objects {
        let definition = match object {
            "feed" => &schema,
            "hub" => &schema["properties"]["hubs"]["items"],
            object => &schema["$defs"][object],
        };
        let properties = definition["properties"].as_object().unwrap();
        // Our extension's members are those of two objects of their own.
        let extension = |name: &str| name == "_liveblog" && object != "attachment";
        let named = properties.keys().map(String::as_str);
        let named: BTreeSet<&str> = named.filter(|name| !extension(name)).collect();
        let known = told.iter().filter(|(one, ..)| *one == object);
        assert_eq!(
            known
                .map(|(_, member, ..)| *member)
                .collect::<BTreeSet<_>>(),
            named,
            "{object}"
        );
    }
}
