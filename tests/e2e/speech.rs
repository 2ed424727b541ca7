//! What a screen reader says: Chromium's accessibility tree from top to bottom, a line for each thing that it stops at.

use expect_test::{ExpectFile, expect_file};
use serde_json::{Value, json};

use super::browser::Browser;
use super::stage::Stage;

/// What groups others and is not said, or stands for the same words again.
const SILENT: [&str; 7] = [
    "generic",
    "none",
    "paragraph",
    "strong",
    "emphasis",
    "InlineTextBox",
    "ListMarker",
];

/// The roles whose name is made of what is in them: that is not said again.
const NAMED_BY_CONTENT: [&str; 5] = ["heading", "button", "link", "time", "DisclosureTriangle"];

/// The tree below the element, as lines that are indented by depth.
async fn spoken(page: &Browser) -> String {
    let tree = page
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await;
    let nodes: Vec<Value> = serde_json::from_value(tree["nodes"].clone()).expect("nodes");
    let mut lines = String::new();
    say(&nodes, &nodes[0]["nodeId"], 0, &mut lines);
    let (_, widget) = lines.split_once("heading 1: The storm\n").expect("a page");
    let (_, widget) = widget.split_once("and early.\n").expect("a standfirst");
    let (widget, _) = widget.split_once("  heading 2: More on").expect("its end");
    widget.to_owned()
}

fn say(nodes: &[Value], id: &Value, depth: usize, lines: &mut String) {
    let Some(node) = nodes.iter().find(|node| node["nodeId"] == *id) else {
        return;
    };
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let is_ignored = node["ignored"] == true;
    let words = match role {
        "StaticText" if !is_ignored => name.to_owned(),
        _ if is_ignored || SILENT.contains(&role) => String::new(),
        _ => [&described(node, role), ": ", name]
            .concat()
            .trim_end_matches([':', ' '])
            .to_owned(),
    };
    let mut inner = depth;
    if !words.is_empty() {
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(&words);
        lines.push('\n');
        inner += 1;
    }
    if NAMED_BY_CONTENT.contains(&role) && !is_ignored {
        return;
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        say(nodes, child, inner, lines);
    }
}

/// A role with what is said of its state.
fn described(node: &Value, role: &str) -> String {
    let mut words = role.to_owned();
    for property in node["properties"].as_array().into_iter().flatten() {
        let value = &property["value"]["value"];
        match property["name"].as_str() {
            Some("level") if role == "heading" => words += &[" ", &value.to_string()].concat(),
            Some("expanded") => words += if *value == true { ", open" } else { ", closed" },
            Some("pressed") if *value == "true" => words += ", pressed",
            _ => {}
        }
    }
    words
}

/// Without what depends on the moment of the run.
fn timeless(words: &str) -> String {
    let lines = words.lines().map(|line| {
        let moments = ["time: ", "checked ", " ago", "Updated "];
        let is_moment = moments.iter().any(|word| line.contains(word));
        let indent = &line[..line.len() - line.trim_start().len()];
        if is_moment {
            [indent, "(time)\n"].concat()
        } else {
            [line, "\n"].concat()
        }
    });
    lines.collect()
}

async fn assert_spoken(page: &Browser, expected: ExpectFile) {
    page.drawn().await;
    expected.assert_eq(&timeless(&spoken(page).await));
}

#[tokio::test]
async fn the_coverage_is_told_from_top_to_bottom() {
    let stage = Stage::set().await;
    stage.publish("storm.json");
    let page = stage.show("article.html").await;
    assert_spoken(page, expect_file!["speech/storm.txt"]).await;
}
