//! The items of a feed: which of them are read, and which of two with one id counts.

use std::cmp::Reverse;
use std::rc::Rc;

use serde::Deserialize;

use super::super::dates::Date;
use super::super::json::Value;
use super::super::lenient::{Lenient, MOST, Part};
use super::super::object::{Open, Placed};
use super::super::reading::{At, Reading};
use super::item;
use crate::model::{Author, Entry, EntryId, Known};

/// As much of an item as says where in the timeline it stands.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Standing<'a> {
    date_published: Lenient<'a, Date>,
    date_modified: Lenient<'a, Date>,
    #[serde(rename = "_liveblog")]
    extension: Lenient<'a, Part<StandingExtension<'a>>>,
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct StandingExtension<'a> {
    pinned: Lenient<'a, bool>,
    sort: Lenient<'a, i64>,
}

/// The entries in the order of the items, and whether there were more than are read. `authors` wrote those that do not
/// say who did.
pub(super) fn decode(
    values: &[Value<'_>],
    at: &At<'_>,
    authors: &[Author],
) -> (Vec<Rc<Entry>>, bool) {
    let (places, cut) = newest(values, at);
    let items = places.into_iter().filter_map(|index| {
        let value = *values.get(index)?;
        Open::open(value, at.element("items", index))
    });
    (entries(items.collect(), authors), cut)
}

/// The entries of a message that is an item, or a list of items.
pub(in crate::feed) fn decode_items(
    value: Value<'_>,
    reading: &Reading<'_>,
    known: &Known,
) -> Vec<Rc<Entry>> {
    reading.zone.replace(known.time_zone.clone());
    let values = value.list().unwrap_or_else(|| vec![value]);
    decode(&values, &reading.root(), &known.authors).0
}

/// The places of the newest items, pinned ones among them, and whether there are others.
fn newest(values: &[Value<'_>], at: &At<'_>) -> (Vec<usize>, bool) {
    if values.len() <= MOST {
        return ((0..values.len()).collect(), false);
    }
    let all = values.len();
    at.report(
        "items",
        format!("{all} are too many: the newest {MOST} are read"),
    );
    let mut position = i64::MAX;
    let mut places: Vec<(i64, usize)> = Vec::with_capacity(all);
    for (index, value) in values.iter().enumerate() {
        // What has no date is as old as what stands above it.
        let (pinned, found) = standing(*value, at.quiet());
        position = found.unwrap_or(position);
        places.push((if pinned { i64::MAX } else { position }, index));
    }
    places.sort_by_key(|(position, _)| Reverse(*position));
    places.truncate(MOST);
    let mut places: Vec<usize> = places.into_iter().map(|(_, index)| index).collect();
    places.sort_unstable();
    (places, true)
}

/// Whether an item is pinned, and its place in the timeline.
fn standing(value: Value<'_>, at: At<'_>) -> (bool, Option<i64>) {
    let Some(item): Option<Placed<'_, Standing<'_>>> = Open::open(value, at) else {
        return (false, None);
    };
    let at = &item.at;
    let extension = item.extension.get(at);
    let extension = extension.as_ref();
    let pinned = extension.and_then(|it| it.pinned.get(at));
    let sort = extension.and_then(|it| it.sort.get(at));
    let date = || {
        item.date_published
            .get(at)
            .or_else(|| item.date_modified.get(at))
    };
    (pinned.unwrap_or_default(), sort.or_else(|| Some(date()?.0)))
}

/// The entries in the feed's order; of two with one id the newer version counts, or the later one.
fn entries(items: Vec<Placed<'_, item::Source<'_>>>, authors: &[Author]) -> Vec<Rc<Entry>> {
    let mut entries = Vec::new();
    let mut places = Vec::new();
    for item in items {
        if let Some(entry) = item::decode(&item, authors) {
            entries.push(Rc::new(entry));
            places.push(item.at);
        }
    }
    let beaten = beaten(&entries, |place, entry| {
        if let Some(at) = places.get(place) {
            at.report(
                "id",
                ["occurs twice in the feed: \"", &entry.id.0, "\""].concat(),
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
