//! Others touch the tree: translators wrap its texts, extensions and reading aids remove and replace its nodes. What
//! changes is drawn anew where it belongs; what does not change stays as they have made it; nobody else is harmed.

use serde_json::json;

use super::browser::Browser;
use super::place::feed::Feed;
use super::stage::Stage;

/// What others do. `textOf` is what a reader reads; `tear` does damage by a generator of its own.
const OTHERS: &str = "addEventListener('DOMContentLoaded', () => {
    window.base = (host = document.querySelector('live-blog')) => host.shadowRoot.querySelector('[part=base]');
    window.texts = (within) => {
        const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT), found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found.filter((text) => text.data.trim());
    };
    window.translate = (within) => {
        for (const text of texts(within)) {
            if (text.parentNode.localName === 'font') continue;
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = text.data.toUpperCase();
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    window.textOf = (host) => {
        const parts = host.shadowRoot.querySelectorAll('[part=base] [data-entry], [part=base] [part=header]');
        return [...parts].map((part) => part.textContent).join('\\n');
    };
    // Two elements may have asked on either side of a minute.
    const lines = (host) => textOf(host).toUpperCase().replace(/CHECKED \\d\\d:\\d\\d/, 'CHECKED').split('\\n');
    window.agrees = (twin) => {
        const [one, other] = ['live-blog', twin].map((name) => lines(document.querySelector(name)));
        const place = one.findIndex((line, place) => line !== other[place]);
        if (place >= 0 || one.length !== other.length) throw `${place}: ${one[place]} | ${other[place]}`;
        return true;
    };
    let seed = 20_241_108;
    const below = (limit) => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return Math.floor(seed / 65_536) % limit;
    };
    const WAYS = [
        (node) => node.remove(),
        (node) => node.replaceWith(node.cloneNode(true)),
        (node) => node.replaceChildren?.(),
        (node) => {
            const font = document.createElement('font');
            node.replaceWith(font);
            font.append(node);
        },
        (node) => node.parentNode.prepend(node),
        (node) => node.nodeType === 3 && node.parentNode.localName !== 'font' && node.data.length > 9 && node.splitText(4).remove(),
        (node) => node.parentNode.normalize(),
        (node) => document.createElement('div').append(node),
        (node) => translate(node),
        (node) => node.append?.(document.createElement('font')),
    ];
    window.tear = (times) => {
        for (let time = 0; time < times; time += 1) {
            const { shadowRoot } = document.querySelector('live-blog');
            const nodes = [], walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) nodes.push(walker.currentNode);
            if (!nodes.length) return;
            WAYS[below(WAYS.length)](nodes[below(nodes.length)]);
        }
    };
});";

/// An element beside it that nobody touches.
const TWIN: &str =
    "const twin = host.cloneNode(true); twin.id = 'twin'; document.body.append(twin)";

/// Reveals what waits, in every element.
const REVEAL: &str = "document.querySelectorAll('live-blog').forEach(({ shadowRoot }) => {
    shadowRoot.querySelector('button[part=toast]')?.click();
})";

async fn stage() -> Stage {
    on(Stage::set().await).await
}

async fn on(mut stage: Stage) -> Stage {
    stage.sabotage = OTHERS;
    stage.answer(Feed::of(8).answer());
    stage.show("article.html").await;
    stage
}

/// Publishes and waits until the words are there.
async fn publish(stage: &Stage, feed: Feed, words: &str) {
    stage.answer(feed.answer());
    let shown = format!("textOf(host).includes('{words}')");
    stage.page.refresh_until(&shown).await;
}

async fn assert_alive(page: &Browser) {
    page.assert("kinds()", json!([])).await;
    page.assert("fallbackShows()", false).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_translated_page_is_corrected_where_it_changes_and_stays_translated_elsewhere() {
    let stage = stage().await;
    let page = &stage.page;
    for round in 1..=5 {
        page.run("translate(base())").await;
        let words = format!("{round} people are missing");
        let feed = Feed::of(8).edit(4, &format!("<p>{words}.</p>"));
        publish(&stage, feed, &words).await;
        let old = format!("textOf(host).includes('{} PEOPLE')", round - 1);
        page.assert(&old, false).await;
        page.assert("body('e5').querySelectorAll('font').length", 6)
            .await;
        page.assert("body('e5').textContent.includes('THE WIND')", true)
            .await;
        page.assert("body('e4').querySelectorAll('font').length", 0)
            .await;
    }
    // What the reader presses still does what it says.
    page.click("toggle('e5')").await;
    page.until("!isOpen('e5')").await;
    let feed = Feed::of(10).edit(4, "<ul><li>Found.</li></ul>").withdraw(6);
    publish(&stage, feed, "Found.").await;
    page.assert("host.state.entries", 9).await;
    page.assert("entry('e6').dataset.kind", "withdrawn").await;
    assert_alive(page).await;
}

/// A time that grows older is no reason to draw anything else anew.
#[tokio::test]
async fn what_does_not_change_stays_translated_while_nothing_new_is_published() {
    let stage = stage().await;
    let page = &stage.page;
    page.run("translate(base()); witness.read = body('e5').textContent")
        .await;
    for _ in 0..3 {
        page.run("host.pause(); host.resume()").await;
        page.drawn().await;
    }
    page.assert("body('e5').textContent === witness.read", true)
        .await;
    page.assert(
        "texts(base()).filter(({ parentNode }) => parentNode.localName !== 'font').length <= 3",
        true,
    )
    .await;
    assert_alive(page).await;
}

#[tokio::test]
async fn what_extensions_add_is_no_hindrance() {
    // An extension's style is not the page's, and no policy applies to it.
    let stage = on(Stage::set().await.without_policy()).await;
    let page = &stage.page;
    page.run(
        "root.prepend(document.createElement('style'));
        for (const paragraph of all('p')) {
            paragraph.setAttribute('data-seen', '');
            paragraph.append(document.createElement('font'));
        }",
    )
    .await;
    publish(&stage, Feed::of(9).edit(4, "<p>Longer.</p>"), "Longer.").await;
    page.assert("entries().length", 9).await;
    page.assert("body('e4').textContent.trim()", "Longer.")
        .await;
    page.assert("body('e5').querySelectorAll('font').length", 3)
        .await;
    assert_alive(page).await;
}

/// Whole parts taken away at once.
#[tokio::test]
async fn whatever_is_torn_out_is_back_with_the_next_update() {
    let stage = on(Stage::set().await.without_policy()).await;
    let page = &stage.page;
    page.run(TWIN).await;
    for (round, damage) in [
        "base().remove()",
        "root.innerHTML = ''",
        "root.replaceChildren()",
        "base().replaceChildren()",
        "base().replaceWith(base().cloneNode(true))",
        "base().replaceChildren(...[...base().childNodes].map((node) => node.cloneNode(true)))",
        "root.adoptedStyleSheets = []",
        "for (const entry of entries()) entry.replaceWith(entry.cloneNode(true))",
        "entry('e3').prepend(entry('e5'))",
        "for (const entry of entries()) entry.parentNode.prepend(entry)",
        "document.body.append(entry('e4'))",
        "for (const text of texts(base())) text.remove()",
        "for (const text of texts(base())) text.splitText(1)",
        "for (const text of texts(body('e4'))) text.parentNode?.replaceChildren(text.data + '!')",
    ]
    .into_iter()
    .enumerate()
    {
        println!("{damage}");
        page.run(damage).await;
        let words = format!("Round {round}");
        let feed = (0..8).fold(Feed::of(9), |feed, entry| {
            feed.edit(entry, &format!("<p>{words}, <b>entry</b> {entry}</p>"))
        });
        publish(&stage, feed, &words).await;
        page.until("agrees('#twin')").await;
        page.assert("root.adoptedStyleSheets.length > 0", true)
            .await;
        // What glides back to its place covers the button.
        page.until("isStill()").await;
        page.click("toggle('e5')").await;
        page.until("!isOpen('e5')").await;
        page.click("toggle('e5')").await;
        page.until("isOpen('e5')").await;
    }
    assert_alive(page).await;
}

/// 500 nodes at random are removed, replaced, wrapped, moved or cut.
#[tokio::test]
async fn five_hundred_random_removals_leave_the_right_words_and_harm_nobody_else() {
    let stage = stage().await;
    let page = &stage.page;
    page.run(TWIN).await;
    for round in 0..100 {
        page.run("tear(5)").await;
        let words = format!("Round {round}.");
        let feed = Feed::of(8 + round / 9).edit(7, &format!("<p>{words}</p>"));
        let feed = feed.edit(
            round % 7,
            &format!("<h3>{words}</h3><p>A <b>bold</b> word</p>"),
        );
        stage.answer(feed.key_points(round % 4).answer());
        page.refresh_until(&format!(
            "textOf(document.querySelector('#twin')).includes('{words}')"
        ))
        .await;
        page.until(&format!("textOf(host).includes('{words}')"))
            .await;
        // Where so much is torn out the page scrolls, and new entries wait for the reader.
        page.run(REVEAL).await;
        // Translated words are right too; of those that changed none is.
        page.until("agrees('#twin')").await;
    }
    let last = (0..8).fold(Feed::of(19), |feed, entry| {
        feed.edit(entry, "<p>At last.</p>")
    });
    publish(&stage, last, "At last.").await;
    page.run("const fresh = host.cloneNode(true); fresh.id = 'fresh'; document.body.append(fresh)")
        .await;
    page.until("document.querySelector('#fresh').state?.entries === host.state.entries")
        .await;
    page.until(
        "document.querySelector('#fresh').shadowRoot.querySelector('[data-entry]')
        && agrees('#fresh')",
    )
    .await;
    println!("500 nodes torn, 100 updates, no fallback");
    assert_alive(page).await;
}
