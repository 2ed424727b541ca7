//! Pictures as large as the screen, galleries, films, drawings: what of an entry's content only a browser can show.

use fantoccini::key::Key;
use serde_json::json;

use super::browser::Browser;
use super::server::Answer;
use super::stage::Stage;

async fn content(stage: &Stage) -> &Browser {
    stage.publish("content.json");
    stage.show("article.html").await
}

/// The same with Arabic words for those that say in which direction the charts and pictures are read.
async fn content_in_arabic(stage: &Stage) -> &Browser {
    let words = [
        ("Air pressure", "ضغط الهواء"),
        ("Harbour", "الميناء"),
        ("Airport", "المطار"),
        ("Source: weather service", "المصدر: هيئة الأرصاد"),
        ("Homes without power", "منازل بلا كهرباء"),
        ("North", "الشمال"),
        ("Uplands", "المرتفعات"),
        ("Along the coast", "على طول الساحل"),
        ("The lighthouse, still lit.", "المنارة ما زالت مضاءة."),
        ("Sandbags in the high street.", "أكياس رمل في الشارع."),
        ("Nobody waits for the ferry.", "لا أحد ينتظر العبارة."),
    ];
    stage.answer(Answer::feed("content.json").with_body(|body| {
        let feed = String::from_utf8(body).expect("UTF-8");
        let translated = words.iter().fold(feed, |feed, (english, arabic)| {
            feed.replace(&format!("\"{english}\""), &format!("\"{arabic}\""))
        });
        translated.into_bytes()
    }));
    stage.show("article.html").await
}

const VIEWER: &str = "one('.viewer')";
/// Which picture fills the strip of the viewer, from 0.
const SHOWN: &str =
    "Math.round(one('.viewer .strip').scrollLeft / one('.viewer .strip').clientWidth)";

#[tokio::test]
async fn a_picture_opens_as_large_as_the_screen_and_gives_the_focus_back() {
    let stage = Stage::set().await;
    let page = content(&stage).await;
    let picture = "body('image').querySelector('.enlarge')";
    page.press(picture, Key::Enter).await;
    page.until(&format!("{VIEWER}.open")).await;
    page.assert("all('.viewer figure').length", 1).await;
    page.assert("all('.viewer .turn').every((turn) => turn.hidden)", true)
        .await;
    page.assert("one('.viewer img').sizes", "100vw").await;
    page.assert(
        "one('.viewer').textContent.includes('The sea wall at noon')",
        true,
    )
    .await;
    page.assert(
        "one('.viewer').getBoundingClientRect().width === document.documentElement.clientWidth",
        true,
    )
    .await;
    page.click("one('.viewer .close')").await;
    page.until(&format!("!{VIEWER}.open")).await;
    page.assert(&format!("root.activeElement === {picture}"), true)
        .await;
    page.until("all('.viewer figure').length === 0").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn the_pictures_of_a_gallery_are_turned_by_buttons_and_arrows() {
    let stage = Stage::set().await;
    let page = content(&stage).await;
    let strip = "body('gallery').querySelector('.strip')";
    let place = format!("Math.round({strip}.scrollLeft / {strip}.clientWidth)");
    page.assert(&place, 0).await;
    page.click("body('gallery').querySelector('.turn.on')")
        .await;
    page.until(&format!("{place} === 1")).await;
    page.press("body('gallery').querySelector('.turn.back')", Key::Enter)
        .await;
    page.until(&format!("{place} === 0")).await;
    page.click("body('gallery').querySelectorAll('.enlarge')[0]")
        .await;
    page.until(&format!("{VIEWER}.open && {SHOWN} === 0")).await;
    page.assert("all('.viewer figure').length", 3).await;
    page.press("one('.viewer .turn.on')", Key::Right).await;
    page.until(&format!("{SHOWN} === 1")).await;
    page.press("one('.viewer .turn.on')", Key::Left).await;
    page.until(&format!("{SHOWN} === 0")).await;
    page.press("one('.viewer .close')", Key::Escape).await;
    page.until(&format!("!{VIEWER}.open")).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_film_and_a_sound_are_asked_for_when_they_are_played() {
    let stage = Stage::set().await;
    let page = content(&stage).await;
    page.run("body('video').scrollIntoView()").await;
    page.drawn().await;
    let player = "all('video, audio').map(({ controls, autoplay, preload, currentSrc }) => [controls, autoplay, preload])";
    page.assert(
        player,
        json!([
            [true, false, "none"],
            [true, false, "none"],
            [true, false, "none"]
        ]),
    )
    .await;
    page.assert(
        "body('video').querySelector('track').track.kind",
        "captions",
    )
    .await;
    // Its room is there before anything else is.
    page.assert(
        "Math.abs(one('video').clientWidth / one('video').clientHeight - 16 / 9) < 0.02",
        true,
    )
    .await;
    for media in [
        "/media/bridge.webm",
        "/media/bridge.mp4",
        "/media/radio.mp3",
    ] {
        assert_eq!(stage.newsroom.sent(media), 0, "{media}");
    }
}

#[tokio::test]
async fn bars_and_lines_are_drawn_and_have_their_figures() {
    let stage = Stage::set().await;
    let page = content(&stage).await;
    let width = "(bar) => Math.round(bar.getBoundingClientRect().width)";
    page.assert(
        &format!(
            "(() => {{ const [north, harbour] = [...body('chart-bar').querySelectorAll('rect')].map({width}); \
             return Math.abs(harbour / north - 8300 / 12000) < 0.02; }})()"
        ),
        true,
    )
    .await;
    page.assert("body('chart-line').querySelectorAll('polyline').length", 5)
        .await;
    page.assert("[...body('chart-line').querySelectorAll('svg > polyline')].every((line) => line.getTotalLength() > 0)", true)
        .await;
    page.assert(
        "body('chart-line').querySelector('svg').getAttribute('role')",
        "img",
    )
    .await;
    // The scale stands beside the drawing: the highest number at its top, the lowest at its bottom.
    page.assert(
        "(() => {
            const drawing = body('chart-line').querySelector('svg').getBoundingClientRect();
            const ends = [...body('chart-line').querySelectorAll('.scale span')].map((end) => end.getBoundingClientRect());
            const [high, low] = ends;
            return high.right <= drawing.left && high.top - drawing.top < 3 && Math.abs(low.bottom - drawing.bottom) < 3;
        })()",
        true,
    )
    .await;
    page.assert("body('chart-line').querySelector('details').open", false)
        .await;
    page.click("body('chart-line').querySelector('summary')")
        .await;
    page.until("body('chart-line').querySelector('table').checkVisibility()")
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn nothing_is_wider_than_a_telephone() {
    let stage = Stage::set().await;
    let page = content(&stage).await;
    page.size(320).await;
    page.drawn().await;
    let wider = "entries().filter((entry) => entry.scrollWidth > entry.clientWidth).map((entry) => entry.dataset.entry)";
    page.assert(wider, json!([])).await;
    page.assert(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
        true,
    )
    .await;
}

#[tokio::test]
async fn where_one_reads_from_right_to_left_bars_begin_at_the_right_and_time_still_at_the_left() {
    let mut stage = Stage::set().await;
    stage.attributes = "dir=rtl";
    let page = content_in_arabic(&stage).await;
    page.assert(
        "(() => {
            const ends = [...body('chart-line').querySelectorAll('svg + .scale span')].map((end) => end.getBoundingClientRect());
            const [earliest, latest] = ends;
            return ends.length === 2 && earliest.right < latest.left;
        })()",
        true,
    )
    .await;
    // Each bar of the chart begins at one line, which is its right edge.
    page.assert(
        "(() => {
            const bars = [...body('chart-bar').querySelectorAll('.bar rect')].map((bar) => bar.getBoundingClientRect());
            return bars.length > 1 && bars.every(({ right }) => Math.abs(right - bars[0].right) < 1);
        })()",
        true,
    )
    .await;
}

#[tokio::test]
async fn where_one_reads_from_right_to_left_the_next_picture_is_at_the_left() {
    let mut stage = Stage::set().await;
    stage.attributes = "dir=rtl";
    let page = content_in_arabic(&stage).await;
    let strip = "body('gallery').querySelector('.strip')";
    let place = format!("Math.round({strip}.scrollLeft / {strip}.clientWidth)");
    page.click("body('gallery').querySelector('.turn.on')")
        .await;
    page.until(&format!("{place} === -1")).await;
    page.press("body('gallery').querySelector('.turn.on')", Key::Right)
        .await;
    page.until(&format!("Math.abs({place}) === 0")).await;
}
