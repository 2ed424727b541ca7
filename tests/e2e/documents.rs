//! Wherever an element comes from: it is there before or after the script, made from a template, in a
//! closed shadow tree or in another document.

use serde_json::{Value, json};

use super::browser::Browser;
use super::stage::Stage;

/// Has an element that `make` is to give, and the same feed.
fn with_another(make: &str) -> String {
    format!(
        "const html = `<live-blog id='other' src='${{host.src}}'><p>Soon.</p></live-blog>`; {make}"
    )
}

const OTHER: &str = "document.querySelector('#other')";

/// The page of the storm.
async fn storm(stage: &Stage) -> &Browser {
    stage.publish("storm.json");
    stage.show("article.html").await
}

#[tokio::test]
async fn an_element_is_a_live_blog_however_it_comes_into_the_page() {
    let stage = Stage::set().await.without_policy();
    let page = storm(&stage).await;
    for make in [
        "document.body.insertAdjacentHTML('beforeend', html)",
        "const section = document.createElement('section');
         section.setHTMLUnsafe(html);
         document.body.append(section);",
        "const template = document.createElement('template');
         template.innerHTML = html;
         document.body.append(document.importNode(template.content, true));",
        "const made = new DOMParser().parseFromString(html, 'text/html');
         document.body.append(made.querySelector('#other'));",
        "const born = new (customElements.get('live-blog'))();
         Object.assign(born, { id: 'other', src: host.src, innerHTML: '<p>Soon.</p>' });
         document.body.append(born);",
    ] {
        println!("{make}");
        page.run(&with_another(make)).await;
        page.until(&format!("{OTHER}.state?.entries === 6")).await;
        page.until(&format!("!{OTHER}.firstElementChild.checkVisibility()"))
            .await;
        page.run(&format!("{OTHER}.remove()")).await;
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn what_is_said_to_an_element_before_the_script_is_there_is_heeded() {
    let mut stage = Stage::set().await;
    stage.publish("storm.json");
    stage.sabotage = "new MutationObserver((_, observer) => {
        const host = document.querySelector('live-blog:has(+ section)');
        if (!host) return;
        observer.disconnect();
        Object.assign(host, { density: 'headlines', pageSize: 2, textContent: 'The storm, soon' });
        witness.early = customElements.get('live-blog') === undefined;
    }).observe(document, { childList: true, subtree: true })";
    let page = stage.show("article.html").await;
    page.assert("witness.early", true).await;
    page.assert("ids()", json!(["numbers", "landfall", "ferries"]))
        .await;
    page.assert("isOpen('ferries')", false).await;
    page.run("host.density = 'full'").await;
    page.until("isOpen('ferries')").await;
    page.assert("host.textContent", "The storm, soon").await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_element_in_a_template_asks_for_nothing() {
    let stage = Stage::set().await.without_policy();
    let page = storm(&stage).await;
    let make = "const template = document.createElement('template');
        template.innerHTML = html;
        template.content.append(host);
        document.body.append(template);
        witness.host = host;
        host.refresh();";
    page.run(&with_another(make)).await;
    page.drawn().await;
    page.assert(
        "document.querySelector('template').content.querySelector('#other').state",
        Value::Null,
    )
    .await;
    page.assert(
        "witness.host.shadowRoot.querySelectorAll('[data-entry]').length",
        0,
    )
    .await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    page.run("document.body.append(witness.host)").await;
    page.until("entries().length === 6 && !one('.early')").await;
    page.assert("getComputedStyle(entry('ferries')).display", "grid")
        .await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_element_in_a_closed_shadow_tree_is_a_live_blog_like_any_other() {
    let stage = Stage::set().await.without_policy();
    let page = storm(&stage).await;
    let make = "const box = document.createElement('section');
        document.body.append(box);
        witness.tree = box.attachShadow({ mode: 'closed' });
        witness.tree.innerHTML = html;
        witness.other = witness.tree.firstChild;";
    page.run(&with_another(make)).await;
    page.until("events('ready').length === 2").await;
    page.run("witness.other.scrollIntoView(); witness.other.goTo('power')")
        .await;
    page.until("witness.other.shadowRoot.activeElement?.dataset.entry === 'power'")
        .await;
    stage.publish("storm-more.json");
    page.run("witness.other.refresh()").await;
    page.until("witness.other.state.entries === 8 && host.state.entries === 8")
        .await;
    page.assert_undisturbed().await;
}

/// Moves the element, or another one that is made for it, into the document of a frame.
async fn into_a_frame(page: &Browser, which: &str) {
    page.run(&format!(
        "witness.moved = {which};
         const frame = document.createElement('iframe');
         frame.onload = () => frame.contentDocument.body.append(witness.moved);
         frame.style.cssText = 'width: 800px; height: 600px';
         frame.src = 'about:blank';
         document.body.prepend(frame);"
    ))
    .await;
}

#[tokio::test]
async fn an_element_in_another_document_keeps_its_looks() {
    let stage = Stage::set().await.without_policy();
    let page = storm(&stage).await;
    let made = "Object.assign(new (customElements.get('live-blog'))(), { src: host.src, innerHTML: '<p>Soon.</p>' })";
    for which in ["host", made] {
        println!("{which}");
        into_a_frame(page, which).await;
        let shown = "witness.moved.isConnected && witness.moved.ownerDocument !== document
            && witness.moved.shadowRoot.querySelectorAll('[data-entry]').length === 6";
        page.until(shown).await;
        let style = "(() => {
            const { shadowRoot, ownerDocument } = witness.moved;
            return ownerDocument.defaultView.getComputedStyle(shadowRoot.querySelector('[data-entry=ferries]')).display;
        })()";
        page.assert(style, "grid").await;
        page.run("document.body.append(witness.moved); document.querySelector('iframe').remove()")
            .await;
        page.until("root.adoptedStyleSheets.length > 2 && entries().length === 6")
            .await;
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_element_of_a_document_without_the_script_stays_its_fallback() {
    let stage = Stage::set().await.without_policy();
    let page = storm(&stage).await;
    let make = "const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.body.append(frame);";
    page.run(&with_another(make)).await;
    let shows = "document.querySelector('iframe').contentDocument
        ?.querySelector('#other p')?.checkVisibility()";
    page.until(shows).await;
    page.assert_undisturbed().await;
}
