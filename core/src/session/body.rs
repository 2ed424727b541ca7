//! The feed that was read last. The same text again says nothing new, and the same item need not be decoded again.

use std::rc::Rc;

use crate::feed::KnownItems;
use crate::model::{Feed, Timestamp};

/// The feed that was read last.
#[derive(Debug)]
pub(super) struct Body {
    url: String,
    items: KnownItems,
    updated: Option<Timestamp>,
    newest: Option<Timestamp>,
    /// Whether the same text would change something all the same.
    counts_again: bool,
}

impl Body {
    /// A feed from an address, and what was decoded of it.
    pub(super) fn new(url: String, items: KnownItems, feed: &Feed) -> Self {
        Self {
            url,
            items,
            updated: feed.updated,
            newest: feed.newest(),
            counts_again: false,
        }
    }

    /// Whether this text from this address says nothing new.
    pub(super) fn is(&self, url: &str, text: &Rc<str>) -> bool {
        !self.counts_again && self.url == url && is_same(self.items.text(), text)
    }

    /// Something else has been merged: the same text would change something.
    pub(super) fn count_again(&mut self) {
        self.counts_again = true;
    }

    pub(super) fn items(&self) -> &KnownItems {
        &self.items
    }

    pub(super) fn text(&self) -> &Rc<str> {
        self.items.text()
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

/// Whether two texts are the same; the same `Rc` need not be read.
fn is_same(one: &Rc<str>, other: &Rc<str>) -> bool {
    Rc::ptr_eq(one, other) || one == other
}
