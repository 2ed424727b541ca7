//! One row of the timeline: a day, an entry, or what an entry leaves.

use std::rc::Rc;

use super::Moment;
use crate::model::{Date, Embed, Entry, EntryId};

/// One row of the timeline. Keys are unique among the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The heading of a day.
    Day(Day),
    /// An entry.
    Entry(Rc<Card>),
    /// What an entry leaves when it is withdrawn.
    Withdrawn(Note),
}

/// The heading of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which day, and what [`crate::session::ReaderAction::ToggleDay`] calls it.
    pub date: Date,
    /// How often it stands above already: an editor's order can make a day occur twice.
    pub again: usize,
    /// Whether its entries are shown.
    pub expanded: bool,
    /// How many updates the day has, where that is known: shown or not, pinned or not.
    pub entries: Option<usize>,
}

/// An entry as it is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The entry.
    pub entry: Rc<Entry>,
    /// The BCP 47 language of the feed that it is in.
    pub feed_language: Option<Rc<str>>,
    /// Whether its body is shown.
    pub expanded: bool,
    /// Whether its summary is shown while it is closed.
    pub summary: bool,
    /// Whether it appeared under the reader's eyes.
    pub just_added: bool,
    /// When it was published.
    pub time: Option<Moment>,
    /// When it was edited.
    pub edited: Option<Moment>,
    /// The level of its heading.
    pub level: u8,
    /// What in its body is shown elsewhere, while that is open.
    pub embeds: Vec<(Rc<Embed>, Showing)>,
}

/// How something that is shown elsewhere is shown here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// As a link: there can be no frame, or the publisher wants none.
    Linked,
    /// As what the feed says of it, with a button that loads it.
    Offered,
    /// As what the feed says of it, until the host says that the reader agrees.
    Held,
    /// As what the feed says of it, because the page's policy refused the frame.
    Refused,
    /// In a frame.
    Framed {
        /// Whether the reader chose it, and may choose otherwise.
        chosen: bool,
    },
}

/// What an entry leaves when it is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which entry it was.
    pub id: EntryId,
    /// When it was withdrawn, if that is known.
    pub withdrawn: Option<Moment>,
    /// When it was published.
    pub time: Option<Moment>,
}

impl Row {
    /// Its card, if it is an entry.
    pub fn card(&self) -> Option<&Rc<Card>> {
        match self {
            Self::Entry(card) => Some(card),
            Self::Day(_) | Self::Withdrawn(_) => None,
        }
    }

    /// Which entry has a card here.
    pub fn id(&self) -> Option<&EntryId> {
        self.card().map(|card| &card.entry.id)
    }
}
