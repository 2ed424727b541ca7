//! The laws of a replay, at every minute of a small coverage.

mod feeds;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use liveblog_core::model::Timestamp;
use liveblog_native::replay::{self, Clock};
use serde_json::{Value, json};

/// When the replay starts on the wall clock: 2026-11-23T20:00:00Z.
const STARTED: Timestamp = Timestamp(1_795_464_000_000);

/// A minute of the coverage a second.
const CLOCK: Clock = Clock {
    from: Timestamp(NOON + 10 * MINUTE),
    started: STARTED,
    speed: NonZeroU32::new(60).unwrap(),
};

/// 2019-02-28T12:00:00Z.
const NOON: i64 = 1_551_355_200_000;
const MINUTE: i64 = 60_000;

/// Every version of the coverage by its title, a withdrawal by `-`, and the minute it was made.
const VERSIONS: [(&str, i64); 7] = [
    ("The talks begin", 5),
    ("Lunch is at one", 8),
    ("Lunch is off", 20),
    ("The talks are over", 35),
    ("A signing at two", 15),
    ("-", 40),
    ("A late correction", 70),
];

/// The last minute of the sweep, well after everything.
const LATE: i64 = 90;

fn minute(minute: i64) -> String {
    Timestamp(NOON + minute * MINUTE).to_string()
}

/// The coverage once it was over, at minute 60.
fn finished() -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Hanoi",
        "expired": true,
        "next_url": "older.json",
        "_other": { "kept": [1, null] },
        "items": [
            { "id": "correction", "title": "A late correction", "date_published": minute(70) },
            { "id": "over", "title": "The talks are over", "date_published": minute(35), "tags": ["a"] },
            { "id": "signing", "date_published": minute(15), "date_modified": minute(40),
              "_liveblog": { "deleted": true } },
            { "id": "lunch", "title": "Lunch is off", "date_published": minute(8),
              "date_modified": minute(20), "_liveblog": { "revision": 2 } },
            { "id": 17, "title": "The talks begin", "date_published": minute(5) },
        ],
        "_liveblog": {
            "version": 1,
            "status": "ended",
            "coverage_start": minute(0),
            "coverage_end": minute(60),
            "updated": minute(70),
            "revision": 3,
            "key_points": [
                { "text": "No agreement", "entry": "over" },
                { "text": "It was long" },
                { "text": "They arrived", "entry": "arrival" },
                { "text": "They met", "entry": 17 },
            ],
        },
    })
}

/// What entries said before, and a page of older ones.
fn beside() -> [Value; 2] {
    [
        json!({ "items": [
            { "id": "lunch", "title": "Lunch is at one", "date_published": minute(8) },
            { "id": "signing", "title": "A signing at two", "date_published": minute(15) },
        ] }),
        json!({ "items": [
            { "id": "arrival", "title": "They arrive", "date_published": minute(-300) },
        ] }),
    ]
}

/// The wall clock when the coverage has come to a minute.
fn wall(at: i64) -> Timestamp {
    CLOCK.wall(Timestamp(NOON + at * MINUTE))
}

/// The feed at a minute of the coverage.
fn told(at: i64) -> Value {
    replay::snapshot(&finished(), &beside(), &CLOCK, wall(at))
}

fn items(feed: &Value) -> &[Value] {
    feed["items"].as_array().unwrap()
}

fn titles(feed: &Value) -> Vec<&str> {
    items(feed)
        .iter()
        .map(|item| item["title"].as_str().unwrap_or("-"))
        .collect()
}

/// The minutes of the replay, from its start.
fn minutes() -> impl Iterator<Item = i64> {
    10..=LATE
}

fn made(title: &str) -> i64 {
    VERSIONS
        .iter()
        .find(|(known, _)| *known == title)
        .unwrap()
        .1
}

#[test]
fn no_version_is_shown_before_it_was_made() {
    for at in minutes() {
        for title in titles(&told(at)) {
            assert!(made(title) <= at, "{title} at minute {at}");
        }
    }
}

#[test]
fn every_version_is_shown_from_the_minute_it_was_made_unless_there_is_a_newer_one() {
    let mut seen = BTreeSet::new();
    for at in minutes() {
        let feed = told(at);
        seen.extend(titles(&feed).into_iter().map(str::to_owned));
        for (title, made) in VERSIONS.iter().filter(|(_, made)| *made == at) {
            assert!(
                titles(&feed).contains(title),
                "{title} at its minute, {made}"
            );
        }
    }
    assert_eq!(
        seen,
        VERSIONS
            .iter()
            .map(|(title, _)| (*title).to_owned())
            .collect()
    );
}

#[test]
fn an_edited_entry_reads_as_before_until_the_edit() {
    let lunch = |at| {
        titles(&told(at))
            .into_iter()
            .rfind(|title| title.starts_with("Lunch"))
            .map(str::to_owned)
    };
    assert_eq!(lunch(19).as_deref(), Some("Lunch is at one"));
    assert_eq!(lunch(20).as_deref(), Some("Lunch is off"));
    assert_eq!(told(19)["items"][0].get("date_modified"), None);
}

#[test]
fn a_withdrawn_entry_is_there_until_it_becomes_a_tombstone() {
    assert_eq!(titles(&told(14)), ["Lunch is at one", "The talks begin"]);
    assert_eq!(
        titles(&told(39)),
        [
            "The talks are over",
            "A signing at two",
            "Lunch is off",
            "The talks begin"
        ]
    );
    assert_eq!(
        titles(&told(40)),
        ["The talks are over", "-", "Lunch is off", "The talks begin"]
    );
    assert_eq!(told(40)["items"][1]["_liveblog"]["deleted"], true);
}

#[test]
fn no_date_lies_in_the_future_of_the_wall_clock_or_changes_once_told() {
    let mut dates = BTreeMap::new();
    for at in minutes() {
        let feed = told(at);
        let extension = [("", &feed["_liveblog"])];
        let entries = items(&feed)
            .iter()
            .map(|item| (item["title"].as_str().unwrap_or("-"), item));
        for (of, members) in extension.into_iter().chain(entries) {
            for name in [
                "date_published",
                "date_modified",
                "coverage_start",
                "coverage_end",
                "updated",
            ] {
                let Some(text) = members.get(name) else {
                    continue;
                };
                let date = Timestamp::parse(text.as_str().unwrap()).unwrap();
                assert!(date <= wall(at), "{of} {name} {date} at minute {at}");
                let first = *dates.entry((of.to_owned(), name)).or_insert(date);
                assert!(
                    first == date || name == "updated",
                    "{of} {name} at minute {at}"
                );
            }
        }
    }
    assert_eq!(
        dates.len(),
        3 + VERSIONS.len() + 2,
        "each of the dates above was seen"
    );
}

#[test]
fn entries_keep_their_order_and_those_before_the_start_their_distance() {
    let feed = told(LATE);
    let published: Vec<_> = items(&feed)
        .iter()
        .map(|item| Timestamp::parse(item["date_published"].as_str().unwrap()).unwrap())
        .collect();
    assert!(
        published.is_sorted_by(|newer, older| newer > older),
        "{published:?}"
    );
    // Minutes 5 and 8 were before the start at minute 10, minute 15 after it.
    let ago: Vec<_> = published[2..].iter().map(|at| at.0 - STARTED.0).collect();
    assert_eq!(ago, [5_000, -2 * MINUTE, -5 * MINUTE]);
}

#[test]
fn nothing_changes_between_two_versions() {
    for at in minutes() {
        let next = Timestamp(wall(at).0 + 999);
        let later = replay::snapshot(&finished(), &beside(), &CLOCK, next);
        assert_eq!(later.to_string(), told(at).to_string(), "minute {at}");
    }
}

#[test]
fn the_revision_grows_exactly_when_an_entry_changes() {
    for at in minutes().skip(1) {
        let (before, after) = (told(at - 1), told(at));
        let revisions =
            [&before, &after].map(|feed| feed["_liveblog"]["revision"].as_u64().unwrap());
        let changes = VERSIONS.iter().filter(|(_, made)| *made == at).count();
        assert_eq!(
            usize::try_from(revisions[1] - revisions[0]).unwrap(),
            changes,
            "minute {at}"
        );
        assert_eq!(
            before["items"] != after["items"],
            changes > 0,
            "minute {at}"
        );
    }
    assert_eq!(told(LATE)["_liveblog"]["revision"], VERSIONS.len());
}

#[test]
fn a_feed_that_was_told_once_is_told_the_same_again() {
    for at in minutes() {
        let now = Timestamp(NOON + at * MINUTE);
        let in_its_own_time = Clock {
            from: now,
            started: now,
            speed: NonZeroU32::MIN,
        };
        let once = replay::snapshot(&finished(), &beside(), &in_its_own_time, now);
        let twice = replay::snapshot(&once, &beside(), &in_its_own_time, now);
        assert_eq!(twice["items"], once["items"], "minute {at}");
        assert_eq!(
            twice["_liveblog"]["updated"], once["_liveblog"]["updated"],
            "minute {at}"
        );
        assert_eq!(
            twice["_liveblog"]["key_points"], once["_liveblog"]["key_points"],
            "minute {at}"
        );
    }
}
