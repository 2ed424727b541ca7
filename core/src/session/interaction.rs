//! What the reader does, or the host in the reader's place: open and close, turn around, reveal, go to
//! an entry, go back in time.

use super::poll::PauseReason;
use super::preferences::Preferences;
use super::{Effect, Effects, Event, Parts, ReaderAction, Redraw, Session};
use crate::model::{EntryId, Order, Placed, Timestamp};

impl Session {
    /// The reader wants something, or the host page in the reader's place.
    pub(super) fn interact(&mut self, action: ReaderAction, now: Timestamp, effects: &mut Effects) {
        let Some(mut parts) = self.parts(now) else {
            return;
        };
        let Parts {
            reader, options, ..
        } = &mut parts;
        match action {
            ReaderAction::Toggle(id) => {
                effects.redraw(Redraw::entry(&id));
                let expanded = reader.toggle(&id);
                effects.announce(Event::Toggle { id, expanded });
            }
            ReaderAction::ToggleDay(day) => arrange(effects, || reader.toggle_day(day)),
            ReaderAction::SetDensity(density) => arrange(effects, || reader.set_density(density)),
            ReaderAction::SetOrder(order) => arrange(effects, || reader.set_order(order)),
            ReaderAction::ExpandAll => arrange(effects, || reader.set_all(true)),
            ReaderAction::CollapseAll => arrange(effects, || reader.set_all(false)),
            ReaderAction::Reveal => parts.reveal(effects),
            ReaderAction::ShowEarlier => parts.show_earlier(effects),
            ReaderAction::LoadEmbed(id, embed) => {
                reader.embeds_mut().load(&id, &embed, options, effects);
            }
            ReaderAction::WithdrawConsent(provider) => {
                reader.embeds_mut().withdraw(provider, options, effects);
            }
            ReaderAction::SetOwnZone(own_zone) => {
                parts.prefer(effects, |preferences| preferences.own_zone = own_zone);
            }
            ReaderAction::SetAnnouncing(announces) => {
                parts.prefer(effects, |preferences| preferences.quiet = !announces);
            }
            ReaderAction::GoTo(id) => parts.go_to(&id, effects),
            ReaderAction::Pause => self.pause(PauseReason::Paused, effects),
            ReaderAction::Resume => self.resume(PauseReason::Paused, 0, effects),
            ReaderAction::Refresh => parts.source.refresh(effects),
        }
    }
}

/// Does something that arranges the whole screen anew.
fn arrange(effects: &mut Effects, change: impl FnOnce()) {
    change();
    effects.redraw(Redraw::All);
}

impl Parts<'_> {
    /// The reader wants to be told otherwise from now on.
    fn prefer(&mut self, effects: &mut Effects, change: impl FnOnce(&mut Preferences)) {
        let preferences = self.reader.preferences_mut();
        change(preferences);
        if let Some(effect) = preferences.keep(self.options) {
            effects.push(effect);
        }
        effects.redraw(Redraw::All);
    }

    fn reveal(&mut self, effects: &mut Effects) {
        self.reader.open_days();
        effects.redraw(Redraw::All);
        if let Some(newest) = self.coverage.reveal() {
            effects.push(Effect::ScrollTo(newest));
        }
    }

    pub(super) fn go_to(&mut self, id: &EntryId, effects: &mut Effects) {
        if self.coverage.feed().is_none() {
            return self.reader.set_target(id);
        }
        let Some(placed) = self.coverage.timeline().find(id) else {
            return effects.warn(&["there is no entry \"", &id.0, "\" to go to"]);
        };
        self.reader.open(placed, effects);
        if placed.is_held() {
            self.coverage.reveal();
            effects.redraw(Redraw::All);
        }
        effects.push(Effect::ScrollTo(id.clone()));
    }

    /// Shows a page of what is known, or asks the publisher for more.
    fn show_earlier(&mut self, effects: &mut Effects) {
        if self.reader.pagination().has_more(self.coverage.timeline()) {
            self.go_back(effects);
        } else {
            self.source.fetch_older(effects);
        }
    }

    /// Shows a page of what is known; the reader goes on with the first entry of it.
    pub(super) fn go_back(&mut self, effects: &mut Effects) {
        let before = self.reader.pagination().clone();
        self.reader
            .show_more(self.coverage.timeline(), self.options.page_size);
        effects.redraw(Redraw::All);
        let pagination = self.reader.pagination();
        let shown = self.coverage.shown(pagination);
        let mut entries = shown.filter(|placed| !placed.entry.is_withdrawn());
        let is_new = |placed: &&Placed| !before.shows(placed);
        let first = match self.reader.order() {
            Order::Newest => entries.find(is_new),
            Order::Oldest => entries.rfind(is_new),
        };
        // Where there was nothing more, the button has gone all the same.
        let ends = self.is_complete();
        let last = || self.coverage.shown(pagination).next_back();
        if let Some(placed) = first.or_else(|| last().filter(|_| ends)) {
            effects.push(Effect::GoOn(placed.entry.id.clone()));
        }
    }

    /// Whether there is nothing earlier, here or at the publisher.
    pub(super) fn is_complete(&self) -> bool {
        let timeline = self.coverage.timeline();
        let pagination = self.reader.pagination();
        pagination.is_complete(timeline, self.source.older())
    }
}
