//! The feed as it was read last: the same text again says nothing new, and need not be decoded.

use crate::model::{Feed, Timestamp};

/// The feed that was read last.
#[derive(Debug)]
pub(super) struct Body {
    url: String,
    text: String,
    updated: Option<Timestamp>,
    newest: Option<Timestamp>,
}

impl Body {
    /// The feed that a text from an address says.
    pub(super) fn new(url: String, text: String, feed: &Feed) -> Self {
        Self {
            url,
            text,
            updated: feed.updated,
            newest: feed.newest(),
        }
    }

    /// Whether it is what this text from this address says.
    pub(super) fn is(&self, url: &str, text: &str) -> bool {
        self.url == url && self.text == text
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// When the feed says that it was made.
    pub(super) fn updated(&self) -> Option<Timestamp> {
        self.updated
    }

    /// The newest date of its entries.
    pub(super) fn newest(&self) -> Option<Timestamp> {
        self.newest
    }
}
