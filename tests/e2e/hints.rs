//! The hints that README speaks of: what they ask for is used, and nothing is fetched twice.

use super::server::{Answer, read};
use super::stage::{Stage, cdn, dist};

const HINTS: &str = r#"<link rel="modulepreload" href="https://cdn.example/live-blog.js">
  <link rel="preload" as="fetch" crossorigin href="https://cdn.example/liveblog_bg.wasm">"#;

/// How often the script, the WebAssembly and the feed have been asked for.
async fn requests(of_own_origin: bool) -> [usize; 3] {
    let mut stage = Stage::set().await;
    stage.hints = HINTS;
    stage.publish("storm.json");
    let kept = |kind, name| {
        let file = Answer::ok(kind, read(&dist(name)));
        file.with("Cache-Control: public, max-age=86400")
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
