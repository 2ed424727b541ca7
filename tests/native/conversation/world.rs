//! A world for a session: a newsroom, a network that brings its feed or does not, and a browser that
//! keeps one wait and one request. It checks what must hold after every single action.

use std::collections::{BTreeSet, HashSet};

use liveblog::model::options::Updates;
use liveblog::model::{Options, Timestamp};
use liveblog::session::view::Row;
use liveblog::session::{Action, Answer, Delay, Effect, Session, View};
use serde_json::{Value, json};

use super::laws::STREAM;
use super::newsroom::{Knowledge, Newsroom};
use crate::native::support::{FEED, Hanoi, at};

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

pub(super) struct World {
    pub(super) newsroom: Newsroom,
    session: Session,
    now: Timestamp,
    in_flight: Option<(u32, String)>,
    /// Whether a stream is being listened to.
    listening: bool,
    /// Whether there is a feed on the screen, be it a remembered one.
    shows: bool,
    waiting: Option<Delay>,
    obstacles: HashSet<&'static str>,
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
            now: at("14:30"),
            in_flight: None,
            waiting: None,
            obstacles: HashSet::from(["detached"]),
            off: false,
            hidden: false,
            left: false,
            listening: false,
            shows: false,
            counting: false,
            known: Knowledge::default(),
            seen: BTreeSet::new(),
        }
    }

    pub(super) fn pass(&mut self, milliseconds: i64) {
        self.now.0 += milliseconds;
    }

    pub(super) fn act(&mut self, action: Action) {
        match &action {
            Action::Attached => self.stands("detached", false),
            Action::Detached => self.stands("detached", true),
            Action::PageShown => (self.hidden, self.left) = (false, false),
            Action::PageHidden => (self.hidden, self.left) = (true, self.left && !self.counting),
            Action::PageLeft => (self.hidden, self.left) = (true, true),
            Action::WentOnline => self.stands("offline", false),
            Action::WentOffline => self.stands("offline", true),
            Action::Resume => self.stands("paused", false),
            Action::Pause => self.stands("paused", true),
            Action::Configured(options) => {
                self.off = options.updates == Updates::Off;
                let counting = options.updates == Updates::Notify;
                self.left &= counting == self.counting;
                self.counting = counting;
            }
            Action::PollDue => self.waiting = None,
            // A closed day hides what was seen.
            Action::ToggleDay(_) => self.seen.clear(),
            // The button is not on the screen then.
            Action::ShowEarlier if self.obstacles.contains("detached") => return,
            _ => {}
        }
        let unseen = self.left || (self.hidden && !self.counting);
        self.stands("hidden", unseen);
        let told: String = format!("{action:?}").chars().take(100).collect();
        for effect in self.session.update(action, self.now) {
            self.perform(effect, &told);
        }
        self.check(&told);
    }

    /// Whether something stands in the way of polls.
    fn stands(&mut self, obstacle: &'static str, stands: bool) {
        self.obstacles.remove(obstacle);
        self.obstacles.extend(stands.then_some(obstacle));
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
                let free = self.obstacles.is_empty() && !self.hidden;
                assert!(free, "{action}: listens in spite of {:?}", self.obstacles);
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

    /// Lets the request under way meet its fate.
    pub(super) fn answer(&mut self, fate: &Fate) {
        let Some((request, url)) = self.in_flight.take() else {
            return;
        };
        let is_head = url == FEED;
        let feed = match fate {
            Fate::Answered if is_head => Some(self.newsroom.head()),
            Fate::Answered => Some(self.newsroom.page()),
            Fate::Stale if is_head => self.newsroom.stale(),
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
            _ => Answer::Failure {
                kind: "network",
                message: String::new(),
            },
        };
        self.act(Action::Answered { request, answer });
    }

    /// An answer to a request that is no longer under way.
    pub(super) fn answer_late(&mut self) {
        let current = self.in_flight.as_ref().map_or(0, |(request, _)| *request);
        let text = json!({ "items": [{ "id": "late", "title": "Late" }] }).to_string();
        self.act(Action::Answered {
            request: current.wrapping_sub(1),
            answer: response(200, FEED.to_owned(), text),
        });
    }

    fn check(&mut self, action: &str) {
        // A first feed is wanted whatever comes after it.
        let off = self.off && self.shows;
        if self.obstacles.is_empty() && !off {
            let goes_on = self.waiting.is_some() || self.in_flight.is_some();
            assert!(goes_on, "{action}: nothing will ever happen again");
        } else {
            let in_spite = &self.obstacles;
            assert!(
                self.waiting.is_none(),
                "{action}: a wait in spite of {in_spite:?}"
            );
        }
        let state: Value = serde_json::from_str(&self.session.state()).unwrap();
        let expected = self.known.published().count();
        assert_eq!(
            state["entries"], expected,
            "{action}: entries lost or doubled"
        );
        let (seen, shown) = (&self.seen, self.shown());
        assert!(
            seen.is_subset(&shown),
            "{action}: {seen:?} was on the screen, now {shown:?}"
        );
        self.seen = shown;
    }

    /// The ids on the screen, notes included.
    fn shown(&self) -> BTreeSet<String> {
        let View::Ready(screen) = self.session.view(self.now, &Hanoi) else {
            return BTreeSet::new();
        };
        assert!(screen.next_tick.is_none_or(|tick| tick > 0));
        let mut shown = BTreeSet::new();
        let mut days = HashSet::new();
        for row in screen.rows {
            let is_new = match row {
                Row::Day(day) => days.insert(day.key),
                Row::Entry(card) => shown.insert(card.entry.id.to_string()),
                Row::Withdrawn(note) => shown.insert(note.id.to_string()),
            };
            assert!(is_new, "a row is there twice: {shown:?} {days:?}");
        }
        shown
    }

    /// What a stream says is heard if somebody listens.
    pub(super) fn say(&mut self, message: &Message) {
        if !self.listening {
            return;
        }
        let text = match message {
            Message::Opened => return self.act(Action::StreamOpened),
            Message::Lost => {
                self.listening = false;
                return self.act(Action::StreamLost);
            }
            Message::Word(word) => (*word).to_owned(),
            Message::Item(entry) => self.newsroom.item(*entry).to_string(),
            Message::Part { since, entry } => self.newsroom.part(*since, *entry).to_string(),
        };
        if let Ok(value) = serde_json::from_str::<Value>(&text) {
            self.known.hear(&value);
            let status = &value["_liveblog"]["status"];
            if status.is_string() && value["_liveblog"]["revision"].as_u64() == self.known.revision
            {
                self.stands("over", status == "ended");
            }
        }
        let id = self.now.0.to_string();
        self.act(Action::StreamSaid { id, text });
    }

    /// Somebody else asked for the feed.
    pub(super) fn overhear(&mut self, fate: &Fate) {
        let feed = match fate {
            Fate::Stale => self.newsroom.stale(),
            _ => Some(self.newsroom.head()),
        };
        let Some(feed) = feed else { return };
        let deaf = ["paused", "detached"]
            .iter()
            .any(|one| self.obstacles.contains(one));
        let off = self.off && self.shows;
        if self.in_flight.is_none() && !deaf && !off && self.known.read(&feed) {
            self.stands("over", feed["_liveblog"]["status"] == "ended");
            self.shows = true;
        }
        let answer = response(200, FEED.to_owned(), feed.to_string());
        self.act(Action::Overheard(answer));
    }

    /// What was kept on an earlier visit comes to light.
    pub(super) fn recall(&mut self) {
        let Some(feed) = self.newsroom.stale() else {
            return;
        };
        if !self.shows {
            self.known.read_page(&feed);
            self.stands("over", feed["_liveblog"]["status"] == "ended");
            self.shows = true;
        }
        let (text, at) = (feed.to_string(), self.now);
        self.act(Action::Recalled { text, at });
    }

    /// When the faults are over, everything that the newsroom says is known after a few waits.
    pub(super) fn recover(&mut self) {
        self.newsroom.end(false);
        for action in [
            Action::Configured(Options {
                page_size: 3,
                stream: STREAM.map(Into::into),
                ..Options::default()
            }),
            Action::Attached,
            Action::PageShown,
            Action::WentOnline,
            Action::Resume,
        ] {
            self.act(action);
        }
        if self.obstacles.contains("over") {
            self.answer(&Fate::Answered);
            self.act(Action::Refresh);
        }
        for _ in 0..12 {
            if self.in_flight.is_some() {
                self.answer(&Fate::Answered);
            } else {
                self.act(Action::PollDue);
            }
        }
        let newest = self.newsroom.revision();
        assert_eq!(
            self.known.revision,
            Some(newest),
            "the newest feed is not known"
        );
    }

    /// Where entries were published in their order, whoever reads all there is misses none.
    pub(super) fn miss_nothing(&mut self) {
        self.recover();
        for _ in 0..=self.newsroom.entries() {
            self.act(Action::ShowEarlier);
            self.answer(&Fate::Answered);
        }
        let known: Vec<_> = self.known.published().collect();
        let published: Vec<_> = self.newsroom.published().collect();
        assert_eq!(known, published, "the newsroom has published these");
    }

    /// In the end everything that is known can be brought to the screen.
    pub(super) fn show_everything(mut self) {
        self.recover();
        self.act(Action::Attached);
        self.act(Action::ExpandAll);
        for _ in 0..=self.newsroom.entries() {
            self.act(Action::ShowEarlier);
            self.answer(&Fate::Answered);
        }
        self.act(Action::Reveal);
        let shown = self.shown();
        for entry in self.known.published() {
            assert!(shown.contains(&entry), "{entry} cannot be shown: {shown:?}");
        }
    }
}

/// A server that asks for half a minute's patience whatever it says.
fn response(status: u16, url: String, text: String) -> Answer {
    Answer::Response {
        status,
        content_type: String::new(),
        url,
        text,
        retry_after: 30,
        date: None,
    }
}
