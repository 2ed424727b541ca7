//! What the reader chose: what is open, in which order, how far back, what is shown from elsewhere.

use super::disclosure::Disclosure;
use super::embeds::Embeds;
use super::pagination::Pagination;
use super::preferences::Preferences;
use super::{Effects, Redraw};
use crate::model::{Date, Density, EntryId, Options, Order, Placed, Timeline};

/// What the reader chose.
#[derive(Debug)]
pub(super) struct Reader {
    order: Order,
    disclosure: Disclosure,
    pagination: Pagination,
    embeds: Embeds,
    preferences: Preferences,
    /// Where to go once there is a feed.
    pending_target: Option<EntryId>,
}

impl Reader {
    /// A reader who has chosen nothing yet.
    pub(super) fn new(options: &Options) -> Self {
        Self {
            order: options.order,
            disclosure: Disclosure::new(options.density),
            pagination: Pagination::default(),
            embeds: Embeds::default(),
            preferences: Preferences::default(),
            pending_target: None,
        }
    }

    /// The publisher chooses anew, which counts where the choice is another one.
    pub(super) fn configure(&mut self, old: &Options, new: &Options) {
        if new.density != old.density {
            self.disclosure.set_density(new.density);
        }
        if new.order != old.order {
            self.order = new.order;
        }
    }

    pub(super) fn order(&self) -> Order {
        self.order
    }

    pub(super) fn set_order(&mut self, order: Order) {
        self.order = order;
    }

    pub(super) fn disclosure(&self) -> &Disclosure {
        &self.disclosure
    }

    /// Opens or closes an entry. Whether it is open now.
    pub(super) fn toggle(&mut self, id: &EntryId) -> bool {
        let expanded = !self.disclosure.is_expanded(id);
        self.disclosure.set(id, expanded);
        expanded
    }

    /// Opens or closes a day.
    pub(super) fn toggle_day(&mut self, day: Date) {
        let expanded = self.disclosure.is_day_expanded(day);
        self.disclosure.set_day(day, !expanded);
    }

    pub(super) fn set_density(&mut self, density: Density) {
        self.disclosure.set_density(density);
    }

    /// Opens or closes everything.
    pub(super) fn set_all(&mut self, expanded: bool) {
        self.disclosure.set_all(expanded);
    }

    /// Opens every day, so that whatever the reader asked for can be seen.
    pub(super) fn open_days(&mut self) {
        self.disclosure.open_days();
    }

    pub(super) fn pagination(&self) -> &Pagination {
        &self.pagination
    }

    /// Shows so many more entries, or as many as are known.
    pub(super) fn show_more(&mut self, timeline: &Timeline, entries: usize) {
        self.pagination.extend(timeline, entries);
    }

    /// Opens an entry, however far back it is.
    pub(super) fn open(&mut self, placed: &Placed, effects: &mut Effects) {
        let is_on_screen = self.pagination.shows(placed) && self.disclosure.are_days_open();
        self.pagination.extend_to(placed);
        self.disclosure.set(&placed.entry.id, true);
        self.disclosure.open_days();
        effects.redraw(if is_on_screen {
            Redraw::entry(&placed.entry.id)
        } else {
            Redraw::All
        });
    }

    pub(super) fn embeds(&self) -> &Embeds {
        &self.embeds
    }

    pub(super) fn embeds_mut(&mut self) -> &mut Embeds {
        &mut self.embeds
    }

    pub(super) fn preferences(&self) -> Preferences {
        self.preferences
    }

    pub(super) fn preferences_mut(&mut self) -> &mut Preferences {
        &mut self.preferences
    }

    /// Takes note of where to go once there is a feed.
    pub(super) fn set_target(&mut self, id: &EntryId) {
        self.pending_target = Some(id.clone());
    }

    /// Where to go, if somebody said so before there was a feed.
    pub(super) fn take_target(&mut self) -> Option<EntryId> {
        self.pending_target.take()
    }
}
