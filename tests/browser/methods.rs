//! What a host page can ask of the element.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, until};

/// More than the longest wait between two polls.
const LONGEST: u32 = 900;

#[wasm_bindgen_test]
async fn what_is_asked_before_the_widget_has_loaded_is_done_afterwards() {
    let stage = Stage::loading();
    let host = Host::new(FEED);
    host.0.collapse_all();
    host.enter();
    host.0.pause();
    drawn().await;
    stage.publish(&abc());
    stage.engine.deliver();
    host.ready().await;
    assert!(host.open().is_empty());
    assert!(host.button("Resume updates").is_some());
}

#[wasm_bindgen_test]
async fn refresh_asks_at_once() {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.publish(&feed(2, &[item("d", 40)]));
    host.0.refresh();
    until!(host.ids() == ["d", "c", "b", "a"]);
    assert_eq!(stage.requests(FEED), 2);
}

#[wasm_bindgen_test]
async fn a_widget_asks_again_by_itself() {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.publish(&feed(2, &[item("d", 40)]));
    stage.pass(12);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
    stage.pass(6);
    until!(host.ids() == ["d", "c", "b", "a"]);
    assert_eq!(stage.requests(FEED), 2);
}

#[wasm_bindgen_test]
async fn a_paused_widget_asks_for_nothing_until_it_is_resumed() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.0.pause();
    until!(host.button("Resume updates").is_some());
    stage.pass(LONGEST);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
    host.0.resume();
    until!(host.button("Resume updates").is_none());
    stage.pass(1);
    until!(stage.requests(FEED) == 2);
}

#[wasm_bindgen_test]
async fn all_entries_close_and_open_whatever_was_done_by_hand() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    host.0.expand_all();
    until!(host.open() == ["c", "b", "a"]);
    host.0.collapse_all();
    until!(host.open().is_empty());
    assert_eq!(
        stage.events().len(),
        2,
        "events are for what the reader does"
    );
}

#[wasm_bindgen_test]
async fn going_to_an_entry_opens_it_and_gives_it_the_focus() {
    let (_stage, host) = Stage::showing(&abc()).await;
    host.0.collapse_all();
    until!(host.open().is_empty());
    host.0.go_to("a");
    until!(host.open() == ["a"]);
    assert_eq!(host.focused(), Some(host.entry("a")));
}

#[wasm_bindgen_test]
async fn an_entry_that_nobody_knows_is_not_gone_to() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.0.go_to(r#"a"] , [data-entry="b"#);
    until!(!stage.lines().is_empty());
    assert_eq!(
        stage.lines(),
        [r#"<live-blog>: there is no entry "a"] , [data-entry="b" to go to"#]
    );
    assert!(host.focused().is_none());
}
