//! What is nearest around an element, out of shadow trees: `around.js`.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/embed/around.js")]
extern "C" {
    /// The nearest element that fits, from an element on.
    #[wasm_bindgen(catch, js_name = nearestAround)]
    pub(super) fn nearest_around(
        element: &Element,
        selector: &str,
    ) -> Result<Option<Element>, JsValue>;
}
