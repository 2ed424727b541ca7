//! What becomes of an element when it is closed: all is known then that it holds.

use std::rc::Rc;
use std::{iter, mem, slice};

use super::super::nesting::{self, HEADINGS};
use super::super::open::{Fate, Open};
use super::super::style::Veil;
use super::super::{bullets, embeds};
use super::{Builder, DEEPEST, MOST_NODES};
use crate::feed::addresses;
use crate::model::content::words;
use crate::model::{Attribute, Content, Element, Node, Tag};

impl Builder {
    /// The tree, with all that is open closed.
    pub(in crate::feed) fn finish(mut self) -> Content {
        self.keep(0);
        self.flush();
        self.current.trim(0);
        // A body that is nothing but an address.
        if let Some(embed) = embeds::bare(Tag::Div, &self.current.children) {
            self.current.children = vec![Node::Embed(Rc::new(embed))];
        }
        Content {
            nodes: bullets::lists(self.current.children, 0, &mut self.nodes, MOST_NODES),
            truncated: self.truncated,
        }
    }

    /// Closes all open elements but the `depth` outermost.
    pub(super) fn keep(&mut self, depth: usize) {
        while self.around.len() > depth {
            // What is around the words decides what they are.
            self.flush();
            let Some(around) = self.around.pop() else {
                return;
            };
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
            self.call(&mut closed);
            self.tidy(&mut closed);
            if closed.is_unwrapped() {
                self.current.solid |= closed.solid;
                self.unwrap(closed.children);
                continue;
            }
            let may_be_empty = nesting::may_be_empty(closed.tag) && !closed.implied;
            let solid = closed.solid || may_be_empty && !matches!(closed.tag, Tag::Br | Tag::Wbr);
            // In a link no embed can stand, which has links itself, nor in what stands for another one.
            let stands = (!self.is_linked() && !self.is_suspect())
                .then(|| closed.stands_for(self.is_quoted()))
                .flatten();
            let node = match stands {
                Some(embed) => Node::Embed(Rc::new(embed)),
                None => self.carded(closed),
            };
            let says_nothing = |element: &Element| {
                let is_empty = element.children.is_empty() && !may_be_empty;
                is_empty || !solid && nesting::goes_when_blank(element.tag)
            };
            match node {
                Node::Element(element) if says_nothing(&element) => {
                    self.nodes -= 1 + size(&element.children);
                    self.separate(element.tag);
                    self.gap |= element.tag == Tag::A && !element.children.is_empty();
                }
                node => {
                    self.current.solid |=
                        solid || matches!(node, Node::Embed(_) | Node::Missing(_));
                    self.flush();
                    self.add(node);
                }
            }
        }
    }

    /// The element as it is kept; a card of another system's as one of ours.
    fn carded(&mut self, mut closed: Open) -> Node {
        if let Some(role) = closed.role {
            let mut around = self.around.iter_mut().rev();
            let mut outwards = iter::once(&mut self.current).chain(&mut around);
            if let Some(card) = outwards.find_map(|open| open.card.as_mut()) {
                card.hear(role, &closed.children);
            }
        }
        let stands = closed.tag != Tag::A || matches!(self.current.tag, Tag::Div | Tag::Figure);
        let card = closed.card.take().filter(|_| stands && !self.is_linked());
        let node = closed.into_node();
        let made = card.and_then(|card| card.made(slice::from_ref(&node)));
        let Some(made) = made.map(Node::Element) else {
            return node;
        };
        self.nodes -= size(slice::from_ref(&node));
        self.nodes += size(slice::from_ref(&made));
        made
    }

    /// Gives a link its name that holds no words, unless it stands beside the same with words.
    fn call(&mut self, closed: &mut Open) {
        let Some(name) = closed.name.take().filter(|_| !closed.solid) else {
            return;
        };
        let leads_there = |node: &Node| {
            matches!(node, Node::Element(link) if link.tag == Tag::A
                && link.attributes.iter().any(|known| closed.attributes.contains(known)))
        };
        let is_again = self.current.text.trim().is_empty()
            && self.current.children.last().is_some_and(leads_there);
        if !is_again && self.count() {
            self.nodes -= size(&closed.children);
            closed.children = vec![Node::Text(name)];
            closed.solid = true;
            self.gap = true;
        }
    }

    /// Adds a child that has been counted.
    pub(super) fn add(&mut self, node: Node) {
        let before = self.current.children.len() + 1;
        // The same again is counted, since it was read.
        let is_embed = matches!(node, Node::Embed(_));
        self.current.add(node);
        if !is_embed {
            self.nodes -= before - self.current.children.len();
        }
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
            self.add_text(text);
        }
    }

    /// Adds a text that has been counted.
    fn add_text(&mut self, text: &str) {
        if text.contains(':') && !self.is_literal() {
            self.link(text);
        } else {
            self.current.children.push(Node::Text(text.into()));
        }
    }

    /// Whether what comes next is said by somebody else.
    fn is_quoted(&self) -> bool {
        self.is_within(|open| open.tag == Tag::Blockquote)
    }

    /// Whether what comes next is a link already, or shown to the letter.
    fn is_literal(&self) -> bool {
        self.is_within(|open| {
            matches!(
                open.tag,
                Tag::A | Tag::Pre | Tag::Code | Tag::Kbd | Tag::Samp
            )
        })
    }

    /// Adds a text that has been counted, with its addresses as links where there is room for them.
    fn link(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, address, url, after)) = addresses::next(rest)
            && self.nodes + 3 <= MOST_NODES
            && self.around.len() < DEEPEST
        {
            self.nodes += 3 - usize::from(before.is_empty()) - usize::from(after.is_empty());
            let words = |words: &str| (!words.is_empty()).then(|| Node::Text(words.into()));
            self.current.children.extend(words(before));
            self.current.children.push(Node::Element(Element {
                tag: Tag::A,
                attributes: vec![Attribute::Href(url)],
                children: Vec::from_iter(words(address)),
            }));
            rest = after;
        }
        if !rest.is_empty() {
            self.current.children.push(Node::Text(rest.into()));
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
