//! Typed blocks in, [`Content`] out: what HTML says badly, made of the same checked tree as HTML.
//!
//! What a block looks like is a template of a line or two; [`template`] has their language. A block of an
//! unknown type, or one that lacks what it is about, shows its own `fallback_html`; where it has none,
//! the whole entry shows its `content_html`. Templates rather than functions, because readers download
//! them: as functions the same blocks weighed twice as much (figures in ARCHITECTURE.md).

mod chart;
mod files;
mod media;
mod number;
mod table;
mod template;

use std::rc::Rc;

use super::super::html;
use super::super::object::Object;
use super::super::problem::Problem;
use crate::model::{Content, Embed, Node, SafeUrl};
pub(super) use files::attached;
pub(super) use media::lead;
use template::Source;

/// What a type of block is made of.
struct Type {
    name: &'static str,
    /// The members that it has beside `type` and `fallback_html`. Those before the stroke are needed;
    /// words are in one of `html` and `text`.
    members: &'static str,
    template: &'static str,
}

const fn block(name: &'static str, members: &'static str, template: &'static str) -> Type {
    Type {
        name,
        members,
        template,
    }
}

const TYPES: &[Type] = &[
    block("html", "| html text", "~"),
    block(
        "quote",
        "| html text attribution url pull",
        "blockquote?pull{~ p.by{cite{>url{'attribution}}}}",
    ),
    block(
        "q_and_a",
        "question | asked_by html text answered_by",
        "div.q-and-a{div.claim{p{span.kicker{=question} _ strong{'question}} p.by{'asked_by}} \
         div{span.kicker{=answer} ~ p.by{'answered_by}}}",
    ),
    block(
        "fact_check",
        "claim verdict | claimed_by html text url",
        "div.fact-check{div.claim{p{span.kicker{=check} _ strong{'claim}} p.by{'claimed_by}} \
         p.verdict{'verdict} ~ p.by{>url{}}}",
    ),
    block(
        "link",
        "url | title description image",
        "div.card{*image{#picture} strong{>url{'title}} p{'description} p.by{@url}}",
    ),
    block(
        "image",
        "url | alt caption credit width height srcset",
        "figure.media{#picture figcaption{span{'caption} _ small{'credit}}}",
    ),
    block(
        "gallery",
        "images | title",
        "div.gallery{p.legend{'title} div.strip{*images{figure.media{#picture \
         figcaption{span.number{#place} _ span{'caption} _ small{'credit}}}}}}",
    ),
    block(
        "video",
        "| url mime_type sources poster title caption credit width height captions",
        "figure.media{#video figcaption{strong{'title} _ span{'caption} _ small{'credit}}}",
    ),
    block(
        "audio",
        "| url mime_type sources title caption credit captions",
        "figure.media{#audio figcaption{strong{'title} _ span{'caption} _ small{'credit}}}",
    ),
    block(
        "table",
        "rows | title header",
        "table{caption{'title} thead{#header} tbody{#rows}}",
    ),
    block(
        "score",
        "teams | title period clock events",
        "div.score{p.legend{'title} p.by{'period _ 'clock} \
         table{tbody{*teams{tr{th:row{'name _ small{'detail}} td.number{'score}}}}} \
         ul{*events{li{strong{'clock} _ 'text}}}}",
    ),
    block(
        "poll_result",
        "question answers | note",
        "#count div.poll{table{caption{span.kicker{=poll} _ 'question} \
         tbody{*answers{tr{th:row{'text} td.bar{#vote} td.number{#percent}}}}} p.by{#total =votes} p.by{'note}}",
    ),
    block(
        "chart",
        "labels series | kind title unit note",
        "div.chart{p.legend{'title} #drawing p.by{'note}}",
    ),
];

/// The body in an entry's blocks. `None` where they leave the entry to its `content_html`.
pub(super) fn decode(
    blocks: &[Object<'_>],
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Option<Content> {
    let mut content = Content::default();
    // All blocks of an entry together hold no more than one body may.
    let mut room = html::MOST_NODES;
    for block in blocks {
        let shown = nodes(block, base, problems)?;
        let size = count(&shown);
        if size > room {
            content.truncated = true;
            break;
        }
        room -= size;
        content.nodes.extend(shown);
    }
    (!blocks.is_empty()).then_some(content)
}

fn nodes(
    block: &Object<'_>,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Node>> {
    let name = block.text("type", problems).unwrap_or_default();
    let known = TYPES.iter().find(|known| known.name == name);
    let wrong = match known {
        None if name == "embed" => match embed(block, base, problems) {
            Some(embed) => return Some(vec![Node::Embed(embed)]),
            None => "incomplete",
        },
        None => "unknown type",
        Some(known) => {
            let shown = known.read(block, base, problems);
            if !shown.is_empty() {
                return Some(shown);
            }
            "incomplete"
        }
    };
    let fallback = block.text("fallback_html", problems);
    let instead = match fallback {
        Some(_) => ": its fallback_html is shown",
        None => ": the entry's content_html is shown",
    };
    block.report("", [wrong, instead].concat(), problems);
    fallback.map(|fallback| html::parse(&fallback, base).nodes)
}

/// What is at the address, with the words of its markup.
fn embed(
    block: &Object<'_>,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Option<Rc<Embed>> {
    block.report_unknown(&["type", "url", "html", "fallback_html"], problems);
    let url = block.url("url", base, problems)?;
    let markup = block.text("html", problems).unwrap_or_default();
    Some(Rc::new(html::embed(url, &markup, base)))
}

impl Type {
    /// The block's nodes; none where something is missing that it needs.
    fn read(
        &self,
        block: &Object<'_>,
        base: Option<&SafeUrl>,
        problems: &mut Vec<Problem>,
    ) -> Vec<Node> {
        if cfg!(feature = "unknown-members") {
            let members = self.members.split([' ', '|']);
            let members: Vec<&str> = members.chain(["type", "fallback_html"]).collect();
            block.report_unknown(&members, problems);
        }
        let needed = self.members.split(' ').take_while(|name| *name != "|");
        for name in needed {
            if block.kind(name) == "null" {
                block.report(name, "missing", problems);
                return Vec::new();
            }
        }
        Source::new(block, base, problems).render(&mut { self.template })
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
