//! Host pages whose styles reach for everything.

use serde_json::json;

use super::look::CONTRAST;
use super::stage::Stage;

#[tokio::test]
async fn a_page_that_unsets_everything_does_not_reach_the_timeline() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("hostile.html").await;
    let style = "getComputedStyle(one('[part=base]'))";
    let expected = json!({
        "display": "block",
        "visibility": "visible",
        "fontStyle": "normal",
        "fontWeight": "400",
        "hyphens": "manual",
        "letterSpacing": "normal",
        "pointerEvents": "auto",
        "textAlign": "start",
        "textIndent": "0px",
        "textShadow": "none",
        "textTransform": "none",
        "userSelect": "text",
        "webkitTextStrokeWidth": "0px",
        "whiteSpace": "normal",
        "wordBreak": "normal",
        "wordSpacing": "0px",
    });
    let found = format!(
        "Object.fromEntries({:?}.map((name) => [name, {style}[name]]))",
        expected.as_object().unwrap().keys().collect::<Vec<_>>()
    );
    page.assert(&found, expected).await;
    let height = format!("parseFloat({style}.lineHeight) > parseFloat({style}.fontSize)");
    page.assert(&height, true).await;
}

#[tokio::test]
async fn entries_can_be_read_and_used_on_a_page_that_unsets_everything() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for theme in ["", "theme=light", "theme=dark"] {
        stage.attributes = theme;
        let page = stage.show("hostile.html").await;
        let sizes = "entries().map((entry) => entry.getBoundingClientRect())
            .every(({ width, height }) => width > 300 && height > 50)";
        page.assert(sizes, true).await;
        let contrast = page.get(&format!("{CONTRAST}(body('ferries'))")).await;
        assert!(contrast.as_f64() >= Some(4.5), "{contrast} to 1, {theme}");
        page.click("toggle('ferries')").await;
        page.until("!isOpen('ferries')").await;
        page.click("button('Headlines')").await;
        page.until("!isOpen('landfall')").await;
        page.assert_undisturbed().await;
    }
}
