//! The gap that an absence leaves: the feed holds the newest entries, and older ones only where they
//! have changed. When none of those that have not changed is as old as what was known, there may be
//! others in between. They are on the feed's older pages.

use std::rc::Rc;

use crate::model::{Entry, Feed, SafeUrl};

/// So many pages of a gap are asked for without the reader's asking.
const PAGES: u32 = 10;

/// How far the timeline is known without a hole.
#[derive(Debug, Default)]
pub(super) struct Backfill {
    /// The page with the next entries of the gap, while there is one.
    page: Option<SafeUrl>,
    /// The gap ends at this position.
    floor: i64,
    /// The newest position that a feed has brought: messages of a stream may come after a hole.
    known_to: Option<i64>,
    /// Pages asked for.
    asked: u32,
}

impl Backfill {
    /// The page with the next entries of the gap, while there is one.
    pub(super) fn page(&self) -> Option<&SafeUrl> {
        self.page.as_ref()
    }

    /// Takes note of a feed.
    pub(super) fn note(&mut self, feed: &Feed) {
        let known_to = self.known_to;
        let newest = positions(feed).max();
        // A feed without entries is known from the beginning.
        self.known_to = newest.max(known_to).or(Some(i64::MIN));
        let (Some(floor), Some(_)) = (known_to, newest) else {
            return;
        };
        let mut unchanged = feed.entries.iter().filter(|entry| is_unchanged(entry));
        let reaches = |entry: &Rc<Entry>| entry.position().is_none_or(|place| place <= floor);
        if !unchanged.any(reaches) {
            self.page.clone_from(&feed.next_url);
            self.floor = floor;
            self.asked = 0;
        }
    }

    /// Takes note of a page of the gap. Where the reader has to go on by hand, because the gap is too
    /// long.
    pub(super) fn turn(&mut self, page: &Feed) -> Option<SafeUrl> {
        self.page = None;
        self.asked += 1;
        let oldest = positions(page).min();
        let reached = oldest.is_none_or(|oldest| oldest <= self.floor);
        if reached || self.asked >= PAGES {
            return page.next_url.clone().filter(|_| !reached);
        }
        self.page.clone_from(&page.next_url);
        None
    }

    /// The source has no more pages.
    pub(super) fn end(&mut self) {
        self.page = None;
    }

    /// Takes note of a page that could not be had.
    pub(super) fn missed(&mut self) {
        self.asked += 1;
        if self.asked >= PAGES {
            self.page = None;
        }
    }
}

fn positions(feed: &Feed) -> impl Iterator<Item = i64> {
    let entries = feed.entries.iter().filter(|entry| !entry.pinned);
    entries.filter_map(|entry| entry.position())
}

/// Whether an entry is in a feed only because it is one of the newest.
pub(super) fn is_unchanged(entry: &Entry) -> bool {
    let changed = entry.revision > 1 || entry.edited().is_some();
    !(entry.pinned || entry.is_withdrawn() || changed)
}
