//! The body of an entry as nodes: one to one from the typed tree, with the attributes and the buttons
//! that are ours to add.

mod attributes;

use yew::prelude::*;
use yew::virtual_dom::{Attributes, Key, VTag};

use super::Ui;
use super::direction::Reading;
use super::element::{class, element as plain, heading, ours, row, text, value, with};
use super::embed::{Around, embed};
use super::locale::Text;
use liveblog_core::model::content::{Direction, one_line};
use liveblog_core::model::{Attribute, Class, Content, Element, Node, OwnWords, Tag};

/// So many bytes of a block's text tell it from the others.
const TELLING: usize = 64;
/// So many bytes of a caption are the name of its table.
const CAPTION: usize = 140;
/// So many bytes of a block tell its direction.
const SAYING: usize = 512;
/// Names are counted in so many drawers. Two that share one have other numbers than they need, no more.
const DRAWERS: usize = 4096;

/// The nodes of a body. Blocks are known by what they play or show, else by how they begin: an edit
/// leaves those that it does not concern as they are, with the reader's selection, the film that plays
/// and the line that is read.
pub(super) fn content(content: &Content, around: Around<'_>) -> Html {
    let mut known = vec![0_i32; DRAWERS];
    let mut key = |name: String| {
        // Of those that begin alike each has its number, which no element's name begins with.
        let mut number = 0;
        if let Some(alike) = known.get_mut(usize::from(name.bytes().fold(0, hashed)) % DRAWERS) {
            *alike += 1;
            number = *alike;
        }
        [&*number.to_string(), &*name].concat()
    };
    let runs = content
        .nodes
        .chunk_by(|one, next| is_loose(one) && is_loose(next));
    let blocks = runs.map(|run| match run {
        // Words without a paragraph are set like one.
        [Node::Text(space)] if space.trim().is_empty() => text(space.clone()),
        [first, ..] if is_loose(first) => {
            let line = Element::new(Tag::Div, Vec::new(), run.to_vec());
            element(&line, around, Some(key(telling(&line)).into()))
        }
        [Node::Element(block)] => element(block, around, Some(key(telling(block)).into())),
        [Node::Embed(inner)] => embed(inner, around, key(inner.key())),
        other => nodes(other, around),
    });
    blocks.collect()
}

/// What a block is known by.
fn telling(block: &Element) -> String {
    let telling = source(block).unwrap_or_else(|| block.text(TELLING));
    [block.tag.name(), &*telling].concat()
}

/// Whether a node of a body stands in no block. A picture is one.
fn is_loose(node: &Node) -> bool {
    match node {
        Node::Text(_) | Node::Number(_) | Node::Word(_) => true,
        Node::Element(element) => {
            let stands_alone = matches!(element.tag, Tag::Img | Tag::Video | Tag::Audio);
            !element.tag.is_block() && (!stands_alone || element.is(Class::Emoji))
        }
        Node::Embed(_) | Node::Missing(_) => false,
    }
}

/// The drawer of a name: two thousand names are not compared with one another.
fn hashed(hash: u16, byte: u8) -> u16 {
    hash.wrapping_mul(31).wrapping_add(byte.into())
}

/// The first address from which something in the block is loaded.
fn source(block: &Element) -> Option<String> {
    let own = block
        .attributes
        .iter()
        .find_map(|attribute| match attribute {
            Attribute::Src(url) => Some(url.as_str().to_owned()),
            _ => None,
        });
    let inner = || {
        block.children.iter().find_map(|child| match child {
            Node::Element(child) => source(child),
            Node::Embed(embed) => Some(embed.key()),
            _ => None,
        })
    };
    own.or_else(inner)
}

pub(super) fn nodes(nodes: &[Node], around: Around<'_>) -> Html {
    nodes.iter().map(|node| self::node(node, around)).collect()
}

fn node(node: &Node, around: Around<'_>) -> Html {
    match node {
        Node::Text(words) => text(words.clone()),
        Node::Number(number) => text(around.ui.locale.number(number)),
        Node::Word(word) => text(around.ui.locale.word(*word)),
        Node::Element(element) => self::element(element, around, None),
        Node::Embed(inner) => embed(inner, around, inner.key()),
        Node::Missing(whose) => {
            let words = text(around.ui.locale.missing(whose));
            plain("p", "note", ours("", words, around.ui))
        }
    }
}

fn element(element: &Element, around: Around<'_>, key: Option<Key>) -> Html {
    let outer = around.dir;
    let mut tag = VTag::new(name(element.tag, around.card.level));
    let around = within(element, around, key.is_some());
    let dir = around.dir;
    let turns = key.is_some() || dir != outer;
    tag.set_attributes(attributes::of(
        element,
        dir.filter(|_| turns),
        around.ui.locale.messages(),
    ));
    for child in &element.children {
        let html = node(child, around);
        let picture = match child {
            Node::Element(child) if child.tag == Tag::Img && element.tag == Tag::Figure => {
                Some(child)
            }
            _ => None,
        };
        tag.add_child(match picture {
            Some(picture) => enlarge(html, picture, around.ui),
            None => html,
        });
    }
    if element.is(Class::Gallery) {
        tag.add_child(turn(around.ui));
    }
    if let Some(name) = around.ui.locale.wide(element.tag) {
        // What is too wide scrolls inside itself; src/embed/widths.js makes it a stop of the keyboard then.
        let caption = element.children.first().and_then(|first| match first {
            Node::Element(first) if first.tag == Tag::Caption => {
                Some(one_line(&first.reads(CAPTION, around.ui.locale)))
            }
            _ => None,
        });
        let name = caption.map_or(name, AttrValue::from);
        let mut around = VTag::new("div");
        around.set_attributes(Attributes::Dynamic {
            keys: &["class", "data-name", "dir"],
            values: Box::new([
                class("scroll"),
                value(Some(name)),
                value(dir.map(AttrValue::Static)),
            ]),
        });
        around.add_child(tag.into());
        around.key = key;
        return around.into();
    }
    tag.key = key;
    tag.into()
}

/// What the children of an element stand in. A block is read by itself, wherever it stands.
fn within<'a>(element: &Element, around: Around<'a>, top: bool) -> Around<'a> {
    let (mut reading, mut said) = (around.reading, None);
    for attribute in &element.attributes {
        match attribute {
            Attribute::Lang(tag) => reading = Reading::of(Some(tag), None),
            Attribute::Dir(dir @ (Direction::Ltr | Direction::Rtl)) => said = Some(dir.name()),
            _ => {}
        }
    }
    let own = || {
        let read = top || is_read(element.tag);
        read.then(|| direction(element, reading, around.ui))
            .flatten()
    };
    let dir = said.or_else(own).or(around.dir);
    Around {
        reading,
        dir,
        ..around
    }
}

/// The direction of a block: that of its words, or of most items of a list.
fn direction(element: &Element, reading: Reading, ui: Ui<'_>) -> Option<&'static str> {
    if matches!(element.tag, Tag::Ul | Tag::Ol) {
        return Reading::list(element.children.iter().map(|item| match item {
            Node::Element(item) => direction(item, reading, ui),
            _ => None,
        }));
    }
    reading.direction(&element.reads(SAYING, ui.locale))
}

/// Whether an element within a block is read by itself.
fn is_read(tag: Tag) -> bool {
    let parts = matches!(tag, Tag::Caption | Tag::Td | Tag::Th);
    parts || (tag.is_block() && !matches!(tag, Tag::Div | Tag::Hr) && !tag.is_ours())
}

/// A picture that opens in the viewer.
fn enlarge(shown: Html, picture: &Element, ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let said = picture
        .attributes
        .iter()
        .find_map(|attribute| match attribute {
            Attribute::Alt(words) if !words.trim().is_empty() => Some(words),
            _ => None,
        });
    let label = match said {
        Some(words) => messages.enlarge_this.with(&[("picture", words)]),
        None => messages.enlarge.clone(),
    };
    press("enlarge", &label, shown)
}

/// A button that src/embed/pictures.js knows by its class.
fn press(class: &'static str, label: &Text, shown: Html) -> Html {
    let kind = value(Some(AttrValue::Static("button")));
    let values = [kind, self::class(class), value(Some(label.clone()))];
    with(
        "button",
        &["type", "class", "aria-label"],
        Box::new(values),
        shown,
    )
}

/// The same with its label for all to read.
fn press_words(class: &'static str, label: &Text) -> Html {
    press(class, label, text(label.clone()))
}

/// The buttons that go through the pictures beside them.
fn turn(ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    row([
        press_words("turn back", &messages.previous),
        press_words("turn on", &messages.next),
    ])
}

/// What shows pictures as large as the screen; filled by src/embed/pictures.js.
pub(super) fn viewer(ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let strip = html! { <div class="strip" tabindex="0"></div> };
    let buttons = row([turn(ui), press_words("close", &messages.close)]);
    html! { <dialog class="viewer" aria-label={messages.enlarged.clone()}>{ strip }{ plain("p", "", buttons) }</dialog> }
}

/// The element's name; headings go below the entry's own.
fn name(tag: Tag, level: u8) -> &'static str {
    match tag {
        Tag::H2 => heading(level + 1),
        Tag::H3 => heading(level + 2),
        Tag::H4 | Tag::H5 | Tag::H6 => heading(level + 3),
        other => other.name(),
    }
}
