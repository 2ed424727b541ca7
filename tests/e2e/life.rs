//! Pages that are left and come back: put aside for the reader's way back, frozen, thawed. They ask
//! once, hold nothing open meanwhile, and are what they were.

use serde_json::json;

use super::browser::Browser;
use super::events::Events;
use super::server::Answer;
use super::stage::Stage;
use super::windows::{NOTE_RETURNS, until_put_aside};

/// Another page of the same site.
const ELSEWHERE: &str = "/elsewhere.html";
/// What was published in the meantime is there, or waits to be revealed.
const CAUGHT_UP: &str = "entry('rescue') || button('2 new updates')";
/// When the page asked for its feed, in milliseconds.
const ASKED_AT: &str = "performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('/feed.json')).map(({ startTime }) => startTime)";

/// A page that notes its returns, and another one to go to.
async fn two_pages() -> Stage {
    two_pages_in(Browser::shared().await).await
}

async fn two_pages_in(browser: Browser) -> Stage {
    let mut stage = Stage::with(browser).await;
    stage.sabotage = NOTE_RETURNS;
    let page = "<!DOCTYPE html><title>Elsewhere</title><p>Other news.";
    stage.host.set(ELSEWHERE, Answer::ok("text/html", page));
    stage.publish("storm.json");
    stage
}

/// The reader has closed an entry, scrolled to another one and put the focus there.
async fn read(page: &Browser) {
    // Not by the driver: after a click of geckodriver's Firefox puts no page aside.
    page.run("toggle('ferries').click()").await;
    page.until("!isOpen('ferries')").await;
    page.run("toggle('power').focus(); entry('power').scrollIntoView()")
        .await;
    page.drawn().await;
    page.run(
        "entry('power').known = true; witness.top = entry('power').getBoundingClientRect().top",
    )
    .await;
}

/// Asserts that the reader finds everything as it was left.
async fn assert_as_it_was(page: &Browser) {
    page.assert("entry('power').known", true).await;
    page.assert("isOpen('ferries')", false).await;
    page.assert("isOpen('power')", true).await;
    page.assert("root.activeElement === toggle('power')", true)
        .await;
    let still = "Math.abs(entry('power').getBoundingClientRect().top - witness.top) <= 1";
    page.assert(still, true).await;
    page.assert("fallbackShows()", false).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_way_back_leads_to_the_page_as_it_was_which_asks_once() {
    until_put_aside(async || {
        let stage = two_pages().await;
        let page = stage.show("article.html").await;
        read(page).await;
        // Readers who return together are spread over a second. This one is the first.
        page.run("Math.random = () => 0").await;
        page.open(&stage.host.url(ELSEWHERE)).await;
        stage.publish("storm-more.json");
        assert_eq!(stage.newsroom.requests("/feed.json"), 1);
        page.back().await;
        page.was_put_aside().await?;
        page.run("witness.returned = performance.now()").await;
        page.until("button('2 new updates')").await;
        assert_as_it_was(page).await;
        assert_eq!(stage.newsroom.requests("/feed.json"), 2);
        let soon = format!("{ASKED_AT}.at(-1) - witness.returned < 1000");
        page.assert(&soon, true).await;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_can_be_left_and_come_back_to_again_and_again() {
    until_put_aside(async || {
        let stage = two_pages().await;
        let page = stage.show("article.html").await;
        read(page).await;
        for returns in 1..=3 {
            page.open(&stage.host.url(ELSEWHERE)).await;
            page.back().await;
            page.was_put_aside().await?;
            stage.newsroom.asked("/feed.json", 1 + returns).await;
            page.until("isCalm()").await;
            assert_as_it_was(page).await;
        }
        assert_eq!(stage.newsroom.requests("/feed.json"), 4);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_request_that_is_under_way_is_given_up_when_the_page_is_left() {
    let stage = two_pages().await;
    let page = stage.show("article.html").await;
    read(page).await;
    stage.answer(Answer::Silence);
    page.run("host.refresh()").await;
    stage.newsroom.asked("/feed.json", 2).await;
    page.open(&stage.host.url(ELSEWHERE)).await;
    stage.publish("storm-more.json");
    page.back().await;
    page.assert_was_put_aside().await;
    page.until("button('2 new updates')").await;
    assert_as_it_was(page).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 3);
    // The server would know if the second one still waited.
    assert_eq!(stage.newsroom.most_at_once("/feed.json"), 1);
}

#[tokio::test]
async fn a_page_that_is_left_before_its_first_feed_asks_for_it_on_its_return() {
    let stage = two_pages().await;
    stage.answer(Answer::Silence);
    let page = stage.visit("article.html").await;
    page.until("host.state?.status === 'loading'").await;
    page.open(&stage.host.url(ELSEWHERE)).await;
    stage.publish("storm.json");
    page.back().await;
    page.assert_was_put_aside().await;
    page.until("isReady()").await;
    page.assert("entries().length", 6).await;
    page.assert("fallbackShows()", false).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 2);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_stream_is_left_with_its_page_and_listened_to_again_on_its_return() {
    let stage = two_pages().await;
    let events = Events::start().await;
    stage.answer(events.feed("storm.json"));
    let page = stage.show("article.html").await;
    events.until_heard_by(1).await;
    read(page).await;
    page.open(&stage.host.url(ELSEWHERE)).await;
    events.until_heard_by(0).await;
    page.back().await;
    page.assert_was_put_aside().await;
    events.until_heard_by(1).await;
    events.say(&json!({
        "id": "tide", "title": "The tide turns", "date_published": "2024-11-08T07:50:00Z",
    }));
    page.until("button('1 new update')").await;
    assert_as_it_was(page).await;
    assert_eq!(events.visitors(), 2);
}

#[tokio::test]
async fn the_way_back_stays_open_while_another_window_shows_the_same_coverage() {
    until_put_aside(async || {
        let stage = two_pages().await;
        let page = stage.show("article.html").await;
        read(page).await;
        let here = page.here().await;
        let there = page.open_window().await;
        stage.show("article.html").await;
        page.switch_to(here.clone()).await;
        page.open(&stage.host.url(ELSEWHERE)).await;
        page.switch_to(there).await;
        // What it learns, it passes on to every page that listens.
        stage.publish("storm-more.json");
        page.refresh_until(CAUGHT_UP).await;
        page.switch_to(here).await;
        page.back().await;
        page.was_put_aside().await?;
        page.until("button('2 new updates')").await;
        assert_as_it_was(page).await;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_that_was_frozen_for_hours_asks_once_when_it_is_thawed() {
    let mut stage = two_pages_in(Browser::own().await).await;
    stage.attributes = r#"src="https://news.example/markets.json" poll="5""#;
    stage.show("careless.html").await;
    stage.attributes = "poll=5";
    let page = stage.show("article.html").await;
    read(page).await;
    page.freeze().await;
    // Another tab, whose widget polls meanwhile.
    let frozen = page.leave_for(&stage.host.url("/careless.html")).await;
    let polls = stage.newsroom.requests("/markets.json") + 3;
    stage.newsroom.asked("/markets.json", polls).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    stage.publish("storm-more.json");
    page.return_to(frozen).await;
    page.thaw().await;
    stage.newsroom.asked("/feed.json", 3).await;
    // Once at once, and then after an interval.
    page.until(&format!("{ASKED_AT}.length >= 3")).await;
    let calm = format!("{ASKED_AT}[2] - {ASKED_AT}[1] > 4900");
    page.assert(&calm, true).await;
    page.until("button('2 new updates')").await;
    assert_as_it_was(page).await;
}
