//! Everything that can happen to a widget.

use std::rc::Rc;

use super::response::Response;
use crate::model::{Density, Embed, EntryId, Options, Order, Timestamp};

/// Something that happened: on the network, to the page, or by the reader's or the host's will.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The element was put into a page, for the first time or again.
    Attached,
    /// The element was taken out of the page.
    Detached,
    /// Attributes changed.
    Configured(Options),

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
    /// A relative time is about to change.
    Ticked,

    /// The page became visible.
    PageShown,
    /// The page became hidden.
    PageHidden,
    /// The page is being frozen, put aside for a way back, or closed: nothing may be under way.
    PageLeft,
    /// Whether the reader wants data saved, or the network is very slow.
    SaveData(bool),
    /// The browser says that it is online again.
    WentOnline,
    /// The browser says that it is offline.
    WentOffline,
    /// The newest end of the timeline came into reach of the reader's eyes, or left it.
    EdgeMoved {
        /// Whether the reader would see a new entry appear.
        reached: bool,
    },

    /// Open or close one entry.
    Toggle(EntryId),
    /// Open or close a day, named by its heading.
    ToggleDay(String),
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
    /// The host says that the reader agrees with a provider, or with all of them.
    GrantConsent(String),
    /// With whom the reader agreed on an earlier visit: names with spaces between. They may be
    /// anything: others can write to the storage.
    ConsentRecalled(String),
    /// The page's policy has refused a frame.
    FrameRefused {
        /// The entry that it is in.
        id: EntryId,
        /// Its address.
        address: String,
    },
    /// Go to an entry: open it and bring it into view.
    GoTo(EntryId),
    /// Stop asking for updates.
    Pause,
    /// Ask for updates again.
    Resume,
    /// Ask for updates now.
    Refresh,
}
