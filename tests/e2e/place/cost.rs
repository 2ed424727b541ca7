//! What it costs to keep the reader's place: how many rows are measured does not follow how many there are.

use serde_json::json;

use super::feed::Feed;
use crate::e2e::browser::Browser;
use crate::e2e::server::Answer;
use crate::e2e::stage::Stage;

/// Counts the rows of the timeline, and their chunks, that anybody asks where they are.
const COUNT: &str = "
    const measure = Element.prototype.getBoundingClientRect;
    const measured = new Set();
    Element.prototype.getBoundingClientRect = function () {
        if (this.matches('.chunk, .chunk > *')) measured.add(this);
        return measure.call(this);
    };
    addEventListener('DOMContentLoaded', () => {
        witness.measured = () => {
            const rows = measured.size;
            measured.clear();
            return rows;
        };
    });";

/// A screen of rows of one line each, with those that are looked at to find them.
const MOST: i64 = 60;

/// So many entries of one line, 100 to a day.
fn feed(entries: usize) -> Answer {
    let item = |entry: usize| {
        let (day, minute) = (1 + entry / 100, entry % 100);
        json!({
            "id": format!("e{entry}"),
            "title": format!("Entry {entry}"),
            "content_html": format!("<p>{}</p>", "The wind has turned again. ".repeat(12)),
            "date_published": format!("2024-11-{day:02}T{:02}:{:02}:00Z", 8 + minute / 60, minute % 60),
        })
    };
    Feed::with(entries, item).answer()
}

/// Shows all entries and reads one in the middle.
async fn reading(stage: &Stage, entries: usize) -> String {
    stage.answer(feed(entries));
    let page = stage.show("article.html").await;
    page.until(&format!(
        "(button('Show earlier updates')?.click(), entries().length === {entries})"
    ))
    .await;
    let read = format!("e{}", entries / 2);
    page.run(&format!(
        "entry('{read}').scrollIntoView({{ block: 'start', behavior: 'instant' }})"
    ))
    .await;
    page.run("scrollBy(0, 30)").await;
    page.drawn().await;
    read
}

/// How many rows have been measured since this was asked last.
async fn measured(page: &Browser) -> i64 {
    page.drawn().await;
    let rows = page.get("witness.measured()").await;
    rows.as_i64().expect("a number")
}

#[tokio::test]
async fn a_scroll_and_a_toggle_measure_what_is_in_sight() {
    let mut stage = Stage::set().await;
    stage.attributes = r#"page-size="100""#;
    stage.sabotage = COUNT;
    for entries in [100, 500] {
        let read = reading(&stage, entries).await;
        let page = &stage.page;
        measured(page).await;
        page.run("scrollBy({ top: 10, behavior: 'instant' })").await;
        let scroll = measured(page).await;
        page.click(&format!("toggle('{read}')")).await;
        page.until(&format!("!isOpen('{read}')")).await;
        let toggle = measured(page).await;
        println!("of {entries} rows a scroll measures {scroll} and a toggle {toggle}");
        for rows in [scroll, toggle] {
            assert!((1..=MOST).contains(&rows), "{rows} of {entries}");
        }
    }
}
