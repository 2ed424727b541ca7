//! What most tests need: moments, feeds as JSON, and a locale that is the same on every machine.

use liveblog::ui::locale::{Category, Formats, Style};
use liveblog::ui::{Language, Locale};
use liveblog_core::feed::{self, Problem};
use liveblog_core::model::{Date, Feed, Known, SafeUrl, Timestamp};
use liveblog_core::session::view::{Moment, Offer, StatusLine};
use liveblog_native::calendar;
use serde_json::{Value, json};

/// Where the feed of every test is.
pub(super) const FEED: &str = "https://news.example/hanoi/feed.json";

/// The date of [`at`].
pub(super) const TODAY: Date = Date(17_955);

const HOUR: i64 = 3_600_000;

/// What is known of zones by a reader in Hanoi.
pub(super) fn offset(zone: &str, at: Timestamp) -> Option<i64> {
    if zone.is_empty() {
        return Some(7 * HOUR);
    }
    calendar::offset(zone, at)
}

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

/// English in Hanoi.
pub(super) fn locale() -> Locale {
    Locale::new(Language::english(), Hanoi)
}

/// The line about the connection, with its button in brackets.
pub(super) fn words(line: &StatusLine) -> String {
    let locale = locale();
    let (sentence, standing) = locale.connection(&line.connection);
    let sentence = sentence.with(&[("standing", &standing.unwrap_or_default())]);
    let offer = line.offer.map(|offer| match offer {
        Offer::Retry => format!(" [{}]", locale.messages().retry),
    });
    sentence.to_string() + &offer.unwrap_or_default()
}

/// How long ago something was, in words.
pub(super) fn age(moment: &Moment) -> Option<String> {
    moment.age.map(|age| locale().age(age).to_string())
}

/// When something was, in words.
pub(super) fn clock(moment: &Moment) -> String {
    locale().moment(moment).to_string()
}

/// How long ago something was, else its date.
pub(super) fn ago_or_full(moment: &Moment) -> String {
    age(moment).unwrap_or_else(|| locale().full(moment.at).to_string())
}

/// Hanoi's dates in English: seven hours east of Greenwich, all year round.
struct Hanoi;

impl Hanoi {
    /// The day, its short form, its year and the clock time.
    fn parts(at: Timestamp) -> [String; 4] {
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
        [day, short, year.to_owned(), clock.to_owned()]
    }
}

impl Formats for Hanoi {
    fn moment(&self, at: Timestamp, style: Style) -> String {
        let [day, short, year, clock] = Self::parts(at);
        match style {
            Style::Clock => clock,
            Style::ClockWithZone => format!("{clock} ICT"),
            Style::Full => format!("{day}, {clock} ICT"),
            Style::Dated => format!("{short}, {clock} ICT"),
            Style::DatedWithYear => format!("{short} {year}, {clock} ICT"),
        }
    }
    fn day(&self, date: Date) -> String {
        let [day, ..] = Self::parts(date.begin());
        day
    }

    fn list(&self, things: &[&str]) -> String {
        let (last, others) = things.split_last().unwrap();
        [&others.join(", "), " and ", last].concat()
    }

    fn number(&self, number: u64) -> String {
        number.to_string()
    }

    fn category(&self, number: u64) -> Category {
        match number {
            1 => Category::One,
            _ => Category::Other,
        }
    }
}
