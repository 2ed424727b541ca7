//! The first screen, which shows while the WebAssembly is on its way, and what a reader does on it.

use serde_json::{Value, json};

use super::server::{Answer, Gate, Server, read};
use super::stage::{Stage, cdn, dist};

/// By how much a point of two pictures differs at most; black and white differ by 255.
const DIFFERENCE: &str = "(async () => {
    const points = async (name) => {
        const picture = new Image();
        picture.src = name;
        await picture.decode();
        const { width, height } = picture;
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, width, height).data;
    };
    const [before, now] = [await points('/before.png'), await points('/now.png')];
    return before.reduce((most, point, place) => Math.max(most, Math.abs(point - now[place])), before.length - now.length);
})()";

/// Entries of a coverage that is over: nothing of it moves by itself.
fn feed(entries: i64) -> Answer {
    let item = |number: i64| {
        json!({
            "id": number.to_string(),
            "title": format!("News {number}"),
            "content_html": format!("<p>The wind has turned, says number {number}.</p><p>Boats stay in the harbour.</p>"),
            "date_published": format!("2019-02-28T11:{:02}:00Z", 59 - number),
        })
    };
    let items: Vec<Value> = (0..entries).map(item).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The storm",
        "language": "en",
        "_liveblog": { "version": 1, "status": "ended", "time_zone": "UTC" },
        "items": items,
    });
    Answer::ok("application/feed+json", feed.to_string())
}

/// A page that shows the first screen of a feed until the gate opens.
async fn waiting(feed: Answer, webassembly: Answer) -> (Stage, Gate, Server) {
    waiting_on("", feed, webassembly).await
}

/// The same where a script of the page has run before.
async fn waiting_on(
    sabotage: &'static str,
    feed: Answer,
    webassembly: Answer,
) -> (Stage, Gate, Server) {
    let mut stage = Stage::set().await;
    stage.sabotage = sabotage;
    let gate = Gate::default();
    let cdn = cdn(webassembly.behind(&gate)).await;
    stage.cdn = cdn.url("");
    stage.answer(feed);
    stage.visit("article.html").await;
    stage.page.until("one('.early [data-entry]')").await;
    (stage, gate, cdn)
}

fn webassembly() -> Answer {
    Answer::ok("application/wasm", read(&dist("liveblog_bg.wasm")))
}

#[tokio::test]
async fn what_a_reader_does_meanwhile_goes_on_in_the_widget() {
    let (stage, gate, _cdn) = waiting(feed(20), webassembly()).await;
    let page = &stage.page;
    page.assert("fallbackShows()", false).await;
    page.assert(
        "root.querySelectorAll('[part=base]:not([hidden])').length",
        1,
    )
    .await;
    page.click("toggle('2')").await;
    page.run(
        "scrollTo(0, 60);
        toggle('3').focus();
        const words = body('1').firstElementChild.firstChild;
        const selection = root.getSelection?.() ?? getSelection();
        selection.setBaseAndExtent(words, 4, words, 8);
        window.before = { top: toggle('1').getBoundingClientRect().top, scroll: scrollY };",
    )
    .await;
    gate.open();
    page.until("isReady() && !one('.early') && !isOpen('2')")
        .await;
    page.assert("root.activeElement === toggle('3')", true)
        .await;
    page.assert("toggle('1').getBoundingClientRect().top - before.top", 0)
        .await;
    page.assert("scrollY - before.scroll", 0).await;
    page.assert("isOpen('1') && isOpen('3')", true).await;
    page.assert("String(root.getSelection?.() ?? getSelection())", "wind")
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_widget_looks_as_the_first_screen_did() {
    let (stage, gate, _cdn) = waiting(feed(3), webassembly()).await;
    let page = &stage.page;
    photograph(&stage, "/before.png").await;
    gate.open();
    page.until("isReady()").await;
    photograph(&stage, "/now.png").await;
    let difference = page.settled(DIFFERENCE).await;
    // WebKit smooths letters and slanted lines otherwise where it has not drawn them before. What moves differs by far more.
    assert!(
        difference.as_i64().is_some_and(|points| points <= 64),
        "{difference}"
    );
}

/// A dark page with a colour for each scheme.
const DARK: &str = "document.addEventListener('readystatechange', () => {
    document.body.style.background = '#111';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('live-blog { --live-blog-text: var(--live-blog-light, #123) var(--live-blog-dark, #fed) }');
    document.adoptedStyleSheets = [sheet];
}, { once: true });";

#[tokio::test]
async fn a_page_has_its_dark_colours_from_the_first_screen_on() {
    let (stage, gate, _cdn) = waiting_on(DARK, feed(3), webassembly()).await;
    let page = &stage.page;
    let is_dark = "getComputedStyle(one('.title')).color === 'rgb(255, 238, 221)'";
    page.assert(is_dark, true).await;
    gate.open();
    page.until("isReady() && !one('.early')").await;
    page.assert(is_dark, true).await;
    page.run("document.body.style.background = '#fff'").await;
    page.until("getComputedStyle(one('.title')).color === 'rgb(17, 34, 51)'")
        .await;
}

/// Has the host's server serve what the window shows.
async fn photograph(stage: &Stage, path: &str) {
    stage.page.drawn().await;
    let picture = stage.page.client.screenshot().await.expect("a picture");
    stage.host.set(path, Answer::ok("image/png", picture));
}

#[tokio::test]
async fn the_fallback_comes_back_where_the_webassembly_does_not_come() {
    let (stage, gate, _cdn) = waiting(feed(3), Answer::status("404 Not Found")).await;
    let page = &stage.page;
    page.assert("fallbackShows()", false).await;
    gate.open();
    page.until("fallbackShows() && !one('.early')").await;
    page.assert("kinds()", json!(["wasm"])).await;
}
