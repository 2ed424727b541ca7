//! What `_liveblog` adds: about the coverage, and about an entry.

use liveblog_core::model::{Entry, Kind, Presence, Status};
use serde_json::{Value, json};

use crate::native::support::{about, at, date, decode, feed, item, with};

fn entry(extension: Value) -> Entry {
    let item = with(item("a", "14:05"), json!({ "_liveblog": extension }));
    let (feed, problems) = decode(&feed([item]).to_string()).unwrap();
    assert_eq!(problems, []);
    Entry::clone(&feed.entries[0])
}

#[test]
fn every_kind_of_entry_is_known() {
    for (name, kind) in [
        ("update", Kind::Update),
        ("key", Kind::Key),
        ("breaking", Kind::Breaking),
        ("summary", Kind::Summary),
        ("correction", Kind::Correction),
    ] {
        assert_eq!(entry(json!({ "kind": name })).kind, kind);
    }
}

#[test]
fn an_editor_says_more_about_an_entry() {
    let entry = entry(json!({
        "pinned": true, "revision": 7, "sort": 1_551_337_500_000_i64,
        "correction": "It was Kim who left first.", "blocks": [], "_desk": "world",
    }));
    assert!(entry.pinned);
    assert_eq!((entry.revision, entry.sort), (7, Some(1_551_337_500_000)));
    assert_eq!(
        entry.correction.as_deref(),
        Some("It was Kim who left first.")
    );
}

#[test]
fn of_a_withdrawn_entry_nothing_is_left_to_read() {
    let item = with(
        item("a", "14:05"),
        json!({
            "summary": "S", "url": "/a", "image": "a.jpg", "language": "vi", "authors": [{"name": "R"}],
            "date_modified": date("14:20"),
            "_liveblog": {"deleted": true, "revision": 2, "sort": 5, "kind": "key", "pinned": true, "correction": "C"},
        }),
    );
    let (feed, problems) = decode(&feed([item]).to_string()).unwrap();
    assert_eq!(problems, []);
    let expected = Entry {
        published: Some(at("14:05")),
        modified: Some(at("14:20")),
        revision: 2,
        sort: Some(5),
        presence: Presence::Withdrawn,
        ..Entry::new("a")
    };
    assert_eq!(*feed.entries[0], expected);
}

#[test]
fn a_tombstone_needs_no_more_than_its_id() {
    let tombstone = json!({ "id": "a", "_liveblog": { "deleted": true } });
    let (feed, problems) = decode(&feed([tombstone]).to_string()).unwrap();
    assert_eq!(problems, []);
    assert!(feed.entries[0].is_withdrawn());
}

#[test]
fn the_feed_tells_about_its_coverage() {
    let extension = json!({
        "status": "paused", "coverage_start": date("09:30"), "coverage_end": date("18:30"),
        "updated": date("14:05"), "revision": 41, "poll_interval": 30, "time_zone": "Asia/Ho_Chi_Minh",
        "key_points": [{ "text": "Lunch is off", "entry": "lunch" }, { "text": "No agreement" }],
        "_desk": "world",
    });
    let (feed, problems) = decode(&about(feed([]), extension).to_string()).unwrap();
    assert_eq!(problems, []);
    assert_eq!(feed.status, Status::Paused);
    assert_eq!(
        (feed.coverage_start, feed.coverage_end),
        (Some(at("09:30")), Some(at("18:30")))
    );
    assert_eq!((feed.updated, feed.revision), (Some(at("14:05")), Some(41)));
    assert_eq!(
        (feed.poll_interval, feed.time_zone.as_deref()),
        (Some(30), Some("Asia/Ho_Chi_Minh"))
    );
    let points: Vec<_> = feed
        .key_points
        .iter()
        .map(|point| (&*point.text, point.entry.as_ref()))
        .collect();
    assert_eq!(
        points,
        [
            ("Lunch is off", Some(&"lunch".into())),
            ("No agreement", None)
        ]
    );
}

#[test]
fn every_status_is_known_and_expired_ends_the_coverage() {
    for (name, status) in [
        ("scheduled", Status::Scheduled),
        ("live", Status::Live),
        ("paused", Status::Paused),
        ("ended", Status::Ended),
    ] {
        let feed = about(feed([]), json!({ "status": name }));
        assert_eq!(decode(&feed.to_string()).unwrap().0.status, status);
        let expired = with(feed, json!({ "expired": true }));
        assert_eq!(
            decode(&expired.to_string()).unwrap().0.status,
            Status::Ended
        );
    }
}
