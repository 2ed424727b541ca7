//! Dates, clock times, numbers and lists by ICU4X and jiff, against the tables that `tests/browser/times.rs` holds browsers
//! to.

use std::collections::{BTreeMap, BTreeSet};

use liveblog::ui::locale::{Formats, Style};
use liveblog_core::model::{Date, Options, Timestamp};
use liveblog_core::session::view::Row as Shown;
use liveblog_core::session::{HostAction, View};
use liveblog_native::calendar;
use serde_json::json;

use super::icu4x::Icu4x;
use super::locales;
use super::support::{about, feed, item, with};
use super::tables::{FORMATS, Row, TIMES, normal, rows, said};
use super::talk::Conversation;

const ICU4X: &str = "icu4x";
const MINUTE: i64 = 60_000;

/// A moment of the table, which says no seconds.
fn at(row: &Row) -> Timestamp {
    Timestamp::parse(&row.get("at").replace('Z', ":00Z")).unwrap()
}

/// The offset of a row's zone, by jiff's own database.
fn offset(row: &Row, at: Timestamp) -> i64 {
    calendar::offset(row.get("zone"), at).unwrap()
}

fn date(row: &Row) -> Date {
    let midnight = format!("{}T00:00:00Z", row.get("date"));
    Date::of(Timestamp::parse(&midnight).unwrap())
}

#[test]
fn clocks_and_calendars_say_what_the_table_says() {
    for row in rows(TIMES) {
        let at = at(&row);
        let local = Timestamp(at.0 + offset(&row, at)).to_string();
        let expected = format!("{}T{}", row.get("date"), row.get("clock"));
        assert_eq!(local[..16], expected, "{row}");
    }
}

/// The zones in which two rows are a minute apart, and an offset differs between them.
fn zones_that_change(rows: &[Row]) -> BTreeMap<&str, usize> {
    let mut zones = BTreeMap::new();
    for pair in rows.windows(2) {
        let [before, after] = [&pair[0], &pair[1]];
        let is_pair =
            before.get("zone") == after.get("zone") && at(after).0 - at(before).0 == MINUTE;
        if is_pair && offset(before, at(before)) != offset(after, at(after)) {
            *zones.entry(before.get("zone")).or_default() += 1;
        }
    }
    zones
}

#[test]
fn the_table_has_both_sides_of_changes_in_many_zones() {
    let rows = rows(TIMES);
    assert!(rows.len() >= 60, "{}", rows.len());
    let zones = zones_that_change(&rows);
    assert!(zones.len() >= 15, "{zones:?}");
    assert!(zones.values().sum::<usize>() >= 25, "{zones:?}");
    let offsets: BTreeSet<_> = rows
        .iter()
        .map(|row| offset(row, at(row)) / MINUTE % 60)
        .collect();
    assert!(offsets.len() >= 4, "{offsets:?}");
}

#[test]
fn an_entry_stands_under_the_date_of_its_zone() {
    for row in rows(TIMES) {
        let item = with(
            item("a", "14:05"),
            json!({ "date_published": at(&row).to_string() }),
        );
        let feed = about(feed([item]), json!({ "time_zone": row.get("zone") }));
        let mut conversation = Conversation::new(Options::default());
        conversation.now = Timestamp(at(&row).0 + MINUTE);
        conversation.act(HostAction::Attached);
        conversation.answer(&feed);
        let View::Ready(screen) = conversation.view() else {
            panic!("{row}");
        };
        let days = screen.rows.iter().filter_map(|row| match row {
            Shown::Day(day) => Some(day.date),
            Shown::Entry(_) | Shown::Withdrawn(_) => None,
        });
        assert_eq!(days.collect::<Vec<_>>(), [date(&row)], "{row}");
    }
}

#[test]
fn moments_are_told_by_icu4x_as_the_table_tells_them() {
    let mut faults = Vec::new();
    for row in rows(TIMES) {
        let formats = Icu4x::new(row.get("language"), row.get("zone"));
        for (column, words) in [
            ("day", formats.day(date(&row))),
            ("told", formats.moment(at(&row), Style::ClockWithZone)),
            ("dated", formats.moment(at(&row), Style::Dated)),
        ] {
            faults.extend(row.fault(ICU4X, column, &words));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn numbers_and_lists_are_told_by_icu4x_as_the_table_tells_them() {
    let mut faults = Vec::new();
    for row in rows(FORMATS) {
        let formats = Icu4x::new(row.get("language"), "Asia/Ho_Chi_Minh");
        for (column, words) in said(&formats) {
            faults.extend(row.fault(ICU4X, column, &words));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_table_has_each_language() {
    let rows = rows(FORMATS);
    let told: BTreeSet<_> = rows
        .iter()
        .map(|row| row.get("language").to_owned())
        .collect();
    assert_eq!(told, locales::tags().into_iter().collect());
}

#[test]
fn an_exception_says_something_else() {
    for row in [TIMES, FORMATS].into_iter().flat_map(rows) {
        for (column, words) in ["webkit", ICU4X]
            .into_iter()
            .flat_map(|engine| row.own(engine))
        {
            assert_ne!(words, row.get(column), "{row} {column}");
            assert_eq!(words, normal(words), "{row} {column}");
        }
    }
}
