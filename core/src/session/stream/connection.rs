//! Push: when to listen to the feed's hub, and how far what it says may take the place of polls.
//!
//! A stream is never the only source. Polls go on beside it at their usual interval until it has
//! proved itself, become a rare heartbeat while it tells everything, and are back at once when it
//! ends, falls silent or is found to have missed something. So a hub that is down, a proxy that
//! holds messages back, or a gap costs freshness of one interval at most, and nothing is lost.

use crate::model::Feed;
use crate::session::effect::{Effect, Effects};

/// After so many doublings of the rest it is long enough: one poll in 16 tries again.
const RAREST: u32 = 4;

/// Where and what to listen to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::session) struct Endpoint {
    url: String,
    topic: String,
}

impl Endpoint {
    /// The publisher's attribute, else the first hub of the feed that we understand.
    pub(in crate::session) fn of(attribute: Option<&str>, feed: &Feed, src: &str) -> Option<Self> {
        let endpoint = |url: &str, topic: &str| Self {
            url: url.to_owned(),
            topic: topic.to_owned(),
        };
        if let Some(url) = attribute {
            return Some(endpoint(url, ""));
        }
        feed.hubs.iter().find_map(|hub| match &*hub.kind {
            "EventSource" => Some(endpoint(hub.url.as_str(), "")),
            "Mercure" => Some(endpoint(hub.url.as_str(), src)),
            _ => None,
        })
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Closed,
    Opening,
    Open,
}

/// How far an open stream is trusted to say everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Trust {
    /// It has just been opened: what came between the last poll and its opening it may not say.
    #[default]
    Unproven,
    /// It says everything.
    Full,
    /// It said that there is something, and the feed does not have it yet.
    Owing,
    /// A poll brought what it had not said.
    Deaf,
}

/// The state of listening.
#[derive(Debug, Default)]
pub(in crate::session) struct Stream {
    endpoint: Option<Endpoint>,
    state: State,
    trust: Trust,
    /// The id of the last event, to be handed over when the stream is opened again.
    last_event: String,
    failures: u32,
    /// So many polls are to pass before the next attempt.
    rest: u32,
}

impl Stream {
    /// Brings the stream in line with what is wanted: an address, and whether anybody listens.
    pub(in crate::session) fn follow(
        &mut self,
        endpoint: Option<Endpoint>,
        free: bool,
        effects: &mut Effects,
    ) {
        if endpoint != self.endpoint {
            let open = self.is_under_way();
            *self = Self {
                endpoint,
                ..Self::default()
            };
            if !self.start(free, effects) && open {
                effects.push(Effect::StopListening);
            }
        } else if !free && self.is_under_way() {
            self.state = State::Closed;
            effects.push(Effect::StopListening);
        } else {
            self.start(free, effects);
        }
    }

    fn is_under_way(&self) -> bool {
        self.state != State::Closed
    }

    /// Opens the stream where it may be. Whether it does.
    fn start(&mut self, free: bool, effects: &mut Effects) -> bool {
        let Some(endpoint) = &self.endpoint else {
            return false;
        };
        if !free || self.is_under_way() || self.rest > 0 {
            return false;
        }
        self.state = State::Opening;
        effects.push(Effect::Listen {
            url: endpoint.url.clone(),
            topic: endpoint.topic.clone(),
            last_event: self.last_event.clone(),
        });
        true
    }

    /// The stream is open, for the first time or in another tab's place: what came just before, it
    /// may not say. Whether that leaves a wait that was meant for a trusted stream.
    pub(in crate::session) fn opened(&mut self) -> bool {
        let trusted = self.is_trusted();
        if self.is_under_way() {
            self.state = State::Open;
            self.trust = Trust::Unproven;
        }
        trusted
    }

    /// The stream ended. Whether that leaves a wait that was meant for a trusted stream.
    pub(in crate::session) fn lost(&mut self) -> bool {
        let trusted = self.is_trusted();
        if self.is_under_way() {
            if self.state == State::Opening && self.failures > 0 {
                // There are hubs that refuse an id which they do not know any more.
                self.last_event.clear();
            }
            self.state = State::Closed;
            self.rest = 1 << self.failures.min(RAREST);
            self.failures += 1;
        }
        trusted
    }

    /// A message came. Whether it is to be heard.
    pub(in crate::session) fn heard(&mut self, id: String) -> bool {
        if !self.is_under_way() {
            return false;
        }
        self.failures = 0;
        if !id.is_empty() {
            self.last_event = id;
        }
        true
    }

    /// The message said all there was to say.
    pub(in crate::session) fn told(&mut self) {
        if self.trust != Trust::Unproven {
            self.trust = Trust::Full;
        }
    }

    /// The message said that there is something which it did not bring.
    pub(in crate::session) fn owes(&mut self) {
        self.trust = Trust::Owing;
    }

    /// A poll brought the feed as it is, with changes or without.
    pub(in crate::session) fn polled(&mut self, changed: bool) {
        self.rest = self.rest.saturating_sub(1);
        if self.state == State::Open {
            // However little it has to say: a proxy that cuts quiet streams is no reason to give up.
            self.failures = 0;
        }
        self.trust = match (self.trust, changed) {
            (Trust::Unproven, _) | (Trust::Owing, true) | (Trust::Full, false) => Trust::Full,
            (Trust::Owing, false) => Trust::Owing,
            (Trust::Full, true) | (Trust::Deaf, _) => Trust::Deaf,
        };
    }

    /// Whether polls may be rare.
    pub(in crate::session) fn is_trusted(&self) -> bool {
        self.state == State::Open && self.trust == Trust::Full
    }
}
