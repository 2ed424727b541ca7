//! Elements of one page that show the same feed: together they cost the newsroom what one costs, and
//! otherwise have nothing to do with each other.

use serde_json::json;

use super::server::{Answer, Gate};
use super::stage::Stage;
use super::tabs::{HURRY, assert_polled_as_by_one};

const STORMS: &str = "[...document.querySelectorAll('live-blog:not(#markets)')]";

#[tokio::test]
async fn ten_widgets_of_one_feed_ask_as_often_as_one() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=60";
    stage.sabotage = HURRY;
    stage.publish("storm.json");
    let page = stage.visit("ten.html").await;
    page.until("events('ready').length === 11").await;
    assert_polled_as_by_one(&stage).await;
    stage.publish("storm-more.json");
    page.until("events('update').length === 10").await;
    let entries = format!("{STORMS}.map((storm) => storm.state.entries)");
    page.assert(&entries, json!(vec![8; 10])).await;
    page.assert("document.querySelector('#markets').state.entries", 2)
        .await;
    assert_eq!(stage.newsroom.most_at_once("/feed.json"), 1);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn ten_widgets_of_one_feed_ask_once_and_are_opened_and_closed_one_by_one() {
    let mut stage = Stage::set().await;
    stage.attributes = "poll=60";
    stage.publish("storm.json");
    let page = stage.visit("ten.html").await;
    page.until("events('ready').length === 11").await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    assert_eq!(stage.newsroom.requests("/markets.json"), 1);
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    let open = format!(
        "{STORMS}.map((storm) => storm.shadowRoot.querySelectorAll('.toggle[aria-expanded=true]').length)"
    );
    page.assert(&open, json!([5, 6, 6, 6, 6, 6, 6, 6, 6, 6]))
        .await;
    // Nothing in the page has a name twice, and what names something names it in its own widget.
    page.assert("document.querySelectorAll('live-blog [id]').length", 0)
        .await;
    // What names an element by reference has an empty attribute; its elements are asked for.
    let references = format!(
        "{STORMS}.every(({{ shadowRoot: root }}) => {{
            const ids = [...root.querySelectorAll('[id]')].map(({{ id }}) => id);
            const named = [...root.querySelectorAll('[aria-controls], [aria-labelledby], [aria-describedby]')]
                .flatMap((one) => ['aria-controls', 'aria-labelledby', 'aria-describedby']
                    .flatMap((name) => one.getAttribute(name)?.split(' ') ?? []))
                .filter((id) => id);
            const described = [...root.querySelectorAll('article')]
                .flatMap((one) => one.ariaDescribedByElements ?? []);
            return new Set(ids).size === ids.length
                && named.every((id) => root.getElementById(id))
                && described.every((one) => root.contains(one));
        }})"
    );
    page.assert(&references, true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_widget_that_leaves_takes_no_answer_from_another_one() {
    let stage = Stage::set().await;
    let gate = Gate::default();
    stage.answer(Answer::feed("storm.json").behind(&gate));
    let page = stage.visit("ten.html").await;
    page.until("host.state").await;
    // It was the one that asked.
    page.run("witness.gone = host; host.remove()").await;
    page.until("!witness.gone.isConnected").await;
    page.drawn().await;
    gate.open();
    page.until("events('ready').length === 10").await;
    page.assert("witness.gone.state.status", "loading").await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_widget_of_another_feed_takes_no_answer_to_the_one_before() {
    let stage = Stage::set().await;
    let gate = Gate::default();
    let never = Gate::default();
    stage.answer(Answer::feed("storm.json").behind(&gate));
    let other = Answer::feed("markets.json").behind(&never);
    stage.newsroom.set("/other.json", other);
    let page = stage.visit("ten.html").await;
    page.until("host.state").await;
    let other = stage.newsroom.url("/other.json");
    page.run(&format!("host.src = '{other}'")).await;
    stage.newsroom.asked("/other.json", 1).await;
    gate.open();
    page.until("events('ready').length === 10").await;
    page.drawn().await;
    let loading = json!({ "status": "loading", "entries": 0, "held": 0 });
    page.assert("host.state", loading).await;
    page.assert("fallbackShows()", true).await;
    never.open();
    page.until("isReady() && ids().length === 2").await;
    page.assert("ids()", json!(["close", "open"])).await;
    page.assert_undisturbed().await;
}
