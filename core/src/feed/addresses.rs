//! Web addresses that stand in a text as words.

use crate::model::SafeUrl;

/// What may end a sentence or a parenthesis around an address, and seldom ends an address itself.
const AFTER: &[char] = &[
    '.', ',', ';', ':', '!', '?', '\'', '"', ')', ']', '}', '*', '_', '…', '’', '”', '»', '。',
    '、', '，', '）', '」',
];

/// Longer words are no addresses, in bytes.
const LONGEST: usize = 2_000;

/// The text before the next web address, the address as it is written, what it is, and the rest.
pub(super) fn next(text: &str) -> Option<(&str, &str, SafeUrl, &str)> {
    let mut found = text.match_indices("://").filter_map(|(at, _)| {
        let (head, _) = text.split_at(at);
        let scheme = ["https", "http"]
            .into_iter()
            .find(|known| head.ends_with(known))?;
        let (before, rest) = text.split_at(at - scheme.len());
        let (word, _) = rest.split_at(rest.floor_char_boundary(LONGEST));
        let end = word.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|'));
        let (word, _) = word.split_at(end.unwrap_or(word.len()));
        let (address, after) = rest.split_at(without_punctuation(word).len());
        let stands_apart = !before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let url = SafeUrl::parse(address, None).filter(|_| stands_apart && word.len() < LONGEST)?;
        Some((before, address, url, after))
    });
    found.next()
}

/// The address that a text is, if it is nothing else.
pub(super) fn alone(text: &str) -> Option<SafeUrl> {
    let (before, _, url, after) = next(text.trim())?;
    (before.is_empty() && after.is_empty()).then_some(url)
}

/// The address in a word: a closing parenthesis belongs to it if an opening one does.
fn without_punctuation(word: &str) -> &str {
    let mut unopened = word
        .matches(')')
        .count()
        .saturating_sub(word.matches('(').count());
    let mut address = word;
    while let Some(shorter) = address.strip_suffix(AFTER) {
        if address.ends_with(')') {
            if unopened == 0 {
                break;
            }
            unopened -= 1;
        }
        address = shorter;
    }
    address
}
