//! What the widget *does*: a pure state machine.
//!
//! [`Session::update`] takes an [`Action`] and the time, and returns the [`Effect`]s to perform;
//! [`Session::view`] says what to draw. There is no clock, no randomness, no DOM and no Yew here,
//! so everything can be tested as a conversation. The parts: [`answer`] judges what the network
//! brought, [`poll`](self) says when to ask again, [`reconcile`] merges, and the rest keeps what the reader
//! chose.

mod action;
mod answer;
mod clock;
mod disclosure;
mod effect;
mod poll;
mod reconcile;
mod show;
mod updates;
pub mod view;
mod window;

pub use action::Action;
pub use answer::Answer;
pub use effect::{Delay, Effect, Event};
pub use reconcile::{Changes, reconcile};
pub use view::View;

use crate::model::{EntryId, Feed, Options, Order, SafeUrl, Status, Timeline, Timestamp, Updates};
use answer::Trouble;
use disclosure::Disclosure;
use poll::{Obstacle, Poll, Purpose};
use window::Window;

/// How long readers who return are spread, in milliseconds.
const RETURN_SPREAD: u32 = 1_000;
/// The same after a network outage, when more of them return at once.
const ONLINE_SPREAD: u32 = 3_000;

/// One widget's state: what it knows of the coverage, and what its reader chose.
#[derive(Debug)]
pub struct Session {
    src: String,
    options: Options,
    order: Order,
    /// The latest feed, without its entries.
    feed: Option<Feed>,
    timeline: Timeline,
    window: Window,
    disclosure: Disclosure,
    poll: Poll,
    /// Entries that arrived while the reader was elsewhere.
    held: Vec<EntryId>,
    /// Entries that appeared under the reader's eyes.
    fresh: Vec<EntryId>,
    /// Withdrawn entries that the reader may have seen: they leave a note.
    noted: Vec<EntryId>,
    at_edge: bool,
    trouble: Option<Trouble>,
    /// Where the host asked to go before there was a feed.
    wanted: Option<EntryId>,
    /// When the feed was last known to be current.
    checked: Option<Timestamp>,
    warned: usize,
}

impl Session {
    /// A session of the feed at `src`, an absolute address. Nothing happens before
    /// [`Action::Attached`].
    pub fn new(src: impl Into<String>, options: Options) -> Self {
        let mut poll = Poll::default();
        poll.block(Obstacle::Detached);
        Self {
            src: src.into(),
            order: options.order,
            disclosure: Disclosure::new(options.density),
            options,
            feed: None,
            timeline: Timeline::default(),
            window: Window::default(),
            poll,
            held: Vec::new(),
            fresh: Vec::new(),
            noted: Vec::new(),
            at_edge: true,
            trouble: None,
            wanted: None,
            checked: None,
            warned: 0,
        }
    }

    /// Takes one action; what is to be done about it.
    pub fn update(&mut self, action: Action, now: Timestamp) -> Vec<Effect> {
        match action {
            Action::Attached => self.attached(),
            Action::Detached => self.poll.block(Obstacle::Detached),
            Action::Configured(options) => self.configured(options),
            Action::Answered { request, answer } => self.answered(request, answer, now),
            Action::PollDue => self.poll_due(),
            Action::Ticked => Vec::new(),
            Action::PageShown => self.unblock(Obstacle::Hidden, RETURN_SPREAD),
            Action::PageHidden => self.poll.block(Obstacle::Hidden),
            Action::WentOnline => self.unblock(Obstacle::Offline, ONLINE_SPREAD),
            Action::WentOffline => self.poll.block(Obstacle::Offline),
            Action::Pause => self.poll.block(Obstacle::Paused),
            Action::Resume => self.unblock(Obstacle::Paused, 0),
            Action::Refresh => self.refresh(),
            Action::ShowEarlier => self.show_earlier(),
            action => self.read(action),
        }
    }

    /// The reader's own acts, which concern no network.
    fn read(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::EdgeMoved { reached } => self.at_edge = reached,
            Action::Toggle(id) => return self.toggle(&id),
            Action::ToggleDay(day) => {
                let expanded = self.disclosure.is_day_expanded(&day);
                self.disclosure.set_day(&day, !expanded);
            }
            Action::SetDensity(density) => self.disclosure.set_density(density),
            Action::SetOrder(order) => self.order = order,
            Action::ExpandAll => self.disclosure.set_all(true),
            Action::CollapseAll => self.disclosure.set_all(false),
            Action::Reveal => return self.reveal(),
            Action::GoTo(id) => return self.go_to(&id),
            _ => {}
        }
        Vec::new()
    }

    fn attached(&mut self) -> Vec<Effect> {
        let catch_up = self.unblock(Obstacle::Detached, RETURN_SPREAD);
        if self.feed.is_none() && self.poll.in_flight().is_none() {
            return vec![Effect::StopWaiting, self.fetch_head()];
        }
        catch_up
    }

    fn configured(&mut self, options: Options) -> Vec<Effect> {
        if options.density != self.options.density {
            self.disclosure.set_density(options.density);
        }
        if options.order != self.options.order {
            self.order = options.order;
        }
        self.options = options;
        self.heed_updates()
    }

    /// Where no updates are wanted, a first feed is wanted all the same.
    fn heed_updates(&mut self) -> Vec<Effect> {
        if self.options.updates != Updates::Off {
            return self.unblock(Obstacle::Off, RETURN_SPREAD);
        }
        match &self.feed {
            Some(_) => self.poll.block(Obstacle::Off),
            None => Vec::new(),
        }
    }

    fn toggle(&mut self, id: &EntryId) -> Vec<Effect> {
        let expanded = !self.disclosure.is_expanded(id);
        self.disclosure.set(id, expanded);
        vec![Effect::Announce(Event::Toggle {
            id: id.clone(),
            expanded,
        })]
    }

    fn reveal(&mut self) -> Vec<Effect> {
        let placed = self.timeline.placed().iter();
        let newest = placed
            .map(|placed| &placed.entry.id)
            .find(|id| self.held.contains(id))
            .cloned();
        self.fresh.append(&mut self.held);
        self.disclosure.open_days();
        newest.map(Effect::ScrollTo).into_iter().collect()
    }

    fn go_to(&mut self, id: &EntryId) -> Vec<Effect> {
        if self.feed.is_none() {
            self.wanted = Some(id.clone());
            return Vec::new();
        }
        let Some(placed) = self.timeline.find(id) else {
            return vec![Effect::Warn(format!("there is no entry \"{id}\" to go to"))];
        };
        self.window.extend_to(placed);
        self.disclosure.set(id, true);
        self.disclosure.open_days();
        if self.held.contains(id) {
            self.held.clear();
        }
        vec![Effect::ScrollTo(id.clone())]
    }

    fn unblock(&mut self, obstacle: Obstacle, spread: u32) -> Vec<Effect> {
        Vec::from_iter(self.poll.unblock(obstacle, spread))
    }

    fn poll_due(&mut self) -> Vec<Effect> {
        let due = self.poll.is_free() && self.poll.in_flight().is_none();
        if due {
            vec![self.fetch_head()]
        } else {
            Vec::new()
        }
    }

    /// Asks now, whatever was said about the coverage being over: the host or the reader wants to
    /// know.
    fn refresh(&mut self) -> Vec<Effect> {
        if self.poll.has(Obstacle::Detached) || self.poll.in_flight() == Some(Purpose::Head) {
            return Vec::new();
        }
        vec![Effect::StopWaiting, self.fetch_head()]
    }

    fn fetch_head(&mut self) -> Effect {
        self.poll.start(Purpose::Head, self.src.clone())
    }

    /// Shows a page of what is known, or asks the publisher for more.
    fn show_earlier(&mut self) -> Vec<Effect> {
        if self.window.remaining(&self.timeline) > 0 {
            self.window.extend(&self.timeline, self.options.page_size);
            return Vec::new();
        }
        let cursor = self.window.cursor.as_ref().map(SafeUrl::to_string);
        match cursor {
            Some(url) if self.poll.in_flight() != Some(Purpose::Earlier) => {
                vec![Effect::StopWaiting, self.poll.start(Purpose::Earlier, url)]
            }
            _ => Vec::new(),
        }
    }

    /// Where the coverage stands, as far as is known.
    pub fn status(&self) -> Option<Status> {
        let status = self.feed.as_ref()?.status;
        Some(if self.poll.has(Obstacle::Over) {
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

    /// The publisher's choices.
    pub fn options(&self) -> &Options {
        &self.options
    }
}
