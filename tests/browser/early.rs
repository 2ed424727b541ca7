//! The first screen, which shows while the WebAssembly is on its way.

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node, Text};

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, document, drawn, until};

/// An element with attributes that shows the first screen of a feed.
async fn early(feed: &str, attributes: &[(&str, &str)]) -> (Stage, Host, Element) {
    let stage = Stage::loading();
    stage.publish(feed);
    for (file, words) in [
        ("locales/ar.json", include_str!("../../locales/ar.json")),
        ("locales/de.json", include_str!("../../locales/de.json")),
        ("locales/fa.json", include_str!("../../locales/fa.json")),
        ("locales/ru.json", include_str!("../../locales/ru.json")),
    ] {
        stage.answer(file, 200, words);
    }
    let host = Host::new(FEED);
    for (name, value) in attributes {
        host.set(name, value);
    }
    host.enter();
    until!(host.first_screen().is_some());
    let screen = host.first_screen().unwrap().unchecked_into();
    (stage, host, screen)
}

/// The children of a node but for empty texts.
fn children(node: &Node) -> Vec<Node> {
    let nodes = node.child_nodes();
    let nodes = (0..nodes.length()).filter_map(|place| nodes.get(place));
    let is_empty =
        |node: &Node| node.has_type::<Text>() && node.node_value().is_none_or(|it| it.is_empty());
    nodes.filter(|node| !is_empty(node)).collect()
}

/// Without what src/embed/positions.js counts, and what says that more is on its way.
fn attributes(element: &Element) -> Vec<(String, Option<String>)> {
    const COUNTED: [&str; 4] = [
        "aria-busy",
        "aria-describedby",
        "aria-posinset",
        "aria-setsize",
    ];
    let names = element.get_attribute_names().into_iter();
    let mut attributes: Vec<_> = names
        .filter_map(|name| name.as_string())
        .filter(|name| !COUNTED.contains(&&**name))
        .map(|name| (name.clone(), element.get_attribute(&name)))
        .collect();
    attributes.sort();
    attributes
}

/// Each node of the first screen is what stands at its place in the widget, where others may follow it: more rows, and the body
/// of the last entry.
fn assert_begins(early: &Node, now: &Node) {
    let (mine, theirs) = (children(early), children(now));
    assert!(mine.len() <= theirs.len(), "{:?}", early.text_content());
    for (early, now) in mine.iter().zip(&theirs) {
        assert_eq!(early.node_name(), now.node_name());
        match (early.dyn_ref::<Element>(), now.dyn_ref::<Element>()) {
            (Some(one), Some(_)) if one.get_attribute("name").as_deref() == Some("footer") => {}
            (Some(one), Some(other)) => {
                assert_eq!(attributes(one), attributes(other), "{}", one.outer_html());
                assert_begins(one, other);
            }
            _ => assert_eq!(early.node_value(), now.node_value()),
        }
    }
}

/// The first screen of a feed has so many entries, and the widget begins like it.
async fn assert_kept(feed: &str, attributes: &[(&str, &str)], entries: usize) {
    let (stage, host, screen) = early(feed, attributes).await;
    assert_eq!(host.ids().len(), entries, "{}", screen.inner_html());
    assert!(!host.falls_back());
    let before = screen.clone_node_with_deep(true).unwrap();
    // The widget adds rows before the footer's slot, which is the last node here.
    before.remove_child(&before.last_child().unwrap()).unwrap();
    stage.engine.deliver();
    host.ready().await;
    assert_begins(&before, &host.find("[part=base]").unwrap());
    assert_eq!(host.all("[part=base]").len(), 1);
}

/// The same value with other members.
fn with(mut value: Value, more: Value) -> Value {
    for (name, member) in more.as_object().cloned().unwrap_or_default() {
        value[name] = member;
    }
    value
}

/// Three items, the second one with other members.
fn second_with(more: Value) -> String {
    feed(
        1,
        &[item("c", 30), with(item("b", 20), more), item("a", 10)],
    )
}

/// The same with other members of the feed.
fn feed_with(more: Value) -> String {
    let feed: Value = serde_json::from_str(&abc()).unwrap();
    with(feed, more).to_string()
}

#[wasm_bindgen_test]
async fn the_widget_begins_as_the_first_screen_did() {
    for feed in [
        abc(),
        second_with(json!({ "content_text": "One paragraph.\n\nAnother one." })),
        second_with(
            json!({ "content_html": "<p>Ann &amp; Bo: <em>no</em>.</p> <p>See <a href=\"https://other.example/a?b=1\">the report</a> today.</p>" }),
        ),
        second_with(
            json!({ "content_html": "<p>It&#8217;s over &#8211; &ldquo;no deal&rdquo;&hellip; At 5&nbsp;p.m., A&#038;B. </p>\n<p>\nThe  delegation\nleaves.\n</p>" }),
        ),
        second_with(
            json!({ "content_html": "<p><b>Update:</b> the <i>talks</i> go on, <a target=\"_blank\" href=\"https://other.example/a\" rel=\"noopener\">says</a> Ann.</p><p><b>All of it.</b></p>" }),
        ),
        second_with(
            json!({ "title": "", "content_html": "<p>The delegation has reached the hall. </p>" }),
        ),
        second_with(json!({ "content_text": "", "summary": "This is all there is to say." })),
        second_with(json!({ "content_text": "", "url": "https://news.example/b" })),
        second_with(
            json!({ "title": "", "content_text": "The delegation has reached the hall. Talks begin." }),
        ),
        second_with(json!({ "title": "", "summary": "In short, the talks have begun." })),
        second_with(
            json!({ "authors": [{ "name": "Ann Lee", "url": "https://news.example/ann" }, { "name": "Bo" }, { "name": "Cy" }] }),
        ),
        second_with(
            json!({ "date_modified": "2019-02-28T11:45:00Z", "tags": ["Asia", "Talks"], "language": "de" }),
        ),
        second_with(json!({ "_liveblog": { "kind": "key" } })),
        second_with(json!({ "_liveblog": { "pinned": true, "kind": "breaking" } })),
        second_with(
            json!({ "date_published": "2018-12-31T23:30:00Z", "date_modified": "2019-01-02T08:00:00Z" }),
        ),
        second_with(
            json!({ "title": "وصل الوفد إلى القاعة", "content_text": "وصل الوفد إلى القاعة." }),
        ),
        feed_with(
            json!({ "description": "Minute by minute.", "home_page_url": "https://news.example/summit", "authors": [{ "name": "The desk" }] }),
        ),
        feed_with(
            json!({ "_liveblog": { "time_zone": "Asia/Ho_Chi_Minh", "key_points": [{ "text": "Talks begin", "entry": "b" }, { "text": "Rain" }] } }),
        ),
        feed_with(
            json!({ "_liveblog": { "status": "paused", "updated": "2019-02-28T11:59:10Z" } }),
        ),
        feed_with(
            json!({ "_liveblog": { "status": "ended", "coverage_end": "2019-02-28T11:40:00Z" } }),
        ),
        feed_with(
            json!({ "_liveblog": { "status": "ended", "coverage_end": "2019-02-27T11:40:00Z" } }),
        ),
        feed_with(json!({ "expired": true })),
        feed_with(json!({ "language": "ar", "title": "القمة مباشر" })),
        feed_with(json!({ "next_url": "https://news.example/older.json" })),
    ] {
        assert_kept(&feed, &[], 3).await;
    }
}

#[wasm_bindgen_test]
async fn the_first_screen_heeds_the_attributes() {
    let feed = second_with(json!({ "summary": "In short, the talks have begun." }));
    for (attributes, entries) in [
        ([("density", "summaries"), ("heading-level", "2")], 3),
        ([("density", "headlines"), ("page-size", "2")], 2),
        ([("lang", "de"), ("time-zone", "Asia/Tokyo")], 3),
        ([("lang", "fa"), ("time-zone", "reader")], 3),
        ([("lang", "ru"), ("density", "summaries")], 3),
        ([("lang", "ar-EG"), ("page-size", "2")], 2),
        ([("updates", "off"), ("theme", "dark")], 3),
        ([("density", " headlines "), ("page-size", " 2 ")], 2),
        ([("heading-level", "2.0"), ("page-size", "2e0")], 3),
    ] {
        assert_kept(&feed, &attributes, entries).await;
    }
}

#[wasm_bindgen_test]
async fn the_first_screen_tells_the_year_of_a_date_where_the_widget_does() {
    // The Persian year 1397 began on 21 March 2018.
    for (published, edited) in [
        ("2018-12-30T10:00:00Z", "2019-01-02T08:00:00Z"),
        ("2018-03-19T10:00:00Z", "2018-03-22T08:00:00Z"),
    ] {
        let dates = json!({ "date_published": published, "date_modified": edited });
        let (stage, host, _) = early(&second_with(dates), &[("lang", "fa")]).await;
        let times = || host.all("[data-entry] time").into_iter();
        let times = || -> Vec<_> { times().filter_map(|time| time.text_content()).collect() };
        let early = times();
        stage.engine.deliver();
        host.ready().await;
        assert_eq!(early, times(), "{published}");
    }
}

#[wasm_bindgen_test]
async fn the_first_screen_ends_with_an_entry_that_is_more_than_words() {
    for more in [
        json!({ "content_html": "<figure><img src=\"https://img.example/a.jpg\" alt=\"A hall\"></figure><p>The hall.</p>" }),
        json!({ "content_html": "<p>- One</p><p>- Two</p>" }),
        json!({ "content_html": "<p>See www.other.example now</p>" }),
        json!({ "content_html": "<p>See <a rel=\"author\">Ann</a> now</p>" }),
        json!({ "content_html": "<p>See <a href=\"javascript:a\" target=\"_top\">Ann</a> now</p>" }),
        json!({ "content_html": "<p>&nbsp;</p><p>The hall.</p>" }),
        json!({ "content_text": "The hall.\nIts doors." }),
        json!({ "image": "https://img.example/a.jpg" }),
        json!({ "_liveblog": { "correction": "It was Ann, not Bo." } }),
        json!({ "attachments": [{ "url": "https://news.example/a.mp3", "mime_type": "audio/mpeg" }] }),
    ] {
        assert_kept(&second_with(more), &[], 2).await;
    }
    for more in [
        json!({ "title": "Ann <b>Lee</b>" }),
        json!({ "title": "Ann &amp; Bo" }),
        json!({ "url": "javascript:alert(1)" }),
        json!({ "authors": "Ann Lee" }),
    ] {
        assert_kept(&second_with(more), &[], 1).await;
    }
}

#[wasm_bindgen_test]
async fn what_is_not_plain_waits_for_the_widget() {
    for (feed, attribute) in [
        (second_with(json!({ "date_published": "yesterday" })), None),
        (
            second_with(json!({ "_liveblog": { "pinned": "yes" } })),
            None,
        ),
        (feed_with(json!({ "title": "" })), None),
        (feed_with(json!({ "_liveblog": { "version": 2 } })), None),
        (
            feed_with(json!({ "_liveblog": { "status": "scheduled" } })),
            None,
        ),
        (feed_with(json!({ "language": "no language" })), None),
        (feed_with(json!({ "items": [] })), None),
        (format!("{} and more", abc()), None),
        (abc(), Some(("order", "oldest"))),
        (abc(), Some(("order", " oldest "))),
        (abc(), Some(("memory", "local"))),
        (abc(), Some(("time-zone", "Mars/Olympus"))),
    ] {
        let stage = Stage::loading();
        stage.publish(&feed);
        let host = Host::new(FEED);
        if let Some((name, value)) = attribute {
            host.set(name, value);
        }
        host.enter();
        drawn().await;
        assert!(host.first_screen().is_none(), "{feed} {attribute:?}");
        assert!(host.falls_back());
        assert!(stage.lines().is_empty(), "{:?}", stage.lines());
    }
}

#[wasm_bindgen_test]
async fn what_the_reader_presses_is_done_by_the_widget_once() {
    let (stage, host, _) = early(&abc(), &[]).await;
    host.toggle("b").click();
    host.toggle("b").click();
    host.press("Headlines");
    host.press("Full");
    stage.engine.deliver();
    host.ready().await;
    until!(host.open() == ["c", "a"]);
}

#[wasm_bindgen_test]
async fn an_element_that_leaves_before_its_widget_comes_begins_anew() {
    let (stage, host, screen) = early(&abc(), &[]).await;
    host.0.remove();
    drawn().await;
    assert!(!screen.is_connected() && host.falls_back());
    host.enter();
    until!(host.first_screen().is_some());
    stage.engine.deliver();
    host.ready().await;
    assert_eq!(host.all("[part=base]").len(), 1);
    assert_eq!(host.ids(), ["c", "b", "a"]);
}

#[wasm_bindgen_test]
async fn the_fallback_comes_back_when_the_webassembly_is_refused() {
    let (stage, host, _) = early(&abc(), &[]).await;
    stage.engine.refuse("no such file");
    until!(host.falls_back());
    assert!(host.first_screen().is_none());
    assert_eq!(stage.lines().len(), 1);
}

#[wasm_bindgen_test]
async fn a_page_of_another_colour_waits_for_the_widget() {
    for (colour, is_drawn) in [("#fafafa", true), ("#0c0c0c", true), ("#7a2048", false)] {
        let body = document().body().unwrap();
        body.set_attribute("bgcolor", colour).unwrap();
        let stage = Stage::loading();
        stage.publish(&abc());
        let host = Host::new(FEED);
        host.enter();
        drawn().await;
        body.remove_attribute("bgcolor").unwrap();
        assert_eq!(host.first_screen().is_some(), is_drawn, "{colour}");
    }
}
