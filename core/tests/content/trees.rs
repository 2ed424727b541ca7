//! Markup as a tree, in two ways: as it was meant by who wrote it, and as a browser's parser reads it.
//! Where the two differ, markup that was made on a server would not be what the browser builds, and
//! one entry could reach into the next.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use liveblog_core::model::{Element, Embed, Node};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::support::{embed_tag, written};

/// A piece of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text, unescaped.
    Text(String),
    /// An element with its attributes in their order, unescaped, and what it holds.
    Element(String, Vec<(String, String)>, Vec<Self>),
    /// Anything else that a parser finds; we write none of it.
    Other(String),
}

impl Piece {
    /// What it holds.
    pub(crate) fn children(&self) -> &[Self] {
        match self {
            Self::Element(_, _, children) => children,
            _ => &[],
        }
    }

    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let Self::Element(_, attributes, _) = self else {
            return None;
        };
        let found = attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// A body as it is meant.
pub(crate) fn of_body(nodes: &[Node]) -> Vec<Piece> {
    let pieces = nodes.iter().map(|node| match node {
        Node::Text(text) => Piece::Text(text.to_string()),
        Node::Element(element) => of_element(element),
        Node::Number(number) => Piece::Text(number.to_string()),
        Node::Word(word) => Piece::Text(format!("{word:?}")),
        Node::Missing(whose) => {
            let source = ("src".to_owned(), format!("https://{whose}/"));
            Piece::Element("script".to_owned(), vec![source], Vec::new())
        }
        Node::Embed(embed) => of_embed(embed),
    });
    pieces.collect()
}

fn of_embed(embed: &Embed) -> Piece {
    let (name, attributes) = embed_tag(embed);
    Piece::Element(name.to_owned(), attributes, of_body(&embed.content))
}

fn of_element(element: &Element) -> Piece {
    Piece::Element(
        element.tag.name().to_owned(),
        element.attributes.iter().map(written).collect(),
        of_body(&element.children),
    )
}

/// Markup as a browser with scripts reads it, within a `div`.
pub(crate) fn as_read(markup: &str) -> Vec<Piece> {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let parser = parse_fragment(
        RcDom::default(),
        ParseOpts::default(),
        context,
        Vec::new(),
        true,
    );
    let dom = parser.one(markup);
    let document = dom.document.children.borrow();
    let root = document.first().expect("a parser makes a root");
    pieces(root)
}

fn pieces(parent: &Handle) -> Vec<Piece> {
    parent.children.borrow().iter().map(piece).collect()
}

fn piece(node: &Handle) -> Piece {
    match &node.data {
        NodeData::Text { contents } => Piece::Text(contents.borrow().to_string()),
        NodeData::Element { name, attrs, .. } if name.ns == ns!(html) => {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|attribute| {
                (
                    attribute.name.local.to_string(),
                    attribute.value.to_string(),
                )
            });
            Piece::Element(name.local.to_string(), attributes.collect(), pieces(node))
        }
        other => Piece::Other(format!("{other:?}")),
    }
}

/// Markup as it was written by who closes every element, quotes every attribute and escapes the
/// rest: to the letter, without a rule of HTML but for the elements that have no end tag.
pub(crate) fn as_written(markup: &str) -> Vec<Piece> {
    let mut open = vec![Piece::Element(String::new(), Vec::new(), Vec::new())];
    for part in markup.split('<').enumerate() {
        let (tag, text) = match part {
            (0, text) => ("", text),
            (_, part) => part.split_once('>').expect("a tag that ends"),
        };
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().expect("an open element");
            assert!(
                matches!(&closed, Piece::Element(open, ..) if open == name),
                "</{name}> closes {closed:?}"
            );
            add(&mut open, closed);
        } else if !tag.is_empty() {
            let element = start(tag);
            let is_void = matches!(&element, Piece::Element(name, ..) if VOID.contains(&&**name));
            open.push(element);
            if is_void {
                let closed = open.pop().expect("it was opened");
                add(&mut open, closed);
            }
        }
        if !text.is_empty() {
            add(&mut open, Piece::Text(unescape(text)));
        }
    }
    let [Piece::Element(_, _, pieces)] = open.as_slice() else {
        panic!("not closed: {open:?}");
    };
    pieces.clone()
}

const VOID: &[&str] = &["br", "hr", "img", "input", "source", "track", "wbr"];

fn add(open: &mut [Piece], piece: Piece) {
    if let Some(Piece::Element(_, _, children)) = open.last_mut() {
        children.push(piece);
    }
}

fn start(tag: &str) -> Piece {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').expect("a value that ends");
        attributes.push((name.trim_start().to_owned(), unescape(value)));
        rest = after;
    }
    assert!(rest.trim().is_empty(), "<{tag}>");
    Piece::Element(name.to_owned(), attributes, Vec::new())
}

fn unescape(text: &str) -> String {
    let names = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&nbsp;", "\u{a0}"),
    ];
    let plain = names.iter().fold(text.to_owned(), |text, (name, sign)| {
        text.replace(name, sign)
    });
    plain.replace("&amp;", "&")
}
