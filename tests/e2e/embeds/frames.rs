//! Frames that are there: how high they are, who may say so, and what leaves them alone.

use std::path::Path;

use serde_json::{Value, json};

use super::{frame, guarded, load};
use crate::e2e::server::{Answer, read};

/// Dispatches a message as the browser would: from a frame's window, of an origin.
fn message(id: &str, origin: &str, data: &Value) -> String {
    format!(
        "dispatchEvent(new MessageEvent('message', {{ source: {}.contentWindow, origin: '{origin}', data: {data} }}))",
        frame(id)
    )
}

/// What each provider sends when its frame should be 321 pixels high.
fn heights() -> Vec<(&'static str, &'static str, Value)> {
    let text = |value: Value| json!(value.to_string());
    vec![
        (
            "x",
            "https://platform.twitter.com",
            json!({ "twttr.embed": { "method": "twttr.private.resize", "params": [{ "height": 321 }] } }),
        ),
        (
            "instagram",
            "https://www.instagram.com",
            text(json!({ "type": "MEASURE", "details": { "height": 321 } })),
        ),
        (
            "bluesky",
            "https://embed.bsky.app",
            json!({ "id": null, "height": 321 }),
        ),
        (
            "reddit",
            "https://embed.reddit.com",
            text(json!({ "type": "resize.embed", "data": 321 })),
        ),
        (
            "datawrapper",
            "https://datawrapper.dwcdn.net",
            json!({ "datawrapper-height": { "AbC12": 321 } }),
        ),
        (
            "flourish",
            "https://flo.uri.sh",
            text(json!({ "sender": "Flourish", "context": "iframe.resize", "height": 320.6 })),
        ),
        (
            "mastodon",
            "https://mastodon.social",
            json!({ "type": "setHeight", "id": 0, "height": 321 }),
        ),
    ]
}

#[tokio::test]
async fn a_frame_is_as_high_as_it_says_if_it_is_the_one_that_says_so() {
    let (stage, _proxy) = guarded("").await;
    let page = stage.show("article.html").await;
    for (id, origin, data) in heights() {
        page.run(&format!("host.grantConsent('{id}')")).await;
        page.until(&frame(id)).await;
        let height = format!("{}.clientHeight", frame(id));
        let reserved = page.get(&height).await;
        for (wrong, data) in [
            ("https://evil.example", data.clone()),
            ("null", data.clone()),
            (origin, json!({})),
            (origin, Value::Null),
            (origin, json!("{")),
            (origin, json!({ "height": "9999px", "type": "setHeight" })),
            (
                origin,
                json!({ "type": "setSize", "data": 1, "details": {} }),
            ),
        ] {
            page.run(&message(id, wrong, &data)).await;
            page.assert(&height, reserved.clone()).await;
        }
        // Somebody else's window, be it of the right origin.
        page.run(&format!(
            "dispatchEvent(new MessageEvent('message', {{ source: window, origin: '{origin}', data: {data} }}))"
        ))
        .await;
        page.assert(&height, reserved).await;
        page.run(&message(id, origin, &data)).await;
        page.assert(&height, 321).await;
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_height_has_bounds_and_changes_now_and_then() {
    let (stage, _proxy) = guarded("").await;
    let page = stage.show("article.html").await;
    page.run("host.grantConsent('bluesky')").await;
    page.until(&frame("bluesky")).await;
    let say = |height: &str| {
        message("bluesky", "https://embed.bsky.app", &json!({ "height": 0 }))
            .replace("\"height\":0", &format!("\"height\":{height}"))
    };
    let height = format!("{}.clientHeight", frame("bluesky"));
    for (said, expected) in [("1e9", 4_000), ("1", 50), ("Infinity", 4_000)] {
        page.run(&say(said)).await;
        page.until(&format!("{height} === {expected}")).await;
    }
    let before = page.get(&height).await;
    for said in ["NaN", "-5", "'600'", "null"] {
        page.run(&say(said)).await;
        page.assert(&height, before.clone()).await;
    }
    // A hundred words in one breath are two changes: the first and the last.
    page.run(&format!(
        "witness.changes = 0;
         new MutationObserver((changes) => witness.changes += changes.length).observe({}, {{ attributes: true }});
         for (let high = 101; high <= 200; high++) {};",
        frame("bluesky"),
        say("high")
    ))
    .await;
    page.until(&format!("{height} === 200")).await;
    page.assert("witness.changes <= 2", true).await;
}

#[tokio::test]
async fn the_line_that_is_read_stays_when_a_frame_above_it_grows() {
    let (stage, _proxy) = guarded("").await;
    let page = stage.show("article.html").await;
    page.run("host.grantConsent('bluesky')").await;
    page.until(&frame("bluesky")).await;
    page.run("entry('reddit').scrollIntoView(); scrollBy(0, 30)")
        .await;
    page.drawn().await;
    let place = "entry('reddit').getBoundingClientRect().top";
    let before = page.get(place).await.as_f64().unwrap();
    let grow = message(
        "bluesky",
        "https://embed.bsky.app",
        &json!({ "height": 900 }),
    );
    page.run(&grow).await;
    page.drawn().await;
    page.assert(&format!("{}.clientHeight", frame("bluesky")), 900)
        .await;
    page.assert(&format!("Math.abs({place} - {before}) <= 1"), true)
        .await;
}

#[tokio::test]
async fn a_frame_that_the_page_forbids_becomes_its_text_and_a_link() {
    let (mut stage, proxy) = guarded("").await;
    stage.policy = Some("frame-src https://player.vimeo.com".to_owned());
    let page = stage.show("article.html").await;
    page.click(&load("youtube")).await;
    page.until(
        "entry('youtube').textContent.includes('This page does not allow content from YouTube')",
    )
    .await;
    page.assert("all('iframe').length", 0).await;
    page.assert(
        "entry('youtube').querySelector('[part=embed] a').href",
        "https://www.youtube.com/watch?v=jNQXAC9IVRw",
    )
    .await;
    page.click(&load("vimeo")).await;
    page.until(&frame("vimeo")).await;
    proxy.asked("CONNECT player.vimeo.com:443", 1).await;
}

#[tokio::test]
async fn a_frame_goes_on_while_the_entry_around_it_is_edited() {
    let (stage, _proxy) = guarded("").await;
    let page = stage.show("article.html").await;
    for id in ["youtube", "datawrapper"] {
        page.click(&load(id)).await;
        page.until(&frame(id)).await;
        page.run(&format!("witness.{id} = {}", frame(id))).await;
    }
    let mut feed: Value = serde_json::from_slice(&read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feeds/embeds.json"),
    ))
    .unwrap();
    for item in feed["items"].as_array_mut().unwrap() {
        let html = format!(
            "<p>Edited.</p>{}<p>More.</p>",
            item["content_html"].as_str().unwrap()
        );
        item["content_html"] = json!(html);
        item["date_modified"] = json!("2024-11-08T07:30:00Z");
    }
    stage.answer(Answer::ok("application/feed+json", feed.to_string()));
    page.refresh_until("entry('youtube').textContent.includes('More.')")
        .await;
    for id in ["youtube", "datawrapper"] {
        page.assert(
            &format!("witness.{id} === {} && witness.{id}.isConnected", frame(id)),
            true,
        )
        .await;
    }
}
