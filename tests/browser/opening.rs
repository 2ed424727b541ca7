//! The reader opens and closes.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::stage::{Stage, until};

#[wasm_bindgen_test]
async fn a_click_on_the_header_closes_an_entry_and_the_next_one_opens_it() {
    let (stage, host) = Stage::showing(&abc()).await;
    let header = host.find("[data-entry=b] [part=entry-header]").unwrap();
    header.click();
    until!(!host.is_open("b"));
    assert!(host.find("[data-entry=b] [part=entry-body]").is_none());
    assert_eq!(host.open(), ["c", "a"]);
    header.click();
    until!(host.is_open("b"));
    assert_eq!(
        host.text("[data-entry=b] [part=entry-body]")
            .unwrap()
            .trim(),
        "Body of b."
    );
    assert_eq!(
        stage.events(),
        [
            "ready {}",
            r#"toggle {"id":"b","expanded":false,"reason":"reader"}"#,
            r#"toggle {"id":"b","expanded":true,"reason":"reader"}"#
        ]
    );
}

#[wasm_bindgen_test]
async fn a_click_on_the_button_counts_once() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(stage.events().len() > 1);
    assert!(!host.is_open("b"));
    assert_eq!(stage.events().len(), 2);
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_the_button_that_was_pressed() {
    let (_stage, host) = Stage::showing(&abc()).await;
    let button = host.toggle("b");
    button.focus().unwrap();
    button.click();
    until!(!host.is_open("b"));
    assert_eq!(host.focused(), Some(button));
}

#[wasm_bindgen_test]
async fn a_density_changes_all_but_what_was_opened_or_closed_by_hand() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    host.press("Headlines");
    until!(host.open().is_empty());
    host.toggle("a").click();
    until!(host.open() == ["a"]);
    host.press("Full");
    until!(host.open() == ["c", "a"]);
    host.press("Summaries");
    until!(host.open() == ["a"]);
    assert_eq!(
        stage.events().len(),
        3,
        "events are for what the reader does to one entry"
    );
}

#[wasm_bindgen_test]
async fn a_day_closes_with_its_entries_and_opens_as_it_was() {
    let (_stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    let day = host.find("[part=day] button").unwrap();
    day.click();
    until!(host.ids().is_empty());
    assert_eq!(day.get_attribute("aria-expanded").as_deref(), Some("false"));
    day.click();
    until!(host.open() == ["c", "a"]);
    assert_eq!(day.get_attribute("aria-expanded").as_deref(), Some("true"));
}

/// An entry is told of its new card apart from the rows: these must not take it for as open as it was when they were drawn.
#[wasm_bindgen_test]
async fn an_entry_is_as_open_as_it_was_once_when_the_rows_change_too() {
    let mut yesterday = item("y", 0);
    yesterday["date_published"] = "2019-02-26T11:00:00Z".into();
    let mut old = item("b", 20);
    old["date_published"] = "2019-02-25T11:00:00Z".into();
    let (_stage, host) = Stage::showing(&feed(1, &[yesterday, old])).await;
    host.find("[part=day] button").unwrap().click();
    until!(host.ids() == ["b"]);
    host.toggle("b").click();
    until!(!host.is_open("b"));
    host.press("Expand all");
    until!(host.ids() == ["y", "b"]);
    assert_eq!(host.open(), ["y", "b"]);
}
