//! What shows while there is nothing to show.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::abc;
use crate::host::Host;
use crate::stage::{FEED, Stage, document, drawn, until};

/// An element whose widget waits for its feed.
async fn waiting() -> (Stage, Host) {
    let stage = Stage::set();
    let host = Host::new(FEED);
    host.enter();
    until!(host.state().contains("loading"));
    (stage, host)
}

#[wasm_bindgen_test]
async fn the_first_feed_takes_the_place_of_the_fallback() {
    let (stage, host) = Stage::showing(&abc()).await;
    assert_eq!(host.ids(), ["c", "b", "a"]);
    assert!(!host.falls_back());
    assert_eq!(host.state(), r#"{"status":"live","entries":3,"held":0}"#);
    assert_eq!(stage.events(), ["ready {}"]);
    assert!(stage.lines().is_empty(), "{:?}", stage.lines());
}

#[wasm_bindgen_test]
async fn the_request_that_was_made_while_loading_is_the_only_one() {
    let stage = Stage::loading();
    let host = Host::new(FEED);
    host.enter();
    assert_eq!(stage.requests(FEED), 1);
    stage.publish(&abc());
    stage.engine.deliver();
    host.ready().await;
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn the_fallback_stays_while_feed_and_webassembly_are_on_their_way() {
    let stage = Stage::loading();
    let host = Host::new(FEED);
    host.enter();
    drawn().await;
    assert!(host.falls_back());
    assert_eq!(host.state(), "null");
    stage.publish(&abc());
    until!(host.first_screen().is_some());
    assert!(!host.falls_back());
    assert_eq!(host.state(), "null");
}

#[wasm_bindgen_test]
async fn the_fallback_stays_while_there_is_no_feed() {
    let (stage, host) = waiting().await;
    drawn().await;
    assert!(host.falls_back());
    assert_eq!(host.text("[part=base]").as_deref(), Some(""));
    stage.publish(&abc());
    host.ready().await;
    assert!(!host.falls_back());
}

#[wasm_bindgen_test]
async fn the_fallback_stays_beside_the_word_that_the_feed_could_not_be_loaded() {
    let (stage, host) = waiting().await;
    stage.answer(FEED, 404, "");
    until!(host.find("[part=status]").is_some());
    assert!(host.falls_back());
    let event = r#"error {"kind":"status","message":"https://news.example/feed.json: the server answered 404"}"#;
    assert_eq!(stage.events(), [event]);

    stage.publish(&abc());
    host.press("Retry now");
    host.ready().await;
    assert!(!host.falls_back());
    assert_eq!(stage.events(), [event, "ready {}"]);
}

#[wasm_bindgen_test]
async fn an_element_without_a_feed_says_so_and_asks_for_nothing() {
    let stage = Stage::set();
    let host = Host::new("");
    host.enter();
    drawn().await;
    assert!(host.falls_back());
    assert_eq!(
        stage.lines(),
        [r#"<live-blog>: the attribute "src" is missing or no address: no feed to show"#]
    );
    stage.publish(&abc());
    host.set("src", FEED);
    host.ready().await;
    assert_eq!(stage.requests(FEED), 1);
}

#[wasm_bindgen_test]
async fn a_heading_and_a_forum_show_with_the_fallback_too() {
    let stage = Stage::set();
    let host = Host::new(FEED);
    let parts = ["header", "footer"].map(|slot| {
        let part = document().create_element("p").unwrap();
        part.set_attribute("slot", slot).unwrap();
        part.set_text_content(Some(slot));
        host.0.append_child(&part).unwrap();
        part
    });
    let shown = || parts.each_ref().map(|part| part.client_height() > 0);
    host.enter();
    until!(host.state().contains("loading"));
    assert_eq!(shown(), [true, true]);
    stage.publish(&abc());
    host.ready().await;
    assert_eq!(shown(), [true, true]);
    assert!(!host.falls_back());
}

#[wasm_bindgen_test]
async fn an_element_without_an_end_tag_is_told_of() {
    let page = "<h2>Elsewhere</h2><p>One.</p><p>Two.</p>\n";
    for (fallback, after, told) in [
        // Written by a publisher who knows what a fallback is.
        ("Follow it live", "", false),
        ("\n<a href='#'>Follow it live</a>\n", "", false),
        ("<h2>Live</h2><p>One.</p><p>Two.</p>", "", false),
        ("<article>One.</article><article>Two.</article>", "", false),
        ("\n<article>One.</article>\n", "\n", false),
        ("\n<p>One.</p><noscript>No script.</noscript>\n", "", false),
        (
            "<h2 slot='header'>Live</h2><footer slot='footer'>Forum</footer>\n",
            "",
            false,
        ),
        (
            "<p>One.</p><script type='application/ld+json'>{}</script>\n",
            "",
            false,
        ),
        // `<live-blog />` and the rest of its parent.
        (page, "", true),
        ("\n<script></script>\n", "", true),
        ("\n<footer>All rights reserved.</footer>\n", "", true),
        ("<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n", "", true),
        ("<main>All of it.</main>", "<script></script>", true),
        ("<div><live-blog></live-blog></div>", "", true),
    ] {
        let stage = Stage::set();
        stage.publish(&abc());
        let host = Host::new(FEED);
        host.0.set_inner_html(fallback);
        let parent = document().create_element("section").unwrap();
        parent.append_child(&host.0).unwrap();
        parent.insert_adjacent_html("beforeend", after).unwrap();
        document().body().unwrap().append_child(&parent).unwrap();
        host.ready().await;
        drawn().await;
        let lines = stage.lines().into_iter();
        let lines = lines.filter(|line| line.contains("end tag")).count();
        assert_eq!(lines, usize::from(told), "{fallback}");
        parent.remove();
    }
}
