//! What a stream says: entries, a part of the feed, or only that there is something to fetch.

use super::connection::Source;
use crate::feed::{self, Message};
use crate::model::{Feed, SafeUrl, Status, Timestamp};
use crate::session::doubt::{is_numbered, is_older};
use crate::session::{Effect, Event, Session};

/// When a message only says that something changed, readers ask within so many milliseconds: they
/// all hear it at the same moment.
const SPREAD: u32 = 10_000;

impl Session {
    /// Listens where there is something to listen to, and somebody to listen.
    pub(in crate::session) fn follow_stream(&mut self) -> Option<Effect> {
        let stream = self.options.stream.as_deref();
        let feed = self.feed.as_ref();
        let source = feed.and_then(|feed| Source::of(stream, feed, &self.src));
        let free = self.poll.is_free() && !self.hidden;
        self.stream.follow(source, free)
    }

    /// The stream is open: one poll says what it has missed.
    pub(in crate::session) fn stream_opened(&mut self) -> Vec<Effect> {
        let polls_were_rare = self.stream.opened();
        self.no_longer_rare(polls_were_rare)
    }

    /// The stream ended: polls take over at once.
    pub(in crate::session) fn stream_lost(&mut self) -> Vec<Effect> {
        let polls_were_rare = self.stream.lost();
        self.no_longer_rare(polls_were_rare)
    }

    /// All readers learn at the same moment that polls are needed again: the next ones spread over a
    /// whole interval.
    fn no_longer_rare(&self, polls_were_rare: bool) -> Vec<Effect> {
        let spread = self.interval().saturating_mul(1000);
        let wait = polls_were_rare.then(|| self.poll.soon(spread));
        wait.flatten().into_iter().collect()
    }

    /// A message came.
    pub(in crate::session) fn stream_said(
        &mut self,
        id: String,
        text: &str,
        now: Timestamp,
    ) -> Vec<Effect> {
        let heard = self.stream.heard(id);
        let (true, Some(known)) = (heard, &self.feed) else {
            return Vec::new();
        };
        let base = SafeUrl::parse(&self.src, None);
        let (feed, problems, is_feed) =
            match feed::decode_message(text, base.as_ref(), &self.known()) {
                Message::Changed => return self.owe(),
                Message::Entries(entries, problems) => (
                    Feed {
                        entries,
                        ..known.clone()
                    },
                    problems,
                    false,
                ),
                Message::Feed(feed, problems) => {
                    if is_older(&feed, known) {
                        let restored = self.has_news(&feed) && self.restored(&feed).is_some();
                        return if restored { self.owe() } else { Vec::new() };
                    }
                    if feed.since > known.revision {
                        return self.owe();
                    }
                    (part(*feed, known), problems, true)
                }
            };
        let newer = is_feed && is_older(known, &feed);
        let numbered = is_feed && is_numbered(&feed);
        let back = self.doubt.revive(&feed, newer, numbered);
        // A bare entry says nothing about the coverage.
        if is_feed {
            self.doubt.end();
            self.poll.set_over(feed.status == Status::Ended);
        }
        self.trust_clock(&feed, now);
        let effects = self.merge(feed, &problems, None, &back);
        self.stream.told();
        self.checked = Some(self.server_time(now));
        effects
            .into_iter()
            .flat_map(|effect| [self.erase(&effect), Some(effect)])
            .flatten()
            .collect()
    }

    /// What the stream speaks of has to be fetched.
    fn owe(&mut self) -> Vec<Effect> {
        self.stream.owes();
        Vec::from_iter(self.poll.soon(SPREAD))
    }

    /// What has been withdrawn must not wait in the reader's memory for the next feed.
    fn erase(&self, effect: &Effect) -> Option<Effect> {
        let Effect::Announce(Event::Update { withdrawn, .. }) = effect else {
            return None;
        };
        (self.remembers() && !withdrawn.is_empty()).then_some(Effect::Forget)
    }
}

/// The feed with what a message says of it: its entries, its state and its number. The rest need not
/// be repeated in every message.
fn part(said: Feed, known: &Feed) -> Feed {
    let key_points = if said.key_points.is_empty() {
        known.key_points.clone()
    } else {
        said.key_points
    };
    Feed {
        entries: said.entries,
        status: said.status,
        updated: said.updated.or(known.updated),
        revision: said.revision.or(known.revision),
        key_points,
        ..known.clone()
    }
}
