//! What a host page forbids, and what its readers see then.

use serde_json::{Value, json};

use super::strict;
use crate::e2e::browser::Browser;
use crate::e2e::server::Answer;
use crate::e2e::stage::Stage;

/// Asserts that the fallback shows, and that one event and one line in the console say why.
async fn assert_one_line(page: &Browser, kind: &str, words: &str) {
    page.until("kinds().length > 0").await;
    page.drawn().await;
    page.assert("kinds()", json!([kind])).await;
    page.assert("fallbackShows()", true).await;
    page.assert("witness.uncaught", json!([])).await;
    let lines = page.get("Object.values(witness.said).flat()").await;
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "{lines}");
    assert!(lines.to_string().contains(words), "{lines}");
}

#[tokio::test]
async fn a_policy_without_webassembly_leaves_the_fallback_and_one_line_that_says_what_is_missing() {
    let mut stage = Stage::set().await;
    stage.policy = Some(strict(&stage, ""));
    stage.publish("storm.json");
    let page = stage.visit("strict.html").await;
    page.until("events('error').length > 0").await;
    page.assert("kinds()", json!(["wasm"])).await;
    page.assert("fallbackShows()", true).await;
    page.assert("witness.uncaught", json!([])).await;
    page.assert("witness.said.warn", json!([])).await;
    page.assert("witness.said.error.length", 1).await;
    let line = page.get("witness.said.error[0]").await;
    assert!(line.to_string().contains("'wasm-unsafe-eval'"), "{line}");
}

#[tokio::test]
async fn a_policy_without_webassembly_by_default_says_so_in_the_same_words() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    let (host, Stage { cdn, news, .. }) = (stage.host.url(""), &stage);
    stage.policy = Some(format!("default-src {host} {cdn} {news}"));
    let page = stage.visit("strict.html").await;
    assert_one_line(page, "wasm", "'wasm-unsafe-eval'").await;
}

#[tokio::test]
async fn a_policy_that_forbids_the_webassembly_leaves_the_fallback_and_one_line() {
    let mut stage = Stage::set().await;
    stage.policy = Some(format!("connect-src {}", stage.news));
    stage.publish("storm.json");
    let page = stage.visit("strict.html").await;
    assert_one_line(page, "wasm", "the WebAssembly could not be loaded").await;
    page.assert("witness.violations.length", 1).await;
}

#[tokio::test]
async fn a_policy_that_forbids_the_feed_leaves_the_fallback() {
    let mut stage = Stage::set().await;
    stage.policy = Some(format!("connect-src {}", stage.cdn));
    stage.publish("storm.json");
    let page = stage.visit("strict.html").await;
    page.until("statusLine().startsWith('Live updates could not be loaded')")
        .await;
    assert_one_line(page, "network", "/feed.json").await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 0);
}

#[tokio::test]
async fn a_picture_that_the_page_forbids_is_its_description() {
    let mut stage = Stage::set().await;
    let pictures = "<img src=/wall.svg alt='Waves over the wall' width=400 height=300>";
    let storm = Answer::feed("storm.json").with_body(|body| {
        let mut feed: Value = serde_json::from_slice(&body).expect("JSON");
        feed["items"][0]["content_html"] = pictures.into();
        feed.to_string().into_bytes()
    });
    stage.answer(storm);
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    let drawing = Answer::ok("image/svg+xml", drawing);
    stage.newsroom.set("/wall.svg", drawing);
    for (policy, head) in [
        ("img-src 'none'", ""),
        // The newsroom does not say that others may embed its pictures.
        ("", "Cross-Origin-Embedder-Policy: require-corp"),
    ] {
        println!("{policy}{head}");
        (stage.policy, stage.head) = (Some(policy.to_owned()), head);
        let page = stage.show("strict.html").await;
        let picture = "body('landfall').querySelector('img')";
        page.until(&format!("{picture}.complete && !{picture}.naturalWidth"))
            .await;
        page.assert(&format!("{picture}.alt"), "Waves over the wall")
            .await;
        page.assert(&format!("{picture}.offsetHeight > 10"), true)
            .await;
        let violated = if head.is_empty() {
            json!(["img-src"])
        } else {
            json!([])
        };
        let directives = "[...new Set(witness.violations.map((line) => line.split(':')[0]))]";
        page.assert(directives, violated).await;
        page.assert("witness.uncaught", json!([])).await;
        page.assert("Object.values(witness.said).flat()", json!([]))
            .await;
    }
}
