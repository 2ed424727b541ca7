//! The port through which moments become local dates and clock times.
//!
//! Zones and locales are data that the platform already has: `Intl` in a browser, a time zone
//! database natively. So the core only names what it needs; `embed` and `native` bring it.

use super::Timestamp;

/// What a formatted moment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The clock time alone: `14:05`; with the zone's name where the reader's own clock says something
    /// else.
    Clock,
    /// The clock time with the zone's name: `14:05 GMT+7`.
    ClockWithZone,
    /// The date for a heading: `Thursday 28 February 2019`.
    Day,
    /// Date, clock time and zone, for a tooltip.
    Full,
    /// The short date with clock time and zone: `28 Feb, 14:05 GMT+7`.
    Dated,
    /// The same with the year.
    DatedWithYear,
}

/// Formats moments in one locale and one time zone.
pub trait Calendar {
    /// The moment in words, in the given style.
    fn format(&self, at: Timestamp, style: Style) -> String;
}
