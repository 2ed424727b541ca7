//! Lines that begin with the same bullet, or are numbered from one on, one after the other, become the list
//! that they look like. One alone stays as it is, and so do dashes of which speech is made.

mod sign;

use std::slice;

use crate::model::content::{Numbering, words};
use crate::model::{Attribute, Element, Node, Tag};
use sign::{DASHES, ITEM_DASHES, Sign, sign, strip};

/// Deeper lines stay as they are.
const DEEPEST: usize = 16;

/// A line, or a block that is none.
struct Line {
    nodes: Vec<Node>,
    /// The bullet or the number that it begins with.
    sign: Option<Sign>,
    /// Which paragraph it is of; `None` if it stands by itself.
    owner: Option<usize>,
    is_block: bool,
}

/// The children of an element with lists where they have bullets; as they are if there is no room for
/// more `nodes` up to `most`.
pub(super) fn lists(
    children: Vec<Node>,
    depth: usize,
    nodes: &mut usize,
    most: usize,
) -> Vec<Node> {
    let signs = count(&children);
    if signs < 2 || depth > DEEPEST || *nodes + signs * 3 > most {
        return children;
    }
    *nodes += signs * 3;
    let mut owners = Vec::new();
    let mut lines = Vec::new();
    for child in children {
        split(child, &mut owners, &mut lines);
    }
    for line in lines.iter_mut().filter(|line| !line.is_block) {
        line.sign = sign(&line.nodes, DASHES);
    }
    // An empty line between two items separates them no more than their bullets do.
    let signs: Vec<Option<Sign>> = lines.iter().map(|line| line.sign).collect();
    let mut next = 0;
    lines.retain(|line| {
        next += 1;
        let before = usize::checked_sub(next, 2).and_then(|before| *signs.get(before)?);
        let after = signs.get(next).copied().flatten();
        let between = before
            .zip(after)
            .is_some_and(|(before, after)| after.follows(before));
        !line.nodes.is_empty() || !between
    });
    let (mut made, mut plain) = (Vec::new(), Vec::new());
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let mut last = line.sign.filter(|sign| sign.number < 2);
        let mut run = vec![line];
        while let Some(before) = last
            && let Some(next) =
                lines.next_if(|next| next.sign.is_some_and(|sign| sign.follows(before)))
        {
            last = next.sign;
            run.push(next);
        }
        if run.len() > 1 && are_items(&run) {
            join(&mut plain, &owners, &mut made);
            made.push(list(run, &owners));
        } else {
            plain.append(&mut run);
        }
    }
    join(&mut plain, &owners, &mut made);
    made
}

/// How many lines begin with a bullet.
fn count(children: &[Node]) -> usize {
    let mut at_start = true;
    let mut count = 0;
    for child in children {
        if at_start {
            count += usize::from(sign(slice::from_ref(child), DASHES).is_some());
        }
        if let Some(paragraph) = paragraph(child) {
            let lines = paragraph.children.split(is_break).skip(1);
            count += lines.filter(|line| sign(line, DASHES).is_some()).count();
        }
        at_start = is_break(child) || matches!(child, Node::Element(child) if child.tag.is_block());
    }
    count
}

/// A paragraph of nothing but lines.
fn paragraph(node: &Node) -> Option<&Element> {
    let is_inline = |node: &Node| match node {
        Node::Element(element) => !element.tag.is_block() && element.tag != Tag::Table,
        Node::Text(_) | Node::Number(_) | Node::Word(_) => true,
        Node::Embed(_) | Node::Missing(_) => false,
    };
    match node {
        Node::Element(element) => (matches!(element.tag, Tag::P | Tag::Div)
            && element.children.iter().all(is_inline))
        .then_some(element),
        _ => None,
    }
}

fn is_break(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.tag == Tag::Br)
}

/// Takes from the items of a list the bullets and numbers that they have besides their own; where there
/// are more than so many, a few are left.
pub(super) fn unmark(list: Tag, attributes: &[Attribute], items: &mut [Node]) {
    let mut most = 4;
    while most > 0 && unmark_once(list, attributes, items).is_some() {
        most -= 1;
    }
}

fn unmark_once(list: Tag, attributes: &[Attribute], items: &mut [Node]) -> Option<()> {
    // Letters are not what a list of numbers shows.
    let is_marked =
        |sign: &Sign| (sign.number > 0) == (list == Tag::Ol) && !sign.kind.is_ascii_alphabetic();
    if !matches!(list, Tag::Ul | Tag::Ol) || !attributes.is_empty() {
        return None;
    }
    let signs = items.iter().map(|item| match item {
        Node::Element(item) => sign(&item.children, ITEM_DASHES).filter(is_marked),
        _ => None,
    });
    let signs = signs.collect::<Option<Vec<Sign>>>()?;
    let in_order = signs.is_sorted_by(|before, after| after.follows(*before));
    let first = signs.first().filter(|_| in_order)?;
    if first.number > 1 || signs.len() < 2 && !first.is_certain() {
        return None;
    }
    for (item, sign) in items.iter_mut().zip(signs) {
        if let Node::Element(item) = item {
            strip(&mut item.children, &mut { sign.length });
        }
    }
    Some(())
}

/// Whether lines that begin alike are items. People who speak ask and call.
fn are_items(lines: &[Line]) -> bool {
    let dashes = lines
        .first()
        .and_then(|line| line.sign)
        .is_some_and(|sign| sign.kind == '-');
    let speaks = |line: &Line| {
        let text = words(&line.nodes, 1024);
        let text = text.trim_end();
        text.ends_with(['?', '!', '…', '"', '”', '“', '»', '«'])
    };
    !(dashes && lines.iter().any(speaks))
}

fn split(child: Node, owners: &mut Vec<(Tag, Vec<Attribute>)>, lines: &mut Vec<Line>) {
    let is_paragraph = paragraph(&child).is_some();
    match child {
        Node::Element(element) if is_paragraph => {
            let owner = Some(owners.len());
            owners.push((element.tag, element.attributes));
            lines.push(Line::new(owner));
            for child in element.children {
                add(child, owner, lines);
            }
        }
        Node::Element(ref element) if element.tag.is_block() => block(child, lines),
        Node::Embed(_) => block(child, lines),
        child => {
            if lines
                .last()
                .is_none_or(|last| last.owner.is_some() || last.is_block)
            {
                lines.push(Line::new(None));
            }
            add(child, None, lines);
        }
    }
}

fn block(node: Node, lines: &mut Vec<Line>) {
    let nodes = vec![node];
    lines.push(Line {
        nodes,
        is_block: true,
        ..Line::new(None)
    });
}

/// Adds a node to the last line, or begins the next.
fn add(node: Node, owner: Option<usize>, lines: &mut Vec<Line>) {
    if is_break(&node) {
        lines.push(Line::new(owner));
    } else if let Some(last) = lines.last_mut() {
        last.nodes.push(node);
    }
}

impl Line {
    fn new(owner: Option<usize>) -> Self {
        Self {
            nodes: Vec::new(),
            sign: None,
            owner,
            is_block: false,
        }
    }
}

/// Puts lines that are no items together as they were.
fn join(lines: &mut Vec<Line>, owners: &[(Tag, Vec<Attribute>)], made: &mut Vec<Node>) {
    let mut lines = lines.drain(..).peekable();
    while let Some(line) = lines.next() {
        let (owner, is_block) = (line.owner, line.is_block);
        let mut nodes = line.nodes;
        while !is_block
            && let Some(next) = lines.next_if(|next| next.owner == owner && !next.is_block)
        {
            let is_end = next.nodes.is_empty() && lines.peek().is_none();
            if !nodes.is_empty() && !is_end {
                nodes.push(Node::Element(Element::new(Tag::Br, Vec::new(), Vec::new())));
            }
            nodes.extend(next.nodes);
        }
        match owner.and_then(|owner| owners.get(owner)) {
            Some((tag, attributes)) if !nodes.is_empty() => {
                made.push(Node::Element(Element::new(*tag, attributes.clone(), nodes)));
            }
            _ => made.append(&mut nodes),
        }
    }
}

fn list(lines: Vec<Line>, owners: &[(Tag, Vec<Attribute>)]) -> Node {
    let first = lines.first().and_then(|line| line.sign);
    let numbering = match first.map(|sign| sign.kind) {
        Some('a') => Some(Numbering::LowerAlpha),
        Some('A') => Some(Numbering::UpperAlpha),
        _ => None,
    };
    let is_numbered = first.is_some_and(|sign| sign.number > 0);
    let items = lines.into_iter().map(|mut line| {
        strip(
            &mut line.nodes,
            &mut line.sign.map_or(0, |sign| sign.length),
        );
        let owner = line.owner.and_then(|owner| owners.get(owner));
        let attributes = owner.map_or(Vec::new(), |(_, attributes)| attributes.clone());
        Node::Element(Element::new(Tag::Li, attributes, line.nodes))
    });
    let tag = if is_numbered { Tag::Ol } else { Tag::Ul };
    let attributes: Vec<_> = numbering.map(Attribute::Numbering).into_iter().collect();
    let mut items: Vec<Node> = items.collect();
    unmark(tag, &attributes, &mut items);
    Node::Element(Element::new(tag, attributes, items))
}
