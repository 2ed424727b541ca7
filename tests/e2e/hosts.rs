//! What a host page does to an element from outside: it moves it, takes it out and puts it back, and
//! renders everything around it again.

use serde_json::json;

use super::browser::Browser;
use super::stage::Stage;

/// The page of the storm, in which the reader has closed an entry and put the focus on another one.
async fn reading(stage: &Stage) -> &Browser {
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.click("toggle('ferries')").await;
    page.until("!isOpen('ferries')").await;
    page.run("entry('power').known = true; toggle('power').focus()")
        .await;
    page
}

#[tokio::test]
async fn an_element_that_is_moved_without_being_taken_out_does_not_notice() {
    let stage = Stage::set().await;
    let page = reading(&stage).await;
    page.run(
        "const section = document.createElement('section');
         document.body.prepend(section);
         section.moveBefore(host, null);",
    )
    .await;
    page.drawn().await;
    page.assert("entry('power').known", true).await;
    page.assert("root.activeElement === toggle('power')", true)
        .await;
    page.assert("isOpen('ferries')", false).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    stage.publish("storm-more.json");
    page.refresh_until("host.state.entries === 8").await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 2);
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_element_that_is_taken_out_and_put_back_at_any_moment_is_right() {
    let stage = Stage::set().await;
    let page = reading(&stage).await;
    for microtasks in 0..8 {
        page.run(&format!(
            "host.remove();
             (async () => {{
                 for (let task = 0; task < {microtasks}; task += 1) await null;
                 document.body.append(host);
             }})();"
        ))
        .await;
        page.until("entries().length === 6 && !one('.early')").await;
        page.drawn().await;
        page.assert("all('[part=timeline]').length", 1).await;
        page.assert("isOpen('ferries')", false).await;
        page.assert("fallbackShows()", false).await;
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn a_framework_that_renders_again_reaches_nothing_of_ours() {
    let stage = Stage::set().await.without_policy();
    let page = reading(&stage).await;
    let words = page.get("one('[part=timeline]').textContent").await;
    for touch in [
        "host.innerHTML = '<p>Loading again.</p>'",
        "host.textContent = ''",
        "host.replaceChildren(...Array.from({ length: 50 }, () => document.createElement('div')))",
        "for (const { name, value } of host.attributes) host.setAttribute(name, value)",
        "host.setAttribute('class', 'css-1x2y3z'); host.setAttribute('data-v-7ba5bd90', '')",
        "host.setAttribute('key', '0'); host.removeAttribute('key'); host.id = 'live'",
        "host.style.cssText = 'outline: 1px solid red'; host.title = 'Live'; host.dir = 'ltr'",
        "for (const name of host.getAttributeNames()) if (name !== 'src') host.removeAttribute(name)",
        "const src = host.src; host.removeAttribute('src'); host.src = src",
        "host.normalize(); host.parentElement.append(host.nextElementSibling)",
    ] {
        println!("{touch}");
        // All of it in one turn, as a framework does it: a driver may let others have theirs in between.
        page.run(&format!("setTimeout(() => {{ {touch} }})")).await;
        page.drawn().await;
        page.assert("entry('power').known", true).await;
        page.assert("one('[part=timeline]').textContent", words.clone())
            .await;
        page.assert("isOpen('ferries')", false).await;
        page.assert("root.activeElement === toggle('power')", true)
            .await;
    }
    page.assert("events('ready').length", 1).await;
    assert_eq!(stage.newsroom.requests("/feed.json"), 1);
    page.assert("witness.troubles()", json!([])).await;
}

/// Puts one more element into the page, and does something to it so many microtasks later.
async fn soon(page: &Browser, microtasks: usize, act: &str) {
    page.run(&format!(
        "const late = witness.late = document.createElement('live-blog');
         late.src = host.src;
         late.append(Object.assign(document.createElement('p'), {{ textContent: 'Soon.' }}));
         document.body.append(late);
         (async () => {{
             for (let task = 0; task < {microtasks}; task += 1) await null;
             {act};
         }})();"
    ))
    .await;
}

#[tokio::test]
async fn an_element_that_is_given_another_feed_as_soon_as_it_is_there_shows_that_one() {
    let stage = Stage::set().await;
    let page = reading(&stage).await;
    let markets = stage.newsroom.url("/markets.json");
    for microtasks in 0..12 {
        soon(page, microtasks, &format!("late.src = '{markets}'")).await;
        page.until("witness.late.state?.entries === 2").await;
        page.drawn().await;
        let ids = "[...witness.late.shadowRoot.querySelectorAll('[data-entry]')].map((entry) => entry.dataset.entry)";
        page.assert(ids, json!(["close", "open"])).await;
        page.assert("witness.late.firstChild.checkVisibility()", false)
            .await;
        page.run("witness.late.remove()").await;
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn an_element_that_is_taken_out_as_soon_as_it_is_there_can_be_put_back() {
    let stage = Stage::set().await;
    let page = reading(&stage).await;
    for microtasks in 0..12 {
        soon(page, microtasks, "late.remove()").await;
        page.drawn().await;
        page.run("document.body.append(witness.late)").await;
        page.until("witness.late.state?.entries === 6").await;
        page.assert(
            "witness.late.shadowRoot.querySelectorAll('[part=timeline]').length",
            1,
        )
        .await;
        page.run("witness.late.remove()").await;
    }
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn what_is_said_to_an_element_while_it_is_out_of_the_page_is_heeded_on_its_return() {
    let stage = Stage::set().await;
    let page = reading(&stage).await;
    page.run("witness.kept = host; host.remove()").await;
    page.until("witness.kept.shadowRoot.querySelectorAll('[data-entry]').length === 0")
        .await;
    page.run("Object.assign(witness.kept, { density: 'headlines', order: 'oldest' }); document.body.append(witness.kept)")
        .await;
    page.until("entries().length === 6 && !one('.early') && !isOpen('power')")
        .await;
    page.assert("ids()[1]", "warning").await;
    let markets = stage.newsroom.url("/markets.json");
    page.run("host.remove()").await;
    page.until("witness.kept.shadowRoot.querySelectorAll('[data-entry]').length === 0")
        .await;
    page.run(&format!(
        "witness.kept.src = '{markets}'; document.body.append(witness.kept)"
    ))
    .await;
    page.until("ids().length === 2").await;
    page.assert("ids()", json!(["open", "close"])).await;
    page.assert("fallbackShows()", false).await;
    page.assert_undisturbed().await;
}
