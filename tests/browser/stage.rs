//! Where a test plays: a page, the WebAssembly for its elements, and ways to wait.

use std::ops::Deref;

use js_sys::{Function, Promise, Reflect};
use liveblog::embed::Widget;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, window};

use crate::host::{Host, LiveBlog};
use crate::page::{Engine, Page};

/// Where the feed is, as far as the page knows.
pub(crate) const FEED: &str = "https://news.example/feed.json";

/// What `styles/live-blog.css` imports.
const STYLES: &str = concat!(
    include_str!("../../styles/base.css"),
    include_str!("../../styles/header.css"),
    include_str!("../../styles/key_points.css"),
    include_str!("../../styles/status.css"),
    include_str!("../../styles/toolbar.css"),
    include_str!("../../styles/timeline.css"),
    include_str!("../../styles/entry.css"),
    include_str!("../../styles/content.css"),
    include_str!("../../styles/blocks.css"),
    include_str!("../../styles/pictures.css"),
    include_str!("../../styles/embed.css"),
);

/// English, and some languages that are files. Their hashes are the release's affair.
const WORDS: &str = concat!(
    r#"{ "english": "#,
    include_str!("../../locales/en.json"),
    r#", "locales": { "ar": "", "de": "", "fa": "", "fr": "", "he": "", "it": "", "ko": "", "nl": "", "pt-BR": "", "ru": "", "sv": "", "th": "", "tr": "", "ur": "" } }"#,
);

/// The milliseconds after which a condition has been waited for in vain.
const PATIENCE: f64 = 5_000.0;

/// One test's page. Dropping it takes every element out and gives the page back to the browser.
pub(crate) struct Stage {
    page: Page,
    /// The WebAssembly that elements are given.
    pub(crate) engine: Engine,
}

impl Stage {
    /// A page on which the WebAssembly has yet to be delivered.
    pub(crate) fn loading() -> Self {
        clear();
        let class = Reflect::get(&widget(), &"constructor".into()).unwrap();
        let engine = Engine::new(&class, STYLES, WORDS);
        LiveBlog::set_load(&engine.load());
        LiveBlog::set_sheet(&engine.sheet());
        LiveBlog::set_words(&engine.words());
        let page = Page::new();
        Self { page, engine }
    }

    /// A page on which the WebAssembly is there at once.
    pub(crate) fn set() -> Self {
        let stage = Self::loading();
        stage.engine.deliver();
        stage
    }

    /// A page with an element that shows a feed.
    pub(crate) async fn showing(feed: &str) -> (Self, Host) {
        let stage = Self::set();
        stage.publish(feed);
        let host = Host::new(FEED);
        host.enter();
        host.ready().await;
        (stage, host)
    }

    /// Answers requests for [`FEED`] from now on, and those that wait for an answer.
    pub(crate) fn publish(&self, feed: &str) {
        self.answer(FEED, 200, feed);
    }
}

impl Deref for Stage {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        clear();
        self.page.close();
    }
}

/// Takes out every element, also that of an earlier test which failed and so could not do it.
fn clear() {
    while let Some(element) = document().query_selector("live-blog").unwrap() {
        element.remove();
    }
}

/// A widget of no element, to have its class from.
fn widget() -> JsValue {
    let element = document().create_element("div").unwrap();
    Widget::new("", element.unchecked_ref()).into()
}

pub(crate) fn document() -> Document {
    window().unwrap().document().unwrap()
}

/// Something happens to the page.
pub(crate) fn happens(event: &str) {
    let event = web_sys::Event::new(event).unwrap();
    window().unwrap().dispatch_event(&event).unwrap();
}

/// Waits until the browser has drawn twice: then what was asked for is done, and what is to be left
/// alone has had its chance to go wrong.
pub(crate) async fn drawn() {
    for _ in 0..2 {
        let mut frame = |resolve: Function, _| {
            window().unwrap().request_animation_frame(&resolve).unwrap();
        };
        JsFuture::from(Promise::new(&mut frame)).await.unwrap();
    }
}

/// Waits for a condition with these words; see [`until!`].
pub(crate) async fn wait_until(words: &str, condition: impl Fn() -> bool) {
    let now = || window().unwrap().performance().unwrap().now();
    let deadline = now() + PATIENCE;
    while !condition() {
        assert!(now() < deadline, "waited in vain for: {words}");
        drawn().await;
    }
}

/// Waits until an expression is true.
macro_rules! until {
    ($condition:expr) => {
        crate::stage::wait_until(stringify!($condition), || $condition).await
    };
}
pub(crate) use until;
