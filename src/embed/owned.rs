//! What is under way in the browser, as a value: dropped, it ends.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Something that can be ended: a request, a stream, listeners.
    #[derive(Clone, Debug, PartialEq)]
    pub type Handle;

    /// Ends it.
    #[wasm_bindgen(method, structural)]
    pub fn abort(this: &Handle);

    /// An anchor of the reader's place; see anchor.js.
    #[wasm_bindgen(extends = Handle)]
    #[derive(Clone, Debug, PartialEq)]
    pub type Anchor;

    /// Notes where things are, before the widget is drawn again; whether what moves is to glide.
    #[wasm_bindgen(method, structural)]
    pub fn hold(this: &Anchor, glide: bool);

    /// Takes note of what has been drawn, because the reader goes elsewhere.
    #[wasm_bindgen(method, structural)]
    pub fn settle(this: &Anchor, ports: &super::ports::Ports);
}

/// A handle whose owner is this value.
#[derive(Debug)]
pub(super) struct Owned<T: AsRef<Handle>>(pub(super) T);

impl<T: AsRef<Handle>> Drop for Owned<T> {
    fn drop(&mut self) {
        self.0.as_ref().abort();
    }
}
