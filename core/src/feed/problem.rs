//! Something wrong with a feed: where, and what.

use std::fmt;

/// Something wrong with a feed. Displays as `items[3].date_published: not an RFC 3339 date:
/// "yesterday"`, the same in the console of a page and on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: the way through the JSON, empty for the feed as a whole.
    pub path: String,
    /// What, in a short phrase.
    pub message: String,
    /// Set where a feed is told of the first of its kind only.
    pub(crate) once: Option<Once>,
}

/// What is reported once in a feed, however often it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Once {
    /// A date that names no zone.
    NoZone,
    /// A date that names an unknown zone.
    UnknownZone,
    /// A date that names no time.
    NoTime,
    /// A picture without an alternative text.
    NoAlt,
}

impl Problem {
    /// A problem at a place.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
            once: None,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
