//! Host pages that took the means by which a live blog tells of itself, or puts away its fallback.

use serde_json::json;

use super::{HURRY, LINES, can_be_taken, visit};
use crate::e2e::stage::Stage;

#[tokio::test]
async fn a_page_that_can_be_told_nothing_has_its_live_blog() {
    let mut stage = Stage::set().await;
    for sabotage in [
        "globalThis.CustomEvent = undefined",
        "forUs(EventTarget.prototype, 'dispatchEvent')",
    ] {
        let page = visit(&mut stage, sabotage).await;
        page.until("entries().length === 6 && !one('.early')").await;
        page.until("!fallbackShows()").await;
        page.click("toggle('ferries')").await;
        page.until("!isOpen('ferries')").await;
        stage.publish("storm-more.json");
        let page = &stage.page;
        page.refresh_until("host.state.entries === 8").await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn a_page_without_a_console_is_told_of_the_failure_by_the_event() {
    let mut stage = Stage::set().await;
    for silence in ["console.error = undefined", "forUs(console, 'error')"] {
        let sabotage = format!("{silence}; delete globalThis.WebAssembly");
        let page = visit(&mut stage, &sabotage).await;
        page.until("kinds().length > 0").await;
        page.drawn().await;
        page.assert("kinds()", json!(["wasm"])).await;
        page.assert("fallbackShows()", true).await;
        page.assert("witness.uncaught.length", 1).await;
    }
}

#[tokio::test]
async fn timeline_and_fallback_are_never_both_there_for_good() {
    let mut stage = Stage::set().await;
    for sabotage in [
        "forUs(Element.prototype, 'remove')",
        "forUs(Element.prototype, 'querySelector querySelectorAll')",
        "forUs(document, 'createTextNode')",
    ]
    .iter()
    .filter(|sabotage| can_be_taken(sabotage))
    {
        let page = visit(&mut stage, &format!("{HURRY} {sabotage}")).await;
        page.until("kinds().length > 0").await;
        page.drawn().await;
        page.assert("kinds()", json!(["crash"])).await;
        page.assert("fallbackShows()", true).await;
        page.assert(
            "root.querySelector('.room').childElementCount === root.querySelectorAll('slot').length",
            true,
        )
        .await;
        page.assert(&format!("{LINES}.length"), 1).await;
    }
    // There is more than one way to put something away.
    let page = visit(&mut stage, "forUs(ShadowRoot.prototype, 'replaceChildren')").await;
    page.until("isReady()").await;
    page.assert("fallbackShows()", false).await;
}
