//! The browser shell: everything that touches the page, and nothing that decides.
//!
//! `live-blog.js` defines the element, starts the first request and loads this module; it then makes
//! one [`widget::Widget`] for each element and lends it its services ([`api`]). The [`shell`] owns
//! the session and performs its effects; what does something stops when it is dropped. What a browser
//! does in few bytes of JavaScript and in many of WebAssembly stands in a `.js` beside its module; the
//! release bundles those into the glue.

mod abort_handle;
mod anchor;
mod around;
mod arrival;
mod backdrop;
mod broadcast;
mod channel;
mod choices;
mod clock;
mod edge;
mod end_tag;
mod feed;
mod frames;
mod headings;
mod hosts;
mod intl;
mod last_text;
mod lifecycle;
mod listener;
mod mender;
mod pictures;
mod request;
mod shared;
mod shell;
mod shell_api;
mod stay;
mod storage;
mod stream;
mod tasks;
mod toast;
mod widget;
mod zones;

// What tests compare with `Intl` itself.
pub use intl::IntlFormats;
pub use widget::Widget;
pub use zones::offset;

use serde::Serialize;
use wasm_bindgen::JsValue;

/// Tells the publisher's developers, in the console.
fn warn(text: &str) {
    web_sys::console::warn_1(&["<live-blog>: ", text].concat().into());
}

/// The same of an element.
fn warn_of(text: &str, element: &web_sys::Element) {
    web_sys::console::warn_2(&["<live-blog>: ", text].concat().into(), element);
}

/// A value of ours as an object of JavaScript's, for the host page.
fn object(value: &impl Serialize) -> JsValue {
    // What we tell has neither maps nor large numbers: nothing else can fail.
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::NULL)
}
