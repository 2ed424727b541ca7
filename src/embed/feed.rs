//! Positions and keys of the feed: `feed.js`.

use wasm_bindgen::prelude::*;

use super::abort_handle::AbortHandle;
use super::shell_api::ShellApi;

#[wasm_bindgen(module = "/src/embed/feed.js")]
extern "C" {
    /// Numbers the articles and hears the keys until it is aborted.
    pub(super) fn follow(api: &ShellApi) -> AbortHandle;
}

// wasm-bindgen copies the modules that it is told of. This one is imported by another one.
#[wasm_bindgen(module = "/src/embed/positions.js")]
extern "C" {
    type PositionsModule;
}
