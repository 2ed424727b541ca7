//! Our native format: [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/) with the `_liveblog`
//! extension of `schema/feed.schema.json`. Any plain JSON Feed is a live blog too.

mod blocks;
mod item;

use std::cell::Cell;
use std::rc::Rc;

use super::object::{Local, Object};
use super::problem::Problem;
use crate::model::content::shorten;
use crate::model::{Author, Entry, EntryId, Feed, Hub, KeyPoint, Known, SafeUrl, Status};
pub(super) use item::NO_ID;

/// The newest version of the extension that we read.
const VERSION: i64 = 1;

const FIELDS: &[&str] = &[
    "version",
    "title",
    "home_page_url",
    "feed_url",
    "description",
    "user_comment",
    "next_url",
    "icon",
    "favicon",
    "author",
    "authors",
    "language",
    "expired",
    "hubs",
    "items",
];

const EXTENSION_FIELDS: &[&str] = &[
    "version",
    "status",
    "coverage_start",
    "coverage_end",
    "updated",
    "revision",
    "since",
    "poll_interval",
    "time_zone",
    "key_points",
];

const STATUSES: &[(&str, Status)] = &[
    ("scheduled", Status::Scheduled),
    ("live", Status::Live),
    ("paused", Status::Paused),
    ("ended", Status::Ended),
];

/// Decodes a feed; see [`super::decode`].
pub(super) fn decode(
    text: &str,
    base: Option<&SafeUrl>,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Result<Feed, Problem> {
    let object = Object::parse(text, problems)?;
    match object.kind("items") {
        "an array" => {}
        "null" => return Err(Problem::new("items", "missing: this is not a JSON Feed")),
        other => {
            return Err(Problem::new(
                "items",
                format!("expected an array, found {other}"),
            ));
        }
    }
    object.report_unknown(FIELDS, problems);
    match object.text("version", problems) {
        Some(version) if version.starts_with("https://jsonfeed.org/version/1") => {}
        _ => object.report(
            "version",
            "expected \"https://jsonfeed.org/version/1.1\"",
            problems,
        ),
    }
    let mut feed = Feed {
        title: short(&object, "title", problems),
        description: short(&object, "description", problems),
        authors: authors(&object, base, problems),
        home_page_url: object.url("home_page_url", base, problems),
        language: object.line("language", problems).map(Into::into),
        next_url: object.url("next_url", base, problems),
        hubs: hubs(&object, base, problems),
        ..Feed::default()
    };
    let extension = object.object("_liveblog", problems);
    let zone = extension
        .as_ref()
        .and_then(|extension| extension.line("time_zone", problems));
    feed.time_zone = zone.map(Into::into);
    let zone = feed.time_zone.clone().or(known.time_zone.clone());
    let local = Local {
        zone: zone.as_deref(),
        offsets: known.offsets,
        said: Cell::default(),
    };
    if let Some(extension) = extension {
        extend(&mut feed, &extension, &local, problems)?;
    }
    if object.flag("expired", problems) {
        feed.status = Status::Ended;
    }
    let around = item::Around {
        base,
        local: &local,
        authors: if feed.authors.is_empty() {
            &known.authors
        } else {
            &feed.authors
        },
    };
    let (items, cut) = object.newest("items", &local, problems);
    feed.cut = cut;
    feed.entries = entries(items, &around, problems);
    Ok(feed)
}

/// Plain text in one line of at most 300 characters.
fn short(object: &Object<'_>, name: &str, problems: &mut Vec<Problem>) -> Option<Rc<str>> {
    let line = object.words(name, problems)?;
    Some(shorten(&line, 300).into())
}

/// `authors`, or the single `author` of JSON Feed 1.0.
fn authors(
    object: &Object<'_>,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Vec<Author> {
    let mut authors = object.parts("authors", problems);
    if authors.is_empty() {
        authors.extend(object.object("author", problems));
    }
    let authors = authors.iter().filter_map(|author| {
        let url = author.url("url", base, problems);
        let name = short(author, "name", problems).map(|name| unsigned(&name).into());
        let name = name.or_else(|| url.as_ref().map(|url| url.label().into()))?;
        Some(Author { name, url })
    });
    authors.collect()
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

fn extend(
    feed: &mut Feed,
    extension: &Object<'_>,
    local: &Local<'_>,
    problems: &mut Vec<Problem>,
) -> Result<(), Problem> {
    let version = extension.integer("version", problems).unwrap_or(VERSION);
    if version > VERSION {
        let message = format!("version {version} is newer than this widget, which reads {VERSION}");
        return Err(Problem::new(extension.path_of("version"), message));
    }
    extension.report_unknown(EXTENSION_FIELDS, problems);
    feed.status = extension
        .choice("status", STATUSES, problems)
        .unwrap_or_default();
    feed.coverage_start = extension.date("coverage_start", local, problems);
    feed.coverage_end = extension.date("coverage_end", local, problems);
    feed.updated = extension.date("updated", local, problems);
    feed.revision = extension.natural("revision", problems);
    feed.since = extension.natural("since", problems);
    feed.poll_interval = extension
        .natural("poll_interval", problems)
        .map(|seconds| seconds.try_into().unwrap_or(u32::MAX));
    feed.key_points = extension
        .objects("key_points", problems)
        .iter()
        .filter_map(|point| {
            let text = short(point, "text", problems)?;
            let entry = point.text("entry", problems).map(|id| id.as_str().into());
            Some(KeyPoint { text, entry })
        })
        .collect();
    Ok(())
}

fn hubs(object: &Object<'_>, base: Option<&SafeUrl>, problems: &mut Vec<Problem>) -> Vec<Hub> {
    let hubs = object.objects("hubs", problems);
    hubs.iter()
        .filter_map(|hub| {
            let kind = hub.line("type", problems)?.into();
            let url = hub.url("url", base, problems)?;
            Some(Hub { kind, url })
        })
        .collect()
}

/// The entries in the feed's order; of two with one id the newer version counts, or the later one.
fn entries(
    objects: Vec<Object<'_>>,
    around: &item::Around<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<Rc<Entry>> {
    let mut entries = Vec::new();
    let mut items = Vec::new();
    for item in objects {
        if let Some(entry) = item::decode(&item, around, problems) {
            entries.push(Rc::new(entry));
            items.push(item);
        }
    }
    let beaten = beaten(&entries, |place, entry| {
        if let Some(item) = items.get(place) {
            item.report(
                "id",
                format!("occurs twice in the feed: \"{}\"", entry.id),
                problems,
            );
        }
    });
    let kept = entries
        .into_iter()
        .enumerate()
        .filter(|(place, _)| !beaten.contains(place));
    kept.map(|(_, entry)| entry).collect()
}

/// The places of entries to leave out, because another of the same id counts. Every entry after the
/// first of its id is reported.
fn beaten(entries: &[Rc<Entry>], mut report: impl FnMut(usize, &Entry)) -> Vec<usize> {
    let mut sorted: Vec<(EntryId, usize)> = entries
        .iter()
        .enumerate()
        .map(|(place, entry)| (entry.id.clone(), place))
        .collect();
    sorted.sort_unstable();
    let mut beaten = Vec::new();
    let mut best: Option<(usize, &Entry)> = None;
    for (_, place) in sorted {
        let Some(entry) = entries.get(place) else {
            continue;
        };
        match best {
            Some((other, twin)) if twin.id == entry.id => {
                report(place, entry);
                let wins = entry.version() >= twin.version();
                beaten.push(if wins { other } else { place });
                best = if wins { Some((place, entry)) } else { best };
            }
            _ => best = Some((place, entry)),
        }
    }
    beaten
}
