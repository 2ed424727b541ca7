//! An element that is open while a tree is made, and what becomes of it when it is closed.

use std::rc::Rc;

use super::cards::{Card, Role};
use super::embeds::{self, Candidate};
use super::nesting;
use super::style::Veil;
use crate::model::{Attribute, Element, Embed, Node, Room, Tag};

/// What a style makes of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing.
    Stays,
    /// Its content stands without it, unless it has attributes.
    Bare,
    /// It is what a word processor writes before an item.
    Bullet,
}

/// An open element.
pub(super) struct Open {
    pub(super) tag: Tag,
    /// What the source calls it: an `li` outside a list is kept as a `div`.
    pub(super) written: Tag,
    /// Whether the source does not have it, like the `tbody` of most tables.
    pub(super) implied: bool,
    /// Whether there is more in it than gaps.
    pub(super) solid: bool,
    pub(super) fate: Fate,
    /// What is not seen in it.
    pub(super) veil: Veil,
    /// What it may turn out to stand for.
    pub(super) candidate: Option<Candidate>,
    /// How much room it gives to what it holds.
    pub(super) room: Option<Room>,
    /// What is known of the card of another system's that it is.
    pub(super) card: Option<Card>,
    /// What it says in such a card.
    pub(super) role: Option<Role>,
    /// What a link says that holds no words.
    pub(super) name: Option<Rc<str>>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Node>,
    /// The text after the last child. It becomes a child when another one follows that is not
    /// dropped for being empty: texts that nothing separates stay one.
    pub(super) text: String,
}

impl Open {
    /// With nothing in it.
    pub(super) fn new(tag: Tag, written: Tag, attributes: Vec<Attribute>) -> Self {
        Self {
            tag,
            written,
            implied: false,
            solid: false,
            fate: Fate::Stays,
            veil: Veil::default(),
            candidate: None,
            room: None,
            card: None,
            role: None,
            name: None,
            attributes,
            children: Vec::new(),
            text: String::new(),
        }
    }

    /// Whether white space that comes next means nothing, because a line begins there.
    pub(super) fn begins_line(&self) -> bool {
        let after_inline =
            matches!(self.children.last(), Some(Node::Element(last)) if !last.tag.is_block());
        self.text.is_empty() && !after_inline && nesting::ignores_space(self.tag)
    }

    /// Whether its content stands without it.
    pub(super) fn is_unwrapped(&self) -> bool {
        match self.fate {
            Fate::Stays => false,
            Fate::Bare => self.attributes.is_empty(),
            Fate::Bullet => true,
        }
    }

    /// Adds a child. Breaks and blanks that would only make room before, between and after blocks are
    /// none, and one empty line is enough.
    pub(super) fn add(&mut self, mut node: Node) {
        // A picture that stands in a figure by itself stands in no line.
        if let Node::Element(picture) = &mut node
            && self.tag == Tag::Figure
            && picture.tag == Tag::Img
        {
            picture
                .attributes
                .retain(|attribute| !matches!(attribute, Attribute::Class(_)));
        }
        if let Node::Embed(second) = node {
            match self.children.last_mut() {
                Some(Node::Embed(first)) if first.key() == second.key() => {
                    if let (Some(first), Some(second)) =
                        (Rc::get_mut(first), Rc::into_inner(second))
                    {
                        first.join(second);
                    }
                    return;
                }
                _ => node = Node::Embed(second),
            }
        }
        let breaks = is_break(&node);
        let last_blocks = |children: &[Node]| children.last().is_some_and(is_block);
        if breaks || is_block(&node) {
            self.trim(usize::from(breaks) * 2);
        }
        let ignored = breaks
            && self.tag != Tag::Pre
            && (last_blocks(&self.children)
                || self.children.is_empty() && nesting::ignores_space(self.tag)
                || self
                    .children
                    .iter()
                    .rev()
                    .take_while(|node| is_break(node))
                    .count()
                    > 1);
        if !ignored {
            self.children.push(node);
        }
    }

    /// Takes away the breaks at the end but so many, and the blanks after them.
    pub(super) fn trim(&mut self, most: usize) {
        if self.tag == Tag::Pre {
            return;
        }
        while let [.., before, last] = &*self.children
            && is_break(before)
            && is_blank(last)
        {
            self.children.pop();
        }
        while self
            .children
            .iter()
            .rev()
            .take_while(|node| is_break(node))
            .count()
            > most
        {
            self.children.pop();
        }
    }

    /// What the element stands for, if it does. What somebody is quoted with is no more than an address.
    pub(super) fn stands_for(&mut self, is_quoted: bool) -> Option<Embed> {
        let candidate = self.candidate.take();
        let embed = candidate.and_then(|candidate| candidate.embed(&mut self.children));
        embed.or_else(|| {
            let bare = (!is_quoted).then(|| embeds::bare(self.tag, &self.children));
            bare.flatten()
        })
    }

    /// The element; an embed alone needs no wrapping.
    pub(super) fn into_node(mut self) -> Node {
        if let [Node::Embed(embed), rest @ ..] = &mut *self.children
            && matches!(self.tag, Tag::Div | Tag::Figure | Tag::Blockquote | Tag::P)
        {
            // A caption needs no room of the embed's.
            if let Some(embed) = Rc::get_mut(embed)
                && (rest.is_empty() || self.tag == Tag::Figure)
            {
                embed.room = embed.room.or(self.room);
            }
            if rest.is_empty() {
                return Node::Embed(Rc::clone(embed));
            }
        }
        Node::Element(Element {
            tag: self.tag,
            attributes: self.attributes,
            children: self.children,
        })
    }
}

fn is_break(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.tag == Tag::Br)
}

fn is_block(node: &Node) -> bool {
    match node {
        Node::Element(element) => element.tag.is_block(),
        Node::Embed(_) | Node::Missing(_) => true,
        Node::Text(_) | Node::Number(_) | Node::Word(_) => false,
    }
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if blank(text))
}

/// Whether nothing of a text is seen.
pub(super) fn blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}
