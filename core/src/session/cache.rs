//! The last good feed, kept from one visit to the next: shown at once and marked as of its time,
//! until the fresh one arrives. What comes back from storage is as untrusted as what comes from the
//! network, and is read by the same decoder.

use super::{Effect, Session};
use crate::feed;
use crate::model::{EntryId, Feed, Memory, SafeUrl, Timestamp};

/// A feed is kept for so many milliseconds: a week.
const LONGEST: i64 = 7 * 24 * 3_600_000;

impl Session {
    /// Whether the publisher wants the feed to be kept.
    pub(super) fn remembers(&self) -> bool {
        self.options.memory == Memory::Local
    }

    /// Shows what was kept, unless the feed itself was faster. Its number counts for nothing: any
    /// fresh feed is newer. Nor does it say whether there will be more.
    pub(super) fn recalled(&mut self, text: &str, at: Timestamp, now: Timestamp) -> Vec<Effect> {
        if self.feed.is_some() {
            return Vec::new();
        }
        let base = SafeUrl::parse(&self.src, None);
        match feed::decode(text, base.as_ref(), &self.known()) {
            Ok((feed, _)) if now.since(at) < LONGEST => {
                self.checked = Some(at.min(now));
                self.from_cache = true;
                self.find_gap(&feed);
                let feed = Feed {
                    revision: None,
                    updated: None,
                    ..feed
                };
                self.doubt.revive(&feed, false, false);
                self.merge(feed, &[], None, &[])
            }
            _ => vec![Effect::Forget],
        }
    }

    /// Keeps a feed that brought changes. Not one that still has what has been withdrawn, which an
    /// old copy in a cache may.
    pub(super) fn remember(&self, feed: &Feed, text: String, back: &[EntryId]) -> Option<Effect> {
        if !self.remembers() {
            return None;
        }
        let withdrawn = feed
            .entries
            .iter()
            .filter(|entry| !entry.is_withdrawn() && !back.contains(&entry.id))
            .any(|entry| self.timeline.has_withdrawn(&entry.id));
        Some(if withdrawn {
            Effect::Forget
        } else {
            Effect::Remember(text)
        })
    }
}
