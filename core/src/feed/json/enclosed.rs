//! A feed with something around it that is not JSON: comments of caches, warnings of PHP, a call of a function, a guard
//! against being run as a script.

use super::{Repaired, Value};

/// So many opening brackets are tried.
const TRIED: usize = 32;

/// In so much of a text, in bytes, a page says that it is one.
const BEGINNING: usize = 4_096;

/// What stands before an object, the object, and what stands after it, if there is anything around it; `is_it` says
/// whether it is the one.
pub(in crate::feed) fn enclosed(
    text: &str,
    is_it: impl Fn(Value<'_>) -> bool,
) -> Option<(&str, &str, &str)> {
    let bare = text.trim();
    // A log may put its date in brackets first.
    let mut pairs = [('{', '}'), ('[', ']')].into_iter();
    let is_plain = pairs.any(|(open, close)| bare.starts_with(open) && bare.ends_with(close));
    if is_plain || is_page(bare) {
        return None;
    }
    // The longest: a comment may hold an object too.
    let mut best: Option<(usize, usize)> = None;
    for (at, _) in text.match_indices('{').take(TRIED) {
        let rest = text.get(at..).unwrap_or_default();
        let length = end_of(rest).unwrap_or_default();
        let is_longer = best.is_none_or(|(_, longest)| length > longest);
        let inside = rest.get(..length).unwrap_or_default();
        if is_longer && Repaired::new(inside).value().is_ok_and(&is_it) {
            best = Some((at, length));
        }
    }
    let (at, length) = best?;
    let (before, rest) = text.split_at(at);
    let (inside, after) = rest.split_at(length);
    Some((before, inside, after))
}

/// Whether it is a page of the web, which may have anything in its scripts.
fn is_page(text: &str) -> bool {
    let start = text
        .get(..text.floor_char_boundary(BEGINNING))
        .unwrap_or_default();
    let start = start.to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body"]
        .iter()
        .any(|tag| start.contains(tag))
}

/// Where the object ends with which a text begins.
fn end_of(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    text.bytes().enumerate().find_map(|(at, byte)| {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'{' if !in_string => depth += 1,
            b'}' if !in_string => depth -= 1,
            _ => {}
        }
        (depth == 0 && !in_string).then_some(at + 1)
    })
}
