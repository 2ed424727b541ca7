//! What the reader does, or the host in the reader's place: open and close, turn around, reveal, go to
//! an entry, go back in time.

use super::poll::{PauseReason, Purpose};
use super::{Effect, Event, ReaderAction, Session};
use crate::model::{EntryId, Order, Placed, SafeUrl};

impl Session {
    /// The reader wants something, or the host page in the reader's place.
    pub(super) fn interact(&mut self, action: ReaderAction) -> Vec<Effect> {
        match action {
            ReaderAction::Toggle(id) => return self.toggle(&id),
            ReaderAction::ToggleDay(day) => {
                let expanded = self.disclosure.is_day_expanded(&day);
                self.disclosure.set_day(&day, !expanded);
            }
            ReaderAction::SetDensity(density) => self.disclosure.set_density(density),
            ReaderAction::SetOrder(order) => self.order = order,
            ReaderAction::ExpandAll => self.disclosure.set_all(true),
            ReaderAction::CollapseAll => self.disclosure.set_all(false),
            ReaderAction::Reveal => return self.reveal(),
            ReaderAction::ShowEarlier => return self.show_earlier(),
            ReaderAction::LoadEmbed(id, embed) => return self.load(&id, &embed),
            ReaderAction::WithdrawConsent(provider) => return self.withdraw(provider),
            ReaderAction::GoTo(id) => return self.go_to(&id),
            ReaderAction::Pause => return self.poll.block(PauseReason::Paused),
            ReaderAction::Resume => return self.unblock(PauseReason::Paused, 0),
            ReaderAction::Refresh => return self.refresh(),
        }
        Vec::new()
    }

    fn toggle(&mut self, id: &EntryId) -> Vec<Effect> {
        let expanded = !self.disclosure.is_expanded(id);
        self.disclosure.set(id, expanded);
        vec![Effect::Announce(Event::Toggle {
            id: id.clone(),
            expanded,
        })]
    }

    fn reveal(&mut self) -> Vec<Effect> {
        let placed = self.timeline.placed().iter();
        let newest = placed
            .map(|placed| &placed.entry.id)
            .find(|id| self.held.contains(id))
            .cloned();
        self.just_added.append(&mut self.held);
        self.disclosure.open_days();
        newest.map(Effect::ScrollTo).into_iter().collect()
    }

    pub(super) fn go_to(&mut self, id: &EntryId) -> Vec<Effect> {
        if self.feed.is_none() {
            self.pending_target = Some(id.clone());
            return Vec::new();
        }
        let Some(placed) = self.timeline.find(id) else {
            return vec![Effect::Warn(format!("there is no entry \"{id}\" to go to"))];
        };
        self.pagination.extend_to(placed);
        self.disclosure.set(id, true);
        self.disclosure.open_days();
        if self.held.contains(id) {
            self.just_added.append(&mut self.held);
        }
        vec![Effect::ScrollTo(id.clone())]
    }

    /// Shows a page of what is known; the reader goes on with the first entry of it.
    pub(super) fn go_back(&mut self) -> Option<Effect> {
        let before = self.pagination.clone();
        self.pagination
            .extend(&self.timeline, self.options.page_size);
        let mut shown = self.shown().filter(|placed| !placed.entry.is_withdrawn());
        let is_new = |placed: &&Placed| !before.shows(placed);
        let first = match self.order {
            Order::Newest => shown.find(is_new),
            Order::Oldest => shown.rfind(is_new),
        };
        // Where there was nothing more, the button has gone all the same.
        let ends = self.pagination.is_complete(&self.timeline);
        let first = first.or_else(|| self.shown().next_back().filter(|_| ends));
        first.map(|placed| Effect::GoOn(placed.entry.id.clone()))
    }

    /// Shows a page of what is known, or asks the publisher for more.
    pub(super) fn show_earlier(&mut self) -> Vec<Effect> {
        if self.pagination.remaining(&self.timeline) > 0 {
            return Vec::from_iter(self.go_back());
        }
        let cursor = self.pagination.cursor.as_ref().map(SafeUrl::to_string);
        match cursor {
            Some(url) if self.poll.in_flight() != Some(Purpose::Earlier) => {
                vec![Effect::StopWaiting, self.poll.start(Purpose::Earlier, url)]
            }
            _ => Vec::new(),
        }
    }
}
