//! Dates, clock times and ages in words.

use super::{Locale, Style, Text};
use liveblog_core::model::{Date, Timestamp};
use liveblog_core::session::view::{Age, Moment, Unit, Within};

impl Locale {
    /// A date for a heading.
    pub fn day(&self, date: Date) -> Text {
        self.0.formats.day(date).into()
    }

    /// Date, clock time and zone.
    pub fn full(&self, at: Timestamp) -> Text {
        self.0.formats.moment(at, Style::Full).into()
    }

    /// A moment as it is told under a day: its clock time with its zone, and its date where that is of
    /// another day.
    pub fn moment(&self, moment: &Moment) -> Text {
        self.under(moment, Style::ClockWithZone)
    }

    /// The same without the zone where the reader's clock says it.
    pub fn clock(&self, moment: &Moment) -> Text {
        self.under(moment, Style::Clock)
    }

    fn under(&self, moment: &Moment, style: Style) -> Text {
        let style = match moment.within {
            Within::SameDay => style,
            Within::SameYear => Style::Dated,
            Within::OtherYear => Style::DatedWithYear,
        };
        self.0.formats.moment(moment.at, style).into()
    }

    /// What begins: its clock time today, else with its whole date.
    pub(super) fn start(&self, moment: &Moment) -> Text {
        match moment.within {
            Within::SameDay => self.moment(moment),
            Within::SameYear | Within::OtherYear => self.full(moment.at),
        }
    }

    /// How long ago something was.
    pub fn age(&self, age: Age) -> Text {
        let messages = self.messages();
        match age {
            Age::Now => messages.just_now.clone(),
            Age::Past(count, unit) => self.count(
                match unit {
                    Unit::Minute => &messages.minutes_ago,
                    Unit::Hour => &messages.hours_ago,
                    Unit::Day => &messages.days_ago,
                    Unit::Month => &messages.months_ago,
                    Unit::Year => &messages.years_ago,
                },
                count.into(),
            ),
        }
    }

    /// When the coverage last changed.
    pub fn updated(&self, moment: &Moment, has_ended: bool) -> Text {
        let messages = self.messages();
        let when = match moment.age {
            Some(age) => self.age(age),
            None => self.full(moment.at),
        };
        let message = if has_ended {
            &messages.last_updated
        } else {
            &messages.updated
        };
        message.with(&[("when", &when)])
    }
}
