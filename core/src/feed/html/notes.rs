//! The signs of footnotes. The notes are elsewhere on a publisher's page, so that their links may lead
//! nowhere here; the sign must not become a letter of the word before it.

use super::entities::{Place, decode};
use super::tokens::{TagToken, Token, Tokens};
use super::word_in;

/// How much of a link is looked at. Word puts the sign into four elements.
const LOOK: usize = 16;

/// The sign that a link to a footnote is: where it leads to a place on a page, or is called so.
pub(super) fn sign(tag: &TagToken, inside: Tokens<'_>) -> Option<String> {
    let attribute = |name| tag.value(name).unwrap_or_default();
    let leads = attribute("href").contains('#') || is_called(tag);
    if tag.name != "a" || !leads {
        return None;
    }
    let mut sign = String::new();
    for token in inside.take(LOOK) {
        match token {
            Token::Text(raw) => sign.push_str(&decode(raw, Place::Text)),
            Token::End(end) if end.name == "a" => return is_sign(sign.trim()).then_some(sign),
            Token::Start(tag) | Token::End(tag) if word_in("span font", &tag.name) => {}
            Token::Start(_) | Token::End(_) => return None,
        }
    }
    None
}

/// Whether a link is said to be one to a footnote.
pub(super) fn is_called(tag: &TagToken) -> bool {
    let starts = [
        "footnote",
        "fn-",
        "fnref",
        "noteref",
        "doc-noteref",
        "endnote",
    ];
    ["class", "role", "epub:type", "rel"]
        .into_iter()
        .any(|name| {
            let words = tag.value(name).unwrap_or_default();
            words
                .split_ascii_whitespace()
                .any(|word| starts.iter().any(|start| word.starts_with(start)))
        })
}

/// One to three digits or daggers, in brackets or not, or a letter in brackets.
fn is_sign(text: &str) -> bool {
    let bare = text
        .trim_start_matches(['[', '('])
        .trim_end_matches([']', ')']);
    let all = |known: fn(char) -> bool| bare.chars().all(known);
    let letter = bare.len() < text.len() && bare.len() == 1 && all(|c| c.is_ascii_lowercase());
    (1..=3).contains(&bare.chars().count())
        && (all(|c| c.is_ascii_digit())
            || all(|c| matches!(c, '*' | '†' | '‡' | '§' | '¶'))
            || letter)
}
