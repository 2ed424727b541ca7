//! Host pages with a Content Security Policy: what the widget does without.

mod refusals;

use serde_json::json;

use super::server::Answer;
use super::stage::Stage;
use super::strict as everywhere;

/// The strictest policy under which the widget has all that it needs: no style sheets, no Trusted
/// Types policy, no `eval`.
fn strict(stage: &Stage, webassembly: &str) -> String {
    let Stage { cdn, news, .. } = stage;
    // Some browsers ask the host for its icon.
    let host = stage.host.url("");
    let rules = everywhere::rules(webassembly);
    format!("{rules}; connect-src {cdn} {news}; img-src {news} {host}")
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

/// Asserts that the page has its live blog, which the reader can use, and has noticed nothing.
async fn assert_works(stage: &Stage) {
    stage.publish("storm.json");
    let page = stage.show("strict.html").await;
    page.assert("entries().length", 6).await;
    page.assert("fallbackShows()", false).await;
    page.assert("getComputedStyle(entry('ferries')).display", "grid")
        .await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    stage.publish("storm-more.json");
    page.refresh_until("host.state.entries === 8").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn whatever_way_a_policy_allows_the_script_it_is_never_violated() {
    let mut stage = Stage::set().await;
    let (host, Stage { cdn, news, .. }) = (stage.host.url(""), &stage);
    let rest = format!("connect-src {cdn} {news}; img-src {news} {host}");
    let none = "default-src 'none'; style-src 'none'";
    let policies = [
        // The line of docs/embedding.md, and the older keyword.
        format!("{none}; script-src {host} {cdn} 'wasm-unsafe-eval'; {rest}"),
        format!("{none}; script-src {host} {cdn} 'unsafe-eval'; {rest}"),
        // The script comes from another origin, which the nonce answers for.
        format!("{none}; script-src 'nonce-b3fdoor' 'wasm-unsafe-eval'; {rest}"),
        format!("{none}; script-src 'nonce-b3fdoor' 'strict-dynamic' 'wasm-unsafe-eval'; {rest}"),
        format!("default-src {host} {cdn} {news} 'wasm-unsafe-eval'"),
        // Who has policies of their own for trusted types: we make none.
        format!(
            "{none}; script-src {host} {cdn} 'wasm-unsafe-eval'; {rest};
             require-trusted-types-for 'script'; trusted-types dompurify 'allow-duplicates'"
        ),
        format!(
            "{}; sandbox allow-scripts",
            strict(&stage, "'wasm-unsafe-eval'")
        ),
    ];
    for policy in policies {
        println!("{policy}");
        stage.policy = Some(policy.replace('\n', " "));
        assert_works(&stage).await;
    }
}

#[tokio::test]
async fn headers_that_shut_a_page_off_do_not_shut_the_live_blog_out() {
    let mut stage = Stage::set().await;
    stage.head = "Cross-Origin-Embedder-Policy: require-corp
        Cross-Origin-Opener-Policy: same-origin
        Permissions-Policy: fullscreen=(), geolocation=(), storage-access=(), unload=()
        Referrer-Policy: no-referrer
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY";
    assert_works(&stage).await;
    stage.page.assert("crossOriginIsolated", true).await;
    let request = stage.newsroom.last_request("/feed.json").to_lowercase();
    assert!(!request.contains("\r\nreferer:"), "{request}");
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
