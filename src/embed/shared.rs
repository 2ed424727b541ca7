//! What a widget and its component share: the session while the element is in no page, and what the
//! component has not been told yet.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::channel::Channel;
use super::last_text::LastText;
use super::shell_api::{Answer, ShellApi};
use super::{choices, object};
use liveblog_core::model::Timestamp;
use liveblog_core::session::{Action, Effect, Session, State};
use wasm_bindgen::JsValue;

/// Yew begins and ends an app when the browser has time for it, and drops the messages to one that has
/// ended. So actions wait here until somebody takes them.
#[derive(Default)]
pub(super) struct Shared {
    session: RefCell<Option<Session>>,
    waiting: RefCell<Vec<Action>>,
    /// To other elements and tabs, while the element is in the page.
    channel: RefCell<Option<Channel>>,
    /// The request whose answer is for them too.
    news: Cell<Option<u32>>,
    /// How things stand, for those who are told of it: meanwhile nobody can look into the session.
    state: RefCell<Option<State>>,
    texts: Rc<LastText>,
}

impl Shared {
    /// A session whose element is in no page.
    pub(super) fn new(session: Session) -> Rc<Self> {
        let shared = Self::default();
        shared.session.replace(Some(session));
        Rc::new(shared)
    }

    /// Takes the session into the page.
    pub(super) fn take(&self) -> Option<Session> {
        self.session.take()
    }

    /// A snapshot of the session if the element is in no page, else the one that was noted last.
    pub(super) fn state(&self) -> JsValue {
        let session = self.session.try_borrow();
        if let Ok(Some(session)) = session.as_deref() {
            return object(&session.state());
        }
        let noted = self.state.borrow();
        noted.as_ref().map_or(JsValue::NULL, object)
    }

    /// Notes how things stand, before somebody is told.
    pub(super) fn note(&self, state: State) {
        self.state.replace(Some(state));
    }

    /// Shares answers with others from now on.
    pub(super) fn join(&self, channel: Channel) {
        self.channel.replace(Some(channel));
    }

    /// Shares nothing any more.
    pub(super) fn part(&self) {
        self.channel.take();
    }

    /// Says whether the page can be seen: what is put aside must not listen.
    pub(super) fn listen(&self, listens: bool) {
        match &*self.channel.borrow() {
            Some(channel) if listens => channel.open(),
            Some(channel) => channel.close(),
            None => {}
        }
    }

    /// Says which request's answer is for others too.
    pub(super) fn share(&self, request: Option<u32>) {
        self.news.set(request);
    }

    /// The text of the last answer.
    pub(super) fn texts(&self) -> &Rc<LastText> {
        &self.texts
    }

    /// Tells the others of an answer, if it is for them; `is_again` if its text is that of the answer before.
    pub(super) fn pass_on(&self, request: u32, answer: &Answer, is_again: bool) {
        let is_good = answer.failure().is_empty() && answer.status() == 200;
        if is_good
            && self.news.get() == Some(request)
            && let Some(channel) = &*self.channel.borrow()
        {
            channel.post(answer, is_again);
        }
    }

    /// Keeps an action until somebody takes it.
    pub(super) fn push(&self, action: Action) {
        self.waiting.borrow_mut().push(action);
    }

    /// The action that has waited longest.
    pub(super) fn next(&self) -> Option<Action> {
        let mut waiting = self.waiting.borrow_mut();
        (!waiting.is_empty()).then(|| waiting.remove(0))
    }

    /// Takes the session back from the page.
    pub(super) fn park(&self, session: Session, api: &ShellApi) {
        self.session.replace(Some(session));
        self.catch_up(Some(api));
    }

    /// Lets a session whose element is in no page take what waits: choices count there too. `api` tells
    /// the host, where there is anything to tell.
    pub(super) fn catch_up(&self, api: Option<&ShellApi>) {
        if let Some(session) = &mut *self.session.borrow_mut() {
            while let Some(action) = self.next() {
                let effects = session.update(action, Timestamp(0)).effects;
                if let Some(api) = api {
                    self.note(session.state());
                    for effect in effects {
                        perform(effect, api);
                    }
                }
            }
        }
    }
}

/// Does what can be done for an element that is in no page: it tells and remembers.
fn perform(effect: Effect, api: &ShellApi) {
    match effect {
        Effect::Announce(event) => api.tell(event.name(), &object(&event.detail())),
        Effect::Keep {
            choices: kind,
            names,
            lasting,
        } => choices::keep(kind, &names, lasting),
        Effect::Warn(text) => super::warn(&text),
        Effect::Fetch { .. }
        | Effect::Abort
        | Effect::Wait(_)
        | Effect::StopWaiting
        | Effect::Listen { .. }
        | Effect::StopListening
        | Effect::Recall
        | Effect::Remember(_)
        | Effect::Forget
        | Effect::ScrollTo(_)
        | Effect::GoOn(_) => {}
    }
}
