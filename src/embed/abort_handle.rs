//! What is under way in the browser, as a value: dropped, it ends.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Something that can be ended: a request, a stream, listeners.
    #[derive(Clone, Debug, PartialEq)]
    pub type AbortHandle;

    /// Ends it.
    #[wasm_bindgen(method, structural)]
    pub fn abort(this: &AbortHandle);

    /// What keeps the reader's place; see anchor.js.
    #[wasm_bindgen(extends = AbortHandle)]
    #[derive(Clone, Debug, PartialEq)]
    pub type Anchor;

    /// Notes where things are, before the widget is drawn again; whether what moves is to glide.
    #[wasm_bindgen(method, structural)]
    pub fn hold(this: &Anchor, glide: bool);

    /// Looks which entries are in sight, and says so if others were before.
    #[wasm_bindgen(method, structural)]
    pub fn look(this: &Anchor);

    /// Takes note of what has been drawn, because the reader goes elsewhere.
    #[wasm_bindgen(method, structural)]
    pub fn settle(this: &Anchor);

    /// Says that Yew has drawn all. It may have done so in pieces, with work of the browser's between them.
    #[wasm_bindgen(method, structural)]
    pub fn release(this: &Anchor);

    /// Keeps the tree as Yew knows it; see mender.js.
    #[wasm_bindgen(extends = AbortHandle)]
    #[derive(Clone, Debug, PartialEq)]
    pub type Mender;

    /// Says that Yew is about to draw; whether others have changed what it drew before.
    #[wasm_bindgen(method, structural)]
    pub fn prepare(this: &Mender) -> bool;

    /// Says that Yew has drawn.
    #[wasm_bindgen(method, structural)]
    pub fn drawn(this: &Mender);

    /// Undoes what others did in an entry, by its id, or in a part outside of entries.
    #[wasm_bindgen(method, structural)]
    pub fn mend(this: &Mender, is_entry: bool, name: &str);
}

/// A handle whose owner is this value.
#[derive(Debug)]
pub(super) struct Owned<T: AsRef<AbortHandle>>(pub(super) T);

impl<T: AsRef<AbortHandle>> Drop for Owned<T> {
    fn drop(&mut self) {
        self.0.as_ref().abort();
    }
}
