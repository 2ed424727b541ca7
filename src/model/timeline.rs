//! The entries of a coverage in their order.

use std::cmp::Ordering;
use std::rc::Rc;

use super::{Entry, EntryId};

/// An entry and its place: the higher the position, the newer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The entry.
    pub entry: Rc<Entry>,
    /// Milliseconds since 1970 for dated entries; undated ones are placed next to their neighbours
    /// in the feed.
    pub position: i64,
}

impl Placed {
    /// Newest first; entries of one moment by id, so that every reader sees the same order.
    pub fn newest_first(&self, other: &Self) -> Ordering {
        let by_position = other.position.cmp(&self.position);
        by_position.then_with(|| self.entry.id.cmp(&other.entry.id))
    }
}

/// All known entries, newest first, each id once; withdrawn ones stay as tombstones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    placed: Vec<Placed>,
}

impl Timeline {
    /// Takes entries in any order.
    pub fn new(mut placed: Vec<Placed>) -> Self {
        placed.sort_unstable_by(Placed::newest_first);
        Self { placed }
    }

    /// The entries with their places, newest first.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// Whether an entry has been withdrawn.
    pub fn has_withdrawn(&self, id: &EntryId) -> bool {
        let mut placed = self.placed.iter();
        placed.any(|placed| placed.entry.id == *id && placed.entry.is_withdrawn())
    }

    /// The entry of an id, if it is known and not withdrawn.
    pub fn find(&self, id: &EntryId) -> Option<&Placed> {
        let found = self.placed.iter().find(|placed| placed.entry.id == *id)?;
        (!found.entry.is_withdrawn()).then_some(found)
    }

    /// Whether nothing is known yet.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }
}
