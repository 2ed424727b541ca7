//! The rules of nesting: which element may stand where, so that an HTML parser makes the same tree
//! from the markup of a body as [`super::builder`] made. Otherwise a server's markup would not match
//! what the browser builds, and one entry could reach into the next.
//!
//! Facts about tags alone; the builder applies them. They come from the standard's
//! [tree construction](https://html.spec.whatwg.org/multipage/parsing.html#tree-construction),
//! made stricter where that is simpler.

use Tag::{
    A, Blockquote, Caption, Dd, Div, Dl, Dt, Figcaption, Figure, H2, H3, H4, H5, H6, Li, Ol, P,
    Pre, Rp, Rt, Ruby, Table, Tbody, Td, Tfoot, Th, Thead, Tr, Ul,
};

use crate::model::Tag;

/// Headings do not stand in headings, and the end tag of one ends any other.
pub(super) const HEADINGS: &[Tag] = &[H2, H3, H4, H5, H6];

/// As what a hidden element is open that is not kept. No end tag in HTML has this name for us.
pub(super) const HIDDEN: Tag = Tag::Rect;

/// As what a mark is open that a `style` stands for: it ends with the element that has the style.
pub(super) const MARK: Tag = Tag::Polyline;

/// A paragraph ends where a block begins.
pub(super) const PARAGRAPH: &[Tag] = &[P];

/// What an element must stand in: directly, or by way of what [`implied`] says. Empty if it may
/// stand anywhere.
pub(super) fn homes(tag: Tag) -> &'static [Tag] {
    match tag {
        Li => &[Ul, Ol],
        Dt | Dd => &[Dl],
        Figcaption => &[Figure],
        Rt | Rp => &[Ruby],
        Caption | Thead | Tbody | Tfoot => &[Table],
        Tr => &[Thead, Tbody, Tfoot, Table],
        Td | Th => &[Tr, Thead, Tbody, Tfoot, Table],
        _ => &[],
    }
}

/// As what an element is kept that finds no home; `None` if only its content is.
pub(super) fn homeless(tag: Tag) -> Option<Tag> {
    matches!(tag, Li | Dt | Dd | Figcaption).then_some(Div)
}

/// What content of an element stands in even where the source does not say so.
pub(super) fn implied(parent: Tag) -> Option<Tag> {
    match parent {
        Table => Some(Tbody),
        Thead | Tbody | Tfoot => Some(Tr),
        Tr => Some(Td),
        _ => None,
    }
}

/// Whether `tag` can stand where `implied` would.
pub(super) fn stands_for(tag: Tag, implied: Tag) -> bool {
    match tag {
        Thead | Tfoot | Caption => implied == Tbody,
        Th => implied == Td,
        _ => tag == implied,
    }
}

/// How many levels an element is good for nothing without: a table needs rows and cells.
pub(super) fn levels(tag: Tag) -> usize {
    match tag {
        Table => 4,
        Ul | Ol | Dl | Figure | Ruby => 2,
        _ => 1,
    }
}

/// Whether white space alone means nothing at the beginning of an element, or after a block in it.
pub(super) fn ignores_space(tag: Tag) -> bool {
    tag != Pre && (tag.is_block() || matches!(tag, Td | Th | Caption))
}

/// Whether an element says something although it is empty: it counts, or keeps others in place.
pub(super) fn may_be_empty(tag: Tag) -> bool {
    tag.is_void() || matches!(tag, Li | Tr | Td | Th)
}

/// Whether nobody would miss an element in which there is nothing to read or see.
pub(super) fn goes_when_blank(tag: Tag) -> bool {
    matches!(tag, A | P | Div | Blockquote | Figcaption | Dt | Dd) || HEADINGS.contains(&tag)
}

/// Whether the lines of an element may be items of a list.
pub(super) fn holds_paragraphs(tag: Tag) -> bool {
    matches!(tag, Div | Blockquote | Figcaption | Li | Td | Dd)
}
