//! The rows of tables and of votes.

use super::super::super::json::Value;
use super::block::{Block, Member};
use super::chart::bar;
use super::number::label;
use super::render::made;
use crate::model::content::Scope;
use crate::model::{Attribute, Class, Node, Share, Tag};

/// Counts the votes of all answers of a block together.
pub(super) fn count_votes(block: &mut Block<'_, '_>) {
    let mut all = 0_i64;
    // What is wrong with the list is reported where it is drawn.
    for mut answer in block.quiet_parts(Member::Answers) {
        answer.at = answer.at.heard_as(&block.at);
        all = all.saturating_add(votes(&answer));
    }
    block.total = all;
}

fn votes(answer: &Block<'_, '_>) -> i64 {
    let votes = answer.get::<u64>(Member::Votes).unwrap_or(0);
    i64::try_from(votes).unwrap_or(i64::MAX)
}

/// An answer's share of all votes. What is wrong with them was reported when they were counted.
fn share(answer: &Block<'_, '_>) -> Share {
    Share::of(votes(&answer.quiet()), answer.total)
}

pub(super) fn vote_bar(answer: &Block<'_, '_>) -> Node {
    bar(Share::default(), share(answer), Class::Series1)
}

/// The same in hundredths.
pub(super) fn vote_share(answer: &Block<'_, '_>) -> u64 {
    u64::from((share(answer).thousandths() + 5) / 10)
}

/// The row of cells that head the columns.
pub(super) fn header(block: &Block<'_, '_>) -> Vec<Node> {
    let names = block.values(Member::Header);
    not_empty(vec![row(&names, Some(Scope::Col))])
}

pub(super) fn rows(block: &Block<'_, '_>) -> Vec<Node> {
    let rows = block.values(Member::Rows).into_iter();
    not_empty(
        rows.map(|values| row(&values.list().unwrap_or_default(), None))
            .collect(),
    )
}

fn not_empty(mut rows: Vec<Node>) -> Vec<Node> {
    rows.retain(|row| matches!(row, Node::Element(row) if !row.children.is_empty()));
    rows
}

/// Cells that head the columns, or a row of which the first cell heads the others.
fn row(values: &[Value<'_>], scope: Option<Scope>) -> Node {
    let mut cells = Vec::new();
    for value in values {
        let number = (value.kind() == "a number").then_some(Attribute::Class(Class::Number));
        cells.push(match scope.or(cells.is_empty().then_some(Scope::Row)) {
            Some(scope) => heading(scope, label(value)),
            None => made(Tag::Td, number, vec![label(value)]),
        });
    }
    made(Tag::Tr, None, cells)
}

/// A cell that heads a row or a column. Without words it heads nothing.
pub(super) fn heading(scope: Scope, label: Node) -> Node {
    if matches!(&label, Node::Text(text) if text.is_empty()) {
        return made(Tag::Td, None, vec![label]);
    }
    made(Tag::Th, Some(Attribute::Scope(scope)), vec![label])
}
