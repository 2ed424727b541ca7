//! The button for held entries: `toast.js`.

use wasm_bindgen::prelude::*;

use super::abort_handle::AbortHandle;
use super::shell_api::ShellApi;

#[wasm_bindgen(module = "/src/embed/toast.js")]
extern "C" {
    /// Keeps the button within reach until it is aborted.
    pub(super) fn reach(api: &ShellApi) -> AbortHandle;
}
