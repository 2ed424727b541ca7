//! Readers who set letters, words and lines apart by a style sheet of their own: WCAG 1.4.12.

use serde_json::json;

use super::server::Answer;
use super::stage::Stage;

/// A sheet that neither the page nor the live blog is told of, as a browser or its extension has it; and what a reader
/// does next.
fn wear(rules: &str) -> String {
    format!(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('{rules}');
        document.adoptedStyleSheets = [sheet];
        document.dispatchEvent(new Event('focusin'));"
    )
}

const WIDE: &str = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } \
    p { margin-block-end: 2em !important }";

/// What has words of its own and is set more narrowly, or cut off at its sides.
const NARROW: &str = "all('[part=base] *').filter((node) => {
    const isSaid = [...node.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(node);
    const em = (length) => parseFloat(length) / parseFloat(fontSize);
    return isSaid && !(em(letterSpacing) > 0.11 && em(wordSpacing) > 0.15 && em(lineHeight) > 1.49);
}).map((node) => node.outerHTML.slice(0, 120))";

const CUT: &str = "all('[part=base] *').filter((node) => {
    const { overflowX, overflowY, position } = getComputedStyle(node);
    const isCut = /hidden|clip/.test(overflowX) && node.scrollWidth > node.clientWidth + 1;
    return position !== 'absolute' && (isCut || (/hidden|clip/.test(overflowY) && node.scrollHeight > node.clientHeight + 1));
}).map((node) => node.outerHTML.slice(0, 120))";

#[tokio::test]
async fn the_spacing_that_a_reader_wants_reaches_every_word_and_cuts_none() {
    let mut stage = Stage::set().await;
    for (page, attributes) in [
        ("article.html", "time-zone=Asia/Tokyo"),
        ("article.html", "lang=ar dir=rtl density=headlines"),
    ] {
        stage.attributes = attributes;
        stage.answer(Answer::feed("content.json"));
        let page = stage.show(page).await;
        page.run("host.style.setProperty('inline-size', '300px')")
            .await;
        page.assert(&format!("{NARROW}.length > 10"), true).await;
        page.run(&wear(WIDE)).await;
        page.until(&format!("{NARROW}.length === 0")).await;
        page.drawn().await;
        page.assert(CUT, json!([])).await;
        page.assert(
            "one('[part=base]').scrollWidth <= one('[part=base]').clientWidth",
            true,
        )
        .await;
        // It is taken off again.
        page.run(&wear("")).await;
        page.until(&format!("{NARROW}.length > 10")).await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn a_page_that_spaces_otherwise_than_for_reading_is_not_followed() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let style = "(({ letterSpacing, wordSpacing, lineHeight, fontSize }) =>
        [letterSpacing, wordSpacing, parseFloat(lineHeight) / parseFloat(fontSize) > 1.5])(getComputedStyle(one('[part=base]')))";
    for rules in [
        "* { letter-spacing: 1em !important }",
        "* { letter-spacing: -0.02em; word-spacing: 2em }",
        "body { letter-spacing: 0.01em; line-height: 1.1 }",
        "* { line-height: 3 !important; letter-spacing: 0.05em }",
        "* { word-spacing: -1em; line-height: 0 !important }",
    ] {
        page.run(&wear(rules)).await;
        page.drawn().await;
        page.drawn().await;
        page.assert(style, json!(["normal", "0px", true])).await;
    }
}
