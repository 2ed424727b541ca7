//! Host pages that changed their browser before we came: the timeline or the fallback, never both or
//! none of them, and one line in the console if it is the fallback.

mod means;

use serde_json::json;

use super::browser::Browser;
use super::engine::Engine;
use super::stage::Stage;

/// Puts something else in the place of a function, for our code alone: the driver's uses it too.
const FOR_US: &str = "const fail = () => { throw new Error('sabotage') };
    // The function that is called, and the one that calls it; before them some engines have the message.
    const areWeCalling = ({ stack }) => /live-?blog/.test(stack.replace(/^Error.*\\n/, '').split('\\n')[1]);
    const forUs = (object, names, instead = fail) => names.split(' ').forEach((name) => {
        const original = object[name];
        object[name] = function (...given) {
            return areWeCalling(new Error()) ? instead() : original.apply(this, given);
        };
    });
    const wrapFetch = (wrap) => {
        const original = fetch;
        globalThis.fetch = async (...given) => wrap(await original(...given));
    };";

/// A widget that draws nothing is waited for for 5 s, which are over in one.
const HURRY: &str = "const wait = setTimeout;
    globalThis.setTimeout = (work, delay, ...more) => wait(work, delay === 5_000 ? 1_000 : delay, ...more);";

/// What goes on as if nothing had happened.
const SURVIVED: [&str; 25] = [
    "Object.prototype.foo = 'bar'; Array.prototype.bar = () => {}",
    "Object.assign(Object.prototype, { slotAssignment: 'manual', root: 7, behavior: 7, signal: undefined })",
    "Object.assign(Object.prototype, { value: 7, writable: true, timeZone: 'Nowhere', mode: 'closed', body: 'x', type: 'x' })",
    "Object.prototype.signal = null",
    "Object.prototype.value = Object.prototype.get = () => 7",
    "Object.prototype[Symbol.toPrimitive] = () => 7",
    "delete Object.prototype.__proto__",
    "Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Function.prototype)",
    "Array.prototype.toJSON = String.prototype.toJSON = () => 'odd'",
    "forUs(Function.prototype, 'bind')",
    "forUs(JSON, 'stringify parse')",
    "globalThis.requestAnimationFrame = () => 0",
    "WebAssembly.instantiateStreaming = undefined",
    "globalThis.EventSource = undefined",
    "delete globalThis.BroadcastChannel",
    "Object.defineProperty(navigator, 'locks', { value: undefined })",
    "Date.now = () => NaN",
    "Math.random = () => 1e9",
    "console.warn = console.info = console.log = undefined",
    "globalThis.FinalizationRegistry = undefined",
    // What measures and monitors pages does such things.
    "wrapFetch((response) => response.clone())",
    "wrapFetch(async (response) => {
        const copy = new Response(await response.arrayBuffer(), response);
        return Object.defineProperty(copy, 'ok', { value: response.ok });
    })",
    "const { attachShadow } = Element.prototype;
     Element.prototype.attachShadow = function (options) { return attachShadow.call(this, { ...options, mode: 'open' }) }",
    "const { define } = CustomElementRegistry.prototype;
     customElements.define = function (name, Class) { define.call(this, name, class extends Class { polyfilled = true }) }",
    "const { addEventListener } = EventTarget.prototype;
     EventTarget.prototype.addEventListener = function (name, listener, options) {
         return addEventListener.call(this, name, typeof listener === 'function'
             ? function (...given) { return listener.apply(this, given) } : listener, options);
     }",
];

/// What a widget cannot do without.
const FATAL: [&str; 25] = [
    "forUs(globalThis, 'fetch')",
    "globalThis.fetch = () => undefined",
    "globalThis.fetch = async () => ({})",
    "wrapFetch((response) => ({ ok: true, status: 200, url: response.url, text: () => response.text() }))",
    "wrapFetch((response) => new Proxy(response, {}))",
    "wrapFetch(async (response) => { await response.text(); return response; })",
    "delete globalThis.WebAssembly",
    "globalThis.TextDecoder = undefined",
    "TextDecoder.prototype.decode = fail",
    "globalThis.Promise = class { then() { return this } catch() { return this } finally() { return this } }",
    "forUs(globalThis, 'setTimeout')",
    "globalThis.queueMicrotask = () => {}",
    "globalThis.MessageChannel = undefined",
    "globalThis.CSSStyleSheet = undefined",
    "globalThis.IntersectionObserver = undefined",
    "globalThis.ResizeObserver = undefined",
    "globalThis.MutationObserver = undefined",
    "forUs(Map.prototype, 'get set')",
    "forUs(Promise.prototype, 'finally')",
    "globalThis.Intl = undefined",
    "forUs(Node.prototype, 'insertBefore')",
    "forUs(Math, 'random')",
    "forUs(Array.prototype, 'map forEach slice'); forUs(Array, 'from')",
    "forUs(Element.prototype, 'getBoundingClientRect')",
    "forUs(EventTarget.prototype, 'addEventListener')",
];

/// What no element can be made without; the browser says so itself.
const FORBIDDEN: [&str; 9] = [
    "forUs(Element.prototype, 'attachShadow')",
    "Element.prototype.attachShadow = undefined",
    "forUs(customElements, 'define')",
    "customElements.define('live-blog', class extends HTMLElement {}); customElements.get = () => undefined",
    "globalThis.AbortController = undefined",
    "globalThis.Map = undefined",
    "forUs(document, 'createElement')",
    "forUs(Element.prototype, 'setAttribute')",
    "const iterate = Array.prototype[Symbol.iterator];
     Array.prototype[Symbol.iterator] = function () {
         return areWeCalling(new Error()) ? fail() : iterate.call(this);
     }",
];

/// Whether the engine's driver, which works in the page as we do, can do without what is taken; and
/// whether we are seen to call it: in `WebKit` a function that returns another one's value is off the stack.
fn can_be_taken(sabotage: &&str) -> bool {
    let needed: &[&str] = match Engine::chosen() {
        Engine::Chromium => &[],
        Engine::Firefox => &["toJSON"],
        Engine::WebKit => &[
            "toJSON",
            "globalThis.Promise",
            "globalThis.Map",
            "forUs(Math, 'random')",
            "forUs(document, 'createTextNode')",
            "Object.prototype.get",
        ],
    };
    !needed.iter().any(|word| sabotage.contains(word))
}

/// The page of the storm, in which the host has done something before.
async fn visit<'a>(stage: &'a mut Stage, sabotage: &str) -> &'a Browser {
    println!("{sabotage}");
    stage.publish("storm.json");
    stage.sabotage = format!("{FOR_US} {sabotage}").leak();
    stage.visit("article.html").await
}

/// Lines of ours in the console.
const LINES: &str = "[...witness.said.error, ...witness.said.warn].filter((line) => line.startsWith('<live-blog>'))";

#[tokio::test]
async fn a_page_that_changed_what_a_widget_can_do_without_has_its_live_blog() {
    let mut stage = Stage::set().await;
    for sabotage in SURVIVED.into_iter().filter(can_be_taken) {
        let page = visit(&mut stage, sabotage).await;
        page.until("isReady()").await;
        page.assert("entries().length", 6).await;
        page.assert("fallbackShows()", false).await;
        page.click("toggle('ferries')").await;
        page.until("!isOpen('ferries')").await;
        stage.publish("storm-more.json");
        let page = &stage.page;
        page.refresh_until("host.state.entries === 8").await;
        page.assert("isOpen('ferries')", false).await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn a_page_that_took_what_a_widget_needs_has_the_fallback_and_one_line_that_says_so() {
    let mut stage = Stage::set().await;
    for sabotage in FATAL.into_iter().filter(can_be_taken) {
        let page = visit(&mut stage, &format!("{HURRY} {sabotage}")).await;
        page.until("kinds().length > 0").await;
        page.drawn().await;
        page.assert("kinds().length", 1).await;
        page.assert(&format!("{LINES}.length"), 1).await;
        page.assert("fallbackShows()", true).await;
        page.assert("entries().length", 0).await;
        page.assert("events('ready').length", 0).await;
        // What the page did to itself it may hear of, once.
        page.assert("witness.uncaught.length <= 2", true).await;
    }
}

#[tokio::test]
async fn a_page_in_which_no_element_can_be_made_has_the_fallback() {
    let mut stage = Stage::set().await;
    for sabotage in FORBIDDEN.into_iter().filter(can_be_taken) {
        let page = visit(&mut stage, sabotage).await;
        page.until("witness.uncaught.length > 0").await;
        page.drawn().await;
        page.assert("witness.uncaught.length", 1).await;
        page.assert(
            "witness.said",
            json!({ "error": [], "warn": [], "info": [] }),
        )
        .await;
        page.assert("fallbackShows()", true).await;
    }
}

#[tokio::test]
async fn what_a_listener_of_the_hosts_throws_is_the_hosts_own_affair() {
    let mut stage = Stage::set().await;
    let listener = "for (const name of ['ready', 'update', 'toggle']) {
        addEventListener(`live-blog-${name}`, fail);
    }
    addEventListener('focusin', fail);";
    let page = visit(&mut stage, &format!("{HURRY} {listener}")).await;
    page.until("isReady()").await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.run("host.goTo('power')").await;
    page.until("root.activeElement === entry('power')").await;
    stage.publish("storm-more.json");
    let page = &stage.page;
    page.refresh_until("host.state.entries === 8").await;
    // Longer than a widget is waited for.
    page.run("witness.waited = performance.now()").await;
    page.until("performance.now() - witness.waited > 5_500")
        .await;
    page.assert("kinds()", json!([])).await;
    page.assert("entries().length > 5", true).await;
    page.assert("fallbackShows()", false).await;
    page.assert(
        "witness.uncaught.every((line) => line.includes('sabotage'))",
        true,
    )
    .await;
}
