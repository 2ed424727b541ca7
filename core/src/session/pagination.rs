//! How far back the timeline is shown: a page at a time, never less again.

use std::cmp::Ordering;

use crate::model::{Placed, SafeUrl, Timeline};

/// The part of the timeline that is shown: everything from the newest entry down to a floor. The
/// floor is a place, not a count, so that new entries push nothing out at the bottom.
#[derive(Clone, Debug, Default)]
pub(super) struct Pagination {
    floor: Option<Placed>,
    /// Where the publisher keeps the entries before those that are known.
    pub(super) cursor: Option<SafeUrl>,
    /// Pages that have been read: a chain that leads back to one of them ends there.
    read: Vec<SafeUrl>,
}

impl Pagination {
    /// Whether nothing has been shown yet.
    pub(super) fn is_unset(&self) -> bool {
        self.floor.is_none()
    }

    /// Notes that the page at the cursor has been read; the next one, if there is one, follows.
    pub(super) fn turn(&mut self, next: Option<SafeUrl>) {
        self.read.extend(self.cursor.take());
        self.cursor = next.filter(|next| !self.read.contains(next));
    }

    /// Whether a place is within the window.
    pub(super) fn shows(&self, placed: &Placed) -> bool {
        let floor = self.floor.as_ref();
        floor.is_some_and(|floor| placed.newest_first(floor) != Ordering::Greater)
    }

    /// How many known entries are below the floor.
    pub(super) fn remaining(&self, timeline: &Timeline) -> usize {
        let below = timeline
            .placed()
            .iter()
            .filter(|placed| !self.shows(placed));
        below.filter(|placed| counts(placed)).count()
    }

    /// Whether there is nothing earlier, here or at the publisher.
    pub(super) fn is_complete(&self, timeline: &Timeline) -> bool {
        self.cursor.is_none() && self.remaining(timeline) == 0
    }

    /// Lowers the floor by a number of entries, or as far as entries are known.
    pub(super) fn extend(&mut self, timeline: &Timeline, entries: usize) {
        let below = timeline
            .placed()
            .iter()
            .filter(|placed| !self.shows(placed) && counts(placed));
        if let Some(floor) = below.take(entries).last() {
            self.floor = Some(floor.clone());
        }
    }

    /// Lowers the floor so that a place is shown.
    pub(super) fn extend_to(&mut self, placed: &Placed) {
        if !self.shows(placed) {
            self.floor = Some(placed.clone());
        }
    }
}

/// Pinned entries stand above the timeline, and tombstones take no room.
fn counts(placed: &Placed) -> bool {
    !placed.entry.is_withdrawn() && !placed.entry.pinned
}
