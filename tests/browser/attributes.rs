//! Attributes that change while the widget is up, and the properties that reflect them.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, until};

/// The attributes of the contract and the properties that reflect them.
const ATTRIBUTES: [(&str, &str); 12] = [
    ("src", "src"),
    ("updates", "updates"),
    ("poll", "poll"),
    ("order", "order"),
    ("density", "density"),
    ("layout", "layout"),
    ("page-size", "pageSize"),
    ("theme", "theme"),
    ("lang", "lang"),
    ("time-zone", "timeZone"),
    ("heading-level", "headingLevel"),
    ("loading", "loading"),
];

#[wasm_bindgen_test]
async fn another_density_changes_all_but_what_was_done_by_hand() {
    let (_stage, host) = Stage::showing(&abc()).await;
    host.toggle("b").click();
    until!(!host.is_open("b"));
    host.toggle("b").click();
    until!(host.is_open("b"));
    host.set("density", "headlines");
    until!(host.open() == ["b"]);
    host.0.remove_attribute("density").unwrap();
    until!(host.open() == ["c", "b", "a"]);
}

#[wasm_bindgen_test]
async fn another_page_size_is_that_of_the_next_page() {
    let stage = Stage::set();
    let items: Vec<_> = (0..9)
        .map(|minute| item(&format!("at-{minute}"), minute))
        .collect();
    stage.publish(&feed(1, &items));
    let host = Host::new(FEED);
    host.set("page-size", "2");
    host.enter();
    host.ready().await;
    assert_eq!(host.ids(), ["at-8", "at-7"]);
    host.set("page-size", "3");
    until!(stage.engine.configured() == 1);
    host.press("Show earlier updates");
    until!(host.ids().len() > 2);
    assert_eq!(host.ids(), ["at-8", "at-7", "at-6", "at-5", "at-4"]);
}

#[wasm_bindgen_test]
async fn another_order_turns_the_timeline_over_and_keeps_its_nodes() {
    let (_stage, host) = Stage::showing(&abc()).await;
    let entry = host.entry("a");
    host.set("order", "oldest");
    until!(host.ids() == ["a", "b", "c"]);
    assert_eq!(host.entry("a"), entry);
}

#[wasm_bindgen_test]
async fn another_feed_shows_nothing_of_the_one_before() {
    let other = "https://news.example/other.json";
    let (stage, host) = Stage::showing(&abc()).await;
    host.set("src", other);
    until!(stage.requests(other) == 1);
    until!(host.ids().is_empty());
    assert!(host.falls_back());
    stage.answer(other, 200, &feed(1, &[item("z", 0)]));
    host.ready().await;
    assert_eq!(host.ids(), ["z"]);
    assert!(!host.falls_back());
    stage.pass(18);
    until!(stage.requests(other) == 2);
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn a_feed_that_is_chosen_and_left_while_the_webassembly_loads_is_drawn_once() {
    let other = "https://news.example/other.json";
    let stage = Stage::loading();
    let host = Host::new(FEED);
    host.enter();
    drawn().await;
    host.set("src", other);
    drawn().await;
    host.set("src", FEED);
    drawn().await;
    stage.publish(&abc());
    stage.engine.deliver();
    host.ready().await;
    drawn().await;
    assert_eq!(host.all("[part=timeline]").len(), 1);
    assert_eq!(stage.events(), ["ready {}"]);
    assert_eq!((stage.requests(FEED), stage.given_up(FEED)), (2, 1));
    assert_eq!((stage.requests(other), stage.given_up(other)), (1, 1));
}

#[wasm_bindgen_test]
async fn the_same_feed_by_another_name_is_no_change() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.set("src", "https://news.example:443/./feed.json");
    until!(stage.engine.configured() == 1);
    assert_eq!(host.ids(), ["c", "b", "a"]);
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn several_attributes_at_once_are_one_change() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.set("density", "headlines");
    host.set("order", "oldest");
    host.set("heading-level", "2");
    until!(host.ids() == ["a", "b", "c"]);
    assert!(host.open().is_empty());
    assert!(host.find("h2.title").is_some() && host.find("h3.headline").is_some());
    assert_eq!(stage.engine.configured(), 1);
}

#[wasm_bindgen_test]
async fn a_bad_value_means_the_default_and_a_word_in_the_console() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.set("order", "oldest");
    until!(host.ids() == ["a", "b", "c"]);
    host.set("order", "alphabetical");
    until!(host.ids() == ["c", "b", "a"]);
    let line = r#"<live-blog>: order="alphabetical" is not allowed here: expected newest, oldest; using the default"#;
    assert_eq!(stage.lines(), [line]);
}

#[wasm_bindgen_test]
fn properties_reflect_attributes() {
    let _stage = Stage::set();
    let host = Host::new(FEED);
    for (attribute, property) in ATTRIBUTES {
        host.set(attribute, "from attribute");
        let value = Reflect::get(&host.0, &property.into()).unwrap();
        assert_eq!(
            value.as_string().as_deref(),
            Some("from attribute"),
            "{property}"
        );
        Reflect::set(&host.0, &property.into(), &"from property".into()).unwrap();
        assert_eq!(
            host.0.get_attribute(attribute).as_deref(),
            Some("from property"),
            "{attribute}"
        );
        host.0.remove_attribute(attribute).unwrap();
        let value = Reflect::get(&host.0, &property.into()).unwrap();
        assert_eq!(value.as_string().as_deref(), Some(""), "{property}");
    }
}

/// Sets a property as a script of the page does.
fn assign(host: &Host, property: &str, value: impl Into<JsValue>) {
    Reflect::set(&host.0, &property.into(), &value.into()).unwrap();
}

#[wasm_bindgen_test]
async fn a_name_is_heeded_in_each_spelling_and_the_last_value_counts() {
    let (_stage, host) = Stage::showing(&abc()).await;
    for (property, level) in [
        ("headingLevel", 4),
        ("headinglevel", 5),
        ("heading-level", 2),
    ] {
        assign(&host, property, level);
        until!(host.find(&format!("h{level}.title")).is_some());
    }
    // A framework that knew no property before there was a class has written an attribute.
    host.set("headinglevel", "5");
    assign(&host, "headingLevel", 4);
    until!(host.find("h4.title").is_some());
    assign(&host, "headingLevel", JsValue::UNDEFINED);
    until!(host.find("h2.title").is_some());
    host.set("headinglevel", "5");
    until!(host.find("h5.title").is_some());
}

#[wasm_bindgen_test]
async fn what_means_nothing_removes_and_nothing_is_said_of_it() {
    let (stage, host) = Stage::showing(&abc()).await;
    let nothing = [JsValue::NULL, JsValue::UNDEFINED, JsValue::FALSE, "".into()];
    for value in nothing {
        assign(&host, "order", "oldest");
        until!(host.ids() == ["a", "b", "c"]);
        assign(&host, "order", value);
        assert!(!host.0.has_attribute("order"));
        until!(host.ids() == ["c", "b", "a"]);
    }
    for words in ["", " ", "false", "null", "undefined"] {
        host.set("order", "oldest");
        until!(host.ids() == ["a", "b", "c"]);
        host.set("order", words);
        until!(host.ids() == ["c", "b", "a"]);
    }
    assert!(stage.lines().is_empty(), "{:?}", stage.lines());
}

#[wasm_bindgen_test]
async fn a_name_that_looks_like_one_of_ours_is_told_once() {
    let stage = Stage::set();
    stage.publish(&abc());
    for _ in 0..2 {
        let host = Host::new(FEED);
        host.set("page_size", "3");
        host.set("class", "wide");
        host.set("data-order", "oldest");
        assign(&host, "embed", "off");
        host.enter();
        host.ready().await;
    }
    let lines = [
        "page_size\" is none of its attributes: did you mean \"page-size",
        "embed\" is none of its attributes: did you mean \"embeds",
    ];
    assert_eq!(
        stage.lines(),
        lines.map(|line| format!("<live-blog>: \"{line}\"?"))
    );
}

#[wasm_bindgen_test]
async fn a_feed_that_is_named_after_the_element_has_entered_is_no_mistake() {
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new("");
    host.enter();
    assign(&host, "src", FEED);
    host.ready().await;
    assert!(stage.lines().is_empty(), "{:?}", stage.lines());
}
