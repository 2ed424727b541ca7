//! The entries of a coverage in their order.

use std::cmp::{Ordering, Reverse};
use std::rc::Rc;

use super::{Entry, EntryId, Timestamp, Version};

/// How an entry stands to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It is to be seen, unless it was withdrawn before anybody could see it.
    #[default]
    Visible,
    /// It arrived while the reader was elsewhere, and waits to be revealed.
    Held,
    /// It appeared under the reader's eyes.
    JustAdded,
    /// It was withdrawn after the reader may have seen it: it leaves a note.
    Withdrawn,
}

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
    /// How it stands to the reader.
    pub state: State,
}

impl Placed {
    /// Whether it waits to be revealed.
    pub fn is_held(&self) -> bool {
        self.state == State::Held
    }

    /// Newest first; entries of one moment as they stand.
    pub fn newest_first(&self, other: &Self) -> Ordering {
        (other.position, other.below).cmp(&(self.position, self.below))
    }
}

/// All known entries, newest first, each id once; withdrawn ones stay as tombstones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    placed: Vec<Placed>,
    /// The places of the entries, in the order of their ids.
    by_id: Vec<usize>,
    newest_version: Option<Timestamp>,
}

/// Where so many entries at the top are others than before, their places are found one by one, and those of all others are known.
const FEW: usize = 64;

impl Timeline {
    /// Takes entries in any order. Those of one moment stand in the order of the feed that was read
    /// last, as far as it has them, and the others where they are.
    pub fn new(placed: Vec<Placed>, feed: &[Rc<Entry>]) -> Self {
        Self::default().with(placed, feed)
    }

    /// The same, sooner where most of the entries are those of this timeline.
    #[must_use]
    pub fn with(&self, mut placed: Vec<Placed>, feed: &[Rc<Entry>]) -> Self {
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
        Self {
            by_id: self.places_of(&placed),
            newest_version: placed
                .iter()
                .filter_map(|placed| placed.entry.version().at)
                .max(),
            placed,
        }
    }

    /// The places of entries in the order of their ids.
    fn places_of(&self, placed: &[Placed]) -> Vec<usize> {
        let pairs = self.placed.iter().rev().zip(placed.iter().rev());
        let is_same = |(old, new): &(&Placed, &Placed)| {
            Rc::ptr_eq(&old.entry, &new.entry) || old.entry.id == new.entry.id
        };
        let below = pairs.take_while(is_same).count();
        let [before, above] = [&self.placed, placed].map(|all| all.len() - below);
        if above > FEW {
            return sorted_by_id(placed);
        }
        let known = self.by_id.iter().filter(|place| **place >= before);
        let mut by_id: Vec<usize> = known.map(|place| place - before + above).collect();
        let id = |place: usize| placed.get(place).map(|placed| &placed.entry.id);
        for place in 0..above {
            let at = by_id.partition_point(|other| id(*other) < id(place));
            by_id.insert(at, place);
        }
        by_id
    }

    /// The entries with their places, newest first.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// When the newest version of all entries was made.
    pub fn newest_version(&self) -> Option<Timestamp> {
        self.newest_version
    }

    /// Where among the [`Self::placed`] the entry of an id is, withdrawn or not.
    pub fn index_of(&self, id: &EntryId) -> Option<usize> {
        let cmp = |place: &usize| {
            self.placed
                .get(*place)
                .map(|placed| placed.entry.id.cmp(id))
        };
        let found = self
            .by_id
            .binary_search_by(|place| cmp(place).unwrap_or(Ordering::Less));
        self.by_id.get(found.ok()?).copied()
    }

    /// The entry of an id with its place, withdrawn or not.
    pub fn get(&self, id: &EntryId) -> Option<&Placed> {
        self.placed.get(self.index_of(id)?)
    }

    /// The entry of an id, if it is known and not withdrawn.
    pub fn find(&self, id: &EntryId) -> Option<&Placed> {
        self.get(id).filter(|placed| !placed.entry.is_withdrawn())
    }

    /// Whether an entry has been withdrawn.
    pub fn has_withdrawn(&self, id: &EntryId) -> bool {
        self.get(id)
            .is_some_and(|placed| placed.entry.is_withdrawn())
    }

    /// Says how an entry stands to the reader, as far as that follows from how it stood.
    pub fn set_state(&mut self, id: &EntryId, state: impl FnOnce(&Placed) -> State) {
        let place = self.index_of(id);
        if let Some(placed) = place.and_then(|place| self.placed.get_mut(place)) {
            placed.state = state(placed);
        }
    }

    /// How many entries wait to be revealed.
    pub fn held(&self) -> usize {
        let placed = self.placed.iter();
        placed.filter(|placed| placed.is_held()).count()
    }

    /// Shows what waits. The newest of it.
    pub fn reveal(&mut self) -> Option<EntryId> {
        let mut newest = None;
        for placed in self.placed.iter_mut().filter(|placed| placed.is_held()) {
            placed.state = State::JustAdded;
            newest.get_or_insert_with(|| placed.entry.id.clone());
        }
        newest
    }

    /// Whether nothing is known yet.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }
}

/// The places in the order of the entries' ids.
fn sorted_by_id(placed: &[Placed]) -> Vec<usize> {
    let mut ids: Vec<(&EntryId, usize)> = (0..)
        .zip(placed)
        .map(|(place, placed)| (&placed.entry.id, place))
        .collect();
    ids.sort_unstable();
    ids.into_iter().map(|(_, place)| place).collect()
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
