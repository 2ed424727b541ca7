//! [`liveblog::ui::Locale`]: the widget's own words, in English.

use std::cell::Cell;
use std::rc::Rc;

use liveblog::ui::locale::{Category, Formats, Messages, Plural, Style, Template};
use liveblog::ui::{Language, Locale, live_blog};
use liveblog_core::feed::decode_words;
use liveblog_core::model::{Date, Density, Kind, Options, Timestamp};
use liveblog_core::session::view::Age;
use yew::prelude::*;

use super::draw::{draw_in, markup};
use super::support::{feed, item, locale};
use super::talk::Conversation;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn ago(milliseconds: i64) -> String {
    locale().age(Age::of(milliseconds)).to_string()
}

fn held(entries: u64) -> String {
    let locale = locale();
    locale.count(&locale.messages().held, entries).to_string()
}

/// What is said of a provider.
fn of_x(message: &Template) -> String {
    message.with(&[("provider", "X")]).to_string()
}

#[test]
fn a_relative_time_is_told_in_its_largest_unit() {
    for (milliseconds, words) in [
        (0, "just now"),
        (MINUTE - 1, "just now"),
        (MINUTE, "1 min ago"),
        (2 * MINUTE - 1, "1 min ago"),
        (59 * MINUTE, "59 min ago"),
        (HOUR - 1, "59 min ago"),
        (HOUR, "1 hour ago"),
        (2 * HOUR - 1, "1 hour ago"),
        (2 * HOUR, "2 hours ago"),
        (DAY - 1, "23 hours ago"),
        (DAY, "1 day ago"),
        (29 * DAY, "29 days ago"),
        (30 * DAY, "1 month ago"),
        (60 * DAY, "2 months ago"),
        (364 * DAY, "12 months ago"),
        (365 * DAY, "1 year ago"),
        (730 * DAY, "2 years ago"),
    ] {
        assert_eq!(ago(milliseconds), words, "{milliseconds}");
    }
}

#[test]
fn a_clock_that_is_slow_makes_nothing_happen_in_the_future() {
    assert_eq!(ago(-3 * HOUR), "just now");
    assert_eq!(ago(i64::MIN), "just now");
}

#[test]
fn one_update_is_not_several() {
    assert_eq!(held(1), "1 new update");
    assert_eq!(held(2), "2 new updates");
    assert_eq!(held(200), "200 new updates");
}

#[test]
fn authors_are_joined_as_in_a_sentence() {
    let said = |names: &[&str]| -> String {
        let names = names.iter().map(|name| html! { <bdi>{ *name }</bdi> });
        let by = locale().by(names.collect());
        let text = markup(by.unwrap_or_default());
        text.replace("<bdi>", "").replace("</bdi>", "")
    };
    assert_eq!(said(&[]), "");
    assert_eq!(said(&["Rosa Osei"]), "By Rosa Osei");
    assert_eq!(
        said(&["Rosa Osei", "Linh Pham"]),
        "By Rosa Osei and Linh Pham"
    );
    assert_eq!(said(&["A", "B", "C"]), "By A, B and C");
}

#[test]
fn a_provider_is_called_by_its_name() {
    assert_eq!(of_x(&locale().messages().load), "Load from X");
    assert_eq!(of_x(&locale().messages().stop), "Stop loading from X");
    assert_eq!(of_x(&locale().messages().open), "Open on X");
    let note =
        "X may then set cookies and learn what you read. This goes for all that comes from X here.";
    assert_eq!(of_x(&locale().messages().loads), note);
}

#[test]
fn every_kind_but_the_ordinary_one_has_a_badge() {
    let words = [
        Kind::Update,
        Kind::Key,
        Kind::Breaking,
        Kind::Summary,
        Kind::Correction,
    ]
    .map(|kind| locale().kind(kind));
    let badges = [
        None,
        Some("Key event"),
        Some("Breaking"),
        Some("Summary"),
        Some("Correction"),
    ];
    assert_eq!(words.each_ref().map(Option::as_deref), badges);
}

#[test]
fn every_density_has_a_name() {
    let words = [Density::Headlines, Density::Summaries, Density::Full];
    assert_eq!(
        words.map(|density| locale().density(density).to_string()),
        ["Headlines", "Summaries", "Full"]
    );
}

/// Formats that count what they are asked for.
struct Counting(Rc<Cell<usize>>);

impl Counting {
    fn told(&self) -> String {
        self.0.set(self.0.get() + 1);
        String::new()
    }
}

impl Formats for Counting {
    fn moment(&self, _: Timestamp, _: Style) -> String {
        self.told()
    }

    fn day(&self, _: Date) -> String {
        self.told()
    }

    fn list(&self, _: &[&str]) -> String {
        self.told()
    }

    fn number(&self, number: u64) -> String {
        number.to_string()
    }

    fn category(&self, _: u64) -> Category {
        self.told();
        Category::Other
    }
}

/// How often formats are asked when a screen of so many entries of one day is drawn: around its entries,
/// and with them.
fn asked(entries: usize) -> [usize; 2] {
    let item = |number: usize| item(&number.to_string(), &format!("14:{:02}", 29 - number % 30));
    let options = Options {
        page_size: entries,
        ..Options::default()
    };
    let view = Conversation::with(options, &feed((0..entries).map(item))).view();
    let asked = Rc::new(Cell::new(0));
    let locale = Locale::new(Language::english(), Counting(Rc::clone(&asked)));
    drop(live_blog(&view, &locale, &Callback::noop()));
    let around = asked.take();
    drop(draw_in(&locale, &view));
    [around, asked.take()]
}

#[test]
fn a_moment_is_told_once_for_each_entry() {
    let [around, all] = asked(3);
    assert_eq!(around, 1, "the latest check");
    assert_eq!(
        asked(100),
        [around, all + 97 * 2],
        "its clock time and its date"
    );
}

/// What English says with other words in the place of some, and what is said of those that do not fit.
fn instead(json: &str) -> (Messages, Vec<String>) {
    let (words, mut problems) = decode_words(json).unwrap();
    let mut language = Language::english();
    problems.extend(language.replace(&words));
    (language.messages, problems)
}

#[test]
fn a_publisher_may_put_other_words_in_the_place_of_any() {
    let (messages, problems) = instead(
        r#"{
            "live": "On air", "starts": "From {time}", "day_updates": "{count} bits",
            "held": { "other": "{count} more", "one": "one more", "few": "{count} few" }
        }"#,
    );
    assert_eq!(problems, [""; 0]);
    assert_eq!(messages.live, "On air");
    assert_eq!(messages.starts.0, "From {time}");
    let Plural { one, other, .. } = messages.day_updates;
    assert_eq!((one, &*other.0), (None, "{count} bits"));
    let Plural {
        one, few, other, ..
    } = messages.held;
    let form = |form: Option<Template>| form.map(|form| form.0.to_string());
    assert_eq!(form(one).as_deref(), Some("one more"));
    assert_eq!(form(few).as_deref(), Some("{count} few"));
    assert_eq!(&*other.0, "{count} more");
    assert_eq!(messages.paused, Language::english().messages.paused);
}

#[test]
fn a_message_that_does_not_fit_costs_itself() {
    for (message, problem) in [
        (
            r#""pauze": "Hold""#,
            r#""pauze" is no message of the widget's"#,
        ),
        (
            r#""__proto__": "Hold""#,
            r#""__proto__" is no message of the widget's"#,
        ),
        (
            r#""pause": 7"#,
            r#""pause" has to be text, and is a number"#,
        ),
        (r#""pause": null"#, r#""pause" has to be text, and is null"#),
        (
            r#""pause": ["Hold"]"#,
            r#""pause" has to be text, and is an array"#,
        ),
        (
            r#""pause": { "other": "Hold" }"#,
            r#""pause" has no form "other""#,
        ),
        (
            r#""held": { "other": 3 }"#,
            r#""held" has to be text, and is a number"#,
        ),
        (
            r#""held": { "lots": "{count}" }"#,
            r#""held" has no form "lots""#,
        ),
        (
            r#""held": "{number} more""#,
            r#""held" has {number}; it may have {count}"#,
        ),
        (
            r#""arrived": "{title}""#,
            r#""arrived" has {title}; it may have {count} and {headline}"#,
        ),
        (r#""live": " ""#, r#""live" is empty"#),
        (
            r#""live": "Live {x}""#,
            r#""live" has {x}; it may have no parameter"#,
        ),
        (
            r#""starts": "at } {time}""#,
            r#""starts" has { }; it may have {time}"#,
        ),
    ] {
        let json = ["{ ", message, r#", "resume": "Go on" }"#].concat();
        let (messages, problems) = instead(&json);
        assert_eq!(problems, [problem]);
        let expected = Messages {
            resume: "Go on".into(),
            ..Language::english().messages
        };
        assert_eq!(messages, expected, "{message}");
    }
}

#[test]
fn what_is_no_object_of_messages_is_told() {
    for (json, problem) in [
        ("[]", "an object is expected, not an array"),
        ("7", "an object is expected, not a number"),
        (
            "{ \"live\": ",
            "EOF while parsing a value at line 1 column 10",
        ),
    ] {
        assert_eq!(decode_words(json).unwrap_err(), problem);
    }
}
