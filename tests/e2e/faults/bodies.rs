//! What is in the answer: too much of it, odd bytes, odd names, too deep.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Reader, WATCH, assert_survived, assert_swift};
use crate::e2e::engine::Engine;
use crate::e2e::server::Answer;
use crate::e2e::stage::Stage;

const MEDIA_TYPE: &str = "application/feed+json";
const MEGABYTE: usize = 1024 * 1024;

/// The storm with one more entry than the reader knows, which has these members.
fn storm_with(members: Value) -> Answer {
    Answer::feed("storm.json").with_body(|body| {
        let mut feed: Value = serde_json::from_slice(&body).expect("JSON");
        let mut item = json!({
            "id": "more",
            "url": "https://news.example/storm#more",
            "date_published": "2024-11-08T07:10:00+00:00",
        });
        let members = members.as_object().expect("members").clone();
        item.as_object_mut().expect("an item").extend(members);
        let items = feed["items"].as_array_mut().expect("items");
        items.insert(0, item);
        feed["_liveblog"]["revision"] = 2.into();
        feed.to_string().into_bytes()
    })
}

/// Lets a reader get one more entry and reveal it.
async fn reveal(stage: &Stage, storm: Answer) -> Reader<'_> {
    let reader = Reader::of(stage).await;
    stage.answer(storm);
    reader.page.refresh_until("button('1 new update')").await;
    reader.assert_undisturbed().await;
    reader.page.click("button('1 new update')").await;
    reader.page.until("entry('more')").await;
    reader
}

#[tokio::test]
async fn whatever_else_a_feed_is_said_to_be_it_is_read() {
    let stage = Stage::set().await;
    let more = || Answer::feed("storm-more.json");
    let typed = |media_type| {
        let line = format!("Content-Type: {media_type}");
        more().untyped().with(&line)
    };
    for answer in [
        more().untyped(),
        typed("application/json"),
        typed("application/vnd.news+json; charset=utf-8"),
        typed("text/plain; charset=iso-8859-1"),
        typed("application/octet-stream"),
        typed("json"),
        more().with("X-Content-Type-Options: nosniff"),
    ] {
        let reader = Reader::of(&stage).await;
        stage.answer(answer);
        reader.page.refresh_until("button('2 new updates')").await;
        reader.page.assert("kinds()", json!([])).await;
        reader.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_cost_a_character_and_no_entry() {
    let stage = Stage::set().await;
    let waves = "🌊".repeat(500);
    let entry = json!({ "title": "Tide — NUL, HALF, BYTE", "content_text": waves });
    let odd = storm_with(entry).with_body(|body| {
        let text = String::from_utf8(body).expect("JSON");
        let text = text.replace("NUL", "\\u0000").replace("HALF", "\\ud83d");
        let (before, after) = text.split_once("BYTE").expect("it is there");
        let mark: &[u8] = b"\xef\xbb\xbf";
        [mark, before.as_bytes(), b"\xff", after.as_bytes()].concat()
    });
    // Of some waves one piece has the beginning, and the next one the end.
    let in_pieces = odd.chunked().trickled(7, Duration::from_millis(1));
    let reader = reveal(&stage, in_pieces).await;
    let headline = "entry('more').querySelector('.headline').textContent";
    let expected = "Tide — , \u{fffd}, \u{fffd}";
    reader.page.assert(headline, expected).await;
    reader.page.assert("body('more').textContent", waves).await;
    reader.page.assert_undisturbed().await;
}

#[tokio::test]
async fn names_that_mean_something_to_javascript_mean_nothing_here() {
    let stage = Stage::set().await;
    let names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    for name in names {
        let odd = storm_with(json!({
            "id": name,
            "title": "More",
            "content_text": "And more.",
            name: { "polluted": true, "title": "Less" },
            "_liveblog": { "kind": name, "__proto__": { "polluted": true } },
        }));
        let reader = Reader::of(&stage).await;
        stage.answer(odd);
        reader.page.refresh_until("button('1 new update')").await;
        let polluted = "[({}).polluted, [].polluted, (() => 1).polluted, window.polluted]";
        reader
            .page
            .assert(polluted, json!([null, null, null, null]))
            .await;
        reader.assert_undisturbed().await;
        let detail = json!({ "added": [name], "edited": [], "withdrawn": [], "held": 1 });
        reader.page.assert("details('update')[0]", detail).await;
        reader.page.click("button('1 new update')").await;
        reader.page.until(&format!("entry('{name}')")).await;
        reader.page.assert(&format!("isOpen('{name}')"), true).await;
    }
}

#[tokio::test]
async fn a_feed_without_end_is_read_no_further_than_it_may_be_long() {
    let stage = Stage::set().await;
    let endless = || Answer::ok(MEDIA_TYPE, vec![b' '; 100 * MEGABYTE]);
    // Browsers read ahead of the page, WebKitGTK as far as they get: no faster than a good connection.
    let sent_by = endless().trickled(MEGABYTE, Duration::from_millis(20));
    let is_given_up = async |endless: Answer| {
        let reader = Reader::of(&stage).await;
        stage.answer(endless);
        reader.asks_in_vain("too-large").await;
        // A browser closes the connection when it has time for it.
        stage.newsroom.idle("/feed.json").await;
        reader.finds_more().await;
    };
    is_given_up(sent_by).await;
    let sent = stage.newsroom.sent("/feed.json");
    assert!(sent < 60 * MEGABYTE, "{sent} bytes of it were sent");
    is_given_up(endless().chunked()).await;
}

#[tokio::test]
async fn a_small_answer_that_unpacks_to_a_huge_one_is_refused_too() {
    let stage = Stage::set().await;
    let bomb = Answer::ok(MEDIA_TYPE, vec![b' '; 100 * MEGABYTE]).gzipped();
    assert_survived(&stage, bomb, "too-large").await;
    let sent = stage.newsroom.sent("/feed.json");
    assert!(sent < MEGABYTE, "{sent} bytes are no bomb");
    // What is compressed as usual is read as usual, and what only says that it is, is not.
    let more = || Answer::feed("storm-more.json");
    let reader = Reader::of(&stage).await;
    stage.answer(more().gzipped());
    reader.page.refresh_until("button('2 new updates')").await;
    reader.assert_undisturbed().await;
    // WebKitGTK takes it as it comes.
    if Engine::chosen() != Engine::WebKit {
        let raw = more().with("Content-Encoding: gzip");
        assert_survived(&stage, raw, "network").await;
    }
}

#[tokio::test]
async fn a_feed_that_is_deeper_than_any_stack_is_survived() {
    let stage = Stage::set().await;
    for (open, close) in [("[", "]"), ("{\"items\":", "}"), ("{\"items\":[", "")] {
        let deep = open.repeat(100_000) + &close.repeat(100_000);
        let deep = Answer::ok(MEDIA_TYPE, deep);
        let reader = Reader::of(&stage).await;
        stage.answer(deep);
        reader.asks_in_vain("format").await;
    }
}

#[tokio::test]
async fn an_entry_without_measure_is_cut_and_leads_to_the_whole() {
    let mut stage = Stage::set().await;
    stage.sabotage = WATCH;
    let nested = |tag: &str| format!("<{tag}>").repeat(3_000) + "At the bottom.";
    for (body, cut) in [
        (nested("div"), false),
        (nested("blockquote"), false),
        (nested("table><tr><td"), true),
        ("<p>x<b>y</b></p>".repeat(33_000), true),
        (format!("<p>{}</p>", "wind ".repeat(200_000)), true),
        ("<".repeat(1_000_000), true),
        ("&".repeat(1_000_000), true),
        ("<a href=\"".repeat(100_000), false),
        ("<!--".repeat(250_000), false),
    ] {
        println!("{} …", &body[..20]);
        let entry = json!({ "title": "More", "content_html": body });
        let reader = reveal(&stage, storm_with(entry)).await;
        let whole = "entry('more').querySelector('[part=entry-body] > a:last-child')
            ?.href === 'https://news.example/storm#more'";
        reader.page.assert(whole, cut).await;
        let nodes = "entry('more').querySelectorAll('*').length <= 2100";
        reader.page.assert(nodes, true).await;
        reader.page.assert("isOpen('power')", true).await;
        assert_swift(reader.page).await;
        reader.page.assert_undisturbed().await;
    }
}
