//! Signs that are not words: the ligatures of typefaces of icons, what a heading is linked to itself with, and a note
//! to its place; drawings, which show more where their author says what; and badges of tools.

use super::entities::{Place, decode};
use super::tokens::{TagToken, Token, Tokens};
use super::{has_part, word_in};

/// Classes of links that lead from a heading to itself.
const ANCHORS: &str = "anchor anchor-link anchorjs-link header-anchor header-link headerlink heading-anchor heading-link hash-link \
    permalink";

/// Words of such links.
const ANCHOR_WORDS: &str = "# ¶ § 🔗 ⚓ ∞ # ↩ ↩\u{fe0e} ↑ ⏎ ↵ anchor link permalink";

/// Classes of drawings that are signs.
const ICONS: &str = "emoji glyph glyphicon ico icon icons logo sprite";

/// A name of fewer words is that of a sign: "Twitter icon".
const SENTENCE: usize = 3;

/// What a drawing shows, in the words of its author.
pub(super) fn drawn(tag: &TagToken, mut inside: Tokens<'_>) -> Option<String> {
    let is = |name, value| {
        tag.value(name)
            .is_some_and(|found| found.eq_ignore_ascii_case(value))
    };
    if !is("role", "img") || has_part(tag.value("class").unwrap_or_default(), ICONS) {
        return None;
    }
    let title = || match (inside.next_solid()?, inside.next()?) {
        (Token::Start(title), Token::Text(raw)) if title.name == "title" => {
            Some(decode(raw, Place::Text))
        }
        _ => None,
    };
    let words = tag.value("aria-label").map(str::to_owned).or_else(title)?;
    (words.split_whitespace().count() >= SENTENCE).then_some(words)
}

/// Whether an element holds no more than such a sign.
pub(super) fn is_sign(tag: &TagToken, inside: Tokens<'_>) -> bool {
    if !word_in("a b em i ion-icon mat-icon span", &tag.name) {
        return false;
    }
    let classes = tag.value("class").unwrap_or_default();
    let classes = classes.to_ascii_lowercase();
    let is_mute = tag.value("aria-hidden").is_some_and(|is| is == "true");
    let is_icon = has_part(&classes, "icon icons glyph glyphicon ligature symbols");
    match &*tag.name {
        "a" => {
            is_anchor(tag, &classes, is_mute)
                && word(tag, inside).is_some_and(|word| is_anchor_word(&word))
        }
        "mat-icon" | "ion-icon" => word(tag, inside).is_some_and(|word| is_ligature(&word, true)),
        _ if is_mute || is_icon => word(tag, inside).is_some_and(|word| {
            is_ligature(&word, is_icon || classes.contains("material-"))
                || is_mute && is_anchor_word(&word)
        }),
        _ => false,
    }
}

fn is_anchor(tag: &TagToken, classes: &str, is_mute: bool) -> bool {
    let href = tag.value("href").unwrap_or_default();
    href.contains('#')
        && (is_mute
            || classes.split(' ').any(|class| word_in(ANCHORS, class))
            || href.starts_with('#'))
}

fn is_anchor_word(word: &str) -> bool {
    word.is_empty() || word_in(ANCHOR_WORDS, &word.to_ascii_lowercase())
}

/// The name of an icon, which its typeface draws as one sign: `expand_more`.
fn is_ligature(word: &str, is_icon: bool) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    !word.is_empty() && word.bytes().all(plain) && (is_icon || word.contains('_'))
}

/// All that is in an element, if that is no more than one word.
fn word(tag: &TagToken, inside: Tokens<'_>) -> Option<String> {
    let mut words = String::new();
    for token in inside.take(4) {
        match token {
            Token::Text(raw) => words.push_str(&decode(raw, Place::Text)),
            Token::End(end) if end.name == tag.name => {
                let word = words.trim();
                return (!word.contains(char::is_whitespace)).then(|| word.to_owned());
            }
            Token::Start(inner) if inner.name == "svg" => return Some(String::new()),
            Token::Start(_) | Token::End(_) => return None,
        }
    }
    None
}

/// Whether a picture says with what something was made, and is asked for where that is: `made_with_flourish.svg`.
pub(super) fn is_badge(address: &str) -> bool {
    let file = address.rsplit('/').next().unwrap_or_default();
    let mut words = file.split(['-', '_']);
    matches!(
        (words.next(), words.next()),
        (Some("made"), Some("with")) | (Some("powered"), Some("by"))
    )
}
