//! What time it is at the source: the device may be wrong by any time.

use super::response::Response;
use crate::model::Timestamp;

/// So many milliseconds a device's clock may differ from what comes in to be believed.
const PLAUSIBLE: u64 = 600_000;

/// The server's clock.
#[derive(Debug, Default)]
pub(super) struct ServerClock {
    /// How far it is ahead of the device's, in milliseconds.
    skew: i64,
    /// How that is known.
    timing: Timing,
}

/// How the time is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Timing {
    /// The device says it, which may be wrong by any time: it is not told how long ago something was.
    #[default]
    Unknown,
    /// The device says it, and what comes in agrees.
    Plausible,
    /// The server says it.
    Told,
}

impl ServerClock {
    /// The time by the server's clock, as far as is known.
    pub(super) fn at(&self, now: Timestamp) -> Timestamp {
        Timestamp(now.0.saturating_add(self.skew))
    }

    /// Whether the time is known well enough to say how long ago something was.
    pub(super) fn is_sure(&self) -> bool {
        self.timing != Timing::Unknown
    }

    /// The server knows what time it is; the reader's device may not.
    pub(super) fn set(&mut self, response: &Response, now: Timestamp) {
        if let Response::Http {
            date: Some(date), ..
        } = response
        {
            self.skew = date.0.saturating_sub(now.0);
            self.timing = Timing::Told;
        }
    }

    /// Where no server says what time it is, as is the rule where it is of another origin, it is at
    /// least as late as the feed says of itself: `updated`. And the device is believed for good once
    /// a feed has come which says that it was made at about this moment, or whose `newest` date is.
    pub(super) fn trust(
        &mut self,
        updated: Option<Timestamp>,
        newest: Option<Timestamp>,
        now: Timestamp,
    ) {
        if self.timing == Timing::Told {
            return;
        }
        let present = self.at(now);
        let agrees = |at: Timestamp| present.0.abs_diff(at.0) <= PLAUSIBLE;
        if updated.or(newest).is_some_and(agrees) {
            self.timing = Timing::Plausible;
        }
        let behind = updated.map_or(0, |updated| updated.since(present));
        self.skew = self.skew.saturating_add(behind);
    }
}
