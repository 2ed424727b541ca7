//! The language of the templates, and what fills them: a block, or a part of one.
//!
//! ```text
//! tag.class{…}   an element; left out if there is nothing in it. `?flag`: the class, if the member is true.
//!                `:row`: a cell that heads its row
//! 'name          a member's text, one line     ~          the words of `html`, else of `text`
//! *name{…}       for each part of a member     >url{…}    a link, around the host if there is nothing else
//! =word          a word of ours                @url       the host of an address
//! #name          what takes more than a template          _          a space between two of them
//! ```

use std::rc::Rc;

use super::super::super::object::Object;
use super::super::super::problem::Problem;
use super::super::super::{html, text};
use super::{chart, media, table};
use crate::model::content::{Scope, shorten};
use crate::model::{Attribute, Class, Element, Node, SafeUrl, Tag, Word};

/// Longer lines are cut, in characters.
const LONGEST_LINE: usize = 300;

/// What a template is filled from.
pub(super) struct Source<'a, 'b> {
    pub(super) object: &'b Object<'a>,
    pub(super) base: Option<&'b SafeUrl>,
    pub(super) problems: &'b mut Vec<Problem>,
    /// Which part of how many it is.
    pub(super) place: (usize, usize),
    /// The votes of all answers together, once `#count` has counted them.
    pub(super) total: i64,
}

impl<'a, 'b> Source<'a, 'b> {
    pub(super) fn new(
        object: &'b Object<'a>,
        base: Option<&'b SafeUrl>,
        problems: &'b mut Vec<Problem>,
    ) -> Self {
        Self {
            object,
            base,
            problems,
            place: (0, 0),
            total: 0,
        }
    }

    /// A part of it.
    pub(super) fn part<'c>(&'c mut self, object: &'c Object<'a>) -> Source<'a, 'c> {
        Source {
            object,
            base: self.base,
            problems: self.problems,
            ..*self
        }
    }

    /// The nodes of a template, up to the bracket that closes it.
    pub(super) fn render(&mut self, template: &mut &'static str) -> Vec<Node> {
        let mut nodes = Vec::new();
        loop {
            let end = template.find([' ', '{', '}']).unwrap_or(template.len());
            let (word, rest) = template.split_at(end);
            *template = rest.get(1..).unwrap_or_default();
            if !word.is_empty() {
                self.word(word, template, &mut nodes);
            }
            if rest.is_empty() || rest.starts_with('}') {
                nodes.pop_if(|last| is_blank(last));
                return nodes;
            }
        }
    }

    /// Adds what a word of a template stands for; what is in brackets after it is next.
    fn word(&mut self, word: &'static str, next: &mut &'static str, nodes: &mut Vec<Node>) {
        let (sign, name) = word.split_at(1);
        match sign {
            "'" => nodes.extend(self.line(name).map(Node::Text)),
            "~" => nodes.extend(self.prose()),
            "_" if nodes.last().is_some_and(|last| !is_blank(last)) => {
                nodes.push(Node::Text(" ".into()));
            }
            "_" => {}
            "=" => nodes.extend(Word::parse(name).map(Node::Word)),
            "@" => nodes.extend(self.url(name).map(|url| host(&url))),
            "#" => nodes.extend(self.special(name)),
            ">" => {
                let shown = self.render(next);
                nodes.extend(link(shown, self.url(name)));
            }
            "*" => {
                let parts = self.object.parts(name, self.problems);
                let inside = *next;
                for (at, part) in parts.iter().enumerate() {
                    *next = inside;
                    self.place = (at + 1, parts.len());
                    nodes.extend(self.part(part).render(next));
                }
                if parts.is_empty() {
                    skip(next);
                }
            }
            _ => {
                let children = self.render(next);
                if !children.is_empty() {
                    nodes.push(self.element(word, children));
                }
            }
        }
    }

    fn element(&mut self, word: &str, children: Vec<Node>) -> Node {
        let end = word.find(['.', '?', ':']).unwrap_or(word.len());
        let (tag, name) = word.split_at(end);
        let attribute = match name.split_at_checked(1) {
            Some((":", _)) => Some(Attribute::Scope(Scope::Row)),
            Some(("?", flag)) if !self.object.flag(flag, self.problems) => None,
            Some((_, class)) => Class::parse(class).map(Attribute::Class),
            None => None,
        };
        let tag = Tag::parse(tag).unwrap_or(Tag::Span);
        made(tag, attribute, children)
    }

    fn special(&mut self, name: &str) -> Vec<Node> {
        match name {
            "picture" => media::picture(self).into_iter().collect(),
            "video" => media::player(self, Tag::Video),
            "audio" => media::player(self, Tag::Audio),
            "place" => {
                let (at, all) = self.place;
                vec![Node::Text(
                    [&at.to_string(), " / ", &all.to_string()].concat().into(),
                )]
            }
            "drawing" => chart::drawing(self),
            other => table::special(self, other),
        }
    }

    pub(super) fn url(&mut self, name: &str) -> Option<SafeUrl> {
        let url = self.object.url(name, self.base, self.problems)?;
        (!url.host().is_empty()).then_some(url)
    }

    /// One line of text, or a number as it is written; not empty.
    pub(super) fn line(&mut self, name: &str) -> Option<Rc<str>> {
        let line = self.object.label(name, self.problems)?;
        Some(shorten(&line, LONGEST_LINE).into())
    }

    /// The paragraphs of `html`, else of `text`; empty if there are none.
    fn prose(&mut self) -> Vec<Node> {
        let content = match self.object.text("html", self.problems) {
            Some(source) => html::parse(&source, self.base),
            None => text::parse(&self.object.text("text", self.problems).unwrap_or_default()),
        };
        content.nodes
    }
}

/// An element with an attribute or none.
pub(super) fn made(tag: Tag, attribute: Option<Attribute>, children: Vec<Node>) -> Node {
    let mut element = Element::new(tag, Vec::new(), children);
    if let Some(attribute) = attribute {
        element.attributes.push(attribute);
    }
    Node::Element(element)
}

/// Words in an element.
pub(super) fn words(tag: Tag, attribute: Option<Attribute>, text: &str) -> Node {
    made(tag, attribute, vec![Node::Text(text.into())])
}

fn host(url: &SafeUrl) -> Node {
    let host = url.host();
    Node::Text(host.strip_prefix("www.").unwrap_or(host).into())
}

fn link(mut shown: Vec<Node>, url: Option<SafeUrl>) -> Vec<Node> {
    let Some(url) = url else { return shown };
    if shown.is_empty() {
        shown.push(host(&url));
    }
    vec![made(Tag::A, Some(Attribute::Href(url)), shown)]
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if **text == *" ")
}

/// Skips what is in the brackets that have just opened.
fn skip(template: &mut &'static str) {
    let mut depth = 1;
    let end = template.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    *template = end
        .and_then(|end| template.get(end + 1..))
        .unwrap_or_default();
}
