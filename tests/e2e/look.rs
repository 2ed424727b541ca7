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
pub(super) const TEXTS: [&str; 12] = [
    "one('.title')",
    "one('.capsule')",
    "one('.updated')",
    "button('Pause updates')",
    "button('Headlines')",
    "button('Collapse all')",
    "one('[part=key-events] button')",
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

/// Reports without a headline, as a JSON feed.
const REPORTS: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "items": [
    {"id": "words", "date_published": "2019-02-28T12:35:00+07:00", "content_text": "The seats, one by one: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35"},
    {"id": "byline", "date_published": "2019-02-27T12:35:00+07:00", "authors": [{"name": "Linh Pham"}], "content_text": "The motorcade is back at the hotel."},
    {"id": "card", "_liveblog": {"blocks": [{"type": "link", "url": "https://paper.example/", "title": "Why it left"}]}}
]}"#;

/// For an entry without a headline: whether its toggle is what a click there hits, whether its mark is clear of the
/// words, and how far the words are from what is above them.
const TOGGLE: &str = "((id) => {
    toggle(id).scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = toggle(id).getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const words = document.createRange();
    const isOn = ({ left, top, right, bottom }) => left < x + 8 && right > x - 8 && top < y + 8 && bottom > y - 8;
    const texts = [...entry(id).querySelectorAll('p, strong, time, span')].flatMap((text) => {
        words.selectNodeContents(text);
        return [...words.getClientRects()];
    });
    const above = [...entry(id).querySelectorAll('[part=entry-time], .byline:not(:empty)')]
        .map((line) => line.getBoundingClientRect())
        .filter(({ top }) => top < body(id).getBoundingClientRect().top - 8);
    const from = Math.max(entry(id).getBoundingClientRect().top + 24, ...above.map(({ bottom }) => bottom));
    return [root.elementFromPoint(x, y) === toggle(id), !texts.some(isOn), body(id).getBoundingClientRect().top - from < 16];
})";

#[tokio::test]
async fn without_a_headline_the_toggle_is_on_the_line_of_the_time() {
    let stage = Stage::set().await;
    stage.answer(Answer::ok("application/feed+json", REPORTS));
    let page = stage.show("article.html").await;
    for width in [300, 500, 760] {
        page.run(&format!("host.style.width = '{width}px'")).await;
        page.drawn().await;
        for id in ["words", "byline", "card"] {
            let toggle = format!("{TOGGLE}('{id}')");
            page.assert(&toggle, serde_json::json!([true, true, true]))
                .await;
        }
    }
    page.click("toggle('card')").await;
    page.until("!isOpen('card')").await;
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
