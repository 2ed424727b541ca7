//! WebAssembly that does not come, or that fails: the element gives up, and nobody is harmed.

use serde_json::{Value, json};

use super::browser::Browser;
use super::events::Events;
use super::server::Answer;
use super::stage::{Stage, cdn};

/// Asserts that the element gave up for good: the fallback, one event, one line of ours in the
/// console. (Yew may say what the browser refused before it fails.)
async fn assert_dead(page: &Browser, kind: &str) {
    page.until("kinds().length > 0").await;
    page.drawn().await;
    page.assert("kinds()", json!([kind])).await;
    page.assert("fallbackShows()", true).await;
    page.assert("one('[part=base]')", Value::Null).await;
    page.assert("witness.uncaught", json!([])).await;
    let lines = "witness.said.error.filter((line) => line.startsWith('<live-blog>')).length";
    page.assert(lines, 1).await;
    page.assert("witness.said.warn", json!([])).await;
    // Whatever is asked of it now has no effect, and does no harm.
    page.run("host.refresh(); host.goTo('power'); host.density = 'headlines'; host.src = '#'")
        .await;
    page.drawn().await;
    page.assert("kinds()", json!([kind])).await;
    page.assert("fallbackShows()", true).await;
    page.assert("witness.uncaught", json!([])).await;
}

#[tokio::test]
async fn webassembly_that_does_not_come_leaves_the_fallback() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for answer in [
        Answer::status("404 Not Found"),
        Answer::CutOff("application/wasm"),
    ] {
        println!("the answer is {answer:?}");
        let cdn = cdn(answer).await;
        stage.cdn = cdn.url("");
        let page = stage.visit("article.html").await;
        assert_dead(page, "wasm").await;
    }
}

#[tokio::test]
async fn the_line_about_webassembly_that_is_not_there_says_so() {
    let cdn = cdn(Answer::status("404 Not Found")).await;
    let mut stage = Stage::set().await;
    stage.cdn = cdn.url("");
    let page = stage.visit("article.html").await;
    page.until("witness.said.error.length > 0").await;
    page.assert("witness.said.error[0].includes('it is not served')", true)
        .await;
}

#[tokio::test]
async fn a_crash_brings_the_fallback_back() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let sabotage = "Node.prototype.insertBefore = () => { throw new Error('sabotage') }";
    page.run(sabotage).await;
    stage.publish("storm-more.json");
    page.run("host.refresh()").await;
    assert_dead(page, "crash").await;
}

#[tokio::test]
async fn a_page_that_broke_its_own_browser_shows_the_timeline_or_the_fallback() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for sabotage in [
        "delete globalThis.WebAssembly",
        "globalThis.fetch = () => { throw new Error('sabotage') }",
        "globalThis.queueMicrotask = () => {}",
        "globalThis.requestAnimationFrame = () => {}",
        "globalThis.CSSStyleSheet = undefined",
        "globalThis.IntersectionObserver = undefined",
        "globalThis.TextDecoder = undefined",
        "Node.prototype.insertBefore = () => { throw new Error('sabotage') }",
    ] {
        println!("{sabotage}");
        stage.sabotage = sabotage;
        let page = stage.visit("article.html").await;
        page.until("isReady() || kinds().length > 0").await;
        page.assert("entries().length > 0 !== fallbackShows()", true)
            .await;
        page.assert("isReady() !== fallbackShows()", true).await;
    }
}

#[tokio::test]
async fn a_page_that_changed_every_object_is_asked_for_nothing_else() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.sabotage = "Object.assign(Object.prototype, {
        method: 'POST', integrity: 'sha256-AAAA', credentials: 'include', bubbles: false,
    })";
    let page = stage.show("article.html").await;
    page.assert("entries().length", 6).await;
    assert_eq!(stage.newsroom.requests("POST /feed.json"), 0);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_crash_ends_whatever_was_under_way_in_every_widget_of_the_page() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5 memory=local";
    let events = Events::start().await;
    stage.answer(events.feed("storm.json"));
    let page = stage.visit("ten.html").await;
    page.until("events('ready').length === 11").await;
    events.until_heard_by(1).await;
    page.assert("localStorage.length", 2).await;
    page.run("Node.prototype.insertBefore = () => { throw new Error('sabotage') }")
        .await;
    stage.answer(events.feed("storm-more.json"));
    page.run("host.refresh()").await;
    page.until("kinds().length === 11").await;
    events.until_heard_by(0).await;
    let requests = stage.newsroom.requests("/feed.json");
    page.assert(
        "new Set(kinds()).size === 1 && kinds()[0] === 'crash'",
        true,
    )
    .await;
    let fallbacks = "[...document.querySelectorAll('live-blog')]
        .every((host) => host.firstElementChild.checkVisibility() && !host.shadowRoot.querySelector('[part=base]'))";
    page.assert(fallbacks, true).await;
    page.assert("witness.uncaught", json!([])).await;
    // What ended them may have been in it.
    page.assert("localStorage.length", 0).await;
    // Longer than it is from one poll to the next.
    page.run("witness.waited = performance.now()").await;
    page.until("performance.now() - witness.waited > 6_000")
        .await;
    assert_eq!(stage.newsroom.requests("/feed.json"), requests);
}

/// The first request for the WebAssembly fails as if there were no network.
const LOST_ONCE: &str = "const real = fetch; let lost = 1;
    globalThis.fetch = (address, options) => String(address).endsWith('.wasm') && lost-- > 0
        ? Promise.reject(new TypeError('no route'))
        : real(address, options);";

#[tokio::test]
async fn webassembly_that_was_lost_once_is_had_by_the_next_element_and_when_the_network_is_back() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.sabotage = LOST_ONCE;
    let page = stage.visit("article.html").await;
    page.until("kinds().length > 0").await;
    page.assert("fallbackShows()", true).await;
    page.run(
        "const next = document.createElement('live-blog');
         next.id = 'next';
         next.src = host.src;
         document.body.append(next)",
    )
    .await;
    page.until("document.querySelector('#next').shadowRoot.querySelector('[part=timeline]')")
        .await;
    page.assert("fallbackShows()", true).await;
    page.run("dispatchEvent(new Event('online'))").await;
    page.until("entry('power')").await;
    page.assert("fallbackShows()", false).await;
    page.assert("kinds()", json!(["wasm"])).await;
    page.assert("witness.uncaught", json!([])).await;
}

#[tokio::test]
async fn a_tag_without_its_end_is_told_of_and_the_live_blog_is_there() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("unclosed.html").await;
    page.until("entry('power')").await;
    page.assert("host.querySelector('h2').checkVisibility()", false)
        .await;
    page.until("witness.said.warn.length > 0").await;
    page.assert("witness.said.warn.length", 1).await;
    page.assert("witness.said.warn[0].includes('end tag is missing')", true)
        .await;
}

#[tokio::test]
async fn a_tag_without_its_end_is_told_of_where_what_follows_is_none_of_a_fallback() {
    let stage = Stage::set().await.without_policy();
    let told = "witness.said.warn.filter((line) => line.includes('end tag')).length";
    for (inside, count) in [
        ("<p>First.</p><footer>About us</footer>", 1),
        ("<p>First.</p><aside><a href=#>More</a></aside>", 1),
        ("<h2>Live</h2><p>All that is new.</p>", 0),
        ("<article><h3>One</h3></article>", 0),
    ] {
        stage.publish("storm.json");
        let page = stage.show("article.html").await;
        page.run(&format!(
            "const other = document.createElement('div');
             other.innerHTML = `<live-blog src=\"${{host.src}}\" memory=none>{inside}`;
             document.body.append(other); witness.other = other.firstChild;"
        ))
        .await;
        page.until("witness.other.shadowRoot.querySelector('[data-entry]')")
            .await;
        page.assert(told, count).await;
    }
}
