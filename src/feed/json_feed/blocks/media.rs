//! Pictures, films and sounds.

use std::rc::Rc;

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

/// The players of the films and sounds that are attached to an item. Attachments with one title are the
/// same thing in several media types.
pub(in super::super) fn attached(
    item: &Object<'_>,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Vec<Node> {
    let mut players: Vec<(Tag, Option<Rc<str>>, Vec<Node>)> = Vec::new();
    for file in item.parts("attachments", problems) {
        let file = &mut Source::new(&file, base, problems);
        let kind = file.line("mime_type").unwrap_or_default();
        let tag = if kind.starts_with("video/") {
            Tag::Video
        } else if kind.starts_with("audio/") {
            Tag::Audio
        } else {
            continue;
        };
        let title = file.line("title");
        let source = track(file, Tag::Source);
        match players.last_mut() {
            Some((known, name, sources)) if *known == tag && title.is_some() && *name == title => {
                sources.extend(source);
            }
            _ => players.push((tag, title, source.into_iter().collect())),
        }
    }
    players.retain(|(.., sources)| !sources.is_empty());
    let figures = players.into_iter().map(|(tag, title, sources)| {
        let mut shown = vec![made(tag, None, sources)];
        shown.extend(title.map(|title| words(Tag::Figcaption, None, &title)));
        figure(shown)
    });
    figures.collect()
}

fn figure(shown: Vec<Node>) -> Node {
    made(Tag::Figure, Some(Attribute::Class(Class::Media)), shown)
}

/// The picture of an item, with what its attachment of the same address says about it.
pub(in super::super) fn lead(
    item: &Object<'_>,
    url: MediaUrl,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Node {
    // What is wrong with it has been said.
    let address = item.text("image", &mut Vec::new());
    let files = item.parts("attachments", problems);
    let described = files
        .iter()
        .find(|file| file.text("url", problems) == address);
    let described = described.and_then(|file| file.object("_liveblog", problems));
    let Some(described) = described else {
        let attributes = vec![Attribute::Src(url), Attribute::Alt("".into())];
        return figure(vec![Node::Element(Element::new(
            Tag::Img,
            attributes,
            Vec::new(),
        ))]);
    };
    let image = &mut Source::new(&described, base, problems);
    let mut shown = vec![pictured(url, image)];
    shown.extend(image.render(&mut "figcaption{span{'caption} _ small{'credit}}"));
    figure(shown)
}
