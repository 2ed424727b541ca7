//! The element and its widget in a real DOM: nodes, focus, clicks, timers, listeners. The network,
//! the clock and the console are in the test's hands, and the WebAssembly is the test's own.
//!
//! What needs no browser is tested in `native`, what needs the built page in `e2e`.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[path = "browser/around.rs"]
mod around;
#[path = "browser/attributes.rs"]
mod attributes;
#[path = "browser/clocks.rs"]
mod clocks;
#[path = "browser/device.rs"]
mod device;
#[path = "browser/early.rs"]
mod early;
#[path = "browser/failure.rs"]
mod failure;
#[path = "browser/fallback.rs"]
mod fallback;
#[path = "browser/feeds.rs"]
mod feeds;
#[path = "browser/host.rs"]
mod host;
#[path = "browser/insecure.rs"]
mod insecure;
#[path = "browser/letters.rs"]
mod letters;
#[path = "browser/lifecycle.rs"]
mod lifecycle;
#[path = "browser/methods.rs"]
mod methods;
#[path = "browser/opening.rs"]
mod opening;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/patience.rs"]
mod patience;
#[path = "browser/stage.rs"]
mod stage;
#[path = "native/tables.rs"]
mod tables;
#[path = "browser/times.rs"]
mod times;
#[path = "browser/updates.rs"]
mod updates;
#[path = "browser/words.rs"]
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
