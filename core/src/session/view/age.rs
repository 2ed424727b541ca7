//! How long ago something was, as coarsely as it is told, and when that changes.

pub(super) const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// How long ago something was. Two that are equal are told in the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Less than a minute.
    Now,
    /// So many whole units.
    Past(u32, Unit),
}

/// In what an age is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 60 seconds.
    Minute,
    /// 60 minutes.
    Hour,
    /// 24 hours.
    Day,
    /// 30 days.
    Month,
    /// 365 days.
    Year,
}

impl Age {
    /// That of something so many milliseconds ago; never negative, never in the future.
    pub fn of(milliseconds: i64) -> Self {
        let minutes = milliseconds.max(0) / MINUTE;
        let (length, unit) = match minutes {
            0 => return Self::Now,
            1..60 => (1, Unit::Minute),
            60..1440 => (60, Unit::Hour),
            1440..43_200 => (1440, Unit::Day),
            43_200..525_600 => (43_200, Unit::Month),
            _ => (525_600, Unit::Year),
        };
        Self::Past(u32::try_from(minutes / length).unwrap_or(u32::MAX), unit)
    }
}

/// For how many milliseconds an age has been told as it is, and in how many it becomes another one: in the
/// first hour by the minute, in the first day by the hour, then no more. What is yet to come has an age
/// once it is about to.
pub(super) fn bounds(milliseconds: i64) -> (Option<i64>, Option<i64>) {
    const FIRST: i64 = 1 - MINUTE;
    match milliseconds {
        ..FIRST => (None, Some(FIRST - milliseconds)),
        FIRST..MINUTE => (Some(milliseconds - FIRST), Some(MINUTE - milliseconds)),
        MINUTE..HOUR => whole(milliseconds, MINUTE),
        HOUR..DAY => whole(milliseconds, HOUR),
        DAY.. => (Some(milliseconds - DAY), None),
    }
}

fn whole(milliseconds: i64, unit: i64) -> (Option<i64>, Option<i64>) {
    let since = milliseconds % unit;
    (Some(since), Some(unit - since))
}
