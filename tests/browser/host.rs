//! A `<live-blog>` as its page and its reader see it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::stage::{document, until};

#[wasm_bindgen(module = "/live-blog.js")]
extern "C" {
    /// The element's class.
    #[wasm_bindgen(extends = HtmlElement)]
    #[derive(Clone)]
    pub(crate) type LiveBlog;
    #[wasm_bindgen(static_method_of = LiveBlog, setter)]
    pub(crate) fn set_load(load: &js_sys::Function);
    #[wasm_bindgen(static_method_of = LiveBlog, setter)]
    pub(crate) fn set_sheet(sheet: &js_sys::Function);
    #[wasm_bindgen(static_method_of = LiveBlog, setter)]
    pub(crate) fn set_words(words: &js_sys::Function);
    #[wasm_bindgen(static_method_of = LiveBlog, setter)]
    pub(crate) fn set_page(page: &JsValue);
    #[wasm_bindgen(method)]
    pub(crate) fn refresh(this: &LiveBlog);
    #[wasm_bindgen(method)]
    pub(crate) fn pause(this: &LiveBlog);
    #[wasm_bindgen(method)]
    pub(crate) fn resume(this: &LiveBlog);
    #[wasm_bindgen(method, js_name = goTo)]
    pub(crate) fn go_to(this: &LiveBlog, id: &str);
    #[wasm_bindgen(method, js_name = expandAll)]
    pub(crate) fn expand_all(this: &LiveBlog);
    #[wasm_bindgen(method, js_name = collapseAll)]
    pub(crate) fn collapse_all(this: &LiveBlog);
    #[wasm_bindgen(method, js_name = grantConsent)]
    pub(crate) fn grant(this: &LiveBlog, provider: &str);
    #[wasm_bindgen(method, getter)]
    fn state(this: &LiveBlog) -> JsValue;
}

// wasm-bindgen copies the modules that it is told of. These are imported by the one above.
#[wasm_bindgen(module = "/src/embed/early/article.js")]
extern "C" {
    type EarlyArticleModule;
}

#[wasm_bindgen(module = "/src/embed/early/body.js")]
extern "C" {
    type EarlyBodyModule;
}

#[wasm_bindgen(module = "/src/embed/early/direction.js")]
extern "C" {
    type EarlyDirectionModule;
}

#[wasm_bindgen(module = "/src/embed/early/early.js")]
extern "C" {
    type EarlyEarlyModule;
}

#[wasm_bindgen(module = "/src/embed/early/feed.js")]
extern "C" {
    type EarlyFeedModule;
}

#[wasm_bindgen(module = "/src/embed/early/ground.js")]
extern "C" {
    type EarlyGroundModule;
}

#[wasm_bindgen(module = "/src/embed/early/hand_over.js")]
extern "C" {
    type EarlyHandOverModule;
}

#[wasm_bindgen(module = "/src/embed/early/head.js")]
extern "C" {
    type EarlyHeadModule;
}

#[wasm_bindgen(module = "/src/embed/early/nodes.js")]
extern "C" {
    type EarlyNodesModule;
}

#[wasm_bindgen(module = "/src/embed/early/plain.js")]
extern "C" {
    type EarlyPlainModule;
}

#[wasm_bindgen(module = "/src/embed/early/rows.js")]
extern "C" {
    type EarlyRowsModule;
}

#[wasm_bindgen(module = "/src/embed/early/screen.js")]
extern "C" {
    type EarlyScreenModule;
}

#[wasm_bindgen(module = "/src/embed/early/times.js")]
extern "C" {
    type EarlyTimesModule;
}

#[wasm_bindgen(module = "/src/embed/early/voice.js")]
extern "C" {
    type EarlyVoiceModule;
}

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    type ElementModule;
}

#[wasm_bindgen(module = "/src/embed/mount.js")]
extern "C" {
    type MountModule;
}

#[wasm_bindgen(module = "/src/embed/engine.js")]
extern "C" {
    type EngineModule;
}

#[wasm_bindgen(module = "/src/embed/hint.js")]
extern "C" {
    type HintModule;
}

#[wasm_bindgen(module = "/src/embed/names.js")]
extern "C" {
    type NamesModule;
}

#[wasm_bindgen(module = "/src/embed/register.js")]
extern "C" {
    type RegisterModule;
}

#[wasm_bindgen(module = "/src/embed/request.js")]
extern "C" {
    type RequestModule;
}

#[wasm_bindgen(module = "/src/embed/room.js")]
extern "C" {
    type RoomModule;
}

#[wasm_bindgen(module = "/src/embed/words.js")]
extern "C" {
    type WordsModule;
}

/// One element with a fallback.
pub(crate) struct Host(pub(crate) LiveBlog);

impl Host {
    /// An element that is in no page yet.
    pub(crate) fn new(src: &str) -> Self {
        let element = document().create_element("live-blog").unwrap();
        element.set_attribute("src", src).unwrap();
        element.set_text_content(Some("Follow the summit live"));
        Self(element.unchecked_into())
    }

    /// Puts the element at the end of the page, wherever it was before.
    pub(crate) fn enter(&self) {
        document().body().unwrap().append_child(&self.0).unwrap();
    }

    /// Waits until the widget has drawn a timeline.
    pub(crate) async fn ready(&self) {
        until!(self.find("[part=timeline]").is_some() && self.first_screen().is_none());
    }

    /// The first screen, while the widget has not taken its place.
    pub(crate) fn first_screen(&self) -> Option<HtmlElement> {
        self.find(".early")
    }

    /// Sets an attribute.
    pub(crate) fn set(&self, name: &str, value: &str) {
        self.0.set_attribute(name, value).unwrap();
    }

    /// The shadow root.
    pub(crate) fn root(&self) -> ShadowRoot {
        self.0.shadow_root().unwrap()
    }

    /// The first node that fits a selector.
    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root().query_selector(selector).unwrap();
        found.map(JsCast::unchecked_into)
    }

    /// All nodes that fit a selector.
    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root().query_selector_all(selector).unwrap();
        let nodes = (0..found.length()).filter_map(|index| found.get(index));
        nodes.map(JsCast::unchecked_into).collect()
    }

    /// What a node says, if it is there.
    pub(crate) fn text(&self, selector: &str) -> Option<String> {
        self.find(selector)?.text_content()
    }

    /// Whether the fallback has its slot.
    pub(crate) fn falls_back(&self) -> bool {
        self.find("slot:not([name])").is_some()
    }

    /// The ids of the entries from top to bottom.
    pub(crate) fn ids(&self) -> Vec<String> {
        let entries = self.all("[data-entry]").into_iter();
        entries
            .filter_map(|entry| entry.get_attribute("data-entry"))
            .collect()
    }

    /// An entry that is on the screen.
    pub(crate) fn entry(&self, id: &str) -> HtmlElement {
        self.find(&format!("[data-entry='{id}']")).unwrap()
    }

    /// An entry's button.
    pub(crate) fn toggle(&self, id: &str) -> HtmlElement {
        self.find(&format!("[data-entry='{id}'] .toggle")).unwrap()
    }

    /// Whether an entry's button says that the entry is open.
    pub(crate) fn is_open(&self, id: &str) -> bool {
        self.toggle(id).get_attribute("aria-expanded").as_deref() == Some("true")
    }

    /// Which entries are open, from top to bottom.
    pub(crate) fn open(&self) -> Vec<String> {
        self.ids()
            .into_iter()
            .filter(|id| self.is_open(id))
            .collect()
    }

    /// The button with these words.
    pub(crate) fn button(&self, words: &str) -> Option<HtmlElement> {
        let mut buttons = self.all("button").into_iter();
        let found = buttons.find(|button| button.text_content().as_deref() == Some(words));
        found.map(JsCast::unchecked_into)
    }

    /// Presses the button with these words.
    pub(crate) fn press(&self, words: &str) {
        self.button(words).unwrap().click();
    }

    /// What has the focus inside the element.
    pub(crate) fn focused(&self) -> Option<HtmlElement> {
        self.root().active_element().map(JsCast::unchecked_into)
    }

    /// The sheets of the shadow root.
    pub(crate) fn sheets(&self) -> Vec<JsValue> {
        let sheets = js_sys::Reflect::get(&self.root(), &"adoptedStyleSheets".into()).unwrap();
        js_sys::Array::from(&sheets).to_vec()
    }

    /// The element's `state` in JSON.
    pub(crate) fn state(&self) -> String {
        js_sys::JSON::stringify(&self.0.state()).unwrap().into()
    }
}
