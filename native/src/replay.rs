//! Finished coverage, told again as if it were happening now.
//!
//! [`snapshot`] gives a feed as the newsroom would have published it at a moment of the coverage,
//! with every date moved to today. It is a pure function: files and the wall clock are brought by
//! [`crate::origin`].

mod clock;
mod history;

pub use clock::Clock;

use std::iter;

use liveblog_core::model::Timestamp;
use serde_json::{Map, Value};

use history::{History, Version};

/// Seconds between two requests of a widget. Less would ask in vain: it is the shortest interval
/// that the widget accepts.
const POLL_INTERVAL: u32 = 5;

const ITEM_DATES: &[&str] = &["date_published", "date_modified"];
const COVERAGE_DATES: &[&str] = &["coverage_start", "coverage_end"];

/// The feed as it was when the wall clock shows `wall_now`.
///
/// Each entry of `feed` is there in its newest version so far, or not at all. Versions are looked
/// for in `feed` and in `beside`: the other feeds of the coverage, older pages and earlier versions.
/// Until the coverage has ended its status is live, and only those key points are told whose entry
/// has appeared. `_liveblog.revision` counts the versions so far, so that it grows with each. Every
/// other member stays as it is.
pub fn snapshot(feed: &Value, beside: &[Value], clock: &Clock, wall_now: Timestamp) -> Value {
    let mut snapshot = feed.clone();
    let Some(members) = snapshot.as_object_mut() else {
        return snapshot;
    };
    let now = clock.coverage(wall_now);
    let history = History::new(iter::once(feed).chain(beside));
    let ids = history::ids(feed);
    let shown: Vec<&Version<'_>> = ids
        .iter()
        .filter_map(|id| history.newest(id, now))
        .collect();
    let items = shown
        .iter()
        .map(|version| redated(version.item, clock))
        .collect();
    members.insert("items".into(), items);

    let mut extension = extension(feed);
    if end(feed, beside).is_some_and(|end| now < end) {
        keep_going(members, &mut extension, |id| {
            history.newest(id, now).is_some()
        });
    }
    redate(&mut extension, COVERAGE_DATES, clock);
    match shown.iter().filter_map(|version| version.at).max() {
        Some(newest) => extension.insert("updated".into(), written(clock.wall(newest)).into()),
        None => extension.shift_remove("updated"),
    };
    let revision: usize = ids.iter().map(|id| history.until(id, now).count()).sum();
    extension.insert("revision".into(), revision.into());
    extension.insert("poll_interval".into(), POLL_INTERVAL.into());
    members.insert("_liveblog".into(), extension.into());
    snapshot
}

/// When the coverage ends: as the feed says, else with the newest version. `None` if nothing has a
/// date.
pub fn end(feed: &Value, beside: &[Value]) -> Option<Timestamp> {
    let said = feed
        .get("_liveblog")
        .and_then(|extension| date(extension, "coverage_end"));
    said.or_else(|| History::new(iter::once(feed).chain(beside)).newest_of_all())
}

/// A good moment to begin: enough to read, and enough to come. Three of five entries of the feed
/// have been published. `None` if none has a date.
pub fn start(feed: &Value) -> Option<Timestamp> {
    let items = feed.get("items")?.as_array()?;
    let mut dates: Vec<_> = items
        .iter()
        .filter_map(|item| date(item, "date_published"))
        .collect();
    dates.sort_unstable();
    let published = (dates.len() * 3).div_ceil(5);
    dates.get(published.checked_sub(1)?).copied()
}

/// What `_liveblog` says; a plain JSON Feed does not have it yet.
fn extension(feed: &Value) -> Map<String, Value> {
    let said = feed.get("_liveblog").and_then(Value::as_object).cloned();
    said.unwrap_or_else(|| Map::from_iter([("version".into(), 1.into())]))
}

/// Takes the end of the coverage out of what is said about it. A key point without an entry has no
/// moment of its own, so it waits for the end too.
fn keep_going(
    feed: &mut Map<String, Value>,
    extension: &mut Map<String, Value>,
    has_appeared: impl Fn(&str) -> bool,
) {
    if let Some(expired) = feed.get_mut("expired") {
        *expired = false.into();
    }
    extension.insert("status".into(), "live".into());
    extension.shift_remove("coverage_end");
    if let Some(Value::Array(points)) = extension.get_mut("key_points") {
        points.retain(|point| {
            let entry = point.get("entry").and_then(history::id);
            entry.is_some_and(|id| has_appeared(&id))
        });
    }
}

fn redated(item: &Value, clock: &Clock) -> Value {
    let mut item = item.clone();
    if let Some(members) = item.as_object_mut() {
        redate(members, ITEM_DATES, clock);
    }
    item
}

fn redate(members: &mut Map<String, Value>, names: &[&str], clock: &Clock) {
    for name in names {
        if let Some(Value::String(text)) = members.get_mut(*name)
            && let Some(at) = Timestamp::parse(text)
        {
            *text = written(clock.wall(at));
        }
    }
}

fn date(members: &Value, name: &str) -> Option<Timestamp> {
    Timestamp::parse(members.get(name)?.as_str()?)
}

/// RFC 3339 in UTC with milliseconds: at sixty times the speed, entries of one minute would
/// otherwise share a second.
fn written(at: Timestamp) -> String {
    let seconds = at.to_string();
    format!(
        "{}.{:03}Z",
        seconds.trim_end_matches('Z'),
        at.0.rem_euclid(1000)
    )
}
