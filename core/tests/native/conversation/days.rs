//! The headings of days.

use liveblog_core::model::Date;
use liveblog_core::model::options::Order;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Day, Row};
use serde_json::{Value, json};

use super::{Conversation, clock};
use crate::native::support::{TODAY, date, feed, item, locale, tombstone, with};

const YESTERDAY: Date = Date(TODAY.0 - 1);

/// An item of the day before.
fn yesterday(id: &str, clock: &str) -> Value {
    with(
        item(id, clock),
        json!({ "date_published": format!("2019-02-27T{clock}:00+07:00") }),
    )
}

fn two_days() -> Value {
    feed([
        item("d", "14:05"),
        item("c", "00:00"),
        yesterday("b", "23:59"),
        yesterday("a", "10:00"),
    ])
}

/// Headings with their counts, closed ones marked, and entries.
fn rows(conversation: &Conversation) -> String {
    let rows = conversation.screen().rows;
    let rows = rows.iter().map(|row| match row {
        Row::Day(Day {
            date,
            entries,
            expanded,
            ..
        }) => {
            let name = locale().day(*date);
            let weekday = name.split(' ').next().unwrap();
            let entries = entries.map_or("some".to_owned(), |entries| entries.to_string());
            format!(
                "{weekday} {entries}{}",
                if *expanded { ":" } else { " closed." }
            )
        }
        Row::Entry(card) => card.entry.id.to_string(),
        Row::Withdrawn(note) => format!("({})", note.id),
    });
    rows.collect::<Vec<_>>().join(" ")
}

#[test]
fn entries_stand_under_the_day_they_were_published_in_the_calendars_zone() {
    assert_eq!(
        rows(&Conversation::about(&two_days())),
        "Thursday 2: d c Wednesday 2: b a"
    );
}

#[test]
fn oldest_first_the_days_are_turned_round_too() {
    let mut conversation = Conversation::about(&two_days());
    conversation.act(ReaderAction::SetOrder(Order::Oldest));
    assert_eq!(rows(&conversation), "Wednesday 2: a b Thursday 2: c d");
}

#[test]
fn a_closed_day_hides_its_entries_and_still_counts_them() {
    let mut conversation = Conversation::about(&two_days());
    assert_eq!(conversation.act(ReaderAction::ToggleDay(TODAY)), []);
    assert_eq!(rows(&conversation), "Thursday 2 closed. Wednesday 2: b a");
    conversation.poll(&feed([item("e", "14:10")]));
    assert_eq!(
        rows(&conversation),
        "Thursday 3 closed. Wednesday 2: b a",
        "new entries do not open it"
    );
    conversation.act(ReaderAction::ToggleDay(TODAY));
    assert_eq!(rows(&conversation), "Thursday 3: e d c Wednesday 2: b a");
}

#[test]
fn expanding_all_opens_the_days_and_collapsing_all_leaves_the_headlines() {
    let mut conversation = Conversation::about(&two_days());
    conversation.act(ReaderAction::ToggleDay(YESTERDAY));
    conversation.act(ReaderAction::ExpandAll);
    assert_eq!(rows(&conversation), "Thursday 2: d c Wednesday 2: b a");
    conversation.act(ReaderAction::ToggleDay(YESTERDAY));
    conversation.act(ReaderAction::CollapseAll);
    assert_eq!(rows(&conversation), "Thursday 2: d c Wednesday 2: b a");
}

#[test]
fn what_was_withdrawn_does_not_count() {
    let mut conversation = Conversation::about(&two_days());
    conversation.poll(&feed([tombstone("d", "14:05", "14:20")]));
    assert_eq!(rows(&conversation), "Thursday 1: (d) c Wednesday 2: b a");
}

#[test]
fn pinned_entries_stand_above_the_days() {
    let pinned = with(
        yesterday("a", "10:00"),
        json!({ "_liveblog": { "pinned": true } }),
    );
    let conversation =
        Conversation::about(&feed([item("d", "14:05"), yesterday("b", "23:59"), pinned]));
    assert_eq!(rows(&conversation), "a Thursday 1: d Wednesday 2: b");
}

#[test]
fn entries_without_a_date_stay_with_their_neighbours() {
    let undated = |id: &str| json!({ "id": id, "title": id });
    let feed = feed([
        undated("x"),
        item("d", "14:05"),
        undated("y"),
        yesterday("b", "23:59"),
        undated("z"),
    ]);
    let conversation = Conversation::about(&feed);
    assert_eq!(rows(&conversation), "x Thursday 2: d y Wednesday 2: b z");
    assert_eq!(conversation.card("y").time, None);
}

#[test]
fn a_day_that_an_editors_order_interrupts_comes_again_under_a_key_of_its_own() {
    let sort = crate::native::support::at("14:02").0;
    let moved = with(
        yesterday("b", "23:59"),
        json!({ "_liveblog": { "sort": sort } }),
    );
    let conversation = Conversation::about(&feed([item("d", "14:05"), moved, item("c", "14:00")]));
    assert_eq!(
        rows(&conversation),
        "Thursday 2: d Wednesday 1: b Thursday 2: c"
    );
    let rows = conversation.screen().rows;
    let keys: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            if let Row::Day(day) = row {
                Some((day.date, day.again))
            } else {
                None
            }
        })
        .collect();
    assert!(keys[0] != keys[2], "{keys:?}");
}

#[test]
fn a_time_that_is_not_of_the_day_it_stands_under_says_its_day() {
    let dated = |id: &str, published: &str, modified: &str, extension: Value| {
        let dates = json!({ "date_published": published, "date_modified": modified, "_liveblog": extension });
        with(item(id, "14:00"), dates)
    };
    let (day, later) = ("2019-02-26T10:00:00+07:00", "2019-02-28T11:00:00+07:00");
    let new_year = "2020-01-01T11:00:00+07:00";
    let mut conversation = Conversation::about(&feed([
        dated("today", &date("09:00"), &date("11:00"), json!({})),
        dated("pinned", day, day, json!({ "pinned": true })),
        dated(
            "pinned-today",
            &date("09:00"),
            &date("09:00"),
            json!({ "pinned": true }),
        ),
        dated(
            "old",
            "2018-12-31T10:00:00+07:00",
            later,
            json!({ "correction": "It was two." }),
        ),
        dated("edited", day, later, json!({ "revision": 2 })),
        dated("next-year", day, new_year, json!({})),
    ]));
    for (id, time, edited) in [
        ("today", "09:00 ICT", Some("11:00 ICT")),
        ("pinned", "26 Feb, 10:00 ICT", None),
        ("pinned-today", "09:00 ICT", None),
        ("old", "10:00 ICT", Some("28 Feb 2019, 11:00 ICT")),
        ("edited", "10:00 ICT", Some("28 Feb, 11:00 ICT")),
        ("next-year", "10:00 ICT", Some("1 Jan 2020, 11:00 ICT")),
    ] {
        let card = conversation.card(id);
        assert_eq!(clock(&card.time.unwrap()), time, "{id}");
        let told = card.edited.map(|at| clock(&at));
        assert_eq!(told.as_deref(), edited, "{id}");
    }
    let gone = |id: &str, date: &str| {
        let members = json!({
            "date_published": date,
            "date_modified": later,
            "_liveblog": { "deleted": true, "revision": 3 },
        });
        with(tombstone(id, "09:00", "11:00"), members)
    };
    conversation.poll(&feed([gone("today", &date("09:00")), gone("edited", day)]));
    let rows = conversation.screen().rows;
    let notes = rows.iter().filter_map(|row| match row {
        Row::Withdrawn(note) => {
            let text = locale().withdrawn(note).to_string();
            Some((text, clock(&note.time.unwrap())))
        }
        _ => None,
    });
    let notes: Vec<(String, String)> = notes.collect();
    let note = |text: &str, clock: &str| (text.to_owned(), clock.to_owned());
    assert_eq!(
        notes,
        [
            note("This update was withdrawn at 11:00.", "09:00 ICT"),
            note(
                "This update was withdrawn on 28 Feb, 11:00 ICT.",
                "10:00 ICT"
            ),
        ]
    );
}
