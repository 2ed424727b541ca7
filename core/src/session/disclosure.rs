//! What is open and what is closed: the density for all, the reader's hand for each.

use crate::model::{Date, Density, EntryId};

/// Open and closed entries and days. What the reader opened or closed by hand stays so, whatever
/// happens to the entry or to the density.
#[derive(Debug, Default)]
pub(super) struct Disclosure {
    density: Density,
    /// Set by "expand all" and "collapse all"; ends with the next choice of a density.
    all: Option<bool>,
    /// In the order of their ids.
    by_hand: Vec<(EntryId, bool)>,
    closed_days: Vec<Date>,
}

impl Disclosure {
    pub(super) fn new(density: Density) -> Self {
        Self {
            density,
            ..Self::default()
        }
    }

    pub(super) fn density(&self) -> Density {
        self.density
    }

    /// A new density for whatever the reader has not opened or closed by hand.
    pub(super) fn set_density(&mut self, density: Density) {
        self.density = density;
        self.all = None;
    }

    /// Opens or closes everything, what was set by hand included.
    pub(super) fn set_all(&mut self, expanded: bool) {
        self.all = Some(expanded);
        self.by_hand.clear();
        self.closed_days.clear();
    }

    pub(super) fn is_expanded(&self, id: &EntryId) -> bool {
        let for_all = self.all.unwrap_or(self.density == Density::Full);
        let by_hand = self.place(id).ok();
        let by_hand = by_hand.and_then(|place| self.by_hand.get(place));
        by_hand.map_or(for_all, |(_, expanded)| *expanded)
    }

    pub(super) fn set(&mut self, id: &EntryId, expanded: bool) {
        match self.place(id) {
            Ok(place) => {
                if let Some((_, was)) = self.by_hand.get_mut(place) {
                    *was = expanded;
                }
            }
            Err(place) => self.by_hand.insert(place, (id.clone(), expanded)),
        }
    }

    /// Where what was done to an entry by hand stands, or would.
    fn place(&self, id: &EntryId) -> Result<usize, usize> {
        self.by_hand.binary_search_by(|(other, _)| other.cmp(id))
    }

    pub(super) fn is_day_expanded(&self, day: Date) -> bool {
        !self.closed_days.contains(&day)
    }

    pub(super) fn are_days_open(&self) -> bool {
        self.closed_days.is_empty()
    }

    /// Opens every day, so that whatever the reader asked for can be seen.
    pub(super) fn open_days(&mut self) {
        self.closed_days.clear();
    }

    pub(super) fn set_day(&mut self, day: Date, expanded: bool) {
        self.closed_days.retain(|closed| *closed != day);
        if !expanded {
            self.closed_days.push(day);
        }
    }
}
