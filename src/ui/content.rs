//! The body of an entry as nodes: one to one from the typed tree, with the attributes that are
//! ours to add.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VTag};

use super::element::{heading, text};
use crate::model::{Content, Element, Image, Node, Tag};

/// So many bytes of a block's text tell it from the others.
const TELLING: usize = 64;

/// The nodes of a body under a heading of `level`. Blocks are known by how they begin: an edit leaves
/// those that it does not concern as they are, with the reader's selection and the line that is read.
pub(super) fn content(content: &Content, level: u8) -> Html {
    let mut known: Vec<String> = Vec::new();
    let blocks = content.nodes.iter().map(|node| match node {
        Node::Text(words) => text(words.clone()),
        Node::Element(block) => {
            let mut name = [block.tag.name(), &*block.text(TELLING)].concat();
            while known.contains(&name) {
                name.push('+');
            }
            known.push(name.clone());
            element(block, level, Some(name.into()))
        }
    });
    blocks.collect()
}

/// The picture of a whole entry.
pub(super) fn image(image: &Image) -> Html {
    html! {
        <img class="lead" src={image.url.as_str().to_owned()} alt={image.alt.clone()}
            loading="lazy" decoding="async" referrerpolicy="no-referrer" />
    }
}

fn nodes(nodes: &[Node], level: u8) -> Html {
    nodes.iter().map(|node| self::node(node, level)).collect()
}

fn node(node: &Node, level: u8) -> Html {
    match node {
        Node::Text(words) => text(words.clone()),
        Node::Element(element) => self::element(element, level, None),
    }
}

fn element(element: &Element, level: u8, key: Option<Key>) -> Html {
    let mut tag = VTag::new(name(element.tag, level));
    tag.set_attributes(attributes(element));
    if !element.tag.is_void() {
        tag.add_child(nodes(&element.children, level));
    }
    if element.tag == Tag::Table {
        // A wide table scrolls inside itself; the keyboard must be able to do that too.
        let mut around = VTag::new("div");
        around.set_attributes(Attributes::Static(&[
            ("class", AttributeOrProperty::Static("scroll")),
            ("tabindex", AttributeOrProperty::Static("0")),
        ]));
        around.add_child(tag.into());
        around.key = key;
        return around.into();
    }
    tag.key = key;
    tag.into()
}

/// Every attribute that a body's element can have, so that Yew compares them by place.
const NAMES: &[&str] = &[
    "href",
    "src",
    "srcset",
    "alt",
    "title",
    "width",
    "height",
    "datetime",
    "start",
    "reversed",
    "type",
    "colspan",
    "rowspan",
    "scope",
    "lang",
    "hreflang",
    "dir",
    "rel",
    "loading",
    "decoding",
    "referrerpolicy",
];

fn attributes(element: &Element) -> Attributes {
    let ours = ours(element.tag);
    if element.attributes.is_empty() && ours.is_empty() {
        return Attributes::default();
    }
    let mut values = vec![None; NAMES.len()];
    let mut set = |name: &str, value: AttrValue| {
        let place = NAMES.iter().position(|known| *known == name);
        if let Some(slot) = place.and_then(|place| values.get_mut(place)) {
            *slot = Some(AttributeOrProperty::Attribute(value));
        }
    };
    for attribute in &element.attributes {
        set(attribute.name(), attribute.value().into_owned().into());
    }
    for (name, value) in ours {
        set(name, AttrValue::Static(value));
    }
    Attributes::Dynamic {
        keys: NAMES,
        values: values.into(),
    }
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

/// Attributes that no feed decides: who learns what from a link or a picture.
fn ours(tag: Tag) -> &'static [(&'static str, &'static str)] {
    match tag {
        Tag::A => &[("rel", "noopener noreferrer")],
        Tag::Img => &[
            ("loading", "lazy"),
            ("decoding", "async"),
            ("referrerpolicy", "no-referrer"),
        ],
        _ => &[],
    }
}
