//! Push through a real hub, which fails: nginx with nchan, as `examples/push` sets it up.

use serde_json::{Value, json};

use super::browser::Browser;
use super::hub::Hub;
use super::server::Answer;
use super::stage::Stage;

/// So many entries are published in all.
const ALL: usize = 200;
/// So many of them are in the feed's head, and in each of its older pages.
const PAGE: usize = 20;

/// The entry of a number. They are a second apart.
fn entry(number: usize) -> Value {
    json!({
        "id": format!("entry-{number}"),
        "title": format!("Entry {number}"),
        "content_text": format!("What there is to say in entry {number}."),
        "date_published": format!("2024-11-08T06:{:02}:{:02}Z", number / 60, number % 60),
    })
}

/// The newest entries of so many, as a page of the feed. `older` is the number of the next page.
fn page(published: usize, older: usize) -> Value {
    let oldest = published.saturating_sub(PAGE) + 1;
    let mut page = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The storm, hour by hour",
        "_liveblog": { "version": 1 },
        "items": (oldest..=published).rev().map(entry).collect::<Vec<_>>(),
    });
    if older > 0 {
        page["next_url"] = json!(format!("older-{older}.json"));
    }
    page
}

/// The newsroom's files after so many entries: the head and, as soon as it is full, the page with
/// the entries up to a multiple of [`PAGE`], which never changes.
fn write(stage: &Stage, hub: &Hub, published: usize) {
    let file = |name: &str, page: &Value| {
        let answer = Answer::ok("application/feed+json", page.to_string());
        stage.newsroom.set(name, answer);
    };
    if published.is_multiple_of(PAGE) {
        let number = published / PAGE;
        let older = page(published, number.saturating_sub(1));
        file(&format!("/older-{number}.json"), &older);
    }
    let mut head = page(published, published.saturating_sub(PAGE).div_ceil(PAGE));
    head["hubs"] = json!([{ "type": "EventSource", "url": hub.stream() }]);
    head["_liveblog"]["revision"] = json!(published);
    head["_liveblog"]["poll_interval"] = json!(5);
    file("/feed.json", &head);
}

/// Publishes entries as a newsroom does: first the file, then the message. A hub that is down is no
/// reason to wait.
async fn publish(stage: &Stage, hub: &Hub, first: usize, last: usize) {
    for number in first..=last {
        write(stage, hub, number);
        let _ = hub.publish(&entry(number)).await;
    }
}

/// Waits until the widget knows so many entries.
async fn until_known(page: &Browser, entries: usize) {
    page.until(&format!("host.state.entries === {entries}"))
        .await;
}

/// The ids of all entries, newest first.
fn everything() -> Value {
    (1..=ALL).rev().map(|n| format!("entry-{n}")).collect()
}

#[tokio::test]
async fn two_hundred_entries_arrive_once_and_in_order_though_the_hub_is_killed_twice() {
    let Some(mut hub) = Hub::start().await else {
        return;
    };
    let stage = Stage::set().await;
    write(&stage, &hub, 0);
    let page = stage.show("article.html").await;
    hub.until_heard().await;

    publish(&stage, &hub, 1, 60).await;
    until_known(page, 60).await;
    // From here on the reader is elsewhere, and what arrives is held.
    page.run("entry('entry-1').scrollIntoView()").await;
    page.drawn().await;
    hub.kill();
    publish(&stage, &hub, 61, 70).await;
    hub.launch().await;
    // Nobody hears these: the widget will ask for the feed before it listens again.
    publish(&stage, &hub, 71, 75).await;
    hub.until_heard().await;

    publish(&stage, &hub, 76, 130).await;
    until_known(page, 130).await;
    hub.kill();
    // More than the feed's head holds: the others are on its older pages.
    publish(&stage, &hub, 131, 165).await;
    hub.launch().await;
    hub.until_heard().await;
    publish(&stage, &hub, 166, ALL).await;
    until_known(page, ALL).await;

    page.assert("host.state.held", ALL - 60).await;
    page.click("button('140 new updates')").await;
    page.until("entry('entry-200')").await;
    page.assert("ids()", everything()).await;
    let added = "details('update').flatMap(({ added }) => added)";
    page.assert(&format!("{added}.length"), ALL).await;
    page.assert(&format!("new Set({added}).size"), ALL).await;
    // Messages bring one entry each. 50 were published to nobody.
    let by_message = "details('update').filter(({ added }) => added.length === 1).length >= 140";
    page.assert(by_message, true).await;
    let requests = stage.newsroom.requests("/feed.json");
    assert!(requests <= ALL / 10, "asked for the feed {requests} times");
    page.assert_undisturbed().await;
}

/// Asks for earlier entries until there are no more.
async fn page_back(page: &Browser) {
    let more = "button('Show earlier updates')";
    while page.get(&format!("Boolean({more})")).await == json!(true) {
        let shown = page.get("entries().length").await;
        page.click(more).await;
        // A click on a button that is still gliding to its place would go astray.
        let settled = format!("!{more}?.getAnimations().length");
        page.until(&format!("entries().length > {shown} && {settled}"))
            .await;
    }
}

#[tokio::test]
async fn a_reader_whose_feed_is_behind_hears_the_rest_from_the_hub_and_sees_each_entry_once() {
    let Some(hub) = Hub::start().await else {
        return;
    };
    let stage = Stage::set().await;
    publish(&stage, &hub, 1, ALL - 2).await;
    for number in [ALL - 1, ALL] {
        hub.publish(&entry(number)).await.expect("a hub that is up");
    }
    let page = stage.show("article.html").await;
    // The hub repeats its last messages: all but two of these the feed had.
    page.until("entry('entry-200')").await;
    page_back(page).await;
    page.assert("ids()", everything()).await;
    let added = "details('update').map(({ added }) => added)";
    page.assert(added, json!([["entry-199"], ["entry-200"]]))
        .await;
    page.assert_undisturbed().await;
}
