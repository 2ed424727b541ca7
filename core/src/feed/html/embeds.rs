//! The markup that stands for something elsewhere: frames, and the quotes and blocks which scripts of
//! others would turn into frames. Classes and `data-` attributes are read here, and kept nowhere.

use super::attributes::{self, value};
use super::tokens::{TagToken, Token, Tokens};
use super::word_in;
use crate::model::{Embed, Marked, Node, Provider, SafeUrl, Tag};

/// The class of a block whose address is all of its text.
const WORDPRESS: &str = "wp-block-embed__wrapper";

/// Elements that stand for something whose address an attribute has: which one.
const ADDRESSES: &[(&str, &str)] = &[
    ("iframe", "src"),
    ("iframe", "data-src"),
    ("oembed", "url"),
    ("amp-facebook", "data-href"),
    ("amp-reddit", "data-src"),
    ("amp-tiktok", "data-src"),
    ("amp-pinterest", "data-url"),
    ("amp-embedly-card", "data-url"),
    ("amp-iframe", "src"),
    ("amp-video-iframe", "src"),
];

/// An open block that may stand for something.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Whose it is, if its class says so.
    provider: Option<Provider>,
    /// Whether of several links the last one says it.
    by_last: bool,
    found: Option<Embed>,
}

impl Candidate {
    /// Takes note of a link in the block.
    pub(super) fn see(&mut self, url: &SafeUrl) {
        if self.provider.is_none() || (self.found.is_some() && !self.by_last) {
            return;
        }
        let embed = Embed::of(url).filter(|embed| embed.provider() == self.provider);
        self.found = embed.or(self.found.take());
    }

    /// What the block stands for, whose content is given: what was found, or the address that is all
    /// of its text.
    pub(super) fn embed(self, content: &[Node]) -> Option<Embed> {
        match content {
            [Node::Text(text)] if self.found.is_none() => {
                Embed::of(&SafeUrl::parse(text.trim(), None)?)
            }
            _ => self.found,
        }
    }
}

/// What an element may stand for.
pub(super) fn candidate(kept: Tag, tag: &TagToken<'_>) -> Option<Candidate> {
    if !matches!(kept, Tag::Blockquote | Tag::Div) {
        return None;
    }
    let attribute = |name: &str| value(&tag.attributes, name);
    let (provider, by_last, found) = match Embed::of_markup(&tag.name, &attribute) {
        Some(Marked::Thing(embed)) => (None, false, Some(embed)),
        Some(Marked::Linked { provider, by_last }) => (Some(provider), by_last, None),
        None => {
            let classes = attribute("class").unwrap_or_default();
            word_in(&classes, WORDPRESS).then_some((None, false, None))?
        }
    };
    Some(Candidate {
        provider,
        by_last,
        found,
    })
}

/// What a frame shows, or what an editor's `oembed` element names; where we do not know it, no more
/// than where it is. A frame that waits for a script has its address in `data-src`.
pub(super) fn frame(tag: &TagToken<'_>, base: Option<&SafeUrl>) -> Option<Embed> {
    let attribute = |name: &str| value(&tag.attributes, name);
    let link = |address: &str| attributes::link(address, base).filter(|url| !url.host().is_empty());
    let is_here = |(name, _): &&(&str, &str)| *name == tag.name;
    let mut here = ADDRESSES.iter().filter(is_here);
    let mut url = || here.find_map(|(_, key)| link(&attribute(key)?));
    let mut embed = match Embed::of_markup(&tag.name, &attribute) {
        Some(Marked::Thing(embed)) => embed,
        Some(Marked::Linked { .. }) | None => {
            let url = url()?;
            Embed::of(&url).unwrap_or_else(|| Embed::link(url))
        }
    };
    embed.title = attribute("title").unwrap_or_default().trim().into();
    let pixels = |name| attributes::pixels(attribute(name)?.trim());
    embed.size = pixels("width").zip(pixels("height"));
    Some(embed)
}

/// What leads somewhere, or is seen, in an `object` that cannot be shown.
const LEADS: &str = "a amp-iframe amp-img audio embed iframe img object picture video";

/// So much of an `object` is looked at.
const LOOK: usize = 64;

/// What an `object` or an `embed` stands for: something we know, or else a file to which nothing in it
/// leads, by its name.
pub(super) fn object(
    tag: &TagToken<'_>,
    inside: Tokens<'_>,
    base: Option<&SafeUrl>,
) -> Option<Embed> {
    let attribute =
        |name: &str| value(&tag.attributes, name).filter(|value| !value.trim().is_empty());
    let side = |name| attribute(name).is_some_and(|side| matches!(side.trim(), "0" | "1"));
    if side("width") || side("height") {
        return None;
    }
    let is_object = tag.name == "object";
    let mut address = attribute(if is_object { "data" } else { "src" });
    let mut leads = false;
    let inside = inside.take(if is_object { LOOK } else { 0 });
    for token in
        inside.take_while(|token| !matches!(token, Token::End(end) if end.name == "object"))
    {
        let Token::Start(start) = token else { continue };
        leads |= word_in(LEADS, &start.name);
        let says = |name| value(&start.attributes, name).unwrap_or_default();
        if start.name == "param" && word_in("movie src url", &says("name").to_ascii_lowercase()) {
            address = address.or_else(|| Some(says("value")));
        }
    }
    let url = attributes::link(&address?, base).filter(|url| !url.host().is_empty())?;
    let known = Embed::of(&url);
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let file = path
        .splitn(4, '/')
        .nth(3)
        .and_then(|path| path.rsplit('/').next());
    let ending = path.rsplit('.').next().unwrap_or_default();
    if known.is_none() && ending.eq_ignore_ascii_case("swf") {
        return None;
    }
    let title = ["title", "aria-label"].into_iter().find_map(attribute);
    let title = title.or_else(|| file.filter(|_| known.is_none()).map(str::to_owned));
    let mut embed = known.or_else(|| (!leads).then(|| Embed::link(url)))?;
    embed.title = title.unwrap_or_default().trim().into();
    Some(embed)
}
