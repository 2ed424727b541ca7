//! What a session hears without having asked: a stream, other tabs, its own memory.

use liveblog_core::session::NetworkAction;
use serde_json::Value;

use super::{FEED, Fate, Message, World, response};

impl World {
    /// What a stream says is heard if somebody listens.
    pub(in super::super) fn say(&mut self, message: &Message) {
        if !self.listening {
            return;
        }
        let text = match message {
            Message::Opened => return self.act(NetworkAction::StreamOpened),
            Message::Lost => {
                self.listening = false;
                return self.act(NetworkAction::StreamLost);
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
        self.act(NetworkAction::StreamSaid { id, text });
    }

    /// Somebody else asked for the feed.
    pub(in super::super) fn overhear(&mut self, fate: &Fate) {
        let is_deaf = ["paused", "detached"]
            .iter()
            .any(|one| self.pause_reasons.contains(one));
        let off = self.off && self.shows;
        let hears = self.in_flight.is_none() && !is_deaf && !off;
        let feed = match fate {
            Fate::Stale if hears => self.stale(),
            // What nobody hears convinces nobody.
            Fate::Stale => self.newsroom.stale(),
            _ => Some(self.newsroom.head()),
        };
        let Some(feed) = feed else { return };
        if hears && self.known.read(&feed) {
            self.stands("over", feed["_liveblog"]["status"] == "ended");
            self.shows = true;
        }
        let answer = response(200, FEED.to_owned(), feed.to_string());
        self.act(NetworkAction::Overheard(answer));
    }

    /// What was kept on an earlier visit comes to light.
    pub(in super::super) fn recall(&mut self) {
        let Some(feed) = self.newsroom.stale() else {
            return;
        };
        if !self.shows {
            self.known.read_page(&feed);
            self.shows = true;
        }
        let (text, at) = (feed.to_string(), self.now);
        self.act(NetworkAction::Recalled { text, at });
    }
}
