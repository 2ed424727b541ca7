//! How long what a screen says of moments stays true: until then no row has to be looked at again.

use super::age::{MINUTE, span};
use super::time::Clock;
use crate::model::Timestamp;

/// Days begin at a multiple of it, in every zone.
const QUARTER: i64 = 15 * MINUTE;

/// How long what a screen says of moments stays true, by the clock of the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Whether it is known how long ago something was.
    is_sure: bool,
    /// Which quarter of an hour it is: the day is the same.
    quarter: i64,
    /// From when on every age has been told as it is.
    from: i64,
    /// When the first of them becomes another one.
    to: i64,
}

impl Validity {
    pub(super) fn of(clock: &Clock<'_>, moments: impl Iterator<Item = Timestamp>) -> Self {
        let now = clock.now.0;
        let (mut from, mut to) = (i64::MIN, i64::MAX);
        for at in moments {
            let (since, until) = span(now.saturating_sub(at.0));
            from = from.max(since.map_or(i64::MIN, |since| now.saturating_sub(since)));
            to = to.min(until.map_or(i64::MAX, |until| now.saturating_add(until)));
        }
        Self {
            is_sure: clock.is_sure(),
            quarter: quarter(now),
            from,
            to,
        }
    }

    /// Whether it still is.
    pub(super) fn holds(&self, clock: &Clock<'_>) -> bool {
        let now = clock.now.0;
        let ages = !self.is_sure || (self.from..self.to).contains(&now);
        (self.is_sure, self.quarter) == (clock.is_sure(), quarter(now)) && ages
    }

    /// In how many milliseconds the first age becomes another one.
    pub(super) fn next_tick(&self, clock: &Clock<'_>) -> Option<i64> {
        let is_told = self.is_sure && self.to != i64::MAX;
        is_told.then(|| self.to.saturating_sub(clock.now.0))
    }
}

fn quarter(now: i64) -> i64 {
    now.div_euclid(QUARTER)
}
