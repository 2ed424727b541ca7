//! How many updates a day has. What is said of a day is true of the day: of all its entries, shown or
//! not, pinned or not; and nothing is said where there may be more than are known. Held entries count
//! once they are revealed: until then nothing changes on the screen but the button that names them.

use super::Rest;
use super::build::Builder;
use super::time::Clock;
use crate::model::Timestamp;
use crate::session::backfill::is_unchanged;

/// What is known of the days' entries.
pub(super) struct Counts {
    /// When each entry was published, oldest first.
    dates: Vec<Timestamp>,
    /// Whether there may be others, of this time or before it.
    others: Option<Timestamp>,
}

impl Builder<'_> {
    /// Where what is not here can be read: behind the last entry of all.
    pub(super) fn rest(&self) -> Option<Rest> {
        let ends = self.source.older().is_cut() && self.is_complete();
        ends.then(|| Rest {
            page: self.feed.home_page_url.clone(),
        })
    }

    pub(super) fn counts(&self) -> Counts {
        let placed = self.coverage.timeline().placed().iter();
        let published = placed
            .filter(|placed| !placed.entry.is_withdrawn() && !placed.is_held())
            .map(|placed| &placed.entry);
        // What has no date is of the day that it stands under.
        let mut last = None;
        let moments = published.clone().filter_map(|entry| {
            last = entry.published.or(last);
            last
        });
        let mut dates: Vec<Timestamp> = moments.collect();
        dates.reverse();
        // As they are, unless an editor has put an entry elsewhere.
        if !dates.is_sorted() {
            dates.sort_unstable();
        }
        let older = self.source.older();
        let more = older.is_cut() || older.next().is_some();
        // Down to the oldest that is there only because it is one of the newest, all of them are.
        let whole = published.filter(|entry| is_unchanged(entry));
        let whole = whole.filter_map(|entry| entry.published).min();
        let others = if self.source.has_gap() {
            Some(Timestamp(i64::MAX))
        } else {
            more.then(|| whole.unwrap_or(Timestamp(i64::MAX)))
        };
        Counts { dates, others }
    }
}

impl Counts {
    /// How many entries are of the same day as a moment.
    pub(super) fn of(&self, at: Timestamp, clock: &Clock<'_>) -> Option<usize> {
        let day = clock.date(at);
        let same = |other: &Timestamp| clock.date(*other) == day;
        if self
            .others
            .is_some_and(|others| at <= others || same(&others))
        {
            return None;
        }
        let (before, after) = self
            .dates
            .split_at(self.dates.partition_point(|one| *one < at));
        let first = before.partition_point(|one| !same(one));
        let last = after.partition_point(same);
        Some(before.len() - first + last).filter(|entries| *entries > 0)
    }
}
