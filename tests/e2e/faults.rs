//! Faults of the network, of the server and of what it sends, case by case (`tests/faults.md`). Each
//! of them meets a reader in the middle of things, whose place is to be what it was.

mod bodies;
mod changes;
mod network;
mod pictures;
mod statuses;
mod wasm;

use serde_json::{Value, json};

use super::browser::Browser;
use super::server::Answer;
use super::stage::Stage;

/// What a reader would notice if it changed: which entries there are and what they say, which of them
/// are open, and what has the focus.
const PLACE: &str = "({
    ids: ids(),
    open: ids().filter(isOpen),
    focused: root.activeElement === toggle('power'),
    words: one('[part=timeline]').textContent,
    fallback: fallbackShows(),
})";

/// Where the line is that the reader is reading.
const TOP: &str = "entry('power').getBoundingClientRect().top";

/// Lets a page's timers ring after a twentieth of the time, but for the driver's (`browser::SCRIPT`).
const HURRY: &str = "const wait = setTimeout.bind(window);
    window.setTimeout = (work, delay, ...more) => wait(work, delay === 35_000 ? delay : delay / 20, ...more);";

/// Notes how long the page keeps its reader waiting.
const WATCH: &str = "witness.long = [];
    new PerformanceObserver((list) => witness.long.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: 'longtask', buffered: true });";

/// Asserts that nothing has kept the reader waiting for long. A busy machine takes its time; what
/// grows faster than its input takes minutes.
async fn assert_swift(page: &Browser) {
    let longest = page.get("Math.max(0, ...witness.long)").await;
    assert!(longest.as_f64() < Some(2_000.0), "{longest} ms at a time");
}

/// A reader who has scrolled down the storm, closed an entry and put the focus on a button.
struct Reader<'a> {
    stage: &'a Stage,
    page: &'a Browser,
    place: Value,
    top: f64,
}

impl<'a> Reader<'a> {
    async fn of(stage: &'a Stage) -> Self {
        Self::of_answer(stage, Answer::feed("storm.json")).await
    }

    /// The same where the storm is answered in some way.
    async fn of_answer(stage: &'a Stage, storm: Answer) -> Self {
        stage.answer(storm);
        let page = stage.show("article.html").await;
        page.click("toggle('ferries')").await;
        page.until("!isOpen('ferries')").await;
        page.run("toggle('power').focus(); entry('power').scrollIntoView()")
            .await;
        page.drawn().await;
        let place = page.get(PLACE).await;
        let top = page.get(TOP).await.as_f64().expect("a number");
        Self {
            stage,
            page,
            place,
            top,
        }
    }

    /// Asserts what holds whatever happens: the reader's place is what it was, nothing reaches the
    /// host page, and the newsroom has never been asked twice at a time.
    async fn assert_undisturbed(&self) {
        let Self { page, place, .. } = self;
        page.drawn().await;
        page.assert(PLACE, place.clone()).await;
        // Browsers scroll by whole pixels.
        let still = format!("Math.abs({TOP} - {}) <= 1", self.top);
        page.assert(&still, true).await;
        page.assert("witness.uncaught", json!([])).await;
        page.assert("witness.violations", json!([])).await;
        page.assert("witness.said.error", json!([])).await;
        assert_eq!(self.stage.newsroom.most_at_once("/feed.json"), 1);
    }

    /// Asks for the feed, in vain: the page is told of one more error, of this kind.
    async fn asks_in_vain(&self, kind: &str) {
        let errors = self.page.get("kinds().length").await;
        self.page
            .refresh_until(&format!("kinds().length > {errors}"))
            .await;
        self.page.assert("kinds().at(-1)", kind).await;
        self.assert_undisturbed().await;
    }

    /// Asserts that what the newsroom has added is found and waits to be revealed.
    async fn finds_more(&self) {
        self.stage.publish("storm-more.json");
        self.page
            .refresh_until("button('2 new updates') && isCalm()")
            .await;
        self.assert_undisturbed().await;
    }
}

/// Asserts what an answer in place of a later feed costs the reader: nothing but time.
async fn assert_survived(stage: &Stage, fault: Answer, kind: &str) {
    let reader = Reader::of(stage).await;
    stage.answer(fault);
    reader.asks_in_vain(kind).await;
    reader.finds_more().await;
}
