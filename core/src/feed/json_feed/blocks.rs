//! Typed blocks in, [`Content`] out: what HTML says badly, made of the same checked tree as HTML.
//!
//! A block of an unknown type, or one that lacks what it is about, shows its own `fallback_html`; where it has none, the
//! whole entry shows its `content_html`. Where to look: [`looks`] has the types and what each is made of, [`block`] the
//! members that a block has, [`render`] what fills a look, [`files`] what is attached to an item.

mod block;
mod chart;
mod files;
mod looks;
mod media;
mod number;
mod render;
mod table;

use std::rc::Rc;

use super::super::html;
use super::super::lenient::{Lenient, Link, Text, Values};
use super::super::object::Open;
use super::super::reading::At;
use crate::model::{Content, Embed, Node};
use block::{Block, Member};
pub(super) use files::{Attachment, attached};
use looks::{TYPES, Type};
pub(super) use media::lead;

/// The body in an entry's blocks. `None` where they leave the entry to its `content_html`.
pub(super) fn decode(blocks: &Lenient<'_, Values>, at: &At<'_>) -> Option<Content> {
    let values = blocks.get(at).unwrap_or_default().into_iter().enumerate();
    let blocks =
        values.filter_map(|(index, value)| Block::open(value, at.element("blocks", index)));
    let blocks: Vec<Block<'_, '_>> = blocks.collect();
    let mut content = Content::default();
    // All blocks of an entry together hold no more than one body may.
    let mut room = html::MOST_NODES;
    let any = !blocks.is_empty();
    for block in blocks {
        let shown = nodes(block)?;
        let size = count(&shown);
        if size > room {
            content.truncated = true;
            break;
        }
        room -= size;
        content.nodes.extend(shown);
    }
    any.then_some(content)
}

fn nodes(mut block: Block<'_, '_>) -> Option<Vec<Node>> {
    let name = block.get::<Text>(Member::Type).unwrap_or_default();
    let known = TYPES.iter().find(|known| known.name == name);
    let wrong = match known {
        None if name == "embed" => match embed(&block) {
            Some(embed) => return Some(vec![Node::Embed(embed)]),
            None => "incomplete",
        },
        None => "unknown type",
        Some(known) => {
            let shown = known.read(&mut block);
            if !shown.is_empty() {
                return Some(shown);
            }
            "incomplete"
        }
    };
    let fallback = block.get::<Text>(Member::FallbackHtml);
    // What has no address may have its code.
    let code = || block.get::<Text>(Member::Html).filter(|_| name == "embed");
    let fallback = fallback
        .map(|html| (html, ": its fallback_html is shown"))
        .or_else(|| Some((code()?, ": its html is shown")));
    let instead = match &fallback {
        Some((_, instead)) => instead,
        None => ": the entry's content_html is shown",
    };
    block.at.report("", [wrong, instead].concat());
    fallback.map(|(html, _)| html::parse(&html, block.at.reading.base).nodes)
}

/// What is at the address, with the words of its markup.
fn embed(block: &Block<'_, '_>) -> Option<Rc<Embed>> {
    block.report_unknown(|member| matches!(member, Member::Url | Member::Html));
    let url = block.get::<Link>(Member::Url)?;
    let markup = block.get::<Text>(Member::Html).unwrap_or_default();
    Some(Rc::new(html::embed(url, &markup, block.at.reading.base)))
}

impl Type {
    /// The block's nodes; none where something is missing that it needs.
    fn read(&self, block: &mut Block<'_, '_>) -> Vec<Node> {
        block.report_unknown(|member| self.mentions(member));
        for needed in self.needed {
            if !block.has(*needed) {
                block.at.report(needed.name(), "missing");
                return Vec::new();
            }
        }
        if self.mentions(Member::Answers) {
            table::count_votes(block);
        }
        block.render(self.look)
    }
}

fn count(nodes: &[Node]) -> usize {
    let sizes = nodes.iter().map(|node| match node {
        Node::Element(element) => 1 + count(&element.children),
        Node::Embed(embed) => 1 + count(&embed.content),
        _ => 1,
    });
    sizes.sum()
}
