//! The first rows are there before the others.

use serde_json::{Value, json};

use super::server::Answer;
use super::stage::Stage;

/// Notes how many rows there are after each change of the tree, and at the moment of the event that says that all are.
const COUNT: &str = "
    witness.states = [];
    const { attachShadow } = Element.prototype;
    const rows = (root) => root.querySelectorAll('[data-entry]').length;
    Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        new MutationObserver(() => {
            const state = [rows(root), Boolean(root.querySelector('[part=load-more]'))];
            if (state[0] && !witness.states.length) witness.begins?.(this);
            if (state[0]) witness.states.push(state);
        }).observe(root, { subtree: true, childList: true });
        return root;
    };
    addEventListener('live-blog-ready', ({ target }) => witness.ready = rows(target.shadowRoot));";

const ALL: i64 = 50;

/// More entries than are shown at first.
fn feed() -> Answer {
    let item = |number: i64| {
        json!({
            "id": number.to_string(),
            "title": format!("News {number}"),
            "content_html": format!("<p>{}</p>", "The wind has turned again. ".repeat(20)),
        })
    };
    let items: Vec<Value> = (0..60).map(item).collect();
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "The storm", "items": items });
    Answer::ok("application/feed+json", feed.to_string())
}

async fn showing(sabotage: &'static str) -> Stage {
    let mut stage = Stage::set().await;
    stage.sabotage = sabotage;
    stage.attributes = r#"page-size="50""#;
    stage.answer(feed());
    stage.show("article.html").await;
    stage
}

#[tokio::test]
async fn the_first_rows_come_first_and_the_event_when_all_are_there() {
    let stage = showing(COUNT).await;
    let page = &stage.page;
    page.assert("witness.ready", ALL).await;
    let states = page.get("witness.states").await;
    println!("{states}");
    let few = "witness.states.some(([rows]) => rows < 20)";
    page.assert(few, true).await;
    // On a slow machine Yew lets the browser paint within a drawing, and so within the last one.
    let early = "witness.states.filter(([rows, more]) => more && rows < 48).length";
    page.assert(early, 0).await;
    page.assert("Boolean(one('[part=load-more]'))", true).await;
}

#[tokio::test]
async fn whoever_wants_an_entry_before_it_is_drawn_has_it() {
    let wants = format!("{COUNT} witness.begins = (host) => host.goTo('45');");
    let stage = showing(wants.leak()).await;
    let page = &stage.page;
    page.until("root.activeElement?.dataset.entry === '45'")
        .await;
    page.assert("witness.ready", ALL).await;
}
