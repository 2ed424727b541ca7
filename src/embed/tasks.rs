//! What is done in tasks of their own: `tasks.js`.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen(module = "/src/embed/tasks.js")]
extern "C" {
    /// Is resolved in another task.
    #[wasm_bindgen(js_name = anotherTask)]
    fn another_task() -> Promise;
}

/// Does something in another task than this one.
pub(super) fn in_another_task(work: impl FnOnce() + 'static) {
    let begun = JsFuture::from(another_task());
    spawn_local(async move {
        // It is never rejected.
        if begun.await.is_ok() {
            work();
        }
    });
}
