//! Streams of server-sent events: `page.js`.

use wasm_bindgen::prelude::*;

use super::owned::Handle;
use super::ports::Ports;

#[wasm_bindgen(module = "/src/embed/page.js")]
extern "C" {
    /// Listens until the handle is aborted, or until it has said `lost`: see
    /// [`liveblog_core::session::Effect::Listen`].
    pub(super) fn listen(ports: &Ports, url: &str, topic: &str, last_event: &str) -> Handle;
}
