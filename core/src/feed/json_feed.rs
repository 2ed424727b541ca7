//! Our native format: [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/) with the `_liveblog`
//! extension of `schema/feed.schema.json`. Any plain JSON Feed is a live blog too.

mod author;
mod blocks;
mod item;
mod items;

use std::rc::Rc;

use serde::Deserialize;

use super::dates::Date;
use super::json::Value;
use super::known_items::KnownItems;
use super::lenient::{Choice, Lenient, Line, Link, List, Named, Part, Text, Unread, Words};
use super::object::{Located, Open};
use super::problem::Problem;
use super::reading::{At, Reading};
use crate::model::content::shorten;
use crate::model::{Feed, Hub, KeyPoint, Known, Status};
use author::Authors;
pub(super) use item::NO_ID;
pub(super) use items::{Items, decode_items};

/// The newest version of the extension that we read.
const VERSION: i64 = 1;

/// A feed as it is written.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Source<'a> {
    version: Lenient<'a, Text>,
    title: Lenient<'a, Words>,
    home_page_url: Lenient<'a, Link>,
    #[expect(dead_code, reason = "known, and not shown")]
    feed_url: Lenient<'a, Unread>,
    description: Lenient<'a, Words>,
    #[expect(dead_code, reason = "known, and not shown")]
    user_comment: Lenient<'a, Unread>,
    next_url: Lenient<'a, Link>,
    #[expect(dead_code, reason = "known, and not shown")]
    icon: Lenient<'a, Unread>,
    #[expect(dead_code, reason = "known, and not shown")]
    favicon: Lenient<'a, Unread>,
    author: Authors<'a>,
    authors: Authors<'a>,
    language: Lenient<'a, Line>,
    expired: Lenient<'a, bool>,
    hubs: Lenient<'a, List<HubSource<'a>>>,
    items: Lenient<'a, Unread>,
    #[serde(rename = "_liveblog")]
    extension: Lenient<'a, Part<Extension<'a>>>,
}

/// What we add to a JSON Feed.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Extension<'a> {
    version: Lenient<'a, i64>,
    status: Lenient<'a, Choice<Status>>,
    coverage_start: Lenient<'a, Date>,
    coverage_end: Lenient<'a, Date>,
    updated: Lenient<'a, Date>,
    revision: Lenient<'a, u64>,
    since: Lenient<'a, u64>,
    poll_interval: Lenient<'a, u64>,
    time_zone: Lenient<'a, Line>,
    key_points: Lenient<'a, List<Point<'a>>>,
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Point<'a> {
    text: Lenient<'a, Words>,
    entry: Lenient<'a, Text>,
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct HubSource<'a> {
    #[serde(rename = "type")]
    kind: Lenient<'a, Line>,
    url: Lenient<'a, Link>,
}

impl Named for Status {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("scheduled", Self::Scheduled),
        ("live", Self::Live),
        ("paused", Self::Paused),
        ("ended", Self::Ended),
    ];
}

/// Decodes a feed; see [`super::decode_after`].
pub(super) fn decode<'a>(
    value: Value<'a>,
    reading: &Reading<'_>,
    known: &Known,
    items: Option<&KnownItems>,
) -> Result<(Feed, Items<'a>), Problem> {
    let source = open(value, reading)?;
    let at = &source.at;
    let version = source.version.get(at).unwrap_or_default();
    if !version.starts_with("https://jsonfeed.org/version/1") {
        at.report("version", "expected \"https://jsonfeed.org/version/1.1\"");
    }
    let mut feed = Feed {
        title: short(&source.title, at),
        description: short(&source.description, at),
        authors: author::decode(&source.authors, &source.author, at),
        home_page_url: source.home_page_url.get(at),
        language: source.language.get(at).map(Into::into),
        next_url: source.next_url.get(at),
        hubs: hubs(&source),
        ..Feed::default()
    };
    let extension = source.extension.get(at);
    let zone = extension.as_ref();
    let zone = zone.and_then(|extension| extension.time_zone.get(&extension.at));
    feed.time_zone = zone.map(Into::into);
    reading
        .zone
        .replace(feed.time_zone.clone().or(known.time_zone.clone()));
    if let Some(extension) = extension {
        extend(&mut feed, &extension)?;
    }
    if source.expired.get(at).unwrap_or_default() {
        feed.status = Status::Ended;
    }
    let authors = if feed.authors.is_empty() {
        &known.authors
    } else {
        &feed.authors
    };
    let items = items::decode(source.items.values(), at, authors, items);
    feed.entries.clone_from(&items.entries);
    feed.cut = items.cut;
    Ok((feed, items))
}

/// Whether a value is a feed and not an item: it has items.
pub(super) fn is_feed(value: Value<'_>) -> bool {
    let items = value.members().and_then(|members| members.last("items"));
    items.is_some_and(Value::is_list)
}

/// The members of a feed, which are one only with items.
fn open<'a, 'r>(
    value: Value<'a>,
    reading: &'r Reading<'_>,
) -> Result<Located<'r, Source<'a>>, Problem> {
    let refused = |path: &str, found: &str| Err(Problem::new(path, found));
    if value.kind() != "an object" {
        let found = ["expected a feed (an object), found ", value.kind()];
        return refused("", &found.concat());
    }
    let source: Option<Located<'_, Source<'_>>> = Open::open(value, reading.root());
    match source {
        Some(source) if source.items.value().is_some_and(Value::is_list) => {
            if source.items.kind() == "an object" {
                source
                    .at
                    .report("items", "expected an array, found an object of numbers");
            }
            Ok(source)
        }
        Some(source) if source.items.kind() != "null" => refused(
            "items",
            &["expected an array, found ", source.items.kind()].concat(),
        ),
        _ => refused("items", "missing: this is not a JSON Feed"),
    }
}

/// Plain text in one line of at most 300 characters.
fn short(words: &Lenient<'_, Words>, at: &At<'_>) -> Option<Rc<str>> {
    Some(shorten(&words.get(at)?, 300).into())
}

fn extend(feed: &mut Feed, extension: &Located<'_, Extension<'_>>) -> Result<(), Problem> {
    let at = &extension.at;
    let version = extension.version.get(at).unwrap_or(VERSION);
    if version > VERSION {
        let message = format!("version {version} is newer than this widget, which reads {VERSION}");
        return Err(Problem::new(at.path_of("version"), message));
    }
    feed.status = extension.status.get(at).unwrap_or_default();
    feed.coverage_start = extension.coverage_start.get(at);
    feed.coverage_end = extension.coverage_end.get(at);
    feed.updated = extension.updated.get(at);
    feed.revision = extension.revision.get(at);
    feed.since = extension.since.get(at);
    let seconds = extension.poll_interval.get(at);
    feed.poll_interval = seconds.map(|seconds| seconds.try_into().unwrap_or(u32::MAX));
    let points = extension.key_points.get(at).unwrap_or_default();
    let points = points.iter().filter_map(|point| {
        let text = short(&point.text, &point.at)?;
        let entry = point.entry.get(&point.at);
        Some(KeyPoint {
            text,
            entry: entry.map(|id| id.as_str().into()),
        })
    });
    feed.key_points = points.collect();
    Ok(())
}

fn hubs(source: &Located<'_, Source<'_>>) -> Vec<Hub> {
    let hubs = source.hubs.get(&source.at).unwrap_or_default();
    let hubs = hubs.iter().filter_map(|hub| {
        let kind = hub.kind.get(&hub.at)?.into();
        let url = hub.url.get(&hub.at)?;
        Some(Hub { kind, url })
    });
    hubs.collect()
}
