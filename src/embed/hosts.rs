//! The hosts of the page and of the widget: a frame of theirs could reach into the page.

use wasm_bindgen::prelude::*;
use web_sys::Url;

#[wasm_bindgen]
extern "C" {
    /// Of the module that this becomes a part of.
    type Meta;

    #[wasm_bindgen(method, getter, structural)]
    fn url(this: &Meta) -> Option<String>;

    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static META: Meta;
}

/// Their names, with spaces between.
pub(super) fn own_hosts() -> String {
    let window = web_sys::window();
    let page = window
        .as_ref()
        .and_then(|window| window.location().href().ok());
    let origin = window.map(|window| window.origin());
    let widget = META.with(Meta::url);
    let names = [page, origin, widget].map(|address| host_of(&address?));
    let names: Vec<String> = names.into_iter().flatten().collect();
    names.join(" ")
}

fn host_of(address: &str) -> Option<String> {
    Some(Url::new(address).ok()?.hostname())
}
