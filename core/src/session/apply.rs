//! How a feed changes what is on the screen: new entries appear or wait, withdrawn ones leave a note,
//! and the host and the publisher's developers are told.

use super::doubt::{Restored, keeps};
use super::reconcile::{Changes, reconcile_by};
use super::{Effect, Event, Session};
use crate::feed::Problem;
use crate::model::{Entry, EntryId, Feed, SafeUrl, Timeline, Updates};

/// So many problems of a feed are named in the console; the rest are counted.
const PROBLEMS_NAMED: usize = 5;
/// So many are compared with those of the feed before.
const PROBLEMS_COMPARED: usize = 100;

impl Session {
    /// Merges what a feed or a message holds. What it holds of the coverage as a whole is the latest.
    /// Some entries may be said to be back after they were withdrawn.
    pub(super) fn merge(
        &mut self,
        feed: Feed,
        problems: &[Problem],
        restored: Option<Restored>,
        back: &[EntryId],
    ) -> Vec<Effect> {
        let first = self.feed.is_none();
        let (timeline, changes) = reconcile_by(&self.timeline, &feed.entries, &|old, new| {
            keeps(restored, back, old, new)
        });
        self.note_withdrawn(&changes);
        let complete = !first && self.pagination.is_complete(&self.timeline);
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
        if let Some(id) = self.pending_target.take() {
            effects.extend(self.go_to(&id));
        }
        effects
    }

    /// Decides where new entries go: all of a first feed is shown a page at a time; later ones
    /// appear or are held.
    fn place(&mut self, first: bool, complete: bool, feed: &Feed, changes: &Changes) {
        if first {
            self.pagination.cursor.clone_from(&feed.next_url);
            self.pagination
                .extend(&self.timeline, self.options.page_size);
            return;
        }
        if complete {
            self.pagination.extend(&self.timeline, usize::MAX);
        } else if self.pagination.is_unset() {
            self.pagination
                .extend(&self.timeline, self.options.page_size);
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
                placed.is_some_and(|placed| placed.entry.pinned || self.pagination.shows(placed));
            let noted = self.tombstones.contains(id);
            self.tombstones.retain(|other| other != id);
            match (hold && !noted, shows) {
                (true, true) => self.held.push(id.clone()),
                (false, true) => self.just_added.push(id.clone()),
                // Below what is shown: it is there when the reader gets there.
                (_, false) => {}
            }
        }
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
                .is_some_and(|placed| self.pagination.shows(placed));
            if shown {
                self.tombstones.push(id.clone());
            }
        }
    }

    /// Where a feed has other entries than are known, the newsroom's system may have given all of them
    /// new names: what reads as before is not there twice.
    pub(super) fn drop_renamed(&mut self, feed: &Feed) {
        let mut placed = self.timeline.placed().to_vec();
        let known = |id: &EntryId| placed.iter().any(|placed| placed.entry.id == *id);
        if placed.is_empty() || feed.entries.iter().any(|entry| known(&entry.id)) {
            return;
        }
        let what = |entry: &Entry| (entry.published, entry.headline.clone(), entry.body.clone());
        let new: Vec<_> = feed.entries.iter().map(|entry| what(entry)).collect();
        placed.retain(|placed| {
            let gone = !placed.entry.is_withdrawn() && new.contains(&what(&placed.entry));
            if gone {
                self.held.retain(|id| *id != placed.entry.id);
            }
            !gone
        });
        self.timeline = Timeline::new(placed, &[]);
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

    /// Names the problems of a feed that it did not have before, or those of a page.
    pub(super) fn warn(&mut self, problems: &[Problem], page: Option<&SafeUrl>) -> Vec<Effect> {
        let (compared, rest) = problems.split_at(problems.len().min(PROBLEMS_COMPARED));
        let mut new: Vec<&Problem> = compared.iter().collect();
        if page.is_none() {
            let kinds = compared.iter().map(kind).collect();
            let mut before: Vec<String> = std::mem::replace(&mut self.warned, kinds);
            new.retain(|problem| {
                let known = before.iter().position(|one| *one == kind(problem));
                known.map(|place| before.swap_remove(place)).is_none()
            });
            if new.is_empty() {
                return Vec::new();
            }
        }
        let address = page.map_or(self.src.as_str(), SafeUrl::as_str);
        let line = |what: &str| Effect::Warn([address, ": ", what].concat());
        let named = new.iter().take(PROBLEMS_NAMED);
        let mut lines: Vec<Effect> = named.map(|problem| line(&problem.to_string())).collect();
        let more = (new.len() + rest.len()).saturating_sub(PROBLEMS_NAMED);
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

/// A problem without its place in a list, which every new entry changes.
fn kind(problem: &Problem) -> String {
    problem
        .to_string()
        .split_inclusive('[')
        .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()))
        .collect()
}
