//! Dates that name no zone, and items that have a date of their last change alone.

use liveblog_core::feed::{self, Message};
use liveblog_core::model::{Known, SafeUrl, Timestamp};

use crate::native::support::{FEED, decode, offset};

fn ticker(extension: &str) -> String {
    format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", {extension} "items": [
            {{"id": "c", "title": "C", "date_published": "2026-10-12T11:40:00"}},
            {{"id": "b", "title": "B", "date_published": "2026-10-12 11:20", "date_modified": "2026-10-12 11:25"}},
            {{"id": "a", "title": "A", "date_published": "2026-10-12T08:55:00Z"}}]}}"#
    )
}

fn told(entries: &[std::rc::Rc<liveblog_core::model::Entry>]) -> Vec<String> {
    let dates = entries.iter().filter_map(|entry| entry.published);
    dates.map(|at| at.to_string()).collect()
}

#[test]
fn a_date_without_a_zone_is_of_the_feeds_zone_else_of_utc_which_is_said_once() {
    for (extension, dates, zone) in [
        (
            r#""_liveblog": {"version": 1, "time_zone": "Europe/Berlin"},"#,
            ["2026-10-12T09:40:00Z", "2026-10-12T09:20:00Z"],
            "Europe/Berlin",
        ),
        ("", ["2026-10-12T11:40:00Z", "2026-10-12T11:20:00Z"], "UTC"),
        (
            r#""_liveblog": {"version": 1, "time_zone": "Mars/Olympus"},"#,
            ["2026-10-12T11:40:00Z", "2026-10-12T11:20:00Z"],
            "UTC",
        ),
    ] {
        let (feed, problems) = decode(&ticker(extension)).unwrap();
        let expected = [dates[0], dates[1], "2026-10-12T08:55:00Z"];
        assert_eq!(told(&feed.entries), expected, "{extension}");
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let said = r#"items[0].date_published: "2026-10-12T11:40:00" names no zone: such dates are read as of "#;
        assert_eq!(problems, [[said, zone].concat()], "{extension}");
    }
}

#[test]
fn a_date_is_of_the_zone_that_it_names_and_a_day_begins_where_the_coverage_is() {
    for (date, moment, said) in [
        (
            r#""2026-11-28T14:30:00[Europe/Berlin]""#,
            Some("2026-11-28T13:30:00Z"),
            None,
        ),
        (
            r#""2026-07-28T14:30:00 America/New_York""#,
            Some("2026-07-28T18:30:00Z"),
            None,
        ),
        (
            r#""2026-11-28T14:30:00−05:00""#,
            Some("2026-11-28T19:30:00Z"),
            None,
        ),
        (
            r#""2026-11-28T14:30:00[Mars/Olympus]""#,
            Some("2026-11-28T05:30:00Z"),
            Some(
                r#""2026-11-28T14:30:00[Mars/Olympus]" names an unknown zone: such dates are read as of Asia/Seoul"#,
            ),
        ),
        (
            r#""2026-11-28""#,
            Some("2026-11-27T15:00:00Z"),
            Some(
                r#""2026-11-28" names no time: such dates are read as the beginning of the day in Asia/Seoul"#,
            ),
        ),
        (
            "1795876200000",
            Some("2026-11-28T14:30:00Z"),
            Some("expected a string, found a number"),
        ),
        (
            r#""05/06/2026 14:30""#,
            None,
            Some(r#"not an RFC 3339 date: "05/06/2026 14:30""#),
        ),
    ] {
        let feed = format!(
            r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T",
            "_liveblog": {{"version": 1, "time_zone": "Asia/Seoul"}},
            "items": [{{"id": "a", "title": "A", "date_published": {date}}}]}}"#
        );
        let (feed, problems) = decode(&feed).unwrap();
        assert_eq!(
            told(&feed.entries).first().map(String::as_str),
            moment,
            "{date}"
        );
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let said = said.map(|said| ["items[0].date_published: ", said].concat());
        assert_eq!(problems, said.into_iter().collect::<Vec<_>>(), "{date}");
    }
}

#[test]
fn each_kind_of_guess_is_said_once() {
    let dates = [
        "2026-11-28",
        "2026-11-28 14:30",
        "2026-11-27",
        "2026-11-27 14:30",
        "2026-11-28 14:30[A/B]",
        "2026-11-28 14:30[C/D]",
    ];
    let items = dates
        .iter()
        .enumerate()
        .map(|(at, date)| format!(r#"{{"id": "{at}", "title": "A", "date_published": "{date}"}}"#));
    let items: Vec<String> = items.collect();
    let feed = format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{}]}}"#,
        items.join(", ")
    );
    let (feed, problems) = decode(&feed).unwrap();
    assert_eq!(
        (told(&feed.entries).len(), problems.len()),
        (6, 3),
        "{problems:?}"
    );
}

#[test]
fn pages_and_messages_are_of_the_zone_that_is_known() {
    let known = Known {
        time_zone: Some("Europe/Berlin".into()),
        offsets: offset,
        ..Known::default()
    };
    let base = SafeUrl::parse(FEED, None);
    let (page, _) = feed::decode(&ticker(""), base.as_ref(), &known).unwrap();
    assert_eq!(told(&page.entries)[0], "2026-10-12T09:40:00Z");
    let item = r#"{"id": "d", "title": "D", "date_published": "2026-12-12T11:40:00"}"#;
    let Message::Entries(entries, problems) = feed::decode_message(item, base.as_ref(), &known)
    else {
        panic!("an entry");
    };
    assert_eq!(told(&entries), ["2026-12-12T10:40:00Z"]);
    assert_eq!(problems.len(), 1);
}

#[test]
fn an_item_that_has_a_date_of_its_last_change_alone_is_of_that_date() {
    let (feed, problems) = decode(
        r#"{"version": "https://jsonfeed.org/version/1", "items": [
            {"id": "a", "title": "A", "date_modified": "2026-10-12T09:12:00Z"},
            {"id": "b", "date_modified": "2026-10-12T09:12:00Z", "_liveblog": {"deleted": true}}]}"#,
    )
    .unwrap();
    assert_eq!(problems, []);
    let at = Timestamp::parse("2026-10-12T09:12:00Z");
    assert_eq!(feed.entries[0].published, at);
    assert_eq!(feed.entries[0].edited(), None);
    assert_eq!(
        feed.entries[1].published, None,
        "it does not say where it stood"
    );
}

#[test]
fn a_date_that_a_system_packs_is_read() {
    let expected = "2026-10-12T09:30:00Z";
    for (date, is_told) in [
        (
            r#"{"date": "2026-10-12 11:30:00.000000", "timezone_type": 3, "timezone": "Europe/Berlin"}"#,
            true,
        ),
        (
            r#"{"date": "2026-10-12 09:30:00.000000", "timezone_type": 1, "timezone": "+00:00"}"#,
            true,
        ),
        (r#"{"$date": "2026-10-12T09:30:00Z"}"#, true),
        (r#"{"_seconds": 1791797400, "_nanoseconds": 0}"#, true),
        (r#""\/Date(1791797400000+0200)\/""#, false),
        (
            r#""<time datetime=\"2026-10-12T09:30:00Z\" class=\"datetime\">Mon, 12 Oct 2026</time>""#,
            false,
        ),
    ] {
        let feed = format!(
            r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{{"id": "a", "title": "A", "date_published": {date}}}]}}"#
        );
        let (feed, problems) = decode(&feed).unwrap();
        assert_eq!(told(&feed.entries), [expected], "{date}");
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let said = "items[0].date_published: expected a string, found an object";
        assert_eq!(problems, Vec::from_iter(is_told.then_some(said)), "{date}");
    }
    for nothing in [
        r#"{}"#,
        r#"{"date": "soon"}"#,
        r#""<time>soon</time>""#,
        r#""/Date()/""#,
    ] {
        let feed =
            format!(r#"{{"items": [{{"id": "a", "title": "A", "date_published": {nothing}}}]}}"#);
        assert!(
            told(&decode(&feed).unwrap().0.entries).is_empty(),
            "{nothing}"
        );
    }
}
