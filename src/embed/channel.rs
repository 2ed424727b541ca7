//! Elements and tabs that show the same feed share every answer, and so need one poll between them.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use yew::Callback;

use super::broadcast::Broadcast;
use super::request;
use super::shell_api::{Answer, ShellApi};
use liveblog_core::session::{Action, NetworkAction};

/// The channel of a feed. Where the browser has none, each asks for itself.
pub(super) struct Channel {
    name: String,
    api: ShellApi,
    dispatch: Callback<Action>,
    open: RefCell<Option<Broadcast>>,
}

impl Channel {
    /// Listens to what others were answered.
    pub(super) fn join(src: &str, api: &ShellApi, dispatch: Callback<Action>) -> Self {
        let channel = Self {
            name: ["live-blog ", src].concat(),
            api: api.clone(),
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
        let dispatch = self.dispatch.clone();
        let heard = move |data: &JsValue| {
            if is_answer(data) {
                let response = request::read(data.unchecked_ref());
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

    /// Tells the others.
    pub(super) fn post(&self, answer: &Answer) {
        if let Some(channel) = &*self.open.borrow() {
            channel.post(answer);
        }
    }
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
