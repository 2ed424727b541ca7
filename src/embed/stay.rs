//! What ends with the element's stay in the page, and options that no page has a say in.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use super::shell_api::ShellApi;

#[wasm_bindgen(module = "/src/embed/stay.js")]
extern "C" {
    /// Is aborted by its owner, or when the element leaves.
    #[wasm_bindgen(js_name = controllerFor)]
    pub(super) fn controller_for(api: &ShellApi) -> AbortController;

    /// Calls a method of an object when the signal is aborted, even if the WebAssembly has died by then.
    #[wasm_bindgen(js_name = endWith)]
    pub(super) fn end_with(signal: &AbortSignal, object: &JsValue, method: &str);
}

/// Options that inherit nothing: a page may have given anything to `Object.prototype`.
pub(super) fn options<T: JsCast>(members: &[(&str, JsValue)]) -> T {
    let options: Object = Object::create(JsValue::NULL.unchecked_ref());
    for (name, value) in members {
        // A new object takes every member.
        let _ = Reflect::set(&options, &(*name).into(), value);
    }
    options.unchecked_into()
}
