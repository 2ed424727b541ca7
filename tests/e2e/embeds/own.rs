//! Providers of the publisher's own.

use serde_json::json;

use super::super::server::Answer;
use super::{connect, guarded, strangers};

const FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "items": [
    {"id": "film", "content_html": "<iframe src=\"https://tv.example/embed/abc\"></iframe>"},
    {"id": "address", "content_html": "<p>https://tv.example/clip/def</p>"}]}"#;

/// The list of providers as a framework sets it.
const OURS: &str = r#"host.providers = [{ name: "our-tv", title: "Our TV", shape: "tall",
    pattern: ["tv.example/clip/{word}", "tv.example/embed/{word}"], frame: "https://player.tv.example/v1/{0}" },
    { name: "bad", title: "Bad", pattern: "bad.example/{word}", frame: "https://bad.example{0}" }]"#;

#[tokio::test]
async fn a_provider_of_the_publishers_own_is_asked_when_the_reader_agrees_and_not_before() {
    let (stage, proxy) = guarded("memory=none").await;
    stage.answer(Answer::ok("application/feed+json", FEED.to_owned()));
    let page = stage.show("article.html").await;
    page.run(OURS).await;
    // It is read by it from the next answer on.
    page.run("host.refresh()").await;
    page.until("all('[part=embed-load]').length === 2").await;
    page.assert(
        "all('[part=embed-load]')[0].textContent",
        "Load from Our TV",
    )
    .await;
    page.assert("all('iframe').length", 0).await;
    assert_eq!(strangers(&proxy), [""; 0]);
    page.click("all('[part=embed-load]')[0]").await;
    page.until("all('iframe').length > 0").await;
    page.assert(
        "all('iframe').map((frame) => frame.src + ' ' + frame.className)[0]",
        "https://player.tv.example/v1/abc tall",
    )
    .await;
    proxy.asked(&connect("https://player.tv.example/"), 1).await;
    page.assert(
        "details('consent')",
        json!([{ "provider": "our-tv", "granted": true }]),
    )
    .await;
    let told = "witness.said.warn.filter((words) => words.includes('providers[1].frame')).length";
    page.until(&format!("{told} === 1")).await;
}
