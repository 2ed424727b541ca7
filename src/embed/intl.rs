//! Dates, lists and the grammar of numbers, by the browser's own `Intl`: its half of the locale.

mod dates;

use std::cell::OnceCell;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use super::stay;
use crate::ui::locale::{Category, Figures, Formats, Style};
use crate::ui::{Language, Locale};
pub(super) use dates::DateTimeFormat;
use dates::Dates;
use liveblog_core::model::{Date, Timestamp};

#[wasm_bindgen]
extern "C" {
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

/// A locale in which dates are told in a zone; an empty one is the browser's own.
pub(super) fn locale(zone: &str, ours: Language) -> Locale {
    let formats = IntlFormats::new(zone, &ours);
    Locale::new(ours, formats)
}

/// The formats of one zone, by the conventions that words of ours follow. Each is made when it is first needed.
#[derive(Debug)]
pub struct IntlFormats {
    zone: String,
    conventions: String,
    dates: OnceCell<Dates>,
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
            zone: zone.to_owned(),
            conventions: ours.conventions.to_string(),
            dates: OnceCell::new(),
            plural_rules: OnceCell::new(),
            list_format: OnceCell::new(),
            number_format: OnceCell::new(),
            percent_format: OnceCell::new(),
            figures: OnceCell::new(),
        }
    }
}

impl IntlFormats {
    fn dates(&self) -> &Dates {
        let known = || Dates::known(&self.conventions, &self.zone);
        self.dates.get_or_init(known)
    }

    /// Numbers with some options, unless a page has taken them.
    fn number_format(&self, options: &[(&str, JsValue)]) -> Option<NumberFormat> {
        NumberFormat::new(&self.conventions, &stay::options(options)).ok()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
impl Formats for IntlFormats {
    fn moment(&self, at: Timestamp, style: Style) -> String {
        self.dates().moment(at, style)
    }

    fn day(&self, date: Date) -> String {
        self.dates().day(date)
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
