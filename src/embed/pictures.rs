//! Pictures as large as the screen: `pictures.js`.

use wasm_bindgen::prelude::*;

use super::shell_api::ShellApi;

#[wasm_bindgen(module = "/src/embed/pictures.js")]
extern "C" {
    /// Opens pictures and turns galleries until the widget leaves the page.
    pub(super) fn show(api: &ShellApi);
}

#[wasm_bindgen(module = "/src/embed/widths.js")]
extern "C" {
    type WidthsModule;
}
