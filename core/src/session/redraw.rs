//! What of the screen is no longer as it was drawn.

use crate::model::EntryId;

/// What an update has changed of the screen. Each holds what the ones before it hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Redraw {
    /// Nothing that can be seen.
    #[default]
    Nothing,
    /// What is said of the coverage and of the connection, and how long ago everything was.
    Status,
    /// These entries, which stand where they stood.
    Entries(Vec<EntryId>),
    /// Anything.
    All,
}

impl Redraw {
    /// One entry, which stands where it stood.
    pub(super) fn entry(id: &EntryId) -> Self {
        Self::Entries(vec![id.clone()])
    }

    /// Adds what else has changed.
    pub(super) fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::All, _) | (_, Self::Nothing) | (Self::Entries(_), Self::Status) => {}
            (Self::Entries(ids), Self::Entries(others)) => ids.extend(others),
            (_, other) => *self = other,
        }
    }

    /// Whether entries are among it.
    pub(super) fn has_entries(&self) -> bool {
        match self {
            Self::Nothing | Self::Status => false,
            Self::Entries(_) | Self::All => true,
        }
    }
}
