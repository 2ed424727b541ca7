//! What the reader chooses in one live blog, the others of the page take over at once: there is one storage for all of them, so
//! that the last one to write would forget what was chosen in the others. Other documents hear of it by the `storage` event
//! ([`super::lifecycle`]).

use std::cell::RefCell;

use yew::Callback;

use super::storage;
use liveblog_core::model::Memory;
use liveblog_core::session::{Choices, PageAction};

thread_local! {
    /// The live blogs of this page.
    static LISTENING: RefCell<Vec<Callback<()>>> = const { RefCell::new(Vec::new()) };
}

/// Listens until it is dropped.
#[derive(Debug)]
pub(super) struct Listening(Callback<()>);

impl Listening {
    /// Calls `recall` whenever the reader has chosen something, in whichever live blog of the page.
    pub(super) fn begin(recall: Callback<()>) -> Self {
        LISTENING.with_borrow_mut(|listening| listening.push(recall.clone()));
        Self(recall)
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        LISTENING.with_borrow_mut(|listening| listening.retain(|one| *one != self.0));
    }
}

/// Keeps what the reader chooses, and tells the others.
pub(super) fn keep(choices: Choices, names: &str, lasting: bool) {
    storage::keep(choices, names, lasting);
    let listening = LISTENING.with_borrow(Clone::clone);
    for recall in listening {
        recall.emit(());
    }
}

/// What is kept now.
pub(super) fn kept(memory: Memory) -> impl Iterator<Item = PageAction> {
    let kinds = [Choices::Consent, Choices::Preferences].into_iter();
    kinds.filter_map(move |kind| Some(PageAction::Recalled(kind, storage::chosen(kind, memory)?)))
}
