//! The gap that an absence leaves: the feed holds only the newest entries, and when none of them is
//! as old as what was known there may be others in between. They are on the feed's older pages.

use super::poll::Purpose;
use super::reconcile::reconcile;
use super::{Effect, Session};
use crate::feed::Problem;
use crate::model::{Feed, SafeUrl};

/// So many pages of a gap are asked for without the reader's asking.
const PAGES: u32 = 10;

/// How far the timeline is known without a hole.
#[derive(Debug, Default)]
pub(super) struct Gap {
    /// The page with the next entries of the gap, while there is one.
    pub(super) page: Option<SafeUrl>,
    /// The gap ends at this position.
    floor: i64,
    /// The newest position that a feed has brought: messages of a stream may come after a hole.
    known_to: Option<i64>,
    /// Pages asked for.
    asked: u32,
}

impl Gap {
    /// Takes note of a feed.
    fn note(&mut self, feed: &Feed) {
        let known_to = self.known_to;
        let entries = feed.entries.iter().filter(|entry| !entry.pinned);
        let positions = entries.filter_map(|entry| entry.position());
        self.known_to = positions.max().max(known_to);
        if let (Some(floor), Some(oldest)) = (known_to, oldest(feed))
            && oldest > floor
        {
            self.page.clone_from(&feed.next_url);
            self.floor = floor;
            self.asked = 0;
        }
    }

    /// Takes note of a page of the gap. Where the reader has to go on by hand, because the gap is too
    /// long.
    fn turn(&mut self, page: &Feed) -> Option<SafeUrl> {
        self.page = None;
        self.asked += 1;
        let reached = oldest(page).is_none_or(|oldest| oldest <= self.floor);
        if reached || self.asked >= PAGES {
            return page.next_url.clone().filter(|_| !reached);
        }
        self.page.clone_from(&page.next_url);
        None
    }

    /// Takes note of a page that could not be had.
    pub(super) fn missed(&mut self) {
        self.asked += 1;
        if self.asked >= PAGES {
            self.page = None;
        }
    }
}

fn oldest(feed: &Feed) -> Option<i64> {
    let entries = feed.entries.iter().filter(|entry| !entry.pinned);
    entries.filter_map(|entry| entry.position()).min()
}

impl Session {
    pub(super) fn find_gap(&mut self, feed: &Feed) {
        self.gap.note(feed);
    }

    /// Asks for the next page of the gap, where nothing stands in the way.
    pub(super) fn fetch_gap(&mut self) -> Option<Effect> {
        let url = self.gap.page.as_ref()?.to_string();
        let free = self.poll.is_free() && self.poll.in_flight().is_none();
        free.then(|| self.poll.start(Purpose::Gap, url))
    }

    /// A page of the gap arrived.
    pub(super) fn bridge(&mut self, page: &Feed, problems: &[Problem]) -> Vec<Effect> {
        let address = self.gap.page.clone();
        if let Some(next) = self.gap.turn(page) {
            self.window.cursor = Some(next);
        }
        let (timeline, changes) = reconcile(&self.timeline, &page.entries);
        self.note_withdrawn(&changes);
        self.timeline = timeline;
        self.show_or_hold(&changes);
        let mut effects = Vec::from_iter(self.fetch_gap());
        if effects.is_empty() {
            effects = self.go_on();
        }
        effects.extend(self.warn(problems, address.as_ref()));
        effects.extend(self.announce(false, changes));
        effects
    }
}
