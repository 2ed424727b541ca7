//! The button for held entries: `toast.js`.

use wasm_bindgen::prelude::*;

use super::owned::Handle;
use super::ports::Ports;

#[wasm_bindgen(module = "/src/embed/toast.js")]
extern "C" {
    /// Keeps the button within reach until it is aborted.
    pub(super) fn reach(ports: &Ports) -> Handle;
}
