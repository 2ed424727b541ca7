//! A choice counts at once in every live blog of the site that keeps as much.

use serde_json::json;

use super::super::server::Answer;
use super::{frame, guarded, load};

/// In the second live blog of the page.
fn other(expression: &str) -> String {
    let root = "document.querySelector('#markets').shadowRoot";
    format!("{root}.querySelector('{expression}')")
}

#[tokio::test]
async fn what_is_agreed_to_in_one_live_blog_of_a_page_is_agreed_to_in_the_other() {
    let (stage, _proxy) = guarded("").await;
    stage
        .newsroom
        .set("/markets.json", Answer::feed("embeds.json"));
    let page = stage.show("two.html").await;
    let offered = other("[data-entry=youtube] [part=embed-load]");
    page.until(&format!("{offered} && {}", load("youtube")))
        .await;
    page.click(&load("youtube")).await;
    page.until(&other("[data-entry=youtube] iframe")).await;
    page.until(&frame("youtube")).await;
    // The host hears of it once.
    page.assert("details('consent').length", 1).await;

    page.click(&other("[data-entry=vimeo] [part=embed-load]"))
        .await;
    page.until(&frame("vimeo")).await;
    page.assert(
        "sessionStorage['live-blog-consent']",
        json!("youtube vimeo"),
    )
    .await;

    page.click("button('Stop loading from YouTube')").await;
    page.until(&format!(
        "!{} && !{}",
        frame("youtube"),
        other("[data-entry=youtube] iframe")
    ))
    .await;
    page.assert(&format!("Boolean({})", frame("vimeo")), true)
        .await;
    page.assert("sessionStorage['live-blog-consent']", json!("vimeo"))
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn what_is_agreed_to_for_good_is_agreed_to_in_other_windows() {
    let (stage, _proxy) = guarded("memory=local").await;
    stage.show("article.html").await;
    let first = stage.page.here().await;
    let second = stage.page.open_window().await;
    let page = stage.show("article.html").await;
    page.click(&load("youtube")).await;
    page.until(&frame("youtube")).await;
    page.switch_to(first.clone()).await;
    page.until(&frame("youtube")).await;
    page.click("button('Stop loading from YouTube')").await;
    for window in [first, second] {
        page.switch_to(window).await;
        page.until(&format!("!{}", frame("youtube"))).await;
    }
    page.assert("localStorage['live-blog-consent']", "").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_storage_that_is_full_takes_no_choice_back() {
    let (stage, _proxy) = guarded("").await;
    let page = stage.show("article.html").await;
    page.click(&load("youtube")).await;
    page.until(&frame("youtube")).await;
    page.run(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
    )
    .await;
    page.click(&load("vimeo")).await;
    page.until(&frame("vimeo")).await;
    // It is looked at again.
    page.run("dispatchEvent(new Event('pageshow'))").await;
    page.drawn().await;
    for id in ["youtube", "vimeo"] {
        page.assert(&format!("Boolean({})", frame(id)), true).await;
    }
    page.assert("sessionStorage['live-blog-consent'] === undefined", true)
        .await;
    page.assert_undisturbed().await;
}
