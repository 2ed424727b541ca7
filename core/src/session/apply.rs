//! How a feed changes what is on the screen: new entries appear or wait, withdrawn ones leave a note,
//! and the host and the publisher's developers are told.

use super::doubt::{Restored, keeps};
use super::lifecycle::RETURN_SPREAD;
use super::reconcile::Changes;
use super::{Effects, Event, Parts};
use crate::feed::Problem;
use crate::model::{EntryId, Feed, SafeUrl, Updates};

impl Parts<'_> {
    /// Merges what a feed or a message holds. What it holds of the coverage as a whole is the latest.
    /// Some entries may be said to be back after they were withdrawn. Whether anything changed.
    pub(super) fn apply(
        &mut self,
        feed: Feed,
        problems: &[Problem],
        restored: Option<Restored>,
        back: &[EntryId],
        effects: &mut Effects,
    ) -> bool {
        let first = self.coverage.feed().is_none();
        let complete = !first && self.is_complete();
        let changes = self.coverage.absorb(
            &feed.entries,
            &|old, new| keeps(restored, back, old, new),
            self.reader.pagination(),
            effects,
        );
        let is_news = first || !changes.is_empty();
        if first {
            self.show_first(feed.next_url.clone());
        } else {
            self.show_later(complete, &changes);
        }
        self.coverage.set_feed(feed, effects);
        if first {
            let updates = self.options.updates;
            self.source
                .heed_updates(updates, false, RETURN_SPREAD, effects);
        }
        self.source.warn(problems, effects);
        if first {
            effects.announce(Event::Ready);
        } else {
            self.announce(changes, effects);
        }
        if let Some(id) = self.reader.take_target() {
            self.go_to(&id, effects);
        }
        is_news
    }

    /// All of a first feed is shown a page at a time.
    fn show_first(&mut self, next: Option<SafeUrl>) {
        self.source.begin_older(next);
        self.reader
            .show_more(self.coverage.timeline(), self.options.page_size);
    }

    /// Later entries appear or are held.
    fn show_later(&mut self, complete: bool, changes: &Changes) {
        let timeline = self.coverage.timeline();
        if complete {
            self.reader.show_more(timeline, usize::MAX);
        } else if self.reader.pagination().is_unset() {
            self.reader.show_more(timeline, self.options.page_size);
        }
        self.show_or_hold(changes);
    }

    /// New entries appear where the reader would see them come, and wait elsewhere.
    pub(super) fn show_or_hold(&mut self, changes: &Changes) {
        let notify = self.options.updates == Updates::Notify;
        let waiting = self.coverage.timeline().held() > 0;
        let hold = notify || !self.page.is_watched() || waiting;
        self.coverage
            .arrive(&changes.added, hold, self.reader.pagination());
    }

    /// Tells the host of changes, if there are any.
    pub(super) fn announce(&self, changes: Changes, effects: &mut Effects) {
        if changes.is_empty() {
            return;
        }
        let Changes {
            added,
            edited,
            withdrawn,
        } = changes;
        effects.announce(Event::Update {
            added,
            edited,
            withdrawn,
            held: self.coverage.timeline().held(),
        });
    }
}
