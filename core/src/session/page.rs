//! The page that the widget is in, and the device that shows it.

use crate::model::EntryId;

/// What is known of the page.
#[derive(Debug)]
pub(super) struct Page {
    visible: bool,
    at_edge: bool,
    save_data: bool,
    sight: Sight,
}

/// Which entries the reader can see.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// Any of them, where that is not known.
    entries: Option<Vec<EntryId>>,
    /// How often it has moved.
    moves: u32,
}

impl Sight {
    /// Whether an entry may be in sight.
    pub(super) fn has(&self, id: &EntryId) -> bool {
        self.entries().is_none_or(|seen| seen.contains(id))
    }

    /// The entries in it, where that is known.
    pub(super) fn entries(&self) -> Option<&[EntryId]> {
        self.entries.as_deref()
    }

    /// How often it has moved.
    pub(super) fn moves(&self) -> u32 {
        self.moves
    }
}

impl Default for Page {
    fn default() -> Self {
        Self {
            visible: true,
            at_edge: true,
            save_data: false,
            sight: Sight::default(),
        }
    }
}

impl Page {
    /// Whether anybody can see the page.
    pub(super) fn is_visible(&self) -> bool {
        self.visible
    }

    /// Says whether anybody can see the page. Whether anybody could before.
    pub(super) fn set_visible(&mut self, visible: bool) -> bool {
        std::mem::replace(&mut self.visible, visible)
    }

    /// Whether the reader would see a new entry appear.
    pub(super) fn is_watched(&self) -> bool {
        self.visible && self.at_edge
    }

    /// Says whether the newest end of the timeline is within the reader's reach.
    pub(super) fn set_at_edge(&mut self, at_edge: bool) {
        self.at_edge = at_edge;
    }

    /// Which entries the reader can see.
    pub(super) fn sight(&self) -> &Sight {
        &self.sight
    }

    /// Says which entries the reader can see.
    pub(super) fn set_sight(&mut self, entries: Option<Vec<EntryId>>) {
        let moves = self.sight.moves.wrapping_add(1);
        self.sight = Sight { entries, moves };
    }

    /// Whether the reader saves data.
    pub(super) fn saves_data(&self) -> bool {
        self.save_data
    }

    /// Says whether the reader saves data.
    pub(super) fn set_save_data(&mut self, save_data: bool) {
        self.save_data = save_data;
    }
}
