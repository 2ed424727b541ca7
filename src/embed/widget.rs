//! The widget as `live-blog.js` holds it: one for each element, for as long as the element lives.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

use super::ports::{self, Ports};
use super::shared::Shared;
use super::shell::{ByIdentity, Message, Props, Shell};
use super::{memory, page, request};
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::{
    Action, HostAction, NetworkAction, PageAction, ReaderAction, Session,
};

/// One widget. While it is detached it holds no node of the page, so that an element which is
/// removed for good can be collected.
#[wasm_bindgen]
pub struct Widget {
    app: Option<AppHandle<Shell>>,
    shared: Rc<Shared>,
    /// What has been said about attributes: once is enough.
    warned: RefCell<Vec<String>>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for the feed at `src`, an absolute address, with the attributes of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(src: &str, host: &HtmlElement) -> Self {
        let warned = RefCell::default();
        let options = options(host, &warned);
        let agreed = memory::agreed(options.memory);
        let mut session = Session::new(src, options).with_offsets(page::offsets);
        if let Some(names) = agreed {
            session.update(PageAction::ConsentRecalled(names).into(), Timestamp(0));
        }
        Self {
            app: None,
            shared: Shared::new(session),
            warned,
        }
    }

    /// Draws into `base`, and goes on from where the widget was.
    pub fn attach(&mut self, base: Element, ports: Ports) {
        if self.app.is_some() {
            return;
        }
        let shared = ByIdentity(Rc::clone(&self.shared));
        let props = Props { ports, shared };
        self.app = Some(yew::Renderer::<Shell>::with_root_and_props(base, props).render());
    }

    /// Stops everything and lets go of the page; what is known and what the reader chose stays.
    pub fn detach(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// Takes the answer to a request; 0 stands for a request of another element or tab.
    pub fn answered(&self, request: u32, answer: &ports::Answer) {
        let response = request::read(answer);
        let action = match request {
            0 => NetworkAction::Overheard(response),
            request => NetworkAction::Responded { request, response },
        };
        self.send(action, None);
    }

    /// Reads the attributes of `host` again.
    pub fn configure(&self, host: &HtmlElement) {
        self.send(HostAction::Configured(options(host, &self.warned)), None);
    }

    /// Takes what the page says (page.js), and what the host asks for by the element's
    /// methods.
    pub fn act(&self, method: &str, argument: &str, id: &str, ports: &Ports) {
        let action: Action = match method {
            "due" => NetworkAction::PollDue.into(),
            "ticked" => PageAction::Ticked.into(),
            "shown" => PageAction::Shown.into(),
            "hidden" => PageAction::Hidden.into(),
            "left" => PageAction::Left.into(),
            "online" => PageAction::Online.into(),
            "offline" => PageAction::Offline.into(),
            "thrifty" => PageAction::SaveData(true).into(),
            "lavish" => PageAction::SaveData(false).into(),
            "opened" => NetworkAction::StreamOpened.into(),
            "lost" => NetworkAction::StreamLost.into(),
            "said" => NetworkAction::StreamSaid {
                id: id.to_owned(),
                text: argument.to_owned(),
            }
            .into(),
            "refresh" => ReaderAction::Refresh.into(),
            "pause" => ReaderAction::Pause.into(),
            "resume" => ReaderAction::Resume.into(),
            "goTo" => ReaderAction::GoTo(argument.into()).into(),
            "grantConsent" => HostAction::GrantConsent(argument.to_owned()).into(),
            "refused" => PageAction::FrameRefused {
                id: id.into(),
                address: argument.to_owned(),
            }
            .into(),
            "expandAll" => ReaderAction::ExpandAll.into(),
            _ => ReaderAction::CollapseAll.into(),
        };
        self.send(action, Some(ports));
    }

    /// Says whether the newest end of the timeline is within the reader's reach.
    #[wasm_bindgen(js_name = edgeMoved)]
    pub fn edge_moved(&self, reached: bool) {
        self.send(PageAction::EdgeMoved { reached }, None);
    }

    /// The style sheet for what is behind the widget: [`crate::ui::palette`].
    pub fn palette(&self, behind: &[u8]) -> String {
        crate::ui::palette(behind)
    }

    /// A snapshot for the host, in JSON.
    pub fn state(&self) -> String {
        let shell = self.app.as_ref().and_then(|app| app.get_component());
        let shown = shell.map(|shell| shell.session().state());
        let state = shown.or_else(|| self.shared.read(Session::state));
        state.unwrap_or_default()
    }

    /// Tells the session, now or when it is where it can be told.
    fn send(&self, action: impl Into<Action>, ports: Option<&Ports>) {
        self.shared.push(action.into());
        if let Some(app) = &self.app {
            app.send_message(Message::Waiting);
        } else {
            self.shared.catch_up(ports);
        }
    }
}

/// The attributes of an element; bad values are warned about.
fn options(host: &HtmlElement, warned: &RefCell<Vec<String>>) -> Options {
    let mut options = Options {
        own_hosts: page::own_hosts().into(),
        ..Options::default()
    };
    for name in Options::ATTRIBUTES {
        let value = host.get_attribute(name);
        if let Err(warning) = options.set(name, value.as_deref()) {
            let mut warned = warned.borrow_mut();
            if !warned.contains(&warning) {
                super::warn(&warning);
                warned.push(warning);
            }
        }
    }
    if options.language.is_none() {
        let around = host.closest("[lang]").ok().flatten();
        let language = around.and_then(|element| element.get_attribute("lang"));
        // The page's language is the page's business: nothing is said of it.
        let _ = options.set("lang", language.as_deref());
    }
    options
}
