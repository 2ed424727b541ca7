//! Until when the times of a screen's rows read the same: until then no row has to be looked at again.

use super::age::{MINUTE, bounds};
use super::time::Clock;
use crate::model::Timestamp;
use crate::session::page::Sight;

/// When the times of a screen's rows read as they do, by the clock of the feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    /// Whether it is known how long ago something was.
    is_sure: bool,
    /// The minute it was made in: within one the day cannot change, in any zone.
    minute: i64,
    /// How often the sight had moved.
    moves: u32,
    in_sight: Span,
    everywhere: Span,
}

/// As long as all ages of some rows read as they do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Span {
    /// The earliest moment.
    from: i64,
    /// The first moment at which one of them reads differently.
    to: i64,
}

impl Span {
    const NEVER: Self = Self {
        from: i64::MAX,
        to: i64::MIN,
    };

    /// As long as the ages of these moments read as they do now.
    fn of(now: i64, moments: impl Iterator<Item = Timestamp>) -> Self {
        let mut span = Self {
            from: i64::MIN,
            to: i64::MAX,
        };
        for at in moments {
            let (since, until) = bounds(now.saturating_sub(at.0));
            let from = since.map_or(i64::MIN, |since| now.saturating_sub(since));
            let to = until.map_or(i64::MAX, |until| now.saturating_add(until));
            (span.from, span.to) = (span.from.max(from), span.to.min(to));
        }
        span
    }

    fn has(self, now: i64) -> bool {
        (self.from..self.to).contains(&now)
    }
}

impl Validity {
    /// Of the rows in sight, whose times are told as of now. Those of others may be told as of earlier.
    pub(super) fn in_sight(
        clock: &Clock<'_>,
        sight: &Sight,
        moments: impl Iterator<Item = Timestamp>,
    ) -> Self {
        let now = clock.now.0;
        Self {
            is_sure: clock.is_sure(),
            minute: minute(now),
            moves: sight.moves(),
            in_sight: Span::of(now, moments),
            everywhere: Span::NEVER,
        }
    }

    /// The same where the times of all rows are told as of now.
    pub(super) fn everywhere(
        self,
        clock: &Clock<'_>,
        moments: impl Iterator<Item = Timestamp>,
    ) -> Self {
        Self {
            everywhere: Span::of(clock.now.0, moments),
            ..self
        }
    }

    /// The same where no row is out of sight.
    pub(super) fn whole(self) -> Self {
        Self {
            everywhere: self.in_sight,
            ..self
        }
    }

    /// The same with another sight.
    pub(super) fn moved_to(self, other: Self) -> Self {
        Self {
            everywhere: self.everywhere,
            ..other
        }
    }

    /// Whether it is of another sight.
    pub(super) fn has_moved(&self, sight: &Sight) -> bool {
        self.moves != sight.moves()
    }

    /// Whether the rows in sight still read the same.
    pub(super) fn holds(&self, clock: &Clock<'_>, sight: &Sight) -> bool {
        let now = clock.now.0;
        let ages = if self.has_moved(sight) {
            self.everywhere
        } else {
            self.in_sight
        };
        let is_alike = (self.is_sure, self.minute) == (clock.is_sure(), minute(now));
        is_alike && (!self.is_sure || ages.has(now))
    }

    /// In how many milliseconds the first age in sight becomes another one.
    pub(super) fn next_tick(&self, clock: &Clock<'_>) -> Option<i64> {
        let to = self.in_sight.to;
        let is_told = self.is_sure && to != i64::MAX;
        is_told.then(|| to.saturating_sub(clock.now.0))
    }
}

fn minute(now: i64) -> i64 {
    now.div_euclid(MINUTE)
}
