//! What a publisher chooses, and what happens when the choice makes no sense.

use serde_json::json;

use super::server::Answer;
use super::stage::Stage;

#[tokio::test]
async fn without_a_feed_the_fallback_stays_and_one_error_names_the_attribute() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.visit("careless.html").await;
    page.until("witness.said.error.length > 0").await;
    page.assert("witness.troubles().length", 1).await;
    page.assert("witness.said.error[0].includes('\"src\"')", true)
        .await;
    page.assert("fallbackShows()", true).await;
    // A feed that is named later is shown.
    let late = format!("host.src = '{}'", stage.newsroom.url("/feed.json"));
    page.run(&late).await;
    page.until("isReady()").await;
    page.assert("fallbackShows()", false).await;
}

#[tokio::test]
async fn a_bad_value_means_the_default_and_one_warning() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.attributes = r#"poll="1" density="everything" page-size="0" heading-level="9"
        order="random" theme="pink" updates="never" time-zone="Mars/Olympus_Mons""#;
    let page = stage.show("article.html").await;
    let names = [
        "poll",
        "density",
        "page-size",
        "heading-level",
        "order",
        "theme",
        "updates",
    ];
    let lines = names.map(|name| format!("{name}=")).into_iter();
    for words in lines.chain(["Mars/Olympus_Mons".to_owned()]) {
        let lines = format!("witness.said.warn.filter((line) => line.includes('{words}')).length");
        page.assert(&lines, 1).await;
    }
    page.assert("witness.troubles().length", 8).await;
    page.assert("one('.title').localName", "h2").await;
    page.assert("isOpen('ferries')", true).await;
    page.assert("entries().length", 6).await;
    // Another change is no reason to say it again.
    page.run("host.density = 'headlines'").await;
    page.until("!isOpen('ferries')").await;
    page.assert("witness.troubles().length", 8).await;
}

#[tokio::test]
async fn good_values_are_followed() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.attributes = r#"density="headlines" page-size="2" heading-level="2" order="oldest"
        lang="de" time-zone="Asia/Tokyo""#;
    let page = stage.show("article.html").await;
    page.assert("ids()", json!(["numbers", "ferries", "landfall"]))
        .await;
    page.assert("isOpen('ferries')", false).await;
    page.assert("one('.title').localName", "h2").await;
    page.assert("one('.headline').localName", "h3").await;
    let time = "entry('landfall').querySelector('time').textContent.startsWith('15:40')";
    page.assert(time, true).await;
    let day = "one('[part=day] button span').textContent";
    page.assert(day, "Freitag, 8. November 2024").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_property_is_its_attribute_and_takes_effect_at_once() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("host.density = 'headlines'; host.headingLevel = 4")
        .await;
    page.until("!isOpen('ferries') && one('.title').localName === 'h4'")
        .await;
    page.assert("host.getAttribute('heading-level')", "4").await;
    page.run("host.removeAttribute('density'); host.headingLevel = null")
        .await;
    page.until("isOpen('ferries') && one('.title').localName === 'h2'")
        .await;
    page.assert("host.hasAttribute('heading-level')", false)
        .await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_address_of_the_feed_is_relative_to_the_page() {
    let mut stage = Stage::set().await;
    let feed = Answer::feed("storm.json");
    stage.host.set("/storm/feed.json", feed);
    stage.attributes = r#"src="storm/feed.json""#;
    let page = stage.show("careless.html").await;
    page.assert("entries().length", 6).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn another_feed_replaces_the_first_and_nothing_is_mixed() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let other = format!("host.src = '{}'", stage.newsroom.url("/markets.json"));
    page.run(&other).await;
    page.until("events('ready').length === 2").await;
    page.assert("ids()", json!(["close", "open"])).await;
    page.assert("fallbackShows()", false).await;
    page.assert("root.querySelectorAll('[part=base]').length", 1)
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn updates_that_are_to_notify_are_held_even_at_the_live_edge() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.attributes = r#"updates="notify""#;
    let page = stage.show("article.html").await;
    stage.publish("storm-more.json");
    page.refresh_until("button('2 new updates')").await;
    page.assert("ids().includes('rescue')", false).await;
}
