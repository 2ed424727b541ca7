//! Every version that the entries of a coverage had, and when each was made.

use std::collections::{HashMap, HashSet};

use liveblog_core::model::Timestamp;
use serde_json::Value;

use super::date;

/// One version of an entry.
#[derive(Debug)]
pub(super) struct Version<'a> {
    /// When it was made; a version without a date has always been there.
    pub(super) at: Option<Timestamp>,
    /// The item of the feed.
    pub(super) item: &'a Value,
}

/// The versions of each entry, by its id.
pub(super) struct History<'a>(HashMap<String, Vec<Version<'a>>>);

impl<'a> History<'a> {
    /// The versions in some feeds. Of two that were made at one moment the first counts.
    pub(super) fn new(feeds: impl Iterator<Item = &'a Value>) -> Self {
        let mut entries: HashMap<_, Vec<Version<'a>>> = HashMap::new();
        for item in feeds.flat_map(items) {
            let Some(id) = item.get("id").and_then(id) else {
                continue;
            };
            let (versions, at) = (entries.entry(id).or_default(), made(item));
            if versions.iter().all(|version| version.at != at) {
                versions.push(Version { at, item });
            }
        }
        Self(entries)
    }

    /// The versions of an entry up to and including a moment.
    pub(super) fn until(&self, id: &str, now: Timestamp) -> impl Iterator<Item = &Version<'a>> {
        let versions = self.0.get(id).into_iter().flatten();
        versions.filter(move |version| version.at.is_none_or(|at| at <= now))
    }

    /// The version of an entry that stands at a moment.
    pub(super) fn newest(&self, id: &str, now: Timestamp) -> Option<&Version<'a>> {
        self.until(id, now).max_by_key(|version| version.at)
    }

    /// When the last version of any entry was made.
    pub(super) fn newest_of_all(&self) -> Option<Timestamp> {
        self.0
            .values()
            .flatten()
            .filter_map(|version| version.at)
            .max()
    }
}

/// The ids in a feed, in its order, each once.
pub(super) fn ids(feed: &Value) -> Vec<String> {
    let mut seen = HashSet::new();
    let ids = items(feed)
        .iter()
        .filter_map(|item| item.get("id").and_then(id));
    ids.filter(|id| seen.insert(id.clone())).collect()
}

/// An id as a string. Some feeds write numbers.
pub(super) fn id(value: &Value) -> Option<String> {
    match value {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

fn items(feed: &Value) -> &[Value] {
    feed.get("items")
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The later of an item's dates: a system that stamps drafts may give an item a modification before
/// its publication, and it was nowhere to be read until it was published.
fn made(item: &Value) -> Option<Timestamp> {
    date(item, "date_modified").max(date(item, "date_published"))
}
