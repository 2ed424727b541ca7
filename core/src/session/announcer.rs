//! Tells readers who do not see the screen what has come: all of it at once, and not again too soon.

use std::rc::Rc;

use crate::model::{Entry, Timestamp};

/// So many milliseconds lie between two announcements: who listens must be able to read on. As long it is there: who comes
/// by later would take it for news.
const APART: i64 = 20_000;

/// What assistive technology is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Announcement {
    /// What has come.
    pub news: News,
    /// How often something has been announced: the same words may be said again.
    pub times: usize,
}

/// What has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum News {
    /// Nothing that is not known.
    #[default]
    Nothing,
    /// Entries have appeared under the reader's eyes.
    Appeared {
        /// How many.
        entries: usize,
        /// The latest of them.
        latest: Rc<Entry>,
    },
    /// So many entries wait to be revealed.
    Held(usize),
}

/// What has been announced, and what waits for it.
#[derive(Debug, Default)]
pub(super) struct Announcer {
    said: Announcement,
    said_at: Option<Timestamp>,
    appeared: usize,
    latest: Option<Rc<Entry>>,
    has_held: bool,
}

impl Announcer {
    /// An entry has appeared under the reader's eyes.
    pub(super) fn appear(&mut self, entry: &Rc<Entry>) {
        self.appeared += 1;
        let latest = self.latest.as_ref();
        if latest.is_none_or(|latest| latest.published < entry.published) {
            self.latest = Some(Rc::clone(entry));
        }
    }

    /// An entry waits to be revealed.
    pub(super) fn hold(&mut self) {
        self.has_held = true;
    }

    /// The reader knows of everything.
    pub(super) fn clear(&mut self) {
        self.said.news = News::Nothing;
        (self.appeared, self.latest, self.has_held) = (0, None, false);
    }

    /// What has been announced last.
    pub(super) fn said(&self) -> &Announcement {
        &self.said
    }

    /// In how many milliseconds there is something to announce, or to take back.
    pub(super) fn due(&self, now: Timestamp) -> Option<i64> {
        let is_there = !matches!(self.said.news, News::Nothing);
        let since = self.said_at.map_or(APART, |at| now.since(at));
        (self.waits() || is_there).then_some((APART - since).clamp(0, APART))
    }

    fn waits(&self) -> bool {
        self.has_held || self.latest.is_some()
    }

    /// Announces what waits and takes back what was announced, if it is time. Whether it is. `held` entries are all that
    /// wait to be revealed.
    pub(super) fn speak(&mut self, held: usize, now: Timestamp) -> bool {
        if self.due(now) != Some(0) {
            return false;
        }
        let (waits, times, entries) = (self.waits(), self.said.times + 1, self.appeared);
        let latest = self.latest.take();
        self.clear();
        let news = match latest {
            Some(latest) if held == 0 => News::Appeared { entries, latest },
            Some(_) | None if held > 0 && waits => News::Held(held),
            // What was held is gone, or nothing is new.
            Some(_) | None => return true,
        };
        self.said = Announcement { news, times };
        self.said_at = Some(now);
        true
    }
}
