//! Web addresses that stand in a text as words.

use crate::model::SafeUrl;

/// What may end a sentence or a parenthesis around an address, and seldom ends an address itself.
const AFTER: &[char] = &[
    '.', ',', ';', ':', '!', '?', '\'', '"', ')', ']', '}', '*', '_', '…', '’', '”', '“', '»', '«',
    '›', '‹', '。', '、', '，', '）', '」',
];

/// Longer words are no addresses, in bytes.
const LONGEST: usize = 2_000;

/// The text before the next web address, the address as it is written, what it is, and the rest.
pub(super) fn next(text: &str) -> Option<(&str, &str, SafeUrl, &str)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(':')?;
        let (head, tail) = text.split_at(at);
        if !tail.starts_with("://") {
            from = at + 1;
            continue;
        }
        let word = word(tail);
        let scheme = ["https", "http"]
            .into_iter()
            .find(|known| head.ends_with(known));
        let start = at - scheme.map_or(0, str::len);
        let stands_apart = !head
            .get(..start)?
            .ends_with(|c: char| c.is_ascii_alphanumeric());
        // Of a word that is no address nothing is tried again.
        from = at + word.len();
        if scheme.is_some() && stands_apart && word.len() < LONGEST {
            let (before, rest) = text.split_at(start);
            let length = without_punctuation(rest.get(..from - start)?).len();
            let (address, after) = rest.split_at(length);
            if let Some(url) = SafeUrl::parse(address, None) {
                return Some((before, address, url, after));
            }
        }
    }
}

/// Whether a text may be an address of another host.
pub(super) fn leads_out(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).any(|pair| pair == b"//")
}

/// The beginning of a text up to where no address goes on.
fn word(text: &str) -> &str {
    let (word, _) = text.split_at(text.floor_char_boundary(LONGEST));
    let end =
        word.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|' | '[' | '“'));
    word.get(..end.unwrap_or(word.len())).unwrap_or_default()
}

/// The address that a text is, if it is nothing else.
pub(super) fn alone(text: &str) -> Option<SafeUrl> {
    // As WordPress writes it between signs of its own.
    let text = text
        .trim()
        .trim_start_matches("[embed]")
        .trim_end_matches("[/embed]");
    let (before, _, url, after) = next(text)?;
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
