//! Dates and times in the reader's words, by the browser's own `Intl`.

use super::ports::{Intl, Ports};
use liveblog_core::model::{Calendar, Style, Timestamp};

/// One language and one zone.
#[derive(Debug)]
pub(super) struct IntlCalendar {
    language: String,
    zone: String,
    intl: Intl,
}

impl IntlCalendar {
    /// A calendar; what the browser does not know of language or zone is left to its own default.
    pub(super) fn new(ports: &Ports, language: &str, zone: &str) -> Self {
        let intl = ports.calendar(language, zone);
        let (language, zone) = (language.to_owned(), zone.to_owned());
        Self {
            language,
            zone,
            intl,
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
        self.intl.format(at.0 as f64, style as u8)
    }
}
