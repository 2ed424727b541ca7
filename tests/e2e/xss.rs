//! Attacks on a real widget in a real browser: our own, or with `LIVEBLOG_XSS_CORPUS` those of a list of
//! `{source, id, payload}` in JSON. Every payload is the body of an entry and all its other texts. Each
//! node is clicked and suffers every event; then nothing has run, there is no element, attribute or
//! address that is not allowed, no request but for pictures, and no paint outside of the widget's box.
//! Where the same payloads are trusted (`innerHTML`), the same eyes see some of them run.

#[path = "../../core/tests/content/corpus.rs"]
mod corpus;
mod paint;
#[path = "../../core/tests/content/vectors.rs"]
mod vectors;

use std::env;
use std::path::Path;

use liveblog_core::model::Tag;
use serde_json::{Value, json};

use super::browser::Browser;
use super::driver::Options;
use super::server::Answer;
use super::stage::Stage;
use vectors::Vector;

/// So many payloads are in one feed.
const BATCH: usize = 50;

/// The height of the window: the page is looked at in so few pieces.
const HEIGHT: u32 = 1_500;

/// The attributes that an entry's elements may have.
const ATTRIBUTES: &[&str] = &[
    "href",
    "src",
    "srcset",
    "alt",
    "title",
    "width",
    "height",
    "datetime",
    "start",
    "reversed",
    "type",
    "colspan",
    "rowspan",
    "scope",
    "lang",
    "hreflang",
    "dir",
    "rel",
    "loading",
    "decoding",
    "referrerpolicy",
    // Of pictures in a line and of text that takes a mark back; and of players.
    "class",
    "poster",
    "srclang",
    "label",
    "aria-label",
    "controls",
    "preload",
    "playsinline",
    "crossorigin",
    "kind",
];

/// What we put into an entry, with attributes that no feed can have.
const OURS: &str = ".scroll, .media, .correction, .enlarge, [part=embed], [part=embed] > *, [part=embed] > .ways *";

fn attacks() -> Vec<Vector> {
    if let Some(file) = env::var_os("LIVEBLOG_XSS_CORPUS") {
        return vectors::list(Path::new(&file));
    }
    vectors::all()
}

fn payloads(vectors: &[Vector]) -> Value {
    vectors.iter().map(|vector| &*vector.payload).collect()
}

/// A feed of payloads, each an entry by the name of its attack, and in every place that holds a text.
fn feed(vectors: &[Vector]) -> Answer {
    let items = vectors.iter().map(|vector| {
        let text = &vector.payload;
        json!({
            "id": vector.name(), "title": format!("{} {text}", vector.name()), "summary": text, "content_html": text,
            "url": text, "external_url": text, "image": text, "language": text,
            "authors": [{ "name": text, "url": text, "avatar": text }], "tags": [text],
            "_liveblog": { "kind": text, "correction": text },
        })
    });
    let items: Vec<Value> = items.collect();
    let text = vectors.first().map(|vector| &vector.payload);
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": text, "language": text, "home_page_url": text, "items": items,
        "_liveblog": { "version": 1, "time_zone": text, "key_points": [{ "text": text, "entry": text }] },
    });
    Answer::ok("application/feed+json", feed.to_string())
}

/// What a batch has done.
#[derive(Default)]
struct Report {
    executions: Vec<Value>,
    violations: Vec<Value>,
}

impl Report {
    fn note(list: &mut Vec<Value>, found: Value) {
        let found = found.as_array().expect("a list").clone();
        list.extend(found);
    }
}

/// A stage with a tall window, on which attacks are shown.
async fn stage() -> Stage {
    let browser = Browser::with(Options::COMPOSITED).await;
    // A policy would hide what it stops.
    let stage = Stage::with(browser).await.without_policy();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/torment.js");
    let script = super::server::read(&script);
    stage
        .host
        .set("/torment.js", Answer::ok("text/javascript", script));
    let resized = stage.page.client.set_window_size(1_000, HEIGHT).await;
    resized.expect("a window of any size");
    stage
}

/// Shows a batch, and does to it all that can be done.
async fn torment(stage: &Stage, batch: &[Vector]) -> Report {
    stage.answer(feed(batch));
    let page = stage.show("attacks.html").await;
    page.assert("entries().length", batch.len()).await;
    let run = format!(
        "torment.entries(root, {}).then(() => true)",
        payloads(batch)
    );
    assert_eq!(page.settled(&run).await, json!(true));
    page.drawn().await;
    let mut report = Report::default();
    Report::note(&mut report.executions, page.get("torment.told").await);
    look(stage, &mut report).await;
    report
}

/// What a page with a widget asks for.
fn own(stage: &Stage) -> Vec<String> {
    let widget = ["/live-blog.js", "/liveblog.js", "/liveblog_bg.wasm"].map(super::stage::built);
    let page = ["/witness.js", "/torment.js", "/picture.png", "/favicon.ico"]
        .map(|file| stage.host.url(file));
    let feed = stage.newsroom.url("/feed.json");
    widget.into_iter().chain(page).chain([feed]).collect()
}

/// Looks for what an attack has left behind.
async fn look(stage: &Stage, report: &mut Report) {
    let elements: Vec<&str> = Tag::ALL.iter().map(|tag| tag.name()).collect();
    let rules = json!({ "elements": elements, "attributes": ATTRIBUTES, "ours": OURS });
    let own = json!(own(stage));
    for question in [
        format!("torment.intruders(root, {rules})"),
        format!("torment.requests({own})"),
        "location.pathname === '/attacks.html' ? [] : [location.href]".to_owned(),
        "document.body.querySelectorAll('*').length === 2 ? [] : [document.body.innerHTML]"
            .to_owned(),
        "witness.strangers().map((name) => `a global: ${name}`)".to_owned(),
    ] {
        Report::note(&mut report.violations, stage.page.get(&question).await);
    }
    for request in stage.newsroom.but_for_pictures() {
        if request != "/feed.json" {
            Report::note(&mut report.violations, json!([request]));
        }
    }
}

/// How many payloads run where they are trusted.
async fn control(stage: &Stage, vectors: &[Vector]) -> u64 {
    stage.host.set(
        "/bare.html",
        Answer::ok("text/html", "<!DOCTYPE html><title>Bare</title><body>"),
    );
    let mut ran = 0;
    for batch in vectors.chunks(BATCH) {
        let page = stage.visit("trusting.html").await;
        let count = page
            .settled(&format!("torment.trusting({})", payloads(batch)))
            .await;
        ran += count.as_u64().expect("a number");
    }
    ran
}

/// Lets the attacks loose on a widget of their own; with how many of them run where they are trusted.
async fn unleash(vectors: &[Vector]) -> (Report, u64) {
    let stage = stage().await;
    let mut report = Report::default();
    for (place, batch) in vectors.chunks(BATCH).enumerate() {
        let mut found = torment(&stage, batch).await;
        if paint::is_looked_at(place) {
            paint::look(&stage, &mut found).await;
        }
        let Report {
            executions,
            violations,
        } = found;
        for one in &executions {
            println!("executed: {one}");
        }
        for one in &violations {
            println!("violation: {one}");
        }
        report.executions.extend(executions);
        report.violations.extend(violations);
    }
    (report, control(&stage, vectors).await)
}

#[tokio::test]
async fn no_attack_does_anything_whatever_the_reader_does() {
    let vectors = attacks();
    // It is the last test, and each browser uses one core.
    let (one, other) = vectors.split_at(vectors.len() / 2);
    let ((one, ran), (other, also_ran)) = tokio::join!(unleash(one), unleash(other));
    let executions = one.executions.len() + other.executions.len();
    let violations = one.violations.len() + other.violations.len();
    let ran = ran + also_ran;
    println!(
        "xss in {:?}: {} payloads, {executions} executions, {violations} violations; positive control: {ran} run by innerHTML",
        super::engine::Engine::chosen(),
        vectors.len(),
    );
    assert_eq!((executions, violations), (0, 0));
    assert!(ran > 0, "nothing would be seen");
}

/// Attacks that get through, because they are planted, and what is said of them.
const PLANTED: &[(&str, &str)] = &[
    ("add('b').setAttribute('onclick', 'steal()')", "onclick"),
    ("add('form')", "<form>"),
    ("add('a').setAttribute('href', 'javascript:1')", "javascript:1"),
    (
        "const { href } = new URL('/secret', location);
         await (await fetch(href)).text();
         while (!performance.getEntriesByName(href).length) await torment.turn();",
        "fetch http",
    ),
    (
        "add('u').textContent = '.'; let node = planted;
         for (; node !== root; node = node.parentNode) node.style.cssText = 'contain: none; overflow: visible';
         planted.style.cssText = 'position: fixed; inset: 0; background: red'",
        "painted outside",
    ),
    (
        "for (let node = add('u'); node !== root; node = node.parentNode) node.style.cssText = 'contain: none; overflow: visible';
         planted.style.cssText = 'position: fixed; inset: 0'",
        "hit at",
    ),
    // The last one: the newsroom does not forget it.
    ("await fetch(host.src.replace('feed', 'secret'))", "\"/secret.json\""),
];

#[tokio::test]
async fn had_an_attack_got_through_it_would_have_been_seen() {
    let stage = stage().await;
    let vectors = &vectors::ours()[..2];
    let page = &stage.page;
    torment(&stage, vectors).await;
    let attack = "entries()[0].querySelector('[part=entry-body] *').setAttribute('onpointermove', 'steal(7)')";
    page.run(attack).await;
    page.settled("torment.entries(root, [])").await;
    let name = vectors[0].name();
    page.assert("torment.told[0]", format!("{name}: steal(7)"))
        .await;
    for (attack, sign) in PLANTED {
        let mut clean = torment(&stage, vectors).await;
        paint::look(&stage, &mut clean).await;
        assert_eq!(clean.executions, [""; 0], "before {sign} was planted");
        assert_eq!(clean.violations, [""; 0], "before {sign} was planted");
        let add = "let planted; const add = (name) => {
            planted = document.createElement(name);
            entries()[0].querySelector('[part=entry-body]').append(planted);
            return planted;
        };";
        let done = page
            .settled(&format!("(async () => {{ {add} {attack} }})()"))
            .await;
        assert!(!done.is_string(), "{done}");
        let mut report = Report::default();
        look(&stage, &mut report).await;
        paint::look(&stage, &mut report).await;
        let seen = json!(report.violations).to_string();
        assert!(seen.contains(sign), "{sign} was not seen: {seen}");
    }
}
