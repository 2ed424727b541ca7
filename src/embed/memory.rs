//! What is kept between visits: `page.js`.

use wasm_bindgen::prelude::*;

use crate::model::Timestamp;
use crate::session::Action;

#[wasm_bindgen(module = "/src/embed/page.js")]
extern "C" {
    fn recall(url: &str) -> Option<String>;

    /// Keeps the text of a feed, if it is not too long and the browser lets us.
    pub(super) fn remember(url: &str, text: &str);

    /// Keeps nothing of a feed.
    pub(super) fn erase(url: &str);
}

/// What was kept for a feed by this version of the widget.
pub(super) fn recalled(url: &str) -> Option<Action> {
    let kept = recall(url)?;
    let (at, text) = kept.strip_prefix("1 ")?.split_once(' ')?;
    Some(Action::Recalled {
        at: Timestamp(at.parse().ok()?),
        text: text.to_owned(),
    })
}
