//! What is told about the coverage as a whole, and feeds of other shapes.

use liveblog_core::model::Timestamp;
use liveblog_native::replay::{self, Clock};
use serde_json::{Value, json};

use super::{
    CLOCK, LATE, MINUTE, NOON, STARTED, beside, finished, items, minute, minutes, titles, told,
    wall,
};

#[test]
fn the_coverage_is_live_until_its_end_and_then_as_it_was_left() {
    let before = told(59);
    assert_eq!(before["_liveblog"]["status"], "live");
    assert_eq!(before["expired"], false);
    assert_eq!(before["_liveblog"].get("coverage_end"), None);
    let after = told(60);
    assert_eq!(after["_liveblog"]["status"], "ended");
    assert_eq!(after["expired"], true);
    assert_eq!(
        after["_liveblog"]["coverage_end"],
        "2026-11-23T20:00:50.000Z"
    );
}

#[test]
fn coverage_without_an_end_ends_with_its_newest_version() {
    let mut feed = finished();
    feed["_liveblog"]
        .as_object_mut()
        .unwrap()
        .remove("coverage_end");
    assert_eq!(
        replay::end(&feed, &beside()),
        Some(Timestamp(NOON + 70 * MINUTE))
    );
    assert_eq!(
        replay::snapshot(&feed, &beside(), &CLOCK, wall(69))["_liveblog"]["status"],
        "live"
    );
    assert_eq!(
        replay::snapshot(&feed, &beside(), &CLOCK, wall(70))["_liveblog"]["status"],
        "ended"
    );
}

#[test]
fn a_key_point_waits_for_its_entry_and_one_without_an_entry_for_the_end() {
    let points = |at| {
        let feed = told(at);
        let points = feed["_liveblog"]["key_points"].as_array().unwrap().clone();
        points
            .iter()
            .map(|point| point["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(points(34), ["They arrived", "They met"]);
    assert_eq!(points(35), ["No agreement", "They arrived", "They met"]);
    assert_eq!(
        points(60),
        ["No agreement", "It was long", "They arrived", "They met"]
    );
}

#[test]
fn updated_is_when_the_newest_shown_version_was_made() {
    assert_eq!(told(30)["_liveblog"]["updated"], "2026-11-23T20:00:10.000Z");
    let early = Clock {
        from: Timestamp(NOON),
        ..CLOCK
    };
    let empty = replay::snapshot(&finished(), &beside(), &early, STARTED);
    assert_eq!(items(&empty), [] as [Value; 0]);
    assert_eq!(empty["_liveblog"].get("updated"), None);
}

#[test]
fn what_a_replay_does_not_know_stays_as_it_is_and_where_it_is() {
    let (feed, told) = (finished(), told(LATE));
    assert_eq!(told["_other"], feed["_other"]);
    assert_eq!(told["items"][1]["tags"], feed["items"][1]["tags"]);
    let names = |value: &Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&told), names(&feed));
    let mut extension = names(&feed["_liveblog"]);
    extension.push("poll_interval".to_owned());
    assert_eq!(names(&told["_liveblog"]), extension);
    assert_eq!(told["_liveblog"]["poll_interval"], 5);
}

#[test]
fn the_widget_finds_no_problem_in_what_is_told() {
    let mut feed = finished();
    feed["items"][4]["id"] = "begin".into();
    feed["next_url"].take();
    feed["_liveblog"]["key_points"][3]["entry"] = "begin".into();
    for at in minutes() {
        let told = replay::snapshot(&feed, &beside(), &CLOCK, wall(at));
        let (decoded, problems) = liveblog_core::feed::decode(
            &told.to_string(),
            None,
            &liveblog_core::model::Known::default(),
        )
        .unwrap();
        assert_eq!(problems, [], "minute {at}");
        assert_eq!(decoded.entries.len(), items(&told).len(), "minute {at}");
    }
}

#[test]
fn a_page_of_older_entries_shows_none_of_the_newer() {
    let [earlier, older] = beside();
    let told = replay::snapshot(&older, &[finished(), earlier], &CLOCK, wall(30));
    assert_eq!(titles(&told), ["They arrive"]);
    assert_eq!(told["_liveblog"]["status"], "live");
}

#[test]
fn an_entry_with_several_versions_in_one_feed_is_shown_once_in_its_place() {
    let feed = json!({ "items": [
        { "id": "a", "title": "second", "date_published": minute(1), "date_modified": minute(30) },
        { "id": "b", "title": "other", "date_published": minute(2) },
        { "id": "a", "title": "first", "date_published": minute(1) },
    ] });
    let titles = |at| {
        let told = replay::snapshot(&feed, &[], &CLOCK, wall(at));
        titles(&told)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(29), ["first", "other"]);
    assert_eq!(titles(30), ["second", "other"]);
}

#[test]
fn of_two_versions_of_one_moment_the_feeds_own_is_shown_and_counted() {
    let version = |title: &str| json!({ "items": [{ "id": "a", "title": title, "date_published": minute(1) }] });
    let feed = version("own");
    let told = replay::snapshot(&feed, &[version("other"), feed.clone()], &CLOCK, wall(20));
    assert_eq!(
        (titles(&told), &told["_liveblog"]["revision"]),
        (vec!["own"], &json!(1))
    );
}

#[test]
fn an_entry_that_was_drafted_long_ago_appears_when_it_is_published() {
    let feed = json!({ "items": [
        { "id": "a", "date_modified": minute(1), "date_published": minute(30) },
        { "id": "undated" },
    ] });
    let shown = |at| items(&replay::snapshot(&feed, &[], &CLOCK, wall(at))).len();
    assert_eq!((shown(29), shown(30)), (1, 2));
}

#[test]
fn a_plain_json_feed_becomes_live_too() {
    let feed = json!({ "items": [{ "id": "a", "date_published": minute(30) }] });
    let told = replay::snapshot(&feed, &[], &CLOCK, wall(29));
    let expected = json!({ "version": 1, "status": "live", "revision": 0, "poll_interval": 5 });
    assert_eq!(told, json!({ "items": [], "_liveblog": expected }));
}

#[test]
fn a_replay_starts_when_three_of_five_entries_are_published() {
    // In order: minutes 5, 8, 15, 35 and 70.
    assert_eq!(
        replay::start(&finished()),
        Some(Timestamp(NOON + 15 * MINUTE))
    );
    assert_eq!(
        replay::start(&json!({ "items": [{ "id": "a", "date_published": minute(1) }] })),
        Some(Timestamp(NOON + MINUTE))
    );
    assert_eq!(replay::start(&json!({ "items": [{ "id": "a" }] })), None);
    assert_eq!(replay::start(&json!({ "items": [] })), None);
}
