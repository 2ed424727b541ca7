//! Entries that arrive, change and go while the page is open.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, edited, feed, item, withdrawn};
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, until};

#[wasm_bindgen_test]
async fn an_update_says_what_was_added_edited_and_withdrawn() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.set("lang", "en-GB");
    let [a, b, d] = [("a", 10), ("b", 20), ("d", 40)].map(|(id, minute)| item(id, minute));
    stage.publish(&feed(2, &[d, edited(b, "Later"), withdrawn(&a)]));
    host.0.refresh();
    until!(stage.events().len() == 2);
    assert_eq!(
        stage.events()[1],
        r#"update {"added":["d"],"edited":["b"],"withdrawn":["a"],"held":0}"#
    );
    assert_eq!(host.ids(), ["d", "c", "b", "a"]);
    assert_eq!(
        host.entry("a").text_content().as_deref(),
        Some("This update was withdrawn at 12:00. 11:10 UTC")
    );
}

#[wasm_bindgen_test]
async fn held_entries_are_counted_and_wait_for_the_reader() {
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new(FEED);
    host.set("updates", "notify");
    host.enter();
    host.ready().await;
    stage.publish(&feed(2, &[item("e", 50), item("d", 40)]));
    host.0.refresh();
    until!(stage.events().len() == 2);
    assert_eq!(
        stage.events()[1],
        r#"update {"added":["e","d"],"edited":[],"withdrawn":[],"held":2}"#
    );
    assert_eq!(host.ids(), ["c", "b", "a"]);
    assert_eq!(host.state(), r#"{"status":"live","entries":5,"held":2}"#);
    host.press("2 new updates");
    until!(host.ids() == ["e", "d", "c", "b", "a"]);
    assert_eq!(host.focused(), Some(host.entry("e")));
    assert!(host.button("2 new updates").is_none());
}

#[wasm_bindgen_test]
async fn an_edited_entry_keeps_its_node_and_the_focus_in_it() {
    let (stage, host) = Stage::showing(&abc()).await;
    let (entry, button) = (host.entry("b"), host.toggle("b"));
    button.focus().unwrap();
    stage.publish(&feed(2, &[item("d", 40), edited(item("b", 20), "Later")]));
    host.0.refresh();
    until!(host.text("[data-entry=b] .headline").as_deref() == Some("Later"));
    assert_eq!(host.entry("b"), entry);
    assert_eq!(host.focused(), Some(button));
    assert_eq!(host.ids(), ["d", "c", "b", "a"]);
}

#[wasm_bindgen_test]
async fn an_entry_that_was_closed_stays_closed_when_it_is_edited() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    stage.publish(&feed(2, &[edited(item("b", 20), "Later")]));
    host.0.refresh();
    until!(host.text("[data-entry=b] .headline").as_deref() == Some("Later"));
    assert_eq!(host.open(), ["c", "a"]);
}

#[wasm_bindgen_test]
async fn an_entry_that_is_unpinned_stays_as_the_reader_has_it() {
    let mut pinned = item("a", 10);
    pinned["_liveblog"] = json!({ "pinned": true });
    let (stage, host) = Stage::showing(&feed(1, &[item("c", 30), item("b", 20), pinned])).await;
    assert_eq!(host.ids(), ["a", "c", "b"]);
    host.toggle("a").click();
    until!(!host.is_open("a"));
    let others = ["c", "b"].map(|id| host.entry(id));
    host.toggle("a").focus().unwrap();
    stage.publish(&feed(2, &[edited(item("a", 10), "Headline of a")]));
    host.0.refresh();
    until!(host.ids() == ["c", "b", "a"]);
    assert_eq!(host.focused(), Some(host.toggle("a")));
    assert_eq!(host.open(), ["c", "b"]);
    assert_eq!(["c", "b"].map(|id| host.entry(id)), others);
    let part = host.entry("a").get_attribute("part");
    assert_eq!(part.as_deref(), Some("entry"));
}

#[wasm_bindgen_test]
async fn times_grow_older_by_themselves() {
    let (stage, host) = Stage::showing(&feed(1, &[item("a", 55)])).await;
    assert_eq!(host.text(".ago").as_deref(), Some("5 min ago"));
    host.0.pause();
    until!(host.button("Resume updates").is_some());
    stage.pass(60);
    until!(host.text(".ago").as_deref() == Some("6 min ago"));
    stage.pass(60);
    until!(host.text(".ago").as_deref() == Some("7 min ago"));
    drawn().await;
    assert_eq!(stage.timers(), 1, "one timer for all of them, and no poll");
}

/// So many entries, one a minute; the newest stands first and has the highest number.
fn many(entries: usize) -> Vec<Value> {
    let items = (0..entries).rev().map(|number| {
        let mut item = item(&name(number), 0);
        let (hour, minute) = (8 + number / 60, number % 60);
        item["date_published"] = format!("2019-02-28T{hour:02}:{minute:02}:00Z").into();
        item
    });
    items.collect()
}

fn name(number: usize) -> String {
    format!("e{number}")
}

#[wasm_bindgen_test]
async fn an_entry_is_one_element_however_long_the_timeline_is_and_whatever_comes_and_goes() {
    let (stage, host) = Stage::showing(&feed(1, &many(150))).await;
    // Whatever the page asks for has all rows drawn at once.
    host.0.expand_all();
    while host.ids().len() < 150 {
        until!(host.button("Show earlier updates").is_some());
        let shown = host.ids().len();
        host.press("Show earlier updates");
        until!(host.ids().len() > shown);
    }
    let before: Vec<_> = (0..150).map(|number| host.entry(&name(number))).collect();
    let mut items = many(152);
    for (revision, pinned, top) in [(2, true, ["e20", "e151"]), (3, false, ["e151", "e150"])] {
        items[131]["_liveblog"] = json!({ "pinned": pinned, "revision": revision });
        stage.publish(&feed(revision, &items));
        host.0.refresh();
        until!(host.ids()[..2] == top);
    }
    host.set("order", "oldest");
    until!(host.ids()[0] == "e0");
    // The one that was pinned has been among others.
    let others = before.iter().enumerate();
    for (number, entry) in others.filter(|(number, _)| *number != 20) {
        assert_eq!(host.entry(&name(number)), *entry, "{number}");
    }
}
