//! Where a picture really is. Newsrooms' systems put its address into other attributes until a script
//! of theirs has run, and something that shows nothing into `src`. Pictures that count readers, and
//! those that only keep a place, are none.

use std::rc::Rc;

use super::attributes::{self, candidates};
use super::style::Style;
use super::tokens::TagToken;
use super::{lazy, signs, word_in};
use crate::model::{Attribute, Class, MediaUrl, Node, SafeUrl, Tag};

/// Where scripts find the address of a picture, with something else in `src`.
const LAZY: &str = "data-src data-lazy-src data-original data-lazy data-original-src data-echo data-cfsrc \
    data-img-src data-image-src data-url nitro-lazy-src data-wpfc-original-src data-ezsrc data-runner-src \
    data-lazyload data-defer-src data-delayed-url data-srcurl";

/// Where they find it in other sizes.
const LAZY_SETS: &str = "data-srcset data-lazy-srcset data-original-set data-original-srcset \
    data-cfsrcset nitro-lazy-srcset data-wpfc-original-srcset data-ezsrcset";

/// Where larger ones are than in `src`.
const LARGER: &str = "data-hi-res-src data-full-src data-orig-file data-large-file data-large_image \
    data-full-url data-fallback-src data-medium-file";

/// What the names are made of of pictures that only keep a place.
const PLACEHOLDERS: &str = "1px 1x1 blank clear dot empty gray grey lazy lazyload loader loading pixel \
    placeholder shim spacer spinner trans transparent";

/// What any browser shows.
const TYPES: &str = "image/jpeg image/png image/gif image/webp image/svg+xml";

/// How the names of pictures end.
const KINDS: &str = "jpg jpeg png gif webp avif svg apng bmp jfif";

/// Classes of pictures that are signs in a line.
const SIGNS: &str = "emoji emojione emoticon joypixels smiley twemoji wp-smiley";

/// Classes of those that are small unless their size says something else.
const ICONS: &str = "flag flag-icon icon inline-icon";

/// Pictures in other sizes, each with its descriptor.
pub(super) type Candidates = Vec<(MediaUrl, Rc<str>)>;

/// The pictures of the `source`s of a `picture`.
#[derive(Default)]
pub(super) struct Sources {
    /// Those that any browser shows instead of the `img`.
    shown: Candidates,
    /// All that browsers can show.
    all: Candidates,
}

impl Sources {
    /// Reads one more.
    pub(super) fn add(&mut self, tag: &TagToken, base: Option<&SafeUrl>) {
        let kind = tag.value("type").unwrap_or_default();
        let is_avif = kind == "image/avif";
        let is_known = kind.is_empty() || is_avif || word_in(TYPES, kind);
        let names = [LAZY_SETS, " srcset"].concat();
        let Some(set) = set(tag, &names, base).filter(|_| is_known) else {
            return;
        };
        let has_condition = tag.value("media").is_some();
        // Not every browser that is in use reads AVIF.
        if self.shown.is_empty() && !has_condition && !is_avif {
            self.shown.clone_from(&set);
        }
        self.all.extend(set);
    }
}

/// What an `img` is.
pub(super) enum Picture {
    /// A picture with its attributes.
    Shown(Vec<Attribute>),
    /// One that cannot be shown, described.
    Words(String),
    /// Nothing for readers.
    Nothing,
}

/// Reads an `img`, which stands in a `picture` with these sources.
pub(super) fn read(
    tag: &TagToken,
    style: &Style,
    sources: Sources,
    base: Option<&SafeUrl>,
) -> Picture {
    let text = |name| tag.value(name).unwrap_or_default();
    // The sides of one that is stretched are no more than a ratio.
    let layout = text("layout");
    let stretched = word_in("responsive fill flex-item fixed-height", layout);
    let sides = ["width", "height"].map(|name| side(tag, style, name).filter(|_| !stretched));
    if sides.iter().flatten().any(|pixels| *pixels <= 1) {
        return Picture::Nothing;
    }
    let lazy = address(tag, LAZY, base);
    let found = |names| set(tag, names, base);
    let usual = found("srcset").filter(|set| lazy.is_none() || set.len() > 1);
    let shown = Some(sources.shown).filter(|set| lazy.is_none() && !set.is_empty());
    let mut set = found(LAZY_SETS).or(shown).or(usual);
    let classes = text("class");
    let plain = address(tag, "src", base);
    let is_first = plain.as_ref().is_none_or(|url| {
        let sign = url.as_str().ends_with("gif") && waits(classes);
        (sign || lazy::is_tiny(url.as_str())) && !is_small(sides, classes)
    });
    let mut lazy = lazy;
    if is_first && lazy.is_none() && set.is_none() && sources.all.is_empty() {
        let found = lazy::find(tag, base);
        lazy = found.first().map(|(url, _)| url.clone());
        set = Some(found).filter(|found| found.len() > 1);
    }
    let url = lazy.or(plain).or_else(|| {
        set = set
            .take()
            .or(Some(sources.all))
            .filter(|set| !set.is_empty());
        let first = set.as_ref().and_then(|set| set.first());
        first.map(|(url, _)| url.clone())
    });
    let Some(url) = url.or_else(|| address(tag, LARGER, base)) else {
        let waits = keeps_place(text("src")) || waits(classes);
        // An empty address is that of no picture: there is nothing to describe.
        let none = tag.value("src").is_some_and(|src| src.trim().is_empty());
        return if waits || none {
            Picture::Nothing
        } else {
            Picture::Words(text("alt").to_owned())
        };
    };
    if signs::is_badge(url.as_str()) {
        return Picture::Words(text("alt").to_owned());
    }
    let is_sign = is_small(sides, classes) || url.as_str().contains("/emoji");
    let mut attributes = attributes::read(Tag::Img, tag, base);
    attributes.retain(|attribute| match attribute {
        Attribute::Srcset(_) => set.is_some(),
        Attribute::Width(pixels) | Attribute::Height(pixels) => !stretched || *pixels >= 100,
        _ => true,
    });
    if let Some(set) = set {
        put(&mut attributes, Attribute::Srcset(set));
    }
    put(&mut attributes, Attribute::Src(url));
    if is_sign {
        attributes.insert(0, Attribute::Class(Class::Emoji));
    }
    Picture::Shown(attributes)
}

/// Whether classes say that a script is to put in the picture.
fn waits(classes: &str) -> bool {
    classes.contains("lazy") || word_in(classes, "lozad")
}

/// Whether an address ends as pictures do.
pub(super) fn is_file(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let kind = path.rsplit('.').next().unwrap_or_default();
    word_in(KINDS, &kind.to_ascii_lowercase())
}

/// Puts an attribute in the place of the one of its name.
fn put(attributes: &mut Vec<Attribute>, attribute: Attribute) {
    let mut known = attributes.iter_mut();
    match known.find(|known| known.name() == attribute.name()) {
        Some(known) => *known = attribute,
        None => attributes.insert(0, attribute),
    }
}

/// The first of the attributes of these names that is the address of a picture.
pub(super) fn address(tag: &TagToken, names: &str, base: Option<&SafeUrl>) -> Option<MediaUrl> {
    names.split(' ').find_map(|name| {
        let address = tag.value(name)?;
        // What a script would fill in is no address yet.
        let whole = !address.trim().is_empty() && !address.contains('{') && !keeps_place(address);
        whole.then(|| MediaUrl::parse(address, base)).flatten()
    })
}

fn set(tag: &TagToken, names: &str, base: Option<&SafeUrl>) -> Option<Candidates> {
    names.split(' ').find_map(|name| {
        let mut set = candidates(tag.value(name)?, base)?;
        set.retain(|(url, _)| !keeps_place(url.as_str()));
        (!set.is_empty()).then_some(set)
    })
}

/// Whether an address is one of a picture that shows nothing.
pub(super) fn keeps_place(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let Some((name, "gif" | "png" | "svg" | "webp")) = file.trim_end().rsplit_once('.') else {
        return false;
    };
    let name = name.to_ascii_lowercase();
    name.split(['-', '_', '.'])
        .all(|word| word_in(PLACEHOLDERS, word))
}

/// A side in CSS pixels, as the style or an attribute gives it.
fn side(tag: &TagToken, style: &Style, name: &str) -> Option<u32> {
    let attribute = tag.value(name).unwrap_or_default();
    let written = Some(style.get(name)).filter(|side| !side.is_empty());
    let written = written.unwrap_or(attribute.trim());
    let end = written.find(|c: char| !c.is_ascii_digit());
    let (number, rest) = written.split_at(end.unwrap_or(written.len()));
    let unit = rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let number: u32 = match number {
        "" if rest.starts_with('.') => 0,
        number => number.parse().ok()?,
    };
    match unit {
        "" | "px" => Some(number),
        "em" | "rem" | "ex" | "ch" => Some(number.min(99) * 16 + 8),
        _ => None,
    }
}

/// Whether a picture stands in a line like a letter.
fn is_small(sides: [Option<u32>; 2], classes: &str) -> bool {
    let has = |known: &str| {
        classes
            .split_ascii_whitespace()
            .any(|class| word_in(known, class))
    };
    let small = match sides {
        [Some(width), Some(height)] => height <= 40 && width <= 80,
        [None, Some(side)] | [Some(side), None] => side <= 40,
        [None, None] => has(ICONS),
    };
    small || has(SIGNS)
}

/// What an address has in common with those of the same picture in other sizes.
pub(in crate::feed) fn same(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = path.split('#').next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, path)| path);
    let (host, rest) = path.split_once('/').unwrap_or((path, ""));
    // Photon has the address of the picture in its own.
    let photon = host.ends_with(".wp.com") && host.len() == "i0.wp.com".len();
    let path = if photon { rest } else { path };
    let Some((name, kind)) = path
        .rsplit_once('.')
        .filter(|(_, kind)| word_in(KINDS, &kind.to_ascii_lowercase()))
    else {
        let mut rest = query.split('&').filter(|part| {
            let name = part.split('=').next().unwrap_or_default();
            !word_in(
                "w h width height q quality dpr fit resize auto fm format crop",
                name,
            )
        });
        return rest
            .by_ref()
            .fold(path.to_owned(), |key, part| key + "&" + part);
    };
    let name = name.strip_suffix("@2x").unwrap_or(name);
    let name = name.strip_suffix("-scaled").unwrap_or(name);
    let shorter = name.rsplit_once(['-', '_']).filter(|(_, size)| {
        let sides = size.split_once('x').unwrap_or(("x", ""));
        [sides.0, sides.1]
            .iter()
            .all(|side| !side.is_empty() && side.bytes().all(|b| b.is_ascii_digit()))
    });
    [shorter.map_or(name, |(name, _)| name), ".", kind].concat()
}

/// Whether the picture at an address is among the nodes, in whatever size.
pub(in crate::feed) fn shows(nodes: &[Node], key: &str) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element(element) => {
            key_of(&element.attributes).is_some_and(|known| known == key)
                || shows(&element.children, key)
        }
        _ => false,
    })
}

/// What a picture has in common with the same in other sizes; a sign may come again and again.
pub(super) fn key_of(attributes: &[Attribute]) -> Option<String> {
    if matches!(attributes.first(), Some(Attribute::Class(Class::Emoji))) {
        return None;
    }
    attributes.iter().find_map(|attribute| match attribute {
        Attribute::Src(url) => Some(same(url.as_str())),
        _ => None,
    })
}
