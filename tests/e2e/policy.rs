//! Host pages with a Content Security Policy: what the widget does without, and what it needs.

use serde_json::json;

use super::server::Answer;
use super::stage::Stage;
use super::strict;

/// The strictest policy under which the widget has all that it needs: no style sheets, no Trusted
/// Types policy, no `eval`.
fn strict(stage: &Stage, webassembly: &str) -> String {
    let Stage { cdn, news, .. } = stage;
    let rules = strict::rules(webassembly);
    format!("{rules}; connect-src {cdn} {news}; img-src {news}")
}

#[tokio::test]
async fn the_strictest_policy_is_never_violated() {
    let mut stage = Stage::set().await;
    let policy = strict(&stage, "'wasm-unsafe-eval'");
    stage.policy = Some(format!("{policy}; report-uri /deliberate"));
    let taken = Answer::status("204 No Content");
    stage.host.set("POST /deliberate", taken);
    stage.publish("storm.json");
    let page = stage.show("strict.html").await;
    // Drawn with our styles.
    page.assert("getComputedStyle(entry('ferries')).display", "grid")
        .await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.click("button('Summaries')").await;
    page.until("one('.summary-line')").await;
    stage.publish("storm-more.json");
    page.refresh_until("entry('rescue')").await;
    stage.publish("storm-edited.json");
    page.refresh_until("entry('ferries').textContent.includes('Edited')")
        .await;
    page.assert_undisturbed().await;

    // Had there been a violation, it would have been seen, and reported.
    assert_eq!(stage.host.requests("POST /deliberate"), 0);
    page.run("document.body.setAttribute('style', 'color: red')")
        .await;
    page.run("try { document.body.innerHTML = '' } catch {}")
        .await;
    page.until("witness.violations.length === 2").await;
    let violations = json!([
        "style-src-attr: inline",
        "require-trusted-types-for: trusted-types-sink"
    ]);
    page.assert("witness.violations", violations).await;
    stage.host.asked("POST /deliberate", 2).await;
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
async fn a_policy_that_forbids_the_feed_leaves_the_fallback() {
    let mut stage = Stage::set().await;
    stage.policy = Some(format!("connect-src {}", stage.cdn));
    stage.publish("storm.json");
    let page = stage.visit("strict.html").await;
    page.until("statusLine().startsWith('Live updates could not be loaded')")
        .await;
    page.assert("kinds()[0]", "network").await;
    page.assert("fallbackShows()", true).await;
    page.assert("witness.uncaught", json!([])).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 0);
}

#[tokio::test]
async fn a_sandboxed_page_without_storage_and_origin_shows_the_timeline() {
    let mut stage = Stage::set().await;
    stage.policy = Some("sandbox allow-scripts".to_owned());
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.assert("self.origin", "null").await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.assert_undisturbed().await;
}
