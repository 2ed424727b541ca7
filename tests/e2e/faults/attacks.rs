//! Hostile entries in a real browser: whatever a reader does with them, nothing of theirs runs.

#[path = "../../content/corpus.rs"]
mod corpus;

use serde_json::{Value, json};

use crate::e2e::server::Answer;
use crate::e2e::stage::Stage;

/// Everything that an attack could call tells on it.
const TRAPS: &str = "witness.stolen = [];
    for (const name of ['steal', 'alert', 'confirm', 'prompt', 'print', 'eval']) {
        globalThis[name] = (...words) => { witness.stolen.push([name, ...words]); };
    }
    addEventListener('click', (event) => {
        // A link to the web is followed by the reader's own will, and not here.
        const link = event.composedPath().find(({ href }) => href);
        if (/^(https?|mailto|tel):/.test(link?.protocol)) event.preventDefault();
    }, { capture: true });";

/// Lets every event that an element knows befall every node of the entries' bodies.
const TORMENT: &str = "const names = [];
    for (const name in HTMLElement.prototype) if (name.startsWith('on')) names.push(name.slice(2));
    for (const node of all('[part=entry-body], [part=entry-body] *')) {
        for (const name of names) node.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
        node.click();
        node.focus();
    }";

/// What is in the entries that should not be.
const INTRUDERS: &str = "(() => {
    const known = new Set(['href', 'src', 'srcset', 'alt', 'title', 'width', 'height', 'datetime', 'start',
        'reversed', 'type', 'colspan', 'rowspan', 'scope', 'lang', 'hreflang', 'dir', 'rel', 'loading',
        'decoding', 'referrerpolicy']);
    const nodes = all('[part=entry-body] *').filter((node) => !node.matches('.scroll'));
    const names = nodes.flatMap((node) => node.getAttributeNames()).filter((name) => !known.has(name));
    const tags = all('script, style, link, iframe, object, embed, svg, math, form, input, template, base, meta')
        .map((node) => node.localName);
    const links = nodes.filter((node) => node.href && !/^(https?|mailto|tel):/.test(node.protocol))
        .map((node) => node.href);
    return [...names, ...tags, ...links];
})()";

/// A feed of all of them.
fn feed() -> Answer {
    let attacks = corpus::ALL.concat();
    let items = attacks.iter().enumerate().map(|(place, (body, _))| {
        json!({ "id": place.to_string(), "title": body, "summary": body, "content_html": body,
            "url": "javascript:steal()", "external_url": "javascript:steal()",
            "image": "javascript:steal()", "authors": [{ "name": body, "url": "javascript:steal()" }] })
    });
    let items: Vec<Value> = items.collect();
    let text = "<img src=x onerror=steal()>";
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": text, "language": text, "home_page_url": "javascript:steal()", "items": items,
        "_liveblog": { "version": 1, "time_zone": text, "key_points": [{ "text": text, "entry": "0" }] },
    });
    Answer::ok("application/feed+json", feed.to_string())
}

#[tokio::test]
async fn no_attack_runs_whatever_the_reader_does() {
    // No policy stands between an attack and the page.
    let mut stage = Stage::set().await.that_writes_markup();
    stage.attributes = "page-size=100";
    stage.sabotage = TRAPS;
    stage.answer(feed());
    let page = stage.show("article.html").await;
    let attacks = corpus::ALL.concat().len();
    page.assert("host.state.entries", attacks).await;
    page.assert("entries().length", attacks).await;
    page.run(TORMENT).await;
    page.drawn().await;
    page.assert("witness.stolen", json!([])).await;
    page.assert(INTRUDERS, json!([])).await;
    // Text is kept as what it is: text.
    let words = "one('.title').textContent === '<img src=x onerror=steal()>'";
    page.assert(words, true).await;
    let strangers =
        "performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname)
        .filter((name) => /evil|^b\\.example/.test(name))";
    page.assert(strangers, json!([])).await;
    page.assert("location.pathname", "/article.html").await;
    page.assert("witness.uncaught", json!([])).await;
    page.assert("witness.strangers()", json!(["steal"])).await;
    page.assert(
        "[window.config, document.body.localName]",
        json!([null, "body"]),
    )
    .await;

    // Had one got through, it would have been seen.
    let planted = "body('0').append(document.createElement('img'));
        body('0').lastChild.setAttribute('onclick', 'steal()');";
    page.run(planted).await;
    page.assert(INTRUDERS, json!(["onclick"])).await;
    page.run(TORMENT).await;
    page.until("witness.stolen.length > 0").await;
}
