//! The reader's place in whatever scrolls: the window, the body, boxes in boxes and in shadow trees,
//! dialogs and frames, zoomed and scaled; and in pages that move things themselves.

mod kinds;
mod moves;

use self::kinds::{KINDS, Kind, PIXEL, WINDOW};
use self::moves::{MOVES, RESTED};
use super::place::feed::Feed;
use super::place::line::line;
use super::stage::Stage;

/// What the scripts of the kinds can use.
const TOOLS: &str = "
    const style = (element, words) => Object.assign(element.style, words);
    const box = (inner = document.querySelector('live-blog')) => {
        const box = document.createElement('div');
        style(box, { height: '500px', overflow: 'auto' });
        inner.before(box);
        box.append(inner);
        return box;
    };
    addEventListener('DOMContentLoaded', () => {
        const { documentElement: html, body } = document;
        const host = document.querySelector('live-blog');
";

/// Opens a page with a script of its own and reads the second paragraph of entry 10 of 20, its top a
/// little below that of what is in sight.
async fn reading(stage: &mut Stage, kind: &Kind) {
    let script: &'static str = format!("{TOOLS} {} }});", kind.run).leak();
    stage.sabotage = script;
    stage.answer(plain().answer());
    let page = stage.show(kind.page).await;
    page.run(kind.then).await;
    page.run(
        "witness.line = body('e10').querySelectorAll('p')[1];
        witness.line.scrollIntoView({ block: 'start', behavior: 'instant' });",
    )
    .await;
    page.drawn().await;
}

/// Without pictures: one that fails to load at any moment takes room in quirks mode.
fn plain() -> Feed {
    let text = "<p>The wind has turned again.</p>".repeat(9);
    Feed::of(20).edit(12, &text).edit(14, &text)
}

/// Two entries above the line get another body and one is withdrawn, and there is more above the line in its own.
fn changed(body: &str) -> Feed {
    let feed = plain().edit(15, body).edit(12, body);
    feed.withdraw(13)
        .lead(10, &"<p>First of all.</p>".repeat(9))
}

/// Entries above the line become longer.
fn longer() -> Feed {
    changed(&"<p>Longer.</p>".repeat(20))
}

const IS_LONGER: &str = "entry('e15').textContent.includes('Longer')";

/// Where the line is once something has been done and drawn.
async fn line_after(stage: &Stage, done: &str, is_there: &str) -> f64 {
    let page = &stage.page;
    page.run(done).await;
    page.until(is_there).await;
    page.drawn().await;
    line(page).await
}

#[tokio::test]
async fn the_line_does_not_move_in_any_scroller() {
    let mut stage = Stage::set().await;
    let mut moved = Vec::new();
    for kind in &KINDS {
        reading(&mut stage, kind).await;
        let before = line(&stage.page).await;
        stage.answer(longer().answer());
        let longer = line_after(&stage, "host.refresh()", IS_LONGER).await - before;
        // And shorter again.
        stage.answer(changed("<p>Short.</p>").answer());
        let is_shorter = "entry('e15').textContent.includes('Short.')";
        let shorter = line_after(&stage, "host.refresh()", is_shorter).await - before;
        // And what is below becomes shorter.
        let is_closed = "entry('e8').matches('[data-collapsed]')";
        let below = line_after(&stage, "toggle('e8').click()", is_closed).await - before;
        println!(
            "{longer:8.2} {shorter:8.2} {below:8.2} pixels in {}",
            kind.what
        );
        let shifts = [longer, shorter, below];
        let has_moved = shifts.iter().any(|shift| shift.abs() > PIXEL);
        moved.extend(has_moved.then_some((kind.what, before, shifts)));
        stage.page.assert_undisturbed().await;
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

#[tokio::test]
async fn what_the_page_moves_itself_is_no_drift() {
    let mut stage = Stage::set().await;
    let mut moved = Vec::new();
    for case in &MOVES {
        reading(&mut stage, &WINDOW).await;
        let before = line(&stage.page).await;
        stage.answer(longer().answer());
        let page = &stage.page;
        page.run(moves::COUNT).await;
        page.run(case.run).await;
        page.until(case.begun).await;
        page.drawn().await;
        page.refresh_until(IS_LONGER).await;
        page.drawn().await;
        page.run(case.then).await;
        page.until(case.until).await;
        page.run("witness.rest = 0").await;
        page.until(RESTED).await;
        let wanted = page.get(case.to).await.as_f64();
        let off = if let Some(wanted) = wanted {
            line(&stage.page).await - before - wanted
        } else {
            page.get("scrollY - witness.y")
                .await
                .as_f64()
                .expect("a number")
        };
        println!("{off:8.2} pixels off where {}", case.what);
        moved.extend((off.abs() > PIXEL).then_some((case.what, before, off)));
        page.assert_undisturbed().await;
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

/// What the widget scrolls before the first event of a glide ends none, where the browser lets a script do that.
#[tokio::test]
async fn a_glide_that_has_just_begun_goes_on() {
    let mut stage = Stage::set().await;
    reading(&mut stage, &WINDOW).await;
    let page = &stage.page;
    let before = line(page).await;
    page.run(moves::COUNT).await;
    page.run("scrollBy({ top: 900, behavior: 'smooth' }); toggle('e12').click();")
        .await;
    page.until(RESTED).await;
    let off = line(page).await - before + 900.0;
    println!("{off:8.2} pixels off");
    assert!(off.abs() <= PIXEL, "{before} {off}");
}

/// Counts how often anything is scrolled by scripts.
const COUNT: &str = "
    witness.corrections = witness.calls = 0;
    let isCorrecting = false;
    for (const scroller of [window, Element.prototype]) {
        const { scrollBy } = scroller;
        scroller.scrollBy = function (...words) {
            witness.calls += 1;
            // What is less than a pixel takes WebKit another call of the same correction.
            if (!isCorrecting) witness.corrections += 1;
            isCorrecting = true;
            queueMicrotask(() => isCorrecting = false);
            return scrollBy.apply(this, words);
        };
    }
";

/// Something above the widget changes its height in every frame, and within frames too.
const JITTER: &str = "new Promise((resolve) => {
    const jumper = document.createElement('div');
    host.before(jumper);
    const sizes = new ResizeObserver(() => jumper.style.paddingTop = `${Math.random() * 40}px`);
    sizes.observe(host.parentElement);
    witness.corrections = witness.calls = 0;
    let frames = 0;
    requestAnimationFrame(function jump() {
        frames += 1;
        if (frames > 60) {
            sizes.disconnect();
            return resolve([witness.corrections, frames, witness.calls]);
        }
        jumper.style.height = `${frames % 2 * 100}px`;
        requestAnimationFrame(jump);
    });
})";

#[tokio::test]
async fn a_page_that_never_rests_is_corrected_once_a_frame_at_most() {
    let mut stage = Stage::set().await;
    for kind in [&KINDS[0], &KINDS[1], &KINDS[4]] {
        reading(&mut stage, kind).await;
        let page = &stage.page;
        page.run(COUNT).await;
        let found = page.settled(JITTER).await;
        println!("corrections, frames, calls: {found} in {}", kind.what);
        let [corrections, frames, calls] =
            [0, 1, 2].map(|place| found[place].as_u64().expect("a number"));
        assert!((frames / 2..=frames).contains(&corrections), "{found}");
        assert!(calls <= 3 * corrections, "{found}");
        // It rests then.
        page.drawn().await;
        page.run("witness.corrections = 0").await;
        page.drawn().await;
        page.assert("witness.corrections", 0).await;
    }
}

/// In vertical lines we know no better than the browser.
#[tokio::test]
async fn where_we_cannot_anchor_the_browser_may() {
    let mut stage = Stage::set().await;
    let vertical = "style(host, { writingMode: 'vertical-rl' })";
    for (run, anchored) in [("", true), (vertical, false)] {
        let kind = Kind { run, ..WINDOW };
        reading(&mut stage, &kind).await;
        let page = &stage.page;
        page.assert("one('[part=base]').matches('[data-anchored]')", anchored)
            .await;
    }
}

/// An element that is moved into a frame's document keeps the line there.
#[tokio::test]
async fn the_line_does_not_move_in_a_frame_that_the_widget_was_moved_into() {
    let mut stage = Stage::set().await;
    reading(&mut stage, &WINDOW).await;
    let page = &stage.page;
    page.run(
        "const frame = document.createElement('iframe');
        Object.assign(frame.style, { width: '600px', height: '400px' });
        document.body.prepend(frame);
        witness.host = host;
        frame.contentDocument.body.append(host);
        witness.longer = () => entry('e15').textContent.includes('Longer');
        witness.line = entry('e10').querySelectorAll('p')[1];
        witness.line.scrollIntoView({ block: 'start', behavior: 'instant' });",
    )
    .await;
    page.drawn().await;
    let before = line(&stage.page).await;
    stage.answer(longer().answer());
    page.run("witness.host.refresh()").await;
    page.until("witness.longer()").await;
    page.drawn().await;
    let shift = line(&stage.page).await - before;
    println!("{shift:8.2} pixels in a frame");
    assert!(shift.abs() <= PIXEL, "{before} {shift}");
}
