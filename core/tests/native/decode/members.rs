//! The members of a feed around its items.

use expect_test::expect;

use super::{check, feed_of};
use crate::native::support::decode;

#[test]
fn a_feed_without_entries_is_a_feed() {
    check(
        feed_of("[]"),
        &expect![[r#"
        no entries
    "#]],
    );
}

#[test]
fn a_feed_of_a_newer_version_is_refused() {
    let feed = |version: &str| {
        format!(
            r#"{{"version": "https://jsonfeed.org/version/1.1", "items": [], "_liveblog": {{"version": {version}}}}}"#
        )
    };
    check(
        feed("2"),
        &expect![[r#"
        refused: _liveblog.version: version 2 is newer than this widget, which reads 1
    "#]],
    );
    check(
        feed("2.0"),
        &expect![[r#"
        refused: _liveblog.version: version 2 is newer than this widget, which reads 1
    "#]],
    );
    check(
        feed("1.0"),
        &expect![[r#"
        no entries
    "#]],
    );
    check(
        feed("1.5"),
        &expect![[r#"
        _liveblog.version: expected a whole number, found 1.5
        no entries
    "#]],
    );
    check(
        feed("\"1\""),
        &expect![[r#"
        _liveblog.version: expected a whole number, found a string
        no entries
    "#]],
    );
    check(
        feed("1e400"),
        &expect![[r#"
        _liveblog.version: expected a whole number, found 1e400
        no entries
    "#]],
    );
    check(
        feed("99999999999999999999"),
        &expect![[r#"
        _liveblog.version: expected a whole number, found 99999999999999999999
        no entries
    "#]],
    );
}

#[test]
fn whatever_says_that_it_is_another_format_is_read_as_far_as_it_goes() {
    check(
        r#"{"version": "https://example.org/feed/9", "items": [{"id": "a", "title": "A"}]}"#,
        &expect![[r#"
        version: expected "https://jsonfeed.org/version/1.1"
        entries: a
    "#]],
    );
    check(
        r#"{"items": [{"id": "a", "title": "A"}]}"#,
        &expect![[r#"
        version: expected "https://jsonfeed.org/version/1.1"
        entries: a
    "#]],
    );
    check(
        r#"{"version": 1.1, "items": []}"#,
        &expect![[r#"
        version: expected a string, found a number
        version: expected "https://jsonfeed.org/version/1.1"
        no entries
    "#]],
    );
}

#[test]
fn members_of_the_wrong_type_are_reported_one_by_one() {
    let feed = r#"{
        "version": "https://jsonfeed.org/version/1.1",
        "title": {"en": "Hanoi"},
        "home_page_url": "javascript:alert(1)",
        "next_url": 2,
        "language": ["en"],
        "expired": "no",
        "hubs": [{"type": "EventSource"}, {"url": "https://a.example/"}, "hub", {"type": "Mercure", "url": "/hub"}],
        "authors": null,
        "colour": "red",
        "_ours": 1,
        "__proto__": {"polluted": true},
        "constructor": 1,
        "_liveblog": {
            "version": 1,
            "status": "on",
            "coverage_start": "soon",
            "coverage_end": 0,
            "updated": false,
            "revision": "41",
            "poll_interval": 15.5,
            "time_zone": 7,
            "key_points": [{"text": 1, "entry": 2}, {"entry": "a"}, "point", null],
            "pinned": "a"
        },
        "items": [{"id": "a", "title": "A"}]
    }"#;
    check(
        feed,
        &expect![[r#"
            colour: unknown field
            constructor: unknown field
            title: expected a string, found an object
            home_page_url: not an address that may be linked to: "javascript:alert(1)"
            language: expected a string, found an array
            next_url: expected a string, found a number
            hubs[2]: expected an object, found a string
            _liveblog.pinned: unknown field
            _liveblog.time_zone: expected a string, found a number
            _liveblog.status: unknown: "on" (known: scheduled, live, paused, ended)
            _liveblog.coverage_start: not an RFC 3339 date: "soon"
            _liveblog.coverage_end: expected a string, found a number
            _liveblog.coverage_end: not an RFC 3339 date: "0"
            _liveblog.updated: expected a string, found a boolean
            _liveblog.revision: expected a whole number, found a string
            _liveblog.poll_interval: expected a whole number, found 15.5
            _liveblog.key_points[2]: expected an object, found a string
            _liveblog.key_points[3]: expected an object, found null
            _liveblog.key_points[0].text: expected a string, found a number
            _liveblog.key_points[0].entry: expected a string, found a number
            expired: expected true or false, found a string
            entries: a
        "#]],
    );
}

#[test]
fn of_a_name_that_occurs_twice_the_last_one_counts() {
    let text = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "A", "title": "B",
        "items": [{"id": "a", "title": "A", "\u0074itle": "B", "title": "C"}], "x": 1}"#;
    check(
        text,
        &expect![[r#"
        title: occurs twice; the last one counts
        x: unknown field
        items[0].title: occurs twice; the last one counts
        items[0].title: occurs twice; the last one counts
        entries: a
    "#]],
    );
    let (feed, _) = decode(text).unwrap();
    assert_eq!(feed.title.as_deref(), Some("B"));
    assert_eq!(feed.entries[0].headline.as_deref(), Some("C"));
}

#[test]
fn of_very_many_items_the_first_five_hundred_are_read() {
    let items = |number: usize| {
        let items = (0..number).map(|id| format!(r#"{{"id": "{id}", "title": "T"}}"#));
        feed_of(&format!("[{}]", items.collect::<Vec<_>>().join(",")))
    };
    let (feed, problems) = decode(&items(500)).unwrap();
    assert_eq!((feed.entries.len(), problems.len()), (500, 0));
    let (feed, problems) = decode(&items(5_000)).unwrap();
    let problem = "items: 5000 are too many: the newest 500 are read";
    assert_eq!(problems[0].to_string(), problem);
    assert_eq!((feed.entries.len(), problems.len()), (500, 1));
    assert_eq!(&*feed.entries[499].id.0, "499");
}
