//! A browser with one page in it, read and used the way a reader does: by looking, clicking and
//! pressing keys. There are no pauses: what takes time is waited for by its outcome.

use std::net::SocketAddr;
use std::time::Duration;

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::driver::Driver;
use super::engine::Engine;

/// How long anything may take before the test fails. Much longer than it takes: the machine may be
/// busy.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// How long a script may take, by the driver. `WebKit`'s keeps this time by a timer of the page's.
pub(super) const SCRIPT: Duration = Duration::from_secs(35);

/// What every expression can use: the first widget of the page, and the page's `witness.js`.
const WORDS: &str = "
    const host = document.querySelector('live-blog'), root = host?.shadowRoot;
    const one = (selector) => root?.querySelector(selector);
    const all = (selector) => [...root?.querySelectorAll(selector) ?? []];
    const entries = () => all('[data-entry]');
    const ids = () => entries().map((entry) => entry.dataset.entry);
    const entry = (id) => entries().find((entry) => entry.dataset.entry === id);
    const body = (id) => entry(id).querySelector('[part=entry-body]');
    const toggle = (id) => entry(id).querySelector('.toggle');
    const isOpen = (id) => toggle(id).getAttribute('aria-expanded') === 'true';
    const button = (words) => all('button').find((button) => button.textContent.startsWith(words));
    const statusLine = () => one('[part=status]')?.textContent.trim() ?? '';
    const isCalm = () => /^Live, checked \\d\\d:\\d\\d$/.test(statusLine());
    const fallbackShows = () => host.querySelector(':scope > :not([slot])').checkVisibility();
    const events = (name) => witness.events.filter((event) => event.type === `live-blog-${name}`);
    const details = (name) => events(name).map((event) => event.detail);
    const kinds = () => details('error').map((detail) => detail.kind);
    const isReady = () => events('ready').length > 0;
";

/// Tries an expression until it is true, or until there is no point in it any more.
const LOOKOUT: &str = "
    const [patience, done] = arguments;
    const end = performance.now() + patience;
    (function look() {
        let value, thrown;
        try { value = met(); } catch (error) { thrown = String(error); }
        if (value) return done(null);
        if (performance.now() < end) return setTimeout(look, 10);
        const text = document.querySelector('live-blog')?.shadowRoot?.textContent.slice(0, 400);
        const troubles = window.witness?.troubles(), events = window.witness?.events;
        done({ value, thrown, text, troubles, events });
    })();
";

/// Waits until the browser has drawn twice and told its observers.
const FRAMES: &str = "
    const [done] = arguments;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
";

/// A browser of its own for one test, closed when this is dropped.
pub(super) struct Browser {
    pub(super) client: Client,
    // In this order: the browser is closed before its folder is removed.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    pub(super) async fn start() -> Self {
        Self::through(None).await
    }

    /// One that speaks to others than this machine through a proxy, if at all.
    pub(super) async fn through(proxy: Option<SocketAddr>) -> Self {
        let engine = Engine::chosen();
        let mut driver = Driver::start(engine, proxy);
        let profile = tempfile::tempdir().expect("a temporary folder");
        let mut capabilities = engine.capabilities(&profile);
        if engine != Engine::WebKit {
            capabilities.extend(proxy.map(proxied));
        }
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url())
            .await
            .expect("a browser; CHROMIUM or FIREFOX names another");
        driver.session = client.session_id().await.expect("a session");
        let timeouts = TimeoutConfiguration::new(Some(SCRIPT), Some(PATIENCE), None);
        client.update_timeouts(timeouts).await.expect("timeouts");
        let browser = Self {
            client,
            _driver: driver,
            _profile: profile,
        };
        if engine != Engine::Chromium {
            browser.size(1000).await;
        }
        browser
    }

    /// Opens a page and waits for its `load` event.
    pub(super) async fn open(&self, url: &str) {
        self.client.goto(url).await.expect("a page");
    }

    /// The value of a JavaScript expression.
    pub(super) async fn get(&self, expression: &str) -> Value {
        let script = format!("{WORDS} return ({expression});");
        let value = self.client.execute(&script, Vec::new()).await;
        value.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Asserts what the value of a JavaScript expression is.
    pub(super) async fn assert(&self, expression: &str, expected: impl Into<Value>) {
        let (found, expected) = (self.get(expression).await, expected.into());
        assert!(
            found == expected,
            "{expression}\n  is {found}\n  not {expected}"
        );
    }

    /// Asserts that the page has seen no error, no warning and no violation of its policy.
    pub(super) async fn assert_undisturbed(&self) {
        self.assert("witness.troubles()", json!([])).await;
    }

    /// Runs JavaScript statements in the page.
    pub(super) async fn run(&self, statements: &str) {
        let script = format!("{WORDS} {statements}");
        let done = self.client.execute(&script, Vec::new()).await;
        done.unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    /// Waits until a JavaScript expression is true.
    pub(super) async fn until(&self, expression: &str) {
        let script = format!("const met = () => {{ {WORDS} return ({expression}); }}; {LOOKOUT}");
        let patience = json!(PATIENCE.as_millis());
        let found = self.client.execute_async(&script, vec![patience]).await;
        let found = found.unwrap_or_else(|error| panic!("{expression}: {error}"));
        assert!(
            found.is_null(),
            "waited in vain for {expression}: {found:#}"
        );
    }

    /// The value that the promise of a JavaScript expression settles on.
    pub(super) async fn settled(&self, expression: &str) -> Value {
        let script = format!(
            "{WORDS} const done = arguments[0]; Promise.resolve({expression}).then(done, (error) => done(String(error)));"
        );
        let value = self.client.execute_async(&script, Vec::new()).await;
        value.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Lets the first widget ask for its feed now, and waits until an expression is true.
    pub(super) async fn refresh_until(&self, expression: &str) {
        self.run("host.refresh()").await;
        self.until(expression).await;
    }

    /// Waits until what was last done has been drawn and observed.
    pub(super) async fn drawn(&self) {
        let done = self.client.execute_async(FRAMES, Vec::new()).await;
        done.expect("a page that draws");
    }

    /// Clicks in the middle of the element that an expression gives, where the reader sees it.
    pub(super) async fn click(&self, expression: &str) {
        let clicked = self.element(expression).await.click().await;
        clicked.unwrap_or_else(|error| panic!("{expression}: {error}"));
    }

    /// Focuses the element that an expression gives and presses a key.
    pub(super) async fn press(&self, expression: &str, key: Key) {
        let element = self.element(expression).await;
        let pressed = element.send_keys(&char::from(key).to_string()).await;
        pressed.unwrap_or_else(|error| panic!("{expression}: {error}"));
    }

    /// Makes the window so many pixels wide, its frame included, and shows it.
    pub(super) async fn size(&self, width: u32) {
        let resized = self.client.set_window_size(width, 800).await;
        resized.expect("a window of any size");
    }

    async fn element(&self, expression: &str) -> Element {
        let value = self.get(expression).await;
        let reference = value.as_object().and_then(|object| object.values().next());
        let Some(reference) = reference.and_then(Value::as_str) else {
            panic!("{expression}: not an element: {value}");
        };
        Element::from_element_id(self.client.clone(), ElementRef::from(reference.to_owned()))
    }
}

/// The [capability](https://www.w3.org/TR/webdriver2/#proxy) of speaking through a proxy.
fn proxied(proxy: SocketAddr) -> (String, Value) {
    let address = proxy.to_string();
    let proxy = json!({
        "proxyType": "manual",
        "httpProxy": &address,
        "sslProxy": &address,
        "noProxy": ["127.0.0.1"],
    });
    ("proxy".to_owned(), proxy)
}
