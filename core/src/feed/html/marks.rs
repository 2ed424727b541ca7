//! The marks that word processors write into `style` become those of HTML: bold, slanted, underlined,
//! struck out, higher and lower; and what takes them back where an element has them by itself.

use super::builder::Builder;
use super::nesting::{self, HEADINGS};
use super::style::Style;
use crate::model::{Class, Tag};

const BOLD: &[Tag] = &[Tag::B, Tag::Strong];
const SLANTED: &[Tag] = &[Tag::I, Tag::Em];
const UNDERLINED: &[Tag] = &[Tag::U, Tag::Ins, Tag::A];
const STRUCK: &[Tag] = &[Tag::S, Tag::Del];
/// What is bold anyway.
const HEADS: &[Tag] = &[Tag::Th, Tag::Dt];

/// Whether the style of an element says that it is not what its name says.
pub(super) fn is_undone(kept: Tag, style: &Style) -> bool {
    match kept {
        Tag::B | Tag::Strong => style.bold() == Some(false),
        Tag::I | Tag::Em => style.slanted() == Some(false),
        Tag::U => style.line("underline") == Some(false),
        Tag::S => style.line("line-through") == Some(false),
        Tag::Sub | Tag::Sup => {
            style.get("vertical-align") == "baseline" && style.raised().is_none()
        }
        _ => false,
    }
}

/// Opens the marks of an element's style in the element that has just been opened.
pub(super) fn add(kept: Tag, style: &Style, builder: &mut Builder) {
    let holds_text = nesting::implied(kept).is_none()
        && !kept.is_void()
        && !matches!(kept, Tag::Ul | Tag::Ol | Tag::Dl | Tag::Figure | Tag::Ruby);
    if !holds_text || style.is_empty() {
        return;
    }
    if style.get("mso-list") == "ignore" {
        builder.is_bullet();
    }
    let bold = builder.is(BOLD, Class::Light);
    let heads = builder.is(HEADINGS, Class::Light) || builder.is(HEADS, Class::Light);
    match style.bold() {
        Some(true) if !bold && !heads => builder.mark(Tag::B, None),
        Some(false) if bold => builder.mark(Tag::Span, Some(Class::Light)),
        _ => {}
    }
    let slanted = builder.is(SLANTED, Class::Upright);
    match style.slanted() {
        Some(true) if !slanted => builder.mark(Tag::I, None),
        Some(false) if slanted => builder.mark(Tag::Span, Some(Class::Upright)),
        _ => {}
    }
    let lines = [
        ("underline", UNDERLINED, Tag::U),
        ("line-through", STRUCK, Tag::S),
    ];
    for (name, known, mark) in lines {
        if style.line(name) == Some(true) && !builder.is(known, Class::Bar) {
            builder.mark(mark, None);
        }
    }
    if !kept.is_apart() && !builder.is(&[Tag::Sub, Tag::Sup], Class::Bar) {
        match style.raised() {
            Some(true) => builder.mark(Tag::Sup, None),
            Some(false) => builder.mark(Tag::Sub, None),
            None => {}
        }
    }
}
