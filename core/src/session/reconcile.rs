//! Timeline x feed -> timeline + changes.
//!
//! Merge, never replace: an entry that is missing from a feed has only slid out of its window.
//! Of two versions of an entry the newer counts; at equal versions the feed does. An entry that
//! did not change keeps its `Rc`, also where its date or number did.

use std::rc::Rc;

use crate::model::{Entry, EntryId, Placed, State, Timeline};

/// What a feed changed, each list in the feed's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Entries that were not there before, or were withdrawn and are back.
    pub added: Vec<EntryId>,
    /// Entries that read differently now.
    pub edited: Vec<EntryId>,
    /// Entries that were there and have been withdrawn.
    pub withdrawn: Vec<EntryId>,
}

/// Merges the entries of a feed, in the feed's order (newest first), into a timeline.
pub fn reconcile(timeline: &Timeline, incoming: &[Rc<Entry>]) -> (Timeline, Changes) {
    reconcile_by(timeline, incoming, &counts_more)
}

/// The same where `keeps` says whether a known version stays.
pub(super) fn reconcile_by(
    timeline: &Timeline,
    incoming: &[Rc<Entry>],
    keeps: &dyn Fn(&Placed, &Entry) -> bool,
) -> (Timeline, Changes) {
    let mut known: Vec<Placed> = timeline.placed().to_vec();
    let mut changes = Changes::default();
    let mut new = Vec::new();
    let mut below = lowest(incoming);
    for entry in incoming.iter().rev() {
        let place = timeline.index_of(&entry.id);
        let old = place.and_then(|place| known.get_mut(place));
        let position = entry
            .position()
            .or(old.as_ref().map(|placed| placed.position))
            .unwrap_or(below.saturating_add(1));
        below = position;
        let version = entry.version();
        if let Some(old) = old {
            if old.entry == *entry || keeps(old, entry) {
                continue;
            }
            old.version = version;
            if !old.entry.reads_like(entry) {
                changes.note(Some(&old.entry), entry);
                (old.entry, old.position) = (Rc::clone(entry), position);
            }
        } else {
            changes.note(None, entry);
            let entry = Rc::clone(entry);
            new.push(Placed {
                entry,
                position,
                version,
                below: 0,
                state: State::default(),
            });
        }
    }
    changes.reverse();
    // Of one moment, what is new stands above what is known, but for a page of older entries.
    if is_older(timeline, incoming) {
        known.extend(new);
    } else {
        known.splice(..0, new);
    }
    (timeline.with(known, incoming), changes)
}

/// Whether all of it is older than what is known, or as old as the oldest of that.
fn is_older(timeline: &Timeline, incoming: &[Rc<Entry>]) -> bool {
    let mut known = timeline.placed().iter().map(|placed| placed.position);
    let newest = incoming.iter().filter_map(|entry| entry.position()).max();
    let (Some(first), Some(newest)) = (known.next(), newest) else {
        return false;
    };
    newest < first && newest <= known.next_back().unwrap_or(first)
}

/// A position under every dated entry, with room for the undated ones at the feed's end.
fn lowest(incoming: &[Rc<Entry>]) -> i64 {
    let lowest = incoming.iter().filter_map(|entry| entry.position()).min();
    let room = i64::try_from(incoming.len()).unwrap_or(i64::MAX);
    lowest.unwrap_or_default().saturating_sub(room)
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.edited.is_empty() && self.withdrawn.is_empty()
    }

    /// Notes what `new` changes about `old`.
    fn note(&mut self, old: Option<&Rc<Entry>>, new: &Entry) {
        let was_there = old.is_some_and(|old| !old.is_withdrawn());
        let list = match (was_there, new.is_withdrawn()) {
            (false, false) => &mut self.added,
            (true, false) => &mut self.edited,
            (true, true) => &mut self.withdrawn,
            (false, true) => return,
        };
        list.push(new.id.clone());
    }

    fn reverse(&mut self) {
        for list in [&mut self.added, &mut self.edited, &mut self.withdrawn] {
            list.reverse();
        }
    }
}

/// Whether a known version counts more than one that arrives. A tombstone that says nothing of its
/// own version withdraws whatever is known; what has been withdrawn comes back only by a version
/// that says it is newer, for pages of older entries may not know of the withdrawal.
pub(super) fn counts_more(old: &Placed, new: &Entry) -> bool {
    let unversioned = new.modified.is_none() && new.revision == 0;
    match (old.entry.is_withdrawn(), new.is_withdrawn()) {
        (false, true) if unversioned => false,
        (true, false) if unversioned => true,
        _ => old.version > new.version(),
    }
}
