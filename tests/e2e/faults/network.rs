//! Between the reader and the newsroom: nobody there, no answer, half an answer, somebody else's.

use std::time::Duration;

use serde_json::json;

use super::{HURRY, Reader, assert_survived};
use crate::e2e::engine::Engine;
use crate::e2e::server::{Answer, Gate};
use crate::e2e::stage::Stage;

const MEDIA_TYPE: &str = "application/feed+json";

#[tokio::test]
async fn a_newsroom_that_is_not_there_is_asked_until_it_is() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    stage.publish("storm.json");
    stage.newsroom.close().await;
    let page = stage.visit("article.html").await;
    let line = "statusLine().startsWith('Live updates could not be loaded. Trying again.')";
    page.until(line).await;
    page.assert("fallbackShows()", true).await;
    page.assert("kinds()[0]", "network").await;
    stage.newsroom.reopen().await;
    page.until("isReady() && isCalm()").await;
    page.assert("fallbackShows()", false).await;
    page.assert("witness.uncaught", json!([])).await;
}

#[tokio::test]
async fn a_name_that_nobody_knows_leaves_the_fallback() {
    let mut stage = Stage::set().await;
    stage.news = "http://newsroom.invalid".to_owned();
    let page = stage.visit("article.html").await;
    page.until("statusLine().startsWith('Live updates could not be loaded')")
        .await;
    page.assert("kinds()", json!(["network"])).await;
    page.assert("fallbackShows()", true).await;
    page.assert("witness.uncaught", json!([])).await;
}

#[tokio::test]
async fn a_newsroom_that_goes_away_takes_nothing_with_it() {
    let stage = Stage::set().await;
    let reader = Reader::of(&stage).await;
    stage.newsroom.close().await;
    reader.asks_in_vain("network").await;
    reader.page.assert("isCalm()", true).await;
    reader.asks_in_vain("network").await;
    let line = "statusLine().startsWith('Reconnecting, last update ')";
    reader.page.assert(line, true).await;
    reader.page.assert("witness.said.warn.length", 1).await;
    stage.newsroom.reopen().await;
    reader.finds_more().await;
}

#[tokio::test]
async fn a_network_that_wants_a_sign_in_first_shows_nothing_of_its_own() {
    let stage = Stage::set().await;
    let portal = "<title>Sign in</title><h1>Free Wi-Fi</h1>";
    stage.host.set("/portal", Answer::ok("text/html", portal));
    let elsewhere = Answer::redirect(&stage.host.url("/portal"));
    let closed = Answer::ok("text/html", portal).closed_to_others();
    for (answer, kind) in [
        (Answer::ok("text/html", portal), "content-type"),
        (elsewhere, "content-type"),
        (closed, "network"),
    ] {
        assert_survived(&stage, answer, kind).await;
        let page = &stage.page;
        page.assert("root.textContent.includes('Free')", false)
            .await;
        page.assert("navigator.onLine", true).await;
    }
}

#[tokio::test]
async fn an_answer_that_never_begins_is_given_up_and_asked_for_again() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    let reader = Reader::of(&stage).await;
    let answers = [Answer::Silence, Answer::feed("storm-more.json")];
    stage.newsroom.script("/feed.json", answers);
    reader.page.run(HURRY).await;
    reader.page.until("kinds().length > 0").await;
    reader.page.assert("kinds()", json!(["timeout"])).await;
    let line = "witness.said.warn.at(-1).endsWith(': no answer in time')";
    reader.page.assert(line, true).await;
    reader.page.until("button('2 new updates')").await;
    reader.assert_undisturbed().await;
}

#[tokio::test]
async fn an_answer_that_takes_its_time_is_taken() {
    let stage = Stage::set().await;
    let reader = Reader::of(&stage).await;
    let gate = Gate::default();
    stage.answer(Answer::feed("storm-more.json").behind(&gate));
    // However often it is asked for meanwhile.
    reader.page.run("host.refresh(); host.refresh()").await;
    stage.newsroom.asked("/feed.json", 2).await;
    reader.page.run("host.refresh()").await;
    reader.assert_undisturbed().await;
    gate.open();
    reader.page.until("button('2 new updates')").await;
    reader.assert_undisturbed().await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 2);
}

#[tokio::test]
async fn an_answer_that_trickles_is_given_up_and_its_beginning_forgotten() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=5";
    let reader = Reader::of(&stage).await;
    let more = Answer::feed("storm-more.json");
    let drops = more.clone().trickled(1, Duration::from_millis(20));
    stage.newsroom.script("/feed.json", [drops, more]);
    reader.page.run(HURRY).await;
    reader.page.until("kinds().length > 0").await;
    reader.page.assert("kinds()", json!(["timeout"])).await;
    reader.page.until("button('2 new updates')").await;
    reader.assert_undisturbed().await;
}

#[tokio::test]
async fn a_connection_that_breaks_costs_that_answer() {
    let stage = Stage::set().await;
    let more = || Answer::feed("storm-more.json");
    let in_drops = |answer: Answer| answer.trickled(64, Duration::from_millis(2));
    let cut_off = Engine::chosen().kind_of_cut_off();
    for (fault, kind) in [
        (Answer::CutOff(MEDIA_TYPE), cut_off),
        (more().closed_after(0), cut_off),
        (more().closed_after(2_000), cut_off),
        (more().reset_after(0), "network"),
        (in_drops(more().reset_after(2_000)), "network"),
        (in_drops(more().chunked().reset_after(2_000)), "network"),
    ] {
        println!("{fault:?}");
        assert_survived(&stage, fault, kind).await;
    }
}

#[tokio::test]
async fn half_a_feed_is_no_feed_however_properly_it_ends() {
    let stage = Stage::set().await;
    let more = || Answer::feed("storm-more.json");
    let half = |body: Vec<u8>| body[..2_000].to_vec();
    let cut_off = Engine::chosen().kind_of_cut_off();
    for (fault, kind) in [
        (more().chunked().closed_after(2_000), cut_off),
        (more().chunked().with_body(half), "format"),
        (more().unframed().closed_after(2_000), "format"),
    ] {
        assert_survived(&stage, fault, kind).await;
    }
}

#[tokio::test]
async fn a_redirect_in_a_circle_is_given_up() {
    let stage = Stage::set().await;
    stage
        .newsroom
        .set("/moved.json", Answer::redirect("/feed.json"));
    for circle in ["/feed.json", "/moved.json"] {
        assert_survived(&stage, Answer::redirect(circle), "network").await;
    }
}

#[tokio::test]
async fn a_redirect_is_followed_within_the_newsroom_and_nowhere_else() {
    let stage = Stage::set().await;
    stage
        .host
        .set("/feed.json", Answer::feed("storm-more.json"));
    let elsewhere = Answer::redirect(&stage.host.url("/feed.json"));
    assert_survived(&stage, elsewhere, "redirect").await;
    let reader = Reader::of(&stage).await;
    let moved = Answer::feed("storm-more.json");
    stage.newsroom.set("/moved.json", moved);
    stage.answer(Answer::redirect("/moved.json"));
    reader.page.refresh_until("button('2 new updates')").await;
    reader.assert_undisturbed().await;
}
