//! Dates, lists and the grammar of numbers, by the browser's own `Intl`: its half of the locale.

use std::cell::OnceCell;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use super::stay;
use crate::ui::locale::{Category, Figures, Formats, Style};
use crate::ui::{Language, Locale};
use liveblog_core::model::{Date, Timestamp};

#[wasm_bindgen]
extern "C" {
    /// [ECMA-402](https://tc39.es/ecma402/#datetimeformat-objects); that of `js-sys` does not tell of its errors.
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone, Debug)]
    pub(super) type DateTimeFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    pub(super) fn new(locales: &Array, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(catch, method, structural)]
    pub(super) fn format(this: &DateTimeFormat, milliseconds: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, method, structural, js_name = resolvedOptions)]
    fn resolved_options(this: &DateTimeFormat) -> Result<Resolved, JsValue>;

    /// What a format has come to.
    type Resolved;

    /// Whether its hours go from 1 to 12.
    #[wasm_bindgen(method, structural, getter)]
    fn hour12(this: &Resolved) -> Option<bool>;

    /// [ECMA-402](https://tc39.es/ecma402/#pluralrules-objects).
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone, Debug)]
    type PluralRules;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(catch, method, structural)]
    fn select(this: &PluralRules, number: f64) -> Result<String, JsValue>;

    /// [ECMA-402](https://tc39.es/ecma402/#listformat-objects).
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone, Debug)]
    type ListFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str) -> Result<ListFormat, JsValue>;

    #[wasm_bindgen(catch, method, js_name = format, structural)]
    fn join(this: &ListFormat, things: &Array) -> Result<String, JsValue>;

    /// [ECMA-402](https://tc39.es/ecma402/#numberformat-objects).
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone, Debug)]
    type NumberFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(catch, method, js_name = format, structural)]
    fn write(this: &NumberFormat, number: f64) -> Result<String, JsValue>;
}

/// Which part of a date is told, and how.
type Part = (&'static str, &'static str);

/// Hours up to 12 have no zero in front, hours up to 24 always have.
const CLOCK_12: &[Part] = &[("hour", "numeric"), ("minute", "2-digit")];
const CLOCK_24: &[Part] = &[("hour", "2-digit"), ("minute", "2-digit")];
const DATE: &[Part] = &[
    ("weekday", "long"),
    ("day", "numeric"),
    ("month", "long"),
    ("year", "numeric"),
];
const SHORT_DATE: &[Part] = &[("month", "short"), ("day", "numeric")];
const YEAR: &[Part] = &[("year", "numeric")];
const ZONE: &[Part] = &[("timeZoneName", "short")];

/// The parts of a style, with those of a clock time.
fn parts(style: Style, clock: &[Part]) -> Vec<Part> {
    match style {
        Style::Clock => clock.to_vec(),
        Style::ClockWithZone => [clock, ZONE].concat(),
        Style::Full => [clock, DATE, ZONE].concat(),
        Style::Dated => [clock, SHORT_DATE, ZONE].concat(),
        Style::DatedWithYear => [clock, SHORT_DATE, YEAR, ZONE].concat(),
    }
}

/// A format of parts in a zone; an empty one is the browser's own.
fn format(locales: &Array, parts: &[Part], zone: &str) -> Result<DateTimeFormat, JsValue> {
    let zone = (!zone.is_empty()).then_some(("timeZone", zone));
    let members = parts.iter().copied().chain(zone);
    let members: Vec<_> = members.map(|(name, form)| (name, form.into())).collect();
    DateTimeFormat::new(locales, &stay::options(&members))
}

/// A format for each style.
#[derive(Debug)]
struct Dates {
    clock: DateTimeFormat,
    clock_with_zone: DateTimeFormat,
    /// The heading of a day: a date has no zone.
    day: DateTimeFormat,
    full: DateTimeFormat,
    dated: DateTimeFormat,
    dated_with_year: DateTimeFormat,
    /// The clock time in the reader's own zone.
    own_clock: DateTimeFormat,
}

impl Dates {
    /// Those of a language and a zone; empty words stand for the browser's own.
    fn new(language: &str, zone: &str) -> Result<Self, JsValue> {
        let locales = Array::new();
        if !language.is_empty() {
            locales.push(&language.into());
        }
        let format = |parts: &[Part], zone| format(&locales, parts, zone);
        let clock = match format(CLOCK_12, zone)?.resolved_options()?.hour12() {
            Some(true) => CLOCK_12,
            Some(false) | None => CLOCK_24,
        };
        let parts = |style| parts(style, clock);
        Ok(Self {
            clock: format(&parts(Style::Clock), zone)?,
            clock_with_zone: format(&parts(Style::ClockWithZone), zone)?,
            day: format(DATE, "UTC")?,
            full: format(&parts(Style::Full), zone)?,
            dated: format(&parts(Style::Dated), zone)?,
            dated_with_year: format(&parts(Style::DatedWithYear), zone)?,
            own_clock: format(&parts(Style::Clock), "")?,
        })
    }

    /// What the browser does not know of language or zone is left to its own default.
    fn known(language: &str, zone: &str) -> Self {
        let attempts = [(language, zone), (language, ""), ("", zone)];
        for (language, known) in attempts {
            if let Ok(dates) = Self::new(language, known) {
                if known != zone {
                    let unknown = [
                        "the time zone \"",
                        zone,
                        "\" is not known here; using the reader's",
                    ];
                    super::warn(&unknown.concat());
                }
                return dates;
            }
        }
        // A page that has taken `Intl` gets its fallback.
        Self::new("", "").unwrap_or_else(|error| wasm_bindgen::throw_val(error))
    }
}

/// A locale in which dates are told in a zone; an empty one is the browser's own.
pub(super) fn locale(zone: &str, ours: Language) -> Locale {
    let formats = IntlFormats::new(zone, &ours);
    Locale::new(ours, formats)
}

/// The formats of one zone, by the conventions that words of ours follow.
#[derive(Debug)]
pub struct IntlFormats {
    dates: Dates,
    conventions: String,
    plural_rules: OnceCell<Option<PluralRules>>,
    list_format: OnceCell<Option<ListFormat>>,
    number_format: OnceCell<Option<NumberFormat>>,
    percent_format: OnceCell<Option<NumberFormat>>,
    figures: OnceCell<Option<Figures>>,
}

impl IntlFormats {
    /// Those of a zone, where empty words stand for the browser's own, in the midst of words of ours.
    pub fn new(zone: &str, ours: &Language) -> Self {
        Self {
            dates: Dates::known(&ours.conventions, zone),
            conventions: ours.conventions.to_string(),
            plural_rules: OnceCell::new(),
            list_format: OnceCell::new(),
            number_format: OnceCell::new(),
            percent_format: OnceCell::new(),
            figures: OnceCell::new(),
        }
    }
}

impl IntlFormats {
    /// Numbers with some options, unless a page has taken them.
    fn number_format(&self, options: &[(&str, JsValue)]) -> Option<NumberFormat> {
        NumberFormat::new(&self.conventions, &stay::options(options)).ok()
    }
}

/// A moment in the words of a format. A page that has taken that gets its fallback.
#[expect(
    clippy::cast_precision_loss,
    reason = "dates are far below 2^53 milliseconds"
)]
fn told(format: &DateTimeFormat, at: Timestamp) -> String {
    let words = format.format(at.0 as f64);
    words.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
impl Formats for IntlFormats {
    fn moment(&self, at: Timestamp, style: Style) -> String {
        let dates = &self.dates;
        match style {
            Style::Clock => {
                let words = told(&dates.clock, at);
                if words == told(&dates.own_clock, at) {
                    words
                } else {
                    told(&dates.clock_with_zone, at)
                }
            }
            Style::ClockWithZone => told(&dates.clock_with_zone, at),
            Style::Full => told(&dates.full, at),
            Style::Dated => told(&dates.dated, at),
            Style::DatedWithYear => told(&dates.dated_with_year, at),
        }
    }

    fn day(&self, date: Date) -> String {
        told(&self.dates.day, date.begin())
    }

    /// A page that has taken it gets European digits.
    fn number(&self, number: u64) -> String {
        let format = || self.number_format(&[]);
        let format = self.number_format.get_or_init(format).as_ref();
        let words = format.and_then(|format| format.write(number as f64).ok());
        words.unwrap_or_else(|| number.to_string())
    }

    /// The same.
    fn decimal(&self, number: &str) -> String {
        let read = || {
            let format = self.number_format(&[("useGrouping", JsValue::FALSE)])?;
            Figures::of(&format.write(Figures::SAMPLE).ok()?)
        };
        let figures = self.figures.get_or_init(read).as_ref();
        figures.map_or_else(|| number.to_owned(), |figures| figures.tell(number))
    }

    /// The same.
    fn percent(&self, percent: u64) -> String {
        let format = || self.number_format(&[("style", "percent".into())]);
        let format = self.percent_format.get_or_init(format).as_ref();
        let words = format.and_then(|format| format.write(percent as f64 / 100.0).ok());
        words.unwrap_or_else(|| [&*percent.to_string(), "%"].concat())
    }

    /// A page that has taken it gets commas.
    fn list(&self, things: &[&str]) -> String {
        let format = || ListFormat::new(&self.conventions).ok();
        let format = self.list_format.get_or_init(format).as_ref();
        let array: Array = things.iter().copied().map(JsValue::from_str).collect();
        let list = format.and_then(|format| format.join(&array).ok());
        list.unwrap_or_else(|| things.join(", "))
    }

    /// A page that has taken it gets the form of most numbers.
    fn category(&self, number: u64) -> Category {
        let rules = || PluralRules::new(&self.conventions).ok();
        let rules = self.plural_rules.get_or_init(rules).as_ref();
        let category = rules.and_then(|rules| rules.select(number as f64).ok());
        match category.as_deref() {
            Some("zero") => Category::Zero,
            Some("one") => Category::One,
            Some("two") => Category::Two,
            Some("few") => Category::Few,
            Some("many") => Category::Many,
            _ => Category::Other,
        }
    }
}
