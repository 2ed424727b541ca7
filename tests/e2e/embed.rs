//! Two lines in a page, and what they bring.

use serde_json::{Value, json};

use super::server::{Answer, read};
use super::stage::{Stage, built, cdn, dist};

#[tokio::test]
async fn two_pasted_lines_show_the_coverage_on_a_page_of_another_origin() {
    let stage = Stage::set().await.without_policy();
    let page = stage.show("plain.html").await;
    let feed: Value = serde_json::from_slice(&read(&dist("coverage/feed.json"))).unwrap();
    let items = feed["items"].as_array().unwrap().iter();
    let published = items
        .filter(|item| item["_liveblog"]["deleted"] != true)
        .count();
    let snapshot = json!({ "status": "ended", "entries": published, "held": 0 });
    page.assert("host.state", snapshot).await;
    // A page of entries under the pinned one.
    page.assert("entries().length", 21).await;
    page.assert("fallbackShows()", false).await;
    page.assert("events('ready').length", 1).await;
    page.assert("witness.strangers()", json!([])).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_demo_page_shows_its_coverage_under_its_own_heading() {
    let stage = Stage::set().await;
    let page = &stage.page;
    page.open(&built("/")).await;
    page.until("entries().length > 20").await;
    let headings = "[...document.querySelectorAll('live-blog > [slot=header]')]
        .filter((heading) => heading.checkVisibility()).length";
    page.assert(headings, 1).await;
    page.assert("one('.title').checkVisibility()", false).await;
    let fallback = "host.querySelector('.last-known').checkVisibility()";
    page.assert(fallback, false).await;
}

#[tokio::test]
async fn the_feed_is_asked_for_while_the_webassembly_is_on_its_way() {
    let cdn = cdn(Answer::Silence).await;
    let mut stage = Stage::set().await;
    stage.cdn = cdn.url("");
    stage.publish("storm.json");
    let page = stage.visit("article.html").await;
    tokio::join!(
        stage.newsroom.asked("/feed.json", 1),
        cdn.asked("/liveblog_bg.wasm", 1)
    );
    page.until("one('.early [data-entry]')").await;
    page.assert("host.state", Value::Null).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_server_that_does_not_know_webassembly_is_forgiven() {
    let module = read(&dist("liveblog_bg.wasm"));
    let cdn = cdn(Answer::ok("application/octet-stream", module)).await;
    let mut stage = Stage::set().await;
    stage.cdn = cdn.url("");
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.assert("entries().length", 6).await;
    page.assert("witness.said.error", json!([])).await;
}

#[tokio::test]
async fn one_feed_costs_one_request_without_a_preflight() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    stage.show("article.html").await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    assert_eq!(stage.newsroom.requests("OPTIONS /feed.json"), 0);
}
