//! What can be seen: colours, widths, and what is loaded only when it is about to be seen.

use super::server::Answer;
use super::stage::{Stage, built};

/// The contrast of an element's text with what is behind it, by
/// [WCAG 2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), as a JavaScript function.
pub(super) const CONTRAST: &str = "((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const parents = [];
    for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
        parents.unshift(at);
    }
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    const paint = (colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); };
    const luminance = () => {
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
        const [r, g, b] = parts.map((x) => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    paint(scheme === 'dark' || (dark && scheme.includes('dark')) ? '#121212' : '#fff');
    for (const parent of parents) paint(getComputedStyle(parent).backgroundColor);
    const behind = luminance();
    const style = getComputedStyle(element);
    paint(style.webkitTextFillColor ?? style.color);
    const front = luminance();
    return (Math.max(front, behind) + 0.05) / (Math.min(front, behind) + 0.05);
})";

/// Texts of every kind on the screen.
const TEXTS: [&str; 12] = [
    "one('.title')",
    "one('.capsule')",
    "one('.updated')",
    "button('Pause updates')",
    "button('Headlines')",
    "button('Collapse all')",
    "one('[part=key-events] a')",
    "one('[part=day] .count')",
    "entry('landfall').querySelector('.badge')",
    "entry('schools').querySelector('.badge')",
    "entry('ferries').querySelector('.byline')",
    "body('ferries')",
];

#[tokio::test]
async fn every_text_stands_out_from_its_background_in_every_theme() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    for host in ["article.html", "dark.html"] {
        for theme in ["", "theme=light", "theme=dark"] {
            stage.attributes = theme;
            let page = stage.show(host).await;
            for text in TEXTS {
                let contrast = page.get(&format!("{CONTRAST}({text})")).await;
                let enough = contrast.as_f64() >= Some(4.5);
                assert!(enough, "{contrast} to 1: {text} in {host} {theme}");
            }
        }
    }
}

#[tokio::test]
async fn the_theme_is_the_one_that_was_asked_for() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    let is_dark = "getComputedStyle(one('.title')).color === 'rgb(236, 236, 236)'";
    for (host, theme, expected) in [
        ("article.html", "", false),
        ("article.html", "theme=light", false),
        ("article.html", "theme=dark", true),
        ("dark.html", "", true),
        ("dark.html", "theme=light", false),
        ("dark.html", "theme=dark", true),
    ] {
        stage.attributes = theme;
        let page = stage.show(host).await;
        println!("{host} {theme}");
        page.assert(is_dark, expected).await;
    }
}

/// In a frame: not every browser's window can be so narrow.
#[tokio::test]
async fn the_narrowest_column_needs_no_scrolling_sideways() {
    let stage = Stage::set().await;
    let page = &stage.page;
    for width in [1000, 320, 240] {
        let frame = format!(
            "<iframe src={} width={width} height=800 style='border: 0'>",
            built("/")
        );
        stage
            .host
            .set("/frame.html", Answer::ok("text/html", frame));
        page.open(&stage.host.url("/frame.html")).await;
        page.enter_frame().await;
        page.until("entries().length > 20").await;
        for expected in [34, 54, 73] {
            page.run("button('Show earlier updates').click()").await;
            page.until(&format!("entries().length === {expected}"))
                .await;
        }
        page.drawn().await;
        page.assert("innerWidth", width).await;
        let wide = "entries().filter((entry) => {
            const { left, right } = entry.getBoundingClientRect();
            return left < 0 || right > innerWidth;
        }).map((entry) => entry.dataset.entry)";
        page.assert(wide, serde_json::json!([])).await;
        let scroll = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        page.assert(scroll, true).await;
    }
}

#[tokio::test]
async fn a_page_written_from_right_to_left_is_mirrored() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    let right = "(() => {
        const [time, header] = ['[part=entry-time]', '[part=entry-header]']
            .map((part) => entry('ferries').querySelector(part).getBoundingClientRect());
        return time.left > header.left;
    })()";
    page.assert(right, false).await;
    page.run("document.documentElement.dir = 'rtl'").await;
    page.until(right).await;
}

#[tokio::test]
async fn a_lazy_widget_asks_for_nothing_until_the_reader_is_near() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("lazy.html").await;
    page.drawn().await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 0);
    // 500 px are near; the widget above has grown since the page was opened.
    let near = "document.querySelector('#storm').getBoundingClientRect().top - innerHeight - 500";
    page.run(&format!("scrollBy(0, {near})")).await;
    stage.newsroom.asked("/feed.json", 1).await;
    page.until("events('ready').some(({ target }) => target === 'storm')")
        .await;
    page.assert_undisturbed().await;
}
