//! The items of a feed: which of them are read, and which of two with one id counts.

use std::cmp::Reverse;
use std::rc::Rc;

use serde::Deserialize;

use super::super::dates::Date;
use super::super::json::Value;
use super::super::known_items::{Context, DecodedItem, KnownItem, KnownItems, Standing};
use super::super::lenient::{Lenient, MOST, Part};
use super::super::object::{Located, Open};
use super::super::reading::{At, Reading};
use super::item;
use crate::model::{Author, Entry, EntryId, Known};

/// As much of an item as says where in the timeline it stands.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Placement<'a> {
    date_published: Lenient<'a, Date>,
    date_modified: Lenient<'a, Date>,
    #[serde(rename = "_liveblog")]
    extension: Lenient<'a, Part<PlacementExtension<'a>>>,
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct PlacementExtension<'a> {
    pinned: Lenient<'a, bool>,
    sort: Lenient<'a, i64>,
}

/// What was decoded of a list of items.
pub(in crate::feed) struct Items<'a> {
    /// The entries in the order of the items, each id once.
    pub(in crate::feed) entries: Vec<Rc<Entry>>,
    /// Whether there were more than are read.
    pub(in crate::feed) cut: bool,
    /// What is known of each item now.
    pub(in crate::feed) known: Vec<(Value<'a>, Rc<KnownItem>)>,
    /// What that depends on.
    pub(in crate::feed) context: Context,
}

/// Decodes items, but for those that are `known`. `authors` wrote those that do not say who did.
pub(super) fn decode<'a>(
    values: Vec<Value<'a>>,
    at: &At<'_>,
    authors: &[Author],
    known: Option<&KnownItems>,
) -> Items<'a> {
    let context = Context::new(at.reading, authors);
    let known = known.filter(|known| known.is_of(&context));
    let items = values.into_iter().map(|value| {
        let known = known.and_then(|known| known.get(value.as_str()));
        (value, known.unwrap_or_default())
    });
    let items: Vec<_> = items.collect();
    let (places, cut) = newest(&items, at);
    let mut found = Vec::with_capacity(places.len());
    for (index, (value, item)) in places
        .into_iter()
        .filter_map(|index| Some((index, items.get(index)?)))
    {
        let decode = || decode_alone(*value, at.reading, authors);
        let item = item.decoded.get_or_init(decode);
        let at = at.element("items", index);
        at.report_part(&item.problems);
        found.extend(item.entry.clone().map(|entry| (entry, at)));
    }
    Items {
        entries: each_once(found),
        cut,
        known: items,
        context,
    }
}

/// Decodes an item. It depends on no other one.
fn decode_alone(value: Value<'_>, around: &Reading<'_>, authors: &[Author]) -> DecodedItem {
    let reading = around.of_part();
    let item = Open::open(value, reading.root());
    let entry = item.and_then(|item| item::decode(&item, authors));
    DecodedItem {
        entry: entry.map(Rc::new),
        problems: reading.into_problems(),
    }
}

/// The entries of a message that is an item, or a list of items.
pub(in crate::feed) fn decode_items(
    value: Value<'_>,
    reading: &Reading<'_>,
    known: &Known,
) -> Vec<Rc<Entry>> {
    reading.zone.replace(known.time_zone.clone());
    let values = value.list().unwrap_or_else(|| vec![value]);
    decode(values, &reading.root(), &known.authors, None).entries
}

/// The places of the newest items, pinned ones among them, and whether there are others.
fn newest(items: &[(Value<'_>, Rc<KnownItem>)], at: &At<'_>) -> (Vec<usize>, bool) {
    if items.len() <= MOST {
        return ((0..items.len()).collect(), false);
    }
    let all = items.len();
    at.report(
        "items",
        format!("{all} are too many: the newest {MOST} are read"),
    );
    let mut position = i64::MAX;
    let mut places: Vec<(i64, usize)> = Vec::with_capacity(all);
    for (index, (value, item)) in items.iter().enumerate() {
        let standing = item.standing.get_or_init(|| standing(*value, at.quiet()));
        // What has no date is as old as what stands above it.
        position = standing.position.unwrap_or(position);
        let rank = if standing.pinned { i64::MAX } else { position };
        places.push((rank, index));
    }
    places.sort_by_key(|(position, _)| Reverse(*position));
    places.truncate(MOST);
    let mut places: Vec<usize> = places.into_iter().map(|(_, index)| index).collect();
    places.sort_unstable();
    (places, true)
}

/// Where in the timeline an item stands.
fn standing(value: Value<'_>, at: At<'_>) -> Standing {
    let Some(item): Option<Located<'_, Placement<'_>>> = Open::open(value, at) else {
        return Standing::default();
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
    Standing {
        pinned: pinned.unwrap_or_default(),
        position: sort.or_else(|| Some(date()?.0)),
    }
}

/// The entries in the feed's order; of two with one id the newer version counts, or the later one.
fn each_once(found: Vec<(Rc<Entry>, At<'_>)>) -> Vec<Rc<Entry>> {
    let (entries, places): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let beaten = beaten(&entries, |index, entry| {
        if let Some(at) = places.get(index) {
            at.report(
                "id",
                ["occurs twice in the feed: \"", &entry.id.0, "\""].concat(),
            );
        }
    });
    let kept = entries
        .into_iter()
        .enumerate()
        .filter(|(index, _)| !beaten.contains(index));
    kept.map(|(_, entry)| entry).collect()
}

/// The places of entries to leave out, because another of the same id counts. Every entry after the
/// first of its id is reported.
fn beaten(entries: &[Rc<Entry>], mut report: impl FnMut(usize, &Entry)) -> Vec<usize> {
    let mut sorted: Vec<(EntryId, usize)> = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| (entry.id.clone(), index))
        .collect();
    sorted.sort_unstable();
    let mut beaten = Vec::new();
    let mut best: Option<(usize, &Entry)> = None;
    for (_, index) in sorted {
        let Some(entry) = entries.get(index) else {
            continue;
        };
        match best {
            Some((other, twin)) if twin.id == entry.id => {
                report(index, entry);
                let wins = entry.version() >= twin.version();
                beaten.push(if wins { other } else { index });
                best = if wins { Some((index, entry)) } else { best };
            }
            _ => best = Some((index, entry)),
        }
    }
    beaten
}
