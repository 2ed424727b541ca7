//! The entries of a coverage in their order.

use std::cmp::{Ordering, Reverse};
use std::rc::Rc;

use super::{Entry, EntryId, Version};

/// An entry and its place: the higher the position, the newer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The entry.
    pub entry: Rc<Entry>,
    /// Milliseconds since 1970 for dated entries; undated ones are placed next to their neighbours
    /// in the feed.
    pub position: i64,
    /// How many entries of the same moment stand below it.
    pub below: usize,
    /// The newest version that reads so: where nothing but its date has changed, the entry stays.
    pub version: Version,
}

impl Placed {
    /// Newest first; entries of one moment as they stand.
    pub fn newest_first(&self, other: &Self) -> Ordering {
        (other.position, other.below).cmp(&(self.position, self.below))
    }
}

/// All known entries, newest first, each id once; withdrawn ones stay as tombstones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    placed: Vec<Placed>,
}

impl Timeline {
    /// Takes entries in any order. Those of one moment stand in the order of the feed that was read
    /// last, as far as it has them, and the others where they are.
    pub fn new(mut placed: Vec<Placed>, feed: &[Rc<Entry>]) -> Self {
        placed.sort_by_key(|placed| Reverse(placed.position));
        let mut order: Vec<(&EntryId, usize)> = (0..)
            .zip(feed)
            .map(|(place, entry)| (&entry.id, place))
            .collect();
        order.sort_unstable();
        for moment in placed.chunk_by_mut(|one, other| one.position == other.position) {
            if moment.len() > 1 {
                follow(&order, moment);
            }
            for (below, placed) in moment.iter_mut().rev().enumerate() {
                placed.below = below;
            }
        }
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

/// Brings those entries of one moment that have a place in a feed into its order.
fn follow(order: &[(&EntryId, usize)], moment: &mut [Placed]) {
    let place = |placed: &Placed| {
        let found = order.binary_search_by(|(id, _)| (*id).cmp(&placed.entry.id));
        order.get(found.ok()?).map(|(_, place)| *place)
    };
    let told = moment.iter();
    let told = told.filter_map(|placed| Some((place(placed)?, placed.clone())));
    let mut told: Vec<(usize, Placed)> = told.collect();
    told.sort_unstable_by_key(|(place, _)| *place);
    let mut told = told.into_iter();
    for placed in moment.iter_mut().filter(|placed| place(placed).is_some()) {
        if let Some((_, next)) = told.next() {
            *placed = next;
        }
    }
}
