//! When to ask for the feed: a state machine of what is under way and what stands in the way.
//!
//! At most one request is in flight; every request has a number, and an answer with another number
//! is late and ignored. Bounds come from the project's limits: polls 5 s to 15 min apart, errors
//! answered with full jitter up to 120 s, but never sooner than a success would be. Public, because
//! the simulation of a crowd of readers (`native/examples/herd`) runs this very code.

use super::effect::{CacheMode, Delay, Effect, Effects};

const SHORTEST: u32 = 5_000;
const LONGEST: u32 = 900_000;
const BACKOFF_BASE: u32 = 2_000;
const BACKOFF_CAP: u32 = 120_000;

/// Why no polls are made. More than one may hold at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// The element is not in a page.
    Detached,
    /// The page is hidden.
    Hidden,
    /// The browser is offline.
    Offline,
    /// The reader or the host paused updates.
    Paused,
    /// The coverage ended, or the server said that there will be no more. It may go on again: this one
    /// lets polls through.
    Over,
    /// The publisher wants no updates.
    Off,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The feed itself.
    Head,
    /// A page of earlier entries.
    Earlier,
    /// A page of entries between what is known and what the feed holds.
    Backfill,
}

/// The state of polling.
#[derive(Debug, Default)]
pub struct Poll {
    last_request: u32,
    in_flight: Option<(u32, Purpose)>,
    reasons: Vec<PauseReason>,
    failures: u32,
}

impl Poll {
    /// Starts a request; one still under way is given up.
    pub fn start(&mut self, purpose: Purpose, url: String, effects: &mut Effects) {
        let cache = match purpose {
            Purpose::Head => CacheMode::Checked,
            Purpose::Earlier | Purpose::Backfill => CacheMode::Cached,
        };
        self.ask(purpose, url, cache, effects);
    }

    /// Asks for the feed once more, and for none that a cache has.
    pub(super) fn reload(&mut self, url: String, effects: &mut Effects) {
        self.ask(Purpose::Head, url, CacheMode::Reloaded, effects);
    }

    fn ask(&mut self, purpose: Purpose, url: String, cache: CacheMode, effects: &mut Effects) {
        self.last_request += 1;
        let request = self.last_request;
        self.in_flight = Some((request, purpose));
        effects.push(Effect::Fetch {
            request,
            url,
            cache,
        });
    }

    /// Takes an answer: what it was for, or `None` if it is late.
    pub fn settle(&mut self, request: u32) -> Option<Purpose> {
        let (_, purpose) = self.in_flight.take_if(|(number, _)| *number == request)?;
        Some(purpose)
    }

    /// Whether a request is under way, and for what.
    pub fn in_flight(&self) -> Option<Purpose> {
        self.in_flight.map(|(_, purpose)| purpose)
    }

    /// How many polls in a row have failed.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// Whether polls are paused for `reason`.
    pub fn has(&self, reason: PauseReason) -> bool {
        self.reasons.contains(&reason)
    }

    /// Whether nothing stands in the way of polling.
    pub fn is_free(&self) -> bool {
        self.reasons.is_empty()
    }

    /// Whether a poll may be made: what is over may go on again.
    pub fn may_ask(&self) -> bool {
        let mut reasons = self.reasons.iter();
        reasons.all(|reason| *reason == PauseReason::Over)
    }

    /// Takes note of whether the coverage is over.
    pub fn set_over(&mut self, over: bool) {
        self.reasons.retain(|other| *other != PauseReason::Over);
        self.reasons.extend(over.then_some(PauseReason::Over));
    }

    /// Pauses polls: the wait ends. A request under way may finish.
    pub fn pause(&mut self, reason: PauseReason, effects: &mut Effects) {
        if !self.has(reason) {
            self.reasons.push(reason);
        }
        effects.push(Effect::StopWaiting);
    }

    /// Pauses polls and aborts the request under way.
    pub fn stop(&mut self, reason: PauseReason, effects: &mut Effects) {
        self.pause(reason, effects);
        if self.in_flight.take().is_some() {
            effects.push(Effect::Abort);
        }
    }

    /// Ends a pause. When it was the last one, one poll catches up, spread over `spread`
    /// milliseconds so that readers who return together do not ask together. Whether there was one.
    pub fn resume(&mut self, reason: PauseReason, spread: u32, effects: &mut Effects) -> bool {
        let paused = self.lift(reason);
        if paused {
            self.soon(spread, effects);
        }
        paused
    }

    /// Ends a pause, and leaves it to others when to ask. Whether there was one.
    pub fn lift(&mut self, reason: PauseReason) -> bool {
        let paused = self.has(reason);
        self.reasons.retain(|other| *other != reason);
        paused
    }

    /// A poll succeeded: the wait before the next. `interval` is in seconds.
    pub fn succeeded(&mut self, interval: u32, effects: &mut Effects) {
        self.failures = 0;
        self.wait(regular(interval), effects);
    }

    /// Something else than a poll was answered: the wait before the next poll, as it stood.
    pub fn go_on(&self, interval: u32, effects: &mut Effects) {
        let delay = match self.failures {
            0 => regular(interval),
            failures => backoff(failures, interval, 0),
        };
        self.wait(delay, effects);
    }

    /// A poll failed: the wait before the next, at least `min_delay`. Both in seconds.
    pub fn failed(&mut self, interval: u32, min_delay: u32, effects: &mut Effects) {
        self.failures = self.failures.saturating_add(1);
        self.wait(backoff(self.failures, interval, min_delay), effects);
    }

    /// A poll at once, but not the very same moment for all readers: spread over `spread`
    /// milliseconds.
    pub fn soon(&self, spread: u32, effects: &mut Effects) {
        let delay = Delay {
            least: 0,
            most: spread.min(LONGEST),
        };
        self.wait(delay, effects);
    }

    /// The wait at the interval, from now on.
    pub fn again(&self, interval: u32, effects: &mut Effects) {
        self.wait(regular(interval), effects);
    }

    fn wait(&self, delay: Delay, effects: &mut Effects) {
        if self.may_ask() && self.in_flight.is_none() {
            effects.push(Effect::Wait(delay));
        }
    }
}

/// The normal wait: the interval in seconds, 15 % more or less.
pub fn regular(interval: u32) -> Delay {
    let interval = interval.saturating_mul(1000).clamp(SHORTEST, LONGEST);
    let jitter = interval / 20 * 3;
    Delay {
        least: (interval - jitter).max(SHORTEST),
        most: (interval + jitter).min(LONGEST),
    }
}

/// The wait after failures: full jitter under a bound that doubles
/// ([Exponential Backoff and Jitter](https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/)),
/// but never less than the normal wait, nor than `min_delay` seconds and half as much again. So an
/// outage never makes a crowd ask more often than it does anyway (`native/examples/herd`).
pub fn backoff(failures: u32, interval: u32, min_delay: u32) -> Delay {
    let bound = BACKOFF_BASE
        .saturating_mul(1 << failures.min(10))
        .min(BACKOFF_CAP);
    let normal = regular(interval).least;
    let least = min_delay.saturating_mul(1000).clamp(normal, LONGEST);
    Delay {
        least,
        most: bound.max(least + least / 2).min(LONGEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_wait_is_the_interval_give_or_take_15_percent() {
        for (interval, least, most) in [
            (15, 12_750, 17_250),
            (5, 5_000, 5_750),
            (20, 17_000, 23_000),
            (100, 85_000, 115_000),
            (900, 765_000, 900_000),
        ] {
            assert_eq!(regular(interval), Delay { least, most }, "{interval}");
        }
    }

    #[test]
    fn no_feed_and_no_server_gets_a_wait_out_of_bounds() {
        let numbers = (0..1_200).chain([4_294_967, 4_294_968, u32::MAX]);
        for number in numbers {
            for Delay { least, most } in [
                regular(number),
                backoff(1, 15, number),
                backoff(number, 15, 0),
                backoff(1, number, 0),
            ] {
                assert!(
                    SHORTEST <= least && least <= most && most <= LONGEST,
                    "{number}"
                );
            }
        }
    }

    #[test]
    fn the_bound_doubles_with_each_failure_up_to_its_cap() {
        let bounds =
            [1, 2, 3, 4, 5, 6, 7, 30, u32::MAX].map(|failures| backoff(failures, 5, 0).most);
        assert_eq!(
            bounds,
            [
                7_500, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000, 120_000, 120_000
            ]
        );
    }

    #[test]
    fn no_retry_comes_sooner_than_a_poll_would() {
        for interval in [5, 15, 60, 300, 900] {
            for failures in [1, 2, 9] {
                assert!(backoff(failures, interval, 0).least >= regular(interval).least);
            }
        }
    }

    #[test]
    fn the_least_delay_comes_before_haste_and_leaves_room_for_jitter() {
        assert_eq!(
            backoff(1, 15, 60),
            Delay {
                least: 60_000,
                most: 90_000
            }
        );
        assert_eq!(
            backoff(9, 15, 60),
            Delay {
                least: 60_000,
                most: 120_000
            }
        );
        assert_eq!(
            backoff(9, 15, 300),
            Delay {
                least: 300_000,
                most: 450_000
            }
        );
    }
}
