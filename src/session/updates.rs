//! What happens when an answer arrives: judging it, merging it, and asking again.

use super::answer::{self, Answer, Trouble, Verdict};
use super::poll::{Obstacle, Purpose};
use super::reconcile::{Changes, reconcile};
use super::{Effect, Event, Session};
use crate::feed::Problem;
use crate::model::{EntryId, Feed, SafeUrl, Status, Timestamp, Updates};

/// So many problems of a feed are named in the console; the rest are counted.
const PROBLEMS_NAMED: usize = 5;

impl Session {
    pub(super) fn answered(&mut self, request: u32, answer: Answer, now: Timestamp) -> Vec<Effect> {
        let Some(purpose) = self.poll.settle(request) else {
            return Vec::new();
        };
        let cursor = self.window.cursor.as_ref().map_or("", |url| url.as_str());
        let asked = if purpose == Purpose::Head {
            self.src.as_str()
        } else {
            cursor
        };
        match (answer::judge(answer, asked), purpose) {
            (Verdict::Feed(feed, problems), Purpose::Head) => self.head(*feed, &problems, now),
            (Verdict::Feed(feed, problems), Purpose::Earlier) => self.earlier(*feed, &problems),
            (Verdict::Unchanged, Purpose::Head) => self.current(now),
            (Verdict::Unchanged, Purpose::Earlier) => self.go_on(),
            (Verdict::Over, Purpose::Head) => self.over(),
            (Verdict::Over, Purpose::Earlier) => {
                self.window.turn(None);
                self.go_on()
            }
            (Verdict::Trouble(trouble), Purpose::Head) => self.failed(trouble),
            (Verdict::Trouble(trouble), Purpose::Earlier) => self.page_failed(trouble),
        }
    }

    /// The feed is as it was: on to the next poll.
    fn current(&mut self, now: Timestamp) -> Vec<Effect> {
        self.checked = Some(now);
        self.trouble = None;
        let interval = self.interval();
        Vec::from_iter(self.poll.succeeded(interval))
    }

    /// A page of earlier entries came or failed, which says nothing about the feed: polls go on as
    /// they were.
    fn go_on(&mut self) -> Vec<Effect> {
        let interval = self.interval();
        Vec::from_iter(self.poll.go_on(interval))
    }

    fn interval(&self) -> Option<u32> {
        let interval = self.feed.as_ref().and_then(|feed| feed.poll_interval);
        self.options.poll.or(interval)
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
        let wait = self.poll.failed(trouble.patience);
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
    fn head(&mut self, feed: Feed, problems: &[Problem], now: Timestamp) -> Vec<Effect> {
        if self
            .feed
            .as_ref()
            .is_some_and(|known| is_older(&feed, known))
        {
            return self.current(now);
        }
        let first = self.feed.is_none();
        let (timeline, changes) = reconcile(&self.timeline, &feed.entries);
        self.note_withdrawn(&changes);
        let complete = !first && self.window.is_complete(&self.timeline);
        self.timeline = timeline;
        self.place(first, complete, &feed, &changes);
        let ended = feed.status == Status::Ended;
        self.feed = Some(Feed {
            entries: Vec::new(),
            ..feed
        });
        self.follow(ended);
        if first {
            self.heed_updates();
        }
        let mut effects = self.current(now);
        effects.extend(self.warn(problems, None));
        effects.extend(self.announce(first, changes));
        if let Some(id) = self.wanted.take() {
            effects.extend(self.go_to(&id));
        }
        effects
    }

    /// Decides where new entries go: all of a first feed is shown a page at a time; later ones
    /// appear or are held.
    fn place(&mut self, first: bool, complete: bool, feed: &Feed, changes: &Changes) {
        if first {
            self.window.cursor.clone_from(&feed.next_url);
            self.window.extend(&self.timeline, self.options.page_size);
            return;
        }
        if complete {
            self.window.extend(&self.timeline, usize::MAX);
        } else if self.window.is_unset() {
            self.window.extend(&self.timeline, self.options.page_size);
        }
        let notify = self.options.updates == Updates::Notify;
        let hold =
            notify || !self.at_edge || !self.held.is_empty() || self.poll.has(Obstacle::Hidden);
        for id in &changes.added {
            let placed = self.timeline.find(id);
            let shows =
                placed.is_some_and(|placed| placed.entry.pinned || self.window.shows(placed));
            let noted = self.noted.contains(id);
            self.noted.retain(|other| other != id);
            match (hold && !noted, shows) {
                (true, true) => self.held.push(id.clone()),
                (false, true) => self.fresh.push(id.clone()),
                // Below what is shown: it is there when the reader gets there.
                (_, false) => {}
            }
        }
    }

    /// Ended coverage needs no polls; coverage that goes on again does.
    fn follow(&mut self, ended: bool) {
        if ended {
            self.poll.block(Obstacle::Over);
        } else {
            self.poll.unblock(Obstacle::Over, 0);
        }
    }

    /// An entry that the reader may have seen leaves a note; one that was held just goes.
    fn note_withdrawn(&mut self, changes: &Changes) {
        for id in &changes.withdrawn {
            let held = self.held.len();
            self.held.retain(|other| other != id);
            if self.held.len() < held {
                continue;
            }
            let shown = self
                .timeline
                .find(id)
                .is_some_and(|placed| self.window.shows(placed));
            if shown {
                self.noted.push(id.clone());
            }
        }
    }

    fn announce(&self, first: bool, changes: Changes) -> Option<Effect> {
        let Changes {
            added,
            edited,
            withdrawn,
        } = changes;
        if first {
            return Some(Effect::Announce(Event::Ready));
        }
        let nothing = added.is_empty() && edited.is_empty() && withdrawn.is_empty();
        let update = Event::Update {
            added,
            edited,
            withdrawn,
            held: self.held.len(),
        };
        (!nothing).then_some(Effect::Announce(update))
    }

    /// Names the problems of a feed, once for as long as they stay the same in number, or those of
    /// a page.
    fn warn(&mut self, problems: &[Problem], page: Option<&SafeUrl>) -> Vec<Effect> {
        if page.is_none() && std::mem::replace(&mut self.warned, problems.len()) == problems.len() {
            return Vec::new();
        }
        let address = page.map_or(self.src.as_str(), SafeUrl::as_str);
        let line = |what: &str| Effect::Warn([address, ": ", what].concat());
        let named = problems.iter().take(PROBLEMS_NAMED);
        let mut lines: Vec<Effect> = named.map(|problem| line(&problem.to_string())).collect();
        let more = problems.len().saturating_sub(PROBLEMS_NAMED);
        if more > 0 {
            lines.push(line(&format!("and {more} more problems")));
        }
        lines
    }

    /// A page of earlier entries arrived.
    fn earlier(&mut self, feed: Feed, problems: &[Problem]) -> Vec<Effect> {
        let page = self.window.cursor.clone();
        let (timeline, changes) = reconcile(&self.timeline, &feed.entries);
        self.note_withdrawn(&changes);
        self.timeline = timeline;
        self.window.turn(feed.next_url);
        self.window.extend(&self.timeline, self.options.page_size);
        let mut effects = self.go_on();
        effects.extend(self.warn(problems, page.as_ref()));
        effects
    }

    /// Whether an entry is one of those that wait to be revealed.
    pub(super) fn is_held(&self, id: &EntryId) -> bool {
        self.held.contains(id)
    }
}

/// Whether `feed` is an older snapshot than `known`, by number, else by time.
fn is_older(feed: &Feed, known: &Feed) -> bool {
    match (feed.revision, known.revision) {
        (Some(new), Some(old)) => new < old,
        _ => feed
            .updated
            .zip(known.updated)
            .is_some_and(|(new, old)| new < old),
    }
}
