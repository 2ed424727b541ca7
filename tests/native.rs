//! Everything that needs no browser: tables, laws, conversations with a session, snapshots of what
//! is drawn, and the house rules. One binary, because linking is what takes the time.

#![cfg(not(target_arch = "wasm32"))]

#[cfg(test)]
mod native {
    mod conversation;
    mod decode;
    mod direction;
    mod draw;
    mod embeds;
    mod labels;
    mod options;
    mod palette;
    mod reconcile;
    mod schema;
    mod screens;
    mod support;
    mod tidy;
    mod timestamp;
    mod url;
    mod zone;
}
