//! Dates, lists and the grammar of numbers, by the browser's own `Intl`: its half of the locale.

use std::cell::OnceCell;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::ui::locale::{Category, Formats, Language, Style};
use crate::ui::{ENGLISH, Locale};
use liveblog_core::model::{Date, Timestamp};

#[wasm_bindgen]
extern "C" {
    /// [ECMA-402](https://tc39.es/ecma402/#datetimeformat-objects); that of `js-sys` does not tell of its errors.
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone, Debug)]
    type DateTimeFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locales: &Array, options: &Parts) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, structural)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> String;

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

    /// Which parts of a date are told, and how.
    #[derive(Clone, Debug)]
    type Parts;

    #[wasm_bindgen(method, setter, structural)]
    fn set_hour(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter, structural)]
    fn set_minute(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter, structural)]
    fn set_weekday(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter, structural)]
    fn set_day(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter, structural)]
    fn set_month(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter, structural)]
    fn set_year(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter = timeZoneName, structural)]
    fn set_time_zone_name(this: &Parts, form: &str);

    #[wasm_bindgen(method, setter = timeZone, structural)]
    fn set_time_zone(this: &Parts, zone: &str);
}

impl Parts {
    /// None. The page may have given every object a prototype with parts of its own.
    fn none() -> Self {
        Object::<JsValue>::create(JsValue::NULL.unchecked_ref()).unchecked_into()
    }

    /// Those of a style.
    fn of(style: Style) -> Self {
        let parts = Self::none();
        parts.set_hour("2-digit");
        parts.set_minute("2-digit");
        match style {
            Style::Clock => return parts,
            Style::ClockWithZone => {}
            Style::Full => parts.set_date(),
            Style::Dated | Style::DatedWithYear => {
                parts.set_month("short");
                parts.set_day("numeric");
            }
        }
        if style == Style::DatedWithYear {
            parts.set_year("numeric");
        }
        parts.set_time_zone_name("short");
        parts
    }

    /// The heading of a day: a date has no zone.
    fn of_day() -> Self {
        let parts = Self::none();
        parts.set_date();
        parts.set_time_zone("UTC");
        parts
    }

    fn set_date(&self) {
        self.set_weekday("long");
        self.set_day("numeric");
        self.set_month("long");
        self.set_year("numeric");
    }
}

/// A format for each style.
#[derive(Debug)]
struct Dates {
    clock: DateTimeFormat,
    clock_with_zone: DateTimeFormat,
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
        let format = |style, zone: &str| {
            let parts = Parts::of(style);
            if !zone.is_empty() {
                parts.set_time_zone(zone);
            }
            DateTimeFormat::new(&locales, &parts)
        };
        Ok(Self {
            clock: format(Style::Clock, zone)?,
            clock_with_zone: format(Style::ClockWithZone, zone)?,
            day: DateTimeFormat::new(&locales, &Parts::of_day())?,
            full: format(Style::Full, zone)?,
            dated: format(Style::Dated, zone)?,
            dated_with_year: format(Style::DatedWithYear, zone)?,
            own_clock: format(Style::Clock, "")?,
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

/// The locale in which dates are told in a language and a zone; empty words stand for the browser's own.
pub(super) fn locale(language: &str, zone: &str) -> Locale {
    let formats = IntlFormats::new(language, zone, &ENGLISH);
    Locale::new(ENGLISH, formats)
}

/// The formats of one language and one zone for dates, and of another language for the words around them.
#[derive(Debug)]
struct IntlFormats {
    dates: Dates,
    /// What the words around them follow.
    conventions: String,
    plural_rules: OnceCell<Option<PluralRules>>,
    list_format: OnceCell<Option<ListFormat>>,
}

impl IntlFormats {
    /// Those of the `language` and the `zone` of dates, where empty words stand for the browser's own, in
    /// the midst of words of ours.
    fn new(language: &str, zone: &str, ours: &Language) -> Self {
        Self {
            dates: Dates::known(language, zone),
            conventions: ours.conventions.to_string(),
            plural_rules: OnceCell::new(),
            list_format: OnceCell::new(),
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "dates are far below 2^53 milliseconds, and counts below 2^53"
)]
impl Formats for IntlFormats {
    fn moment(&self, at: Timestamp, style: Style) -> String {
        let at = at.0 as f64;
        let dates = &self.dates;
        match style {
            Style::Clock => {
                let words = dates.clock.format(at);
                if words == dates.own_clock.format(at) {
                    words
                } else {
                    dates.clock_with_zone.format(at)
                }
            }
            Style::ClockWithZone => dates.clock_with_zone.format(at),
            Style::Full => dates.full.format(at),
            Style::Dated => dates.dated.format(at),
            Style::DatedWithYear => dates.dated_with_year.format(at),
        }
    }

    fn day(&self, date: Date) -> String {
        self.dates.day.format(date.begin().0 as f64)
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
