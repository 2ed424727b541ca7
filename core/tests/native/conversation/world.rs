//! A world for a session: a newsroom, a network that brings its feed or does not, and a browser that
//! keeps one wait and one request. It checks what must hold after every single action.

mod checks;
mod ends;
mod voices;

use std::collections::{BTreeSet, HashSet};

use liveblog_core::model::options::Updates;
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::{
    Action, Delay, Effect, HostAction, NetworkAction, PageAction, ReaderAction, Response, Session,
    Update,
};
use serde_json::{Value, json};

use super::laws::STREAM;
use super::newsroom::{Knowledge, Newsroom};
use crate::native::on_screen::Drawn;
use crate::native::support::{FEED, at};

/// What the network does with a request.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    /// It brings what the newsroom says now.
    Answered,
    /// A cache brings an older snapshot.
    Stale,
    /// It brings a status alone.
    Status(u16),
    /// It brings something else.
    Garbage(&'static str),
    /// It fails.
    Lost,
}

/// What comes from a stream.
#[derive(Clone, Debug)]
pub(super) enum Message {
    Opened,
    Lost,
    /// Nothing that can be read.
    Word(&'static str),
    /// An entry as it is now.
    Item(usize),
    /// The feed with one entry, and how many revisions back it builds on.
    Part {
        since: u64,
        entry: usize,
    },
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that have nothing to do with each other"
)]
pub(super) struct World {
    pub(super) newsroom: Newsroom,
    session: Session,
    drawn: Drawn,
    now: Timestamp,
    in_flight: Option<(u32, String)>,
    /// Whether a stream is being listened to.
    listening: bool,
    /// Whether there is a feed on the screen, be it a remembered one.
    shows: bool,
    waiting: Option<Delay>,
    pause_reasons: HashSet<&'static str>,
    /// Whether the publisher wants no updates.
    off: bool,
    hidden: bool,
    /// Whether the page was put aside.
    left: bool,
    /// Whether the publisher counts updates on a hidden page.
    counting: bool,
    /// What the session has been told.
    known: Knowledge,
    /// What was on the screen before.
    seen: BTreeSet<String>,
    stale_answers: usize,
}

impl World {
    pub(super) fn new() -> Self {
        let options = Options {
            page_size: 3,
            stream: STREAM.map(Into::into),
            ..Options::default()
        };
        Self {
            newsroom: Newsroom::default(),
            session: Session::new(FEED, options),
            drawn: Drawn::default(),
            now: at("14:30"),
            in_flight: None,
            waiting: None,
            pause_reasons: HashSet::from(["detached"]),
            off: false,
            hidden: false,
            left: false,
            listening: false,
            shows: false,
            counting: false,
            known: Knowledge::default(),
            seen: BTreeSet::new(),
            stale_answers: 0,
        }
    }

    pub(super) fn pass(&mut self, milliseconds: i64) {
        self.now.0 += milliseconds;
    }

    pub(super) fn act(&mut self, action: impl Into<Action>) {
        let action = action.into();
        match &action {
            Action::Host(HostAction::Attached) => self.stands("detached", false),
            Action::Host(HostAction::Detached) => self.stands("detached", true),
            Action::Page(PageAction::Shown) => (self.hidden, self.left) = (false, false),
            Action::Page(PageAction::Hidden) => {
                (self.hidden, self.left) = (true, self.left && !self.counting);
            }
            Action::Page(PageAction::Left) => (self.hidden, self.left) = (true, true),
            Action::Page(PageAction::Online) => self.stands("offline", false),
            Action::Page(PageAction::Offline) => self.stands("offline", true),
            Action::Reader(ReaderAction::Resume) => self.stands("paused", false),
            Action::Reader(ReaderAction::Pause) => self.stands("paused", true),
            Action::Host(HostAction::Configured(options)) => {
                self.off = options.updates == Updates::Off;
                let counting = options.updates == Updates::Notify;
                self.left &= counting == self.counting;
                self.counting = counting;
            }
            Action::Network(NetworkAction::PollDue) => self.waiting = None,
            // A closed day hides what was seen.
            Action::Reader(ReaderAction::ToggleDay(_)) => self.seen.clear(),
            // The button is not on the screen then.
            Action::Reader(ReaderAction::ShowEarlier)
                if self.pause_reasons.contains("detached") =>
            {
                return;
            }
            _ => {}
        }
        let unseen = self.left || (self.hidden && !self.counting);
        self.stands("hidden", unseen);
        let told: String = format!("{action:?}").chars().take(100).collect();
        self.drawn.look(&action);
        let Update { effects, redraw } = self.session.update(action, self.now);
        self.drawn.redraw(&self.session, &redraw, self.now);
        for effect in effects {
            self.perform(effect, &told);
        }
        self.check(&told);
    }

    /// Whether something stands in the way of polls.
    fn stands(&mut self, reason: &'static str, stands: bool) {
        self.pause_reasons.remove(reason);
        self.pause_reasons.extend(stands.then_some(reason));
    }

    fn perform(&mut self, effect: Effect, action: &str) {
        match effect {
            Effect::Fetch { request, url, .. } => {
                let before = self.in_flight.replace((request, url.clone()));
                // A page may be asked for to close a gap, and again because the reader wants it.
                let again = before.is_some_and(|(_, before)| before == url && url == FEED);
                assert!(!again, "{action}: {url} is asked for twice");
                assert!(self.waiting.is_none(), "{action}: a request and a wait");
            }
            Effect::Abort => self.in_flight = None,
            Effect::StopWaiting => self.waiting = None,
            Effect::Listen { .. } => {
                assert!(!self.listening, "{action}: listens twice");
                let free = self.pause_reasons.is_empty() && !self.hidden;
                assert!(
                    free,
                    "{action}: listens in spite of {:?}",
                    self.pause_reasons
                );
                self.listening = true;
            }
            Effect::StopListening => self.listening = false,
            Effect::Wait(delay) => {
                let bounds = delay.least <= delay.most && delay.most <= 900_000;
                assert!(bounds, "{action}: {delay:?}");
                assert!(self.in_flight.is_none(), "{action}: a wait and a request");
                self.waiting = Some(delay);
            }
            _ => {}
        }
    }

    /// What a cache has kept. There is never one cache that has everything to say for long: that would
    /// be a newsroom whose system was restored, as five old answers say whose numbers rise.
    fn stale(&mut self) -> Option<Value> {
        self.stale_answers += 1;
        if self.stale_answers.is_multiple_of(5) {
            return Some(self.newsroom.head());
        }
        self.newsroom.stale()
    }

    /// Lets the request under way meet its fate.
    pub(super) fn answer(&mut self, fate: &Fate) {
        let Some((request, url)) = self.in_flight.take() else {
            return;
        };
        let is_head = url == FEED;
        let feed = match fate {
            Fate::Answered if is_head => Some(self.newsroom.head()),
            Fate::Answered => Some(self.newsroom.page()),
            Fate::Stale if is_head => self.stale(),
            _ => None,
        };
        match &feed {
            Some(page) if !is_head => self.known.read_page(page),
            Some(feed) => {
                self.shows = true;
                if self.known.read(feed) {
                    self.stands("over", feed["_liveblog"]["status"] == "ended");
                }
            }
            _ if is_head && matches!(fate, Fate::Status(204 | 410)) => self.stands("over", true),
            _ => {}
        }
        let answer = match (fate, feed) {
            (_, Some(feed)) => response(200, url, feed.to_string()),
            (Fate::Status(status), _) => response(*status, url, String::new()),
            (Fate::Garbage(text), _) => response(200, url, (*text).to_owned()),
            _ => Response::Failure {
                kind: "network",
                message: String::new(),
            },
        };
        self.act(NetworkAction::Responded {
            request,
            response: answer,
        });
    }

    /// An answer to a request that is no longer under way.
    pub(super) fn answer_late(&mut self) {
        let current = self.in_flight.as_ref().map_or(0, |(request, _)| *request);
        let text = json!({ "items": [{ "id": "late", "title": "Late" }] }).to_string();
        self.act(NetworkAction::Responded {
            request: current.wrapping_sub(1),
            response: response(200, FEED.to_owned(), text),
        });
    }
}

/// A server that asks for half a minute's patience whatever it says.
fn response(status: u16, url: String, text: String) -> Response {
    Response::Http {
        status,
        content_type: String::new(),
        url,
        text: text.into(),
        retry_after: 30,
        date: None,
    }
}
