//! The last good feed, kept from one visit to the next: shown at once and marked as of its time,
//! until the fresh one arrives. What comes back from storage is as untrusted as what comes from the
//! network, and is read by the same decoder.

use super::{Effect, Effects, Parts};
use crate::feed;
use crate::model::{EntryId, Feed, Memory, Options, SafeUrl, Timestamp};

/// A feed is kept for so many milliseconds: a week.
const LONGEST: i64 = 7 * 24 * 3_600_000;

/// Whether the publisher wants the feed to be kept.
pub(super) fn is_wanted(options: &Options) -> bool {
    options.memory == Memory::Local
}

impl Parts<'_> {
    /// Shows what was kept, unless the feed itself was faster. Its number counts for nothing: any
    /// fresh feed is newer. Nor does it say whether there will be more.
    pub(super) fn recalled(&mut self, text: &str, at: Timestamp, effects: &mut Effects) {
        if self.coverage.feed().is_some() {
            return;
        }
        let base = SafeUrl::parse(self.source.src(), None);
        match feed::decode(
            text,
            base.as_ref(),
            &self.coverage.known(self.offsets, self.options),
        ) {
            Ok((feed, _)) if self.now.since(at) < LONGEST => {
                let feed = Feed {
                    revision: None,
                    updated: None,
                    ..feed
                };
                self.source.recall(&feed, at.min(self.now));
                self.apply(feed, &[], None, &[], effects);
            }
            _ => effects.push(Effect::Forget),
        }
    }

    /// Whether a feed still has what has been withdrawn, which an old copy in a cache may.
    pub(super) fn has_withdrawn(&self, feed: &Feed, back: &[EntryId]) -> bool {
        let timeline = self.coverage.timeline();
        let entries = feed.entries.iter();
        entries
            .filter(|entry| !entry.is_withdrawn() && !back.contains(&entry.id))
            .any(|entry| timeline.has_withdrawn(&entry.id))
    }

    /// Keeps a feed that brought changes, but not one that still has what has been withdrawn.
    pub(super) fn remember(&self, text: &str, is_stale: bool, effects: &mut Effects) {
        if is_wanted(self.options) {
            effects.push(if is_stale {
                Effect::Forget
            } else {
                Effect::Remember(text.to_owned())
            });
        }
    }
}
