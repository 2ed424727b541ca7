//! What the newsroom's server, or a cache before it, says with a status and in headers.

use serde_json::json;

use super::{HURRY, Reader, assert_survived};
use crate::e2e::browser::Browser;
use crate::e2e::server::{Answer, Server};
use crate::e2e::stage::Stage;

/// A header line of a request, if it has one of that name.
fn header(server: &Server, path: &str, name: &str) -> Option<String> {
    let head = server.last_request(path).to_ascii_lowercase();
    let mut lines = head.lines().map(str::to_owned);
    lines.find(|line| line.starts_with(&format!("{name}:")))
}

#[tokio::test]
async fn a_cache_that_says_unchanged_to_a_first_request_is_passed_over() {
    let stage = Stage::set().await;
    let unchanged = Answer::status("304 Not Modified").with_body(|_| Vec::new());
    let answers = [unchanged, Answer::feed("storm.json")];
    stage.newsroom.script("/feed.json", answers);
    let page = stage.show("article.html").await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 2);
    let control = header(&stage.newsroom, "/feed.json", "cache-control");
    assert_eq!(control.as_deref(), Some("cache-control: no-cache"));
    page.assert("fallbackShows()", false).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_feed_that_did_not_change_is_not_sent_again_and_changes_nothing() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    let storm = Answer::feed("storm.json").tagged("six");
    let reader = Reader::of_answer(&stage, storm).await;
    stage.answer(Answer::feed("storm-more.json").tagged("seven"));
    reader.page.run(HURRY).await;
    reader.page.refresh_until("button('2 new updates')").await;
    let sent = stage.newsroom.sent("/feed.json");
    let polls = stage.newsroom.requests("/feed.json") + 4;
    stage.newsroom.asked("/feed.json", polls).await;
    let tag = header(&stage.newsroom, "/feed.json", "if-none-match");
    assert_eq!(tag.as_deref(), Some("if-none-match: \"seven\""));
    assert_eq!(stage.newsroom.sent("/feed.json"), sent);
    assert_eq!(stage.newsroom.requests("OPTIONS /feed.json"), 0);
    reader.page.assert("events('update').length", 1).await;
    reader.page.assert("kinds()", json!([])).await;
    reader.assert_undisturbed().await;
}

#[tokio::test]
async fn a_feed_that_wants_a_password_asks_no_reader_for_it() {
    let stage = Stage::set().await;
    for status in ["401 Unauthorized", "403 Forbidden"] {
        let locked = Answer::status(status).with("WWW-Authenticate: Basic realm=\"Newsroom\"");
        assert_survived(&stage, locked, "status").await;
    }
}

#[tokio::test]
async fn a_server_that_fails_in_bursts_is_forgiven_as_soon_as_it_answers() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    let reader = Reader::of(&stage).await;
    let answers = [
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout",
    ]
    .map(Answer::status);
    let [a, b, c, d] = answers;
    let more = Answer::feed("storm-more.json");
    stage.newsroom.script("/feed.json", [a, b, c, d, more]);
    reader.page.run(HURRY).await;
    reader.page.until("kinds().length > 0").await;
    let line = "statusLine().startsWith('Reconnecting, last update ')";
    reader.page.assert(line, true).await;
    reader.assert_undisturbed().await;
    reader
        .page
        .until("button('2 new updates') && isCalm()")
        .await;
    reader.page.assert("kinds().length", 4).await;
    reader.assert_undisturbed().await;
}

#[tokio::test]
async fn a_server_that_has_too_many_readers_is_left_alone_for_as_long_as_it_asks() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    let reader = Reader::of(&stage).await;
    let busy = Answer::status("429 Too Many Requests").with("Retry-After: 60");
    let busy = busy.with("Access-Control-Expose-Headers: Retry-After");
    let answers = [busy, Answer::feed("storm-more.json")];
    stage.newsroom.script("/feed.json", answers);
    reader.page.run(HURRY).await;
    reader.page.until("button('2 new updates')").await;
    // The twentieth part of a minute.
    let waited = "performance.getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/feed.json')).slice(-2)
        .reduce((before, after) => after.startTime - before.responseEnd) >= 3000";
    reader.page.assert(waited, true).await;
    reader.assert_undisturbed().await;
}

#[tokio::test]
async fn a_feed_that_the_page_may_not_read_leaves_the_fallback_and_a_line_that_says_why() {
    let stage = Stage::set().await;
    let closed = Answer::feed("storm.json").closed_to_others();
    stage.answer(closed.clone());
    let page = stage.visit("article.html").await;
    page.until("statusLine().startsWith('Live updates could not be loaded')")
        .await;
    page.assert("fallbackShows()", true).await;
    page.assert("kinds()", json!(["network"])).await;
    page.assert("witness.uncaught", json!([])).await;
    page.assert("witness.troubles().length", 1).await;
    let line = page.get("witness.said.warn[0]").await;
    let hint = "Access-Control-Allow-Origin";
    assert!(line.as_str().unwrap().contains(hint), "{line}");
    assert_survived(&stage, closed, "network").await;
}

#[tokio::test]
async fn no_request_says_who_the_reader_is() {
    // A cookie is for every port of this machine.
    let mut stage = Stage::with(Browser::own().await).await;
    stage.publish("storm.json");
    stage.host.set("/feed.json", Answer::feed("storm.json"));
    let page = stage.show("article.html").await;
    page.run("document.cookie = 'subscriber=1'").await;
    for news in [stage.newsroom.url(""), stage.host.url("")] {
        stage.news = news;
        stage.show("article.html").await;
        let feeds = [&stage.newsroom, &stage.host];
        let server = feeds
            .into_iter()
            .find(|server| server.url("") == stage.news);
        for name in ["cookie", "authorization"] {
            let found = header(server.expect("one of them"), "/feed.json", name);
            assert_eq!(found, None);
        }
    }
    let control = header(&stage.host, "/article.html", "cookie");
    assert_eq!(control.as_deref(), Some("cookie: subscriber=1"));
}

#[tokio::test]
async fn caches_that_disagree_show_the_newest_and_then_nothing_older() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    let reader = Reader::of(&stage).await;
    let new = Answer::feed("storm-more.json").with("Age: 1");
    let old = ["storm-stale.json", "storm.json"].map(Answer::feed);
    let [rumour, first] = old.map(|answer| answer.with("Age: 86400"));
    stage
        .newsroom
        .alternate("/feed.json", [rumour, new.clone(), first, new]);
    reader.page.run(HURRY).await;
    reader.page.until("button('2 new updates')").await;
    let polls = stage.newsroom.requests("/feed.json") + 6;
    stage.newsroom.asked("/feed.json", polls).await;
    reader.page.assert("host.state.held", 2).await;
    reader.page.assert("events('update').length", 1).await;
    reader.page.assert("kinds()", json!([])).await;
    reader.assert_undisturbed().await;
}
