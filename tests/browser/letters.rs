//! How letters stand in languages that need more of a sheet than English does.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, window};

use crate::feeds::abc;
use crate::host::Host;
use crate::stage::{FEED, Stage, document};

/// A feed in a language, whose title and first key point say something.
async fn showing(language: &str, words: &str) -> (Stage, Host) {
    let mut feed: Value = serde_json::from_str(&abc()).unwrap();
    feed["language"] = json!(language);
    feed["title"] = json!(words);
    feed["_liveblog"]["key_points"] = json!([{ "text": words, "entry": feed["items"][0]["id"] }]);
    let stage = Stage::set();
    stage.publish(&feed.to_string());
    let host = Host::new(FEED);
    host.set("lang", "en");
    host.enter();
    host.ready().await;
    (stage, host)
}

/// What a property comes to.
fn style(element: &Element, property: &str) -> String {
    let style = window().unwrap().get_computed_style(element).unwrap();
    style.unwrap().get_property_value(property).unwrap()
}

fn pixels(element: &Element, property: &str) -> f64 {
    let value = style(element, property);
    value.trim_end_matches("px").parse().unwrap()
}

#[wasm_bindgen_test]
async fn a_word_that_is_longer_than_its_line_is_divided() {
    let (_stage, host) = showing("de", "Donaudampfschifffahrtsgesellschaftskapitän").await;
    host.set("style", "display: block; width: 200px");
    for selector in ["[part=title]", "[part=key-events] button"] {
        let element = host.find(selector).unwrap();
        let width = element.get_bounding_client_rect().width();
        assert!(width <= 200.0, "{selector}: {width}");
    }
}

#[wasm_bindgen_test]
async fn words_of_ours_keep_to_the_column_of_a_page_from_right_to_left() {
    let stage = Stage::set();
    let noon = json!({ "date": "Thu, 28 Feb 2019 12:00:00 GMT" });
    stage.answer_with(FEED, 200, &abc(), &noon.to_string());
    let host = Host::new(FEED);
    host.set("lang", "en");
    host.set("dir", "rtl");
    host.set("style", "display: block; width: 900px");
    host.enter();
    host.ready().await;
    let age = host.find(".ago").unwrap();
    assert_eq!(style(&age, "direction"), "ltr");
    assert_eq!(style(&age, "text-align"), "left");
}

#[wasm_bindgen_test]
async fn lines_of_nastaliq_have_room() {
    let (_stage, host) = showing("ur", "بند ٹوٹنے کے بعد بندرگاہ کا علاقہ خالی").await;
    for selector in ["[part=title]", "[part=key-events] button"] {
        let element = host.find(selector).unwrap();
        let lines = pixels(&element, "line-height") / pixels(&element, "font-size");
        assert!(lines > 1.8, "{selector}: {lines}");
    }
}

#[wasm_bindgen_test]
async fn names_and_cells_of_the_other_direction_stand_at_the_side_of_the_others() {
    let mut feed: Value = serde_json::from_str(&abc()).unwrap();
    feed["items"][0]["_liveblog"] = json!({ "blocks": [
        { "type": "q_and_a", "question": "هل يتوقف القطار؟", "html": "<p>لا، لن يتوقف.</p>", "answered_by": "John Doe" },
        { "type": "table", "rows": [["المدينة", "London"], ["تونس", "Paris"]] },
    ] });
    let (_stage, host) = Stage::showing(&feed.to_string()).await;
    for selector in [".by", "td[dir=ltr]"] {
        let element = host.find(selector).unwrap();
        assert_eq!(style(&element, "text-align"), "right", "{selector}");
    }
}

#[wasm_bindgen_test]
async fn korean_lines_end_between_words() {
    let (_stage, host) = showing("ko", "제방이 무너져 항구 지역 주민 대피").await;
    let title = host.find("[part=title]").unwrap();
    assert_eq!(style(&title, "word-break"), "keep-all");
    host.set(
        "style",
        "word-break: break-all; line-break: anywhere; text-align-last: justify",
    );
    let base = host.find("[part=base]").unwrap();
    for (property, value) in [
        ("word-break", "normal"),
        ("line-break", "auto"),
        ("text-align-last", "auto"),
    ] {
        assert_eq!(style(&base, property), value, "{property}");
    }
}

#[wasm_bindgen_test]
async fn what_is_pressed_is_24_pixels_high_on_a_page_in_small_type() {
    let body = document().body().unwrap();
    body.set_attribute("style", "font-size: 62.5%").unwrap();
    let (_stage, host) = showing("en", "A point").await;
    for button in host.all("button:not(.spoken, .viewer *)") {
        let height = button.get_bounding_client_rect().height();
        let words = button.text_content();
        assert!(height >= 24.0, "{words:?}: {height}");
    }
    body.remove_attribute("style").unwrap();
}
