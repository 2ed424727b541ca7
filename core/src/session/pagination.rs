//! How far back the timeline is shown: a page at a time, never less again.

use std::cmp::Ordering;

use super::older::Older;
use crate::model::{Placed, Timeline};

/// The part of the timeline that is shown: everything from the newest entry down to a floor. The
/// floor is a place, not a count, so that new entries push nothing out at the bottom.
#[derive(Clone, Debug, Default)]
pub(super) struct Pagination {
    floor: Option<Placed>,
}

impl Pagination {
    /// Whether nothing has been shown yet.
    pub(super) fn is_unset(&self) -> bool {
        self.floor.is_none()
    }

    /// Whether a place is within the window.
    pub(super) fn shows(&self, placed: &Placed) -> bool {
        let floor = self.floor.as_ref();
        floor.is_some_and(|floor| placed.newest_first(floor) != Ordering::Greater)
    }

    /// Whether known entries are below the floor.
    pub(super) fn has_more(&self, timeline: &Timeline) -> bool {
        let mut placed = timeline.placed().iter();
        let oldest = placed.rfind(|placed| counts(placed));
        oldest.is_some_and(|oldest| !self.shows(oldest))
    }

    /// Whether there is nothing earlier, here or at the publisher.
    pub(super) fn is_complete(&self, timeline: &Timeline, older: &Older) -> bool {
        older.next().is_none() && !self.has_more(timeline)
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
