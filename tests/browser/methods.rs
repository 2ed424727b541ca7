//! What a host page can ask of the element.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
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

#[wasm_bindgen_test]
async fn consent_that_is_given_to_an_element_in_no_page_counts() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.0.remove();
    until!(host.ids().is_empty());
    // The page hears nothing of an element that is not in it; whoever has the element does.
    let heard = Rc::new(std::cell::Cell::new(0));
    let count = Rc::clone(&heard);
    let hear = Closure::<dyn Fn()>::new(move || count.set(count.get() + 1));
    let listener = hear.as_ref().unchecked_ref();
    host.0
        .add_event_listener_with_callback("live-blog-consent", listener)
        .unwrap();
    host.0.grant("youtube");
    host.0.grant("youtube");
    host.0.grant("nobody");
    assert_eq!(heard.get(), 1);
    assert_eq!(
        stage.lines(),
        [r#"<live-blog>: there is no provider "nobody""#]
    );
}

#[wasm_bindgen_test]
async fn the_focus_goes_on_from_the_button_to_the_first_entry_that_it_brings() {
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new(FEED);
    host.set("page-size", "1");
    host.enter();
    host.ready().await;
    for (entry, order) in [("b", "newest"), ("a", "newest")] {
        let button = host.button("Show earlier updates").unwrap();
        button.focus().unwrap();
        button.click();
        until!(host.ids().contains(&entry.to_owned()));
        until!(host.focused() == Some(host.entry(entry)));
        host.set("order", order);
    }
    assert!(host.button("Show earlier updates").is_none());
}

#[wasm_bindgen_test]
async fn a_reader_who_went_elsewhere_is_left_there() {
    let stage = Stage::set();
    let older = "https://news.example/older.json";
    let mut first: serde_json::Value = serde_json::from_str(&abc()).unwrap();
    first["next_url"] = older.into();
    stage.publish(&first.to_string());
    let host = Host::new(FEED);
    host.enter();
    host.ready().await;
    let button = host.button("Show earlier updates").unwrap();
    button.focus().unwrap();
    button.click();
    until!(stage.requests(older) == 1);
    let toggle = host.toggle("b");
    toggle.focus().unwrap();
    stage.answer(older, 200, &feed(1, &[item("z", 5)]));
    until!(host.ids() == ["c", "b", "a", "z"]);
    drawn().await;
    assert_eq!(host.focused(), Some(toggle));
}

#[wasm_bindgen_test]
async fn a_listener_reads_how_things_stand() {
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Rc::new(Host::new(FEED));
    let (seen, known) = (Rc::new(RefCell::new(vec![])), Rc::downgrade(&host));
    let states = Rc::clone(&seen);
    let hear = Closure::<dyn Fn()>::new(move || {
        let host = known.upgrade().unwrap();
        states.borrow_mut().push(host.state());
    });
    for event in ["live-blog-ready", "live-blog-update", "live-blog-consent"] {
        let listener = hear.as_ref().unchecked_ref();
        host.0
            .add_event_listener_with_callback(event, listener)
            .unwrap();
    }
    host.enter();
    host.ready().await;
    let standing = |entries: u8| format!(r#"{{"status":"live","entries":{entries},"held":0}}"#);
    until!(*seen.borrow() == [standing(3)]);
    stage.publish(&feed(2, &[item("d", 40)]));
    host.0.refresh();
    until!(*seen.borrow() == [standing(3), standing(4)]);
    // An element in no page tells its listeners too.
    host.0.remove();
    until!(host.ids().is_empty());
    host.0.grant("youtube");
    until!(*seen.borrow() == [standing(3), standing(4), standing(4)]);
    assert!(stage.lines().is_empty(), "{:?}", stage.lines());
}
