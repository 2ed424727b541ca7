//! Everything that a session can ask of the world. Nothing here is done by the session itself;
//! in a browser `src/embed` performs it, and tests answer it by hand.

use serde::Serialize;

use super::redraw::Redraw;
use crate::model::{EntryId, Memory};

/// A wait whose length the performer picks at random from the bounds, so that the readers of one
/// feed do not ask in step. Milliseconds; `least <= most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delay {
    /// The shortest wait.
    pub least: u32,
    /// The longest wait.
    pub most: u32,
}

/// How much a cache between us and the server may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheMode {
    /// A cached answer will do: the page of older entries never changes.
    Cached,
    /// A cached answer must be checked with the server first.
    Checked,
    /// No cached answer will do: what the cache has is of no use.
    Reloaded,
}

/// What of the reader's choices is kept for all live blogs of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choices {
    /// With whom the reader agrees: names of providers.
    Consent,
    /// How the reader wants to be told of things: `own-zone`, `quiet`.
    Preferences,
}

impl Choices {
    /// Keeps them as the publisher allows.
    pub(super) fn keep(self, names: &[&str], memory: Memory) -> Option<Effect> {
        (memory != Memory::None).then(|| Effect::Keep {
            choices: self,
            names: names.join(" "),
            lasting: memory == Memory::Local,
        })
    }
}

/// Something to be done. Doing it may lead to an [`super::Action`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask for `url`; answer with `Answered`. A request still under way is given up: there is never
    /// more than one.
    Fetch {
        /// To be repeated in the answer.
        request: u32,
        /// The absolute address.
        url: String,
        /// What a cache may say.
        cache: CacheMode,
    },
    /// Give up the request under way.
    Abort,
    /// Say `PollDue` after the delay; replaces an earlier wait.
    Wait(Delay),
    /// End the wait without a word.
    StopWaiting,
    /// Listen to a stream of server-sent events, in place of an earlier one. Say `StreamOpened` when
    /// it opens, `StreamSaid` for each message, `StreamLost` when it ends or cannot be had; then
    /// leave it: whether to try again is decided here.
    Listen {
        /// The absolute address.
        url: String,
        /// The topic to ask a Mercure hub for; empty for other streams.
        topic: String,
        /// The id of the last event that was received, so that the hub can repeat what came after
        /// it; empty at first.
        last_event: String,
    },
    /// Leave the stream.
    StopListening,
    /// Say `Recalled` if a feed was kept on an earlier visit.
    Recall,
    /// Keep the text of this feed for the next visit.
    Remember(String),
    /// Keep nothing of this feed.
    Forget,
    /// Keep what the reader chose.
    Keep {
        /// Of which kind.
        choices: Choices,
        /// The names, with spaces between.
        names: String,
        /// Whether for later visits, or for this one alone.
        lasting: bool,
    },
    /// Tell the host page.
    Announce(Event),
    /// Bring an entry into the reader's view and put the focus there.
    ScrollTo(EntryId),
    /// The button for earlier entries may go: where the focus is on it, put the focus on this entry.
    GoOn(EntryId),
    /// Tell the publisher's developers, once, in the console.
    Warn(String),
}

/// Where the parts of a session put what is to be done, in its order, and what they have changed.
#[derive(Debug, Default)]
pub struct Effects {
    list: Vec<Effect>,
    redraw: Redraw,
}

/// What an action leads to.
#[derive(Debug)]
pub struct Update {
    /// What is to be done, in this order.
    pub effects: Vec<Effect>,
    /// What is to be drawn again.
    pub redraw: Redraw,
}

impl Effects {
    /// Adds something to be done.
    pub fn push(&mut self, effect: Effect) {
        self.list.push(effect);
    }

    /// Adds what others have put together.
    pub(super) fn append(&mut self, later: Self) {
        self.list.extend(later.list);
        self.redraw.add(later.redraw);
    }

    /// Says what is to be drawn again.
    pub(super) fn redraw(&mut self, redraw: Redraw) {
        self.redraw.add(redraw);
    }

    /// Whether entries are to be drawn again.
    pub(super) fn has_redrawn_entries(&self) -> bool {
        self.redraw.has_entries()
    }

    /// What the action leads to.
    pub(super) fn into_update(self) -> Update {
        Update {
            effects: self.list,
            redraw: self.redraw,
        }
    }

    /// Tells the host page.
    pub(super) fn announce(&mut self, event: Event) {
        self.push(Effect::Announce(event));
    }

    /// Tells the publisher's developers.
    pub(super) fn warn(&mut self, parts: &[&str]) {
        self.push(Effect::Warn(parts.concat()));
    }

    /// What has been put here.
    pub fn into_vec(self) -> Vec<Effect> {
        self.list
    }
}

/// What the host page is told, as a `CustomEvent` with the prefix `live-blog-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first feed has been drawn.
    Ready,
    /// A later feed brought changes.
    Update {
        /// New entries, held ones included.
        added: Vec<EntryId>,
        /// Entries that read differently now.
        edited: Vec<EntryId>,
        /// Entries that are gone.
        withdrawn: Vec<EntryId>,
        /// How many entries wait to be revealed.
        held: usize,
    },
    /// The reader opened or closed an entry.
    Toggle {
        /// Which.
        id: EntryId,
        /// Whether it is open now.
        expanded: bool,
    },
    /// The reader agrees with a provider, or no longer does.
    Consent {
        /// Its name.
        provider: String,
        /// Whether it may be loaded from.
        granted: bool,
    },
    /// Something failed; what is shown stays.
    Error {
        /// A word to tell errors apart by.
        kind: &'static str,
        /// What happened, in a sentence.
        message: String,
    },
}

impl Event {
    /// The event's name after `live-blog-`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Update { .. } => "update",
            Self::Toggle { .. } => "toggle",
            Self::Consent { .. } => "consent",
            Self::Error { .. } => "error",
        }
    }

    /// The event's detail.
    pub fn detail(&self) -> Detail<'_> {
        match self {
            Self::Ready => Detail::Ready {},
            Self::Update {
                added,
                edited,
                withdrawn,
                held,
            } => Detail::Update {
                added,
                edited,
                withdrawn,
                held: *held,
            },
            Self::Toggle { id, expanded } => Detail::Toggle {
                id,
                expanded: *expanded,
                reason: Reason::Reader,
            },
            Self::Consent { provider, granted } => Detail::Consent {
                provider,
                granted: *granted,
            },
            Self::Error { kind, message } => Detail::Error { kind, message },
        }
    }
}

/// What an [`Event`] says, as the host page gets it: `detail` of the `CustomEvent`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "the members are those of the event")]
pub enum Detail<'a> {
    Ready {},
    Update {
        added: &'a [EntryId],
        edited: &'a [EntryId],
        withdrawn: &'a [EntryId],
        held: usize,
    },
    Toggle {
        id: &'a EntryId,
        expanded: bool,
        reason: Reason,
    },
    Consent {
        provider: &'a str,
        granted: bool,
    },
    Error {
        kind: &'a str,
        message: &'a str,
    },
}

/// Why an entry was opened or closed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// The reader did it.
    Reader,
}
