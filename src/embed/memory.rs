//! What is kept between visits: `page.js`.

use wasm_bindgen::prelude::*;

use liveblog_core::model::{Memory, Timestamp};
use liveblog_core::session::NetworkAction;

#[wasm_bindgen(module = "/src/embed/page.js")]
extern "C" {
    fn recall(url: &str) -> Option<String>;

    /// Keeps the text of a feed, if it is not too long and the browser lets us.
    pub(super) fn remember(url: &str, text: &str);

    /// Keeps nothing of a feed.
    pub(super) fn erase(url: &str);

    #[wasm_bindgen(js_name = agreed)]
    fn names(lasting: bool) -> Option<String>;

    /// Keeps with whom the reader agrees, for later visits or for this one alone.
    #[wasm_bindgen(js_name = agree)]
    pub(super) fn agree(names: &str, lasting: bool);
}

/// With whom the reader agreed before.
pub(super) fn agreed(memory: Memory) -> Option<String> {
    (memory != Memory::None)
        .then(|| names(memory == Memory::Local))
        .flatten()
}

/// What was kept for a feed by this version of the widget.
pub(super) fn recalled(url: &str) -> Option<NetworkAction> {
    let kept = recall(url)?;
    let (at, text) = kept.strip_prefix("1 ")?.split_once(' ')?;
    Some(NetworkAction::Recalled {
        at: Timestamp(at.parse().ok()?),
        text: text.to_owned(),
    })
}
