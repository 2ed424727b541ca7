//! What happens when an answer arrives: judging it, merging it ([`super::apply`]), and asking again.

use super::doubt::{Restored, is_numbered, is_older};
use super::poll::{PauseReason, Purpose};
use super::reconcile::reconcile;
use super::response::{self, FetchError, Outcome, Response};
use super::{CacheMode, Effect, Event, NetworkAction, Session, Timing};
use crate::feed::Problem;
use crate::model::{Feed, Status, Timestamp};

/// Seconds from one poll to the next where nobody says otherwise.
const INTERVAL: u32 = 15;
/// The least seconds between polls beside a stream that says everything.
const HEARTBEAT: u32 = 120;
/// The same on a page that nobody sees, where polls only keep a count, and where coverage has ended
/// that may go on again.
const RARE_INTERVAL: u32 = 300;
/// So many milliseconds a device's clock may differ from what comes in to be believed.
const PLAUSIBLE: u64 = 600_000;

impl Session {
    /// Something came from the network, or is to be asked of it.
    pub(super) fn network(&mut self, action: NetworkAction, now: Timestamp) -> Vec<Effect> {
        match action {
            NetworkAction::Responded { request, response } => {
                self.responded(request, response, now)
            }
            NetworkAction::Overheard(response) => self.overheard(response, now),
            NetworkAction::Recalled { text, at } => self.recalled(&text, at, now),
            NetworkAction::StreamOpened => self.stream_opened(),
            NetworkAction::StreamSaid { id, text } => self.stream_said(id, &text, now),
            NetworkAction::StreamLost => self.stream_lost(),
            NetworkAction::PollDue => self.poll_due(),
        }
    }

    fn responded(&mut self, request: u32, response: Response, now: Timestamp) -> Vec<Effect> {
        let Some(purpose) = self.poll.settle(request) else {
            return Vec::new();
        };
        self.set_clock(&response, now);
        let page = match purpose {
            Purpose::Head => None,
            Purpose::Earlier => self.pagination.cursor.as_ref(),
            Purpose::Backfill => self.backfill.page.as_ref(),
        };
        let asked = page.map_or(self.src.as_str(), |url| url.as_str());
        match (response::judge(response, asked, &self.known()), purpose) {
            (Outcome::Feed(feed, problems, text), Purpose::Head) => {
                self.head(*feed, &problems, text, now)
            }
            (Outcome::Feed(feed, problems, _), Purpose::Earlier) => self.earlier(*feed, &problems),
            (Outcome::Feed(feed, problems, _), Purpose::Backfill) => self.bridge(&feed, &problems),
            (Outcome::Unchanged, Purpose::Head) => self.unchanged(now),
            (Outcome::Unchanged, _) => self.go_on(),
            (Outcome::Over, Purpose::Head) => self.over(),
            (Outcome::Over, Purpose::Earlier) => {
                self.pagination.turn(None);
                let first = self.go_back();
                let mut effects = self.go_on();
                effects.extend(first);
                effects
            }
            (Outcome::Over, Purpose::Backfill) => {
                self.backfill.page = None;
                self.go_on()
            }
            (Outcome::Failed(error), Purpose::Head) => self.failed(error),
            (Outcome::Failed(error), Purpose::Earlier) => self.page_failed(error),
            (Outcome::Failed(error), Purpose::Backfill) => {
                self.backfill.missed();
                self.page_failed(error)
            }
        }
    }

    /// Another widget's or tab's answer counts as ours, unless the reader wants none or ours is on
    /// its way.
    fn overheard(&mut self, response: Response, now: Timestamp) -> Vec<Effect> {
        let deaf = [PauseReason::Paused, PauseReason::Off, PauseReason::Detached];
        let busy = self.poll.in_flight().is_some();
        if busy || deaf.iter().any(|reason| self.poll.has(*reason)) {
            return Vec::new();
        }
        self.set_clock(&response, now);
        match response::judge(response, &self.src, &self.known()) {
            Outcome::Feed(feed, problems, text) => self.head(*feed, &problems, text, now),
            _ => Vec::new(),
        }
    }

    /// The server knows what time it is; the reader's device may not.
    fn set_clock(&mut self, response: &Response, now: Timestamp) {
        if let Response::Http {
            date: Some(date), ..
        } = response
        {
            self.clock_skew = date.0.saturating_sub(now.0);
            self.timing = Timing::Told;
        }
    }

    /// Where no server says what time it is, as is the rule where it is of another origin, it is at
    /// least as late as the feed says of itself. And the device is believed for good once a feed has
    /// come whose newest date is of about this moment.
    pub(super) fn trust_clock(&mut self, feed: &Feed, now: Timestamp) {
        if self.timing == Timing::Told {
            return;
        }
        let entries = feed.entries.iter();
        let newest = entries.filter_map(|entry| entry.version().at).max();
        let present = self.server_time(now);
        let agrees = |at: Timestamp| present.0.abs_diff(at.0) <= PLAUSIBLE;
        if feed.updated.or(newest).is_some_and(agrees) {
            self.timing = Timing::Plausible;
        }
        let behind = feed.updated.map_or(0, |updated| updated.since(present));
        self.clock_skew = self.clock_skew.saturating_add(behind);
    }

    /// The time by the server's clock, as far as is known.
    pub(super) fn server_time(&self, now: Timestamp) -> Timestamp {
        Timestamp(now.0.saturating_add(self.clock_skew))
    }

    /// The feed is as it was. Without a feed the cache has nothing to be checked: once, it is told to
    /// forget what it has.
    fn unchanged(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.doubt.run > 0 {
            return self.ignored();
        }
        if self.feed.is_some() {
            return self.current(false, now);
        }
        if self.reloaded {
            let message = [&*self.src, ": the server answered 304 to a first request"].concat();
            return self.failed(FetchError::new("status", message));
        }
        self.reloaded = true;
        let mut fetch = self.fetch_head();
        if let Effect::Fetch { cache, .. } = &mut fetch {
            *cache = CacheMode::Reloaded;
        }
        vec![fetch]
    }

    /// The feed is known: on to the next poll, or first to what lies between.
    fn current(&mut self, changed: bool, now: Timestamp) -> Vec<Effect> {
        self.checked = Some(self.server_time(now));
        self.from_cache = false;
        self.error = None;
        self.stream.polled(changed);
        let interval = self.interval();
        let wait = self.poll.succeeded(interval);
        match self.fetch_backfill() {
            Some(fetch) => vec![Effect::StopWaiting, fetch],
            None => Vec::from_iter(wait),
        }
    }

    /// An answer that is older than what is known, as a cache may have it, says nothing of now.
    fn ignored(&mut self) -> Vec<Effect> {
        self.error = None;
        let interval = self.interval();
        Vec::from_iter(self.poll.succeeded(interval))
    }

    /// A page of earlier entries came or failed, which says nothing about the feed: polls go on as
    /// they were.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        let interval = self.interval();
        Vec::from_iter(self.poll.go_on(interval))
    }

    /// Seconds from one poll to the next: the publisher's choice, twice that for a reader who saves
    /// data; a heartbeat beside a stream that says everything, and on a page that nobody sees.
    pub(super) fn interval(&self) -> u32 {
        let feed = self.feed.as_ref().and_then(|feed| feed.poll_interval);
        let chosen = self.options.poll.or(feed).unwrap_or(INTERVAL);
        let patient = chosen.saturating_mul(1 + u32::from(self.save_data));
        if self.hidden || self.poll.has(PauseReason::Over) {
            patient.max(RARE_INTERVAL)
        } else if self.stream.is_trusted() {
            patient.saturating_mul(8).max(HEARTBEAT)
        } else {
            patient
        }
    }

    fn page_failed(&mut self, error: FetchError) -> Vec<Effect> {
        let FetchError { kind, message, .. } = error;
        let warning = Effect::Warn(message.clone());
        let error = Effect::Announce(Event::Error { kind, message });
        self.go_on().into_iter().chain([warning, error]).collect()
    }

    fn over(&mut self) -> Vec<Effect> {
        self.error = None;
        self.poll.block(PauseReason::Over)
    }

    fn failed(&mut self, error: FetchError) -> Vec<Effect> {
        let interval = self.interval();
        let wait = self.poll.failed(interval, error.min_delay);
        let event = Event::Error {
            kind: error.kind,
            message: error.message.clone(),
        };
        let news = self.error.as_ref() != Some(&error);
        let warning = news.then(|| Effect::Warn(error.message.clone()));
        self.error = Some(error);
        wait.into_iter()
            .chain(warning)
            .chain([Effect::Announce(event)])
            .collect()
    }

    /// A feed arrived: merges it, unless it is older than one that we have seen (caches at the edge
    /// of a network disagree).
    fn head(
        &mut self,
        feed: Feed,
        problems: &[Problem],
        text: String,
        now: Timestamp,
    ) -> Vec<Effect> {
        let known = self.feed.as_ref();
        let older = known.is_some_and(|known| is_older(&feed, known));
        let newer = known.is_some_and(|known| is_older(known, &feed));
        let restored = older.then(|| self.restored(&feed)).flatten();
        if older && restored.is_none() {
            return self.ignored();
        }
        let newer = newer || restored == Some(Restored::WithNews);
        let back = self.doubt.revive(&feed, newer, is_numbered(&feed));
        self.doubt.end();
        self.find_gap(&feed);
        let memory = self.remember(&feed, text, &back);
        self.poll.set_over(feed.status == Status::Ended);
        self.trust_clock(&feed, now);
        let mut news = Vec::from_iter(restored.and_then(|_| self.tell_restored()));
        self.cut = feed.cut;
        self.drop_renamed(&feed);
        news.extend(self.merge(feed, problems, restored, &back));
        let changed = news.iter().any(is_news);
        let mut effects = self.current(changed, now);
        effects.extend(memory.filter(|_| changed));
        effects.extend(news);
        effects
    }

    /// A page of earlier entries arrived.
    fn earlier(&mut self, feed: Feed, problems: &[Problem]) -> Vec<Effect> {
        let page = self.pagination.cursor.clone();
        let (timeline, changes) = reconcile(&self.timeline, &feed.entries);
        self.note_withdrawn(&changes);
        self.timeline = timeline;
        self.cut |= feed.cut;
        self.pagination.turn(feed.next_url);
        let first = self.go_back();
        let mut effects = self.go_on();
        effects.extend(first);
        effects.extend(self.warn(problems, page.as_ref()));
        effects
    }
}

/// Whether an effect tells of changes.
fn is_news(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Announce(Event::Update { .. } | Event::Ready)
    )
}
