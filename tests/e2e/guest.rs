//! What a live blog leaves of its host: everything, as it was. Every property of every object that the
//! language and the browser give to a page is looked up before the script runs and again at the end.

use serde_json::json;

use super::browser::Browser;
use super::stage::Stage;

/// Takes stock after the page's own scripts and before ours: modules run once the page is parsed.
const STOCK: &str = "
    const stock = () => {
        const facts = new Map(), seen = new Set();
        const note = (name, object) => {
            if (object === null || !/object|function/.test(typeof object) || seen.has(object)) return;
            seen.add(object);
            facts.set(`${name} itself`, { value: Object.getPrototypeOf(object), writable: Object.isExtensible(object) });
            for (const key of Reflect.ownKeys(object)) {
                facts.set(`${name}.${String(key)}`, Reflect.getOwnPropertyDescriptor(object, key));
            }
        };
        note('window', window);
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
            if (value === window || value === witness) continue;
            note(name, value);
            if (typeof value === 'function') note(`${name}.prototype`, value.prototype);
        }
        for (const name of ['document', 'navigator', 'history', 'customElements', 'performance']) note(name, window[name]);
        for (const [name, value] of Object.entries({
            heads: document.head.childElementCount,
            root: document.documentElement.getAttributeNames().join(),
            body: document.body.getAttributeNames().join(),
            sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
            cookies: document.cookie,
            kept: Object.keys(sessionStorage).concat(Object.keys(localStorage)).join(),
            pages: history.length,
            title: document.title,
        })) facts.set(name, { value });
        return facts;
    };
    const asked = ({ get, set, value, ...flags }) => [get, set, value, ...Object.values(flags)];
    witness.disorder = () => {
        const now = stock();
        const same = (one, other) => one && other && asked(one).every((fact, place) => Object.is(fact, asked(other)[place]));
        return [...new Set([...witness.order.keys(), ...now.keys()])]
            .filter((name) => !same(witness.order.get(name), now.get(name)))
            // The drivers' own, and a list that is made anew for everybody who asks.
            .filter((name) => !/ret_nodes|cdc_|se_exported|automationSession|supportedEntryTypes/.test(name));
    };
    document.addEventListener('readystatechange', () => (witness.order = stock()), { once: true });";

/// Asserts that much was looked at, and that none of it has changed.
async fn assert_in_order(page: &Browser) {
    page.assert("witness.order.size > 5_000", true).await;
    page.assert("witness.disorder()", json!([])).await;
}

#[tokio::test]
async fn a_live_blog_leaves_its_host_as_it_was() {
    let mut stage = Stage::set().await;
    stage.sabotage = STOCK;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.click("button('Headlines')").await;
    page.until("!isOpen('landfall')").await;
    for feed in [
        "storm-more.json",
        "storm-edited.json",
        "storm-withdrawn.json",
    ] {
        stage.publish(feed);
        page.run("host.refresh()").await;
        page.drawn().await;
    }
    page.until("events('update').length > 1").await;
    assert_in_order(page).await;
    page.run("witness.host = host; host.remove()").await;
    page.drawn().await;
    assert_in_order(page).await;
    page.assert_undisturbed().await;
    // What is not in order is seen.
    page.run(
        "Event.prototype.last = 1; Element.prototype.remove = () => {}; document.title += '!'",
    )
    .await;
    let disorder = json!(["Element.prototype.remove", "title", "Event.prototype.last"]);
    page.assert("witness.disorder()", disorder).await;
}

#[tokio::test]
async fn a_live_blog_that_crashes_leaves_its_host_as_it_was() {
    let mut stage = Stage::set().await;
    let broken = "const insert = Node.prototype.insertBefore;
        Node.prototype.insertBefore = function (...given) {
            if (witness.broken) throw new Error('sabotage');
            return insert.apply(this, given);
        };";
    stage.sabotage = format!("{broken} {STOCK}").leak();
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("witness.broken = true").await;
    stage.publish("storm-more.json");
    page.refresh_until("kinds().length > 0").await;
    page.assert("fallbackShows()", true).await;
    assert_in_order(page).await;
    page.assert("witness.uncaught", json!([])).await;
}
