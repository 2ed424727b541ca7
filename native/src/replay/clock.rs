//! The two clocks of a replay and the way between them.

use std::num::NonZeroU32;

use liveblog_core::model::Timestamp;

/// The clock of the coverage, which ran once, set beside the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The moment of the coverage at which the replay starts.
    pub from: Timestamp,
    /// What the wall clock showed then.
    pub started: Timestamp,
    /// How many seconds of coverage pass in one second.
    pub speed: NonZeroU32,
}

impl Clock {
    /// Where the coverage is when the wall clock shows `wall`; never before the start.
    pub fn coverage(&self, wall: Timestamp) -> Timestamp {
        let passed = wall
            .since(self.started)
            .saturating_mul(self.speed.get().into());
        Timestamp(self.from.0.saturating_add(passed))
    }

    /// What the wall clock shows at a moment of the coverage. What happened before the start was
    /// reported at the ordinary pace; what comes after it runs at the replay's.
    pub fn wall(&self, coverage: Timestamp) -> Timestamp {
        let passed = coverage.0.saturating_sub(self.from.0);
        let passed = if passed > 0 {
            passed / i64::from(self.speed.get())
        } else {
            passed
        };
        Timestamp(self.started.0.saturating_add(passed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Clock = Clock {
        from: Timestamp(600_000),
        started: Timestamp(5_000_000),
        speed: NonZeroU32::new(60).unwrap(),
    };

    #[test]
    fn a_minute_of_coverage_passes_in_a_second() {
        assert_eq!(CLOCK.coverage(Timestamp(5_000_000)), Timestamp(600_000));
        assert_eq!(CLOCK.coverage(Timestamp(5_001_000)), Timestamp(660_000));
        assert_eq!(CLOCK.wall(Timestamp(660_000)), Timestamp(5_001_000));
    }

    #[test]
    fn what_was_before_the_start_keeps_its_distance() {
        assert_eq!(CLOCK.wall(Timestamp(540_000)), Timestamp(4_940_000));
        assert_eq!(CLOCK.wall(Timestamp(600_000)), Timestamp(5_000_000));
    }

    #[test]
    fn a_wall_clock_that_was_set_back_does_not_undo_the_start() {
        assert_eq!(CLOCK.coverage(Timestamp(4_000_000)), Timestamp(600_000));
    }

    #[test]
    fn moments_at_the_ends_of_time_do_not_overflow() {
        assert_eq!(CLOCK.coverage(Timestamp(i64::MAX)), Timestamp(i64::MAX));
        assert_eq!(
            CLOCK.wall(Timestamp(i64::MIN)),
            Timestamp(i64::MIN + 5_000_000)
        );
    }
}
