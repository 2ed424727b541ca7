//! The themes of styles/themes in a browser, and the builder of the demo page, which changes them.

use serde_json::json;

use super::axe;
use super::browser::Browser;
use super::look::{CONTRAST, TEXTS};
use super::server::read;
use super::stage::{Stage, built};

const NAMES: [&str; 6] = [
    "broadsheet",
    "tabloid",
    "broadcaster",
    "sport",
    "minimal",
    "terminal",
];

/// The papers that a theme can stand on: its own, and the page's.
const GROUNDS: [(&str, &str); 4] = [
    ("light", "host.theme = 'light'"),
    ("dark", "host.theme = 'dark'"),
    (
        "a dark page",
        "host.theme = ''; document.body.style.background = '#111'",
    ),
    ("a light page", "document.body.style.background = '#fff'"),
];

/// Has the page wear a theme, and no other.
async fn wear(page: &Browser, name: &str) {
    let path = format!("{}/styles/themes/{name}.css", env!("CARGO_MANIFEST_DIR"));
    let css = json!(String::from_utf8(read(path.as_ref())).expect("UTF-8"));
    page.run(&format!(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync({css});
         document.adoptedStyleSheets = [sheet];"
    ))
    .await;
}

#[tokio::test]
async fn nothing_is_found_in_any_theme_and_every_text_stands_out() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    for name in NAMES {
        wear(page, name).await;
        for (ground, change) in GROUNDS {
            let shown = format!("{name} on {ground}");
            page.run(change).await;
            let scheme = if ground.contains("dark") {
                "dark"
            } else {
                "light"
            };
            let own = "getComputedStyle(one('[part=base]')).colorScheme";
            page.until(&format!("{own} === '{scheme}'")).await;
            axe::assert_nothing_found(page, &shown).await;
            for text in TEXTS {
                let contrast = page.get(&format!("{CONTRAST}({text})")).await;
                let enough = contrast.as_f64() >= Some(4.5);
                assert!(enough, "{contrast} to 1: {text} in {shown}");
            }
        }
    }
}

#[tokio::test]
async fn the_builder_writes_the_css_that_it_shows() {
    let stage = Stage::set().await;
    let page = &stage.page;
    page.open(&built("/?theme=sport&gap=2")).await;
    page.until("entries().length > 0").await;
    let css = "document.querySelector('[name=css]').value";
    page.until(&format!("{css}.includes('--live-blog-gap: 2em;')"))
        .await;
    page.assert(&format!("{css}.includes('A sports desk')"), true)
        .await;
    page.run(
        "const muted = document.querySelector('[name=muted-light]');
         muted.value = '#999999';
         for (const type of ['input', 'change']) muted.dispatchEvent(new Event(type, { bubbles: true }));",
    )
    .await;
    page.until(&format!(
        "{css}.includes('var(--live-blog-light, #999999)')"
    ))
    .await;
    let shown = "getComputedStyle(document.querySelector('live-blog')).getPropertyValue('--live-blog-muted').trim()";
    page.assert(shown, "#999999").await;
    let warning = "document.querySelector('.builder .low').textContent.includes('muted on light paper has 2.6 to 1')";
    page.assert(warning, true).await;
    page.assert("location.search", "?theme=sport&gap=2&muted-light=999999")
        .await;
}
