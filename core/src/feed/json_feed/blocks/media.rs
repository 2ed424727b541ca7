//! Pictures, films and sounds.

use super::super::super::html;
use super::super::super::object::Object;
use super::super::super::problem::Problem;
use super::template::{Source, made, words};
use crate::model::{Attribute, Class, Element, MediaUrl, Node, SafeUrl, Tag};

/// A picture, in the room that the feed says it takes.
pub(super) fn picture(image: &mut Source<'_, '_>) -> Option<Node> {
    let url = address(image, "url")?;
    Some(pictured(url, image))
}

fn pictured(url: MediaUrl, image: &mut Source<'_, '_>) -> Node {
    let mut candidates = Vec::new();
    for other in image.object.parts("srcset", image.problems) {
        let other = &mut image.part(&other);
        let width = pixels(other, "width").map(|width| [&width.to_string(), "w"].concat().into());
        candidates.extend(address(other, "url").zip(width));
    }
    let alt = image.line("alt").unwrap_or_default();
    let mut attributes = vec![Attribute::Src(url), Attribute::Alt(alt)];
    if !candidates.is_empty() {
        attributes.push(Attribute::Srcset(candidates));
    }
    size(image, &mut attributes);
    Node::Element(Element::new(Tag::Img, attributes, Vec::new()))
}

/// A player of the browser's own, with nothing loaded before it is asked to play.
pub(super) fn player(block: &mut Source<'_, '_>, tag: Tag) -> Vec<Node> {
    let mut tracks: Vec<Node> = track(block, Tag::Source).into_iter().collect();
    for (name, tag) in [("sources", Tag::Source), ("captions", Tag::Track)] {
        for part in block.object.parts(name, block.problems) {
            tracks.extend(track(&mut block.part(&part), tag));
        }
    }
    let mut attributes = Vec::new();
    if tag == Tag::Video {
        size(block, &mut attributes);
        attributes.extend(address(block, "poster").map(Attribute::Poster));
    }
    attributes.extend(block.line("title").map(Attribute::Describes));
    let plays = matches!(tracks.first(), Some(Node::Element(first)) if first.tag == Tag::Source);
    let player = plays.then(|| Node::Element(Element::new(tag, attributes, tracks)));
    player.into_iter().collect()
}

/// A source of a player, or captions for it.
fn track(block: &mut Source<'_, '_>, tag: Tag) -> Option<Node> {
    let mut attributes = vec![Attribute::Src(address(block, "url")?)];
    if tag == Tag::Track {
        let language = block.line("language");
        let language = language.and_then(|language| html::language(&language));
        attributes.extend(language.map(Attribute::Srclang));
        attributes.extend(block.line("label").map(Attribute::Label));
    } else {
        attributes.extend(block.line("mime_type").map(Attribute::Mime));
    }
    Some(Node::Element(Element::new(tag, attributes, Vec::new())))
}

/// Width and height, if both are known.
fn size(block: &mut Source<'_, '_>, attributes: &mut Vec<Attribute>) {
    if let Some((width, height)) = pixels(block, "width").zip(pixels(block, "height")) {
        attributes.extend([Attribute::Width(width), Attribute::Height(height)]);
    }
}

fn pixels(block: &mut Source<'_, '_>, name: &str) -> Option<u16> {
    let pixels = block.object.natural(name, block.problems);
    pixels.and_then(Attribute::pixels)
}

fn address(block: &mut Source<'_, '_>, name: &str) -> Option<MediaUrl> {
    let what = "a picture, film or sound";
    block.object.loaded(name, what, block.base, block.problems)
}

pub(super) fn figure(shown: Vec<Node>) -> Node {
    made(Tag::Figure, Some(Attribute::Class(Class::Media)), shown)
}

/// A picture with what its attachment says about it, in `_liveblog` or by its title.
pub(super) fn depicted(url: MediaUrl, file: &mut Source<'_, '_>) -> Vec<Node> {
    if let Some(described) = file.object.object("_liveblog", file.problems) {
        let image = &mut file.part(&described);
        let mut shown = vec![pictured(url, image)];
        shown.extend(image.render(&mut "figcaption{span{'caption} _ small{'credit}}"));
        return shown;
    }
    let attributes = vec![Attribute::Src(url), Attribute::Alt("".into())];
    let mut shown = vec![Node::Element(Element::new(
        Tag::Img,
        attributes,
        Vec::new(),
    ))];
    let title = file.object.words("title", file.problems);
    shown.extend(title.map(|title| words(Tag::Figcaption, None, &title)));
    shown
}

/// The picture of an item, with what its attachment of the same address says about it.
pub(in super::super) fn lead(
    item: &Object<'_>,
    url: MediaUrl,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Node {
    // What is wrong with the others is said where they are shown.
    let files = item.parts("attachments", &mut Vec::new());
    let known = |file: &&Object<'_>| {
        let address = file.url("url", base, &mut Vec::new());
        address.is_some_and(|address| address.as_str() == url.as_str())
    };
    let file = files.iter().find(known);
    figure(file.map_or_else(
        || vec![undescribed(url.clone())],
        |file| depicted(url.clone(), &mut Source::new(file, base, problems)),
    ))
}

fn undescribed(url: MediaUrl) -> Node {
    let attributes = vec![Attribute::Src(url), Attribute::Alt("".into())];
    Node::Element(Element::new(Tag::Img, attributes, Vec::new()))
}
