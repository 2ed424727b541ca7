//! The level of the widget's headings in the page: `headings.js`.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/embed/headings.js")]
extern "C" {
    /// One below the nearest heading before an element.
    #[wasm_bindgen(js_name = levelBelow)]
    pub(super) fn level_below(host: &Element) -> u8;
}
