//! The reader's place: the line that is being read does not move, whatever happens above it.

mod cost;
mod events;
pub(super) mod feed;
pub(super) mod line;
mod shifts;

use self::events::{EVENTS, Event};
use self::feed::{Feed, PICTURE};
use self::line::line;
use super::browser::Browser;
use super::server::{Answer, Gate};
use super::stage::Stage;

/// Ways in which a host page scrolls and a browser may help: what runs in the page before ours.
const HOSTS: [(&str, &str); 3] = [
    ("the browser anchors", ""),
    (
        "it does not",
        "addEventListener('DOMContentLoaded', () => {
            for (const element of [document.documentElement, document.body]) {
                element.style.overflowAnchor = 'none';
            }
        });",
    ),
    (
        "a box scrolls",
        "addEventListener('DOMContentLoaded', () => {
            const box = document.createElement('div');
            box.style.cssText = 'height: 500px; overflow: auto';
            const widget = document.querySelector('live-blog');
            widget.before(box);
            box.append(widget);
        });",
    ),
];

/// Reads the second paragraph of entry 10 of 20, a little below the top of what is in sight.
async fn reading(stage: &Stage, pictures: &Gate) {
    stage.answer(Feed::of(20).answer());
    let late = Answer::ok("image/svg+xml", PICTURE).behind(pictures);
    stage.newsroom.set("/late.svg", late);
    let page = stage.show("article.html").await;
    page.run("witness.line = body('e10').querySelectorAll('p')[1]")
        .await;
    page.run("witness.line.scrollIntoView({ block: 'start', behavior: 'instant' })")
        .await;
    page.drawn().await;
    page.run(
        "(host.parentElement === document.body ? window : host.parentElement).scrollBy(0, -30)",
    )
    .await;
    page.drawn().await;
}

/// By how many pixels an event moves the reader's line.
async fn shift(stage: &Stage, event: &Event, pictures: &Gate) -> f64 {
    let page = &stage.page;
    let before = line(page).await;
    stage.answer((event.feed)(Feed::of(20)).answer());
    page.run("host.refresh()").await;
    if event.opens_pictures {
        pictures.open();
    }
    page.run(event.run).await;
    page.until(event.until).await;
    page.drawn().await;
    let after = line(page).await;
    assert!((0.0..400.0).contains(&before), "nobody reads at {before}");
    (after - before).abs()
}

#[tokio::test]
async fn the_readers_line_does_not_move_whatever_happens_above_it() {
    let mut stage = Stage::set().await;
    let mut moved = Vec::new();
    println!(
        "{:50} {:>6}",
        "pixels by which the line that is read moves", ""
    );
    for (host, sabotage) in HOSTS {
        stage.sabotage = sabotage;
        let possible = |event: &&Event| event.in_boxes || host != "a box scrolls";
        for event in EVENTS.iter().filter(possible) {
            let pictures = Gate::default();
            reading(&stage, &pictures).await;
            let shift = shift(&stage, event, &pictures).await;
            println!("{:50} {shift:6.2}  {host}", event.what);
            moved.extend((shift > 1.0).then_some((host, event.what, shift)));
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

/// The comments under the widget are read while the widget changes above them.
#[tokio::test]
async fn what_is_read_below_the_widget_does_not_move_either() {
    let mut stage = Stage::set().await;
    for (host, sabotage) in &HOSTS[..2] {
        stage.sabotage = sabotage;
        for into_view in ["start", "end"] {
            stage.answer(Feed::of(4).answer());
            let page: &Browser = stage.show("article.html").await;
            page.run("witness.line = document.querySelector('#elsewhere h2')")
                .await;
            page.run(&format!(
                "witness.line.scrollIntoView({{ block: '{into_view}', behavior: 'instant' }})"
            ))
            .await;
            page.drawn().await;
            let before = line(page).await;
            stage.answer(Feed::of(4).edit(2, &"<p>Longer.</p>".repeat(20)).answer());
            page.refresh_until("entry('e2').textContent.includes('Longer')")
                .await;
            page.drawn().await;
            let after = line(page).await;
            let shift = (after - before).abs();
            println!("the comments move by {shift:.2} where {host}, at the {into_view}");
            assert!(shift <= 1.0, "{host} {into_view}: {before} {after}");
        }
    }
}
