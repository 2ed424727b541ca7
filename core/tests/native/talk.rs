//! A conversation with a [`Session`]: act, look at the effects, answer them, act again. No mocks: what
//! a browser would do is done here by hand.

use std::rc::Rc;

use liveblog_core::model::{EntryId, Options, Status, Timestamp};
use liveblog_core::session::view::{Card, Row, Screen};
use liveblog_core::session::{
    Action, CacheMode, Delay, Effect, Event, HostAction, NetworkAction, PageAction, Redraw,
    Response, Session, Update, View,
};
use serde_json::Value;

use super::on_screen::Drawn;
use super::support::{FEED, at, locale, offset, words};

/// A session, the time, and what it last asked for.
pub(super) struct Conversation {
    pub(super) session: Session,
    pub(super) now: Timestamp,
    pub(super) request: u32,
    pub(super) asked: String,
    /// What the latest action has changed of the screen.
    pub(super) redraw: Redraw,
    drawn: Drawn,
}

impl Conversation {
    /// With nothing said yet, at 14:30.
    pub(super) fn new(options: Options) -> Self {
        let session = Session::new(FEED, options).with_offsets(offset);
        Self {
            session,
            now: at("14:30"),
            request: 0,
            asked: String::new(),
            redraw: Redraw::Nothing,
            drawn: Drawn::default(),
        }
    }

    /// In a page, waiting for its first answer.
    pub(super) fn attached() -> Self {
        let mut conversation = Self::new(Options::default());
        conversation.act(HostAction::Attached);
        conversation
    }

    /// With a feed on the screen.
    pub(super) fn about(feed: &Value) -> Self {
        Self::with(Options::default(), feed)
    }

    /// The same with other options.
    pub(super) fn with(options: Options, feed: &Value) -> Self {
        let mut conversation = Self::new(options);
        conversation.act(HostAction::Attached);
        conversation.answer(feed);
        conversation
    }

    pub(super) fn act(&mut self, action: impl Into<Action>) -> Vec<Effect> {
        let action = action.into();
        self.drawn.look(&action);
        let Update { effects, redraw } = self.session.update(action, self.now);
        self.drawn.redraw(&self.session, &redraw, self.now);
        self.redraw = redraw;
        for effect in &effects {
            if let Effect::Fetch { request, url, .. } = effect {
                self.request = *request;
                self.asked.clone_from(url);
            }
        }
        effects
    }

    /// Answers the latest request with a feed.
    pub(super) fn answer(&mut self, feed: &Value) -> Vec<Effect> {
        self.respond(200, "application/feed+json", &feed.to_string())
    }

    /// Answers the latest request with a status alone.
    pub(super) fn status(&mut self, status: u16) -> Vec<Effect> {
        self.respond(status, "", "")
    }

    pub(super) fn respond(&mut self, status: u16, content_type: &str, text: &str) -> Vec<Effect> {
        self.answered(Response::Http {
            status,
            content_type: content_type.to_owned(),
            url: self.asked.clone(),
            text: text.into(),
            retry_after: 0,
            date: Some(self.now),
        })
    }

    /// Lets the latest request fail in the network.
    pub(super) fn fail(&mut self) -> Vec<Effect> {
        self.answered(Response::Failure {
            kind: "network",
            message: "no route".to_owned(),
        })
    }

    pub(super) fn answered(&mut self, answer: Response) -> Vec<Effect> {
        self.act(NetworkAction::Responded {
            request: self.request,
            response: answer,
        })
    }

    /// Lets the wait end and answers with a feed.
    pub(super) fn poll(&mut self, feed: &Value) -> Vec<Effect> {
        self.due();
        self.answer(feed)
    }

    /// Lets the wait end: a request must follow.
    pub(super) fn due(&mut self) {
        let effects = self.act(NetworkAction::PollDue);
        assert!(
            matches!(effects.as_slice(), [Effect::Fetch { .. }]),
            "{effects:?}"
        );
    }

    /// The reader scrolls away from the newest entries.
    pub(super) fn read_on(&mut self) {
        assert_eq!(self.act(PageAction::EdgeMoved { reached: false }), []);
    }

    /// What the host is told when it asks.
    pub(super) fn state(&self) -> Value {
        serde_json::to_value(self.session.state()).unwrap()
    }

    /// How many entries wait to be revealed.
    pub(super) fn held(&self) -> u64 {
        self.state()["held"].as_u64().unwrap()
    }

    pub(super) fn view(&self) -> View {
        self.session.view(self.now)
    }

    /// What is on the screen, as updates have changed it.
    pub(super) fn drawn(&self) -> &Screen {
        match self.drawn.view() {
            View::Ready(screen) => screen,
            other => panic!("no screen but {other:?}"),
        }
    }

    pub(super) fn screen(&self) -> Screen {
        match self.view() {
            View::Ready(screen) => *screen,
            other => panic!("no screen but {other:?}"),
        }
    }

    /// The line about the connection in the reader's words, with its button in brackets.
    pub(super) fn line(&self) -> String {
        let line = match self.view() {
            View::Ready(screen) => screen.connection,
            View::Unavailable(line) => line,
            View::Waiting => return String::new(),
        };
        words(&line)
    }

    /// When the head says that the coverage last changed.
    pub(super) fn updated(&self) -> Option<String> {
        let screen = self.screen();
        let has_ended = screen.status == Status::Ended;
        let updated = screen.updated.as_ref();
        updated.map(|moment| locale().updated(moment, has_ended).to_string())
    }

    /// The key points, and where they lead.
    pub(super) fn key_points(&self) -> Vec<(Rc<str>, Option<EntryId>)> {
        let points = self.screen().key_points.into_iter();
        points
            .map(|point| (locale().point(&point.text), point.entry))
            .collect()
    }

    pub(super) fn card(&self, id: &str) -> Card {
        let rows = self.screen().rows;
        let mut cards = rows.iter().filter_map(|row| {
            if let Row::Entry(card) = row {
                Some(Card::clone(card))
            } else {
                None
            }
        });
        cards
            .find(|card| card.entry.id == id.into())
            .unwrap_or_else(|| panic!("{id} is not on the screen"))
    }

    /// The ids on the screen from top to bottom, withdrawn ones in brackets, days left out.
    pub(super) fn entries(&self) -> String {
        let rows = self.screen().rows;
        let ids = rows.iter().filter_map(|row| match row {
            Row::Day(_) => None,
            Row::Entry(card) => Some(card.entry.id.to_string()),
            Row::Withdrawn(note) => Some(format!("({})", note.id)),
        });
        ids.collect::<Vec<_>>().join(" ")
    }

    /// The ids of the entries that are open.
    pub(super) fn open(&self) -> String {
        let rows = self.screen().rows;
        let ids = rows.iter().filter_map(|row| match row {
            Row::Entry(card) if card.expanded => Some(card.entry.id.to_string()),
            _ => None,
        });
        ids.collect::<Vec<_>>().join(" ")
    }
}

pub(super) fn id(id: &str) -> EntryId {
    id.into()
}

/// A request for the feed itself.
pub(super) fn fetch(request: u32) -> Effect {
    Effect::Fetch {
        request,
        url: FEED.to_owned(),
        cache: CacheMode::Checked,
    }
}

pub(super) fn wait(least: u32, most: u32) -> Effect {
    Effect::Wait(Delay { least, most })
}

/// The focus goes on from the button for earlier entries.
pub(super) fn go_on(entry: &str) -> Effect {
    Effect::GoOn(id(entry))
}

/// The wait after a poll where nobody said how long: 15 seconds, 15 % more or less.
pub(super) fn usual() -> Effect {
    wait(12_750, 17_250)
}

/// What the host is told of changes: ids separated by spaces, and how many are held.
pub(super) fn update(added: &str, edited: &str, withdrawn: &str, held: usize) -> Effect {
    let [added, edited, withdrawn] =
        [added, edited, withdrawn].map(|ids| ids.split_whitespace().map(id).collect());
    Effect::Announce(Event::Update {
        added,
        edited,
        withdrawn,
        held,
    })
}

pub(super) fn error(kind: &'static str, message: &str) -> Effect {
    Effect::Announce(Event::Error {
        kind,
        message: message.to_owned(),
    })
}
