//! When a source is asked, and how current what it says is.

use super::Source;
use crate::model::{Timestamp, Updates};
use crate::session::pace::Pace;
use crate::session::poll::{PauseReason, Purpose};
use crate::session::response::FetchError;
use crate::session::{Effect, Effects, Event, Redraw};

impl Source {
    /// Whether polls are paused for a reason.
    pub(in crate::session) fn has(&self, reason: PauseReason) -> bool {
        self.poll.has(reason)
    }

    /// What is being asked for.
    pub(in crate::session) fn in_flight(&self) -> Option<Purpose> {
        self.poll.in_flight()
    }

    /// How many polls in a row have failed.
    pub(in crate::session) fn failures(&self) -> u32 {
        self.poll.failures()
    }

    /// Pauses polls.
    pub(in crate::session) fn pause(&mut self, reason: PauseReason, effects: &mut Effects) {
        self.poll.pause(reason, effects);
    }

    /// Pauses polls and aborts the request under way.
    pub(in crate::session) fn stop(&mut self, reason: PauseReason, effects: &mut Effects) {
        self.poll.stop(reason, effects);
        effects.redraw(Redraw::Status);
    }

    /// Ends a pause, and asks within `spread` milliseconds. Whether there was one.
    pub(in crate::session) fn resume(
        &mut self,
        reason: PauseReason,
        spread: u32,
        effects: &mut Effects,
    ) -> bool {
        self.poll.resume(reason, spread, effects)
    }

    /// Asks within `spread` milliseconds.
    pub(in crate::session) fn ask_soon(&self, spread: u32, effects: &mut Effects) {
        self.poll.soon(spread, effects);
    }

    /// Nobody sees the page, but the publisher counts the updates there.
    pub(in crate::session) fn count_on(&mut self, pace: Pace, effects: &mut Effects) {
        self.poll.lift(PauseReason::Hidden);
        self.poll.again(self.interval(pace), effects);
    }

    /// The element is in a page. Whether the feed is asked for the first time.
    pub(in crate::session) fn attach(&mut self, spread: u32, first: bool, effects: &mut Effects) {
        let detached = self.poll.lift(PauseReason::Detached);
        if first && self.poll.in_flight().is_none() {
            effects.push(Effect::StopWaiting);
            self.fetch_head(effects);
        } else if detached {
            self.poll.soon(spread, effects);
        }
    }

    /// Where no updates are wanted, a first feed is wanted all the same.
    pub(in crate::session) fn heed_updates(
        &mut self,
        updates: Updates,
        first: bool,
        spread: u32,
        effects: &mut Effects,
    ) {
        if updates != Updates::Off {
            self.poll.resume(PauseReason::Off, spread, effects);
        } else if !first {
            self.poll.pause(PauseReason::Off, effects);
        }
    }

    /// The wait is over.
    pub(in crate::session) fn poll_due(&mut self, effects: &mut Effects) {
        if self.poll.may_ask() && self.poll.in_flight().is_none() {
            self.fetch_head(effects);
        }
    }

    /// Asks now, whatever was said about the coverage being over: the host or the reader wants to
    /// know.
    pub(in crate::session) fn refresh(&mut self, effects: &mut Effects) {
        if !self.has(PauseReason::Detached) && self.poll.in_flight() != Some(Purpose::Head) {
            effects.push(Effect::StopWaiting);
            effects.redraw(Redraw::Status);
            self.fetch_head(effects);
        }
    }

    fn fetch_head(&mut self, effects: &mut Effects) {
        self.poll.start(Purpose::Head, self.src.clone(), effects);
    }

    /// Asks for the next page of older entries, where there is one.
    pub(in crate::session) fn fetch_older(&mut self, effects: &mut Effects) {
        let page = self.older.next().map(ToString::to_string);
        if let Some(page) = page.filter(|_| self.poll.in_flight() != Some(Purpose::Earlier)) {
            effects.push(Effect::StopWaiting);
            effects.redraw(Redraw::Status);
            self.poll.start(Purpose::Earlier, page, effects);
        }
    }

    /// The next page of a gap, where nothing stands in the way of asking for it.
    fn next_of_gap(&self) -> Option<String> {
        let free = self.poll.may_ask() && self.poll.in_flight().is_none();
        let page = self.backfill.page().filter(|_| free);
        page.map(ToString::to_string)
    }

    /// Takes a response: what it was for, or `None` if it is late.
    pub(in crate::session) fn settle(&mut self, request: u32) -> Option<Purpose> {
        self.poll.settle(request)
    }

    /// The feed is known: on to the next poll, or first to what lies between.
    pub(in crate::session) fn current(
        &mut self,
        changed: bool,
        pace: Pace,
        now: Timestamp,
        effects: &mut Effects,
    ) {
        self.phase = super::Phase::Current {
            checked: self.clock.at(now),
        };
        self.stream.polled(changed);
        let mut wait = Effects::default();
        self.poll.succeeded(self.interval(pace), &mut wait);
        match self.next_of_gap() {
            Some(url) => {
                effects.push(Effect::StopWaiting);
                self.poll.start(Purpose::Backfill, url, effects);
            }
            None => effects.append(wait),
        }
    }

    /// An answer that is older than what is known, as a cache may have it, says nothing of now.
    pub(in crate::session) fn ignore(&mut self, pace: Pace, effects: &mut Effects) {
        self.phase.recover();
        self.poll.succeeded(self.interval(pace), effects);
    }

    /// A page came or failed, which says nothing about the feed: polls go on as they were.
    pub(in crate::session) fn go_on(&self, pace: Pace, effects: &mut Effects) {
        self.poll.go_on(self.interval(pace), effects);
    }

    /// A page of a gap came: on to the next one, or to the next poll.
    pub(in crate::session) fn go_on_backfilling(&mut self, pace: Pace, effects: &mut Effects) {
        match self.next_of_gap() {
            Some(url) => self.poll.start(Purpose::Backfill, url, effects),
            None => self.go_on(pace, effects),
        }
    }

    /// A cache answered that nothing has changed, though nothing is known: once, it is told to forget
    /// what it has.
    pub(in crate::session) fn reload(&mut self, pace: Pace, effects: &mut Effects) {
        if self.reloaded {
            let message = [&*self.src, ": the server answered 304 to a first request"].concat();
            self.failed(FetchError::new("status", message), pace, effects);
        } else {
            self.reloaded = true;
            self.poll.reload(self.src.clone(), effects);
        }
    }

    /// A poll failed.
    pub(in crate::session) fn failed(
        &mut self,
        error: FetchError,
        pace: Pace,
        effects: &mut Effects,
    ) {
        let interval = self.interval(pace);
        self.poll.failed(interval, error.min_delay, effects);
        if self.phase.error() != Some(&error) {
            effects.warn(&[&error.message]);
        }
        effects.announce(Event::Error {
            kind: error.kind,
            message: error.message.clone(),
        });
        self.phase.fail(error);
    }

    /// A page could not be had.
    pub(in crate::session) fn page_failed(
        &self,
        error: FetchError,
        pace: Pace,
        effects: &mut Effects,
    ) {
        let FetchError { kind, message, .. } = error;
        self.go_on(pace, effects);
        effects.warn(&[&message]);
        effects.announce(Event::Error { kind, message });
    }

    /// The server says that there will be no more.
    pub(in crate::session) fn end(&mut self, effects: &mut Effects) {
        self.phase.recover();
        self.poll.pause(PauseReason::Over, effects);
    }

    /// The feed says whether there will be more.
    pub(in crate::session) fn set_over(&mut self, over: bool) {
        self.poll.set_over(over);
    }

    /// Seconds from one poll to the next: what is wanted; a heartbeat beside a stream that says
    /// everything, and on a page that nobody sees.
    pub(super) fn interval(&self, pace: Pace) -> u32 {
        if self.poll.has(PauseReason::Over) {
            pace.rare()
        } else if self.stream.is_trusted() {
            pace.beside_stream()
        } else {
            pace.usual()
        }
    }
}
