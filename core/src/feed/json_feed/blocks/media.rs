//! Pictures, films and sounds.

use super::super::super::html;
use super::super::super::lenient::Media;
use super::super::super::object::Located;
use super::super::item;
use super::block::{Block, Member};
use super::files::Attachment;
use super::looks::PICTURE_CAPTION;
use super::render::{made, words};
use crate::model::{Attribute, Class, Element, MediaUrl, Node, Tag};

/// A picture, in the room that the feed says it takes.
pub(super) fn picture(image: &Block<'_, '_>) -> Option<Node> {
    let url = image.get::<Media>(Member::Url)?;
    Some(pictured(url, image))
}

fn pictured(url: MediaUrl, image: &Block<'_, '_>) -> Node {
    let mut candidates = Vec::new();
    for other in image.parts(Member::Srcset) {
        let width = pixels(&other, Member::Width);
        let width = width.map(|width| [&width.to_string(), "w"].concat().into());
        candidates.extend(other.get::<Media>(Member::Url).zip(width));
    }
    let mut attributes = vec![Attribute::Src(url)];
    if image.has(Member::Alt) {
        let alt = image.line(Member::Alt).unwrap_or_default();
        attributes.push(Attribute::Alt(alt));
    }
    if !candidates.is_empty() {
        attributes.push(Attribute::Srcset(candidates));
    }
    size(image, &mut attributes);
    Node::Element(Element::new(Tag::Img, attributes, Vec::new()))
}

/// A player of the browser's own, with nothing loaded before it is asked to play.
pub(super) fn player(block: &Block<'_, '_>, tag: Tag) -> Vec<Node> {
    let mut tracks: Vec<Node> = track(block, Tag::Source).into_iter().collect();
    for (member, tag) in [
        (Member::Sources, Tag::Source),
        (Member::Captions, Tag::Track),
    ] {
        for part in block.parts(member) {
            tracks.extend(track(&part, tag));
        }
    }
    let mut attributes = Vec::new();
    if tag == Tag::Video {
        size(block, &mut attributes);
        attributes.extend(block.get::<Media>(Member::Poster).map(Attribute::Poster));
    }
    attributes.extend(block.line(Member::Title).map(Attribute::Describes));
    let plays = matches!(tracks.first(), Some(Node::Element(first)) if first.tag == Tag::Source);
    let player = plays.then(|| Node::Element(Element::new(tag, attributes, tracks)));
    player.into_iter().collect()
}

/// A source of a player, or captions for it.
fn track(block: &Block<'_, '_>, tag: Tag) -> Option<Node> {
    let mut attributes = vec![Attribute::Src(block.get::<Media>(Member::Url)?)];
    if tag == Tag::Track {
        let language = block.line(Member::Language);
        let language = language.and_then(|language| html::language(&language));
        attributes.extend(language.map(Attribute::Srclang));
        attributes.extend(block.line(Member::Label).map(Attribute::Label));
    } else {
        attributes.extend(block.line(Member::MimeType).map(Attribute::Mime));
    }
    Some(Node::Element(Element::new(tag, attributes, Vec::new())))
}

/// Width and height, if both are known.
fn size(block: &Block<'_, '_>, attributes: &mut Vec<Attribute>) {
    let [width, height] = [Member::Width, Member::Height].map(|side| pixels(block, side));
    if let Some((width, height)) = width.zip(height) {
        attributes.extend([Attribute::Width(width), Attribute::Height(height)]);
    }
}

fn pixels(block: &Block<'_, '_>, side: Member) -> Option<u16> {
    block.get::<u64>(side).and_then(Attribute::pixels)
}

pub(super) fn figure(shown: Vec<Node>) -> Node {
    made(Tag::Figure, Some(Attribute::Class(Class::Media)), shown)
}

/// A picture with what its attachment says about it, in `_liveblog` or by its title.
pub(super) fn depicted(url: MediaUrl, file: &Located<'_, Attachment<'_>>) -> Vec<Node> {
    if let Some(mut image) = file.described() {
        let mut shown = vec![pictured(url, &image)];
        shown.extend(image.render(PICTURE_CAPTION));
        return shown;
    }
    let mut shown = vec![undescribed(url)];
    let title = file.title.get(&file.at);
    shown.extend(title.map(|title| words(Tag::Figcaption, None, &title)));
    shown
}

/// The picture of an item, with what its attachment of the same address says about it.
pub(in super::super) fn lead(item: &Located<'_, item::Source<'_>>, url: MediaUrl) -> Node {
    // What is wrong with the others is reported where they are shown.
    let quiet = item.at.quiet();
    let files = item.attachments.get(&quiet).unwrap_or_default();
    let known = |file: &Located<'_, Attachment<'_>>| {
        let address = file.url.get(&file.at);
        address.is_some_and(|address| address.as_str() == url.as_str())
    };
    let mut files = files.into_iter();
    let file = files.find(known).map(|file| file.heard_as(&item.at));
    figure(file.map_or_else(
        || vec![undescribed(url.clone())],
        |file| depicted(url.clone(), &file),
    ))
}

fn undescribed(url: MediaUrl) -> Node {
    Node::Element(Element::new(
        Tag::Img,
        vec![Attribute::Src(url)],
        Vec::new(),
    ))
}
