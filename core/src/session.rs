//! What the widget *does*: a pure state machine.
//!
//! [`Session::update`] takes an [`Action`] and the time, and returns the [`Effect`]s to perform;
//! [`Session::view`] says what to draw. There is no clock, no randomness, no DOM and no Yew here,
//! so everything can be tested as a conversation. The parts: `response` judges what the network
//! brought, [`poll`] says when to ask again, `stream` when to listen instead, [`reconcile()`] merges,
//! and the rest keeps what the reader chose.

mod action;
mod apply;
mod backfill;
mod cache;
mod count;
mod disclosure;
mod doubt;
mod effect;
mod embeds;
mod fetch;
mod host;
mod interaction;
mod lifecycle;
mod pagination;
mod points;
pub mod poll;
mod reconcile;
mod response;
mod stream;
pub mod view;

pub use action::{Action, HostAction, NetworkAction, PageAction, ReaderAction};
pub use effect::{CacheMode, Delay, Effect, Event};
pub use reconcile::{Changes, reconcile};
pub use response::Response;
pub use view::View;

use crate::model::{EntryId, Feed, Known, Offsets, Options, Order, Status, Timeline, Timestamp};
use backfill::Backfill;
use disclosure::Disclosure;
use doubt::Doubt;
use embeds::Embeds;
use pagination::Pagination;
use poll::{PauseReason, Poll, Purpose};
use response::FetchError;
use stream::Stream;

/// One widget's state: what it knows of the coverage, and what its reader chose.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that have nothing to do with each other"
)]
pub struct Session {
    src: String,
    options: Options,
    order: Order,
    /// The latest feed, without its entries.
    feed: Option<Feed>,
    timeline: Timeline,
    pagination: Pagination,
    disclosure: Disclosure,
    embeds: Embeds,
    poll: Poll,
    stream: Stream,
    backfill: Backfill,
    doubt: Doubt,
    /// Whether it has been said that the newsroom's system was restored.
    told_restored: bool,
    /// Entries that arrived while the reader was elsewhere.
    held: Vec<EntryId>,
    /// Entries that appeared under the reader's eyes.
    just_added: Vec<EntryId>,
    /// Withdrawn entries that the reader may have seen: they leave a note.
    tombstones: Vec<EntryId>,
    at_edge: bool,
    hidden: bool,
    /// Whether the reader saves data.
    save_data: bool,
    error: Option<FetchError>,
    /// Where the host asked to go before there was a feed.
    pending_target: Option<EntryId>,
    /// When the feed was last known to be current.
    checked: Option<Timestamp>,
    /// Whether what is shown is what was kept on an earlier visit.
    from_cache: bool,
    /// Whether the cache has been told to forget the feed.
    reloaded: bool,
    /// How far the server's clock is ahead of the device's, in milliseconds.
    clock_skew: i64,
    /// How that is known.
    timing: Timing,
    /// Whether the newest feed, or a page, had more entries than are read.
    cut: bool,
    /// The problems that have been named, without their places in the feed's lists.
    warned: Vec<String>,
    /// What is known of zones.
    offsets: Offsets,
}

/// How the time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Timing {
    /// The device says it, which may be wrong by any time: it is not told how long ago something was.
    Unknown,
    /// The device says it, and what comes in agrees.
    Plausible,
    /// The server says it.
    Told,
}

impl Session {
    /// A session of the feed at `src`, an absolute address. Nothing happens before
    /// [`HostAction::Attached`].
    pub fn new(src: impl Into<String>, options: Options) -> Self {
        let mut poll = Poll::default();
        poll.block(PauseReason::Detached);
        Self {
            src: src.into(),
            order: options.order,
            disclosure: Disclosure::new(options.density),
            embeds: Embeds::default(),
            options,
            feed: None,
            timeline: Timeline::default(),
            pagination: Pagination::default(),
            poll,
            stream: Stream::default(),
            backfill: Backfill::default(),
            doubt: Doubt::default(),
            told_restored: false,
            held: Vec::new(),
            just_added: Vec::new(),
            tombstones: Vec::new(),
            at_edge: true,
            hidden: false,
            save_data: false,
            error: None,
            pending_target: None,
            checked: None,
            from_cache: false,
            reloaded: false,
            clock_skew: 0,
            timing: Timing::Unknown,
            cut: false,
            warned: Vec::new(),
            offsets: Known::default().offsets,
        }
    }

    /// The same with what is known of zones, for dates that name none.
    #[must_use]
    pub fn with_offsets(self, offsets: Offsets) -> Self {
        Self { offsets, ..self }
    }

    /// What a part of the feed need not say again.
    fn known(&self) -> Known {
        let feed = self.feed.as_ref();
        Known {
            authors: feed.map(|feed| feed.authors.clone()).unwrap_or_default(),
            time_zone: feed.and_then(|feed| feed.time_zone.clone()),
            offsets: self.offsets,
        }
    }

    /// Takes one action; what is to be done about it.
    pub fn update(&mut self, action: Action, now: Timestamp) -> Vec<Effect> {
        let mut effects = match action {
            Action::Network(action) => self.network(action, now),
            Action::Page(action) => self.page(action),
            Action::Reader(action) => self.interact(action),
            Action::Host(action) => self.host(action),
        };
        effects.extend(self.follow_stream());
        self.follow_embeds();
        effects
    }

    fn poll_due(&mut self) -> Vec<Effect> {
        let due = self.poll.may_ask() && self.poll.in_flight().is_none();
        if due {
            vec![self.fetch_head()]
        } else {
            Vec::new()
        }
    }

    /// Asks now, whatever was said about the coverage being over: the host or the reader wants to
    /// know.
    fn refresh(&mut self) -> Vec<Effect> {
        if self.poll.has(PauseReason::Detached) || self.poll.in_flight() == Some(Purpose::Head) {
            return Vec::new();
        }
        vec![Effect::StopWaiting, self.fetch_head()]
    }

    fn fetch_head(&mut self) -> Effect {
        self.poll.start(Purpose::Head, self.src.clone())
    }

    /// Where the coverage stands, as far as is known.
    pub fn status(&self) -> Option<Status> {
        let status = self.feed.as_ref()?.status;
        Some(if self.poll.has(PauseReason::Over) {
            Status::Ended
        } else {
            status
        })
    }

    /// A snapshot for the host, in JSON: `{"status":"live","entries":34,"held":2}`. The status is
    /// `loading` before there is a feed; entries are those that are known and not withdrawn.
    pub fn state(&self) -> String {
        let status = match self.status() {
            None => "loading",
            Some(Status::Scheduled) => "scheduled",
            Some(Status::Live) => "live",
            Some(Status::Paused) => "paused",
            Some(Status::Ended) => "ended",
        };
        let placed = self.timeline.placed().iter();
        let entries = placed.filter(|placed| !placed.entry.is_withdrawn()).count();
        let held = self.held.len();
        format!(r#"{{"status":"{status}","entries":{entries},"held":{held}}}"#)
    }

    /// The language of the widget: the publisher's choice, else the feed's.
    pub fn language(&self) -> Option<&str> {
        let feed = self.feed.as_ref().and_then(|feed| feed.language.as_deref());
        self.options.language.as_deref().or(feed)
    }

    /// The zone of the coverage, an IANA name, if the feed gives one.
    pub fn event_zone(&self) -> Option<&str> {
        self.feed.as_ref()?.time_zone.as_deref()
    }

    /// The address of the feed.
    pub fn src(&self) -> &str {
        &self.src
    }

    /// Whether a page of earlier entries is on its way.
    pub fn is_paging(&self) -> bool {
        self.poll.in_flight() == Some(Purpose::Earlier)
    }

    /// The publisher's choices.
    pub fn options(&self) -> &Options {
        &self.options
    }
}
