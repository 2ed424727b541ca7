//! What is left behind: nothing, however long a page is open; of an element that comes and goes no more than Yew
//! keeps (docs/decisions/0002-yew-from-the-registry.md).

use serde_json::json;

use super::browser::Browser;
use super::nightly;
use super::stage::Stage;

/// `tests/pages/laboratory.js`, in which hours pass in seconds.
const LABORATORY: &str = include_str!("../pages/laboratory.js");

/// What Yew 0.23 keeps of an app that was destroyed, beside the empty element that it was drawn into: mostly a table of its
/// listeners, which has twice the size from the 29th on.
const BYTES_OF_AN_APP: u64 = 3_584;

/// What a page holds. Nodes and listeners are the browser's own count, after its garbage collector.
#[derive(Clone, Copy, Debug)]
struct Load {
    nodes: u64,
    listeners: u64,
    /// Bytes of the WebAssembly's memory.
    memory: u64,
}

impl Load {
    async fn of(page: &Browser) -> Self {
        for _ in 0..3 {
            page.drawn().await;
            page.devtools("HeapProfiler.collectGarbage", json!({}))
                .await;
        }
        let counts = page.devtools("Memory.getDOMCounters", json!({})).await;
        let memory = page.get("laboratory.memory.buffer.byteLength").await;
        let number = |value: &serde_json::Value| value.as_u64().expect("a number");
        Self {
            nodes: number(&counts["nodes"]),
            listeners: number(&counts["jsEventListeners"]),
            memory: number(&memory),
        }
    }

    /// Asserts that this is at most 5 % more than what there was before.
    fn assert_no_more_than(self, before: Self, after: &str) {
        self.assert_at_most(before, 0, after);
    }

    /// The same, but for what so many apps may leave behind that were drawn and destroyed.
    fn assert_at_most(self, before: Self, apps: u64, after: &str) {
        println!("{after}: {before:?}, then {self:?}");
        for (what, then, now, each) in [
            ("nodes", before.nodes, self.nodes, 1),
            ("listeners", before.listeners, self.listeners, 0),
            ("memory", before.memory, self.memory, BYTES_OF_AN_APP),
        ] {
            assert!(
                now * 100 <= (then + apps * each) * 105,
                "{after}: {what} {then}, then {now}"
            );
        }
    }
}

async fn laboratory(stage: &mut Stage) {
    stage.sabotage = LABORATORY;
    stage.visit("article.html").await;
    stage.page.until("laboratory.drawn === 20").await;
}

/// What is done at a time: a driver has the patience for it on a busy machine too.
const PORTION: u64 = 25;

/// So many of what is to leave nothing behind are enough to see that each leaves something: one node or a kilobyte of
/// each is more than 5 % of what there was before. `make test-nightly` does five times as many.
fn times(all: u64) -> u64 {
    if nightly::is_nightly() { all } else { all / 5 }
}

/// Does something in the page so many times.
async fn repeat(page: &Browser, times: u64, act: &str) {
    let before = page.get("laboratory.finished").await;
    let mut done = before.as_u64().expect("a number");
    for _ in 0..times / PORTION {
        page.run(&format!("laboratory.repeat({PORTION}, laboratory.{act})"))
            .await;
        done += PORTION;
        page.until(&format!("laboratory.finished === {done}")).await;
    }
}

#[tokio::test]
async fn comings_and_goings_leave_an_empty_element_each_behind() {
    let mut stage = Stage::with(Browser::own().await).await;
    laboratory(&mut stage).await;
    let page = &stage.page;
    let times = times(1_000);
    repeat(page, 100, "cycle").await;
    let before = Load::of(page).await;
    repeat(page, times, "cycle").await;
    let after = Load::of(page).await;
    after.assert_at_most(
        before,
        times,
        &format!("{times} times taken out and put back"),
    );
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn updates_leave_nothing_behind() {
    let mut stage = Stage::with(Browser::own().await).await;
    laboratory(&mut stage).await;
    let page = &stage.page;
    repeat(page, 500, "update").await;
    let before = Load::of(page).await;
    let times = times(10_000);
    repeat(page, times, "update").await;
    let after = Load::of(page).await;
    after.assert_no_more_than(before, &format!("{times} updates"));
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_hour_of_coverage_leaves_nothing_behind() {
    let mut stage = Stage::with(Browser::own().await).await;
    let script = format!("{LABORATORY} laboratory.takeClock();");
    stage.sabotage = script.leak();
    stage.visit("article.html").await;
    let page = &stage.page;
    page.until("laboratory.drawn > 0 && !one('.early')").await;
    page.run("laboratory.pass(1)").await;
    page.until("laboratory.drawn === 20").await;
    page.run("laboratory.pass(119)").await;
    page.until("laboratory.finished === 120").await;
    let before = Load::of(page).await;
    page.run("laboratory.pass(60)").await;
    page.until("laboratory.finished === 180").await;
    let after = Load::of(page).await;
    after.assert_no_more_than(before, "an hour with an update a minute");
    page.assert("laboratory.revision > 175", true).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn elements_that_hardly_came_leave_no_more_behind() {
    let mut stage = Stage::with(Browser::own().await).await;
    laboratory(&mut stage).await;
    let page = &stage.page;
    let times = times(1_000);
    repeat(page, times, "glimpse").await;
    let mut before = Load::of(page).await;
    repeat(page, times, "glimpse").await;
    let mut after = Load::of(page).await;
    // On a busy machine more of them are there at once than ever before: a leak grows each time, this once.
    if after.memory > before.memory + times * BYTES_OF_AN_APP {
        before = after;
        repeat(page, times, "glimpse").await;
        after = Load::of(page).await;
    }
    after.assert_at_most(
        before,
        times,
        &format!("{times} elements that came and went"),
    );
    page.assert_undisturbed().await;
}
