//! A widget that is not the one that was released: a byte of it was changed on its way, by somebody
//! who knows what it says.

use serde_json::{Value, json};

use super::server::{Answer, Server, read};
use super::stage::{Stage, cdn, dist};

/// The hash of a file as the release has written it down.
fn hash(name: &str) -> String {
    let hashes: Value = serde_json::from_slice(&read(&dist("integrity.json"))).expect("JSON");
    hashes[name].as_str().expect("a hash").to_owned()
}

/// A file of the release in which a word, which is there once, is another one as long.
fn altered(name: &str, word: &str, other: &str) -> Vec<u8> {
    assert_eq!(word.len(), other.len());
    let mut bytes = read(&dist(name));
    let is_word = |part: &[u8]| part == word.as_bytes();
    let place = bytes.windows(word.len()).position(is_word);
    let place = place.unwrap_or_else(|| panic!("no {word} in {name}"));
    bytes[place..place + word.len()].copy_from_slice(other.as_bytes());
    bytes
}

/// A server of the release whose WebAssembly says something else, and works as well.
async fn altered_cdn(media_type: &str) -> Server {
    let webassembly = altered("liveblog_bg.wasm", "segments", "fragment");
    cdn(Answer::ok(media_type, webassembly)).await
}

#[tokio::test]
async fn webassembly_with_a_flipped_byte_leaves_the_fallback_and_one_line() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for media_type in ["application/wasm", "application/octet-stream"] {
        let cdn = altered_cdn(media_type).await;
        stage.cdn = cdn.url("");
        let page = stage.visit("article.html").await;
        page.until("kinds().length > 0").await;
        page.drawn().await;
        page.assert("kinds()", json!(["wasm"])).await;
        page.assert("fallbackShows()", true).await;
        page.assert("witness.troubles().length", 1).await;
        page.assert("witness.said.error.length", 1).await;
        page.assert(
            "witness.said.error[0].includes('not of this release')",
            true,
        )
        .await;
    }
}

#[tokio::test]
async fn it_is_the_hash_that_keeps_altered_webassembly_out() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    let cdn = altered_cdn("application/wasm").await;
    let script = String::from_utf8(read(&dist("live-blog.js"))).expect("UTF-8");
    let hash = hash("liveblog_bg.wasm");
    assert_eq!(script.matches(&hash).count(), 1);
    let unsealed = script.replace(&hash, "");
    cdn.set("/live-blog.js", Answer::ok("text/javascript", unsealed));
    stage.cdn = cdn.url("");
    let page = stage.show("article.html").await;
    page.assert("all('.fragment').length", 1).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn words_with_a_flipped_byte_are_not_spoken() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    let webassembly = read(&dist("liveblog_bg.wasm"));
    let cdn = cdn(Answer::ok("application/wasm", webassembly)).await;
    let words = altered("locales/de.json", "Schlagzeilen", "Schlagseiten");
    cdn.set("/locales/de.json", Answer::ok("application/json", words));
    stage.cdn = cdn.url("");
    stage.attributes = "lang=de";
    let page = stage.show("article.html").await;
    page.assert("Boolean(button('Headlines'))", true).await;
    page.assert("witness.said.warn.length", 1).await;
    page.assert("witness.said.warn[0].includes('no words in \"de\"')", true)
        .await;
    page.assert("kinds()", json!([])).await;
}

/// The attribute that a page pins the script with.
fn pin() -> &'static str {
    format!("integrity={}", hash("live-blog.js")).leak()
}

#[tokio::test]
async fn one_hash_in_the_page_answers_for_all_that_runs() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.attributes = pin();
    let page = stage.show("pinned.html").await;
    page.assert("entries().length", 6).await;
    page.assert("fallbackShows()", false).await;
    // The two files, one of which names the other's hash, are all that it loads from there.
    let loaded = format!(
        "performance.getEntriesByType('resource').map((entry) => entry.name)
            .filter((name) => name.startsWith('{}')).length",
        stage.cdn
    );
    page.assert(&loaded, 2).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_pinned_script_with_a_flipped_byte_never_runs() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    let cdn = cdn(Answer::ok(
        "application/wasm",
        read(&dist("liveblog_bg.wasm")),
    ))
    .await;
    let script = altered("live-blog.js", "no feed to show", "no feed to shoe");
    cdn.set("/live-blog.js", Answer::ok("text/javascript", script));
    stage.cdn = cdn.url("");
    stage.attributes = pin();
    let page = stage.visit("pinned.html").await;
    page.assert("fallbackShows()", true).await;
    page.assert("customElements.get('live-blog') === undefined", true)
        .await;
    assert_eq!(cdn.requests("/live-blog.js"), 1);
    assert_eq!(cdn.requests("/liveblog_bg.wasm"), 0);
    page.assert_undisturbed().await;
    // The same script on a page that does not pin it.
    stage.attributes = "";
    stage.show("pinned.html").await;
}
