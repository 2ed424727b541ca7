//! The live blog by keyboard alone: what the Tab key stops at, and in which order; the keys of the feed; its switches.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::browser::Browser;
use super::place::feed::Feed;
use super::stage::Stage;

/// What has the focus, and what could have it in the order in which it is read: the page's two buttons and what lies between.
const WORDS: &str = "
    window.now = () => root.activeElement ?? document.activeElement;
    window.named = (stop) => stop.ariaLabel ?? stop.textContent.trim();
    window.stops = () => [document.querySelector('#before'),
        ...all('a[href], button, summary, input, select, video, audio, iframe, [tabindex=\"0\"]').filter((stop) => stop.getClientRects().length),
        document.querySelector('#after')];
    for (const [id, place] of [['before', 'before'], ['after', 'after']]) {
        const button = document.createElement('button');
        [button.id, button.textContent] = [id, id];
        host[place](button);
    }";

/// Whether the stop is in sight and has an outline that can be seen.
const IS_SEEN: &str = "(() => {
    // A day's outline is that of its button.
    const shown = now().part.contains('day') ? now().querySelector('button') : now();
    const { top, bottom, width, height } = shown.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const isIn = bottom > 0 && top < innerHeight && width >= 20 && height >= 10;
    return isIn && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
})()";

async fn on_stage(stage: &Stage) -> &Browser {
    let page = stage.show("article.html").await;
    page.run(WORDS).await;
    page.run("document.querySelector('#before').focus()").await;
    page
}

/// The names of all stops from where the focus is, until it leaves the live blog.
async fn walk(page: &Browser, keys: &[Key], end: &str) -> Vec<Value> {
    let mut names = vec![page.get("named(now())").await];
    while names.last().is_some_and(|name| name != end) && names.len() < 200 {
        page.press_all("now()", keys).await;
        names.push(page.get("named(now())").await);
        page.assert(IS_SEEN, true).await;
    }
    names
}

#[tokio::test]
async fn the_tab_key_stops_once_at_everything_in_the_order_of_reading_and_leaves() {
    let mut stage = Stage::set().await;
    stage.attributes = "time-zone=Asia/Tokyo page-size=3";
    stage.publish("storm.json");
    let page = on_stage(&stage).await;
    let expected = page.get("stops().map(named)").await;
    let there = walk(page, &[Key::Tab], "after").await;
    assert_eq!(json!(there), expected);
    for name in [
        "Announce new updates",
        "Your local time",
        "Show earlier updates",
        "Pause updates",
    ] {
        assert!(there.contains(&json!(name)), "{name}: {there:?}");
    }
    let mut back = walk(page, &[Key::Shift, Key::Tab], "before").await;
    back.reverse();
    assert_eq!(back, there, "the way back is the way there");
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn page_down_and_up_lead_from_article_to_article_and_control_leads_out_of_the_feed() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = on_stage(&stage).await;
    page.until("all('[role=feed] > .chunk > *').every((row, place, rows) =>
        row.localName === 'article' && row.ariaPosInSet == place + 1 && row.ariaSetSize == rows.length
        && (row.part.contains('day') || row.ariaDescribedByElements?.[0].textContent))").await;
    page.assert("one('[role=feed]').ariaLabel", "The storm, hour by hour")
        .await;
    page.run("all('[role=feed] button')[0].focus()").await;
    let mut seen = vec![page.get("named(now().closest('article'))").await];
    for _ in 0..3 {
        page.press("now()", Key::PageDown).await;
        page.assert(IS_SEEN, true).await;
        seen.push(page.get("named(now())").await);
    }
    let articles = page
        .get("all('[role=feed] article').slice(0, 4).map(named)")
        .await;
    assert_eq!(json!(seen), articles);
    page.press("now()", Key::PageUp).await;
    page.assert("now() === all('[role=feed] article')[2]", true)
        .await;
    page.press_all("now()", &[Key::Control, Key::End]).await;
    page.assert("now().id", "after").await;
    page.run("all('[role=feed] button').at(-1).focus()").await;
    page.press_all("now()", &[Key::Control, Key::Home]).await;
    page.assert("named(now())", "Announce new updates").await;
    // The last one has no next: the page does what it always does.
    page.run("all('[role=feed] article').at(-1).focus()").await;
    page.press("now()", Key::PageDown).await;
    page.assert("now() === all('[role=feed] article').at(-1)", true)
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn one_more_article_moves_the_positions_of_all() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = on_stage(&stage).await;
    let numbers =
        "all('[role=feed] article').map((row) => `${row.ariaPosInSet} of ${row.ariaSetSize}`)";
    let in_order = format!(
        "{numbers}.every((words, place, {{ length }}) => words === `${{place + 1}} of ${{length}}`)"
    );
    page.until(&format!("{numbers}.at(-1) === '8 of 8'")).await;
    stage.publish("storm-more.json");
    page.refresh_until("all('[role=feed] article').length > 8")
        .await;
    page.until(&in_order).await;
    page.press("one('[part=day] button')", Key::Space).await;
    page.until("all('[role=feed] article').length < 8").await;
    page.until(&in_order).await;
}

#[tokio::test]
async fn a_reader_can_have_silence_and_the_own_clock_and_has_both_on_the_next_page() {
    let mut stage = Stage::set().await;
    stage.attributes = "time-zone=Asia/Tokyo";
    stage.publish("storm.json");
    let page = on_stage(&stage).await;
    let (spoken, own) = (
        "button('Announce new updates')",
        "button('Your local time')",
    );
    page.assert(
        &format!("one('time').textContent.includes('GMT+9') && {own}.ariaPressed === 'false'"),
        true,
    )
    .await;
    page.press(own, Key::Space).await;
    page.until(&format!(
        "{own}.ariaPressed === 'true' && !one('[role=feed] time').textContent.includes('GMT+9')"
    ))
    .await;
    page.run(&format!("{spoken}.focus()")).await;
    page.press("now()", Key::Enter).await;
    page.until(&format!("{spoken}.ariaPressed === 'false'"))
        .await;
    page.assert(
        "sessionStorage.getItem('live-blog-preferences')",
        "own-zone quiet",
    )
    .await;
    let page = stage.show("article.html").await;
    page.assert(
        &format!("{own}.ariaPressed + {spoken}.ariaPressed"),
        "truefalse",
    )
    .await;
    page.assert(
        "one('[role=feed] time').textContent.includes('GMT+9')",
        false,
    )
    .await;
    stage.publish("storm-more.json");
    page.refresh_until("entries().length > 7 || button('1 new update')")
        .await;
    page.drawn().await;
    page.assert("one('[role=status].spoken').textContent", "")
        .await;
    page.assert_undisturbed().await;
}

/// Browsers glide to where a key leads: what is clicked meanwhile is not where it was.
const RESTED: &str = "(async () => {
    for (let [still, at] = [0, scrollY]; still < 20; at = scrollY) {
        await new Promise(requestAnimationFrame);
        still = scrollY === at ? still + 1 : 0;
    }
})()";

/// Who points and scrolls meets no key of the feed.
#[tokio::test]
async fn after_a_click_the_keys_are_those_of_the_page() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = on_stage(&stage).await;
    let keys: [&[Key]; 2] = [&[Key::PageDown], &[Key::Control, Key::Home]];
    for (clicked, keys) in ["body('landfall')", "body('ferries')", "body('power')"]
        .into_iter()
        .zip(keys.iter().cycle())
    {
        page.run(&format!("{clicked}.scrollIntoView()")).await;
        page.click(clicked).await;
        let focused = page.get("named(now())").await;
        page.press_all("now()", keys).await;
        page.assert("named(now())", focused).await;
        page.settled(RESTED).await;
    }
    page.run("all('[role=feed] button')[0].focus()").await;
    page.press("now()", Key::Tab).await;
    page.press("now()", Key::PageDown).await;
    page.assert("now().localName", "article").await;
}

/// What has the focus is gone with an update: it goes on beside it, and never to the page.
#[tokio::test]
async fn the_focus_goes_on_beside_what_is_gone() {
    const LINK: &str = "<p>What the <a href='https://news.example/gauge'>gauge</a> says</p>";
    const MOVED: &str = "<ul><li>Read <a href='https://news.example/gauge'>the gauge</a></li></ul>";
    let stage = Stage::set().await;
    let feed = || Feed::of(6).edit(1, LINK);
    stage.answer(feed().edit(3, LINK).answer());
    let page = on_stage(&stage).await;
    let publish = async |feed: Feed, seen: &str| {
        stage.answer(feed.answer());
        page.refresh_until(seen).await;
        page.drawn().await;
    };
    page.run("body('e3').querySelector('a').focus()").await;
    publish(feed().edit(3, MOVED), "body('e3').querySelector('li')").await;
    page.assert("now() === body('e3').querySelector('a')", true)
        .await;
    publish(
        feed().edit(3, "<p>Nothing</p>"),
        "!body('e3').querySelector('a')",
    )
    .await;
    page.assert("now() === entry('e3')", true).await;
    page.run("toggle('e2').focus()").await;
    publish(
        feed().withdraw(2),
        "entry('e2').dataset.kind === 'withdrawn'",
    )
    .await;
    page.assert("now() === entry('e2')", true).await;
    page.run("body('e1').querySelector('a').focus(); host.collapseAll()")
        .await;
    page.until("!isOpen('e1')").await;
    page.drawn().await;
    page.assert("now() === entry('e1')", true).await;
    page.run("button('Pause updates').focus()").await;
    publish(feed().withdraw(2).end(), "!button('Pause updates')").await;
    page.assert("named(now())", "Headlines").await;
    page.assert_undisturbed().await;
}
