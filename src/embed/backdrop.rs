//! The colours behind the widget: `backdrop.js`.

use wasm_bindgen::prelude::*;

use super::abort_handle::AbortHandle;
use super::shell_api::ShellApi;

#[wasm_bindgen(module = "/src/embed/backdrop.js")]
extern "C" {
    /// Gives the widget colours that stand out from what is behind it, until it is aborted.
    pub(super) fn blend(api: &ShellApi) -> AbortHandle;
}

// wasm-bindgen copies the modules that it is told of. These are imported by others.
#[wasm_bindgen(module = "/src/embed/helpers.js")]
extern "C" {
    type HelpersModule;
}

#[wasm_bindgen(module = "/src/embed/spacing.js")]
extern "C" {
    type SpacingModule;
}
