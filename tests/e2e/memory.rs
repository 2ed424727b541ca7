//! The last good feed between visits: there at once, for as long as nothing fresher is there, and
//! without what has been withdrawn.

use serde_json::json;

use super::events::Events;
use super::server::{Answer, Gate};
use super::stage::Stage;

/// What is kept of the storm.
pub(super) const KEPT: &str = "localStorage[`live-blog ${host.src}`]";
/// Words of an entry that will be withdrawn.
const WORDS: &str = "The grid company";
const AS_OF: &str = "/^Live, as of \\d\\d:\\d\\d$/.test(statusLine())";

/// A publisher who wants the feed to be kept.
pub(super) async fn keeping() -> Stage {
    let mut stage = Stage::set().await;
    stage.attributes = "memory=local";
    stage.publish("storm.json");
    stage
}

#[tokio::test]
async fn the_last_feed_is_there_at_once_as_of_its_time_until_the_fresh_one_is() {
    let stage = keeping().await;
    stage.show("article.html").await;
    let gate = Gate::default();
    stage.answer(Answer::feed("storm-more.json").behind(&gate));
    let page = stage.visit("article.html").await;
    page.until("isReady()").await;
    page.assert("entries().length", 6).await;
    page.assert("fallbackShows()", false).await;
    page.assert(AS_OF, true).await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.run("toggle('power').focus()").await;
    gate.open();
    page.until("isCalm()").await;
    page.assert("host.state.entries", 8).await;
    page.assert("isOpen('ferries')", false).await;
    page.assert("root.activeElement === toggle('power')", true)
        .await;
    page.assert("events('ready').length", 1).await;
    assert_eq!(stage.newsroom.most_at_once("/feed.json"), 1);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_last_feed_stays_while_the_fresh_one_cannot_be_had() {
    let stage = keeping().await;
    stage.show("article.html").await;
    stage.answer(Answer::status("503 Service Unavailable"));
    let page = stage.visit("article.html").await;
    page.until("statusLine().startsWith('Reconnecting, last update ')")
        .await;
    page.assert("entries().length", 6).await;
    page.assert("fallbackShows()", false).await;
    page.assert("witness.uncaught", json!([])).await;
}

#[tokio::test]
async fn nothing_is_kept_unless_the_publisher_wants_it() {
    let mut stage = keeping().await;
    for attributes in ["", "memory=none", "memory=session", "memory=always"] {
        println!("{attributes}");
        stage.attributes = attributes;
        let page = stage.show("article.html").await;
        page.assert("localStorage.length", 0).await;
        page.assert("witness.uncaught", json!([])).await;
    }
}

#[tokio::test]
async fn nothing_that_was_withdrawn_stays_in_the_storage() {
    let stage = keeping().await;
    let events = Events::start().await;
    stage.answer(events.feed("storm.json"));
    let page = stage.show("article.html").await;
    let stays = format!("JSON.stringify(localStorage).includes('{WORDS}')");
    page.assert(&stays, true).await;
    // By the feed.
    stage.answer(events.feed("storm-withdrawn.json"));
    page.refresh_until("entry('power').dataset.kind === 'withdrawn'")
        .await;
    page.assert(&stays, false).await;
    page.assert(&format!("{KEPT}.includes('power')"), true)
        .await;
    // By the stream, and whatever a cache brings afterwards.
    stage.answer(events.feed("storm.json"));
    page.run("localStorage.clear()").await;
    let page = stage.show("article.html").await;
    page.assert(&stays, true).await;
    events.until_heard_by(1).await;
    events.say(&json!({
        "id": "power", "date_published": "2024-11-08T05:20:00Z", "date_modified": "2024-11-08T07:45:00Z",
        "_liveblog": { "deleted": true },
    }));
    page.until("entry('power').dataset.kind === 'withdrawn'")
        .await;
    page.assert(&stays, false).await;
    stage.answer(events.feed("storm-more.json"));
    page.refresh_until("host.state.entries === 7").await;
    page.assert(&stays, false).await;
    page.assert_undisturbed().await;
}
