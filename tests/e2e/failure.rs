//! Whatever becomes of the feed, the reader sees the fallback or the last good timeline, and is told.

use fantoccini::key::Key;
use serde_json::json;

use super::browser::Browser;
use super::engine::Engine;
use super::server::Answer;
use super::stage::Stage;

/// A way in which a feed is not there, and the kind of error that the page is told of.
type Fault = (&'static str, Answer, &'static str);

fn faults(stage: &Stage) -> Vec<Fault> {
    let mut faults = bad_answers(stage);
    faults.extend(bad_bodies());
    faults
}

fn bad_answers(stage: &Stage) -> Vec<Fault> {
    stage.host.set("/feed.json", Answer::feed("storm.json"));
    let elsewhere = format!("302 Found\r\nLocation: {}", stage.host.url("/feed.json"));
    let (lost, broken) = ("404 Not Found", "500 Internal Server Error");
    let sign_in = Answer::ok("text/html", "<title>Sign in</title>");
    vec![
        ("a file that is not there", Answer::status(lost), "status"),
        ("a broken server", Answer::status(broken), "status"),
        ("another origin", Answer::status(&elsewhere), "redirect"),
        ("a page that asks to sign in", sign_in, "content-type"),
        (
            "a broken connection",
            Answer::CutOff("application/json"),
            Engine::chosen().kind_of_cut_off(),
        ),
    ]
}

fn bad_bodies() -> Vec<Fault> {
    let broken = [
        "broken-half.json",
        "broken-list.json",
        "broken-nothing.json",
        "broken-null.json",
        "broken-other.json",
        "broken-page.json",
        "broken-twice.json",
    ];
    let endless = Answer::ok("application/json", " ".repeat(2 * 1024 * 1024 + 1));
    let broken = broken.map(|name| (name, Answer::feed(name), "format"));
    let endless = ("a feed without end", endless, "too-large");
    broken.into_iter().chain([endless]).collect()
}

/// Asserts that the fallback shows, that the status line and one event say why, and that the host
/// page notices nothing else but one line in the console.
async fn assert_unavailable(page: &Browser, kind: &str) {
    let line = "Live updates could not be loaded. Trying again. Retry now";
    page.until("statusLine()").await;
    page.assert("statusLine()", line).await;
    page.assert("fallbackShows()", true).await;
    page.assert("kinds()", json!([kind])).await;
    let message = page.get("details('error')[0].message").await;
    let warning = format!("<live-blog>: {}", message.as_str().unwrap());
    page.assert("witness.troubles()", json!([warning])).await;
}

#[tokio::test]
async fn a_feed_that_cannot_be_had_leaves_the_fallback_and_a_line_that_says_so() {
    let stage = Stage::set().await;
    for (fault, answer, kind) in faults(&stage) {
        println!("the answer is {fault}");
        stage.answer(answer);
        let page = stage.visit("article.html").await;
        assert_unavailable(page, kind).await;
    }
}

#[tokio::test]
async fn a_server_that_never_answers_is_given_up() {
    let stage = Stage::set().await;
    stage.answer(Answer::Silence);
    let page = stage.visit("article.html").await;
    page.until("host.state").await;
    let snapshot = json!({ "status": "loading", "entries": 0, "held": 0 });
    page.assert("host.state", snapshot).await;
    page.assert("fallbackShows()", true).await;
    page.assert("statusLine()", "").await;
    assert_unavailable(page, "timeout").await;
}

#[tokio::test]
async fn a_feed_that_comes_back_is_shown_without_anybody_asking() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    stage.answer(Answer::status("503 Service Unavailable"));
    let page = stage.visit("article.html").await;
    page.until("statusLine()").await;
    stage.publish("storm.json");
    page.until("isReady()").await;
    page.assert("entries().length", 6).await;
    page.assert("fallbackShows()", false).await;
    page.assert("isCalm()", true).await;
}

#[tokio::test]
async fn the_reader_can_try_again() {
    let stage = Stage::set().await;
    stage.answer(Answer::status("404 Not Found"));
    let page = stage.visit("article.html").await;
    page.until("statusLine()").await;
    stage.publish("storm.json");
    page.press("button('Retry now')", Key::Enter).await;
    page.until("isReady()").await;
    page.assert("fallbackShows()", false).await;
    page.assert("isCalm()", true).await;
}

#[tokio::test]
async fn a_feed_that_breaks_leaves_the_last_good_timeline_and_a_line_that_says_so() {
    let stage = Stage::set().await;
    for (fault, answer, kind) in faults(&stage) {
        println!("the answer is {fault}");
        stage.publish("storm.json");
        let page = stage.show("article.html").await;
        let timeline = page.get("one('[part=timeline]').textContent").await;
        stage.answer(answer);
        page.refresh_until("kinds().length === 1").await;
        if kind == "network" {
            // One lost poll is nobody's concern.
            page.assert("isCalm()", true).await;
            page.refresh_until("kinds().length === 2").await;
        }
        let line = "statusLine().startsWith('Reconnecting, last update ')";
        page.until(line).await;
        page.assert("one('[part=timeline]').textContent", timeline)
            .await;
        page.assert("fallbackShows()", false).await;
        page.assert("kinds()[0]", kind).await;
        page.assert("witness.uncaught", json!([])).await;
        stage.publish("storm-more.json");
        page.refresh_until("entry('rescue') && isCalm()").await;
    }
}

#[tokio::test]
async fn a_server_that_has_no_more_ends_the_coverage() {
    let stage = Stage::set().await;
    for gone in ["410 Gone", "204 No Content"] {
        println!("{gone}");
        stage.answer(Answer::status(gone));
        let page = stage.visit("article.html").await;
        let line = "statusLine() === 'There are no further updates.'";
        page.until(line).await;
        page.assert("fallbackShows()", true).await;
        stage.publish("storm.json");
        let page = stage.show("article.html").await;
        stage.answer(Answer::status(gone));
        page.refresh_until("host.state.status === 'ended'").await;
        page.assert("entries().length", 6).await;
        page.assert("statusLine()", "As it happened. Coverage ended")
            .await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn a_reader_who_is_offline_is_told_and_catches_up() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("dispatchEvent(new Event('offline'))").await;
    let line = "statusLine().startsWith('Offline, last update ')";
    page.until(line).await;
    stage.publish("storm-more.json");
    page.run("dispatchEvent(new Event('online'))").await;
    page.until("entry('rescue')").await;
    page.assert("isCalm()", true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_feed_newer_than_the_page_asks_for_the_page_to_be_loaded_again() {
    let stage = Stage::set().await;
    stage.publish("broken-future.json");
    let page = stage.visit("article.html").await;
    let line = "Live updates could not be loaded. Reload the page to try again.";
    page.until("statusLine()").await;
    page.assert("statusLine()", line).await;
    page.assert("fallbackShows()", true).await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    stage.publish("broken-future.json");
    page.refresh_until("statusLine().startsWith('Reload the page for further updates.')")
        .await;
    page.assert("entries().length", 6).await;
    page.assert("kinds()", json!(["format"])).await;
    page.assert("witness.uncaught", json!([])).await;
}
