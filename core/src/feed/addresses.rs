//! Web addresses that stand in a text as words.

use crate::model::SafeUrl;

/// What may end a sentence or a parenthesis around an address, and seldom ends an address itself.
const AFTER: &[char] = &[
    '.', ',', ';', ':', '!', '?', '\'', '"', ')', ']', '}', '*', '_', '…', '’', '”', '“', '»', '«',
    '›', '‹', '。', '、', '，', '）', '」',
];

/// What codes around an address are called.
const CODES: &str = "audio embed embedyt facebook instagram media oembed playlist reddit soundcloud spotify tiktok tweet \
    twitter video vimeo youtube";

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
    let ends = |c: char| matches!(c, '<' | '>' | '"' | '|' | '[' | '“');
    let end = word.find(|c: char| c.is_whitespace() || is_unseen(c) || ends(c));
    word.get(..end.unwrap_or(word.len())).unwrap_or_default()
}

/// The address that a text is, if it is nothing else.
pub(super) fn alone(text: &str) -> Option<SafeUrl> {
    let seen = text.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let (before, _, url, after) = next(seen)?;
    let is_bare = matches!((before, after), ("", "") | ("<", ">"));
    (is_bare || is_code(before, after)).then_some(url)
}

/// Whether nothing is seen of a sign, and none of the kind is written in an address: what editors leave around words, and what
/// steers the direction of text.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether what stands around an address is a code that a system forgot to read: `[embed]` and `[/embed]`, `{% youtube`
/// and `%}`.
fn is_code(before: &str, after: &str) -> bool {
    let words = |text| {
        let words = str::split(text, |c: char| !c.is_ascii_alphanumeric());
        words.filter(|word| !word.is_empty())
    };
    let name = words(before).next();
    let is_known = name.is_some_and(|name| CODES.split(' ').any(|code| code == name));
    is_known
        && before.starts_with(['[', '{'])
        && after.ends_with([']', '}'])
        && words(after).all(|word| Some(word) == name)
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
