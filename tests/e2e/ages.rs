//! How long ago entries were: right wherever a reader looks, and left alone elsewhere.

use std::time::SystemTime;

use liveblog_core::model::Timestamp;
use serde_json::{Value, json};

use super::browser::Browser;
use super::server::Answer;
use super::stage::Stage;

/// Entries of the last minutes, five seconds apart: every five seconds one of them tells another age.
fn feed(count: i64) -> Value {
    let now = SystemTime::UNIX_EPOCH.elapsed().expect("a clock");
    let now = i64::try_from(now.as_millis()).expect("a date");
    let item = |number: i64| {
        let at = Timestamp(now - number * 5_000).to_string();
        json!({ "id": number.to_string(), "title": "News", "content_text": "Words.", "date_published": at })
    };
    let items: Vec<_> = (0..count).map(item).collect();
    json!({ "version": "https://jsonfeed.org/version/1.1", "items": items })
}

/// How many entries are in sight, or out of it, and tell another age than theirs.
const WRONG: &str = "((isInSight) => all('[part=entry]').filter((entry) => {
    const { top, bottom } = entry.getBoundingClientRect();
    const age = Date.now() - Date.parse(entry.querySelector('time').dateTime);
    const told = parseInt(entry.querySelector('.ago').textContent) || 0;
    return (bottom > 0 && top < innerHeight) === isInSight && told !== Math.floor(age / 60_000);
}).length)";

#[tokio::test]
async fn ages_are_told_where_the_reader_looks_and_on_paper() {
    let mut stage = Stage::set().await;
    stage.attributes = r#"page-size="60" poll="900""#;
    stage.answer(Answer::ok("application/feed+json", feed(60).to_string()));
    let page = stage.show("article.html").await;
    page.run("scrollTo({ top: 1e6, behavior: 'instant' })")
        .await;
    page.until(&format!("{WRONG}(false) > 1")).await;
    page.until(&format!("{WRONG}(true) === 0")).await;
    page.run("entry('3').scrollIntoView({ behavior: 'instant' })")
        .await;
    page.until(&format!("{WRONG}(true) === 0")).await;
    page.assert(&format!("{WRONG}(false) > 0"), true).await;
    page.run("dispatchEvent(new Event('beforeprint'))").await;
    page.until(&format!("{WRONG}(false) === 0")).await;
}

#[tokio::test]
async fn ages_are_told_that_come_into_sight_without_a_scroll_of_the_page() {
    let mut stage = Stage::with(Browser::own().await).await;
    stage.attributes = r#"page-size="60" poll="900""#;
    stage.answer(Answer::ok("application/feed+json", feed(60).to_string()));
    let page = stage.show("article.html").await;
    page.until(&format!("{WRONG}(false) > 1")).await;
    let grown = page.client.set_window_size(1_000, 3_000).await;
    grown.expect("a larger window");
    page.until(&format!("innerHeight > 2_000 && {WRONG}(true) === 0"))
        .await;
    page.run(
        "const outer = document.createElement('div'), inner = document.createElement('div');
        for (const [box, height] of [[outer, 300], [inner, 3000]]) {
            box.style.height = `${height}px`;
            box.style.overflow = 'auto';
        }
        host.before(outer);
        outer.append(inner);
        inner.append(host);
        witness.outer = outer;",
    )
    .await;
    page.until("entries().length === 60").await;
    page.until(&format!("{WRONG}(false) > 1")).await;
    page.run("witness.outer.scrollTop = 1000").await;
    page.until(&format!("{WRONG}(true) === 0")).await;
}
