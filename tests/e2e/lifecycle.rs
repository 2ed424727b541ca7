//! Elements that are moved, taken out, put back, and not alone on their page.

use serde_json::json;

use super::server::Answer;
use super::stage::Stage;

/// A page with two widgets; the first shows the storm, the second the markets.
async fn two_widgets() -> Stage {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.visit("two.html").await;
    page.until("events('ready').length === 2").await;
    stage
}

/// Waits until the widget of the markets has asked twice more: time enough for another widget to
/// ask at least once, if it does.
async fn polls_pass(stage: &Stage) {
    let polls = stage.newsroom.requests("/markets.json") + 2;
    stage.newsroom.asked("/markets.json", polls).await;
}

#[tokio::test]
async fn a_widget_that_is_moved_goes_on_as_if_nothing_had_happened() {
    let stage = Stage::set().await;
    let page = stage.show("plain.html").await;
    page.click("toggle('two-accounts')").await;
    page.until("!isOpen('two-accounts')").await;
    page.run("entry('two-accounts').known = true").await;
    page.run("document.body.append(document.createElement('section'))")
        .await;
    page.run("document.querySelector('section').append(host)")
        .await;
    page.run("witness.moved = performance.now()").await;
    // An element whose widget draws nothing for 5 s gives up; being moved is no reason to.
    page.until("performance.now() - witness.moved > 5500").await;
    page.assert("entry('two-accounts').known", true).await;
    page.assert("isOpen('two-accounts')", false).await;
    page.assert("fallbackShows()", false).await;
    let requests = "performance.getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('feed.json')).length";
    page.assert(requests, 1).await;
    page.click("toggle('two-accounts')").await;
    page.until("isOpen('two-accounts')").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_widget_that_is_put_back_knows_what_it_knew() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.run("witness.kept = host; host.remove()").await;
    page.until("witness.kept.shadowRoot.querySelectorAll('[data-entry]').length === 0")
        .await;
    stage.publish("storm-more.json");
    page.run("document.querySelector('#elsewhere').append(witness.kept)")
        .await;
    page.until("entry('ferries')").await;
    page.assert("isOpen('ferries')", false).await;
    page.assert("isOpen('power')", true).await;
    page.assert("fallbackShows()", false).await;
    // What was published in the meantime is caught up with.
    page.until("entry('rescue') || button('2 new updates')")
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_widget_that_has_left_the_page_asks_for_nothing() {
    let stage = two_widgets().await;
    let page = &stage.page;
    page.run("host.remove()").await;
    let requests = stage.newsroom.requests("/feed.json");
    polls_pass(&stage).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), requests);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn two_widgets_share_one_webassembly_and_nothing_else() {
    let stage = two_widgets().await;
    let page = &stage.page;
    let loaded = |name: &str| {
        format!(
            "performance.getEntriesByType('resource')
                .filter((entry) => entry.name.endsWith('/{name}')).length"
        )
    };
    page.assert(&loaded("liveblog_bg.wasm"), 1).await;
    page.assert(&loaded("live-blog.js"), 1).await;
    let other = "document.querySelector('#markets').shadowRoot";
    let density = format!("{other}.querySelector('[aria-pressed=true]').textContent");
    page.click("button('Headlines')").await;
    page.until("!isOpen('ferries')").await;
    page.assert(&density, "Full").await;
    page.assert(
        &format!("{other}.querySelectorAll('[data-entry]').length"),
        2,
    )
    .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_second_copy_of_the_script_does_nothing_but_say_so() {
    let stage = two_widgets().await;
    let page = &stage.page;
    let line = "<live-blog> is defined already: this second copy of live-blog.js does nothing";
    // Both widgets may be there before the second copy is.
    page.until("witness.said.info.length").await;
    page.assert("witness.said.info", json!([line])).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_lost_feed_of_one_widget_is_not_the_other_ones_trouble() {
    let stage = two_widgets().await;
    let page = &stage.page;
    stage.answer(Answer::status("404 Not Found"));
    page.refresh_until("statusLine().startsWith('Reconnecting')")
        .await;
    page.assert(
        "events('error').map(({ target }) => target)",
        json!(["storm"]),
    )
    .await;
    let other = "document.querySelector('#markets').shadowRoot.querySelector('[part=status]').textContent.startsWith('Live, checked ')";
    page.assert(other, true).await;
}

#[tokio::test]
async fn a_paused_widget_asks_for_nothing_until_it_is_resumed() {
    let stage = two_widgets().await;
    let page = &stage.page;
    page.run("host.pause()").await;
    page.until("statusLine().startsWith('Updates paused by you')")
        .await;
    let requests = stage.newsroom.requests("/feed.json");
    polls_pass(&stage).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), requests);
    stage.publish("storm-more.json");
    page.run("host.resume()").await;
    page.until("entry('rescue') || button('2 new updates')")
        .await;
    page.assert("isCalm()", true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_widget_without_updates_asks_once() {
    let mut stage = Stage::set().await;
    stage.attributes = r#"updates="off""#;
    stage.publish("storm.json");
    let page = stage.show("two.html").await;
    polls_pass(&stage).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    page.assert("Boolean(button('Pause updates'))", false).await;
}

#[tokio::test]
async fn a_page_that_nobody_sees_asks_for_nothing_and_catches_up() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    // The other tab, whose widget polls while the first one is hidden.
    stage.attributes = r#"src="https://news.example/markets.json" poll="5""#;
    stage.show("careless.html").await;
    stage.attributes = "poll=5";
    let page = stage.show("article.html").await;
    let tab = page.leave_for(&stage.host.url("/careless.html")).await;
    polls_pass(&stage).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    stage.publish("storm-more.json");
    page.return_to(tab).await;
    page.until("entry('rescue') || button('2 new updates')")
        .await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 2);
    page.assert_undisturbed().await;
}
