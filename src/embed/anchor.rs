//! The reader's place: `anchor.js`, and what it imports.

use wasm_bindgen::prelude::*;

use super::abort_handle::Anchor;
use super::shell_api::ShellApi;

#[wasm_bindgen(module = "/src/embed/anchor.js")]
extern "C" {
    /// Keeps the reader's place until it is aborted.
    pub(super) fn keep(api: &ShellApi) -> Anchor;
}

// wasm-bindgen copies the modules that it is told of. These are imported by another one.
#[wasm_bindgen(module = "/src/embed/correction.js")]
extern "C" {
    type CorrectionModule;
}

#[wasm_bindgen(module = "/src/embed/focus.js")]
extern "C" {
    type FocusModule;
}

#[wasm_bindgen(module = "/src/embed/geometry.js")]
extern "C" {
    type GeometryModule;
}

#[wasm_bindgen(module = "/src/embed/glides.js")]
extern "C" {
    type GlidesModule;
}

#[wasm_bindgen(module = "/src/embed/rows.js")]
extern "C" {
    type RowsModule;
}

#[wasm_bindgen(module = "/src/embed/scrolling.js")]
extern "C" {
    type ScrollingModule;
}

#[wasm_bindgen(module = "/src/embed/surroundings.js")]
extern "C" {
    type SurroundingsModule;
}
