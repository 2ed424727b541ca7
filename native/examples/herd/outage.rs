//! The network between readers and CDN: what becomes of a request. Milliseconds from the start.

use std::ops::Range;

use super::chance::Chance;

/// When the CDN is away.
pub(crate) const OUTAGE: Range<u32> = 60_000..120_000;

/// How long an answer takes, a refusal too.
const LATENCY: Range<u32> = 50..200;
/// When a widget gives up a request that nobody answers: `HEADERS_WITHIN` in live-blog.js.
const GIVEN_UP_AFTER: u32 = 15_000;

/// What the outage does to a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// It is refused at once.
    Refused,
    /// It is answered 503 at once, with so many seconds of `Retry-After`.
    Unavailable(u32),
    /// It is not answered.
    Silent,
}

/// What becomes of a request.
pub(crate) struct Fate {
    pub(crate) settled_at: u32,
    pub(crate) succeeds: bool,
    /// Seconds that the server asks us to wait.
    pub(crate) patience: u32,
}

impl Fault {
    /// A request that was sent in the outage is lost, even if the outage ends before it is given up.
    pub(crate) fn fate(self, sent_at: u32, chance: &mut Chance) -> Fate {
        let answered_at = sent_at + LATENCY.start + chance.below(LATENCY.end - LATENCY.start);
        let failed = |settled_at, patience| Fate {
            settled_at,
            succeeds: false,
            patience,
        };
        match self {
            _ if !OUTAGE.contains(&sent_at) => Fate {
                settled_at: answered_at,
                succeeds: true,
                patience: 0,
            },
            Self::Refused => failed(answered_at, 0),
            Self::Unavailable(seconds) => failed(answered_at, seconds),
            Self::Silent => failed(sent_at + GIVEN_UP_AFTER, 0),
        }
    }
}
