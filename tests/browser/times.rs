//! Dates, clock times, numbers and lists: the widget's, those of `Intl` asked without it, and those of the tables.

use liveblog::embed::{IntlFormats, offset};
use liveblog::ui::Language;
use liveblog::ui::locale::{Formats, Style};
use liveblog_core::model::{Date, Timestamp};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, until};
use crate::tables::{FORMATS, NUMBERS, Row, THINGS, TIMES, normal, rows, said};

#[wasm_bindgen(module = "/tests/browser/times.js")]
extern "C" {
    fn engine() -> String;
    fn wall(zone: &str, at: f64) -> String;
    fn told(language: &str, zone: &str, at: f64, style: &str) -> String;
    fn numbers(language: &str, numbers: Vec<f64>) -> Vec<String>;
    fn percents(language: &str, numbers: Vec<f64>) -> Vec<String>;
    fn categories(language: &str, numbers: Vec<f64>) -> Vec<String>;
    fn list(language: &str, things: Vec<String>) -> String;
}

const STYLES: [(&str, Style); 5] = [
    ("clock", Style::Clock),
    ("told", Style::ClockWithZone),
    ("dated", Style::Dated),
    ("dated_with_year", Style::DatedWithYear),
    ("full", Style::Full),
];

/// The widget's formats in a language and a zone.
fn formats(language: &str, zone: &str) -> IntlFormats {
    IntlFormats::new(zone, &Language::read("en", language, "{}").unwrap())
}

/// A moment of a table, which says no seconds.
fn at(row: &Row) -> Timestamp {
    Timestamp::parse(&row.get("at").replace('Z', ":00Z")).unwrap()
}

#[expect(clippy::cast_precision_loss, reason = "dates are far below 2^53")]
fn milliseconds(at: Timestamp) -> f64 {
    at.0 as f64
}

/// What of a moment the widget says otherwise than `Intl`.
fn unlike_intl(language: &str, zone: &str, at: Timestamp, date: Date) -> Vec<String> {
    let formats = formats(language, zone);
    let intl = |style: &str, zone: &str, at| told(language, zone, milliseconds(at), style);
    let mut faults = Vec::new();
    let mut compare = |ours: String, theirs: String| {
        if ours != theirs {
            faults.push(format!("{language} {zone} {at}: {ours:?}, Intl {theirs:?}"));
        }
    };
    for (name, style) in &STYLES[1..] {
        compare(formats.moment(at, *style), intl(name, zone, at));
    }
    compare(formats.day(date), intl("day", "UTC", date.begin()));
    faults
}

/// The date and the clock time of a moment by the widget's own offset: `2019-02-28 14:05`.
fn by_offset(zone: &str, at: Timestamp) -> (Date, String) {
    let local = Timestamp(at.0 + offset(zone, at).unwrap());
    let text = local.to_string().replace('T', " ");
    (Date::of(local), text[..16].to_owned())
}

#[wasm_bindgen_test]
fn moments_are_told_as_intl_and_the_table_tell_them() {
    let engine = engine();
    let mut faults = Vec::new();
    for row in rows(TIMES) {
        let (language, zone, at) = (row.get("language"), row.get("zone"), at(&row));
        let (date, clock) = by_offset(zone, at);
        assert_eq!(clock, wall(zone, milliseconds(at)), "{row}");
        faults.extend(row.fault(&engine, "date", &clock[..10]));
        faults.extend(row.fault(&engine, "clock", &clock[11..]));
        faults.extend(unlike_intl(language, zone, at, date));
        let formats = formats(language, zone);
        faults.extend(row.fault(&engine, "day", &formats.day(date)));
        for (name, style) in &STYLES[1..3] {
            faults.extend(row.fault(&engine, name, &formats.moment(at, *style)));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
#[wasm_bindgen_test]
fn numbers_and_lists_are_told_as_intl_and_the_table_tell_them() {
    let engine = engine();
    let mut faults = Vec::new();
    for row in rows(FORMATS) {
        let language = row.get("language");
        let said = said(&formats(language, "Asia/Ho_Chi_Minh"));
        let counts = NUMBERS.map(|number| number as f64).to_vec();
        assert_eq!(
            said[0].1,
            numbers(language, counts.clone()).join(" | "),
            "{row}"
        );
        assert_eq!(said[2].1, categories(language, counts).join(" "), "{row}");
        let things = THINGS.map(str::to_owned).to_vec();
        assert!(said[3].1.ends_with(&list(language, things)), "{row}");
        for (column, words) in &said {
            faults.extend(row.fault(&engine, column, words));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[expect(clippy::cast_precision_loss, reason = "hundredths are far below 2^53")]
#[wasm_bindgen_test]
fn percentages_are_told_as_intl_tells_them() {
    const HUNDREDTHS: [u64; 4] = [0, 7, 53, 100];
    for row in rows(FORMATS) {
        let language = row.get("language");
        let formats = formats(language, "UTC");
        let told = HUNDREDTHS.map(|percent| formats.percent(percent));
        let intl = percents(language, HUNDREDTHS.map(|percent| percent as f64).to_vec());
        assert_eq!(told.to_vec(), intl, "{language}");
    }
}

#[wasm_bindgen_test]
async fn numbers_of_blocks_are_told_in_the_digits_of_the_page() {
    let mut item = item("a", 0);
    item["_liveblog"] = json!({ "blocks": [
        { "type": "table", "header": ["Year", "Growth"], "rows": [[2019, -0.5], ["2020", "1.5"]] },
        { "type": "chart", "labels": ["A", "B"], "series": [{ "name": "S", "values": [12.5, 3] }], "unit": "m" },
        { "type": "poll_result", "question": "Well?", "answers": [{ "text": "Yes", "votes": 2 }, { "text": "No", "votes": 1 }] },
        { "type": "score", "teams": [{ "name": "C", "score": 7 }, { "name": "D", "score": "10" }] },
    ] });
    let (language, words) = FILES[1];
    let stage = Stage::loading();
    stage.answer(&format!("locales/{language}.json"), 200, words);
    stage.publish(&feed(1, &[item]));
    let host = Host::new(FEED);
    host.set("lang", language);
    host.enter();
    stage.engine.deliver();
    host.ready().await;
    let body = normal(&host.text("[part=entry-body]").unwrap_or_default());
    for told in [
        "۲۰۱۹", "-۰٫۵", "2020", "1.5", "۱۲٫۵", "۶۷٪", "۳۳٪", "۷", "۱۰",
    ] {
        assert!(body.contains(told), "{told} in {body}");
    }
}

/// Languages with calendars or digits of their own, and their words.
const FILES: [(&str, &str); 4] = [
    ("ar", include_str!("../../locales/ar.json")),
    ("fa", include_str!("../../locales/fa.json")),
    ("he", include_str!("../../locales/he.json")),
    ("th", include_str!("../../locales/th.json")),
];

/// An entry of a moment, a second ago.
fn entry(row: &Row) -> String {
    let mut item = item("a", 0);
    item["date_published"] = json!(at(row).to_string());
    let mut feed: Value = serde_json::from_str(&feed(1, &[item])).unwrap();
    feed["_liveblog"]["time_zone"] = json!(row.get("zone"));
    feed.to_string()
}

/// What an element says otherwise than a row: the heading of the day, and the time of the entry.
fn unlike_row(host: &Host, row: &Row) -> Vec<String> {
    let day = normal(&host.text("[part=day] button > span").unwrap_or_default());
    let told = normal(&host.text("[part=entry-time] time").unwrap_or_default());
    let engine = engine();
    let faults = [
        row.fault(&engine, "day", &day),
        row.fault(&engine, "told", &told),
    ];
    faults.into_iter().flatten().collect()
}

#[wasm_bindgen_test]
async fn an_element_tells_dates_by_the_calendar_and_the_digits_of_its_language() {
    let mut faults = Vec::new();
    let is_of_a_file = |row: &Row| {
        FILES
            .iter()
            .any(|(tag, _)| row.get("language").starts_with(tag))
    };
    for row in rows(TIMES).into_iter().filter(is_of_a_file) {
        let stage = Stage::loading();
        stage.set_wrong(i32::try_from((at(&row).0 - 1_551_355_200_000) / 1000 + 1).unwrap());
        for (tag, words) in FILES {
            stage.answer(&format!("locales/{tag}.json"), 200, words);
        }
        stage.publish(&entry(&row));
        let host = Host::new(FEED);
        host.set("lang", row.get("language"));
        host.enter();
        until!(host.first_screen().is_some());
        faults.extend(unlike_row(&host, &row));
        stage.engine.deliver();
        host.ready().await;
        faults.extend(unlike_row(&host, &row));
        faults.extend(stage.lines());
    }
    assert_eq!(faults, [""; 0]);
}
