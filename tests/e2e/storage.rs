//! The last good feed in a storage that others write, that is full, or that is none.

use serde_json::json;

use super::memory::{KEPT, keeping};
use super::server::{Answer, Gate};
use super::stage::Stage;

/// Where the storm is kept.
const KEY: &str = "`live-blog ${host.src}`";

/// Leaves no room for anything.
const FILL: &str = "for (let name = 0, length = 4 << 20; length;) {
    try { localStorage[`filler ${name++} ${length}`] = 'x'.repeat(length); } catch { length >>= 1; }
}";

/// A first visit, after which something else stands in the storage.
async fn visited(stage: &Stage, value: &str) {
    let page = stage.show("article.html").await;
    page.run(&format!("localStorage.setItem({KEY}, {value})"))
        .await;
}

#[tokio::test]
async fn what_others_have_written_is_thrown_away() {
    let stage = keeping().await;
    for value in [
        "''",
        "'null'",
        "'{}'",
        "'1'",
        "'1 '",
        "'1 now {}'",
        "`1 ${Date.now()}`",
        "`1 ${Date.now()} `",
        "`1 ${Date.now()} null`",
        "`1 ${Date.now()} {\"items\":7}`",
        "`1 ${Date.now()} <html>`",
        "`1 ${Date.now()} ${'['.repeat(100_000)}`",
        "`1 1e400 {}`",
        "`1 -9223372036854775809 {}`",
        "'\\ud800\\0'",
        // That of another version.
        "localStorage[`live-blog ${host.src}`].replace('1', '2')",
        // That of a reader who was here a month ago.
        "localStorage[`live-blog ${host.src}`].replace(/^1 \\d+/, `1 ${Date.now() - 30 * 86_400_000}`)",
    ] {
        println!("{value}");
        visited(&stage, value).await;
        let gate = Gate::default();
        stage.answer(Answer::feed("storm.json").behind(&gate));
        let page = stage.visit("article.html").await;
        page.until("host.state").await;
        page.drawn().await;
        page.assert("entries().length", 0).await;
        page.assert("fallbackShows()", true).await;
        gate.open();
        page.until("isReady()").await;
        page.assert(&format!("{KEPT}.startsWith('1 1')"), true)
            .await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn a_hostile_feed_in_the_storage_is_as_harmless_as_one_from_the_network() {
    let mut stage = keeping().await;
    stage.sabotage = "witness.run = 0";
    let html = r#"<p onclick="witness.run++">Kept<script>witness.run++</script>
        <img src="x:" onerror="witness.run++"><iframe srcdoc="<script>parent.witness.run++</script>"></iframe>
        <a href="javascript:witness.run++">Link</a><style>:host{display:none}</style></p>"#;
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "<img src=x onerror=witness.run++>",
        "__proto__": { "polluted": true },
        "items": [{ "id": "\"><script>witness.run++</script>", "content_html": html, "date_published": "2024-11-08T06:40:00Z" }],
    });
    visited(
        &stage,
        &format!("`1 ${{Date.now()}} ` + JSON.stringify({feed})"),
    )
    .await;
    stage.answer(Answer::Silence);
    let page = stage.visit("article.html").await;
    page.until("entries().length === 1").await;
    page.run("for (const node of all('*')) node.dispatchEvent(new MouseEvent('click', { composed: true }))")
        .await;
    page.drawn().await;
    page.assert("witness.run", 0).await;
    page.assert(
        "all('script, iframe, style, [onclick], [onerror], [href^=javascript]').length",
        0,
    )
    .await;
    page.assert("({}).polluted === undefined", true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_page_without_storage_shows_the_timeline_and_remembers_nothing() {
    let mut stage = keeping().await;
    let refuse = "() => { throw new DOMException('full', 'QuotaExceededError') }";
    let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    for (policy, sabotage) in [
        (Some("sandbox allow-scripts"), String::new()),
        (None, blocked.to_owned()),
        (
            None,
            "Object.defineProperty(window, 'localStorage', { value: null })".to_owned(),
        ),
        (
            None,
            format!(
                "Storage.prototype.getItem = Storage.prototype.setItem = Storage.prototype.removeItem = {refuse}"
            ),
        ),
    ] {
        println!("{policy:?} {sabotage}");
        stage.policy = policy.map(str::to_owned);
        stage.sabotage = sabotage.leak();
        stage.publish("storm.json");
        for _visit in 0..2 {
            let page = stage.show("article.html").await;
            page.assert("entries().length", 6).await;
            page.assert("isCalm()", true).await;
            page.assert_undisturbed().await;
        }
        stage.publish("storm-withdrawn.json");
        let page = &stage.page;
        page.refresh_until("entry('power').dataset.kind === 'withdrawn'")
            .await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn a_full_storage_is_the_hosts_and_only_other_live_blogs_make_room() {
    let stage = keeping().await;
    let page = stage.show("article.html").await;
    page.run(
        "localStorage.clear();
         localStorage['live-blog https://news.example/old.json'] = `1 0 ${'x'.repeat(100_000)}`;
         localStorage['the-hosts-own'] = 'cart';",
    )
    .await;
    page.run(FILL).await;
    stage.publish("storm-more.json");
    page.refresh_until("host.state.entries === 8").await;
    page.until(&format!("{KEPT}?.includes('rescue')")).await;
    page.assert(
        "Object.keys(localStorage).some((name) => name.endsWith('old.json'))",
        false,
    )
    .await;
    page.assert("localStorage['the-hosts-own']", "cart").await;
    // Where there is no room at all, nothing of the host's makes some.
    page.run(FILL).await;
    let fillers = "Object.entries(localStorage).filter(([name]) => name.includes('filler'))
        .map(([, { length }]) => length)";
    let before = page.get(fillers).await;
    stage.publish("storm-edited.json");
    page.refresh_until("entry('ferries').textContent.includes('Edited')")
        .await;
    page.assert(fillers, before).await;
    page.assert("localStorage['the-hosts-own']", "cart").await;
    page.assert_undisturbed().await;
}
