//! One source of the coverage: where it is, how it is asked and listened to, and how far it is to be
//! believed. There is one today; the session has a list because several are to be merged.

mod polling;
mod streaming;

use super::Effects;
use super::backfill::Backfill;
use super::body::Body;
use super::clock::ServerClock;
use super::doubt::{Doubt, Restored, is_numbered};
use super::older::Older;
use super::phase::Phase;
use super::poll::{PauseReason, Poll, Purpose};
use super::response::Response;
use super::stream::Stream;
use super::warnings::Warnings;
use crate::feed::Problem;
use crate::model::{EntryId, Feed, SafeUrl, Timestamp};

/// One source.
#[derive(Debug)]
pub(super) struct Source {
    src: String,
    poll: Poll,
    stream: Stream,
    backfill: Backfill,
    older: Older,
    doubt: Doubt,
    clock: ServerClock,
    phase: Phase,
    warnings: Warnings,
    /// What was read last.
    body: Option<Body>,
    /// Whether the cache has been told to forget the feed.
    reloaded: bool,
}

impl Source {
    /// The source at an absolute address, which is not asked before somebody says so.
    pub(super) fn new(src: String) -> Self {
        let mut poll = Poll::default();
        poll.pause(PauseReason::Detached, &mut Effects::default());
        Self {
            src,
            poll,
            stream: Stream::default(),
            backfill: Backfill::default(),
            older: Older::default(),
            doubt: Doubt::default(),
            clock: ServerClock::default(),
            phase: Phase::default(),
            warnings: Warnings::default(),
            body: None,
            reloaded: false,
        }
    }

    pub(super) fn src(&self) -> &str {
        &self.src
    }

    pub(super) fn phase(&self) -> &Phase {
        &self.phase
    }

    pub(super) fn clock(&self) -> &ServerClock {
        &self.clock
    }

    /// Takes what a response says of the time.
    pub(super) fn set_clock(&mut self, response: &Response, now: Timestamp) {
        self.clock.set(response, now);
    }

    /// Takes what a feed says of the time.
    pub(super) fn trust_clock(&mut self, feed: &Feed, now: Timestamp) {
        self.clock.trust(feed.updated, feed.newest(), now);
    }

    /// What was read last.
    pub(super) fn body(&self) -> Option<&Body> {
        self.body.as_ref()
    }

    /// What has been read is to be read again, even if it comes as it was.
    pub(super) fn read_again(&mut self) {
        if let Some(body) = &mut self.body {
            body.count_again();
        }
    }

    /// Takes note of what has been read.
    pub(super) fn set_body(&mut self, mut body: Body) {
        if self.doubt.is_counting() {
            body.count_again();
        }
        self.body = Some(body);
    }

    /// Something else has been merged: the same feed again would count.
    pub(super) fn count_body_again(&mut self) {
        if let Some(body) = &mut self.body {
            body.count_again();
        }
    }

    /// The feed is what it was when it was read last.
    pub(super) fn accept_again(&mut self, over: bool, now: Timestamp) {
        self.doubt.end();
        self.poll.set_over(over);
        if let Some(body) = &self.body {
            self.clock.trust(body.updated(), body.newest(), now);
        }
    }

    /// What was kept of this source on an earlier visit is shown.
    pub(super) fn recall(&mut self, feed: &Feed, at: Timestamp) {
        self.phase.recall(at);
        self.backfill.note(feed);
        self.doubt.revive(feed, false, false);
    }

    /// So many answers in a row were older than what is known.
    pub(super) fn old_responses(&self) -> u32 {
        self.doubt.run()
    }

    /// Whether an old answer is to be used all the same.
    pub(super) fn restored(&mut self, feed: &Feed, news: bool) -> Option<Restored> {
        self.doubt.restored(feed, news)
    }

    /// Says in the console, once, that the newsroom's numbers went back.
    pub(super) fn tell_restored(&mut self, effects: &mut Effects) {
        self.doubt.tell_restored(&self.src, effects);
    }

    /// Takes note of a feed that is used: what comes back by it after it was withdrawn.
    pub(super) fn accept(&mut self, feed: &Feed, newer: bool) -> Vec<EntryId> {
        let back = self.doubt.revive(feed, newer, is_numbered(feed));
        self.doubt.end();
        self.backfill.note(feed);
        self.older.set_cut(feed.cut);
        back
    }

    /// Takes note of what a message withdraws: what comes back by it. A bare entry says nothing about
    /// the coverage.
    pub(super) fn accept_message(
        &mut self,
        feed: &Feed,
        newer: bool,
        is_feed: bool,
    ) -> Vec<EntryId> {
        let numbered = is_feed && is_numbered(feed);
        let back = self.doubt.revive(feed, newer, numbered);
        if is_feed {
            self.doubt.end();
        }
        self.count_body_again();
        back
    }

    /// Names the problems of the feed that it did not have before.
    pub(super) fn warn(&mut self, problems: &[Problem], effects: &mut Effects) {
        self.warnings.of_feed(&self.src, problems, effects);
    }

    /// Names the problems of a page of the feed.
    pub(super) fn warn_of_page(
        &mut self,
        address: &str,
        problems: &[Problem],
        effects: &mut Effects,
    ) {
        self.warnings.of_page(address, problems, effects);
    }

    /// The pages of older entries.
    pub(super) fn older(&self) -> &Older {
        &self.older
    }

    /// The older pages begin here.
    pub(super) fn begin_older(&mut self, next: Option<SafeUrl>) {
        self.older.begin(next);
    }

    /// A page of older entries was read; there is none where `page` is none.
    pub(super) fn turn_older(&mut self, page: Option<&Feed>) {
        self.count_body_again();
        if page.is_some_and(|page| page.cut) {
            self.older.set_cut(true);
        }
        self.older.turn(page.and_then(|page| page.next_url.clone()));
    }

    /// How far the source's entries are known: whether there is a gap in them, whether some are not
    /// read, and whether there are older ones.
    pub(super) fn extent(&self) -> [bool; 3] {
        let older = &self.older;
        [self.has_gap(), older.is_cut(), older.next().is_some()]
    }

    /// Whether there is a gap between what is known.
    pub(super) fn has_gap(&self) -> bool {
        self.backfill.page().is_some()
    }

    /// A page of the gap was read. Where the gap is too long the reader goes on by hand.
    pub(super) fn turn_backfill(&mut self, page: &Feed) {
        self.count_body_again();
        if let Some(next) = self.backfill.turn(page) {
            self.older.begin(Some(next));
        }
    }

    /// There are no more pages of the gap.
    pub(super) fn end_backfill(&mut self) {
        self.backfill.end();
    }

    /// A page of the gap could not be had.
    pub(super) fn miss_backfill(&mut self) {
        self.backfill.missed();
    }

    /// The address that is asked for a purpose.
    pub(super) fn address(&self, purpose: Purpose) -> &str {
        let page = match purpose {
            Purpose::Head => None,
            Purpose::Earlier => self.older.next(),
            Purpose::Backfill => self.backfill.page(),
        };
        page.map_or(self.src.as_str(), SafeUrl::as_str)
    }
}
