//! Until when the times of a screen's rows read the same: until then no row has to be looked at again.

use super::age::{MINUTE, bounds};
use super::time::Clock;
use crate::model::Timestamp;

/// When the times of a screen's rows read as they do, by the clock of the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Whether it is known how long ago something was.
    is_sure: bool,
    /// The minute it was made in: within one the day cannot change, in any zone.
    minute: i64,
    /// The earliest moment at which all ages read as they do now.
    from: i64,
    /// The first moment at which one of them reads differently.
    to: i64,
}

impl Validity {
    pub(super) fn of(clock: &Clock<'_>, moments: impl Iterator<Item = Timestamp>) -> Self {
        let now = clock.now.0;
        let (mut from, mut to) = (i64::MIN, i64::MAX);
        for at in moments {
            let (since, until) = bounds(now.saturating_sub(at.0));
            from = from.max(since.map_or(i64::MIN, |since| now.saturating_sub(since)));
            to = to.min(until.map_or(i64::MAX, |until| now.saturating_add(until)));
        }
        Self {
            is_sure: clock.is_sure(),
            minute: minute(now),
            from,
            to,
        }
    }

    /// Whether the rows still read the same.
    pub(super) fn holds(&self, clock: &Clock<'_>) -> bool {
        let now = clock.now.0;
        let ages = !self.is_sure || (self.from..self.to).contains(&now);
        (self.is_sure, self.minute) == (clock.is_sure(), minute(now)) && ages
    }

    /// In how many milliseconds the first age of a row becomes another one.
    pub(super) fn next_tick(&self, clock: &Clock<'_>) -> Option<i64> {
        let is_told = self.is_sure && self.to != i64::MAX;
        is_told.then(|| self.to.saturating_sub(clock.now.0))
    }
}

fn minute(now: i64) -> i64 {
    now.div_euclid(MINUTE)
}
