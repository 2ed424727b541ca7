//! Ends that come with the element's, even after a crash of ours: `helpers.js`.

use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::ports::Ports;

#[wasm_bindgen(module = "/src/embed/helpers.js")]
extern "C" {
    /// Is aborted by its owner, or when the element leaves.
    pub(super) fn owned(ports: &Ports) -> AbortController;
}
