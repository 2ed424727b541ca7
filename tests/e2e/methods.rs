//! What a host page can ask of the element.

use serde_json::{Value, json};

use super::stage::Stage;

/// Whether an entry has been gone to: in sight, open and focused.
fn is_at(id: &str) -> String {
    format!(
        "entry('{id}') && isOpen('{id}') && root.activeElement === entry('{id}') &&
         entry('{id}').getBoundingClientRect().top >= 0 &&
         entry('{id}').getBoundingClientRect().top < innerHeight"
    )
}

#[tokio::test]
async fn refresh_asks_at_once() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    stage.publish("storm-more.json");
    page.run("host.refresh()").await;
    stage.newsroom.asked("/feed.json", 2).await;
    page.until("entry('rescue')").await;
    page.assert("host.state.entries", 8).await;
}

#[tokio::test]
async fn pausing_by_the_button_is_undone_by_the_same_button() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.click("button('Pause updates')").await;
    page.until("statusLine() === 'Updates paused by you'").await;
    stage.publish("storm-more.json");
    page.click("button('Resume updates')").await;
    page.until("entry('rescue')").await;
    page.assert("isCalm()", true).await;
    page.assert("Boolean(button('Pause updates'))", true).await;
}

#[tokio::test]
async fn going_to_an_entry_shows_opens_and_focuses_it_wherever_it_is() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    page.run("host.collapseAll(); host.goTo('on-cohen')").await;
    page.until(&is_at("on-cohen")).await;
    // Further back than what is shown.
    page.assert("ids().includes('no-agreement')", false).await;
    page.run("host.goTo('no-agreement')").await;
    page.until(&is_at("no-agreement")).await;
    // Above the timeline.
    page.run("host.goTo('what-we-know')").await;
    page.until(&is_at("what-we-know")).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn going_to_an_entry_of_a_closed_day_opens_the_day() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    page.click("one('[part=day] button')").await;
    page.until("!entry('two-accounts')").await;
    page.run("host.goTo('two-accounts')").await;
    page.until(&is_at("two-accounts")).await;
}

#[tokio::test]
async fn a_key_point_leads_to_its_entry() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    page.click("all('[part=key-events] button')[2]").await;
    page.until(&is_at("no-agreement")).await;
    page.assert("location.hash", "").await;
}

#[tokio::test]
async fn going_to_an_entry_that_is_not_there_is_a_warning() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("host.goTo('nowhere')").await;
    page.until("witness.said.warn.length === 1").await;
    let warnings = json!(["<live-blog>: there is no entry \"nowhere\" to go to"]);
    page.assert("witness.troubles()", warnings).await;
}

#[tokio::test]
async fn everything_can_be_opened_and_closed_from_outside() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("host.collapseAll()").await;
    page.until("all('.toggle[aria-expanded=true]').length === 0")
        .await;
    page.run("host.expandAll()").await;
    page.until("all('.toggle[aria-expanded=false]').length === 0")
        .await;
    // Events are for what the reader does.
    page.assert("events('toggle')", json!([])).await;
}

#[tokio::test]
async fn what_is_asked_before_the_widget_is_loaded_is_done_afterwards() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run(
        // In one turn, which a driver's script need not be.
        "setTimeout(() => {
            const late = document.createElement('live-blog');
            late.src = host.src;
            late.append(Object.assign(document.createElement('p'), { textContent: 'Nothing yet.' }));
            host.replaceWith(late);
            witness.early = late.state;
            late.collapseAll();
        })",
    )
    .await;
    page.until("events('ready').length === 2").await;
    page.assert("witness.early", Value::Null).await;
    page.assert("all('.toggle[aria-expanded=true]').length", 0)
        .await;
    page.assert("all('.toggle').length", 6).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_entry_that_is_asked_for_before_the_feed_is_there_is_gone_to_afterwards() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run(
        "const late = document.createElement('live-blog');
         late.src = host.src;
         late.append(Object.assign(document.createElement('p'), { textContent: 'Nothing yet.' }));
         host.replaceWith(late);
         late.goTo('warning');",
    )
    .await;
    page.until(&is_at("warning")).await;
    page.assert_undisturbed().await;
}
