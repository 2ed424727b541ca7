//! What is kept between visits, in the browser's own storage. That may be forbidden, full or written by others: then there is
//! nothing, and what comes out is read like anything from the network.
//!
//! Not by `gloo-storage`, which keeps JSON and fails where there is no storage (docs/decisions/0006-gloo.md).

use web_sys::Storage;

use liveblog_core::model::{Memory, Timestamp};
use liveblog_core::session::{Choices, NetworkAction};

/// All live blogs of an origin have keys that begin so, and nobody else.
const PREFIX: &str = "live-blog ";
/// In UTF-16 code units.
const LONGEST_FEED: usize = 256 * 1024;

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The storage for later visits, or for this one alone.
fn storage(lasting: bool) -> Option<Storage> {
    let session = || web_sys::window()?.session_storage().ok().flatten();
    if lasting { local() } else { session() }
}

fn key(url: &str) -> String {
    [PREFIX, url].concat()
}

/// Under which key choices are kept, for all live blogs of this origin.
fn key_of(choices: Choices) -> &'static str {
    match choices {
        Choices::Consent => "live-blog-consent",
        Choices::Preferences => "live-blog-preferences",
    }
}

/// What the reader chose before: names with spaces between.
pub(super) fn chosen(choices: Choices, memory: Memory) -> Option<String> {
    let lasting = match memory {
        Memory::None => return None,
        Memory::Session => false,
        Memory::Local => true,
    };
    storage(lasting)?.get_item(key_of(choices)).ok().flatten()
}

/// Keeps what the reader chooses. [`super::choices::keep`] tells of it too.
pub(super) fn keep(choices: Choices, names: &str, lasting: bool) {
    if let Some(storage) = storage(lasting)
        && storage.set_item(key_of(choices), names).is_err()
    {
        // Rather nothing than what no longer holds: the reader is asked again on the next visit.
        let _ = storage.remove_item(key_of(choices));
    }
}

/// What was kept for a feed by this version of the widget: the version, a moment and the text, with spaces between.
pub(super) fn recall(url: &str) -> Option<NetworkAction> {
    let kept = local()?.get_item(&key(url)).ok()??;
    let (at, text) = kept.strip_prefix("1 ")?.split_once(' ')?;
    Some(NetworkAction::Recalled {
        at: Timestamp(at.parse().ok()?),
        text: text.to_owned(),
    })
}

/// Keeps the text of a feed, if it is not too long and the browser lets us.
pub(super) fn remember(url: &str, text: &str, now: Timestamp) {
    erase(url);
    let fits = text.encode_utf16().nth(LONGEST_FEED).is_none();
    if let Some(storage) = local().filter(|_| fits) {
        let kept = ["1 ", &now.0.to_string(), " ", text].concat();
        let key = key(url);
        // When the storage is full, other live blogs make room, one after another.
        while storage.set_item(&key, &kept).is_err() && evict(&storage) {}
    }
}

/// Keeps nothing of a feed.
pub(super) fn erase(url: &str) {
    if let Some(storage) = local() {
        // What cannot be reached was not kept either.
        let _ = storage.remove_item(&key(url));
    }
}

/// Drops what was kept for some feed. Whether there was any.
fn evict(storage: &Storage) -> bool {
    let count = storage.length().unwrap_or_default();
    let mut keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    let found = keys.find(|key| key.starts_with(PREFIX));
    found.is_some_and(|key| storage.remove_item(&key).is_ok())
}
