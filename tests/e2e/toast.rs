//! The button for held entries is within reach: below what lies over the page, in boxes that cut it off, and where the
//! page puts it.

use super::server::Answer;
use super::stage::Stage;

const NAV: &str = "<header style='position: sticky; top: 0; height: 72px; z-index: 1000; background: #024'></header>";

/// A name, a style sheet, and the page with `@` for the live blog; `#box` scrolls if it is there.
const PAGES: &[(&str, &str, &str)] = &[
    ("plain", "", "@"),
    ("site header", "", "NAV@"),
    (
        "header in a shadow tree",
        "",
        "<site-header></site-header>@",
    ),
    (
        "header in a closed one",
        "",
        "<site-header class=closed></site-header>@",
    ),
    ("scroll-padding", "html { scroll-padding-top: 80px }", "@"),
    (
        "clipped card",
        "",
        "<main style='overflow: hidden; border-radius: 8px'>@</main>",
    ),
    (
        "clipped card under a header",
        "",
        "NAV<main style='overflow: hidden'>@</main>",
    ),
    (
        "scrolling card",
        "",
        "<main id=box style='overflow: auto; height: 400px'>@</main>",
    ),
    (
        "scrolling card with a header",
        "",
        "<main id=box style='overflow: auto; height: 400px'>NAV@</main>",
    ),
    (
        "transformed clipped card",
        "",
        "<main style='overflow: hidden; transform: translateZ(0)'>@</main>",
    ),
    (
        "html and body clipped",
        "html, body { overflow-x: hidden }",
        "@",
    ),
    (
        "from right to left, clipped",
        "",
        "<main dir=rtl style='overflow: hidden'>@</main>",
    ),
    (
        "placed at the end",
        "live-blog::part(toast) { position: fixed; inset: auto 1em 1em auto }",
        "@",
    ),
    (
        "placed below",
        "live-blog::part(toast) { inset-block-start: 100px }",
        "@",
    ),
    (
        "placed in the base",
        "live-blog::part(toast) { position: absolute; inset: 0 0 auto auto }",
        "@",
    ),
];

/// A header whose element has no height of its own.
const HEADER: &str = "customElements.define('site-header', class extends HTMLElement {
    connectedCallback() {
        const bar = document.createElement('div');
        bar.style.cssText = 'position: fixed; inset: 0 0 auto; height: 80px; background: #024; z-index: 9';
        this.attachShadow({ mode: this.className || 'open' }).append(bar);
    }
});";

const HIT: &str = "(() => {
    const button = one('[part=toast]');
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === button;
})()";

#[tokio::test]
async fn the_button_for_held_entries_can_be_pressed_in_every_page() {
    let stage = Stage::set().await.without_policy();
    let source = stage.newsroom.url("/feed.json");
    for (name, style, markup) in PAGES {
        stage.publish("storm.json");
        let blog = format!("<live-blog src={source} memory=none><p>Soon.</p></live-blog>");
        let markup = markup.replace("NAV", NAV).replace('@', &blog);
        let page = format!(
            "<!doctype html><meta charset=utf-8><style>{style}</style><script src=/witness.js></script>
             <script>{HEADER}</script>
             <script type=module src={}/live-blog.js></script><body>{markup}",
            stage.cdn
        );
        stage.host.set("/witness.js", super::stage::witness());
        stage.host.set("/toast.html", Answer::ok("text/html", page));
        let page = &stage.page;
        page.open(&stage.host.url("/toast.html")).await;
        page.until("isReady()").await;
        page.run("(document.querySelector('#box') ?? window).scrollTo({ top: 900, behavior: 'instant' })")
            .await;
        page.drawn().await;
        stage.publish("storm-more.json");
        page.refresh_until("one('[part=toast]')").await;
        page.drawn().await;
        let place = page.get("[Math.round(one('[part=toast]').getBoundingClientRect().top), one('[part=toast]').matches(':popover-open')]").await;
        println!("{name:32} {place}");
        page.until(HIT).await;
        page.click("one('[part=toast]')").await;
        page.until("host.state.held === 0").await;
    }
}
