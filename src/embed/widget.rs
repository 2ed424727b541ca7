//! The widget as `live-blog.js` holds it: one for each element, for as long as the element lives.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

use super::around::nearest_around;
use super::shared::Shared;
use super::shell::{ByIdentity, Message, Props, Shell};
use super::shell_api::{self, ShellApi};
use super::{choices, end_tag, headings, hosts, object, request, zones};
use liveblog_core::feed::{decode_providers, decode_words};
use liveblog_core::model::options::Zone;
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
    /// Whether it has been said that the end tag is missing.
    has_checked: Cell<bool>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for the feed at `src`, an absolute address, with the attributes of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(src: &str, host: &HtmlElement) -> Self {
        let warned = RefCell::default();
        let options = options(host, &warned);
        let memory = options.memory;
        let mut session = Session::new(src, options).with_offsets(zones::offset);
        for recalled in choices::kept(memory) {
            session.update(recalled.into(), Timestamp(0));
        }
        Self {
            app: None,
            shared: Shared::new(session),
            warned,
            has_checked: Cell::default(),
        }
    }

    /// Draws into `base`, and goes on from where the widget was.
    pub fn attach(&mut self, base: Element, api: ShellApi) {
        if self.app.is_some() {
            return;
        }
        let shared = ByIdentity(Rc::clone(&self.shared));
        let props = Props { api, shared };
        self.app = Some(yew::Renderer::<Shell>::with_root_and_props(base, props).render());
    }

    /// Stops everything and lets go of the page; what is known and what the reader chose stays.
    pub fn detach(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// Takes the answer to a request.
    pub fn answered(&self, request: u32, answer: &shell_api::Answer) {
        let texts = self.shared.texts();
        let before = texts.known();
        let response = request::read(answer, texts);
        let is_again =
            matches!((before, texts.known()), (Some(one), Some(other)) if Rc::ptr_eq(&one, &other));
        self.send(NetworkAction::Responded { request, response }, None);
        self.shared.pass_on(request, answer, is_again);
    }

    /// Warns of an end tag that is missing, which is known once the page has been read to its end.
    #[wasm_bindgen(js_name = checkEndTag)]
    pub fn check_end_tag(&self, host: &HtmlElement) {
        if end_tag::is_missing(host) && !self.has_checked.replace(true) {
            super::warn_of(end_tag::WARNING, host);
        }
    }

    /// Reads the attributes of `host` again.
    pub fn configure(&self, host: &HtmlElement) {
        self.send(HostAction::Configured(options(host, &self.warned)), None);
    }

    /// Asks for the feed at once.
    pub fn refresh(&self, shell: &ShellApi) {
        self.send(ReaderAction::Refresh, Some(shell));
    }

    /// Stops asking for updates, for the reader.
    pub fn pause(&self, shell: &ShellApi) {
        self.send(ReaderAction::Pause, Some(shell));
    }

    /// Goes on asking.
    pub fn resume(&self, shell: &ShellApi) {
        self.send(ReaderAction::Resume, Some(shell));
    }

    /// Brings an entry into view.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, id: &str, shell: &ShellApi) {
        self.send(ReaderAction::GoTo(id.into()), Some(shell));
    }

    /// Opens every entry.
    #[wasm_bindgen(js_name = expandAll)]
    pub fn expand_all(&self, shell: &ShellApi) {
        self.send(ReaderAction::ExpandAll, Some(shell));
    }

    /// Closes every entry.
    #[wasm_bindgen(js_name = collapseAll)]
    pub fn collapse_all(&self, shell: &ShellApi) {
        self.send(ReaderAction::CollapseAll, Some(shell));
    }

    /// Agrees with a provider, for the reader.
    #[wasm_bindgen(js_name = grantConsent)]
    pub fn grant_consent(&self, provider: String, shell: &ShellApi) {
        self.send(HostAction::GrantConsent(provider), Some(shell));
    }

    /// A relative time changes, or words are there that were on their way.
    pub fn ticked(&self) {
        self.send(PageAction::Ticked, None);
    }

    /// The style sheet for what is behind the widget: [`crate::ui::palette`].
    pub fn palette(&self, behind: &[u8]) -> String {
        crate::ui::palette(behind)
    }

    /// A snapshot for the host: `{status, entries, held}`.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> JsValue {
        let shell = self.app.as_ref().and_then(|app| app.get_component());
        shell.map_or_else(
            || self.shared.state(),
            |shell| object(&shell.session().state()),
        )
    }

    /// Tells the session, now or when it is where it can be told.
    fn send(&self, action: impl Into<Action>, api: Option<&ShellApi>) {
        self.shared.push(action.into());
        if let Some(app) = &self.app {
            app.send_message(Message::Waiting);
        } else {
            self.shared.catch_up(api);
        }
    }
}

fn warn_once(warning: String, warned: &RefCell<Vec<String>>) {
    let mut warned = warned.borrow_mut();
    if !warned.contains(&warning) {
        super::warn(&warning);
        warned.push(warning);
    }
}

/// What an attribute says, as `read` of names.js does: frameworks leave out the hyphen, and write `false`, `null` and
/// `undefined` where they mean that there is none.
fn attribute(host: &Element, name: &str) -> Option<String> {
    let value = host.get_attribute(name);
    let value = value.or_else(|| host.get_attribute(&name.replace('-', "")));
    value.filter(|value| !matches!(value.trim(), "" | "false" | "null" | "undefined"))
}

/// The attributes of an element; bad values are warned about.
fn options(host: &HtmlElement, warned: &RefCell<Vec<String>>) -> Options {
    let mut options = Options {
        own_hosts: hosts::own_hosts().into(),
        level_below: headings::level_below(host),
        ..Options::default()
    };
    for name in Options::ATTRIBUTES {
        let value = attribute(host, name);
        if let Err(warning) = options.set(name, value.as_deref()) {
            warn_once(warning, warned);
        }
    }
    if let Zone::Named(name) = &options.zone
        && zones::offset(name, Timestamp(0)).is_none()
    {
        let words = [
            "time-zone=\"",
            name,
            "\" is not known here; using the default",
        ];
        warn_once(words.concat(), warned);
        options.zone = Zone::Event;
    }
    if let Some(json) = attribute(host, "providers") {
        let (providers, problems) = decode_providers(&json, zones::offset);
        options.providers = providers.into();
        for problem in problems {
            warn_once(problem, warned);
        }
    }
    if let Some(json) = attribute(host, "messages") {
        match decode_words(&json) {
            Ok((words, problems)) => {
                options.messages = words.into();
                for problem in problems {
                    warn_once(["messages: ", &problem].concat(), warned);
                }
            }
            Err(problem) => warn_once(["messages: ", &problem].concat(), warned),
        }
    }
    if options.language.is_none() {
        let around = nearest_around(host, "[lang]").ok().flatten();
        let language = around.and_then(|element| attribute(&element, "lang"));
        // The page's language is the page's business: nothing is said of it.
        let _ = options.set("lang", language.as_deref());
    }
    options
}
