//! A browser with one page in it, read and used the way a reader does: by looking, clicking and
//! pressing keys. There are no pauses: what takes time is waited for by its outcome.

use std::thread;
use std::time::Duration;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::driver::Options;
use super::pool::Session;

/// How long anything may take before the test fails. Much longer than it takes: the machine may be
/// busy.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// How long a script may take, by the driver. `WebKit`'s keeps this time by a timer of the page's.
pub(super) const SCRIPT: Duration = Duration::from_secs(35);

/// How large a window is at first, its frame included.
pub(super) const WINDOW: (u32, u32) = (1000, 800);

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
    const isStill = () => all('.chunk > *').every((row) => row.getAnimations().every(
        ({ playState, effect }) => playState !== 'running' || effect.getTiming().duration > 300));
    const fallbackShows = () => host.querySelector(':scope > :not([slot])').checkVisibility();
    const events = (name) => witness.events.filter((event) => event.type === `live-blog-${name}`);
    const details = (name) => events(name).map((event) => event.detail);
    const kinds = () => details('error').map((detail) => detail.kind);
    const isReady = () => events('ready').length > 0;
";

/// Tries an expression until it is true, or until there is no point in it any more. Yew may end a drawing, after which
/// the page is told of it, in a later task than the one that changed the DOM: two tasks let it.
const LOOKOUT: &str = "
    const [patience, done] = arguments;
    const end = performance.now() + patience;
    (function look() {
        let value, thrown;
        try { value = met(); } catch (error) { thrown = String(error); }
        if (value) return setTimeout(() => setTimeout(done, 0, null));
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

/// A browser for one test.
pub(super) struct Browser {
    pub(super) client: Client,
    /// Always there, until this is dropped.
    session: Option<Session>,
    is_shared: bool,
}

impl Browser {
    /// One in which other tests were before, or will be.
    pub(super) async fn shared() -> Self {
        Self::of(Session::any().await, true)
    }

    /// A new one, for this test alone: for what counts a browser's belongings, or leaves traces in it
    /// that a new tab has too.
    pub(super) async fn own() -> Self {
        Self::with(Options::default()).await
    }

    /// A new one of the test's choice.
    pub(super) async fn with(options: Options) -> Self {
        Self::of(Session::new(options).await, false)
    }

    fn of((session, client): (Session, Client), is_shared: bool) -> Self {
        Self {
            client,
            session: Some(session),
            is_shared,
        }
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
        let ask = || self.client.execute_async(&script, vec![patience.clone()]);
        let mut found = ask().await;
        if found.as_ref().is_err_and(is_lost) {
            found = ask().await;
        }
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
        self.press_all(expression, &[key]).await;
    }

    /// The same with several keys: those that modify others are held down meanwhile.
    pub(super) async fn press_all(&self, expression: &str, keys: &[Key]) {
        let element = self.element(expression).await;
        let keys: String = keys.iter().map(|key| char::from(*key)).collect();
        let pressed = element.send_keys(&keys).await;
        pressed.unwrap_or_else(|error| panic!("{expression}: {error}"));
    }

    /// Makes the window so many pixels wide, its frame included, and shows it.
    pub(super) async fn size(&self, width: u32) {
        let resized = self.client.set_window_size(width, WINDOW.1).await;
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

impl Drop for Browser {
    fn drop(&mut self) {
        let session = self.session.take();
        if self.is_shared && !thread::panicking() {
            session.into_iter().for_each(Session::leave);
        }
    }
}

/// Whether a driver has lost the result of a script: tests/engines.md.
fn is_lost(error: &CmdError) -> bool {
    error.to_string().contains("Could not parse script result")
}
