//! Times by the browser's own rules of zones, and where the ways out of an entry lead.

use serde_json::{Value, json};

use super::server::Answer;
use super::stage::Stage;

/// A feed of Berlin's whose dates name no zone.
fn berlin() -> Value {
    let dates = [
        ("winter", "2026-12-12T11:40:00"),
        ("again", "2026-10-25T03:00:00"),
        ("twice", "2026-10-25T02:30"),
        ("summer", "2026-10-12 11:20:00"),
        ("mail", "Mon, 12 Oct 2026 10:55:00"),
        ("left-out", "2026-03-29T02:30:00"),
    ];
    let items = dates.map(|(id, date)| {
        json!({
            "id": id,
            "url": format!("https://paper.example/{id}"),
            "title": id,
            "content_text": "Text.",
            "date_published": date,
        })
    });
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Ticker",
        "_liveblog": {
            "version": 1,
            "time_zone": "Europe/Berlin",
            "poll_interval": 900,
            "key_points": [{ "text": "Summer", "entry": "summer" }],
        },
        "items": items,
    })
}

async fn showing(attributes: &'static str) -> Stage {
    let mut stage = Stage::set().await;
    stage.attributes = attributes;
    let feed = berlin().to_string();
    stage.answer(Answer::ok("application/feed+json", feed));
    stage.show("article.html").await;
    stage
}

#[tokio::test]
async fn dates_that_name_no_zone_are_clock_times_of_the_feeds_zone() {
    let stage = showing(r#"lang="en-GB""#).await;
    let told = "all('[data-entry]').map((entry) => {
        const time = entry.querySelector('time');
        return `${entry.dataset.entry} ${time.dateTime} ${time.textContent.slice(0, 5)}`;
    })";
    let expected = [
        "winter 2026-12-12T10:40:00Z 11:40",
        "again 2026-10-25T02:00:00Z 03:00",
        "twice 2026-10-25T00:30:00Z 02:30",
        "summer 2026-10-12T09:20:00Z 11:20",
        "mail 2026-10-12T08:55:00Z 10:55",
        "left-out 2026-03-29T01:30:00Z 03:30",
    ];
    stage.page.assert(told, json!(expected)).await;
    let said = "witness.said.warn.filter((line) => line.includes('names no zone')).length";
    stage.page.assert(said, 1).await;
}

#[tokio::test]
async fn times_of_the_status_line_name_their_zone_where_it_is_not_the_readers() {
    let reader = r#"lang="en-GB" time-zone="reader""#;
    let island = r#"lang="en-GB" time-zone="Pacific/Kiritimati""#;
    for (attributes, named) in [(reader, false), (island, true)] {
        let stage = showing(attributes).await;
        let status = "one('[part=status]').textContent";
        let told = format!("/checked \\d\\d:\\d\\d$/.test({status}.trim())");
        stage.page.assert(&told, !named).await;
        let zoned = format!("/checked \\d\\d:\\d\\d GMT\\+14$/.test({status}.trim())");
        stage.page.assert(&zoned, named).await;
    }
}

#[tokio::test]
async fn every_link_leads_to_what_it_names_and_never_to_the_page_itself() {
    let stage = showing(r#"lang="en-GB""#).await;
    let page = "location.href.split('#')[0]";
    let links = format!("all('a').filter((link) => link.href.split('#')[0] === {page}).length");
    stage.page.assert(&links, 0).await;
    let time = "entry('summer').querySelector('[part=entry-time] a').href";
    stage
        .page
        .assert(time, "https://paper.example/summer")
        .await;
    stage.page.click("one('[part=key-events] button')").await;
    stage
        .page
        .until("root.activeElement === entry('summer')")
        .await;
}
