//! The pages of older entries that a source has, one after another.

use crate::model::SafeUrl;

/// How far a source's older pages have been read.
#[derive(Debug, Default)]
pub(super) struct Older {
    /// The page with the entries before those that are known.
    next: Option<SafeUrl>,
    /// Pages that have been read: a chain that leads back to one of them ends there.
    read: Vec<SafeUrl>,
    /// Whether the newest feed, or a page, had more entries than are read.
    cut: bool,
}

impl Older {
    /// The page with the entries before those that are known.
    pub(super) fn next(&self) -> Option<&SafeUrl> {
        self.next.as_ref()
    }

    /// Goes on at a page.
    pub(super) fn begin(&mut self, next: Option<SafeUrl>) {
        self.next = next;
    }

    /// Takes note that the next page has been read; the one after it, if there is one, follows.
    pub(super) fn turn(&mut self, next: Option<SafeUrl>) {
        self.read.extend(self.next.take());
        self.next = next.filter(|next| !self.read.contains(next));
    }

    /// Whether there are entries that are not read.
    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    /// A feed says whether it has more entries than are read.
    pub(super) fn set_cut(&mut self, cut: bool) {
        self.cut = cut;
    }
}
