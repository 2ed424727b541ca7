//! Changes of what is being read, and more of them than a reader can.

use serde_json::{Value, json};

use super::{Reader, TOP, WATCH, assert_swift};
use crate::e2e::server::Answer;
use crate::e2e::stage::Stage;

/// The storm with a change to its items and a number for it.
fn storm(revision: u64, change: impl FnOnce(&mut Vec<Value>)) -> Answer {
    Answer::feed("storm.json").with_body(|body| {
        let mut feed: Value = serde_json::from_slice(&body).expect("JSON");
        feed["_liveblog"]["revision"] = revision.into();
        change(feed["items"].as_array_mut().expect("items"));
        feed.to_string().into_bytes()
    })
}

/// A number of entries that are newer than the storm's, newest first.
fn more(entries: usize) -> impl Iterator<Item = Value> {
    (0..entries).rev().map(|place| {
        let (hour, minute, second) = (7 + place / 3600, place / 60 % 60, place % 60);
        json!({
            "id": format!("more {place}"),
            "title": format!("Report {place}"),
            "content_text": "The wind has not turned.",
            "date_published": format!("2024-11-08T{hour:02}:{minute:02}:{second:02}+00:00"),
        })
    })
}

#[tokio::test]
async fn two_hundred_entries_at_once_wait_behind_one_button() {
    let stage = Stage::set().await;
    let reader = Reader::of(&stage).await;
    let page = reader.page;
    stage.answer(storm(2, |items| drop(items.splice(..0, more(200)))));
    page.refresh_until("button('200 new updates')").await;
    reader.assert_undisturbed().await;
    page.assert("events('update').length", 1).await;
    page.assert("details('update')[0].added.length", 200).await;
    page.press("button('200 new updates')", fantoccini::key::Key::Enter)
        .await;
    page.until("ids().length === 206").await;
    page.until("root.activeElement === entry('more 199')").await;
    page.assert("isOpen('ferries')", false).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn five_thousand_entries_are_no_more_than_the_newest_five_hundred() {
    let mut stage = Stage::set().await;
    stage.sabotage = WATCH;
    stage.answer(storm(1, |items| *items = more(5_000).collect()));
    let page = stage.show("article.html").await;
    page.assert("host.state.entries", 500).await;
    page.assert("entries().length", 20).await;
    page.assert("ids()[0]", "more 4999").await;
    page.click("button('Show earlier updates')").await;
    page.until("entries().length === 40").await;
    assert_swift(page).await;
    page.assert("witness.troubles().length", 1).await;
    let line = "witness.said.warn[0].endsWith('items: 5000 are too many: the newest 500 are read')";
    page.assert(line, true).await;
}

#[tokio::test]
async fn what_is_selected_in_an_entry_stays_selected_when_another_part_is_edited() {
    let stage = Stage::set().await;
    stage.publish("storm-more.json");
    let page = stage.show("article.html").await;
    let second = "body('ferries').querySelectorAll('p')[1]";
    page.run(&format!("getSelection().selectAllChildren({second})"))
        .await;
    // A shadow tree of WebKit's has no selection of its own.
    let selected = "String(root.getSelection?.() ?? (() => {
        const [{ startContainer, startOffset, endContainer, endOffset }] =
            getSelection().getComposedRanges({ shadowRoots: [root] });
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
    })())";
    let words = "The terminal is open, heated and serving soup.";
    page.assert(selected, words).await;
    stage.publish("storm-edited.json");
    page.refresh_until("entry('ferries').textContent.includes('have their money back')")
        .await;
    page.assert(selected, words).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_entry_that_is_withdrawn_while_it_is_read_leaves_its_note_in_its_place() {
    let stage = Stage::set().await;
    let reader = Reader::of(&stage).await;
    stage.publish("storm-withdrawn.json");
    let page = reader.page;
    page.refresh_until("entry('power').dataset.kind === 'withdrawn'")
        .await;
    page.drawn().await;
    let still = format!("Math.abs({TOP} - {}) <= 1", reader.top);
    page.assert(&still, true).await;
    page.assert("isOpen('ferries')", false).await;
    page.assert_undisturbed().await;
}

/// Makes Yew believe that each step takes long, so that it lets the browser work between them.
const IN_PIECES: &str = "let now = Date.now(); Date.now = () => (now += 20)";

/// Counts the rows that glide.
const COUNT_GLIDES: &str = "const { animate } = Element.prototype; witness.glides = 0;
    Element.prototype.animate = function (...glide) { witness.glides += 1; return animate.apply(this, glide); }";

#[tokio::test]
async fn entries_that_an_editor_moves_stay_as_the_reader_has_them() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run(COUNT_GLIDES).await;
    page.run(IN_PIECES).await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.run("for (const entry of entries()) entry.known = true")
        .await;
    page.run("toggle('schools').focus()").await;
    stage.answer(storm(2, |items| {
        let noon = 1_731_067_200_000_i64;
        items[1]["_liveblog"] = json!({ "sort": noon });
        items[3]["_liveblog"] = json!({ "kind": "key", "sort": noon - 1 });
        items[5]["_liveblog"] = json!({ "pinned": false, "revision": 2 });
    }));
    page.refresh_until("ids()[0] === 'ferries'").await;
    let order = json!([
        "ferries", "schools", "landfall", "power", "warning", "numbers"
    ]);
    page.assert("ids()", order).await;
    // What was pinned stood in another chunk.
    let same = "entries().every(({ known, dataset }) => known || dataset.entry === 'numbers')";
    page.assert(same, true).await;
    page.assert("isOpen('ferries')", false).await;
    page.assert("root.activeElement === toggle('schools')", true)
        .await;
    page.assert("witness.glides > 0", true).await;
    page.assert_undisturbed().await;
}

/// Nothing is heard: what plays is said to.
const PLAYS: &str = "
    const sound = witness.sound = one('audio');
    Object.defineProperty(sound, 'paused', { get: () => false });
    Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', {
        get() { return this.at ?? 0; },
        set(at) { this.at = at; },
    });
    sound.currentTime = 42;
    sound.dispatchEvent(new Event('play'));
    HTMLMediaElement.prototype.play = function () {
        (witness.played ??= []).push([this !== sound, this.currentTime]);
        return Promise.resolve();
    };";

#[tokio::test]
async fn a_sound_plays_on_when_its_entry_is_pinned() {
    let stage = Stage::set().await;
    let radio = |items: &mut Vec<Value>| {
        items[2]["content_html"] = "<p>Listen.</p><audio src='/radio.mp3'></audio>".into();
    };
    stage.answer(storm(2, radio));
    let page = stage.show("article.html").await;
    page.run(PLAYS).await;
    stage.answer(storm(3, |items| {
        radio(items);
        items[2]["_liveblog"] = json!({ "pinned": true, "revision": 3 });
    }));
    page.refresh_until("one('audio') !== witness.sound && witness.played")
        .await;
    page.assert("witness.played", json!([[true, 42]])).await;
    page.assert("one('audio').currentTime", 42).await;
    page.assert_undisturbed().await;
}
