//! What `live-blog.js` gives us: the same request code that fetched the first feed, and a say in
//! whether the fallback shows.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Element, RequestCache};

use super::abort_handle::AbortHandle;

#[wasm_bindgen]
extern "C" {
    /// The services of one element.
    #[derive(Clone, Debug, PartialEq)]
    pub type ShellApi;

    /// Starts a request, or takes over the one that was started while this module was loading.
    /// The answer comes to [`super::widget::Widget::answered`] with the request's number.
    #[wasm_bindgen(method, structural)]
    pub fn request(this: &ShellApi, number: u32, url: &str, cache: RequestCache) -> Request;

    /// The widget's words in a language, or in the nearest one that there is. Nothing while they are on their way, and then
    /// [`super::widget::Widget::ticked`] once they are there.
    #[wasm_bindgen(method, structural)]
    pub fn words(this: &ShellApi, language: &str) -> Option<Words>;

    /// Says that the widget draws, be it nothing.
    #[wasm_bindgen(method, structural)]
    pub fn drawn(this: &ShellApi);

    /// Tells the host page: dispatches an event with a detail.
    #[wasm_bindgen(method, structural)]
    pub fn tell(this: &ShellApi, name: &str, detail: &JsValue);

    /// What the widget is drawn into.
    #[wasm_bindgen(method, getter, structural)]
    pub fn base(this: &ShellApi) -> Element;

    /// Aborted when the element leaves the page, and when the WebAssembly has died.
    #[wasm_bindgen(method, getter, structural)]
    pub fn signal(this: &ShellApi) -> AbortSignal;

    /// What a language says.
    pub type Words;

    /// The BCP 47 tag of the language.
    #[wasm_bindgen(method, getter, structural)]
    pub fn tag(this: &Words) -> String;

    /// The tag of the conventions that lists and numbers follow.
    #[wasm_bindgen(method, getter, structural)]
    pub fn conventions(this: &Words) -> String;

    /// All messages, as JSON.
    #[wasm_bindgen(method, getter = text, structural)]
    pub fn json(this: &Words) -> String;

    /// A request under way.
    #[wasm_bindgen(extends = AbortHandle)]
    #[derive(Clone, Debug, PartialEq)]
    pub type Request;

    /// Whether another element of the page had asked for the same.
    #[wasm_bindgen(method, getter, structural)]
    pub fn joins(this: &Request) -> bool;

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

    /// The body, where there was a response.
    #[wasm_bindgen(method, getter, structural)]
    pub fn text(this: &Answer) -> JsString;

    /// The header `Date`; empty, as the others, if there was none or it may not be read.
    #[wasm_bindgen(method, getter, structural)]
    pub fn date(this: &Answer) -> String;

    /// The header `Age`.
    #[wasm_bindgen(method, getter, structural)]
    pub fn age(this: &Answer) -> String;

    /// The header `Retry-After`.
    #[wasm_bindgen(method, getter = retryAfter, structural)]
    pub fn retry_after(this: &Answer) -> String;
}
