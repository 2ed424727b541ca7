//! Typed blocks that are not as they should be, and what an item has attached.

mod kinds;

use liveblog_core::model::{Node, OwnWords, Word};
use serde_json::{Value, json};

use crate::native::support::{decode, feed, item, locale, with};

/// Nodes as markup, to be compared.
pub(super) fn written(nodes: &[Node]) -> String {
    let pieces = nodes.iter().map(|node| match node {
        Node::Text(text) => text.to_string(),
        Node::Number(number) => format!("#{number}"),
        Node::Word(Word::Votes(votes)) => format!("{votes}[votes]"),
        Node::Word(word) => format!("[{}]", locale().word(*word)),
        Node::Missing(whose) => format!("[no {whose}]"),
        Node::Embed(embed) => format!("[{} {}]", embed.key(), written(&embed.content)),
        Node::Element(element) => {
            let attributes = element.attributes.iter();
            let attributes = attributes.map(|one| format!(" {}={:?}", one.name(), one.value()));
            let (name, attributes) = (element.tag.name(), attributes.collect::<String>());
            let end = if element.tag.is_void() {
                String::new()
            } else {
                format!("{}</{name}>", written(&element.children))
            };
            format!("<{name}{attributes}>{end}").replace('"', "'")
        }
    });
    pieces.collect()
}

/// The body of an item with these blocks, and what is wrong with it.
fn body(blocks: Value) -> (String, Vec<String>) {
    let item = with(
        item("a", "14:05"),
        json!({ "_liveblog": { "blocks": blocks } }),
    );
    let (feed, problems) = decode(&feed([item]).to_string()).unwrap();
    let problems = problems.iter().map(ToString::to_string).collect();
    (written(&feed.entries[0].body.nodes), problems)
}

/// Asserts that a block is right, and what it is made of.
fn check(block: Value, expected: &str) {
    assert_eq!(body(json!([block])), (expected.to_owned(), Vec::new()));
}

/// Asserts what is shown in place of a block, and why.
fn check_wrong(block: Value, expected: &str, reasons: &[&str]) {
    let reasons = reasons
        .iter()
        .map(|reason| format!("items[0]._liveblog.blocks[0]{reason}"));
    assert_eq!(
        body(json!([block])),
        (expected.to_owned(), reasons.collect())
    );
}

#[test]
fn what_is_unknown_or_incomplete_shows_its_fallback_and_is_reported() {
    check_wrong(
        json!({"type": "hologram", "fallback_html": "<p>See <i>there</i></p>"}),
        "<p>See <i>there</i></p>",
        &[": unknown type: its fallback_html is shown"],
    );
    check_wrong(
        json!({"type": "fact_check", "claim": "C", "fallback_html": "C"}),
        "C",
        &[
            ".verdict: missing",
            ": incomplete: its fallback_html is shown",
        ],
    );
    check_wrong(
        json!({"type": "image", "url": "javascript:alert(1)", "fallback_html": "no"}),
        "no",
        &[
            ".url: not an address that a picture, film or sound may be loaded from",
            ": incomplete: its fallback_html is shown",
        ],
    );
}

#[test]
fn without_a_fallback_of_its_own_the_whole_entry_falls_back() {
    let shown = "<p>Text of a.</p>";
    check_wrong(
        json!({"type": "hologram"}),
        shown,
        &[": unknown type: the entry's content_html is shown"],
    );
    check_wrong(
        json!({}),
        shown,
        &[": unknown type: the entry's content_html is shown"],
    );
    check_wrong(
        json!({"type": "chart", "labels": ["a"], "series": [{"values": ["x", 1e40, true]}]}),
        shown,
        &[": incomplete: the entry's content_html is shown"],
    );
    assert_eq!(body(json!([])).0, shown);
    assert_eq!(
        body(json!([{"type": "html", "text": "One"}, {"type": "x"}])).0,
        shown,
        "never half of it"
    );
}

#[test]
fn members_that_a_block_does_not_have_are_named() {
    check_wrong(
        json!({"type": "html", "text": "One", "style": "red", "_desk": 1}),
        "<p>One</p>",
        &[".style: unknown field"],
    );
}

#[test]
fn what_is_wrong_with_votes_is_said_once() {
    let answers = json!([{"text": "Yes", "votes": "many"}, {"text": "No", "votes": 3}]);
    let (shown, problems) = body(json!([
        {"type": "poll_result", "question": "Well?", "answers": answers}
    ]));
    let wrong = "answers[0].votes: expected a whole number, found a string";
    assert_eq!(problems, [format!("items[0]._liveblog.blocks[0].{wrong}")]);
    assert!(shown.contains("0%") && shown.contains("100%"), "{shown}");
}

#[test]
fn a_fifth_line_is_not_drawn_and_reported() {
    let series: Vec<_> = (0..5).map(|number| json!({"values": [number]})).collect();
    let (shown, problems) = body(json!([{"type": "chart", "labels": ["a"], "series": series}]));
    assert_eq!(
        problems,
        ["items[0]._liveblog.blocks[0].series: too many: the first 4 are drawn"]
    );
    assert_eq!(shown.matches("<rect").count(), 4);
}

#[test]
fn what_is_too_long_is_cut_at_a_block() {
    let long = json!({"type": "html", "html": "<p>a</p>".repeat(999)});
    let item = with(
        item("a", "14:05"),
        json!({ "_liveblog": { "blocks": [long, long] } }),
    );
    let (feed, _) = decode(&feed([item]).to_string()).unwrap();
    assert!(feed.entries[0].body.truncated);
    assert_eq!(feed.entries[0].body.nodes.len(), 999);
}

#[test]
fn attached_films_and_sounds_are_played_below_the_text() {
    let item = with(
        item("a", "14:05"),
        json!({"attachments": [
            {"url": "https://a.example/a.mp3", "mime_type": "audio/mpeg", "title": "Noon"},
            {"url": "https://a.example/a.ogg", "mime_type": "audio/ogg", "title": "Noon"},
            {"url": "https://a.example/v.mp4", "mime_type": "video/mp4"},
            {"url": "https://a.example/d.pdf", "mime_type": "application/pdf"},
            {"url": "data:x", "mime_type": "audio/mpeg"},
        ]}),
    );
    let (feed, problems) = decode(&feed([item]).to_string()).unwrap();
    assert_eq!(
        written(&feed.entries[0].body.nodes),
        "<p>Text of a.</p><figure class='media'><audio><source src='https://a.example/a.mp3' type='audio/mpeg'>\
         <source src='https://a.example/a.ogg' type='audio/ogg'></audio><figcaption>Noon</figcaption></figure>\
         <figure class='media'><video><source src='https://a.example/v.mp4' type='video/mp4'></video></figure>\
         <p><a href='https://a.example/d.pdf'>d.pdf</a> <small>PDF</small></p>"
    );
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn the_picture_of_an_item_has_the_room_that_its_attachment_names() {
    let item = with(
        item("a", "14:05"),
        json!({"image": "p.jpg", "attachments": [{"url": "p.jpg", "mime_type": "image/jpeg",
            "_liveblog": {"width": 1200, "height": 800, "alt": "A", "credit": "R"}}]}),
    );
    let (feed, problems) = decode(&feed([item]).to_string()).unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        written(&feed.entries[0].body.nodes[..1]),
        "<figure class='media'><img src='https://news.example/hanoi/p.jpg' alt='A' width='1200' height='800'>\
         <figcaption><small>R</small></figcaption></figure>"
    );
    assert_eq!(
        &*feed.entries[0].body.first_sentence(&locale()),
        "Text of a.",
        "not the caption"
    );
}
