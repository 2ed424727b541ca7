//! Layout shifts, as browsers count them
//! ([Layout Instability](https://wicg.github.io/layout-instability/)).

use std::time::Duration;

use serde_json::Value;

use super::feed::Feed;
use crate::e2e::browser::Browser;
use crate::e2e::server::{Answer, Gate, read};
use crate::e2e::stage::{Stage, built, dist, witness};

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

/// What docs/embedding.md asks of publishers: room for the widget before it is there.
const RESERVE: &str = "
    const room = new CSSStyleSheet();
    room.replaceSync('live-blog { display: flow-root; min-height: 100vh }');
    document.adoptedStyleSheets = [room];
";

/// The sum of layout shifts, each of them the shifted part of the window times the way it went.
fn sum(shifts: &[Value]) -> f64 {
    let values = shifts.iter().filter_map(|shift| shift["value"].as_f64());
    values.fold(0.0, |sum, value| sum + value)
}

async fn shifts(page: &Browser) -> Vec<Value> {
    page.drawn().await;
    let shifts = page.get("shifts").await;
    shifts.as_array().cloned().unwrap_or_default()
}

/// True when nothing glides any more. Updates are seconds apart; a second one within the quarter of a
/// second that a glide takes would be counted as a shift, because browsers glide without telling.
const STILL: &str = "isStill()";

/// Publishes ten updates, one after another, each of them seen by the page.
async fn ten_updates(stage: &Stage, answer: impl Fn(Answer)) {
    for update in 1..=10 {
        answer(Feed::of(20 + update).answer());
        let all = format!("host.state.entries === {}", 20 + update);
        stage.page.refresh_until(&all).await;
        stage.page.drawn().await;
        stage.page.until(STILL).await;
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
        let sum = sum(&shifts);
        println!("cumulative layout shift {sum:.4} after {place}");
        assert!(sum < 0.005, "{place}: {shifts:#?}");
    }
}

/// The same on the demo page, as a publisher would have it: nothing reserved but by its own sheet.
#[tokio::test]
async fn the_demo_page_shifts_no_layout_from_first_paint_to_the_tenth_update() {
    let stage = Stage::set().await;
    let (feed, script) = (stage.newsroom.url("/feed.json"), built("/live-blog.js"));
    let page = String::from_utf8(read(&dist("index.html"))).expect("UTF-8");
    let page = page
        .replace(
            "<head>",
            &format!(
                "<head><base href=\"{}\"><script src=\"{}\"></script><script>{RECORD}</script>",
                built("/"),
                stage.host.url("/witness.js")
            ),
        )
        .replace("src=\"coverage/feed.json\"", &format!("src=\"{feed}\""))
        .replace("src=\"live-blog.js\"", &format!("src=\"{script}\""));
    // On a slow connection the page is seen in parts.
    let page =
        Answer::ok("text/html; charset=utf-8", page).trickled(2_600, Duration::from_millis(50));
    stage.host.set("/demo.html", page);
    stage.host.set("/witness.js", witness());
    for place in [
        "scrollTo(0, 0)",
        "document.querySelector('#live').scrollIntoView({ behavior: 'instant' })",
    ] {
        // The fallback is seen first, before and after the script has come.
        let feed = Gate::default();
        stage.answer(Feed::of(20).answer().behind(&feed));
        stage.page.open(&stage.host.url("/demo.html")).await;
        stage.page.run(place).await;
        stage
            .page
            .until("host.shadowRoot?.adoptedStyleSheets.length > 0")
            .await;
        stage.page.drawn().await;
        feed.open();
        stage.page.until("isReady()").await;
        ten_updates(&stage, |feed| stage.answer(feed)).await;
        let shifts = shifts(&stage.page).await;
        let sum = sum(&shifts);
        println!("cumulative layout shift of the demo page {sum:.4} after {place}");
        assert!(sum < 0.005, "{place}: {shifts:#?}");
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
    assert!(!shifts(page).await.is_empty());
}
