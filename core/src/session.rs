//! What the widget *does*: a pure state machine.
//!
//! [`Session::update`] takes an [`Action`] and the time, and returns the [`Effect`]s to perform
//! and what to draw again; [`Session::view`] says what to draw, [`Session::redraw`] what else. There is no clock, no randomness, no DOM and no Yew here,
//! so everything can be tested as a conversation.
//!
//! The state is in parts, each a type in a file of its own that no other file looks into: `source`
//! (when to ask and to listen, how current its answers are), `coverage` (what is known), `reader` (what
//! the reader chose) and `page`. Each kind of action has a file that matches it: `fetch`, `lifecycle`,
//! `interaction`, `host`.

mod action;
mod announcer;
mod apply;
mod backfill;
mod body;
mod cache;
mod clock;
mod coverage;
mod disclosure;
mod doubt;
mod effect;
mod embeds;
mod fetch;
pub mod headers;
mod host;
mod interaction;
mod lifecycle;
mod older;
mod pace;
mod page;
mod pagination;
mod phase;
pub mod poll;
mod preferences;
mod reader;
mod reconcile;
mod redraw;
mod response;
mod source;
mod state;
mod stream;
pub mod view;
mod warnings;

pub use action::{Action, HostAction, NetworkAction, PageAction, ReaderAction};
pub use effect::{CacheMode, Choices, Delay, Detail, Effect, Effects, Event, Reason, Update};
pub use reconcile::{Changes, reconcile};
pub use redraw::Redraw;
pub use response::Response;
pub use state::{HostStatus, State};
pub use view::View;

use crate::model::options::{Announce, Zone};
use crate::model::{Feed, Known, Offsets, Options, Status, Timestamp};
use coverage::Coverage;
use pace::Pace;
use page::Page;
use poll::{PauseReason, Purpose};
use reader::Reader;
use source::Source;
use stream::Endpoint;

/// One widget's state: what it knows of the coverage, and what its reader chose.
#[derive(Debug)]
pub struct Session {
    options: Options,
    /// One today.
    sources: Vec<Source>,
    coverage: Coverage,
    reader: Reader,
    page: Page,
    /// What is known of zones.
    offsets: Offsets,
}

/// The parts of a session while something is said of one source.
struct Parts<'a> {
    options: &'a Options,
    source: &'a mut Source,
    coverage: &'a mut Coverage,
    reader: &'a mut Reader,
    page: &'a Page,
    offsets: Offsets,
    now: Timestamp,
}

impl Parts<'_> {
    /// How often the source is to be asked.
    fn pace(&self) -> Pace {
        pace(self.options, self.coverage, self.page)
    }
}

impl Session {
    /// A session of the feed at `src`, an absolute address. Nothing happens before
    /// [`HostAction::Attached`].
    pub fn new(src: impl Into<String>, options: Options) -> Self {
        Self {
            sources: vec![Source::new(src.into())],
            coverage: Coverage::default(),
            reader: Reader::new(&options),
            page: Page::default(),
            offsets: Known::default().offsets,
            options,
        }
    }

    /// The same with what is known of zones, for dates that name none and for the days of the coverage.
    #[must_use]
    pub fn with_offsets(self, offsets: Offsets) -> Self {
        Self { offsets, ..self }
    }

    /// Takes one action; what is to be done about it, and what is to be drawn again.
    pub fn update(&mut self, action: Action, now: Timestamp) -> Update {
        let mut effects = Effects::default();
        match action {
            Action::Network(action) => self.network(action, now, &mut effects),
            Action::Page(action) => self.page(action, &mut effects),
            Action::Reader(action) => self.interact(action, now, &mut effects),
            Action::Host(action) => self.host(action, &mut effects),
        }
        self.follow_streams(&mut effects);
        let is_quiet = self.reader.preferences().quiet || self.options.announce == Announce::Off;
        if self.coverage.announce(is_quiet, now) {
            effects.redraw(Redraw::Status);
        }
        if effects.has_redrawn_entries() {
            self.follow_embeds(&mut effects);
        }
        effects.into_update()
    }

    /// The parts that have to do with what an action says of a source.
    fn parts(&mut self, now: Timestamp) -> Option<Parts<'_>> {
        Some(Parts {
            options: &self.options,
            source: self.sources.first_mut()?,
            coverage: &mut self.coverage,
            reader: &mut self.reader,
            page: &self.page,
            offsets: self.offsets,
            now,
        })
    }

    /// How often sources are to be asked.
    fn pace(&self) -> Pace {
        pace(&self.options, &self.coverage, &self.page)
    }

    /// Listens where there is something to listen to, and somebody to listen.
    fn follow_streams(&mut self, effects: &mut Effects) {
        let feed = self.coverage.feed();
        let attribute = self.options.stream.as_deref();
        for source in &mut self.sources {
            let endpoint = feed.and_then(|feed| Endpoint::of(attribute, feed, source.src()));
            source.follow_stream(endpoint, self.page.is_visible(), effects);
        }
    }

    /// Gives frames to what is on the screen, and takes those of what is not.
    fn follow_embeds(&mut self, effects: &mut Effects) {
        if !self.reader.embeds().may_frame_unasked(&self.options) {
            return self.reader.embeds_mut().let_go();
        }
        let shown = self.coverage.shown(self.reader.pagination());
        let open: Vec<_> = self
            .coverage
            .pinned()
            .chain(shown)
            .map(|placed| &placed.entry)
            .filter(|entry| self.reader.disclosure().is_expanded(&entry.id))
            .collect();
        let save_data = self.page.saves_data();
        self.reader
            .embeds_mut()
            .follow(open.into_iter(), &self.options, save_data, effects);
    }

    /// Where the coverage stands, as far as is known.
    pub fn status(&self) -> Option<Status> {
        let feed = self.coverage.feed()?;
        let source = self.sources.first()?;
        Some(status(feed, source))
    }

    /// A snapshot for the host.
    pub fn state(&self) -> State {
        let timeline = self.coverage.timeline();
        let placed = timeline.placed().iter();
        State {
            status: self.status().into(),
            entries: placed.filter(|placed| !placed.entry.is_withdrawn()).count(),
            held: timeline.held(),
        }
    }

    /// The language of the widget: the publisher's choice, else the feed's.
    pub fn language(&self) -> Option<&str> {
        let feed = self
            .coverage
            .feed()
            .and_then(|feed| feed.language.as_deref());
        self.options.language.as_deref().or(feed)
    }

    /// The zone in which times are told, an IANA name; empty for the reader's own.
    pub fn zone(&self) -> &str {
        if self.reader.preferences().own_zone {
            return "";
        }
        self.event_zone()
    }

    /// The same as the publisher has it.
    fn event_zone(&self) -> &str {
        let feed = self.coverage.feed();
        match &self.options.zone {
            Zone::Event => feed.and_then(|feed| feed.time_zone.as_deref()),
            Zone::Reader => None,
            Zone::Named(name) => Some(&**name),
        }
        .unwrap_or_default()
    }

    /// The address of the feed.
    pub fn src(&self) -> &str {
        self.sources.first().map_or("", Source::src)
    }

    /// Whether a page of earlier entries is on its way.
    pub fn is_paging(&self) -> bool {
        let mut sources = self.sources.iter();
        sources.any(|source| source.in_flight() == Some(Purpose::Earlier))
    }

    /// The publisher's choices.
    pub fn options(&self) -> &Options {
        &self.options
    }
}

/// How often sources are to be asked.
fn pace(options: &Options, coverage: &Coverage, page: &Page) -> Pace {
    let feed = coverage.feed().and_then(|feed| feed.poll_interval);
    Pace::new(options, feed, page)
}

/// Where the coverage stands: as the feed says, unless its source says that there will be no more.
fn status(feed: &Feed, source: &Source) -> Status {
    if source.has(PauseReason::Over) {
        Status::Ended
    } else {
        feed.status
    }
}
