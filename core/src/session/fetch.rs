//! What happens when an answer arrives: judging it, merging it ([`super::apply`]), and asking again.

use super::doubt::{Restored, is_numbered, is_older};
use super::poll::{Obstacle, Purpose};
use super::reconcile::reconcile;
use super::response::{self, Answer, Trouble, Verdict};
use super::{Effect, Event, Freshness, Session, Timing};
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
    pub(super) fn answered(&mut self, request: u32, answer: Answer, now: Timestamp) -> Vec<Effect> {
        let Some(purpose) = self.poll.settle(request) else {
            return Vec::new();
        };
        self.set_clock(&answer, now);
        let page = match purpose {
            Purpose::Head => None,
            Purpose::Earlier => self.window.cursor.as_ref(),
            Purpose::Gap => self.gap.page.as_ref(),
        };
        let asked = page.map_or(self.src.as_str(), |url| url.as_str());
        match (response::judge(answer, asked, &self.known()), purpose) {
            (Verdict::Feed(feed, problems, text), Purpose::Head) => {
                self.head(*feed, &problems, text, now)
            }
            (Verdict::Feed(feed, problems, _), Purpose::Earlier) => self.earlier(*feed, &problems),
            (Verdict::Feed(feed, problems, _), Purpose::Gap) => self.bridge(&feed, &problems),
            (Verdict::Unchanged, Purpose::Head) => self.unchanged(now),
            (Verdict::Unchanged, _) => self.go_on(),
            (Verdict::Over, Purpose::Head) => self.over(),
            (Verdict::Over, Purpose::Earlier) => {
                self.window.turn(None);
                let first = self.go_back();
                let mut effects = self.go_on();
                effects.extend(first);
                effects
            }
            (Verdict::Over, Purpose::Gap) => {
                self.gap.page = None;
                self.go_on()
            }
            (Verdict::Trouble(trouble), Purpose::Head) => self.failed(trouble),
            (Verdict::Trouble(trouble), Purpose::Earlier) => self.page_failed(trouble),
            (Verdict::Trouble(trouble), Purpose::Gap) => {
                self.gap.missed();
                self.page_failed(trouble)
            }
        }
    }

    /// Another widget's or tab's answer counts as ours, unless the reader wants none or ours is on
    /// its way.
    pub(super) fn overheard(&mut self, answer: Answer, now: Timestamp) -> Vec<Effect> {
        let deaf = [Obstacle::Paused, Obstacle::Off, Obstacle::Detached];
        let busy = self.poll.in_flight().is_some();
        if busy || deaf.iter().any(|obstacle| self.poll.has(*obstacle)) {
            return Vec::new();
        }
        self.set_clock(&answer, now);
        match response::judge(answer, &self.src, &self.known()) {
            Verdict::Feed(feed, problems, text) => self.head(*feed, &problems, text, now),
            _ => Vec::new(),
        }
    }

    /// The server knows what time it is; the reader's device may not.
    fn set_clock(&mut self, answer: &Answer, now: Timestamp) {
        if let Answer::Response {
            date: Some(date), ..
        } = answer
        {
            self.ahead = date.0.saturating_sub(now.0);
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
        self.ahead = self.ahead.saturating_add(behind);
    }

    /// The time by the server's clock, as far as is known.
    pub(super) fn server_time(&self, now: Timestamp) -> Timestamp {
        Timestamp(now.0.saturating_add(self.ahead))
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
            return self.failed(Trouble::new("status", message));
        }
        self.reloaded = true;
        let mut fetch = self.fetch_head();
        if let Effect::Fetch { freshness, .. } = &mut fetch {
            *freshness = Freshness::Reloaded;
        }
        vec![fetch]
    }

    /// The feed is known: on to the next poll, or first to what lies between.
    fn current(&mut self, changed: bool, now: Timestamp) -> Vec<Effect> {
        self.checked = Some(self.server_time(now));
        self.recalled = false;
        self.trouble = None;
        self.stream.polled(changed);
        let interval = self.interval();
        let wait = self.poll.succeeded(interval);
        match self.fetch_gap() {
            Some(fetch) => vec![Effect::StopWaiting, fetch],
            None => Vec::from_iter(wait),
        }
    }

    /// An answer that is older than what is known, as a cache may have it, says nothing of now.
    fn ignored(&mut self) -> Vec<Effect> {
        self.trouble = None;
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
        let patient = chosen.saturating_mul(1 + u32::from(self.thrifty));
        if self.hidden || self.poll.has(Obstacle::Over) {
            patient.max(RARE_INTERVAL)
        } else if self.stream.is_trusted() {
            patient.saturating_mul(8).max(HEARTBEAT)
        } else {
            patient
        }
    }

    fn page_failed(&mut self, trouble: Trouble) -> Vec<Effect> {
        let Trouble { kind, message, .. } = trouble;
        let warning = Effect::Warn(message.clone());
        let error = Effect::Announce(Event::Error { kind, message });
        self.go_on().into_iter().chain([warning, error]).collect()
    }

    fn over(&mut self) -> Vec<Effect> {
        self.trouble = None;
        self.poll.block(Obstacle::Over)
    }

    fn failed(&mut self, trouble: Trouble) -> Vec<Effect> {
        let interval = self.interval();
        let wait = self.poll.failed(interval, trouble.patience);
        let error = Event::Error {
            kind: trouble.kind,
            message: trouble.message.clone(),
        };
        let news = self.trouble.as_ref() != Some(&trouble);
        let warning = news.then(|| Effect::Warn(trouble.message.clone()));
        self.trouble = Some(trouble);
        wait.into_iter()
            .chain(warning)
            .chain([Effect::Announce(error)])
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
        let page = self.window.cursor.clone();
        let (timeline, changes) = reconcile(&self.timeline, &feed.entries);
        self.note_withdrawn(&changes);
        self.timeline = timeline;
        self.cut |= feed.cut;
        self.window.turn(feed.next_url);
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
