//! Entries that arrive, change and go while the page is open.

use std::num::NonZeroU32;
use std::path::Path;
use std::time::SystemTime;

use liveblog_core::model::Timestamp;
use liveblog_native::origin::{Origin, Replay, Site};
use liveblog_native::replay::Clock;
use serde_json::json;

use super::stage::Stage;

/// The demo's coverage, replayed from a moment of it so fast that every poll brings something.
fn replay() -> Origin {
    let coverage = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/coverage");
    let now = SystemTime::UNIX_EPOCH
        .elapsed()
        .expect("a clock")
        .as_millis();
    let clock = Clock {
        from: Timestamp::parse("2019-02-28T14:00:00+07:00").expect("a date"),
        started: Timestamp(i64::try_from(now).expect("a date")),
        speed: NonZeroU32::new(600).expect("not zero"),
    };
    let feed = coverage.join("feed.json");
    let site = Site::new().replayed("/", &coverage, Replay { feed, clock });
    Origin::start(site.expect("the demo's coverage")).expect("a free port")
}

#[tokio::test]
async fn entries_of_live_coverage_appear_on_top_by_themselves() {
    let origin = replay();
    let mut stage = Stage::set().await;
    stage.news = origin.url("");
    let page = stage.show("article.html").await;
    page.assert("host.state.status", "live").await;
    let before = page.get("host.state.entries").await;
    page.until("details('update').some(({ added }) => added.length)")
        .await;
    page.drawn().await;
    let on_top = "details('update').at(-1).added[0] ===
        one('[part=entry][data-entry]').dataset.entry";
    page.assert(on_top, true).await;
    page.assert("one('[part=entry][data-entry]').dataset.state", "fresh")
        .await;
    page.assert("host.state.held", 0).await;
    let after = page.get("host.state.entries").await;
    assert!(after.as_u64() > before.as_u64(), "{before}, then {after}");
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn entries_wait_for_a_reader_who_is_further_down() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("entry('warning').scrollIntoView()").await;
    page.drawn().await;
    let top = "entry('warning').getBoundingClientRect().top";
    let place = page.get(top).await;
    stage.publish("storm-more.json");
    page.refresh_until("button('2 new updates')").await;
    page.assert("host.state.held", 2).await;
    let detail = json!({ "added": ["rescue", "tide"], "edited": [], "withdrawn": [], "held": 2 });
    page.assert("details('update')", json!([detail])).await;
    page.assert("ids().includes('rescue')", false).await;
    page.drawn().await;
    page.assert(top, place).await;

    page.click("button('2 new updates')").await;
    page.until("entry('rescue')").await;
    let in_sight = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
        entry('rescue').getBoundingClientRect())";
    page.until(in_sight).await;
    page.assert("root.activeElement === entry('rescue')", true)
        .await;
    page.assert("Boolean(button('2 new updates'))", false).await;
    page.assert("host.state.held", 0).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn what_changes_above_does_not_move_what_is_being_read() {
    let stage = Stage::set().await;
    stage.publish("storm-edited.json");
    let page = stage.show("article.html").await;
    page.run("entry('warning').scrollIntoView()").await;
    page.drawn().await;
    let height = "one('[part=timeline]').getBoundingClientRect().height";
    let tall = page.get(height).await;
    page.run("witness.top = entry('warning').getBoundingClientRect().top")
        .await;
    stage.publish("storm-withdrawn.json");
    page.refresh_until("entry('power').dataset.kind === 'withdrawn'")
        .await;
    page.drawn().await;
    let shorter = format!("{height} < {tall} - 50");
    page.assert(&shorter, true).await;
    // Browsers scroll by whole pixels.
    let still = "Math.abs(entry('warning').getBoundingClientRect().top - witness.top) <= 1";
    page.assert(still, true).await;
}

#[tokio::test]
async fn an_edited_entry_says_so_and_keeps_its_place_its_node_and_the_focus() {
    let stage = Stage::set().await;
    stage.publish("storm-more.json");
    let page = stage.show("article.html").await;
    let order = page.get("ids()").await;
    page.run("toggle('ferries').focus(); entry('ferries').known = true")
        .await;
    stage.publish("storm-edited.json");
    page.refresh_until("entry('ferries').textContent.includes('Ferries stay in port all day')")
        .await;
    let edited = "entry('ferries').querySelector('.byline').textContent";
    page.assert(edited, "By Tom OkaforEdited 07:40 GMT").await;
    page.assert("ids()", order).await;
    page.assert("entry('ferries').known", true).await;
    page.assert("root.activeElement === toggle('ferries')", true)
        .await;
    page.assert("details('update').at(-1).edited", json!(["ferries"]))
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_withdrawn_entry_leaves_a_note() {
    let stage = Stage::set().await;
    stage.publish("storm-edited.json");
    let page = stage.show("article.html").await;
    let order = page.get("ids()").await;
    stage.publish("storm-withdrawn.json");
    page.refresh_until("entry('power').dataset.kind === 'withdrawn'")
        .await;
    let note = "This update was withdrawn at 07:45. 05:20 GMT";
    page.assert("entry('power').textContent", note).await;
    page.assert("ids()", order).await;
    page.assert("details('update').at(-1).withdrawn", json!(["power"]))
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_snapshot_older_than_one_already_seen_is_ignored() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    stage.publish("storm-more.json");
    let page = stage.show("article.html").await;
    // It has an entry that no other version of the feed has.
    stage.publish("storm-stale.json");
    page.run("host.refresh()").await;
    stage.newsroom.asked("/feed.json", 2).await;
    stage.publish("storm-edited.json");
    // By refreshing or, while the second answer is still on its way, by the next poll.
    page.refresh_until("entry('ferries').textContent.includes('Edited')")
        .await;
    page.assert("ids().includes('rumour')", false).await;
    page.assert("events('update').length", 1).await;
    page.assert_undisturbed().await;
}
