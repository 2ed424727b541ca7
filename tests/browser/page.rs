//! The page around a test, as `page.js` has it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/tests/browser/page.js")]
extern "C" {
    /// Network, clock and console in a test's hands.
    pub(crate) type Page;

    /// Takes them from the browser.
    #[wasm_bindgen(constructor)]
    pub(crate) fn new() -> Page;

    /// Gives them back.
    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &Page);

    /// Answers requests for an address from now on, and those that wait for an answer.
    #[wasm_bindgen(method)]
    pub(crate) fn answer(this: &Page, url: &str, status: u16, text: &str);

    /// The same with headers, in JSON.
    #[wasm_bindgen(method, js_name = answerWith)]
    pub(crate) fn answer_with(this: &Page, url: &str, status: u16, text: &str, headers: &str);

    /// Begins every answer of an address and ends none.
    #[wasm_bindgen(method)]
    pub(crate) fn dawdle(this: &Page, url: &str);

    /// How many times an address has been asked for.
    #[wasm_bindgen(method)]
    pub(crate) fn requests(this: &Page, url: &str) -> usize;

    /// How many of those requests were given up.
    #[wasm_bindgen(method, js_name = givenUp)]
    pub(crate) fn given_up(this: &Page, url: &str) -> usize;

    /// Lets time pass; the timers that are due ring in order.
    #[wasm_bindgen(method)]
    pub(crate) fn pass(this: &Page, seconds: u32);

    /// Sets the device's clock so many seconds wrong; timers take no notice.
    #[wasm_bindgen(method, js_name = setWrong)]
    pub(crate) fn set_wrong(this: &Page, seconds: i32);

    /// How many timers are set.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn timers(this: &Page) -> usize;

    /// How many listeners were added to window and document and not removed.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn listeners(this: &Page) -> usize;

    /// The widgets' warnings and errors in the console.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn lines(this: &Page) -> Vec<String>;

    /// The events that have reached the document, as `toggle {"id":"a",…}`.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn events(this: &Page) -> Vec<String>;

    /// What the browser says about the device and its network.
    pub(crate) type Device;

    /// A device that is online or not, and whose reader saves data or does not.
    #[wasm_bindgen(constructor)]
    pub(crate) fn new(online: bool, thrifty: bool) -> Device;

    /// Changes it, and tells the page.
    #[wasm_bindgen(method)]
    pub(crate) fn becomes(this: &Device, online: bool, thrifty: bool);

    /// Gives the real one back.
    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &Device);

    /// The WebAssembly that elements are given.
    pub(crate) type Engine;

    /// An engine of a class of widgets, a stylesheet and words in JSON.
    #[wasm_bindgen(constructor)]
    pub(crate) fn new(widget: &JsValue, styles: &str, words: &str) -> Engine;

    /// What is to be `LiveBlog.load`; it waits for one of the next two.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn load(this: &Engine) -> js_sys::Function;

    /// What is to be `LiveBlog.sheet`.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn sheet(this: &Engine) -> js_sys::Function;

    /// What is to be `LiveBlog.words`.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn words(this: &Engine) -> js_sys::Function;

    /// Ends the loading.
    #[wasm_bindgen(method)]
    pub(crate) fn deliver(this: &Engine);

    /// Ends the loading with an error.
    #[wasm_bindgen(method)]
    pub(crate) fn refuse(this: &Engine, message: &str);

    /// Lets the next loading end in another way.
    #[wasm_bindgen(method)]
    pub(crate) fn renew(this: &Engine);

    /// How many times a widget has read its options again.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn configured(this: &Engine) -> usize;

    /// Whether the WebAssembly traps when a widget is asked for something.
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_trapping(this: &Engine, trapping: bool);

    /// Whether widgets draw nothing.
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_idle(this: &Engine, idle: bool);
}
