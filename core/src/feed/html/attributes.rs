//! Which attributes an element keeps, and what their values must be. Whatever is not here is
//! dropped; so is a value that is not valid.

use std::rc::Rc;

use super::tokens::TagToken;
use crate::model::content::{Direction, Numbering, Scope};
use crate::model::{Attribute, MediaUrl, SafeUrl, Tag};

/// The attributes of an element that it keeps.
pub(super) fn read(kept: Tag, tag: &TagToken, base: Option<&SafeUrl>) -> Vec<Attribute> {
    let attributes = tag.attributes.iter();
    attributes
        .filter_map(|(name, value)| attribute(kept, name, value, base))
        .collect()
}

/// Where a link goes. A link to a place in its own document goes nowhere: entries keep no ids.
pub(super) fn link(address: &str, base: Option<&SafeUrl>) -> Option<SafeUrl> {
    let address = address.trim_ascii();
    let elsewhere = !address.is_empty() && !address.starts_with('#');
    elsewhere.then(|| SafeUrl::parse(address, base)).flatten()
}

/// The same, if it leads to a host.
pub(super) fn web(address: &str, base: Option<&SafeUrl>) -> Option<SafeUrl> {
    link(address, base).filter(|url| !url.host().is_empty())
}

fn attribute(tag: Tag, name: &str, value: &str, base: Option<&SafeUrl>) -> Option<Attribute> {
    let trimmed = value.trim_ascii();
    let word = trimmed.to_ascii_lowercase();
    match (name, tag) {
        ("lang", _) => language(trimmed).map(Attribute::Lang),
        ("dir", _) => Direction::parse(&word).map(Attribute::Dir),
        ("href", Tag::A) => link(value, base).map(Attribute::Href),
        ("hreflang", Tag::A) => language(trimmed).map(Attribute::Hreflang),
        ("title", Tag::A | Tag::Abbr) => Some(Attribute::Title(value.into())),
        ("src", Tag::Img) => MediaUrl::parse(value, base).map(Attribute::Src),
        ("srcset", Tag::Img) => candidates(value, base).map(Attribute::Srcset),
        ("alt", Tag::Img) => Some(Attribute::Alt(value.into())),
        ("width", Tag::Img) => pixels(trimmed).map(Attribute::Width),
        ("height", Tag::Img) => pixels(trimmed).map(Attribute::Height),
        ("datetime", Tag::Time) => moment(trimmed).map(Attribute::Datetime),
        ("start", Tag::Ol) => whole(trimmed).map(Attribute::Start),
        ("reversed", Tag::Ol) => Some(Attribute::Reversed),
        ("type", Tag::Ol) => Numbering::parse(trimmed).map(Attribute::Numbering),
        ("colspan", Tag::Td | Tag::Th) => span(trimmed, 20).map(Attribute::Colspan),
        ("rowspan", Tag::Td | Tag::Th) => span(trimmed, 100).map(Attribute::Rowspan),
        ("scope", Tag::Th) => Scope::parse(&word).map(Attribute::Scope),
        _ => None,
    }
}

/// What looks like a [BCP 47](https://www.rfc-editor.org/info/bcp47) tag.
pub(in crate::feed) fn language(tag: &str) -> Option<Rc<str>> {
    let plain = tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (plain && (1..=35).contains(&tag.len())).then(|| tag.into())
}

/// What may be one of HTML's [dates, times and durations](https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value).
fn moment(text: &str) -> Option<Rc<str>> {
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b" +-.:".contains(&b));
    (plain && (1..=64).contains(&text.len())).then(|| text.into())
}

/// A width or a height in CSS pixels.
pub(super) fn pixels(text: &str) -> Option<u16> {
    whole(text).and_then(Attribute::pixels)
}

/// How many columns or rows a cell spans; 1 says nothing, and 0 would span the rest of the table.
fn span(text: &str, most: i32) -> Option<u8> {
    let cells = whole(text).filter(|cells| *cells > 1)?;
    cells.min(most).try_into().ok()
}

fn whole(text: &str) -> Option<i32> {
    text.parse().ok()
}

/// The [image candidates](https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute)
/// of a `srcset` that have a valid address and a width or a density.
pub(super) fn candidates(srcset: &str, base: Option<&SafeUrl>) -> Option<Vec<(MediaUrl, Rc<str>)>> {
    let mut candidates = Vec::new();
    let mut rest = next_candidate(srcset);
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let trimmed = address.trim_end_matches(',');
        // Commas may stand within an address; one at its end means that no descriptor follows.
        let (descriptor, after) = match after.split_once(',') {
            _ if trimmed.len() < address.len() => ("", after),
            Some(split) => split,
            None => (after, ""),
        };
        // An address that ends in a comma only once it is cleaned would end in another place when
        // it is read again.
        let url = MediaUrl::parse(trimmed, base).filter(|url| !url.as_str().ends_with(','));
        candidates.extend(url.zip(measure(descriptor.trim_ascii())));
        rest = next_candidate(after);
    }
    (!candidates.is_empty()).then_some(candidates)
}

fn next_candidate(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace())
}

/// A width or a density; a candidate without one is for density 1.
fn measure(descriptor: &str) -> Option<Rc<str>> {
    if descriptor.is_empty() {
        return Some("1x".into());
    }
    let number = descriptor.strip_suffix(['w', 'x'])?;
    let plain = number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    (plain && (1..=8).contains(&number.len())).then(|| descriptor.into())
}
