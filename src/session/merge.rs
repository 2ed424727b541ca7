//! How a feed changes what is on the screen: new entries appear or wait, withdrawn ones leave a note,
//! and the host and the publisher's developers are told.

use super::poll::Obstacle;
use super::reconcile::{Changes, reconcile};
use super::{Effect, Event, Session};
use crate::feed::Problem;
use crate::model::{EntryId, Feed, SafeUrl, Status, Updates};

/// So many problems of a feed are named in the console; the rest are counted.
const PROBLEMS_NAMED: usize = 5;

impl Session {
    /// Merges what a feed or a message holds. What it holds of the coverage as a whole is the latest.
    pub(super) fn merge(&mut self, feed: Feed, problems: &[Problem]) -> Vec<Effect> {
        let first = self.feed.is_none();
        let (timeline, changes) = reconcile(&self.timeline, &feed.entries);
        self.note_withdrawn(&changes);
        let complete = !first && self.window.is_complete(&self.timeline);
        self.timeline = timeline;
        self.place(first, complete, &feed, &changes);
        self.feed = Some(Feed {
            entries: Vec::new(),
            ..feed
        });
        let mut effects = if first {
            self.heed_updates()
        } else {
            Vec::new()
        };
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
        self.show_or_hold(changes);
    }

    /// New entries appear where the reader would see them come, and wait elsewhere.
    pub(super) fn show_or_hold(&mut self, changes: &Changes) {
        let notify = self.options.updates == Updates::Notify;
        let hold = notify || self.hidden || !self.at_edge || !self.held.is_empty();
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
    pub(super) fn follow(&mut self, feed: &Feed) -> Vec<Effect> {
        if feed.status == Status::Ended {
            return self.poll.block(Obstacle::Over);
        }
        self.poll.unblock(Obstacle::Over, 0);
        Vec::new()
    }

    /// An entry that the reader may have seen leaves a note; one that was held just goes.
    pub(super) fn note_withdrawn(&mut self, changes: &Changes) {
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

    pub(super) fn announce(&self, first: bool, changes: Changes) -> Option<Effect> {
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
    pub(super) fn warn(&mut self, problems: &[Problem], page: Option<&SafeUrl>) -> Vec<Effect> {
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

    /// Whether an entry is one of those that wait to be revealed.
    pub(super) fn is_held(&self, id: &EntryId) -> bool {
        self.held.contains(id)
    }
}

/// Whether `feed` is an older snapshot than `known`, by number, else by time.
pub(super) fn is_older(feed: &Feed, known: &Feed) -> bool {
    match (feed.revision, known.revision) {
        (Some(new), Some(old)) => new < old,
        _ => feed
            .updated
            .zip(known.updated)
            .is_some_and(|(new, old)| new < old),
    }
}
