//! The reader's place: `anchor.js`, and what it imports.

use wasm_bindgen::prelude::*;
use yew::Callback;

use super::abort_handle::{Anchor, Owned};
use super::shell_api::ShellApi;
use liveblog_core::model::EntryId;
use liveblog_core::session::{Action, PageAction};

/// Is told which entries are in sight.
type Seen = Closure<dyn FnMut(Option<Vec<String>>)>;

#[wasm_bindgen(module = "/src/embed/anchor.js")]
extern "C" {
    /// Keeps the reader's place until it is aborted.
    fn keep(api: &ShellApi, seen: &Seen) -> Anchor;
}

/// Keeps the reader's place until it is dropped.
pub(super) struct Place {
    pub(super) anchor: Owned<Anchor>,
    _seen: Seen,
}

impl Place {
    /// Keeps it from now on, and says what the reader sees there.
    pub(super) fn keep(api: &ShellApi, dispatch: Callback<Action>) -> Self {
        let seen: Seen = Closure::new(move |ids: Option<Vec<String>>| {
            let ids = ids.map(|ids| ids.into_iter().map(|id| EntryId(id.into())).collect());
            dispatch.emit(PageAction::SightMoved(ids).into());
        });
        Self {
            anchor: Owned(keep(api, &seen)),
            _seen: seen,
        }
    }
}

// wasm-bindgen copies the modules that it is told of. These are imported by another one.
#[wasm_bindgen(module = "/src/embed/correction.js")]
extern "C" {
    type CorrectionModule;
}

#[wasm_bindgen(module = "/src/embed/far.js")]
extern "C" {
    type FarModule;
}

#[wasm_bindgen(module = "/src/embed/focus.js")]
extern "C" {
    type FocusModule;
}

#[wasm_bindgen(module = "/src/embed/geometry.js")]
extern "C" {
    type GeometryModule;
}

#[wasm_bindgen(module = "/src/embed/glides.js")]
extern "C" {
    type GlidesModule;
}

#[wasm_bindgen(module = "/src/embed/playing.js")]
extern "C" {
    type PlayingModule;
}

#[wasm_bindgen(module = "/src/embed/rows.js")]
extern "C" {
    type RowsModule;
}

#[wasm_bindgen(module = "/src/embed/scrolling.js")]
extern "C" {
    type ScrollingModule;
}

#[wasm_bindgen(module = "/src/embed/surroundings.js")]
extern "C" {
    type SurroundingsModule;
}
