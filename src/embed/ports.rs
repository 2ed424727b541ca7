//! What `live-blog.js` gives us: the same request code that fetched the first feed, and a say in
//! whether the fallback shows.

use wasm_bindgen::prelude::*;
use web_sys::RequestCache;

use super::owned::Handle;

#[wasm_bindgen]
extern "C" {
    /// The services of one element.
    #[derive(Clone, Debug, PartialEq)]
    pub type Ports;

    /// Starts a request, or takes over the one that was started while this module was loading.
    /// The answer comes to [`super::widget::Widget::answered`] with the request's number.
    #[wasm_bindgen(method, structural)]
    pub fn request(this: &Ports, number: u32, url: &str, cache: RequestCache) -> Handle;

    /// Says that the widget draws, be it nothing.
    #[wasm_bindgen(method, structural)]
    pub fn drawn(this: &Ports);

    /// Tells the host page: dispatches an event with a detail.
    #[wasm_bindgen(method, structural)]
    pub fn tell(this: &Ports, name: &str, detail: &JsValue);

    /// Brings an entry into view and puts the focus there.
    #[wasm_bindgen(method, structural, js_name = scrollTo)]
    pub fn scroll_to(this: &Ports, id: &str);

    /// Puts the focus on an entry that is about to be drawn, if it is on the button for earlier ones
    /// now.
    #[wasm_bindgen(method, structural, js_name = goOn)]
    pub fn go_on(this: &Ports, id: &str);

    /// What came back.
    pub type Answer;

    /// `network`, `timeout` or `too-large`; empty if there was a response.
    #[wasm_bindgen(method, getter, structural)]
    pub fn failure(this: &Answer) -> String;

    #[wasm_bindgen(method, getter, structural)]
    pub fn message(this: &Answer) -> String;

    #[wasm_bindgen(method, getter, structural)]
    pub fn status(this: &Answer) -> u16;

    #[wasm_bindgen(method, getter = type, structural)]
    pub fn content_type(this: &Answer) -> String;

    #[wasm_bindgen(method, getter, structural)]
    pub fn url(this: &Answer) -> String;

    #[wasm_bindgen(method, getter, structural)]
    pub fn text(this: &Answer) -> String;

    /// Seconds.
    #[wasm_bindgen(method, getter = retryAfter, structural)]
    pub fn retry_after(this: &Answer) -> f64;

    /// The server's clock in milliseconds since 1970, or NaN.
    #[wasm_bindgen(method, getter, structural)]
    pub fn date(this: &Answer) -> f64;
}
