//! The rows of tables and of votes.

use super::super::super::json::Value;
use super::super::super::object::Object;
use super::super::super::problem::Problem;
use super::chart::bar;
use super::template::{Source, made, words};
use crate::model::content::Scope;
use crate::model::{Attribute, Class, Node, Share, Tag};

/// The votes of all answers of a block together.
fn votes(block: &mut Source<'_, '_>) -> i64 {
    let mut all = 0_i64;
    // Of the list itself it is said where it is gone through.
    for answer in block.object.parts("answers", &mut Vec::new()) {
        all = all.saturating_add(votes_of(&answer, block.problems));
    }
    all
}

fn votes_of(answer: &Object<'_>, problems: &mut Vec<Problem>) -> i64 {
    let votes = answer.natural("votes", problems).unwrap_or(0);
    i64::try_from(votes).unwrap_or(i64::MAX)
}

/// What a template of this family names with `#`.
pub(super) fn special(block: &mut Source<'_, '_>, name: &str) -> Vec<Node> {
    let text = |text: String| Node::Text(text.into());
    match name {
        "count" => {
            block.total = votes(block);
            Vec::new()
        }
        "header" | "rows" => rows(block, name == "header"),
        "total" => vec![text(block.total.to_string())],
        vote => {
            // What is wrong with them was said when they were counted.
            let votes = votes_of(block.object, &mut Vec::new());
            let share = Share::of(votes, block.total);
            vec![if vote == "vote" {
                bar(Share::default(), share, Class::Series1)
            } else {
                text(((share.thousandths() + 5) / 10).to_string() + "%")
            }]
        }
    }
}

fn rows(block: &mut Source<'_, '_>, head: bool) -> Vec<Node> {
    let mut rows = Vec::new();
    if head {
        let names = block.object.values("header", block.problems);
        rows.push(row(&names, Some(Scope::Col)));
    } else {
        for values in block.object.values("rows", block.problems) {
            rows.push(row(&values.list().unwrap_or_default(), None));
        }
    }
    rows.retain(|row| matches!(row, Node::Element(row) if !row.children.is_empty()));
    rows
}

/// Cells that head the columns, or a row of which the first cell heads the others.
fn row(values: &[Value<'_>], scope: Option<Scope>) -> Node {
    let mut cells = Vec::new();
    for value in values {
        let line = value.line();
        let number = (value.kind() == "a number").then_some(Attribute::Class(Class::Number));
        cells.push(match scope.or(cells.is_empty().then_some(Scope::Row)) {
            Some(scope) => heading(scope, &line),
            None => words(Tag::Td, number, &line),
        });
    }
    made(Tag::Tr, None, cells)
}

/// A cell that heads a row or a column.
pub(super) fn heading(scope: Scope, text: &str) -> Node {
    words(Tag::Th, Some(Attribute::Scope(scope)), text)
}
