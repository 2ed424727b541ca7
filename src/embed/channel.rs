//! Elements and tabs that show the same feed share every answer, and so need one poll between them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use yew::Callback;

use super::broadcast::{self, Broadcast};
use super::last_text::LastText;
use super::request::{self, Head};
use super::shell_api::{Answer, ShellApi};
use liveblog_core::session::{Action, NetworkAction, Response};

/// The channel of a feed. Where the browser has none, each asks for itself.
pub(super) struct Channel {
    name: String,
    api: ShellApi,
    texts: Rc<LastText>,
    dispatch: Callback<Action>,
    open: RefCell<Option<Broadcast>>,
}

impl Channel {
    /// Listens to what others were answered.
    pub(super) fn join(
        src: &str,
        api: &ShellApi,
        texts: &Rc<LastText>,
        dispatch: Callback<Action>,
    ) -> Self {
        let channel = Self {
            name: ["live-blog ", src].concat(),
            api: api.clone(),
            texts: Rc::clone(texts),
            dispatch,
            open: RefCell::default(),
        };
        channel.open();
        channel
    }

    /// Listens, if it does not yet.
    pub(super) fn open(&self) {
        // One at a time: an element must not hear itself.
        self.close();
        let (dispatch, texts) = (self.dispatch.clone(), Rc::clone(&self.texts));
        let heard = move |data: &JsValue| {
            if let Some(response) = read(data, &texts) {
                dispatch.emit(NetworkAction::Overheard(response).into());
            }
        };
        let open = Broadcast::open(&self.name, &self.api.signal(), heard);
        self.open.replace(open);
    }

    /// Listens no more: a message that comes while the page is put aside would take its way back from the reader.
    pub(super) fn close(&self) {
        self.open.take();
    }

    /// Tells the others; of a text that they have been told already its digest.
    pub(super) fn post(&self, answer: &Answer, is_again: bool) {
        let digest = is_again.then(|| self.texts.digest()).flatten();
        let again = digest.map(|digest| again(answer, &digest).into());
        if let Some(channel) = &*self.open.borrow() {
            channel.post(again.as_ref().unwrap_or(answer));
        }
    }
}

/// An answer, or what one was that came again.
fn read(data: &JsValue, texts: &LastText) -> Option<Response> {
    if is_answer(data) {
        return Some(request::read(data.unchecked_ref(), texts));
    }
    let words = broadcast::words(data)?;
    let (digest, head) = words.split_first()?;
    let head = Head(head.to_vec().try_into().ok()?);
    // Whoever has another text asks for it in time.
    texts.of(digest).map(|text| head.with(200, text))
}

/// What is said of an answer with the text of the one before.
fn again(answer: &Answer, digest: &str) -> Array {
    let Head(head) = Head::of(answer);
    let words = [digest].into_iter().chain(head.iter().map(String::as_str));
    words.map(JsValue::from_str).collect()
}

/// Whether something is an answer: others of this origin can write to a channel, older versions of us too.
fn is_answer(data: &JsValue) -> bool {
    let texts = [
        "failure",
        "type",
        "url",
        "text",
        "date",
        "age",
        "retryAfter",
    ];
    let member = |name: &str| Reflect::get(data, &name.into()).unwrap_or_default();
    texts.iter().all(|name| member(name).is_string()) && member("status").as_f64().is_some()
}
