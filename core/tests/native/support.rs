//! What most tests need: moments, feeds as JSON, and a calendar that is the same on every machine.

use liveblog_core::feed::{self, Problem};
use liveblog_core::model::{Calendar, Feed, Known, SafeUrl, Style, Timestamp};
pub(super) use liveblog_native::calendar::offset;
use serde_json::{Value, json};

/// Where the feed of every test is.
pub(super) const FEED: &str = "https://news.example/hanoi/feed.json";

/// The date of [`at`], and what the calendar calls it.
pub(super) const TODAY: &str = "Thursday 28 February 2019";

/// A moment of 28 February 2019 in Hanoi, from a clock time such as `14:05`.
pub(super) fn at(clock: &str) -> Timestamp {
    Timestamp::parse(&date(clock)).unwrap()
}

/// The same as a feed writes it.
pub(super) fn date(clock: &str) -> String {
    format!("2019-02-28T{clock}:00+07:00")
}

/// A feed of items, newest first.
pub(super) fn feed(items: impl IntoIterator<Item = Value>) -> Value {
    let items: Vec<Value> = items.into_iter().collect();
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Hanoi summit", "items": items })
}

/// An item with a headline and a body, published at a clock time.
pub(super) fn item(id: &str, clock: &str) -> Value {
    json!({
        "id": id,
        "title": format!("Headline of {id}"),
        "content_text": format!("Text of {id}."),
        "date_published": date(clock),
    })
}

/// An item that withdraws an entry of the same clock time.
pub(super) fn tombstone(id: &str, clock: &str, withdrawn: &str) -> Value {
    json!({
        "id": id,
        "date_published": date(clock),
        "date_modified": date(withdrawn),
        "_liveblog": { "deleted": true },
    })
}

/// A feed or an item with some of its members replaced.
pub(super) fn with(mut value: Value, members: Value) -> Value {
    let Value::Object(members) = members else {
        panic!("members are an object")
    };
    value.as_object_mut().unwrap().extend(members);
    value
}

/// A feed with `_liveblog` about the coverage.
pub(super) fn about(feed: Value, mut extension: Value) -> Value {
    extension["version"] = 1.into();
    with(feed, json!({ "_liveblog": extension }))
}

/// Decodes as a widget does.
pub(super) fn decode(text: &str) -> Result<(Feed, Vec<Problem>), Problem> {
    let known = Known {
        offsets: offset,
        ..Known::default()
    };
    feed::decode(text, SafeUrl::parse(FEED, None).as_ref(), &known)
}

/// Hanoi's calendar in English: seven hours east of Greenwich, all year round.
pub(super) struct Hanoi;

impl Calendar for Hanoi {
    fn format(&self, at: Timestamp, style: Style) -> String {
        const HOUR: i64 = 3_600_000;
        const WEEKDAYS: [&str; 7] = [
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "Monday",
            "Tuesday",
            "Wednesday",
        ];
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let local = Timestamp(at.0 + 7 * HOUR);
        let text = local.to_string();
        let [year, month, day] = [&text[..4], &text[5..7], &text[8..10]];
        let weekday = usize::try_from(local.0.div_euclid(24 * HOUR).rem_euclid(7)).unwrap();
        let month = MONTHS[month.parse::<usize>().unwrap() - 1];
        let clock = &text[11..16];
        let short = format!("{} {}", day.trim_start_matches('0'), &month[..3]);
        let day = day.trim_start_matches('0');
        let day = format!("{} {day} {month} {year}", WEEKDAYS[weekday]);
        match style {
            Style::Clock => clock.to_owned(),
            Style::ClockWithZone => format!("{clock} ICT"),
            Style::Day => day,
            Style::Full => format!("{day}, {clock} ICT"),
            Style::Dated => format!("{short}, {clock} ICT"),
            Style::DatedWithYear => format!("{short} {year}, {clock} ICT"),
        }
    }
}
