//! The reader's place: `anchor.js`.

use wasm_bindgen::prelude::*;

use super::owned::Anchor;
use super::ports::Ports;

#[wasm_bindgen(module = "/src/embed/anchor.js")]
extern "C" {
    /// Keeps the reader's place until it is aborted.
    pub(super) fn keep(ports: &Ports) -> Anchor;
}
