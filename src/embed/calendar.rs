//! Dates and times in the reader's words, by the browser's own `Intl`.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use liveblog_core::model::{Calendar, Style, Timestamp};

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
    /// Those of a style. The page may have given every object a prototype with parts of its own.
    fn of(style: Style) -> Self {
        let parts: Self = Object::<JsValue>::create(JsValue::NULL.unchecked_ref()).unchecked_into();
        if style != Style::Day {
            parts.set_hour("2-digit");
            parts.set_minute("2-digit");
        }
        if !matches!(style, Style::Clock | Style::Day) {
            parts.set_time_zone_name("short");
        }
        let month = match style {
            Style::Clock | Style::ClockWithZone => return parts,
            Style::Day | Style::Full => "long",
            Style::Dated | Style::DatedWithYear => "short",
        };
        parts.set_month(month);
        parts.set_day("numeric");
        if month == "long" {
            parts.set_weekday("long");
        }
        if style != Style::Dated {
            parts.set_year("numeric");
        }
        parts
    }
}

/// A format for each style.
#[derive(Debug)]
struct Formats {
    clock: DateTimeFormat,
    clock_with_zone: DateTimeFormat,
    day: DateTimeFormat,
    full: DateTimeFormat,
    dated: DateTimeFormat,
    dated_with_year: DateTimeFormat,
    /// The clock time in the reader's own zone.
    own_clock: DateTimeFormat,
}

impl Formats {
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
            day: format(Style::Day, zone)?,
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
            if let Ok(formats) = Self::new(language, known) {
                if known != zone {
                    let unknown = [
                        "the time zone \"",
                        zone,
                        "\" is not known here; using the reader's",
                    ];
                    super::warn(&unknown.concat());
                }
                return formats;
            }
        }
        // A page that has taken `Intl` gets its fallback.
        Self::new("", "").unwrap_or_else(|error| wasm_bindgen::throw_val(error))
    }
}

/// One language and one zone.
#[derive(Debug)]
pub(super) struct IntlCalendar {
    language: String,
    zone: String,
    formats: Formats,
}

impl IntlCalendar {
    /// A calendar; empty words stand for the browser's own language and zone.
    pub(super) fn new(language: &str, zone: &str) -> Self {
        Self {
            language: language.to_owned(),
            zone: zone.to_owned(),
            formats: Formats::known(language, zone),
        }
    }

    /// Whether this calendar is of a language and zone.
    pub(super) fn is_of(&self, language: &str, zone: &str) -> bool {
        self.language == language && self.zone == zone
    }
}

impl Calendar for IntlCalendar {
    #[expect(
        clippy::cast_precision_loss,
        reason = "dates are far below 2^53 milliseconds"
    )]
    fn format(&self, at: Timestamp, style: Style) -> String {
        let at = at.0 as f64;
        let formats = &self.formats;
        match style {
            Style::Clock => {
                let words = formats.clock.format(at);
                if words == formats.own_clock.format(at) {
                    words
                } else {
                    formats.clock_with_zone.format(at)
                }
            }
            Style::ClockWithZone => formats.clock_with_zone.format(at),
            Style::Day => formats.day.format(at),
            Style::Full => formats.full.format(at),
            Style::Dated => formats.dated.format(at),
            Style::DatedWithYear => formats.dated_with_year.format(at),
        }
    }
}
