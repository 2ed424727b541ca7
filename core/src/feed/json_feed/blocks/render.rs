//! A look, filled from a block.

use super::super::super::lenient::Text;
use super::super::super::{html, text};
use super::block::{Block, Member};
use super::looks::{Drawing, Mark, Part};
use super::number::told;
use super::{chart, media, table};
use crate::model::content::{Scope, Word};
use crate::model::{Attribute, Element, Node, SafeUrl, Tag};

impl Block<'_, '_> {
    /// The nodes of a look.
    pub(super) fn render(&mut self, look: &[Part]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for part in look {
            match *part {
                Part::Space if nodes.last().is_none_or(is_space) => {}
                part => self.add(part, &mut nodes),
            }
        }
        nodes.pop_if(|last| is_space(last));
        nodes
    }

    fn add(&mut self, part: Part, nodes: &mut Vec<Node>) {
        match part {
            Part::El(tag, mark, inside) => {
                let children = self.render(inside);
                if !children.is_empty() {
                    nodes.push(made(tag, self.attribute(mark), children));
                }
            }
            Part::Line(member) => nodes.extend(self.line(member).map(Node::Text)),
            Part::Number(member) => nodes.extend(self.line(member).map(|line| told(&line))),
            Part::Prose => nodes.extend(self.prose()),
            Part::Space => nodes.push(Node::Text(" ".into())),
            Part::Ours(word) => nodes.push(Node::Word(word)),
            Part::Host(member) => nodes.extend(self.link(member).map(|url| host(&url))),
            Part::Link(member, inside) => {
                let shown = self.render(inside);
                nodes.extend(link(shown, self.link(member)));
            }
            Part::Each(member, inside) => {
                for mut part in self.parts(member) {
                    nodes.extend(part.render(inside));
                }
            }
            Part::Drawn(drawing) => nodes.extend(self.drawn(drawing)),
        }
    }

    fn attribute(&self, mark: Mark) -> Option<Attribute> {
        match mark {
            Mark::None => None,
            Mark::Is(class) => Some(Attribute::Class(class)),
            Mark::If(member, class) => {
                let is_marked = self.get::<bool>(member).unwrap_or_default();
                is_marked.then_some(Attribute::Class(class))
            }
            Mark::HeadsRow => Some(Attribute::Scope(Scope::Row)),
        }
    }

    fn drawn(&mut self, drawing: Drawing) -> Vec<Node> {
        match drawing {
            Drawing::Picture => media::picture(self).into_iter().collect(),
            Drawing::Video => media::player(self, Tag::Video),
            Drawing::Audio => media::player(self, Tag::Audio),
            Drawing::Place => {
                let place = [self.place.0, self.place.1];
                let [at, all] = place.map(|place| u64::try_from(place).unwrap_or(u64::MAX));
                vec![Node::Word(Word::Place(at, all))]
            }
            Drawing::Chart => chart::drawing(self),
            Drawing::Header => table::header(self),
            Drawing::Rows => table::rows(self),
            Drawing::Total => vec![Node::Word(Word::Votes(self.total))],
            Drawing::VoteBar => vec![table::vote_bar(self)],
            Drawing::VoteShare => vec![Node::Word(Word::Percent(table::vote_share(self)))],
        }
    }

    /// The paragraphs of `html`, else of `text`; empty if there are none.
    fn prose(&self) -> Vec<Node> {
        let content = match self.get::<Text>(Member::Html) {
            Some(source) => html::parse(&source, self.at.reading.base),
            None => text::parse(&self.get::<Text>(Member::Text).unwrap_or_default()),
        };
        content.nodes
    }
}

/// An element with an attribute or none.
pub(super) fn made(tag: Tag, attribute: Option<Attribute>, children: Vec<Node>) -> Node {
    let attributes = attribute.into_iter().collect();
    Node::Element(Element::new(tag, attributes, children))
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

fn is_space(node: &Node) -> bool {
    matches!(node, Node::Text(text) if **text == *" ")
}
