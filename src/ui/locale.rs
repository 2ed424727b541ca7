//! The language in which the widget speaks: its messages, and what a platform knows of dates, lists and
//! numbers. Nothing else in the widget holds a word that a reader can meet.

mod coverage;
mod figures;
mod messages;
mod names;
mod saying;
mod template;
mod time;

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

pub use figures::Figures;
use liveblog_core::feed::decode_words;
use liveblog_core::model::{Date, Timestamp, Words};
pub use messages::Messages;
pub use template::{Category, Plural, Template, Text};

use super::direction::written;
use super::element::text;

/// A language that the widget speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag, for what is marked as words of it.
    pub tag: Text,
    /// The tag of the conventions that its dates, lists and numbers follow.
    pub conventions: Text,
    /// What it says.
    pub messages: Messages,
}

impl Language {
    /// English, for what is drawn natively. In a browser the script brings it along.
    pub fn english() -> Self {
        const MESSAGES: &str = include_str!("../../locales/en.json");
        Self::read("en", "en-GB", MESSAGES).unwrap_or_default()
    }

    /// The language of a file in `locales/`, by its text.
    ///
    /// # Errors
    /// Text that is no JSON object.
    pub fn read(tag: &str, conventions: &str, messages: &str) -> Result<Self, String> {
        let (words, _) = decode_words(messages)?;
        Ok(Self {
            tag: tag.to_owned().into(),
            conventions: conventions.to_owned().into(),
            messages: Messages::of(&words),
        })
    }

    /// The same with a publisher's words in the place of some. What does not fit is left out, and told.
    pub fn replace(&mut self, words: &[Words]) -> Vec<String> {
        self.messages.replace(words)
    }
}

/// What a moment is told for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The clock time alone: `14:05`; with the zone's name where the reader's own clock says something
    /// else.
    Clock,
    /// The clock time with the zone's name: `14:05 GMT+7`.
    ClockWithZone,
    /// Date, clock time and zone, for a tooltip.
    Full,
    /// The short date with clock time and zone: `28 Feb, 14:05 GMT+7`.
    Dated,
    /// The same with the year.
    DatedWithYear,
}

/// The port through which a platform tells dates, joins lists and knows the grammar of numbers: `Intl` in
/// a browser, ICU4X natively: in the language of the words around them.
pub trait Formats {
    /// A moment.
    fn moment(&self, at: Timestamp, style: Style) -> String;

    /// A date for a heading: `Thursday 28 February 2019`.
    fn day(&self, date: Date) -> String;

    /// A number, in the digits of the words around it.
    fn number(&self, number: u64) -> String;

    /// A decimal number that is written as `−12.50`, in the digits and with the signs of the words around it; no other marks.
    /// As it is written where a platform cannot tell.
    fn decimal(&self, number: &str) -> String {
        number.to_owned()
    }

    /// So many hundredths, in English where a platform has no format for them, as ICU4X.
    fn percent(&self, percent: u64) -> String {
        [&*percent.to_string(), "%"].concat()
    }

    /// Several things in a list.
    fn list(&self, things: &[&str]) -> String;

    /// The category of a number.
    fn category(&self, number: u64) -> Category;
}

/// A language with its formats. Cheap to clone; equal to its clones alone.
#[derive(Clone)]
pub struct Locale(Rc<Inner>);

struct Inner {
    language: Language,
    formats: Box<dyn Formats>,
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.language.tag)
    }
}

impl Locale {
    /// A language, with the formats of a platform.
    pub fn new(language: Language, formats: impl Formats + 'static) -> Self {
        Self(Rc::new(Inner {
            language,
            formats: Box::new(formats),
        }))
    }

    /// The BCP 47 tag of its words.
    pub fn tag(&self) -> Text {
        self.0.language.tag.clone()
    }

    /// In which direction they are read.
    pub fn direction(&self) -> &'static str {
        written(&self.0.language.tag)
    }

    /// What it says.
    pub fn messages(&self) -> &Messages {
        &self.0.language.messages
    }

    /// A message about a number.
    pub fn count(&self, message: &Plural, number: u64) -> Text {
        self.count_with(message, number, &[])
    }

    /// A message about a number, and with text for its other parameters.
    pub fn count_with(&self, message: &Plural, number: u64, values: &[(&str, &str)]) -> Text {
        let category = if message.varies() {
            self.0.formats.category(number)
        } else {
            Category::Other
        };
        let form = message.form(category);
        let count = self.0.formats.number(number);
        form.with(&[&[("count", &*count)], values].concat())
    }

    /// Who wrote something; nothing where nobody is named.
    pub fn by(&self, names: Vec<Html>) -> Option<Html> {
        let by = &self.messages().by;
        (!names.is_empty()).then(|| by.around("authors", self.list(names)))
    }

    /// Several things in a row, with what stands between them.
    fn list(&self, things: Vec<Html>) -> Html {
        // No text of ours has it, and it stands for an object.
        const MARK: &str = "\u{fffc}";
        let marks = vec![MARK; things.len()];
        let list = match *marks {
            [] | [_] => marks.concat(),
            _ => self.0.formats.list(&marks),
        };
        let mut between = list.split(MARK).map(|words| text(words.to_owned()));
        let things = things
            .into_iter()
            .flat_map(|thing| [between.next(), Some(thing)]);
        things.flatten().collect()
    }
}
