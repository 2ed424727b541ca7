//! What there is to draw: every screen of the widget as plain values, words included.
//!
//! Made by [`super::Session::view`], drawn by [`crate::ui`], in a browser or natively. The variants
//! are the screens.

mod build;
mod count;
mod points;
mod refresh;
mod status;
mod time;

use std::rc::Rc;

use super::ReaderAction;
use crate::model::{Density, Embed, Entry, EntryId, Order, SafeUrl, Status, Timestamp};

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

/// A sentence about the connection that always tells the truth, with a way out where there is one:
/// `Live, checked 12:04`.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusLine {
    /// Where the coverage stands; nothing where that cannot be known at the moment.
    pub capsule: Option<(Status, String)>,
    /// The sentence, or the rest of it.
    pub text: String,
    /// Whether something is wrong, so that readers who cannot see the line should hear it.
    pub urgent: bool,
    /// A button: its words and what it does.
    pub offer: Option<(&'static str, ReaderAction)>,
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
    /// When the coverage last changed: `Updated 3 min ago`.
    pub updated: Option<String>,
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
    /// The words of the button that reveals held entries, if there are any.
    pub held: Option<String>,
    /// Pinned entries, then days and entries from top to bottom.
    pub rows: Vec<Row>,
    /// What to say when there are no entries.
    pub empty: Option<String>,
    /// Whether there are earlier entries, and whether they are being loaded.
    pub earlier: Option<Earlier>,
    /// What to say at the end where the feed has more entries than are read.
    pub rest: Option<Rest>,
    /// The level of the headings above the entries' own, 2 to 5.
    pub heading_level: u8,
    /// The BCP 47 language of the feed.
    pub language: Option<Rc<str>>,
    /// In how many milliseconds a relative time on the screen changes.
    pub next_tick: Option<i64>,
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
    pub text: Rc<str>,
    /// The entry it leads to.
    pub entry: Option<EntryId>,
    /// When that was.
    pub time: Option<Moment>,
}

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Unique among the rows, even where an editor's order makes a day occur twice.
    pub key: String,
    /// The day's name, and what [`ReaderAction::ToggleDay`] calls it.
    pub name: String,
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
    /// The sentence.
    pub text: String,
    /// When it was published.
    pub time: Option<Moment>,
}

/// A moment in the forms that a page needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The moment itself, for `datetime`.
    pub at: Timestamp,
    /// The clock time with its zone, and its date where it stands under another day.
    pub clock: String,
    /// Date, time and zone, for a tooltip.
    pub full: String,
    /// How long ago, for the first 24 hours; after that the day's heading says it better.
    pub ago: Option<String>,
}
