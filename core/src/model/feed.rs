//! A decoded feed: what is said about the coverage as a whole, and its entries.

use std::rc::Rc;

use super::zone::Offsets;
use super::{Author, Entry, EntryId, OwnProvider, SafeUrl, Timestamp};

/// Where the coverage stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It has not begun.
    Scheduled,
    /// It is going on.
    #[default]
    Live,
    /// The newsroom has paused it.
    Paused,
    /// It is over.
    Ended,
}

/// One of the points at the top of the coverage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPoint {
    /// The point, in a line.
    pub text: Rc<str>,
    /// The entry that tells more.
    pub entry: Option<EntryId>,
}

/// A place that pushes updates, from the feed's `hubs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hub {
    /// `EventSource` or `Mercure`.
    pub kind: Rc<str>,
    /// Its address.
    pub url: SafeUrl,
}

/// A feed as one answer of the server gave it: a snapshot of the coverage's newest part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// The name of the coverage.
    pub title: Option<Rc<str>>,
    /// What it is about, in a sentence or two.
    pub description: Option<Rc<str>>,
    /// Who reports, where an entry does not say.
    pub authors: Vec<Author>,
    /// The page it belongs to.
    pub home_page_url: Option<SafeUrl>,
    /// Its BCP 47 language.
    pub language: Option<Rc<str>>,
    /// Where the coverage stands.
    pub status: Status,
    /// When it begins or began.
    pub coverage_start: Option<Timestamp>,
    /// When it ended.
    pub coverage_end: Option<Timestamp>,
    /// When this snapshot was made.
    pub updated: Option<Timestamp>,
    /// The snapshot's number; higher is newer.
    pub revision: Option<u64>,
    /// Of a message that holds only what changed: the number of the snapshot that it builds on.
    pub since: Option<u64>,
    /// The publisher's polling interval, in seconds.
    pub poll_interval: Option<u32>,
    /// The IANA name of the zone in which the coverage happens.
    pub time_zone: Option<Rc<str>>,
    /// The points at the top.
    pub key_points: Vec<KeyPoint>,
    /// An immutable page of older entries.
    pub next_url: Option<SafeUrl>,
    /// Where updates are pushed.
    pub hubs: Vec<Hub>,
    /// Whether there were more items than are read.
    pub cut: bool,
    /// The entries, in the feed's order, each id once.
    pub entries: Vec<Rc<Entry>>,
}

impl Feed {
    /// The newest date of its entries.
    pub fn newest(&self) -> Option<Timestamp> {
        let entries = self.entries.iter();
        entries.filter_map(|entry| entry.version().at).max()
    }
}

/// What is known of the coverage while a part of it is read: pages of older entries and messages of a
/// stream need not say it again.
#[derive(Clone, Debug)]
pub struct Known {
    /// See [`Feed::authors`].
    pub authors: Vec<Author>,
    /// See [`Feed::time_zone`].
    pub time_zone: Option<Rc<str>>,
    /// What is known of zones.
    pub offsets: Offsets,
    /// Providers that the publisher has added.
    pub providers: Rc<[Rc<OwnProvider>]>,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            authors: Vec::new(),
            time_zone: None,
            offsets: |_, _| None,
            providers: Rc::default(),
        }
    }
}
