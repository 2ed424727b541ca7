//! Telling the time on the screen: how long ago, at what clock time, and when the words change next.

use super::Moment;
use crate::model::{Calendar, Feed, Labels, Status, Style, Timestamp};

pub(super) const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// In how many milliseconds the words for an age change: in the first hour by the minute, in the
/// first day by the hour, then no more. What is yet to come has such words once it is about to.
pub(super) fn next_change(age: i64) -> Option<i64> {
    if age <= -MINUTE {
        return Some(1 - MINUTE - age);
    }
    let unit = if age < HOUR { MINUTE } else { HOUR };
    (age < DAY).then_some(unit - age % unit)
}

/// The present moment and the calendar to tell it by.
pub(super) struct Clock<'a> {
    pub(super) now: Timestamp,
    pub(super) calendar: &'a dyn Calendar,
    /// Whether the present moment is known well enough to say how long ago another one was.
    pub(super) sure: bool,
}

impl Clock<'_> {
    pub(super) fn format(&self, at: Timestamp, style: Style) -> String {
        self.calendar.format(at, style)
    }

    pub(super) fn ago(&self, at: Timestamp) -> Option<String> {
        let age = self.now.0.saturating_sub(at.0);
        (self.sure && age > -MINUTE && age < DAY).then(|| Labels.ago(age))
    }

    /// Whether two moments are of one day.
    fn same_day(&self, one: Timestamp, other: Timestamp) -> bool {
        one == other || self.format(one, Style::Day) == self.format(other, Style::Day)
    }

    /// The clock time in a style, with its date where it is not of the day that it stands under.
    pub(super) fn under(&self, day: Timestamp, at: Timestamp, style: Style) -> String {
        let style = match self.same_day(at, day) {
            true => style,
            false if at.year() == day.year() => Style::Dated,
            false => Style::DatedWithYear,
        };
        self.format(at, style)
    }

    /// ` at 14:05`, or ` on 28 Feb, 14:05 ICT` under another day.
    pub(super) fn when(&self, day: Timestamp, at: Timestamp, style: Style) -> String {
        let word = if self.same_day(at, day) {
            " at "
        } else {
            " on "
        };
        [word, &self.under(day, at, style)].concat()
    }

    /// The moment as it is told under the heading of a day.
    pub(super) fn moment(&self, at: Timestamp, day: Timestamp) -> Moment {
        Moment {
            at,
            clock: self.under(day, at, Style::ClockWithZone),
            full: self.format(at, Style::Full),
            ago: self.ago(at),
        }
    }

    pub(super) fn updated(&self, at: Timestamp, status: Status) -> String {
        let when = self.ago(at).unwrap_or_else(|| self.format(at, Style::Full));
        format!(
            "{} {when}",
            if status == Status::Ended {
                "Last updated"
            } else {
                "Updated"
            }
        )
    }

    pub(super) fn capsule(&self, feed: &Feed, status: Status) -> String {
        match (status, feed.coverage_start) {
            (Status::Live, _) => "Live".into(),
            (Status::Paused, _) => "Paused".into(),
            (Status::Ended, _) => "As it happened".into(),
            (Status::Scheduled, Some(start)) => format!("Starts at {}", self.start(start)),
            (Status::Scheduled, None) => "Starts soon".into(),
        }
    }

    /// The start of coverage: the clock time today, else with its date.
    fn start(&self, start: Timestamp) -> String {
        let style = if self.same_day(start, self.now) {
            Style::ClockWithZone
        } else {
            Style::Full
        };
        self.format(start, style)
    }

    pub(super) fn nothing_yet(&self, feed: &Feed, status: Status) -> String {
        match (status, feed.coverage_start) {
            (Status::Scheduled, Some(start)) => {
                format!("Coverage starts at {}.", self.start(start))
            }
            (Status::Ended, _) => "Coverage has ended.".into(),
            _ => "There are no updates yet.".into(),
        }
    }
}
