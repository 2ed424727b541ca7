//! When a source's stream is listened to, and how far it makes polls rare.

use super::Source;
use crate::model::Timestamp;
use crate::session::Effects;
use crate::session::pace::Pace;
use crate::session::stream::Endpoint;

/// When a message only says that something changed, readers ask within so many milliseconds: they
/// all hear it at the same moment.
const SPREAD: u32 = 10_000;

impl Source {
    /// Listens where there is something to listen to, and somebody to listen.
    pub(in crate::session) fn follow_stream(
        &mut self,
        endpoint: Option<Endpoint>,
        visible: bool,
        effects: &mut Effects,
    ) {
        let free = self.poll.is_free() && visible;
        self.stream.follow(endpoint, free, effects);
    }

    /// The stream is open: one poll says what it has missed.
    pub(in crate::session) fn stream_opened(&mut self, pace: Pace, effects: &mut Effects) {
        let polls_were_rare = self.stream.opened();
        self.no_longer_rare(polls_were_rare, pace, effects);
    }

    /// The stream ended: polls take over at once.
    pub(in crate::session) fn stream_lost(&mut self, pace: Pace, effects: &mut Effects) {
        let polls_were_rare = self.stream.lost();
        self.no_longer_rare(polls_were_rare, pace, effects);
    }

    /// All readers learn at the same moment that polls are needed again: the next ones spread over a
    /// whole interval.
    fn no_longer_rare(&self, polls_were_rare: bool, pace: Pace, effects: &mut Effects) {
        if polls_were_rare {
            let spread = self.interval(pace).saturating_mul(1000);
            self.poll.soon(spread, effects);
        }
    }

    /// A message came. Whether it is to be heard.
    pub(in crate::session) fn hears(&mut self, id: String) -> bool {
        self.stream.heard(id)
    }

    /// What the stream speaks of has to be fetched.
    pub(in crate::session) fn owe(&mut self, effects: &mut Effects) {
        self.stream.owes();
        self.poll.soon(SPREAD, effects);
    }

    /// The message said all there was to say.
    pub(in crate::session) fn told(&mut self, now: Timestamp) {
        self.stream.told();
        self.phase.heard(self.clock.at(now));
    }
}
