//! The address of a picture in whatever attribute a script of the publisher's finds it, where `src` has
//! nothing, or something small that is only to be there first.

use super::attributes::candidates;
use super::pictures::{Candidates, address, is_file, keeps_place};
use super::tokens::{TagToken, Token, Tokens};
use super::{has_part, word_in};
use crate::model::{Attribute, MediaUrl, SafeUrl};

/// Other names than those with `data-`.
const NAMES: &str = "lazy-src loadlate ng-data-src ng-lazy-src ng-src v-lazy x-src";

/// Parts of names of attributes whose pictures show something else.
const OTHER: &str = "author avatar blank default error fallback icon loading logo placeholder";

/// Parts of names that have the larger ones, and the smaller ones.
const LARGE: &str =
    "big desktop full fullsize hd hires high large max orig original retina xl zoom";
const SMALL: &str = "blur low lowres lqip mobile phone preview sm small thumb thumbnail tiny xs";

/// Where the picture is of an element that has it as background.
const BACKGROUNDS: &str = "data-bg data-background-image data-background data-bg-src data-bg-url \
    data-background-src data-bg-image data-lazy-background data-lazy-bg";

/// The pictures that wait, in one size or several.
pub(super) fn find(tag: &TagToken, base: Option<&SafeUrl>) -> Candidates {
    let mut best = (0, Vec::new());
    for (name, value) in &tag.attributes {
        let rank = rank(name);
        if rank > best.0 {
            let found = read(name, value.trim(), base);
            if !found.is_empty() {
                best = (rank, found);
            }
        }
    }
    best.1
}

/// How likely an attribute has the best picture; 0 if it has none.
fn rank(name: &str) -> u8 {
    let has = |known| has_part(name, known);
    match () {
        () if !name.starts_with("data-") && !word_in(NAMES, name) || has(OTHER) => 0,
        () if has(LARGE) => 3,
        () if has(SMALL) => 1,
        () => 2,
    }
}

/// What is the address of a picture, by its name or by that of the attribute, or several with sizes.
fn read(name: &str, text: &str, base: Option<&SafeUrl>) -> Candidates {
    let named = name.ends_with("src") && text.contains('/');
    let is_picture =
        |url: &MediaUrl| (named || is_file(url.as_str())) && !keeps_place(url.as_str());
    if text.is_empty() || text.contains(['{', '<', '[']) {
        return Vec::new();
    }
    let mut found = match MediaUrl::parse(text, base) {
        Some(url) if !text.contains(' ') => vec![(url, "1x".into())],
        _ => candidates(text, base).unwrap_or_default(),
    };
    found.retain(|(url, _)| is_picture(url));
    found
}

/// Whether an address is that of a picture in so small a size that it cannot be the one.
pub(super) fn is_tiny(address: &str) -> bool {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let file = path.rsplit('/').next().unwrap_or_default();
    let small = |side: &str| matches!(side.parse(), Ok(0..=64_u16));
    let tiny = |word: &str| {
        let sides = word.split_once('x');
        sides.is_some_and(|(width, height)| small(width) && small(height))
            || word_in("blur blurred lowres lqip placeholder tiny", word)
    };
    let narrow = |part: &str| {
        let pair = part.split_once('=');
        pair.is_some_and(|(name, side)| word_in("w width", name) && small(side))
    };
    file.split(['-', '_', '.']).any(tiny) || query.split('&').any(narrow)
}

/// The picture that is all of an element, as its background.
pub(super) fn background(
    tag: &TagToken,
    mut inside: Tokens<'_>,
    base: Option<&SafeUrl>,
) -> Option<Vec<Attribute>> {
    if tag.attributes.is_empty() {
        return None;
    }
    let url = address(tag, BACKGROUNDS, base).filter(|url| is_file(url.as_str()))?;
    let is_all = matches!(inside.next_solid(), Some(Token::End(end)) if end.name == tag.name);
    let name = ["aria-label", "title"]
        .into_iter()
        .find_map(|name| tag.value(name));
    let name = name.map(|name| Attribute::Alt(name.into()));
    is_all.then(|| [Attribute::Src(url)].into_iter().chain(name).collect())
}
