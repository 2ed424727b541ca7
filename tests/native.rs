//! Everything of the widget that needs no browser: snapshots of what is drawn, laws of drawn bodies, and the house
//! rules. One binary, because linking is what takes the time. The tests of `core/` lend their feeds and bodies.

#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod native {
    mod bodies;
    #[path = "../../core/tests/content/callgrind.rs"]
    mod callgrind;
    mod content;
    mod contrast;
    mod direction;
    mod draw;
    mod drawn;
    mod figures;
    mod icu4x;
    mod locale;
    mod locales;
    #[allow(dead_code, reason = "the core's tests use the rest")]
    #[path = "../../core/tests/native/on_screen.rs"]
    mod on_screen;
    mod palette;
    mod schema;
    mod screens;
    #[allow(dead_code, reason = "the core's tests use the rest")]
    #[path = "../../core/tests/native/support.rs"]
    mod support;
    mod tables;
    #[allow(dead_code, reason = "the core's tests use the rest")]
    #[path = "../../core/tests/native/talk.rs"]
    mod talk;
    mod tidy;
    mod times;
}
