//! What is said of moments, in `times.json`, and in languages, in `formats.json`: by `Intl` in a browser and by ICU4X
//! natively.
//!
//! The words are those of the CLDR that Chromium and Firefox have. Where a row has words of `webkit` or `icu4x`, these are of
//! another version of CLDR or of the rules of zones: `WebKitGTK` takes both from its system, and may be as old as 2022 or
//! as new as the others; ICU4X has the version of `Cargo.lock`.

use liveblog::ui::locale::{Category, Formats, Style};
use liveblog_core::model::{Date, Timestamp};
use serde_json::Value;

/// Moments either side of what clocks and calendars do.
pub(crate) const TIMES: &str = include_str!("../times.json");

/// Each language that the widget speaks.
pub(crate) const FORMATS: &str = include_str!("../formats.json");

/// Of these a row says how many there are, in digits and by category, with a bar or a space between them.
pub(crate) const NUMBERS: [u64; 12] = [0, 1, 2, 3, 5, 11, 21, 100, 101, 1_234, 12_345, 1_234_567];

/// Of these a row says how they are written, with a bar between them.
pub(crate) const DECIMALS: [&str; 4] = ["0.50", "−1234567.89", "2019", "−3"];

/// The first two, three and four of these are the lists of a row, with a bar between them.
pub(crate) const THINGS: [&str; 4] = ["A", "B", "C", "D"];

pub(crate) fn rows(table: &str) -> Vec<Row> {
    let rows: Vec<Value> = serde_json::from_str(table).unwrap();
    rows.into_iter().map(Row).collect()
}

/// What formats say of the talks in Hanoi, of numbers and of lists, by the columns of `formats.json`.
pub(crate) fn said(formats: &impl Formats) -> [(&'static str, String); 7] {
    let talks = Timestamp::parse("2019-02-28T07:05:00Z").unwrap();
    let numbers = NUMBERS.map(|number| formats.number(number));
    let categories = NUMBERS.map(|number| name(formats.category(number)));
    let lists = (2..=THINGS.len()).map(|count| formats.list(&THINGS[..count]));
    [
        ("numbers", numbers.join(" | ")),
        (
            "decimals",
            DECIMALS.map(|number| formats.decimal(number)).join(" | "),
        ),
        ("categories", categories.join(" ")),
        ("lists", lists.collect::<Vec<_>>().join(" | ")),
        ("day", formats.day(Date::of(talks))),
        ("told", formats.moment(talks, Style::ClockWithZone)),
        ("dated", formats.moment(talks, Style::Dated)),
    ]
}

fn name(category: Category) -> &'static str {
    match category {
        Category::Zero => "zero",
        Category::One => "one",
        Category::Two => "two",
        Category::Few => "few",
        Category::Many => "many",
        Category::Other => "other",
    }
}

/// One line of a table.
pub(crate) struct Row(Value);

impl Row {
    /// What stands in a column.
    pub(crate) fn get(&self, column: &str) -> &str {
        self.0[column].as_str().unwrap()
    }

    /// The columns that an engine tells otherwise.
    pub(crate) fn own(&self, engine: &str) -> Vec<(&str, &str)> {
        let own = self.0[engine].as_object().into_iter().flatten();
        own.map(|(column, words)| (column.as_str(), words.as_str().unwrap_or_default()))
            .collect()
    }

    /// Compares what an engine says with the row: nothing, or what is wrong.
    pub(crate) fn fault(&self, engine: &str, column: &str, said: &str) -> Option<String> {
        let (said, common) = (normal(said), self.get(column));
        let own = self.own(engine).into_iter().find(|own| own.0 == column);
        let is_right = match own {
            None => said == common,
            Some((_, own)) => said == own || engine == "webkit" && said == common,
        };
        (!is_right).then(|| format!("{self} {column} is {said:?}, not {common:?}"))
    }
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let columns = ["language", "zone", "at"].map(|column| self.0[column].as_str());
        f.write_str(&columns.map(Option::unwrap_or_default).join(" "))
    }
}

/// Words without what differs between versions of CLDR and nobody sees:
/// - No-break and narrow no-break spaces: which one stands in front of "PM" has changed three times, and browsers
///   write an ordinary space for some, since scripts broke on them.
/// - Marks of direction, which versions put around signs and letters of zones differently.
/// - The sign of minus and the hyphen without a break, for which some versions have a hyphen.
pub(crate) fn normal(words: &str) -> String {
    let seen = words.chars().filter_map(|letter| match letter {
        '\u{a0}' | '\u{2009}' | '\u{202f}' => Some(' '),
        '\u{61c}' | '\u{200e}' | '\u{200f}' => None,
        '\u{2011}' | '\u{2212}' => Some('-'),
        other => Some(other),
    });
    seen.collect()
}
