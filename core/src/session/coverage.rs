//! What is known of the coverage, wherever it came from: the feed, and the entries in their order.

use std::rc::Rc;

use super::announcer::Announcer;
use super::backfill::is_unchanged;
use super::pagination::Pagination;
use super::reconcile::{Changes, reconcile_by};
use super::{Effects, Redraw};
use crate::model::{
    Entry, EntryId, Feed, Known, Offsets, Options, Placed, State, Timeline, Timestamp,
};

/// What is known of the coverage.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// The latest feed, without its entries.
    feed: Option<Feed>,
    timeline: Timeline,
    announcer: Announcer,
}

impl Coverage {
    /// The latest feed, without its entries.
    pub(super) fn feed(&self) -> Option<&Feed> {
        self.feed.as_ref()
    }

    /// What is said of the coverage as a whole.
    pub(super) fn set_feed(&mut self, feed: Feed, effects: &mut Effects) {
        let stays = self.feed.as_ref().is_some_and(|known| {
            (&known.language, &known.time_zone, &known.key_points)
                == (&feed.language, &feed.time_zone, &feed.key_points)
        });
        effects.redraw(if stays { Redraw::Status } else { Redraw::All });
        self.feed = Some(Feed {
            entries: Vec::new(),
            ..feed
        });
    }

    /// What a part of the feed need not say again.
    pub(super) fn known(&self, offsets: Offsets, options: &Options) -> Known {
        let feed = self.feed.as_ref();
        Known {
            authors: feed.map(|feed| feed.authors.clone()).unwrap_or_default(),
            time_zone: feed.and_then(|feed| feed.time_zone.clone()),
            offsets,
            providers: Rc::clone(&options.providers),
        }
    }

    /// All known entries.
    pub(super) fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Merges entries. What is withdrawn leaves a note where the reader may have seen it, and just
    /// goes where it was held.
    pub(super) fn absorb(
        &mut self,
        entries: &[Rc<Entry>],
        keeps: &dyn Fn(&Placed, &Entry) -> bool,
        pagination: &Pagination,
        effects: &mut Effects,
    ) -> Changes {
        let (timeline, changes) = reconcile_by(&self.timeline, entries, keeps);
        let before = std::mem::replace(&mut self.timeline, timeline);
        if !has_same_entries(&before, &self.timeline) {
            effects.redraw(Redraw::All);
        }
        for id in &changes.withdrawn {
            let seen = before
                .get(id)
                .is_some_and(|placed| !placed.is_held() && pagination.shows(placed));
            let state = if seen {
                State::Withdrawn
            } else {
                State::Visible
            };
            self.timeline.set_state(id, |_| state);
        }
        changes
    }

    /// New entries appear, or wait where `hold` says so. One whose note is on the screen takes its
    /// place at once.
    pub(super) fn arrive(&mut self, added: &[EntryId], hold: bool, pagination: &Pagination) {
        let announcer = &mut self.announcer;
        for id in added {
            self.timeline.set_state(id, |placed| {
                let shows = placed.entry.pinned || pagination.shows(placed);
                match (hold && placed.state != State::Withdrawn, shows) {
                    (true, true) => {
                        announcer.hold();
                        State::Held
                    }
                    (false, true) => {
                        announcer.appear(&placed.entry);
                        State::JustAdded
                    }
                    // Below what is shown: it is there when the reader gets there.
                    (_, false) => State::Visible,
                }
            });
        }
    }

    /// What is announced.
    pub(super) fn announcer(&self) -> &Announcer {
        &self.announcer
    }

    /// Announces what has come, if it is time and somebody listens. Whether it does.
    pub(super) fn announce(&mut self, is_quiet: bool, now: Timestamp) -> bool {
        if is_quiet {
            self.announcer.clear();
        }
        self.announcer.speak(self.timeline.held(), now)
    }

    /// Shows what waits. The newest of it.
    pub(super) fn reveal(&mut self) -> Option<EntryId> {
        self.announcer.clear();
        self.timeline.reveal()
    }

    /// Where a feed has other entries than are known, the newsroom's system may have given all of them
    /// new names: what reads as before is not there twice.
    pub(super) fn drop_renamed(&mut self, entries: &[Rc<Entry>]) {
        let known = |entry: &Rc<Entry>| self.timeline.get(&entry.id).is_some();
        if self.timeline.is_empty() || entries.iter().any(known) {
            return;
        }
        let reads_as = |one: &Entry, other: &Entry| {
            (one.published, &one.headline, &one.body)
                == (other.published, &other.headline, &other.body)
        };
        let is_there = |placed: &&Placed| {
            let old = &placed.entry;
            let mut entries = entries.iter();
            !old.is_withdrawn() && entries.any(|new| reads_as(old, new))
        };
        let placed = self.timeline.placed().iter();
        let placed = placed.filter(|placed| !is_there(placed)).cloned().collect();
        self.timeline = Timeline::new(placed, &[]);
    }

    /// Whether a feed holds what no earlier copy of the known ones can hold: an entry or a version that
    /// was made after all that is known, or other entries of the same time.
    pub(super) fn has_news(&self, feed: &Feed) -> bool {
        let placed = self.timeline.placed();
        let newest = placed.iter().filter_map(|placed| placed.version.at).max();
        let newer = feed.entries.iter().any(|entry| {
            let known = self.timeline.get(&entry.id);
            entry.version().at > known.map_or(newest, |known| known.version.at)
        });
        let mut entries = feed.entries.iter();
        let first_known = entries.position(|entry| self.timeline.get(&entry.id).is_some());
        // Entries without dates stand above those that are older.
        let above = feed
            .entries
            .iter()
            .take(first_known.unwrap_or(0))
            .any(|entry| entry.position().is_none());
        // Between old entries that are there because they changed there are others, on older pages.
        let unchanged = placed.iter().filter(|placed| is_unchanged(&placed.entry));
        let oldest = unchanged.map(|placed| placed.position).min();
        let is_among = |at| oldest.is_some_and(|oldest| at >= oldest);
        let mut entries = feed.entries.iter();
        let others =
            first_known.is_none() && entries.any(|entry| entry.position().is_none_or(is_among));
        newer || above || others
    }

    /// The entries that are on the screen, pinned ones apart, newest first.
    pub(super) fn shown(
        &self,
        pagination: &Pagination,
    ) -> impl DoubleEndedIterator<Item = &Placed> {
        self.timeline.placed().iter().filter(|placed| {
            let there = if placed.entry.is_withdrawn() {
                placed.state == State::Withdrawn
            } else {
                !placed.entry.pinned && !placed.is_held()
            };
            there && pagination.shows(placed)
        })
    }

    /// The pinned entries, newest first.
    pub(super) fn pinned(&self) -> impl Iterator<Item = &Placed> {
        let placed = self.timeline.placed().iter();
        placed.filter(|placed| placed.entry.pinned && !placed.is_held())
    }
}

/// Whether two timelines are of the same entries in the same order.
fn has_same_entries(one: &Timeline, other: &Timeline) -> bool {
    let [one, other] = [one, other].map(Timeline::placed);
    let mut pairs = one.iter().zip(other);
    one.len() == other.len() && pairs.all(|(one, other)| Rc::ptr_eq(&one.entry, &other.entry))
}
