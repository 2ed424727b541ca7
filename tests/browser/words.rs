//! The language of the widget: that of the page, else of the feed, from a file that comes with the feed.

use liveblog::embed::IntlFormats;
use liveblog::ui::{Formats as _, Language};
use liveblog_core::model::Date;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::abc;
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, until};

#[wasm_bindgen(module = "/src/embed/words.js")]
extern "C" {
    fn nearest(language: &str, tags: Vec<String>) -> Option<String>;

    #[wasm_bindgen(js_name = conventionsOf)]
    fn conventions_of(tag: &str, language: &str) -> String;
}

const PAUSE: &str = "[part=header] [part=control]";

/// English with other words for some messages, as a file would have them.
fn file(words: &[(&str, &str)]) -> String {
    let mut all: Value = serde_json::from_str(include_str!("../../locales/en.json")).unwrap();
    for (name, words) in words {
        all[*name] = json!(words);
    }
    all.to_string()
}

/// A page with an element in a language, whose feed is there and whose words are not.
fn speaking(language: &str) -> (Stage, Host) {
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new(FEED);
    host.set("lang", language);
    host.enter();
    (stage, host)
}

/// What the button says that pauses updates.
fn pause(host: &Host) -> Option<String> {
    host.text(PAUSE)
}

#[wasm_bindgen_test]
async fn the_words_are_asked_for_with_the_feed_and_waited_for() {
    let (stage, host) = speaking("ko-KR");
    until!(stage.requests("locales/ko.json") == 1);
    for _ in 0..3 {
        drawn().await;
    }
    assert!(host.falls_back(), "{:?}", pause(&host));
    stage.answer("locales/ko.json", 200, &file(&[("pause", "멈추기")]));
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("멈추기"));
    let words = host.find(PAUSE).unwrap();
    assert_eq!(words.get_attribute("lang").as_deref(), Some("ko"));
    assert_eq!(stage.requests("locales/ko.json"), 1);
    assert_eq!(stage.lines(), [""; 0]);
}

#[wasm_bindgen_test]
async fn the_first_screen_has_them_too() {
    let stage = Stage::loading();
    stage.publish(&abc());
    stage.answer("locales/ur.json", 200, &file(&[("pause", "روکیں")]));
    let host = Host::new(FEED);
    host.set("lang", "ur");
    host.enter();
    until!(host.first_screen().is_some());
    assert_eq!(pause(&host).as_deref(), Some("روکیں"));
    let words = host.find(PAUSE).unwrap();
    assert_eq!(words.get_attribute("dir").as_deref(), Some("rtl"));
    stage.engine.deliver();
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("روکیں"));
}

#[wasm_bindgen_test]
async fn words_that_cannot_be_had_are_english_and_one_line_says_why() {
    let (stage, host) = speaking("fr");
    stage.answer("locales/fr.json", 404, "not here");
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("Pause updates"));
    let lines = stage.lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let line = &lines[0];
    assert!(line.contains("\"fr\"") && line.contains("404"), "{line}");
    assert_eq!(stage.requests("locales/fr.json"), 1);
}

#[wasm_bindgen_test]
async fn words_that_are_damaged_are_english() {
    let (stage, host) = speaking("it");
    let whole = file(&[]);
    stage.answer("locales/it.json", 200, &whole[..whole.len() / 2]);
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("Pause updates"));
    assert_eq!(stage.lines().len(), 1, "{:?}", stage.lines());
}

#[wasm_bindgen_test]
async fn words_that_take_too_long_are_english() {
    let (stage, host) = speaking("nl");
    until!(stage.requests("locales/nl.json") == 1);
    // The widget has drawn nothing, which it has to have done within 5 s.
    for _ in 0..3 {
        drawn().await;
    }
    stage.pass(4);
    drawn().await;
    assert!(host.falls_back());
    stage.pass(2);
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("Pause updates"));
    assert_eq!(stage.given_up("locales/nl.json"), 1);
    assert_eq!(stage.lines().len(), 1, "{:?}", stage.lines());
}

#[wasm_bindgen_test]
async fn a_page_without_a_language_has_that_of_its_feed() {
    let stage = Stage::set();
    let mut feed: Value = serde_json::from_str(&abc()).unwrap();
    feed["language"] = json!("pt");
    stage.publish(&feed.to_string());
    let host = Host::new(FEED);
    host.enter();
    until!(stage.requests("locales/pt-BR.json") == 1);
    drawn().await;
    assert!(host.falls_back(), "{:?}", pause(&host));
    stage.answer("locales/pt-BR.json", 200, &file(&[("pause", "Pausar")]));
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("Pausar"));
}

#[wasm_bindgen_test]
async fn a_language_that_changes_changes_the_words_once_they_are_there() {
    let (stage, host) = Stage::showing(&abc()).await;
    assert_eq!(pause(&host).as_deref(), Some("Pause updates"));
    host.set("lang", "sv");
    until!(stage.requests("locales/sv.json") == 1);
    drawn().await;
    assert_eq!(pause(&host).as_deref(), Some("Pause updates"));
    stage.answer("locales/sv.json", 200, &file(&[("pause", "Pausa")]));
    until!(pause(&host).as_deref() == Some("Pausa"));
    host.set("lang", "en");
    until!(pause(&host).as_deref() == Some("Pause updates"));
}

#[wasm_bindgen_test]
async fn an_unknown_language_is_english_and_one_line_says_so() {
    let (stage, host) = speaking("tlh");
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("Pause updates"));
    let lines = stage.lines();
    assert!(
        lines.len() == 1 && lines[0].contains("\"tlh\""),
        "{lines:?}"
    );
}

#[wasm_bindgen_test]
async fn the_publisher_has_the_last_word() {
    let (stage, host) = Stage::showing(&abc()).await;
    host.set(
        "messages",
        r#"{ "pause": "Hold on", "day_updates": "{count} bits" }"#,
    );
    until!(pause(&host).as_deref() == Some("Hold on"));
    assert_eq!(host.text("[part=day] .count").as_deref(), Some("3 bits"));
    assert_eq!(stage.lines(), [""; 0]);
    host.0.remove_attribute("messages").unwrap();
    until!(pause(&host).as_deref() == Some("Pause updates"));
}

#[wasm_bindgen_test]
async fn a_language_of_the_publishers_own_needs_no_file() {
    let stage = Stage::set();
    stage.publish(&abc());
    let host = Host::new(FEED);
    host.set("lang", "ca");
    host.set("messages", &file(&[("pause", "Atura")]));
    host.enter();
    host.ready().await;
    assert_eq!(pause(&host).as_deref(), Some("Atura"));
    let words = host.find(PAUSE).unwrap();
    assert_eq!(words.get_attribute("lang").as_deref(), Some("ca"));
    assert_eq!(stage.lines(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_message_that_does_not_fit_costs_itself_and_a_line() {
    let (stage, host) = Stage::showing(&abc()).await;
    let own = r#"{ "pauze": "Hold", "held": "{number} more", "live": 7, "pause": "Hold on" }"#;
    host.set("messages", own);
    until!(pause(&host).as_deref() == Some("Hold on"));
    let lines = stage.lines();
    assert_eq!(lines.len(), 3, "{lines:?}");
    host.set("messages", r#"{ "pause": "Hold" "#);
    until!(pause(&host).as_deref() == Some("Pause updates"));
    assert_eq!(stage.lines().len(), 4, "{:?}", stage.lines());
}

#[wasm_bindgen_test]
async fn what_is_wrong_with_messages_is_said_once_and_not_for_each_zone() {
    let stage = Stage::set();
    let mut feed: Value = serde_json::from_str(&abc()).unwrap();
    feed["_liveblog"]["time_zone"] = json!("Asia/Kathmandu");
    stage.publish(&feed.to_string());
    let host = Host::new(FEED);
    host.set("lang", "en");
    host.set("messages", r#"{ "live": "On {air}" }"#);
    host.enter();
    host.ready().await;
    assert_eq!(stage.lines().len(), 1, "{:?}", stage.lines());
}

#[wasm_bindgen_test]
fn the_nearest_language_is_taken() {
    let tags = [
        "en", "de", "es", "fr", "he", "id", "nb", "pt-BR", "pt-PT", "zh-Hans", "zh-Hant",
    ];
    for (language, tag) in [
        ("de", Some("de")),
        ("de-CH-1996", Some("de")),
        ("de-DE-DE", Some("de")),
        ("DE-at", Some("de")),
        ("en-US", Some("en")),
        ("en-GB", Some("en")),
        ("es-419", Some("es")),
        ("fr-CA", Some("fr")),
        ("iw", Some("he")),
        ("in", Some("id")),
        ("nn", Some("nb")),
        ("no", Some("nb")),
        ("pt", Some("pt-BR")),
        ("pt-BR", Some("pt-BR")),
        ("pt-AO", Some("pt-PT")),
        ("zh", Some("zh-Hans")),
        ("zh-CN", Some("zh-Hans")),
        ("zh-SG", Some("zh-Hans")),
        ("zh-TW", Some("zh-Hant")),
        ("zh-HK", Some("zh-Hant")),
        ("zh-Hant-MO", Some("zh-Hant")),
        ("zh-Hans-HK", Some("zh-Hans")),
        ("zh-cmn-Hans", Some("zh-Hans")),
        ("zh-cmn-Hant-TW", Some("zh-Hant")),
        ("cmn", Some("zh-Hans")),
        ("cmn-TW", Some("zh-Hant")),
        ("zh-yue", Some("zh-Hant")),
        ("yue-HK", Some("zh-Hant")),
        ("ar-u-nu-latn", None),
        ("tlh", None),
        ("", None),
        ("de_DE_", None),
        ("english please", None),
        ("constructor", None),
    ] {
        let found = nearest(language, tags.map(str::to_owned).to_vec());
        assert_eq!(found.as_deref(), tag, "{language}");
    }
}

#[wasm_bindgen_test]
fn conventions_are_of_a_tag_that_the_browser_knows() {
    for (tag, language, conventions) in [
        ("de", "de-AT", "de-AT"),
        ("fa", "fa-u-nu-latn", "fa-u-nu-latn"),
        ("en", "en-US", "en-US"),
        ("en", "en-US-US", "en"),
        ("en", "tlh", "en-GB"),
        ("en", "", "en-GB"),
        ("de", "de-DE-DE", "de"),
        ("zh-Hans", "zh-cmn-Hans", "zh-Hans"),
        ("x-ours", "x-ours", "en-GB"),
        ("tlh", "tlh", "en-GB"),
        ("nb", "no", "no"),
    ] {
        assert_eq!(conventions_of(tag, language), conventions, "{language}");
    }
}

#[wasm_bindgen_test]
fn dates_of_a_language_that_the_browser_has_none_for_are_those_of_its_words() {
    let norwegian = Language {
        conventions: conventions_of("nb", "nn").into(),
        ..Language::default()
    };
    let day = IntlFormats::new("UTC", &norwegian).day(Date(0));
    assert!(day.contains("1. januar"), "{day}");
}
