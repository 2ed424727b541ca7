//! Elements that are moved, taken out, put back, and not alone on their page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, document, drawn, until};

/// The address of another feed.
const OTHER: &str = "https://news.example/other.json";
/// More than any wait of a widget's.
const HOURS: u32 = 10 * 3_600;

#[wasm_bindgen_test]
async fn an_element_that_is_moved_keeps_its_state_and_its_nodes() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    let (entry, timers, listeners) = (host.entry("b"), stage.timers(), stage.listeners());
    document()
        .body()
        .unwrap()
        .prepend_with_node_1(&host.0)
        .unwrap();
    drawn().await;
    assert_eq!(host.entry("b"), entry);
    assert_eq!(host.open(), ["c", "a"]);
    assert_eq!((stage.timers(), stage.listeners()), (timers, listeners));
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn an_element_that_is_moved_while_nothing_happens_does_not_give_up() {
    let (stage, host) = Stage::showing(&feed(1, &[])).await;
    host.0.pause();
    until!(host.button("Resume updates").is_some());
    host.enter();
    drawn().await;
    stage.pass(HOURS);
    drawn().await;
    assert!(!host.falls_back());
    assert_eq!(stage.events(), ["ready {}"]);
}

#[wasm_bindgen_test]
async fn an_element_that_is_put_back_keeps_what_was_opened_and_is_drawn_once() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    host.0.remove();
    until!(host.ids().is_empty());
    host.enter();
    until!(!host.ids().is_empty());
    assert_eq!(host.ids(), ["c", "b", "a"]);
    assert_eq!(host.open(), ["c", "a"]);
    assert_eq!(host.all("[part=timeline]").len(), 1);
    assert!(!host.falls_back());
    stage.pass(1);
    until!(stage.requests(FEED) == 2);
    drawn().await;
    assert_eq!(
        stage.events().len(),
        2,
        "the feed is not news to it: {:?}",
        stage.events()
    );
}

#[wasm_bindgen_test]
async fn an_element_that_is_put_back_while_the_webassembly_loads_is_drawn_once() {
    let stage = Stage::loading();
    let host = Host::new(FEED);
    host.enter();
    drawn().await;
    host.0.remove();
    drawn().await;
    host.enter();
    drawn().await;
    stage.publish(&abc());
    stage.engine.deliver();
    host.ready().await;
    drawn().await;
    assert_eq!(host.all("[part=timeline]").len(), 1);
    assert_eq!(stage.events(), ["ready {}"]);
    assert_eq!((stage.requests(FEED), stage.given_up(FEED)), (2, 1));
    stage.pass(18);
    drawn().await;
    assert_eq!(stage.requests(FEED), 3);
}

#[wasm_bindgen_test]
async fn an_element_that_has_left_leaves_no_timer_no_listener_and_asks_for_nothing() {
    let stage = Stage::set();
    stage.publish(&abc());
    let before = stage.listeners();
    let host = Host::new(FEED);
    host.enter();
    host.ready().await;
    assert!(stage.timers() > 0);
    assert!(stage.listeners() > before);
    host.0.remove();
    until!(host.ids().is_empty());
    assert_eq!(stage.timers(), 0);
    assert_eq!(stage.listeners(), before);
    stage.pass(HOURS);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn an_element_that_leaves_gives_its_request_up() {
    let stage = Stage::set();
    let host = Host::new(FEED);
    host.enter();
    until!(host.state().contains("loading"));
    host.0.remove();
    until!(stage.given_up(FEED) == 1);
    drawn().await;
    assert_eq!(stage.timers(), 0);
    assert!(stage.events().is_empty() && stage.lines().is_empty());
}

#[wasm_bindgen_test]
async fn two_elements_share_their_sheets_but_for_the_colours_and_nothing_else() {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.answer(OTHER, 200, &feed(1, &[item("b", 5)]));
    let other = Host::new(OTHER);
    other.enter();
    other.ready().await;
    // The room, the look, and the colours that stand out from what is behind this one.
    let (ours, theirs) = (host.sheets(), other.sheets());
    assert_eq!((ours.len(), &ours[..2]), (3, &theirs[..2]));
    assert_ne!(ours[2], theirs[2]);
    host.press("Headlines");
    until!(host.open().is_empty());
    assert_eq!(other.open(), ["b"]);
    other.0.remove();
    until!(other.ids().is_empty());
    assert_eq!(host.ids(), ["c", "b", "a"]);
}
