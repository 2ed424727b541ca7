//! Everything that can happen to a widget.

use std::rc::Rc;

use super::effect::Choices;
use super::response::Response;
use crate::model::{Date, Density, Embed, EntryId, Options, Order, Timestamp};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// On the network.
    Network(NetworkAction),
    /// To the page.
    Page(PageAction),
    /// By the reader's will.
    Reader(ReaderAction),
    /// By the host page's will.
    Host(HostAction),
}

impl Action {
    /// Whether an action is not the reader's, so that what it moves should be seen to move.
    pub fn comes_unasked(&self) -> bool {
        match self {
            Self::Network(action) => match action {
                NetworkAction::Responded { .. }
                | NetworkAction::Overheard(_)
                | NetworkAction::StreamSaid { .. } => true,
                NetworkAction::Recalled { .. }
                | NetworkAction::StreamOpened
                | NetworkAction::StreamLost
                | NetworkAction::PollDue => false,
            },
            Self::Page(_) | Self::Reader(_) | Self::Host(_) => false,
        }
    }
}

/// Something came from the network, or is to be asked of it.
#[derive(Clone, Debug, PartialEq)]
pub enum NetworkAction {
    /// A request was answered, or failed.
    Responded {
        /// The number that its [`super::Effect::Fetch`] carried.
        request: u32,
        /// What came back.
        response: Response,
    },
    /// Another widget or tab asked for the same feed and passes the answer on.
    Overheard(Response),
    /// A feed that was kept on an earlier visit.
    Recalled {
        /// The feed as it came then. It may be anything: others can write to the storage.
        text: String,
        /// When it was kept.
        at: Timestamp,
    },
    /// The stream is open.
    StreamOpened,
    /// A message came from the stream.
    StreamSaid {
        /// Its id, empty if it has none.
        id: String,
        /// Its data.
        text: String,
    },
    /// The stream ended, or could not be had.
    StreamLost,
    /// The wait before the next poll is over.
    PollDue,
}

/// The page, or the device that shows it, is in another state.
#[derive(Clone, Debug, PartialEq)]
pub enum PageAction {
    /// The page became visible.
    Shown,
    /// The page became hidden.
    Hidden,
    /// The page is being frozen, put aside for a way back, or closed: nothing may be under way.
    Left,
    /// Whether the reader wants data saved, or the network is very slow.
    SaveData(bool),
    /// The browser says that it is online again.
    Online,
    /// The browser says that it is offline.
    Offline,
    /// The newest end of the timeline came into reach of the reader's eyes, or left it.
    EdgeMoved {
        /// Whether the reader would see a new entry appear.
        reached: bool,
    },
    /// A relative time is about to change.
    Ticked,
    /// Other entries are on the screen than before, or near it. It may be any of them where that is not known.
    SightMoved(Option<Vec<EntryId>>),
    /// What the reader chose on an earlier visit, or has now in another live blog: names with spaces between. They may
    /// be anything: others can write to the storage.
    Recalled(Choices, String),
    /// The page's policy has refused a frame.
    FrameRefused {
        /// The entry that it is in.
        id: EntryId,
        /// Its address.
        address: String,
    },
}

/// The reader wants something, or the host page in the reader's place.
#[derive(Clone, Debug, PartialEq)]
pub enum ReaderAction {
    /// Open or close one entry.
    Toggle(EntryId),
    /// Open or close a day.
    ToggleDay(Date),
    /// Show headlines, summaries or everything.
    SetDensity(Density),
    /// Show the newest or the oldest entry first.
    SetOrder(Order),
    /// Open every entry and day.
    ExpandAll,
    /// Close every entry.
    CollapseAll,
    /// Show the held entries.
    Reveal,
    /// Show a page of earlier entries.
    ShowEarlier,
    /// Show an embed of an entry in a frame; the reader agrees with whoever shows it.
    LoadEmbed(EntryId, Rc<Embed>),
    /// Load nothing more from a provider.
    WithdrawConsent(String),
    /// Tell times in the reader's own zone, or in that of the coverage.
    SetOwnZone(bool),
    /// Announce what comes, or be quiet.
    SetAnnouncing(bool),
    /// Go to an entry: open it and bring it into view.
    GoTo(EntryId),
    /// Stop asking for updates.
    Pause,
    /// Ask for updates again.
    Resume,
    /// Ask for updates now.
    Refresh,
}

/// The host page does something to the element that no reader could.
#[derive(Clone, Debug, PartialEq)]
pub enum HostAction {
    /// The element was put into a page, for the first time or again.
    Attached,
    /// The element was taken out of the page.
    Detached,
    /// Attributes changed.
    Configured(Options),
    /// The host says that the reader agrees with a provider, or with all of them.
    GrantConsent(String),
}

impl From<NetworkAction> for Action {
    fn from(action: NetworkAction) -> Self {
        Self::Network(action)
    }
}

impl From<PageAction> for Action {
    fn from(action: PageAction) -> Self {
        Self::Page(action)
    }
}

impl From<ReaderAction> for Action {
    fn from(action: ReaderAction) -> Self {
        Self::Reader(action)
    }
}

impl From<HostAction> for Action {
    fn from(action: HostAction) -> Self {
        Self::Host(action)
    }
}
