//! Players that a script makes when the reader presses or agrees: an element that says whose film it is, and which one, by
//! its attributes.

use std::iter;

use super::hollow::{self, is_custom};
use super::packed::{self, Inside};
use super::tokens::TagToken;
use super::{attributes, frames, has_part};
use crate::model::{Embed, SafeUrl};

/// What such an element calls those whose things it shows, and where a thing of theirs is by its identity.
const HOSTS: &[(&str, &str)] = &[
    ("youtube youtubeid yt ytid", "https://youtu.be/"),
    ("vimeo vimeoid", "https://vimeo.com/"),
    ("dailymotion", "https://dai.ly/"),
    ("instagram", "https://www.instagram.com/p/"),
    ("tiktok", "https://www.tiktok.com/embed/v2/"),
    ("tweet twitter", "https://x.com/i/status/"),
];

/// Parts of names of attributes that have an identity.
const IDENTITIES: &str = "code dailymotion embed id instagram key shortcode src status tiktok tweet tweetid twitter video videoid \
    vimeo vimeoid youtube youtubeid yt ytid";

/// Parts of names of attributes that say whose a thing is.
const WHOSE: &str = "platform provider service source type";

/// What leads to somebody's page rather than to a thing of theirs.
const OTHER: &str = "ad ads comment comments follow share sharing subscribe";

/// What an element shows by its attributes, whose content is in its place: hardly a word, or a request to agree.
pub(super) fn of(tag: &TagToken, inside: Inside, base: Option<&SafeUrl>) -> Option<Embed> {
    let known = hollow::address(tag).and_then(|address| {
        let url = [address, &added(tag, address)].concat();
        attributes::web(&url, base).and_then(|url| Embed::of(&url))
    });
    let number = || (inside <= Inside::Hardly).then(|| numbered(tag)).flatten();
    let mut embed = known.or_else(number)?;
    frames::describe(&mut embed, tag);
    Some(embed)
}

/// Whether an element may be such a one: it has an address, or an identity.
pub(super) fn is_likely(tag: &TagToken) -> bool {
    hollow::address(tag).is_some() || identities(tag).next().is_some()
}

/// The attributes that may have an identity, and such members of settings in JSON.
fn identities(tag: &TagToken) -> impl Iterator<Item = String> {
    said(tag).filter_map(|(name, id)| {
        let is_one = is_identity(&id) && has_part(&name, IDENTITIES);
        is_one.then(|| id.trim().to_owned())
    })
}

/// What an element says to a script, with its name: attributes, and members of those that are settings in JSON.
fn said(tag: &TagToken) -> impl Iterator<Item = (String, String)> {
    let own = tag.attributes.iter().filter(|(name, _)| is_own(tag, name));
    own.flat_map(|own| iter::once(own.clone()).chain(packed::pairs(&own.1)))
}

/// What an element shows that says whose it is and has its identity.
fn numbered(tag: &TagToken) -> Option<Embed> {
    let names = names(tag);
    let (_, begin) = HOSTS.iter().find(|(whose, _)| has_part(&names, whose))?;
    let at = |id: &str| SafeUrl::parse(&[begin, id, &added(tag, id)].concat(), None);
    let embed = identities(tag).find_map(|id| Embed::of(&at(&id)?));
    embed.filter(|_| !has_part(&names, OTHER))
}

/// Whether a word may be an identity that a machine has given.
fn is_identity(word: &str) -> bool {
    let mut bytes = word.bytes();
    word.len() > 5 && bytes.any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

/// All by which an element says whose it is.
fn names(tag: &TagToken) -> String {
    let class = tag.value("class").unwrap_or_default();
    let mut names = vec![tag.name.clone(), class.to_owned()];
    for (name, value) in said(tag) {
        names.extend(has_part(&name, WHOSE).then_some(value));
        names.push(name);
    }
    names.join(" ")
}

/// Whether an attribute means something to a script alone.
fn is_own(tag: &TagToken, name: &str) -> bool {
    name.starts_with("data-") || is_custom(tag) || name.ends_with("id") && name != "id"
}

/// What attributes add to an address.
fn added(tag: &TagToken, address: &str) -> String {
    let value = |names: &[&str]| names.iter().find_map(|name| tag.value(name));
    let query = value(&["data-query", "data-params", "params"]).unwrap_or_default();
    let start = value(&["data-start", "data-param-start", "start"]).unwrap_or_default();
    parameters(address, query, start)
}

/// A query for an address, and the moment of a film.
pub(super) fn parameters(address: &str, query: &str, start: &str) -> String {
    let mark = if address.as_bytes().contains(&b'?') {
        "&"
    } else {
        "?"
    };
    [mark, query, "&start=", start, "&t=", start].concat()
}
