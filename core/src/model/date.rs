//! A date of the calendar: what tells the days of a coverage apart, in whatever words they are named.

use std::fmt;

use super::timestamp::{DAY, Timestamp, civil};

/// Days since 1 January 1970, by the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub i64);

impl Date {
    /// The date of a clock time. `local` is the moment of the same clock time in UTC.
    pub fn of(local: Timestamp) -> Self {
        Self(local.0.div_euclid(DAY))
    }

    /// Midnight of the date in UTC: the clock time at which it begins.
    pub fn begin(self) -> Timestamp {
        Timestamp(self.0.saturating_mul(DAY))
    }

    /// The year.
    pub fn year(self) -> i64 {
        civil(self.0).0
    }
}

/// As RFC 3339 writes it: `2019-02-28`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.0);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
