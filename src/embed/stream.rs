//! Streams of server-sent events. Of all tabs and elements that listen to one address, the one that holds its lock is
//! connected and passes on what it hears; where there are no locks or channels each is connected by itself.

mod locks;
mod message;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{JsString, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, Event, EventSource, MessageEvent, Url};
use yew::Callback;

use super::broadcast::Broadcast;
use super::shell_api::ShellApi;
use super::stay;
use liveblog_core::session::{Action, NetworkAction};
use locks::Locks;
use message::Message;

/// In UTF-16 code units.
const LONGEST_MESSAGE: u32 = 2 * 1024 * 1024;

/// Listens until it is dropped, or until it has told of [`NetworkAction::StreamLost`]: whether to listen again is not
/// decided here.
pub(super) struct Stream(Rc<Listening>);

impl Stream {
    pub(super) fn listen(
        api: &ShellApi,
        dispatch: &Callback<Action>,
        (url, topic, last_event): (&str, &str, String),
    ) -> Self {
        let name = ["live-blog stream ", url].concat();
        let controller = stay::controller_for(api);
        let listening = Rc::new(Listening {
            address: address(url, topic),
            last_event: RefCell::new(last_event),
            dispatch: dispatch.clone(),
            signal: controller.signal(),
            controller,
            is_open: Cell::new(false),
            channel: RefCell::default(),
            source: RefCell::default(),
        });
        // A turn is of use only to those who can hear what another one hears.
        match Locks::all() {
            Some(locks) if listening.join(&name) => listening.take_turn(&locks, &name),
            _ => listening.connect(),
        }
        Self(listening)
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.0.controller.abort();
        // What the browser has yet to tell finds nobody.
        self.0.channel.take();
        self.0.source.take();
    }
}

/// What is shared by all that browser and channel call.
struct Listening {
    address: Option<Url>,
    last_event: RefCell<String>,
    dispatch: Callback<Action>,
    /// Ends all with the stream, and with the element: a crash of ours drops nothing.
    controller: AbortController,
    signal: AbortSignal,
    /// Whether this one is connected, so that the others hear it.
    is_open: Cell<bool>,
    channel: RefCell<Option<Broadcast>>,
    source: RefCell<Option<Source>>,
}

/// A connection, and what it calls.
struct Source {
    stream: EventSource,
    _opened: Closure<dyn FnMut(Event)>,
    _said: Closure<dyn FnMut(MessageEvent)>,
    _lost: Closure<dyn FnMut(Event)>,
}

impl Drop for Source {
    fn drop(&mut self) {
        self.stream.set_onopen(None);
        self.stream.set_onmessage(None);
        self.stream.set_onerror(None);
    }
}

impl Listening {
    /// Hears what another one hears, if there is another one. Whether the browser has channels.
    fn join(self: &Rc<Self>, name: &str) -> bool {
        let listening = Rc::downgrade(self);
        let heard = move |data: &JsValue| {
            if let Some(listening) = listening.upgrade() {
                listening.overhear(data);
            }
        };
        self.channel
            .replace(Broadcast::open(name, &self.signal, heard));
        self.post(&Message::Anybody);
        self.channel.borrow().is_some()
    }

    /// A closure that keeps nothing alive.
    fn closure<T: wasm_bindgen::convert::FromWasmAbi + 'static>(
        self: &Rc<Self>,
        heard: impl Fn(&Rc<Self>, T) + 'static,
    ) -> Closure<dyn FnMut(T)> {
        let listening = Rc::downgrade(self);
        Closure::new(move |event| {
            if let Some(listening) = Weak::upgrade(&listening) {
                heard(&listening, event);
            }
        })
    }

    /// Connects as soon as nobody else holds the lock.
    fn take_turn(self: &Rc<Self>, locks: &Locks, name: &str) {
        let leader = Rc::clone(self);
        let lead = Closure::<dyn FnMut() -> JsValue>::new(move || {
            if leader.signal.aborted() {
                return JsValue::UNDEFINED;
            }
            leader.connect();
            end_of(&leader.signal).into()
        });
        let Ok(turn) = locks.wait_for(name, &self.signal, &lead) else {
            return self.connect();
        };
        let listening = Rc::clone(self);
        spawn_local(async move {
            let turn = JsFuture::from(turn).await;
            drop(lead);
            let is_refused = turn.is_err_and(|error| {
                let name = Reflect::get(&error, &"name".into());
                name.is_ok_and(|name| name != "AbortError")
            });
            if is_refused && !listening.signal.aborted() {
                listening.connect();
            }
        });
    }

    fn connect(self: &Rc<Self>) {
        let Some(source) = self.source() else {
            return self.tell(Message::Lost);
        };
        stay::end_with(&self.signal, &source, "close");
        let opened = self.closure(|listening, _: Event| listening.tell(Message::Opened));
        let said = self.closure(|listening, event: MessageEvent| {
            let text = event.data().dyn_into::<JsString>();
            let text = text.ok().filter(|text| text.length() <= LONGEST_MESSAGE);
            listening.tell(Message::Said {
                id: event.last_event_id(),
                text: text.map(String::from).unwrap_or_default(),
            });
        });
        let lost = self.closure(|listening, _: Event| listening.tell(Message::Lost));
        source.set_onopen(Some(opened.as_ref().unchecked_ref()));
        source.set_onmessage(Some(said.as_ref().unchecked_ref()));
        source.set_onerror(Some(lost.as_ref().unchecked_ref()));
        self.source.replace(Some(Source {
            stream: source,
            _opened: opened,
            _said: said,
            _lost: lost,
        }));
    }

    /// Hubs that know neither header nor parameter are none the worse for it: polls close every gap.
    fn source(&self) -> Option<EventSource> {
        let address = self.address.as_ref()?;
        let last_event = self.last_event.borrow();
        add(address, "lastEventID", &last_event);
        add(address, "last_event_id", &last_event);
        EventSource::new(&address.href()).ok()
    }

    /// Takes what the one who is connected hears: it is for all.
    fn tell(&self, message: Message) {
        if self.signal.aborted() {
            return;
        }
        self.is_open.set(!matches!(message, Message::Lost));
        self.post(&message);
        self.hear(message);
    }

    /// Takes what came by the channel: others of this origin can write there, older versions of us too.
    fn overhear(&self, data: &JsValue) {
        match Message::read(data) {
            Some(Message::Anybody) if self.is_open.get() => self.post(&Message::Opened),
            Some(message) => self.hear(message),
            None => {}
        }
    }

    fn hear(&self, message: Message) {
        if self.signal.aborted() {
            return;
        }
        let action = match message {
            Message::Anybody => return,
            Message::Opened => NetworkAction::StreamOpened,
            Message::Said { id, text } => {
                if !id.is_empty() {
                    self.last_event.replace(id.clone());
                }
                NetworkAction::StreamSaid { id, text }
            }
            Message::Lost => {
                self.controller.abort();
                NetworkAction::StreamLost
            }
        };
        self.dispatch.emit(action.into());
    }

    fn post(&self, message: &Message) {
        if let Some(channel) = &*self.channel.borrow() {
            channel.post(&message.write());
        }
    }
}

/// Comes with the end, without us.
fn end_of(signal: &AbortSignal) -> Promise {
    Promise::new(&mut |done, _| {
        let _ = signal.add_event_listener_with_callback("abort", &done);
    })
}

/// Where a hub tells of a topic, which it is told as Mercure's is.
fn address(url: &str, topic: &str) -> Option<Url> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    let address = Url::new_with_base(url, &base).ok()?;
    // Mercure 1.0 calls it otherwise, and refuses the old name: there the publisher's address says it.
    let search = address.search();
    if !search
        .split(['?', '&'])
        .any(|pair| pair.starts_with("match"))
    {
        add(&address, "topic", topic);
    }
    Some(address)
}

/// Adds a parameter that an address does not have.
fn add(address: &Url, name: &str, value: &str) {
    let parameters = address.search_params();
    if !value.is_empty() && !parameters.has(name) {
        parameters.append(name, value);
    }
}
