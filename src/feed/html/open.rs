//! An element that is open while a tree is made, and what becomes of it when it is closed.

use std::rc::Rc;

use super::embeds::Candidate;
use super::nesting;
use crate::model::{Attribute, Element, Node, Tag};

/// An open element.
pub(super) struct Open {
    pub(super) tag: Tag,
    /// What the source calls it: an `li` outside a list is kept as a `div`.
    pub(super) written: Tag,
    /// Whether the source does not have it, like the `tbody` of most tables.
    pub(super) implied: bool,
    /// What it may turn out to stand for.
    pub(super) candidate: Option<Candidate>,
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
            candidate: None,
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

    /// The element, or what it stands for; an embed alone needs no wrapping. In a link no embed can
    /// stand, which has links itself.
    pub(super) fn into_node(mut self, linked: bool) -> Node {
        let candidate = self.candidate.take().filter(|_| !linked);
        if let [Node::Embed(_)] = &*self.children
            && matches!(self.tag, Tag::Div | Tag::Figure | Tag::Blockquote)
            && let Some(embed) = self.children.pop()
        {
            return embed;
        }
        if let Some(mut embed) = candidate.and_then(|candidate| candidate.embed(&self.children)) {
            embed.content = self.children;
            return Node::Embed(Rc::new(embed));
        }
        Node::Element(Element {
            tag: self.tag,
            attributes: self.attributes,
            children: self.children,
        })
    }
}
