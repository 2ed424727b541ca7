//! The colours behind the widget: `backdrop.js`.

use wasm_bindgen::prelude::*;

use super::owned::Handle;
use super::ports::Ports;

#[wasm_bindgen(module = "/src/embed/backdrop.js")]
extern "C" {
    /// Gives the widget colours that stand out from what is behind it, until it is aborted.
    pub(super) fn blend(ports: &Ports) -> Handle;
}

// wasm-bindgen copies the modules that it is told of. This one is imported by others.
#[wasm_bindgen(module = "/src/embed/helpers.js")]
extern "C" {
    type HelpersModule;
}
