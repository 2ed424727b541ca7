//! The markup that stands for something elsewhere: frames, and the quotes and blocks which scripts of
//! others would turn into frames. Classes and `data-` attributes are read here, and kept nowhere.

use super::attributes::{self, value};
use super::tokens::{TagToken, Token, Tokens};
use super::word_in;
use crate::model::{Embed, Mark, Node, Provider, SafeUrl, Tag};

/// The class of a block whose address is all of its text.
const WORDPRESS: &str = "wp-block-embed__wrapper";

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
    /// Whose it is, if its class says so.
    provider: Option<Provider>,
    found: Option<Embed>,
}

impl Candidate {
    /// Takes note of a link in the block. A post of X ends with the link to itself, after those of
    /// its text; others begin with it.
    pub(super) fn see(&mut self, url: &SafeUrl) {
        if self.provider.is_none() || (self.found.is_some() && self.provider != Some(Provider::X)) {
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
    let attribute = |name| value(&tag.attributes, name);
    let classes = attribute("class").unwrap_or_default();
    let is_known = |(_, mark): &(Provider, &Mark)| word_in(&classes, mark.class);
    if let Some((provider, mark)) = Provider::marks().find(is_known) {
        let address = mark.attribute.and_then(attribute);
        let found = address.and_then(|address| of(&address));
        return Some(Candidate {
            provider: Some(provider),
            found: found.filter(|embed| embed.provider() == Some(provider)),
        });
    }
    if word_in(&classes, WORDPRESS) {
        return Some(Candidate {
            provider: None,
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
        provider: None,
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

/// What a frame shows, or what an editor's `oembed` element names; where we do not know it, no more
/// than where it is. A frame that waits for a script has its address in `data-src`.
pub(super) fn frame(tag: &TagToken<'_>, base: Option<&SafeUrl>) -> Option<Embed> {
    let attribute = |name: &str| value(&tag.attributes, name);
    let link = |address: &str| attributes::link(address, base).filter(|url| !url.host().is_empty());
    let names: &[&str] = match &*tag.name {
        "iframe" => &["src", "data-src"],
        "oembed" => &["url"],
        _ => &[],
    };
    let amp = |(name, key, start): &(&str, &str, &str)| {
        let id = attribute(key).filter(|_| *name == tag.name)?;
        let whole = id.contains("//") || start.is_empty();
        let plain = id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        let address = [if whole { "" } else { start }, id.trim()].concat();
        (whole || plain).then(|| link(&address)).flatten()
    };
    let url = names.iter().find_map(|name| link(&attribute(name)?));
    let url = url.or_else(|| AMP.iter().find_map(amp))?;
    let mut embed = Embed::of(&url).unwrap_or_else(|| Embed::link(url));
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
