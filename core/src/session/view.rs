//! What there is to draw: every screen of the widget as plain values. The words are those of the feed;
//! the widget's own, and the forms of dates, are the locale's of `ui`.
//!
//! Made by [`super::Session::view`], drawn by `ui`, in a browser or natively. The variants are the screens.

mod age;
mod ahead;
mod align;
mod beginning;
mod build;
mod chunks;
mod count;
mod divide;
mod points;
mod refresh;
mod row;
mod rows;
mod status;
mod time;
mod validity;

use std::rc::Rc;

pub use super::announcer::{Announcement, News};
pub use age::{Age, Unit};
pub use align::aligned;
pub use chunks::{Chunk, Rows, Search};
pub use row::{Card, Day, Note, Row, Showing};
pub use validity::Validity;

use crate::model::{Density, Entry, EntryId, Order, SafeUrl, Status, Timestamp};

/// The screen to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// Nothing is known yet: the host's fallback shows.
    Waiting,
    /// Nothing could be loaded: the host's fallback shows, and a line that says so.
    Unavailable(StatusLine),
    /// A timeline.
    Ready(Box<Screen>),
}

/// What is true of the connection, with a way out where there is one: `Live, checked 12:04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusLine {
    /// What is true.
    pub connection: Connection,
    /// Whether something is wrong, so that readers who cannot see the line should hear it.
    pub urgent: bool,
    /// A button.
    pub offer: Option<Offer>,
}

/// How current the screen is. `checked` is when that was last known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are what the variants say")]
pub enum Connection {
    /// All is well.
    Live {
        standing: Standing,
        checked: Option<Moment>,
    },
    /// What is shown is not said to be current.
    AsOf {
        standing: Standing,
        checked: Option<Moment>,
    },
    /// The coverage has ended.
    Ended { at: Option<Moment> },
    /// The device is offline.
    Offline { checked: Option<Moment> },
    /// The reader paused updates.
    Paused,
    /// The feed asks for a newer widget.
    Outdated { checked: Option<Moment> },
    /// Requests fail.
    Reconnecting { checked: Option<Moment> },
    /// Nothing could be loaded, and nothing will come.
    Over,
    /// Nothing could be loaded: the device is offline.
    OfflineUnloaded,
    /// Nothing could be loaded: a request failed, or the feed asks for a `newer` widget.
    Unloaded { newer: bool },
}

/// Where the coverage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Updates are coming.
    Live,
    /// The newsroom has paused.
    Paused,
    /// It has ended.
    Ended,
    /// It has not begun.
    Scheduled {
        /// When it will, if that is known.
        start: Option<Moment>,
    },
}

/// What a reader can do about the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Ask for updates now.
    Retry,
}

/// Why there are no entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// The coverage has not begun.
    Scheduled {
        /// When it will, if that is known.
        start: Option<Moment>,
    },
    /// The coverage has ended.
    Ended,
    /// None has come.
    NothingYet,
}

/// The timeline with everything around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// The name of the coverage.
    pub title: Option<Rc<str>>,
    /// What it is about.
    pub description: Option<Rc<str>>,
    /// The page that it belongs to.
    pub home_page: Option<SafeUrl>,
    /// Where the coverage stands.
    pub status: Status,
    /// When the coverage last changed.
    pub updated: Option<Moment>,
    /// Whether the reader paused updates; `None` where there is nothing to pause.
    pub paused: Option<bool>,
    /// The connection.
    pub connection: StatusLine,
    /// The density in force.
    pub density: Density,
    /// The direction in force.
    pub order: Order,
    /// The points at the top.
    pub key_points: Vec<Point>,
    /// How many entries wait to be revealed.
    pub held: usize,
    /// What assistive technology is told.
    pub announcement: Announcement,
    /// Whether it is told what comes; `None` where the publisher has nothing announced.
    pub announces: Option<bool>,
    /// Whether times are told in the reader's zone; `None` where that says the same as the zone of the coverage.
    pub own_zone: Option<bool>,
    /// Pinned entries, then days and entries from top to bottom.
    pub rows: Rc<Rows>,
    /// Whether more rows are on their way.
    pub is_busy: bool,
    /// Why there are no entries, if there are none.
    pub empty: Option<Empty>,
    /// Whether there are earlier entries, and whether they are being loaded.
    pub earlier: Option<Earlier>,
    /// What to say at the end where the feed has more entries than are read.
    pub rest: Option<Rest>,
    /// The level of the headings above the entries' own, 2 to 5.
    pub heading_level: u8,
    /// The BCP 47 language of the feed.
    pub language: Option<Rc<str>>,
    /// In how many milliseconds an age in sight becomes another one.
    pub next_tick: Option<i64>,
    /// Until when the times of the rows in sight read the same.
    pub validity: Validity,
}

/// Where the entries are that are not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The page of the coverage, if the feed names one.
    pub page: Option<SafeUrl>,
}

/// The button for earlier entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// It can be pressed.
    Available,
    /// Its page is on the way.
    Loading,
}

/// A key point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The point, in a line.
    pub text: PointText,
    /// The entry it leads to.
    pub entry: Option<EntryId>,
}

/// What a key point says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointText {
    /// Words of the publisher's.
    Given(Rc<str>),
    /// The title of its entry.
    Title(Rc<Entry>),
}

/// A moment, and what decides in which form it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The moment itself.
    pub at: Timestamp,
    /// How far it is from the day that it stands under.
    pub within: Within,
    /// How long ago, for the first 24 hours; after that the day's heading says it better. `None` too
    /// where that is not known, or not asked for.
    pub age: Option<Age>,
}

/// How far a moment is from the day that it stands under, by the calendar of the zone in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// On that day: a clock time says enough.
    SameDay,
    /// On another day of the same year.
    SameYear,
    /// In another year.
    OtherYear,
}
