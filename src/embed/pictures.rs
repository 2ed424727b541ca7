//! Pictures as large as the screen: the second part of `anchor.js`.

use wasm_bindgen::prelude::*;

use super::ports::Ports;

#[wasm_bindgen(module = "/src/embed/anchor.js")]
extern "C" {
    /// Opens pictures and turns galleries until the widget leaves the page.
    pub(super) fn show(ports: &Ports);
}
