//! Layout shifts, as browsers count them
//! ([Layout Instability](https://wicg.github.io/layout-instability/)).

use serde_json::{Value, json};

use super::feed::Feed;
use crate::e2e::browser::Browser;
use crate::e2e::server::Answer;
use crate::e2e::stage::{Stage, built};

/// Records every layout shift of the page from its beginning.
const RECORD: &str = "
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
            if (!hadRecentInput) shifts.push({ value, sources: sources.map(({ node, previousRect: from, currentRect: to }) =>
                `${node?.nodeName}: ${[from.x, from.y, from.height, to.x, to.y, to.height]}`) });
        }
    }).observe({ type: 'layout-shift', buffered: true });
";

/// What README.md asks of publishers: room for the widget before it is there.
const RESERVE: &str = "
    const room = document.createElement('style');
    room.textContent = 'live-blog { display: block; min-height: 100vh }';
    document.head.append(room);
";

async fn shifts(page: &Browser) -> Vec<Value> {
    page.drawn().await;
    let shifts = page.get("shifts").await;
    shifts.as_array().cloned().unwrap_or_default()
}

/// Publishes ten updates, one after another, each of them seen by the page.
async fn ten_updates(stage: &Stage, answer: impl Fn(Answer)) {
    for update in 1..=10 {
        answer(Feed::of(20 + update).answer());
        let all = format!("host.state.entries === {}", 20 + update);
        stage.page.refresh_until(&all).await;
        stage.page.drawn().await;
    }
}

/// Cumulative layout shift from first paint to the tenth update, for a reader at each place.
#[tokio::test]
async fn ten_updates_shift_no_layout_wherever_the_reader_is() {
    let mut stage = Stage::set().await;
    let record = format!("{RECORD} {RESERVE}");
    stage.sabotage = record.leak();
    for place in [
        "scrollTo(0, 0)",
        "host.scrollIntoView()",
        "one('[part=timeline]').scrollIntoView()",
        "entry('e10').scrollIntoView()",
    ] {
        stage.answer(Feed::of(20).answer());
        let page = stage.show("article.html").await;
        page.run(place).await;
        page.drawn().await;
        ten_updates(&stage, |feed| stage.answer(feed)).await;
        let shifts = shifts(page).await;
        let sum: f64 = shifts
            .iter()
            .filter_map(|shift| shift["value"].as_f64())
            .sum();
        println!("cumulative layout shift {sum:.4} after {place}");
        assert!(sum < 0.005, "{place}: {shifts:#?}");
        assert_eq!(page.get("typeof shifts").await, json!("object"));
    }
}

/// The positive control: a page that moves under the reader is noticed.
#[tokio::test]
async fn a_page_that_shifts_is_noticed() {
    let mut stage = Stage::set().await;
    stage.sabotage = RECORD;
    stage.answer(Feed::of(20).answer());
    let page = stage.show("article.html").await;
    page.run("document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Breaking: ' }))")
        .await;
    assert!(!shifts(page).await.is_empty(), "{}", built(""));
}
