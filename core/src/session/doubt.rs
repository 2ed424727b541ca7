//! Answers that are older than what is known. One of them is an old copy in a cache, and changes
//! nothing. The same again and again is what the newsroom says now: its system was restored and
//! counts from a lower number. And entries that come back after they were withdrawn.

use super::Effects;
use super::reconcile::counts_more;
use crate::model::{Entry, EntryId, Feed, Placed};

/// So many old answers in a row convince where they hold what no old copy can: something newer.
const WITH_NEWS: u32 = 3;
/// The same where nothing is newer, but their numbers rise: somebody publishes.
const RISING: u32 = 5;
/// The same where nothing speaks for them but that there are no others.
const STEADY: u32 = 10;

/// What is known about old answers and withdrawn entries.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    /// So many answers in a row were older than what is known.
    run: u32,
    /// Whether their numbers have risen.
    rises: bool,
    /// The last of them, without its entries.
    last: Option<Feed>,
    /// In the order of their ids.
    withdrawn: Vec<Tombstone>,
    /// Whether it has been said that the newsroom's system was restored.
    told_restored: bool,
}

/// An entry that a feed or a message has withdrawn.
#[derive(Debug)]
struct Tombstone {
    id: EntryId,
    /// Whether any feed with a higher number was made after the withdrawal.
    dated: bool,
    /// So many feeds in a row have had the entry again.
    back: u32,
}

impl Doubt {
    /// So many answers in a row were older than what is known.
    pub(super) fn run(&self) -> u32 {
        self.run
    }

    /// Whether the same feed once more would count.
    pub(super) fn is_counting(&self) -> bool {
        self.withdrawn.iter().any(|tombstone| tombstone.back > 0)
    }

    /// Whether an old answer is to be used all the same, and how its entries are to be merged. `news`
    /// is whether it holds what no earlier copy of the known ones can hold.
    pub(super) fn restored(&mut self, feed: &Feed, news: bool) -> Option<Restored> {
        self.convinces(feed, news).then(|| {
            if news {
                return Restored::WithNews;
            }
            self.forget_dates();
            Restored::Older
        })
    }

    /// Says in the console, once, that the newsroom's numbers went back.
    pub(super) fn tell_restored(&mut self, src: &str, effects: &mut Effects) {
        if !std::mem::replace(&mut self.told_restored, true) {
            effects.warn(&[
                src,
                ": its revision or date went back, and stayed there: taken for a system that was restored",
            ]);
        }
    }

    /// Takes note of an old answer. Whether there have been enough of them.
    fn convinces(&mut self, feed: &Feed, news: bool) -> bool {
        let goes_back = self.last.as_ref().is_some_and(|last| is_older(feed, last));
        if goes_back {
            (self.run, self.rises) = (0, false);
        }
        self.rises |= self.last.as_ref().is_some_and(|last| is_older(last, feed));
        self.run += 1;
        self.last = Some(Feed {
            entries: Vec::new(),
            ..feed.clone()
        });
        let enough = match (news, self.rises) {
            (true, _) => WITH_NEWS,
            (false, true) => RISING,
            (false, false) => STEADY,
        };
        self.run >= enough
    }

    /// An answer was used: whatever was old before it was a copy in a cache.
    pub(super) fn end(&mut self) {
        (self.run, self.rises, self.last) = (0, false, None);
    }

    /// What was withdrawn before the newsroom's system was restored stays so, unless it says so again.
    fn forget_dates(&mut self) {
        for tombstone in &mut self.withdrawn {
            tombstone.dated = false;
        }
    }

    /// Takes note of what a feed withdraws, and says what it brings back. `newer` is whether it was
    /// made after what is known, `numbered` whether that can be said of a later one.
    pub(super) fn revive(&mut self, feed: &Feed, newer: bool, numbered: bool) -> Vec<EntryId> {
        let mut back = Vec::new();
        for entry in &feed.entries {
            let place = self.withdrawn.binary_search_by(|one| one.id.cmp(&entry.id));
            let known = place.ok().and_then(|place| self.withdrawn.get_mut(place));
            match (known, entry.is_withdrawn()) {
                (Some(tombstone), true) => {
                    tombstone.dated |= numbered;
                    tombstone.back = 0;
                }
                (None, true) => self.withdrawn.insert(
                    place.unwrap_or_else(|place| place),
                    Tombstone {
                        id: entry.id.clone(),
                        dated: numbered,
                        back: 0,
                    },
                ),
                (Some(tombstone), false) => {
                    tombstone.back += 1;
                    if (newer && tombstone.dated) || tombstone.back >= WITH_NEWS {
                        back.push(entry.id.clone());
                    }
                }
                (None, false) => {}
            }
        }
        self.withdrawn.retain(|one| !back.contains(&one.id));
        back
    }
}

/// How a newsroom's system was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Restored {
    /// It goes on: what it says of an entry counts, whatever the versions.
    WithNews,
    /// It shows an earlier state: newer versions of entries stay.
    Older,
}

/// What a feed's entries must not change.
pub(super) fn keeps(
    restored: Option<Restored>,
    back: &[EntryId],
    old: &Placed,
    new: &Entry,
) -> bool {
    let counts = match restored {
        Some(Restored::WithNews) => old.entry.is_withdrawn() && counts_more(old, new),
        _ => counts_more(old, new),
    };
    counts && !back.contains(&new.id)
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

/// Whether a feed says which of two snapshots is the newer one.
pub(super) fn is_numbered(feed: &Feed) -> bool {
    feed.revision.is_some() || feed.updated.is_some()
}
