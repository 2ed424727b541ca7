//! What becomes of an element when it is closed: all is known then that it holds.

use std::mem;

use super::super::bullets;
use super::super::nesting::{self, HEADINGS};
use super::super::open::{Fate, Open};
use super::super::style::Veil;
use super::{Builder, MOST_NODES};
use crate::model::content::words;
use crate::model::{Content, Element, Node, Tag};

impl Builder {
    /// The tree, with all that is open closed.
    pub(in crate::feed) fn finish(mut self) -> Content {
        self.keep(0);
        self.flush();
        self.current.trim(0);
        Content {
            nodes: bullets::lists(self.current.children, 0, &mut self.nodes, MOST_NODES),
            truncated: self.truncated,
        }
    }

    /// Closes all open elements but the `depth` outermost.
    pub(super) fn keep(&mut self, depth: usize) {
        while self.around.len() > depth
            && let Some(around) = self.around.pop()
        {
            self.flush();
            let mut closed = mem::replace(&mut self.current, around);
            let is_hidden = (1..=self.around.len() + 1).contains(&self.hidden);
            if self.hidden > self.around.len() {
                self.hidden = 0;
            }
            let covered = closed.veil != Veil::default() && !closed.tag.is_void();
            if is_hidden || covered && !closed.solid {
                self.nodes -= 1 + size(&closed.children);
                self.separate(closed.tag);
                continue;
            }
            self.tidy(&mut closed);
            if closed.is_unwrapped() {
                self.current.solid |= closed.solid;
                self.unwrap(closed.children);
                continue;
            }
            let may_be_empty = nesting::may_be_empty(closed.tag) && !closed.implied;
            let solid = closed.solid || may_be_empty && !matches!(closed.tag, Tag::Br | Tag::Wbr);
            let linked = closed.candidate.is_some() && self.is_linked();
            let node = closed.into_node(linked);
            let says_nothing = |element: &Element| {
                let is_empty = element.children.is_empty() && !may_be_empty;
                is_empty || !solid && nesting::goes_when_blank(element.tag)
            };
            match node {
                Node::Element(element) if says_nothing(&element) => {
                    self.nodes -= 1 + size(&element.children);
                    self.separate(element.tag);
                }
                node => {
                    self.current.solid |= solid || matches!(node, Node::Embed(_));
                    self.flush();
                    self.add(node);
                }
            }
        }
    }

    /// Adds a child that has been counted.
    pub(super) fn add(&mut self, node: Node) {
        let before = self.current.children.len() + 1;
        self.current.add(node);
        self.nodes -= before - self.current.children.len();
    }

    /// What can be said of an element once all is known that it holds.
    fn tidy(&mut self, closed: &mut Open) {
        if nesting::ignores_space(closed.tag) {
            closed.trim(0);
        }
        if closed.fate == Fate::Bullet {
            // A letter of a typeface of signs, or a number that says more.
            let text = words(&closed.children, 16);
            let mut signs = text.trim().chars();
            if signs.next().is_some() && signs.next().is_none() {
                closed.children = vec![Node::Text("• ".into())];
            }
        }
        bullets::unmark(closed.tag, &closed.attributes, &mut closed.children);
        if nesting::holds_paragraphs(closed.tag) {
            let children = mem::take(&mut closed.children);
            let depth = self.around.len();
            closed.children = bullets::lists(children, depth, &mut self.nodes, MOST_NODES);
        }
        if closed.solid
            && let Some(level) = HEADINGS.iter().position(|tag| *tag == closed.tag)
        {
            while self.levels.pop_if(|above| *above >= level).is_some() {}
            self.levels.push(level);
            closed.tag = *HEADINGS.get(self.levels.len() - 1).unwrap_or(&closed.tag);
        }
    }

    /// Takes in the children of an element without the element.
    fn unwrap(&mut self, children: Vec<Node>) {
        self.nodes -= 1;
        for child in children {
            if let Node::Text(text) = child {
                self.nodes -= usize::from(!self.current.text.is_empty());
                self.current.text.push_str(&text);
            } else {
                self.flush();
                self.add(child);
            }
        }
    }

    /// Makes a node of the text after the last child, unless it is white space that means nothing.
    pub(super) fn flush(&mut self) {
        let open = &mut self.current;
        let text = mem::take(&mut open.text);
        if text.is_empty() {
            return;
        }
        // An element that has gone may have begun with the break that `pre` must not begin with.
        let leads = open.tag == Tag::Pre && open.children.is_empty();
        let dropped: &[char] = if leads { &['\n'] } else { &[] };
        let text = text.trim_start_matches(dropped);
        if text.is_empty() || text.trim().is_empty() && open.begins_line() {
            self.nodes -= 1;
        } else {
            open.children.push(Node::Text(text.into()));
        }
    }
}

/// How many elements and texts there are.
fn size(nodes: &[Node]) -> usize {
    let sizes = nodes.iter().map(|node| match node {
        Node::Element(element) => 1 + size(&element.children),
        _ => 1,
    });
    sizes.sum()
}
