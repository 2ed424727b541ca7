//! What others have done to the tree, put right before Yew draws: `Mender` in anchor.js.

use wasm_bindgen::prelude::*;

use super::owned::Mender;
use super::ports::Ports;
use crate::session::View;
use crate::ui::touched;

#[wasm_bindgen(module = "/src/embed/anchor.js")]
extern "C" {
    /// Watches the tree until it is aborted.
    pub(super) fn mender(ports: &Ports) -> Mender;
}

/// Puts right what the next drawing may touch, if others have changed anything.
pub(super) fn mend(mender: &Mender, old: &View, new: &View) {
    if !mender.prepare() {
        return;
    }
    if let Some(entries) = touched(old, new) {
        mender.mend("");
        for id in entries {
            mender.mend(&id.0);
        }
    }
}
