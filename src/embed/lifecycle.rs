//! What the page and the device say: seen or hidden, left or back, online or offline, expensive or not.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, Navigator, Window};
use yew::Callback;

use super::listener::Listener;
use super::shared::Shared;
use super::shell_api::ShellApi;
use liveblog_core::session::{Action, PageAction};

#[wasm_bindgen]
extern "C" {
    /// What [some browsers](https://wicg.github.io/netinfo/) know of the line.
    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type Connection;

    #[wasm_bindgen(method, getter, structural)]
    fn connection(this: &Device) -> Option<Connection>;

    #[wasm_bindgen(method, getter, structural, js_name = saveData)]
    fn save_data(this: &Connection) -> JsValue;

    #[wasm_bindgen(method, getter, structural, js_name = effectiveType)]
    fn effective_type(this: &Connection) -> JsValue;

    /// Of an answer that is no answer nothing follows: a page may have taken it away.
    #[wasm_bindgen(method, getter, structural, js_name = onLine)]
    fn online(this: &Device) -> JsValue;

    /// `web-sys` has this connection only among what is unstable.
    #[wasm_bindgen(extends = Navigator)]
    type Device;
}

/// What an event is a sign of.
#[derive(Clone, Copy, Debug)]
enum Sign {
    /// The page may have come into sight, or gone out of it.
    Sight,
    /// The page is left or put aside: whatever is under way would keep it from its way back.
    Left,
    /// There is a network.
    Online,
    /// There is none.
    Offline,
    /// What is known of the line.
    Line,
    /// Another document has changed what is kept.
    Kept,
}

/// Who is told.
#[derive(Clone)]
struct Told {
    shared: Rc<Shared>,
    dispatch: Callback<Action>,
    recall: Callback<()>,
    window: Window,
}

impl Told {
    fn tell(&self, sign: Sign) {
        match sign {
            Sign::Sight if is_hidden() => self.act(PageAction::Hidden),
            Sign::Sight => {
                self.shared.listen(true);
                self.act(PageAction::Shown);
                // In a hidden tab no clock ticks.
                self.act(PageAction::Ticked);
                // A page that is put aside hears of nothing.
                self.recall.emit(());
            }
            Sign::Left => {
                self.shared.listen(false);
                self.act(PageAction::Left);
            }
            Sign::Online => self.act(PageAction::Online),
            Sign::Offline => self.act(PageAction::Offline),
            Sign::Line => {
                if let Some(line) = self.device().connection() {
                    let kind = line.effective_type().as_string();
                    let is_slow = kind.is_some_and(|kind| kind.ends_with("2g"));
                    let saves = line.save_data().is_truthy() || is_slow;
                    self.act(PageAction::SaveData(saves));
                }
            }
            Sign::Kept => self.recall.emit(()),
        }
    }

    fn act(&self, action: PageAction) {
        self.dispatch.emit(action.into());
    }

    fn device(&self) -> Device {
        self.window.navigator().unchecked_into()
    }
}

/// Listens to page and device until it is dropped.
#[derive(Debug)]
pub(super) struct Lifecycle(
    #[expect(dead_code, reason = "it ends when it is dropped")] Vec<Listener>,
);

impl Lifecycle {
    /// Says how things stand, and from now on how they change. `recall` is called when the reader may have chosen
    /// something in another document.
    pub(super) fn watch(
        api: &ShellApi,
        shared: &Rc<Shared>,
        dispatch: &Callback<Action>,
        recall: Callback<()>,
    ) -> Self {
        let Some(window) = web_sys::window() else {
            return Self(Vec::new());
        };
        let told = Told {
            shared: Rc::clone(shared),
            dispatch: dispatch.clone(),
            recall,
            window: window.clone(),
        };
        let line: Option<EventTarget> = told.device().connection().map(Into::into);
        let document: Option<EventTarget> = window.document().map(Into::into);
        let window: Option<EventTarget> = Some(window.into());
        let signs = [
            (&document, "visibilitychange", Sign::Sight),
            (&document, "resume", Sign::Sight),
            (&window, "pageshow", Sign::Sight),
            (&document, "freeze", Sign::Left),
            (&window, "pagehide", Sign::Left),
            (&window, "online", Sign::Online),
            (&window, "offline", Sign::Offline),
            (&line, "change", Sign::Line),
            (&window, "storage", Sign::Kept),
        ];
        let network = if told.device().online() == JsValue::FALSE {
            Sign::Offline
        } else {
            Sign::Online
        };
        for sign in [Sign::Sight, network, Sign::Line] {
            told.tell(sign);
        }
        let signal = api.signal();
        let listeners = signs.into_iter().filter_map(|(target, name, sign)| {
            let told = told.clone();
            let target = target.as_ref()?;
            Some(Listener::new(target, name, &signal, move |_| {
                told.tell(sign);
            }))
        });
        Self(listeners.collect())
    }
}

/// Whether nobody can see the page.
pub(super) fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}
