//! Who wrote something.

use serde::Deserialize;

use super::super::json::Value;
use super::super::lenient::{Field, Lenient, Link, Read, Unread, Values, Words};
use super::super::object::{Located, Open};
use super::super::reading::At;
use super::short;
use crate::model::Author;

/// `authors`, or the single `author` of JSON Feed 1.0: an object, a name alone, or a list of either.
pub(super) type Authors<'a> = Lenient<'a, Bylines>;

/// Reads authors, however they are written.
pub(super) struct Bylines;

impl<'a, 'r> Read<'a, 'r> for Bylines {
    type Output = Vec<Author>;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Vec<Author>> {
        let Field { at, name } = field;
        if value.kind() != "an array" {
            return Some(one(value, at.member(name)).into_iter().collect());
        }
        let values = Values::read(value, field)?.into_iter().enumerate();
        let authors = values.filter_map(|(index, value)| one(value, at.element(name, index)));
        Some(authors.collect())
    }
}

fn one<'a>(value: Value<'a>, at: At<'_>) -> Option<Author> {
    if value.kind() == "a string" {
        let name = short(&Lenient::new("", Some(value)), &at)?;
        return Some(Author {
            name: unsigned(&name).into(),
            url: None,
        });
    }
    let author: Located<'_, Source<'a>> = Open::open(value, at)?;
    let url = author.url.get(&author.at);
    let name = short(&author.name, &author.at).map(|name| unsigned(&name).into());
    let name = name.or_else(|| url.as_ref().map(|url| url.label().into()))?;
    Some(Author { name, url })
}

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
pub(super) fn decode(authors: &Authors<'_>, author: &Authors<'_>, at: &At<'_>) -> Vec<Author> {
    let all = authors.get(at).filter(|all| !all.is_empty());
    all.or_else(|| author.get(at)).unwrap_or_default()
}

/// A name without the `By` that some write before it, since the widget writes one, and without an address of e-mail, as RSS
/// and programs write it: `ann@news.example (Ann)`, `Ann <ann@news.example>`.
fn unsigned(name: &str) -> &str {
    let before = name.strip_suffix('>').and_then(|name| name.split_once('<'));
    if let Some((name, _)) = before.filter(|(name, mail)| !name.is_empty() && is_mail(mail)) {
        return unsigned(name.trim_end());
    }
    let in_brackets = name.strip_suffix(')').and_then(|name| name.split_once('('));
    if let Some((_, name)) = in_brackets.filter(|(mail, _)| is_mail(mail.trim_end())) {
        return name.trim();
    }
    let by = name
        .get(..2)
        .is_some_and(|by| by.eq_ignore_ascii_case("by"));
    let rest = name.get(2..).filter(|_| by).unwrap_or_default();
    let bare = rest.trim_start_matches([' ', ':']);
    let cut = !bare.is_empty() && bare.len() < rest.len();
    if cut { unsigned(bare) } else { name }
}

fn is_mail(word: &str) -> bool {
    let (name, host) = word.split_once('@').unwrap_or_default();
    !name.is_empty() && host.contains('.') && !word.contains(' ')
}
