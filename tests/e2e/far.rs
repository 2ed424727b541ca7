//! Long timelines: what is far from the screen is left out of layout, and nobody notices.

use fantoccini::key::Key;
use serde_json::json;

use super::browser::Browser;
use super::place::feed::Feed;
use super::place::line::line;
use super::server::Answer;
use super::stage::Stage;

const ENTRIES: usize = 300;

/// Entries of all lengths, each with a word of its own; some are told at greater length.
fn feed(longer: &[usize], entries: usize) -> Answer {
    let item = |entry: usize| {
        let told = entry % 7 + if longer.contains(&entry) { 12 } else { 1 };
        json!({
            "id": format!("e{entry}"),
            "title": format!("Entry {entry}"),
            "content_html": format!("<p>Word{entry}word. {}</p>", "The wind has turned again. ".repeat(6 * told)),
            "date_published": format!("2024-11-{:02}T{:02}:{:02}:00Z", 1 + entry / 100, 8 + entry % 100 / 60, entry % 100 % 60),
            "_liveblog": { "revision": 1 + longer.len() },
        })
    };
    Feed::with(entries, item).answer()
}

/// Shows all entries, of which most are left out then, and gives how high the widget was when none was.
async fn long(stage: &mut Stage) -> f64 {
    stage.attributes = r#"page-size="100""#;
    stage.answer(feed(&[], ENTRIES));
    let page = stage.show("article.html").await;
    page.run(
        "witness.heights = [];
        new ResizeObserver(() => {
            if (entries().length === 300) witness.heights.push(host.getBoundingClientRect().height);
        }).observe(host);",
    )
    .await;
    page.until("(button('Show earlier updates')?.click(), entries().length === 300)")
        .await;
    left_out(page).await;
    let heights = page.get("witness.heights").await;
    heights[0].as_f64().expect("a height")
}

/// Waits until what is far is left out.
async fn left_out(page: &Browser) {
    page.until("all('[data-far] > *').length > 160").await;
}

async fn height(page: &Browser) -> f64 {
    let height = page.get("host.getBoundingClientRect().height").await;
    height.as_f64().expect("a height")
}

/// Reads an entry at the top of the screen.
async fn read(page: &Browser, id: &str) {
    page.run(&format!(
        "witness.line = body('{id}').querySelector('p');
        witness.line.scrollIntoView({{ block: 'start', behavior: 'instant' }});
        scrollBy(0, -40);"
    ))
    .await;
    page.drawn().await;
    page.drawn().await;
}

#[tokio::test]
async fn what_is_far_keeps_its_height_and_what_is_near_is_laid_out() {
    let mut stage = Stage::set().await;
    let before = long(&mut stage).await;
    let page = &stage.page;
    page.assert(
        "getComputedStyle(entry('e2').parentElement).contentVisibility",
        "auto",
    )
    .await;
    assert!((height(page).await - before).abs() < 1.0, "{before}");
    for id in ["e150", "e2", "e280"] {
        read(page, id).await;
        let near = format!("!entry('{id}').matches('[data-far] > *')");
        page.assert(&near, true).await;
        left_out(page).await;
        let now = height(page).await;
        assert!((now - before).abs() < 1.0, "{id}: {now} {before}");
    }
    // Heights of another width are of no use.
    page.run("host.style.width = '500px'").await;
    page.drawn().await;
    left_out(page).await;
    let narrow = height(page).await;
    page.run("dispatchEvent(new Event('beforeprint'))").await;
    page.assert("all('[data-far]').length", 0).await;
    page.drawn().await;
    let whole = height(page).await;
    assert!((narrow - whole).abs() < 1.0, "{narrow} {whole}");
    assert!(whole > before + 1000.0, "{whole} {before}");
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_line_that_is_read_stays_whatever_changes_far_from_it() {
    let mut stage = Stage::set().await;
    long(&mut stage).await;
    let page = &stage.page;
    read(page, "e150").await;
    left_out(page).await;
    let before = line(page).await;
    let changes = [
        (
            feed(&[290, 200, 20], ENTRIES),
            "body('e290').offsetHeight > 400",
        ),
        (
            feed(&[290, 200, 20], ENTRIES + 3),
            "statusLine() && button('3 new updates')",
        ),
    ];
    for (answer, until) in changes {
        stage.answer(answer);
        page.refresh_until(until).await;
        page.drawn().await;
        let after = line(page).await;
        assert!((after - before).abs() <= 1.0, "{until}: {before} {after}");
    }
    // On the way up through all of it nothing is wrong.
    for _ in 0..40 {
        page.run("scrollBy({ top: -700, behavior: 'instant' })")
            .await;
    }
    page.drawn().await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_change_of_all_entries_moves_nothing_while_what_is_far_is_laid_out_by_and_by() {
    let mut stage = Stage::set().await;
    let before = long(&mut stage).await;
    let page = &stage.page;
    read(page, "e150").await;
    left_out(page).await;
    page.run(
        "witness.tops = [];
        const look = () => {
            if (!body('e150')) witness.tops.push(entry('e150').getBoundingClientRect().top);
            // As it was painted.
            requestAnimationFrame(() => setTimeout(look));
        };
        look();
        host.density = 'headlines';",
    )
    .await;
    page.until("witness.tops.length > 20 && all('[data-far] > *').length > 160")
        .await;
    let moved = "witness.tops.some((top) => Math.abs(top - witness.tops[0]) > 1)";
    page.assert(moved, false).await;
    let after = height(page).await;
    page.run("dispatchEvent(new Event('beforeprint'))").await;
    page.assert("all('[data-far]').length", 0).await;
    page.drawn().await;
    let whole = height(page).await;
    assert!((after - whole).abs() < 1.0, "{after} {whole}");
    assert!(whole < before / 2.0, "{whole} {before}");
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_line_stays_where_what_was_far_is_higher_than_it_was() {
    let mut stage = Stage::set().await;
    long(&mut stage).await;
    let page = &stage.page;
    read(page, "e150").await;
    left_out(page).await;
    // What is left out keeps the height that it had until then.
    page.run(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('live-blog::part(entry-body) { line-height: 3 }');
        document.adoptedStyleSheets = [sheet];",
    )
    .await;
    page.drawn().await;
    for step in 0..24 {
        page.run(
            "witness.line = entries().find((entry) => entry.getBoundingClientRect().bottom > 100);
            witness.top = witness.line.getBoundingClientRect().top;
            scrollBy({ top: -600, behavior: 'instant' });",
        )
        .await;
        let moved = "Math.round(witness.line.getBoundingClientRect().top - witness.top - 600)";
        page.until(&format!("Math.abs({moved}) <= 1")).await;
        page.drawn().await;
        page.drawn().await;
        let moved = page.get(moved).await.as_i64().expect("a number");
        assert!(moved.abs() <= 1, "step {step}: {moved}");
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn what_is_far_can_be_gone_to_and_passed_by_keyboard() {
    let mut stage = Stage::set().await;
    long(&mut stage).await;
    let page = &stage.page;
    let top = "Math.round(entry('e40').getBoundingClientRect().top)";
    page.until("entry('e40').matches('[data-far] > *')").await;
    page.run("host.goTo('e40')").await;
    page.until("root.activeElement === entry('e40')").await;
    page.drawn().await;
    let reached = page.get(top).await;
    page.drawn().await;
    page.assert(top, reached.clone()).await;
    let reached = reached.as_i64().expect("a number");
    assert!((0..200).contains(&reached), "{reached}");
    // By the keyboard, over all that is far.
    page.press("entry('e40')", Key::PageDown).await;
    page.until("root.activeElement === entry('e39')").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_browsers_search_finds_what_is_far() {
    let mut stage = Stage::set().await;
    long(&mut stage).await;
    let page = &stage.page;
    page.until("entry('e120').matches('[data-far] > *')").await;
    page.assert("find('Word120word', false, false, true)", true)
        .await;
    let found = "body('e120').querySelector('p').getBoundingClientRect()";
    page.until(&format!("{found}.top >= 0 && {found}.top <= innerHeight"))
        .await;
    page.assert_undisturbed().await;
}
