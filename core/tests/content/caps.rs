//! The limits on a body, and what is left of one that is over them.

use liveblog_core::model::{Content, Node};

use super::laws;
use super::support::{parse, read, serialise, text_of};

fn depth(nodes: &[Node]) -> usize {
    let depths = nodes.iter().map(|node| match node {
        Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Missing(_) => 0,
        Node::Element(element) => 1 + depth(&element.children),
        Node::Embed(embed) => depth(&embed.content),
    });
    depths.max().unwrap_or(0)
}

fn count(nodes: &[Node]) -> usize {
    let counts = nodes.iter().map(|node| match node {
        Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Missing(_) => 1,
        Node::Element(element) => 1 + count(&element.children),
        Node::Embed(embed) => 1 + count(&embed.content),
    });
    counts.sum()
}

fn lawful(source: &str) -> Content {
    let content = parse(source);
    laws::check(&content);
    content
}

#[test]
fn elements_deeper_than_32_are_unwrapped() {
    for (tag, deepest) in [
        ("b", 32),
        ("div", 32),
        ("blockquote", 32),
        ("ul><li", 32),
        ("table><tr><td", 32),
    ] {
        let content = lawful(&format!("{}x", format!("<{tag}>").repeat(100)));
        assert_eq!(depth(&content.nodes), deepest, "{tag}");
        assert_eq!(text_of(&content.nodes).trim(), "x", "{tag}");
        assert!(!content.truncated, "{tag}");
    }
}

#[test]
fn words_in_elements_that_are_too_deep_stay_apart() {
    let deep = "<div>".repeat(32);
    let html = read(&format!(
        "{deep}a<p>b</p><p>c</p><ul><li>d</ul><br>e<img alt=f src=/x>"
    ));
    assert!(html.contains("<div>a b c d e</div>"), "{html}");
}

#[test]
fn a_container_opens_only_with_room_for_what_it_holds() {
    for levels in 26..34 {
        let deep = "<div>".repeat(levels);
        for inner in [
            "<table><caption>x</table>",
            "<table><tr><td>x<b>y",
            "<ul><li>x",
            "<dl><dd>x",
            "<ruby>x<rt>y",
        ] {
            let content = lawful(&format!("{deep}{inner}"));
            assert!(text_of(&content.nodes).contains('x'), "{levels} {inner}");
            let html = serialise(&content.nodes);
            assert!(!html.contains("<ul>x"), "a list without an item: {html}");
        }
    }
}

#[test]
fn a_body_has_at_most_2000_nodes() {
    let content = lawful(&"<p>x".repeat(1_000));
    assert_eq!((count(&content.nodes), content.truncated), (2_000, false));
    let content = lawful(&"<p>x".repeat(1_001));
    assert_eq!((count(&content.nodes), content.truncated), (2_000, true));
    for many in [
        "x<br>",
        "<table><td>x",
        "<ul><li>",
        "<a href=/x>y</a> ",
        "<iframe src=//v.example/></iframe>x",
    ] {
        assert!(lawful(&many.repeat(3_000)).truncated, "{many}");
    }
}

#[test]
fn what_is_dropped_or_unwrapped_is_not_counted() {
    let content = lawful(&"<b></b><x-y></x-y><script></script>\n<p> </p><br><p><b>&nbsp;<br></b></p><b hidden>x</b><img width=1>".repeat(3_000));
    assert_eq!((content.nodes.len(), content.truncated), (0, false));
}

#[test]
fn a_body_has_at_most_64_kb_of_text() {
    let content = lawful(&"x".repeat(64 * 1024));
    assert_eq!(
        (text_of(&content.nodes).len(), content.truncated),
        (64 * 1024, false)
    );
    let content = lawful(&format!("<p>{}</p><p>more</p>", "x".repeat(64 * 1024)));
    assert_eq!(
        (text_of(&content.nodes).len(), content.truncated),
        (64 * 1024, true)
    );
    let content = lawful(&"é".repeat(40_000));
    assert_eq!(
        (text_of(&content.nodes).len(), content.truncated),
        (64 * 1024, true)
    );
    let content = lawful(&format!("x{}", "é".repeat(40_000)));
    assert_eq!(
        text_of(&content.nodes).len(),
        64 * 1024 - 1,
        "a character is not cut in two"
    );
}

#[test]
fn a_cut_body_is_a_whole_tree() {
    for piece in [
        "<div><b>x",
        "<table><tr><td>x<td>",
        "<ul><li>x<ul>",
        "<p>x<br>y</p>",
        "&amp;<i>x</i>",
        "<ruby>x<rt>y",
    ] {
        let content = lawful(&piece.repeat(40_000));
        assert!(content.truncated, "{piece}");
    }
}
