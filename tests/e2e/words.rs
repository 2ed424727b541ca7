//! The languages of the release.

use serde_json::json;

use super::stage::Stage;

/// The files of languages that the page has loaded.
const LOADED: &str = "performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => name.includes('/locales/')).map((name) => name.split('/').at(-1))";

/// What the widget says, and in which language that is marked.
const SAID: &str = "[one('[part=toolbar] button').textContent, one('[part=toolbar]').lang, one('[part=day] .count').textContent]";

#[tokio::test]
async fn the_live_blog_speaks_the_language_of_its_page() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for (attributes, said, file) in [
        (
            "lang=de-AT",
            ["Schlagzeilen", "de", "3 Beiträge"],
            "de.json",
        ),
        ("lang=zh-TW", ["標題", "zh-Hant", "3則更新"], "zh-Hant.json"),
        ("lang=fa", ["تیترها", "fa", "۳ به‌روزرسانی"], "fa.json"),
        ("lang=pl", ["Tytuły", "pl", "3 wpisy"], "pl.json"),
    ] {
        stage.attributes = attributes;
        let page = stage.show("article.html").await;
        page.assert(SAID, json!(said)).await;
        page.assert(LOADED, json!([file])).await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn english_needs_no_file() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.assert(SAID, json!(["Headlines", "en", "3 updates"]))
        .await;
    page.assert(LOADED, json!([])).await;
    page.assert_undisturbed().await;
}
