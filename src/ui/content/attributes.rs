//! The attributes of a body's element: those of the tree, and those that no feed decides.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

use super::super::locale::Messages;
use liveblog_core::model::{Class, Element, Node, Tag};

/// Every attribute that an element of HTML can have here, so that Yew compares them by place.
const HTML: &[&str] = &[
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
    "class",
    "tabindex",
    "role",
    "aria-label",
];

/// Every attribute that a player or a drawing can have.
const OURS: &[&str] = &[
    "class",
    "src",
    "width",
    "height",
    "type",
    "poster",
    "srclang",
    "label",
    "aria-label",
    "x",
    "points",
    "controls",
    "preload",
    "playsinline",
    "crossorigin",
    "kind",
    "role",
    "viewBox",
    "preserveAspectRatio",
    "aria-hidden",
];

/// Those of an element, with the direction of what says none of its own.
pub(super) fn of(element: &Element, dir: Option<&'static str>, messages: &Messages) -> Attributes {
    let keys = if element.tag.is_ours() { OURS } else { HTML };
    let ours = ours(element);
    if element.attributes.is_empty() && ours.is_empty() && dir.is_none() {
        return Attributes::default();
    }
    let mut values = vec![None; keys.len()];
    let mut set = |name: &str, value: AttrValue| {
        let place = keys.iter().position(|known| *known == name);
        if let Some(slot) = place.and_then(|place| values.get_mut(place)) {
            *slot = Some(AttributeOrProperty::Attribute(value));
        }
    };
    if let Some(dir) = dir {
        set("dir", AttrValue::Static(dir));
    }
    // Without one, screen readers would spell the address.
    if element.tag == Tag::Img {
        set("alt", AttrValue::Static(""));
    }
    for attribute in &element.attributes {
        set(attribute.name(), attribute.value().into_owned().into());
    }
    for (name, value) in ours {
        set(name, AttrValue::Static(value));
    }
    if is_row_of_pictures(element) {
        set("aria-label", messages.pictures.clone());
    }
    Attributes::Dynamic {
        keys,
        values: values.into(),
    }
}

/// Attributes that no feed decides: who learns what from a link or a picture, and how a player begins.
fn ours(element: &Element) -> &'static [(&'static str, &'static str)] {
    match element.tag {
        Tag::A => &[("rel", "noopener noreferrer")],
        Tag::Img => &[
            ("loading", "lazy"),
            ("decoding", "async"),
            ("referrerpolicy", "no-referrer"),
        ],
        // Captions of another origin are read only by a player that asks for permission.
        Tag::Video | Tag::Audio if has(element, Tag::Track) => &[
            ("controls", ""),
            ("preload", "none"),
            ("playsinline", ""),
            ("crossorigin", "anonymous"),
        ],
        Tag::Video | Tag::Audio => &[("controls", ""), ("preload", "none"), ("playsinline", "")],
        Tag::Track => &[("kind", "captions")],
        Tag::Rect => &[("height", "100%")],
        Tag::Svg if element.attributes.is_empty() && has(element, Tag::Rect) => {
            &[("aria-hidden", "true")]
        }
        Tag::Svg if element.attributes.is_empty() => &[
            ("aria-hidden", "true"),
            ("viewBox", "0 0 1000 1000"),
            ("preserveAspectRatio", "none"),
        ],
        Tag::Svg => &[
            ("role", "img"),
            ("viewBox", "0 0 1000 1000"),
            ("preserveAspectRatio", "none"),
        ],
        Tag::Div if is_row_of_pictures(element) => &[("tabindex", "0"), ("role", "group")],
        _ => &[],
    }
}

/// Whether it holds pictures that are gone through one by one.
fn is_row_of_pictures(element: &Element) -> bool {
    element.is(Class::Strip) && element.children.len() > 1
}

fn has(element: &Element, tag: Tag) -> bool {
    element
        .children
        .iter()
        .any(|child| matches!(child, Node::Element(child) if child.tag == tag))
}
