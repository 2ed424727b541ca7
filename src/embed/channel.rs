//! Elements and tabs that show the same feed share every answer, and so need one poll between them.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};
use yew::Callback;

use super::ports::{Answer, Ports};
use super::{request, stay};
use liveblog_core::session::{Action, NetworkAction};

/// The channel of a feed. Where the browser has none, each asks for itself.
pub(super) struct Channel {
    name: String,
    ports: Ports,
    heard: Closure<dyn FnMut(MessageEvent)>,
    open: RefCell<Option<BroadcastChannel>>,
}

impl Channel {
    /// Listens to what others were answered.
    pub(super) fn join(src: &str, ports: &Ports, dispatch: Callback<Action>) -> Self {
        let heard = Closure::new(move |event: MessageEvent| {
            let data = event.data();
            if is_answer(&data) {
                let response = request::read(data.unchecked_ref());
                dispatch.emit(NetworkAction::Overheard(response).into());
            }
        });
        let channel = Self {
            name: ["live-blog ", src].concat(),
            ports: ports.clone(),
            heard,
            open: RefCell::default(),
        };
        channel.open();
        channel
    }

    /// Listens, if it does not yet.
    pub(super) fn open(&self) {
        self.close();
        let Ok(channel) = BroadcastChannel::new(&self.name) else {
            return;
        };
        channel.set_onmessage(Some(self.heard.as_ref().unchecked_ref()));
        stay::end_with(&self.ports.signal(), &channel, "close");
        self.open.replace(Some(channel));
    }

    /// Listens no more: a message that comes while the page is put aside would take its way back from the reader.
    pub(super) fn close(&self) {
        if let Some(channel) = self.open.take() {
            channel.close();
        }
    }

    /// Tells the others.
    pub(super) fn post(&self, answer: &Answer) {
        if let Some(channel) = &*self.open.borrow() {
            // What cannot be said is asked for by everybody.
            let _ = channel.post_message(answer);
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.close();
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
