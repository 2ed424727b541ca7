//! Text and what is behind it: the contrast of every kind of text on pages that say nothing of their colours.

use std::time::SystemTime;

use liveblog_core::model::Timestamp;
use serde_json::{Value, json};

use super::look::{CONTRAST, TEXTS};
use super::server::Answer;
use super::stage::Stage;

/// A name, and what is done to the page before the widget is there. The body is what is behind it.
const PAGES: &[(&str, &str)] = &[
    ("light", ""),
    (
        "dark",
        "body.style.cssText = 'background: #111; color: #eee'",
    ),
    ("grey", "body.style.background = '#808080'"),
    (
        "red",
        "body.style.cssText = 'background: #c00; color: #fff'",
    ),
    ("beige", "body.style.background = '#f0e6d2'"),
    ("green", "body.style.background = '#0a0'"),
    (
        "navy in oklch",
        "body.style.background = 'oklch(0.25 0.1 260)'",
    ),
    (
        "color()",
        "body.style.background = 'color(srgb 0.1 0.2 0.1)'",
    ),
    ("lab", "body.style.background = 'lab(20 10 10)'"),
    (
        "a veil",
        "root.style.background = '#000'; body.style.background = 'rgb(255 255 255 / 15%)'",
    ),
    (
        "a dark card",
        "body.style.background = '#fff'; wrap('#1a1a2e')",
    ),
    (
        "a light card",
        "body.style.background = '#111'; wrap('#fdfdfd')",
    ),
    (
        "outside of a dark ancestor",
        "wrap('#000').style.height = '60px'; card.firstChild.style.cssText = 'position: absolute; left: 0; top: 100px; width: 90%'",
    ),
    (
        "taller than a dark ancestor",
        "wrap('#000').style.height = '100px'",
    ),
    (
        "in a box that scrolls",
        "Object.assign(wrap('#111').style, { height: '300px', overflow: 'auto' })",
    ),
    (
        "in a popover over a black page",
        "body.style.background = '#000'; wrap('transparent').popover = 'manual'; card.showPopover()",
    ),
];

/// Changes of which no page tells, or that no background shows, each to black and back.
const UNTOLD: &[&str] = &[
    "document.adoptedStyleSheets = [sheet]",
    "document.adoptedStyleSheets = []",
    "rules.insertRule('body { background: #111 }')",
    "rules.deleteRule(0)",
    "document.querySelector('h1').classList.add('night')",
    "document.querySelector('h1').classList.remove('night')",
    "document.body.style.boxShadow = 'inset 0 0 0 2000vmax #111'",
    "document.body.style.boxShadow = ''",
];

/// The page is dressed once it is parsed, before our module runs.
const DRESS: &str = "document.addEventListener('readystatechange', () => {
    const { body, documentElement: root } = document;
    const card = document.createElement('div');
    const wrap = (colour) => {
        card.style.background = colour;
        const blog = document.querySelector('live-blog');
        blog.before(card);
        card.append(blog);
        return card;
    };
    DRESS;
}, { once: true });";

async fn assert_readable(stage: &Stage, name: &str) {
    let mut least = f64::MAX;
    for text in TEXTS {
        let contrast = stage.page.get(&format!("{CONTRAST}({text})")).await;
        let contrast = contrast.as_f64().expect("a number");
        assert!(contrast >= 4.5, "{contrast} to 1: {text} on {name}");
        least = least.min(contrast);
    }
    println!("{name:20} {least:.2} to 1 at least");
}

#[tokio::test]
async fn every_text_stands_out_from_whatever_is_behind_it() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for (name, dress) in PAGES {
        stage.sabotage = DRESS.replace("DRESS", dress).leak();
        stage.show("article.html").await;
        assert_readable(&stage, name).await;
    }
}

#[tokio::test]
async fn a_page_that_changes_its_colours_is_followed_once_a_frame_and_not_fought() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let colour = "getComputedStyle(one('.title')).color";
    page.run("document.body.style.background = '#111'").await;
    page.until(&format!("{colour} === 'rgb(236, 236, 236)'"))
        .await;
    assert_readable(&stage, "made dark").await;
    page.run(
        "witness.written = 0;
         const replace = CSSStyleSheet.prototype.replaceSync;
         CSSStyleSheet.prototype.replaceSync = function (...given) { witness.written += 1; return replace.apply(this, given); };
         for (let turn = 0; turn < 100; turn += 1) document.body.style.background = turn % 2 ? '#111' : '#fff';
         document.body.style.background = '#fff';",
    )
    .await;
    page.until(&format!("{colour} === 'rgb(18, 18, 18)'")).await;
    page.drawn().await;
    page.drawn().await;
    page.assert("witness.written", 1).await;
}

#[tokio::test]
async fn a_change_that_nobody_tells_of_is_seen_when_the_reader_goes_on() {
    let stage = Stage::set().await.without_policy();
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run(
        "witness.sheet = new CSSStyleSheet();
         witness.sheet.replaceSync('body { background: #111 }');
         const style = document.createElement('style');
         document.head.append(style);
         style.sheet.insertRule('.night ~ *, body:has(.night) { background: #111 }');
         witness.rules = document.head.appendChild(document.createElement('style')).sheet;",
    )
    .await;
    for (turn, change) in UNTOLD.iter().enumerate() {
        let colour = if turn % 2 == 0 {
            "rgb(236, 236, 236)"
        } else {
            "rgb(18, 18, 18)"
        };
        page.run(&format!("const {{ sheet, rules }} = witness; {change}"))
            .await;
        page.run("document.dispatchEvent(new PointerEvent('pointermove'))")
            .await;
        page.until(&format!(
            "getComputedStyle(one('.title')).color === '{colour}'"
        ))
        .await;
    }
    page.assert_undisturbed().await;
}

/// Counts how often the widget asks what is behind it, and notes when it did so last.
const COUNT_LOOKS: &str = "witness.looks = 0;
    const { elementsFromPoint } = Document.prototype;
    Document.prototype.elementsFromPoint = function (...given) {
        witness.looks += 1;
        witness.looked = performance.now();
        return elementsFromPoint.apply(this, given);
    };
    const { getComputedStyle } = globalThis;
    globalThis.getComputedStyle = (node, part) => {
        if (part) witness.looks += 1;
        return getComputedStyle(node, part);
    };";

/// A feed of so many entries of the last minutes: at least every five seconds the words of one change.
fn minutes(count: i64) -> Value {
    let now = SystemTime::UNIX_EPOCH.elapsed().expect("a clock");
    let now = i64::try_from(now.as_millis()).expect("a date");
    let items = (0..count).map(|number| {
        let at = Timestamp(now - 240_000 + number * 5_000).to_string();
        json!({ "id": number.to_string(), "title": "News", "content_text": "Words.", "date_published": at })
    });
    json!({ "version": "https://jsonfeed.org/version/1.1", "items": items.collect::<Vec<_>>() })
}

#[tokio::test]
async fn a_toggle_a_tick_and_an_insertion_do_not_look_behind_the_widget() {
    let mut stage = Stage::set().await;
    stage.sabotage = COUNT_LOOKS;
    stage.answer(Answer::ok("application/feed+json", minutes(20).to_string()));
    let page = stage.show("article.html").await;
    // Longer than chances are saved up for.
    page.until("performance.now() - witness.looked > 1_000")
        .await;
    // What was asked for before is done.
    page.drawn().await;
    page.run("witness.looks = 0; toggle('1').click()").await;
    page.until("!isOpen('1')").await;
    page.run("witness.ages = all('.ago').map((ago) => ago.textContent).join()")
        .await;
    page.until("witness.ages !== all('.ago').map((ago) => ago.textContent).join()")
        .await;
    stage.answer(Answer::ok("application/feed+json", minutes(21).to_string()));
    page.refresh_until("host.state.entries === 21").await;
    page.run("witness.waited = performance.now()").await;
    page.until("performance.now() - witness.waited > 1_000")
        .await;
    page.assert("witness.looks", 0).await;
    page.run("document.body.style.background = '#111'").await;
    page.until("witness.looks > 0").await;
}
