//! Frames of other sites: how high they say they are, and whether the page's policy lets them be.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use js_sys::{JSON, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlIFrameElement, MessageEvent, Url};
use yew::Callback;

use super::listener::Listener;
use super::shell_api::ShellApi;
use super::stay;
use liveblog_core::model::{EntryId, Height};
use liveblog_core::session::{Action, PageAction};

#[wasm_bindgen]
extern "C" {
    /// What an event says. Anybody can make one of any name, so that whatever it lacks is undefined: a getter of `web-sys`
    /// that gives a text would throw.
    type Said;

    #[wasm_bindgen(method, getter, structural)]
    fn origin(this: &Said) -> JsValue;

    #[wasm_bindgen(method, getter, structural, js_name = blockedURI)]
    fn blocked_uri(this: &Said) -> JsValue;

    #[wasm_bindgen(method, getter, structural, js_name = effectiveDirective)]
    fn effective_directive(this: &Said) -> JsValue;
}

const LEAST_HEIGHT: f64 = 50.0;
const MOST_HEIGHT: f64 = 4_000.0;
/// In UTF-16 code units.
const LONGEST_MESSAGE: u32 = 10_000;
/// A frame changes its height at most so often, in milliseconds.
const REST: u32 = 250;

/// A frame that has just changed its height.
#[derive(Debug)]
struct Rest {
    frame: HtmlIFrameElement,
    wanted: u16,
    _timer: Timeout,
}

#[derive(Debug)]
struct Heights {
    base: Element,
    resting: RefCell<Vec<Rest>>,
}

/// Looks after the frames of a widget until it is dropped.
#[derive(Debug)]
pub(super) struct Frames(#[expect(dead_code, reason = "it ends when it is dropped")] Vec<Listener>);

impl Frames {
    pub(super) fn watch(api: &ShellApi, dispatch: &Callback<Action>) -> Self {
        let Some(window) = web_sys::window() else {
            return Self(Vec::new());
        };
        let (base, signal) = (api.base(), api.signal());
        let heights = Rc::new(Heights {
            base: base.clone(),
            resting: RefCell::default(),
        });
        let mut listeners = vec![
            Listener::new(&window, "message", &signal, move |event| {
                heights.heed(&event);
            }),
            Listener::within(&base, "load", &signal, |event| {
                let _ = ask(&event);
            }),
        ];
        if let Some(document) = window.document() {
            let (base, dispatch) = (base.clone(), dispatch.clone());
            let refused =
                move |event: Event| tell_refusals(&base, event.unchecked_ref(), &dispatch);
            listeners.push(Listener::new(
                &document,
                "securitypolicyviolation",
                &signal,
                refused,
            ));
        }
        Self(listeners)
    }
}

impl Heights {
    /// Any window can send messages: only those of a frame of ours count, from the origin that it is of.
    fn heed(self: &Rc<Self>, event: &Event) {
        let said: &Said = event.unchecked_ref();
        let event: &MessageEvent = event.unchecked_ref();
        let Some(source) = event.source() else {
            return;
        };
        let is_source = |frame: &HtmlIFrameElement| {
            let window = frame.content_window();
            window.is_some_and(|window| JsValue::from(window) == *source)
        };
        let Some(frame) = frames(&self.base).into_iter().find(is_source) else {
            return;
        };
        let origin = Url::new(&frame.src()).map(|url| url.origin());
        if origin.is_ok_and(|origin| said.origin() == *origin) {
            let height = said_by(&frame).and_then(|height| read(height, event.data()));
            if let Some(height) = height.filter(|height| *height > 0.0) {
                self.fit(frame, whole(height.clamp(LEAST_HEIGHT, MOST_HEIGHT)));
            }
        }
    }

    /// A height that comes too soon is heeded later, if it is still the last word.
    fn fit(self: &Rc<Self>, frame: HtmlIFrameElement, height: u16) {
        let mut resting = self.resting.borrow_mut();
        if let Some(rest) = resting.iter_mut().find(|rest| rest.frame == frame) {
            rest.wanted = height;
            return;
        }
        frame.set_height(&height.to_string());
        let (heights, rested) = (Rc::downgrade(self), frame.clone());
        let timer = Timeout::new(REST, move || rest_is_over(&heights, &rested, height));
        resting.push(Rest {
            frame,
            wanted: height,
            _timer: timer,
        });
    }
}

fn rest_is_over(heights: &Weak<Heights>, frame: &HtmlIFrameElement, height: u16) {
    let Some(heights) = heights.upgrade() else {
        return;
    };
    let mut resting = heights.resting.borrow_mut();
    let place = resting.iter().position(|rest| rest.frame == *frame);
    let rest = place.map(|place| resting.swap_remove(place));
    drop(resting);
    // It ends as its own timer calls us.
    if let Some(Rest { frame, wanted, .. }) = rest
        && wanted != height
        && frame.is_connected()
    {
        heights.fit(frame, wanted);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it has bounds"
)]
fn whole(height: f64) -> u16 {
    height.round() as u16
}

fn frames(base: &Element) -> Vec<HtmlIFrameElement> {
    let found = base.get_elements_by_tag_name("iframe");
    let frames = (0..found.length()).filter_map(|index| found.item(index));
    frames.map(JsCast::unchecked_into).collect()
}

/// How the provider of a frame says how high it is.
fn said_by(frame: &HtmlIFrameElement) -> Option<&'static Height> {
    Height::of(&frame.parent_element()?.get_attribute("data-provider")?)
}

/// The height in a message, which is an object or its JSON.
fn read(height: &Height, message: JsValue) -> Option<f64> {
    let text = message.dyn_ref::<JsString>();
    let message = match text.filter(|text| text.length() < LONGEST_MESSAGE) {
        Some(text) => JSON::parse(&String::from(text)).ok()?,
        None => message,
    };
    if let Some((path, text)) = height.mark {
        at(&message, path).filter(|found| *found == text)?;
    }
    at(&message, height.path)?.as_f64()
}

/// What is at a path, if there is anything.
fn at(message: &JsValue, path: &[&str]) -> Option<JsValue> {
    path.iter().try_fold(message.clone(), |value, step| {
        if *step == "*" {
            let object = value.is_object().then(|| value.unchecked_ref::<Object>())?;
            return Some(Object::values(object).get(0));
        }
        Reflect::get(&value, &(*step).into()).ok()
    })
}

/// Asks a frame that has loaded how high it is, if it does not say so by itself.
fn ask(event: &Event) -> Option<()> {
    let frame: HtmlIFrameElement = event.target()?.dyn_into().ok()?;
    let height = said_by(&frame).filter(|height| height.is_asked)?;
    let (_, text) = height.mark?;
    let question: Object = stay::options(&[("type", text.into()), ("id", 0.into())]);
    frame.content_window()?.post_message(&question, "*").ok()
}

/// Tells which frames the page's policy has refused.
fn tell_refusals(base: &Element, event: &Said, dispatch: &Callback<Action>) {
    let refused = event.blocked_uri().as_string().unwrap_or_default();
    if event.effective_directive() != "frame-src" || !refused.starts_with("https://") {
        return;
    }
    for frame in frames(base) {
        let address = frame.src();
        let entry = frame.closest("[data-entry]").ok().flatten();
        let id = entry.and_then(|entry| entry.get_attribute("data-entry"));
        if let Some(id) = id.filter(|_| address.starts_with(&refused)) {
            let id = EntryId::from(id.as_str());
            dispatch.emit(PageAction::FrameRefused { id, address }.into());
        }
    }
}
