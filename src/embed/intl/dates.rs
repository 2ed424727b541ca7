//! Dates in the words of a language and the time of a zone: a format of `Intl` for each style.

use std::cell::OnceCell;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::embed::{stay, warn};
use crate::ui::locale::Style;
use liveblog_core::model::{Date, Timestamp};

#[wasm_bindgen]
extern "C" {
    /// [ECMA-402](https://tc39.es/ecma402/#datetimeformat-objects); that of `js-sys` does not tell of its errors.
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone, Debug)]
    pub(in crate::embed) type DateTimeFormat;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    pub(in crate::embed) fn new(
        locales: &Array,
        options: &Object,
    ) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(catch, method, structural)]
    pub(in crate::embed) fn format(
        this: &DateTimeFormat,
        milliseconds: f64,
    ) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, method, structural, js_name = resolvedOptions)]
    fn resolved_options(this: &DateTimeFormat) -> Result<Resolved, JsValue>;

    /// What a format has come to.
    type Resolved;

    /// Whether its hours go from 1 to 12.
    #[wasm_bindgen(method, structural, getter)]
    fn hour12(this: &Resolved) -> Option<bool>;
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

/// A format that is made when it is first needed: on a slow phone each takes milliseconds.
type Lazy = OnceCell<DateTimeFormat>;

/// The formats of one language and one zone.
#[derive(Debug)]
pub(super) struct Dates {
    locales: Array,
    zone: String,
    clock_parts: &'static [Part],
    clock: Lazy,
    clock_with_zone: Lazy,
    day: Lazy,
    full: Lazy,
    dated: Lazy,
    dated_with_year: Lazy,
    /// The clock time in the reader's own zone.
    own_clock: Lazy,
}

impl Dates {
    /// Those of a language and a zone, unless the browser knows one of them not; empty words stand for its own.
    fn new(language: &str, zone: &str) -> Result<Self, JsValue> {
        let locales = Array::new();
        if !language.is_empty() {
            locales.push(&language.into());
        }
        let attempt = format(&locales, CLOCK_12, zone)?;
        let (clock_parts, clock) = match attempt.resolved_options()?.hour12() {
            Some(true) => (CLOCK_12, attempt.into()),
            Some(false) | None => (CLOCK_24, Lazy::new()),
        };
        Ok(Self {
            locales,
            zone: zone.to_owned(),
            clock_parts,
            clock,
            clock_with_zone: Lazy::new(),
            day: Lazy::new(),
            full: Lazy::new(),
            dated: Lazy::new(),
            dated_with_year: Lazy::new(),
            own_clock: Lazy::new(),
        })
    }

    /// What the browser does not know of language or zone is left to its own default.
    pub(super) fn known(language: &str, zone: &str) -> Self {
        let attempts = [(language, zone), (language, ""), ("", zone)];
        for (language, known) in attempts {
            if let Ok(dates) = Self::new(language, known) {
                if known != zone {
                    let unknown = [
                        "the time zone \"",
                        zone,
                        "\" is not known here; using the reader's",
                    ];
                    warn(&unknown.concat());
                }
                return dates;
            }
        }
        given(Self::new("", ""))
    }

    /// A moment in the words of a style.
    pub(super) fn moment(&self, at: Timestamp, style: Style) -> String {
        let words = self.told(at, style);
        if style == Style::Clock && words != self.tell(&self.own_clock, at, self.clock_parts, "") {
            self.told(at, Style::ClockWithZone)
        } else {
            words
        }
    }

    /// The same, where a clock time is that of the zone and does not say so.
    fn told(&self, at: Timestamp, style: Style) -> String {
        let format = match style {
            Style::Clock => &self.clock,
            Style::ClockWithZone => &self.clock_with_zone,
            Style::Full => &self.full,
            Style::Dated => &self.dated,
            Style::DatedWithYear => &self.dated_with_year,
        };
        self.tell(format, at, &parts(style, self.clock_parts), &self.zone)
    }

    /// The heading of a day: a date has no zone.
    pub(super) fn day(&self, date: Date) -> String {
        self.tell(&self.day, date.begin(), DATE, "UTC")
    }

    /// A moment in the words of a format, which is made of parts for a zone.
    #[expect(
        clippy::cast_precision_loss,
        reason = "dates are far below 2^53 milliseconds"
    )]
    fn tell(&self, lazy: &Lazy, at: Timestamp, parts: &[Part], zone: &str) -> String {
        let make = || given(format(&self.locales, parts, zone));
        given(lazy.get_or_init(make).format(at.0 as f64))
    }
}

/// What `Intl` gives. A page that has taken it gets its fallback.
fn given<T>(result: Result<T, JsValue>) -> T {
    result.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}
