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
        "lineBreak": "auto",
        "pointerEvents": "auto",
        "textAlign": "start",
        "textAlignLast": "auto",
        "textEmphasisStyle": "none",
        "textIndent": "0px",
        "textShadow": "none",
        "textTransform": "none",
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
    let select = format!("{style}.userSelect ?? {style}.webkitUserSelect");
    page.assert(&select, "text").await;
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

#[tokio::test]
async fn a_live_blog_that_the_page_hides_is_there_when_it_is_shown() {
    let mut stage = Stage::set().await.without_policy();
    stage.sabotage = "document.documentElement.insertAdjacentHTML('beforeend',
        '<style>live-blog { display: none !important }</style>')";
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.assert("host.checkVisibility()", false).await;
    stage.publish("storm-more.json");
    page.refresh_until("host.state.entries === 8").await;
    page.run("document.querySelector('style').remove()").await;
    page.until("host.checkVisibility()").await;
    page.drawn().await;
    page.assert("fallbackShows()", false).await;
    page.assert("entry('ferries').checkVisibility()", true)
        .await;
    page.until("entry('rescue') || button('2 new updates')")
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_page_of_huge_letters_that_moves_everything_keeps_the_timeline_within_its_box() {
    let mut stage = Stage::set().await.without_policy();
    stage.sabotage = "document.documentElement.insertAdjacentHTML('beforeend',
        '<style>* { transition: all 9s !important; } html { font-size: 96px }</style>')";
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let inside = "entries().every((entry) => {
        const { left, right } = entry.getBoundingClientRect(), box = host.getBoundingClientRect();
        return left >= box.left - 1 && right <= box.right + 1;
    })";
    page.assert(inside, true).await;
    let moves = "all('*').filter((node) => getComputedStyle(node).transitionDuration.includes('9s')).length";
    page.assert(moves, 0).await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.assert_undisturbed().await;
}
