//! Plain text in, [`Content`] out, within the limits that [`super::html`] has. Nothing in the text
//! is read as HTML.

use super::html::{Builder, clean};
use crate::model::{Attribute, Content, SafeUrl, Tag};

/// What may end a sentence or a parenthesis around an address, and seldom ends an address itself.
const AFTER: &[char] = &[
    '.', ',', ';', ':', '!', '?', '\'', '"', ')', ']', '}', '*', '_', '…', '’', '”', '»', '。',
    '、', '，', '）', '」',
];

/// Reads the plain text of an entry: blank lines separate paragraphs, other line breaks stay, and
/// web addresses become links.
pub fn parse(text: &str) -> Content {
    let text = clean(text);
    let mut builder = Builder::new();
    let mut in_paragraph = false;
    for line in text.lines().map(str::trim) {
        if builder.is_full() {
            break;
        }
        match (line.is_empty(), in_paragraph) {
            (true, _) => builder.close(Tag::P),
            (false, true) => builder.open(Tag::Br, Vec::new()),
            (false, false) => builder.open(Tag::P, Vec::new()),
        }
        in_paragraph = !line.is_empty();
        add_line(line, &mut builder);
    }
    builder.finish()
}

fn add_line(line: &str, builder: &mut Builder) {
    let mut rest = line;
    while let Some((before, address, after)) = next_address(rest) {
        builder.text(before);
        if let Some(url) = SafeUrl::parse(address, None) {
            builder.open(Tag::A, vec![Attribute::Href(url)]);
        }
        builder.text(address);
        builder.close(Tag::A);
        rest = after;
    }
    builder.text(rest);
}

/// The text before the next web address, the address, and the rest.
fn next_address(text: &str) -> Option<(&str, &str, &str)> {
    let (at, _) = text.match_indices('h').find(|(at, _)| {
        let (before, address) = text.split_at(*at);
        let scheme = address.starts_with("http://") || address.starts_with("https://");
        scheme && !before.ends_with(|c: char| c.is_ascii_alphanumeric())
    })?;
    let (before, rest) = text.split_at(at);
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|'));
    let (word, _) = rest.split_at(end.unwrap_or(rest.len()));
    let address = without_punctuation(word);
    let (address, after) = rest.split_at(address.len());
    Some((before, address, after))
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
