//! Addresses from which no feed can be had.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::abc;
use crate::host::{Host, LiveBlog};
use crate::stage::{FEED, Stage, drawn, until};

/// Lets elements believe that their page came over https.
fn secure(secure: bool) {
    let window = js_sys::global();
    let page = js_sys::JSON::parse(r#"{"location":{"protocol":"https:"}}"#).unwrap();
    LiveBlog::set_page(if secure { &page } else { &window });
}

#[wasm_bindgen_test]
async fn a_feed_that_a_secure_page_may_not_load_is_not_asked_for_again_and_again() {
    secure(true);
    let stage = Stage::set();
    let insecure = FEED.replace("https:", "http:");
    stage.answer(&insecure, 200, &abc());
    let host = Host::new(&insecure);
    host.enter();
    drawn().await;
    stage.pass(3_600);
    drawn().await;
    assert_eq!(stage.requests(&insecure), 0);
    assert!(host.falls_back());
    let line =
        r#"<live-blog>: the attribute "src" is insecure (http:) on a secure page: no feed to show"#;
    assert_eq!(stage.lines(), [line]);
    stage.publish(&abc());
    host.set("src", FEED);
    host.ready().await;
    assert!(!host.falls_back());
    secure(false);
}

#[wasm_bindgen_test]
async fn a_feed_of_the_same_machine_may_be_insecure() {
    secure(true);
    for here in ["localhost:8787", "127.0.0.1:8787", "[::1]:8787"] {
        let stage = Stage::set();
        let address = format!("http://{here}/feed.json");
        stage.answer(&address, 200, &abc());
        let host = Host::new(&address);
        host.enter();
        host.ready().await;
        until!(stage.requests(&address) == 1);
    }
    secure(false);
}

#[wasm_bindgen_test]
async fn an_address_that_is_not_of_the_web_is_named_and_not_asked_for() {
    for (src, line) in [
        (
            "data:application/json,{}",
            "not an address of the web (data:)",
        ),
        ("javascript:1", "not an address of the web (javascript:)"),
        ("http://", "missing or no address"),
        ("", "missing or no address"),
    ] {
        let stage = Stage::set();
        let host = Host::new(src);
        host.enter();
        drawn().await;
        assert!(host.falls_back());
        let line = format!("<live-blog>: the attribute \"src\" is {line}: no feed to show");
        assert_eq!(stage.lines(), [line]);
    }
}
