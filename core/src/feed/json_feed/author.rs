//! Who wrote something.

use serde::Deserialize;

use super::super::lenient::{Lenient, Link, Part, Parts, Unread, Words};
use super::super::reading::At;
use super::short;
use crate::model::Author;

/// `authors`.
pub(super) type Authors<'a> = Lenient<'a, Parts<Source<'a>>>;

/// The single `author` of JSON Feed 1.0.
pub(super) type OneAuthor<'a> = Lenient<'a, Part<Source<'a>>>;

/// An author as it is written.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub(super) struct Source<'a> {
    name: Lenient<'a, Words>,
    url: Lenient<'a, Link>,
    #[expect(dead_code, reason = "known, and not shown")]
    avatar: Lenient<'a, Unread>,
}

/// `authors`, or where there are none the single `author`.
pub(super) fn decode(authors: &Authors<'_>, author: &OneAuthor<'_>, at: &At<'_>) -> Vec<Author> {
    let mut all = authors.get(at).unwrap_or_default();
    if all.is_empty() {
        all.extend(author.get(at));
    }
    let all = all.iter().filter_map(|author| {
        let url = author.url.get(&author.at);
        let name = short(&author.name, &author.at).map(|name| unsigned(&name).into());
        let name = name.or_else(|| url.as_ref().map(|url| url.label().into()))?;
        Some(Author { name, url })
    });
    all.collect()
}

/// A name without the `By` that some write before it: the widget writes one.
fn unsigned(name: &str) -> &str {
    let by = name
        .get(..2)
        .is_some_and(|by| by.eq_ignore_ascii_case("by"));
    let rest = name.get(2..).filter(|_| by).unwrap_or_default();
    let bare = rest.trim_start_matches([' ', ':']);
    let cut = !bare.is_empty() && bare.len() < rest.len();
    if cut { unsigned(bare) } else { name }
}
