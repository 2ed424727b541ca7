//! The markup that stands for something elsewhere: frames, and the quotes and blocks which scripts of
//! others would turn into frames. Classes and `data-` attributes are read here, and kept nowhere.

use std::mem;

use super::attributes::{self, value};
use super::frames;
use super::open::is_blank;
use super::tokens::{TagToken, Token, Tokens};
use super::word_in;
use crate::feed::addresses;
use crate::model::{Embed, Mark, Node, Provider, SafeUrl, Tag};

/// Longer addresses are none, in bytes.
const LONGEST: usize = 2_000;

/// Classes of blocks that stand for whatever a link in them leads to.
const CARDS: &str = "embedly-card iframely-embed wp-block-embed";

/// Elements of AMP that stand for something, which attribute says what, and what its address begins with.
const AMP: &[(&str, &str, &str)] = &[
    ("amp-youtube", "data-videoid", "https://youtu.be/"),
    (
        "amp-youtube",
        "data-live-channelid",
        "https://www.youtube.com/embed/live_stream?channel=",
    ),
    ("amp-vimeo", "data-videoid", "https://vimeo.com/"),
    (
        "amp-dailymotion",
        "data-videoid",
        "https://www.dailymotion.com/video/",
    ),
    ("amp-twitter", "data-tweetid", "https://x.com/i/web/status/"),
    (
        "amp-instagram",
        "data-shortcode",
        "https://www.instagram.com/p/",
    ),
    ("amp-tiktok", "data-src", "https://www.tiktok.com/embed/v2/"),
    (
        "amp-soundcloud",
        "data-trackid",
        "https://api.soundcloud.com/tracks/",
    ),
    (
        "amp-soundcloud",
        "data-playlistid",
        "https://api.soundcloud.com/playlists/",
    ),
    ("amp-imgur", "data-imgur-id", "https://imgur.com/"),
    ("amp-gist", "data-gistid", "https://gist.github.com/"),
    ("amp-facebook", "data-href", ""),
    ("amp-reddit", "data-src", ""),
    ("amp-pinterest", "data-url", ""),
    ("amp-embedly-card", "data-url", ""),
    ("amp-iframe", "src", ""),
    ("amp-video-iframe", "src", ""),
];

/// An open block that may stand for something.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Whose it is, as its class says: anybody's where it does not.
    of: Option<Provider>,
    found: Option<Embed>,
}

impl Candidate {
    /// Whether its class says whose it is.
    pub(super) fn is_owned(&self) -> bool {
        self.of.is_some()
    }

    /// Takes note of a link in the block. A post of X ends with the link to itself, after those of
    /// its text; others begin with it.
    pub(super) fn see(&mut self, url: &SafeUrl) {
        if self.found.is_none() || self.of == Some(Provider::X) {
            let fits = |embed: &Embed| self.of.is_none() || embed.provider() == self.of;
            let embed = Embed::of(url).filter(fits);
            self.found = embed.or(self.found.take());
        }
    }

    /// What the block stands for, with what it holds. Of a frame that shows the same there is no need.
    pub(super) fn embed(mut self, content: &mut Vec<Node>) -> Option<Embed> {
        if let (None, Some(url)) = (&self.found, address(content)) {
            self.see(&url);
        }
        let mut embed = self.found?;
        let is_other = |node: &Node| match node {
            Node::Embed(inner) => inner.key() != embed.key(),
            Node::Text(_) | Node::Word(_) | Node::Element(_) | Node::Missing(_) => true,
        };
        let holds_others = content
            .iter()
            .any(|node| matches!(node, Node::Embed(_)) && is_other(node));
        if self.of.is_none() && holds_others {
            return None;
        }
        content.retain(is_other);
        if address(content).is_none() {
            embed.content = mem::take(content);
        }
        Some(embed)
    }
}

/// What a block stands for that holds nothing but an address.
pub(super) fn bare(tag: Tag, content: &[Node]) -> Option<Embed> {
    let is_block = matches!(tag, Tag::P | Tag::Div | Tag::Figure);
    is_block
        .then(|| address(content))
        .flatten()
        .and_then(|url| Embed::of(&url))
}

/// The address that is all there is to read, as words or as a link.
pub(super) fn address(content: &[Node]) -> Option<SafeUrl> {
    let mut solid = content.iter().filter(|node| !is_blank(node));
    let only = solid.next().filter(|_| solid.next().is_none())?;
    match only {
        Node::Text(words) => addresses::alone(words),
        Node::Element(element) if element.tag == Tag::A => addresses::alone(&element.text(LONGEST)),
        Node::Element(element) if matches!(element.tag, Tag::P | Tag::Span | Tag::Div) => {
            address(&element.children)
        }
        Node::Element(_) | Node::Word(_) | Node::Embed(_) | Node::Missing(_) => None,
    }
}

/// What an element may stand for.
pub(super) fn candidate(kept: Tag, tag: &TagToken<'_>) -> Option<Candidate> {
    if !matches!(kept, Tag::Blockquote | Tag::Div | Tag::Figure) {
        return None;
    }
    let attribute = |name| value(&tag.attributes, name);
    let classes = attribute("class").unwrap_or_default();
    let is_known = |(_, mark): &(Provider, &Mark)| word_in(&classes, mark.class);
    if let Some((provider, mark)) = Provider::marks().find(is_known) {
        let address = mark.attribute.and_then(attribute);
        let found = address.and_then(|address| of(&address));
        return Some(Candidate {
            of: Some(provider),
            found: found.filter(|embed| embed.provider() == Some(provider)),
        });
    }
    if classes
        .split_ascii_whitespace()
        .any(|class| word_in(CARDS, class))
    {
        return Some(Candidate {
            of: None,
            found: None,
        });
    }
    let chart = attribute("id").and_then(|id| {
        let id = id.strip_prefix("datawrapper-vis-")?.to_owned();
        of(&["https://datawrapper.dwcdn.net/", &id].concat())
    });
    let oembed = || attribute("data-oembed-url").and_then(|address| of(&address));
    let found = chart.or_else(oembed)?;
    Some(Candidate {
        of: None,
        found: Some(found),
    })
}

/// What is at an address as an attribute gives it: Bluesky has a scheme of its own, and Flourish
/// leaves the host out.
fn of(address: &str) -> Option<Embed> {
    let base = SafeUrl::parse("https://flo.uri.sh/", None);
    let bluesky = address.strip_prefix("at://");
    let bluesky = bluesky.map(|post| ["https://embed.bsky.app/embed/", post].concat());
    let url = SafeUrl::parse(bluesky.as_deref().unwrap_or(address), base.as_ref())?;
    Embed::of(&url)
}

/// What an editor's `oembed` element names, or an element of AMP stands for.
pub(super) fn named(tag: &TagToken<'_>, base: Option<&SafeUrl>) -> Option<Embed> {
    let attribute = |name: &str| value(&tag.attributes, name);
    let link = |address: &str| attributes::link(address, base).filter(|url| !url.host().is_empty());
    let amp = |(name, key, start): &(&str, &str, &str)| {
        let id = attribute(key).filter(|_| *name == tag.name)?;
        let whole = id.contains("//") || start.is_empty();
        let plain = id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        let address = [if whole { "" } else { start }, id.trim()].concat();
        (whole || plain).then(|| link(&address)).flatten()
    };
    let url = if tag.name == "oembed" {
        link(&attribute("url")?)
    } else {
        AMP.iter().find_map(amp)
    }?;
    let mut embed = Embed::of(&url).unwrap_or_else(|| Embed::link(url));
    frames::describe(&mut embed, tag);
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
