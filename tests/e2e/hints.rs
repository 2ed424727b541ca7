//! The hints of docs/embedding.md: what they ask for is used, and nothing is fetched twice.

use super::browser::Browser;
use super::server::{Answer, read};
use super::stage::{Stage, cdn, dist};

const HINTS: &str = r#"<link rel="modulepreload" href="https://cdn.example/live-blog.js">
  <link rel="preload" as="fetch" crossorigin href="https://cdn.example/liveblog_bg.wasm">"#;

const FEED_HINT: &str =
    r#"<link rel="preload" as="fetch" crossorigin href="https://news.example/feed.json">"#;

/// How often the script, the WebAssembly and the feed have been asked for.
async fn requests(of_own_origin: bool) -> [usize; 3] {
    let mut stage = Stage::set().await;
    stage.hints = HINTS;
    stage.publish("storm.json");
    let kept = |kind, name| {
        let file = Answer::ok(kind, read(&dist(name)));
        file.with("Cache-Control: max-age=5")
    };
    let webassembly = || kept("application/wasm", "liveblog_bg.wasm");
    let script = kept("text/javascript", "live-blog.js");
    let cdn = cdn(webassembly()).await;
    cdn.set("/live-blog.js", script.clone());
    stage.host.set("/live-blog.js", script);
    stage.host.set("/liveblog_bg.wasm", webassembly());
    let server = if of_own_origin { &stage.host } else { &cdn };
    stage.cdn = server.url("");
    stage.show("article.html").await;
    let files = ["/live-blog.js", "/liveblog_bg.wasm"].map(|path| server.requests(path));
    [files[0], files[1], stage.newsroom.requests("/feed.json")]
}

#[tokio::test]
async fn what_a_hint_asks_for_is_fetched_once() {
    for of_own_origin in [false, true] {
        assert_eq!(requests(of_own_origin).await, [1, 1, 1]);
    }
}

/// How often a feed with a hint has been asked for.
async fn feed_requests(of_own_origin: bool, answer: Answer) -> usize {
    let mut stage = Stage::set().await;
    stage.hints = FEED_HINT;
    let server = if of_own_origin {
        stage.news = stage.host.url("");
        &stage.host
    } else {
        &stage.newsroom
    };
    server.set("/feed.json", answer);
    stage.show("article.html").await;
    server.requests("/feed.json")
}

#[tokio::test]
async fn a_feed_that_a_hint_asks_for_is_fetched_once() {
    for of_own_origin in [false, true] {
        let answer = Answer::feed("storm.json").with("Cache-Control: max-age=5");
        assert_eq!(feed_requests(of_own_origin, answer).await, 1);
    }
}

#[tokio::test]
async fn a_hint_tells_another_origin_nothing() {
    // A cookie is for every port of this machine.
    let mut stage = Stage::with(Browser::own().await).await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("document.cookie = 'subscriber=1'").await;
    stage.hints = FEED_HINT;
    stage.show("article.html").await;
    let [feed, control] = [
        stage.newsroom.last_request("/feed.json"),
        stage.host.last_request("/article.html"),
    ];
    assert!(!feed.to_ascii_lowercase().contains("cookie:"), "{feed}");
    assert!(control.to_ascii_lowercase().contains("cookie:"));
}
