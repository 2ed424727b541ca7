//! The markup that stands for something elsewhere: frames, and the quotes and blocks which scripts of
//! others would turn into frames. Classes and `data-` attributes are read here, and kept nowhere.

use std::mem;
use std::rc::Rc;

use super::attributes;
use super::frames;
use super::style::Style;
use super::tokens::{TagToken, Token, Tokens};
use super::word_in;
use crate::feed::addresses;
use crate::model::content::words;
use crate::model::{Attribute, Embed, Marked, Node, Provider, Room, SafeUrl, Tag};

/// Longer addresses are none, in bytes.
const LONGEST: usize = 2_000;

/// Classes of blocks that stand for whatever a link in them leads to.
const CARDS: &str = "embedly-card iframely-embed wp-block-embed";

/// The class of a card of whatever a link leads to.
const CARD: &str = "embedly-card";

/// Elements that stand for something whose address an attribute has: which one.
const ADDRESSES: &[(&str, &str)] = &[
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
    /// Whose it is, as its class says: anybody's where it does not.
    of: Option<Provider>,
    /// Whether of several links the last one says it.
    by_last: bool,
    found: Option<Embed>,
    /// Whether it is a card of whatever a link in it leads to, known or not.
    is_card: bool,
    /// How much room it asks for.
    room: Option<Room>,
}

impl Candidate {
    /// Whether its class says whose it is.
    pub(super) fn is_owned(&self) -> bool {
        self.of.is_some()
    }

    /// Takes note of a link in the block.
    pub(super) fn see(&mut self, url: &SafeUrl) {
        if self.found.is_none() || self.by_last {
            let fits = |embed: &Embed| self.of.is_none() || embed.provider() == self.of;
            let embed = Embed::of(url).filter(fits);
            let link = || self.is_card.then(|| Embed::link(url.clone()));
            let found = self.found.take();
            self.found = embed.or(found).or_else(link);
        }
    }

    /// What the block stands for, with what it holds. Of a frame that shows the same there is no need.
    pub(super) fn embed(mut self, content: &mut Vec<Node>) -> Option<Embed> {
        if let (None, Some(url)) = (&self.found, address(content)) {
            self.see(&url);
        }
        let mut embed = self.found?;
        embed.room = embed.room.or(self.room);
        let is_other = |node: &Node| match node {
            Node::Embed(inner) => !inner.is_like(&embed),
            Node::Text(_)
            | Node::Number(_)
            | Node::Word(_)
            | Node::Element(_)
            | Node::Missing(_) => true,
        };
        let holds_others = content
            .iter()
            .any(|node| matches!(node, Node::Embed(_)) && is_other(node));
        if self.of.is_none() && holds_others {
            return None;
        }
        for node in mem::take(content) {
            match node {
                Node::Embed(inner) if inner.is_like(&embed) => {
                    embed.join(Rc::unwrap_or_clone(inner));
                }
                other => content.push(other),
            }
        }
        if address(content).is_none() && !is_host(content) {
            embed.content = mem::take(content);
        }
        Some(embed)
    }
}

/// What a block stands for that holds nothing but an address.
pub(super) fn bare(tag: Tag, content: &[Node]) -> Option<Embed> {
    bare_address(tag, content).and_then(|url| Embed::of(&url))
}

/// The address that a block is, if it holds nothing else.
pub(in crate::feed) fn bare_address(tag: Tag, content: &[Node]) -> Option<SafeUrl> {
    let is_block = matches!(tag, Tag::P | Tag::Div | Tag::Figure);
    is_block.then(|| address(content)).flatten()
}

/// The address that is all there is to read, as words or as a link.
pub(super) fn address(content: &[Node]) -> Option<SafeUrl> {
    if content.len() > 8 || !is_plain(content) {
        return None;
    }
    let words = words(content, LONGEST);
    let link = || {
        link(content)
            .filter(|url| is_short_for(&words, url))
            .cloned()
    };
    addresses::alone(&words).or_else(link)
}

/// Whether all there is to read is the name of the host that a link leads to: so links are called that hold no words.
fn is_host(content: &[Node]) -> bool {
    link(content).is_some_and(|url| words(content, LONGEST).trim() == url.label())
}

/// Where the first link leads.
fn link(content: &[Node]) -> Option<&SafeUrl> {
    content.iter().find_map(|node| match node {
        Node::Element(element) => {
            let found = element.attributes.iter().find_map(Attribute::href);
            found.or_else(|| link(&element.children))
        }
        _ => None,
    })
}

/// Whether words are an address without its scheme, and cut perhaps: `youtu.be/jNQXAC9I…`.
fn is_short_for(words: &str, url: &SafeUrl) -> bool {
    let bare = url.as_str().splitn(3, '/').nth(2).unwrap_or_default();
    let [bare, words] = [bare, words.trim()].map(|text| text.strip_prefix("www.").unwrap_or(text));
    let cut = words.strip_suffix('…').or(words.strip_suffix("..."));
    words.contains('/')
        && (bare.trim_end_matches('/') == words.trim_end_matches('/')
            || cut.is_some_and(|start| bare.starts_with(start)))
}

/// Whether there is nothing but words.
fn is_plain(content: &[Node]) -> bool {
    content.iter().all(|node| match node {
        Node::Text(_) => true,
        Node::Element(element) => {
            let holds_words = matches!(
                element.tag,
                Tag::A
                    | Tag::B
                    | Tag::Br
                    | Tag::Div
                    | Tag::Em
                    | Tag::I
                    | Tag::P
                    | Tag::Span
                    | Tag::Strong
                    | Tag::U
            );
            holds_words && is_plain(&element.children)
        }
        Node::Number(_) | Node::Word(_) | Node::Embed(_) | Node::Missing(_) => false,
    })
}

/// What an element may stand for.
pub(super) fn candidate(kept: Tag, tag: &TagToken, style: &Style) -> Option<Candidate> {
    if !matches!(kept, Tag::Blockquote | Tag::Div | Tag::Figure | Tag::P) {
        return None;
    }
    let classes = tag.value("class").unwrap_or_default();
    let is_card = word_in(classes, CARD);
    let (of, by_last, found) = match of_markup(tag) {
        Some(Marked::Thing(embed)) => (embed.provider(), false, Some(embed)),
        Some(Marked::Linked { provider, by_last }) => (Some(provider), by_last, None),
        None => {
            let mut classes = classes.split_ascii_whitespace();
            let is_card = classes.any(|class| word_in(CARDS, class));
            is_card.then_some((None, false, None))?
        }
    };
    Some(Candidate {
        of,
        by_last,
        found,
        is_card,
        room: frames::room(tag, style),
    })
}

/// What an editor's `oembed` element names, what an element of AMP stands for, or one with attributes of a provider's.
pub(super) fn named(tag: &TagToken, base: Option<&SafeUrl>) -> Option<Embed> {
    let mut embed = match of_markup(tag) {
        Some(Marked::Thing(embed)) => embed,
        Some(Marked::Linked { .. }) | None => {
            let mut here = ADDRESSES.iter().filter(|(name, _)| *name == tag.name);
            Embed::at(here.find_map(|(_, key)| attributes::web(tag.value(key)?, base))?)
        }
    };
    frames::describe(&mut embed, tag);
    Some(embed)
}

/// What an element stands for by its attributes alone.
pub(super) fn marked(tag: &TagToken) -> Option<Embed> {
    match of_markup(tag)? {
        Marked::Thing(embed) => Some(embed),
        Marked::Linked { .. } => None,
    }
}

/// What a link leads to that a script would make a card of, if we know it.
pub(super) fn card(tag: &TagToken, base: Option<&SafeUrl>) -> Option<Embed> {
    let classes = tag.value("class").unwrap_or_default();
    let url = || attributes::web(tag.value("href")?, base);
    word_in(classes, CARD)
        .then(url)?
        .and_then(|url| Embed::of(&url))
}

/// Whether a link leads nowhere, and is there for a script that waits for a press.
pub(super) fn is_press(tag: &TagToken) -> bool {
    let href = tag.value("href").unwrap_or_default().trim_start();
    href.is_empty() || href.starts_with('#') || href.starts_with("javascript:")
}

/// Most elements have no attributes, by which all that stand for something are known.
fn of_markup(tag: &TagToken) -> Option<Marked> {
    if tag.attributes.is_empty() {
        return None;
    }
    Embed::of_markup(&tag.name, &|name| tag.value(name))
}

/// What leads somewhere, or is seen, in an `object` that cannot be shown.
const LEADS: &str = "a amp-iframe amp-img audio embed iframe img object picture video";

/// So much of an `object` is looked at.
const LOOK: usize = 64;

/// What an `object` or an `embed` stands for: something we know, or else a file to which nothing in it
/// leads, by its name.
pub(super) fn object(tag: &TagToken, inside: Tokens<'_>, base: Option<&SafeUrl>) -> Option<Embed> {
    let attribute = |name: &str| tag.value(name).filter(|value| !value.trim().is_empty());
    let side = |name| attribute(name).is_some_and(|side| matches!(side.trim(), "0" | "1"));
    if side("width") || side("height") {
        return None;
    }
    let is_object = tag.name == "object";
    let address = attribute(if is_object { "data" } else { "src" });
    let mut address = address.map(str::to_owned);
    let mut leads = false;
    let inside = inside.take(if is_object { LOOK } else { 0 });
    for token in
        inside.take_while(|token| !matches!(token, Token::End(end) if end.name == "object"))
    {
        let Token::Start(start) = token else { continue };
        leads |= word_in(LEADS, &start.name);
        let says = |name| start.value(name).unwrap_or_default();
        if start.name == "param" && word_in("movie src url", &says("name").to_ascii_lowercase()) {
            address = address.or_else(|| Some(says("value").to_owned()));
        }
    }
    let url = attributes::web(&address?, base)?;
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
    let title = title.or_else(|| file.filter(|_| known.is_none()));
    let title = title.unwrap_or_default().trim().into();
    let mut embed = known.or_else(|| (!leads).then(|| Embed::link(url)))?;
    embed.title = title;
    Some(embed)
}
