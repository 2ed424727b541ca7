//! What [axe](https://github.com/dequelabs/axe-core) finds in every state of the live blog: nothing. What it cannot decide is
//! listed here with the test that decides it.

use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;
use super::server::{Answer, read};
use super::stage::Stage;

/// Rules that axe leaves undecided: of text over what a pseudo-element draws it cannot tell the contrast.
/// `e2e::look::every_text_stands_out_from_its_background_in_every_theme` measures it.
const DECIDED_ELSEWHERE: [&str; 1] = ["color-contrast"];

/// What is wrong with the live blog or undecided, as `rule: markup: what is the matter`. Axe leaves the size of targets out
/// unless it is asked.
const FINDINGS: &str = "axe.run(host, { iframes: false, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] }).then(
    ({ violations, incomplete }) => [...violations, ...incomplete].flatMap(({ id, nodes }) => nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary.slice(0, 300)}`)))";

/// How the live blog is shown.
type Look = (&'static str, &'static str);

const ENGLISH_LIGHT: Look = ("article.html", "lang=en theme=light");
const ENGLISH_DARK: Look = ("dark.html", "lang=en theme=dark");
const ARABIC_LIGHT: Look = ("article.html", "lang=ar dir=rtl theme=light");
const ARABIC_DARK: Look = ("dark.html", "lang=ar dir=rtl theme=dark");

async fn findings(page: &Browser) -> Vec<String> {
    let path =
        std::env::var_os("LIVEBLOG_AXE").expect("axe-core's script: `make setup` installs it");
    let axe = String::from_utf8(read(path.as_ref())).expect("UTF-8");
    page.run(&format!("if (!window.axe) {{ {axe} }}")).await;
    let findings = page.settled(FINDINGS).await;
    let findings: Vec<String> = serde_json::from_value(findings).expect("a list");
    let is_open = |finding: &String| {
        let rule = finding.split(':').next().unwrap_or_default();
        !DECIDED_ELSEWHERE.contains(&rule)
    };
    findings.into_iter().filter(is_open).collect()
}

pub(super) async fn assert_nothing_found(page: &Browser, state: &str) {
    page.drawn().await;
    assert_eq!(findings(page).await, [""; 0], "{state}");
}

/// The storm with other members of the feed.
fn storm(change: impl FnOnce(&mut Value)) -> Answer {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/feeds/storm.json");
    let mut feed: Value = serde_json::from_slice(&read(path.as_ref())).expect("JSON");
    change(&mut feed);
    Answer::ok("application/feed+json", feed.to_string())
}

/// Each state of a coverage, as its feed has it.
async fn assert_each_coverage((page, attributes): Look) {
    let mut stage = Stage::set().await;
    for (state, answer) in [
        ("live", Answer::feed("storm.json")),
        (
            "everything that an entry can hold",
            Answer::feed("content.json"),
        ),
        ("embeds", Answer::feed("embeds.json")),
        ("edited", Answer::feed("storm-edited.json")),
        ("withdrawn", Answer::feed("storm-withdrawn.json")),
        (
            "ended",
            storm(|feed| feed["_liveblog"]["status"] = json!("ended")),
        ),
        ("empty", storm(|feed| feed["items"] = json!([]))),
        (
            "scheduled",
            storm(|feed| {
                feed["items"] = json!([]);
                feed["_liveblog"]["status"] = json!("scheduled");
                feed["_liveblog"]["coverage_start"] = json!("2036-01-01T12:00:00Z");
            }),
        ),
    ] {
        stage.answer(answer);
        stage.attributes = attributes;
        assert_nothing_found(stage.show(page).await, state).await;
    }
    for density in ["density=summaries", "density=headlines"] {
        stage.publish("storm.json");
        stage.attributes = format!("{attributes} {density}").leak();
        assert_nothing_found(stage.show(page).await, density).await;
    }
}

/// Each state that a reader, the network or the feed brings about.
async fn assert_each_moment((page, attributes): Look) {
    let mut stage = Stage::set().await;
    stage.attributes = format!("{attributes} updates=notify").leak();
    stage.answer(Answer::status("404 Not Found"));
    let path = page;
    let page = stage.visit(path).await;
    page.until("statusLine()").await;
    assert_nothing_found(page, "not loaded").await;

    stage.publish("storm.json");
    let page = stage.show(path).await;
    stage.publish("storm-more.json");
    page.refresh_until("one('[part=toast]')").await;
    assert_nothing_found(page, "held").await;
    page.click("one('[part=toast]')").await;
    page.until("entry('rescue')").await;
    assert_nothing_found(page, "revealed").await;
    page.run("dispatchEvent(new Event('offline'))").await;
    page.until("one('.capsule') === null || !one('.capsule.live')")
        .await;
    assert_nothing_found(page, "offline").await;
    page.run("dispatchEvent(new Event('online')); host.pause()")
        .await;
    page.drawn().await;
    assert_nothing_found(page, "paused").await;

    stage.publish("content.json");
    let page = stage.show(path).await;
    page.click("body('image').querySelector('.enlarge')").await;
    page.until("one('dialog').open").await;
    assert_nothing_found(page, "a picture that is enlarged").await;
}

#[tokio::test]
async fn nothing_is_found_in_any_coverage() {
    assert_each_coverage(ENGLISH_LIGHT).await;
}

#[tokio::test]
async fn nothing_is_found_in_any_coverage_in_the_dark_from_right_to_left() {
    assert_each_coverage(ARABIC_DARK).await;
}

#[tokio::test]
async fn nothing_is_found_in_any_coverage_in_other_looks() {
    for look in [ENGLISH_DARK, ARABIC_LIGHT] {
        assert_each_coverage(look).await;
    }
}

#[tokio::test]
async fn nothing_is_found_at_any_moment() {
    for look in [ENGLISH_LIGHT, ARABIC_DARK] {
        assert_each_moment(look).await;
    }
}

#[tokio::test]
async fn nothing_is_found_in_forced_colours() {
    let mut stage = Stage::with(Browser::own().await).await;
    assert_eq!(
        Engine::chosen(),
        Engine::Chromium,
        "developer tools force colours"
    );
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    stage
        .page
        .devtools("Emulation.setEmulatedMedia", forced)
        .await;
    for (page, attributes) in [ENGLISH_LIGHT, ARABIC_DARK] {
        stage.attributes = attributes;
        for feed in ["storm.json", "content.json", "embeds.json"] {
            stage.publish(feed);
            let page = stage.show(page).await;
            page.assert("matchMedia('(forced-colors: active)').matches", true)
                .await;
            assert_nothing_found(page, feed).await;
        }
    }
}

#[tokio::test]
async fn what_is_wrong_is_found() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    page.run("toggle('ferries').removeAttribute('aria-label')")
        .await;
    let findings = findings(page).await;
    assert!(
        findings
            .iter()
            .any(|finding| finding.starts_with("button-name: ")),
        "{findings:?}"
    );
}
