//! When the WebAssembly cannot be had, or fails for good.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, happens, until};

/// Asserts that the element is back at its fallback for good, with one event and one line.
fn assert_dead(stage: &Stage, host: &Host, kind: &str, message: &str) {
    assert!(host.falls_back());
    assert!(host.find("[part=base]").is_none());
    let error = format!(r#"error {{"kind":"{kind}","message":"{message}"}}"#);
    let errors: Vec<_> = stage
        .events()
        .into_iter()
        .filter(|event| event != "ready {}")
        .collect();
    assert_eq!(errors, [error]);
    assert_eq!(stage.lines(), [format!("<live-blog>: {message}")]);
}

#[wasm_bindgen_test]
async fn webassembly_that_cannot_be_loaded_leaves_the_fallback() {
    let stage = Stage::loading();
    let host = Host::new(FEED);
    host.enter();
    stage.publish(&abc());
    stage.engine.refuse("404");
    until!(!stage.events().is_empty());
    host.0.refresh();
    host.set("density", "headlines");
    drawn().await;
    assert_dead(
        &stage,
        &host,
        "wasm",
        "the WebAssembly could not be loaded: 404",
    );
}

#[wasm_bindgen_test]
async fn a_trap_brings_the_fallback_back_and_is_told_once() {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.engine.set_trapping(true);
    host.0.refresh();
    host.0.expand_all();
    host.set("order", "oldest");
    drawn().await;
    assert_dead(&stage, &host, "crash", "unreachable");
}

#[wasm_bindgen_test]
async fn an_element_that_crashed_asks_for_nothing_more() {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.engine.set_trapping(true);
    host.0.refresh();
    stage.pass(60);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn an_element_that_crashed_stays_so_when_it_is_moved_or_given_another_feed() {
    let other = "https://news.example/other.json";
    let (stage, host) = Stage::showing(&abc()).await;
    stage.answer(other, 200, &feed(1, &[item("z", 0)]));
    stage.engine.set_trapping(true);
    host.0.refresh();
    host.0.remove();
    drawn().await;
    host.enter();
    host.set("src", other);
    drawn().await;
    assert_dead(&stage, &host, "crash", "unreachable");
    assert_eq!(stage.requests(other), 0);
}

#[wasm_bindgen_test]
async fn a_widget_that_draws_nothing_for_five_seconds_is_given_up() {
    let stage = Stage::set();
    stage.publish(&abc());
    stage.engine.set_idle(true);
    let host = Host::new(FEED);
    host.enter();
    until!(host.state().contains("loading"));
    stage.pass(4);
    assert!(stage.events().is_empty());
    stage.pass(1);
    assert_dead(&stage, &host, "crash", "nothing was drawn in time");
}

#[wasm_bindgen_test]
async fn webassembly_that_could_not_be_loaded_is_tried_again_when_the_network_is_back() {
    for event in ["online", "pageshow"] {
        let stage = Stage::loading();
        let host = Host::new(FEED);
        host.enter();
        stage.publish(&abc());
        stage.engine.refuse("no route");
        until!(!stage.events().is_empty());
        stage.engine.renew();
        happens(event);
        stage.engine.refuse("no route yet");
        drawn().await;
        assert!(host.falls_back());
        stage.engine.renew();
        host.0.collapse_all();
        happens(event);
        stage.engine.deliver();
        host.ready().await;
        assert_eq!(host.ids(), ["c", "b", "a"]);
        assert!(
            host.open().is_empty(),
            "what was asked for meanwhile is done"
        );
        assert!(!host.falls_back());
        assert_eq!(stage.lines().len(), 1, "{:?}", stage.lines());
        assert_eq!(stage.events().len(), 2, "{:?}", stage.events());
        // Once it is there, nobody waits for the network any more.
        let listeners = stage.listeners();
        happens(event);
        drawn().await;
        assert_eq!(stage.listeners(), listeners);
    }
}

#[wasm_bindgen_test]
async fn an_element_that_left_tries_nothing_again() {
    let stage = Stage::loading();
    let before = stage.listeners();
    let host = Host::new(FEED);
    host.enter();
    stage.engine.refuse("no route");
    until!(!stage.events().is_empty());
    host.0.remove();
    drawn().await;
    assert_eq!(stage.listeners(), before);
    stage.engine.renew();
    stage.engine.deliver();
    stage.publish(&abc());
    host.enter();
    host.ready().await;
}
