//! What others have done to the tree, put right before Yew draws: `mender.js`.

use wasm_bindgen::prelude::*;

use super::abort_handle::Mender;
use super::shell_api::ShellApi;
use crate::ui::{Place, touched};
use liveblog_core::session::View;

#[wasm_bindgen(module = "/src/embed/mender.js")]
extern "C" {
    /// Watches the tree until it is aborted.
    pub(super) fn mender(api: &ShellApi) -> Mender;
}

/// Puts right what the next drawing may touch, if others have changed anything.
pub(super) fn mend(mender: &Mender, old: &View, new: &View) {
    if !mender.prepare() {
        return;
    }
    for place in touched(old, new) {
        match place {
            Place::Entry(id) => mender.mend(true, &id.0),
            Place::Part(name) => mender.mend(false, name),
        }
    }
}
