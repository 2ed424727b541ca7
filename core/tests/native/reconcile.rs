//! Merging a feed into a timeline: the rules one by one, then the laws.

mod laws;
mod rules;

use std::rc::Rc;

use liveblog_core::model::{Entry, Presence, Timeline, Timestamp};
use liveblog_core::session::{Changes, reconcile};

/// An entry published at a minute.
fn entry(id: &str, minute: i64) -> Entry {
    Entry {
        published: Some(Timestamp(minute * 60_000)),
        ..Entry::new(id)
    }
}

/// The same entry with another headline, changed at a minute.
fn edited(entry: &Entry, headline: &str, minute: i64) -> Entry {
    let modified = Some(Timestamp(minute * 60_000));
    Entry {
        headline: Some(headline.into()),
        modified,
        ..entry.clone()
    }
}

/// What withdraws an entry at a minute.
fn withdrawn(entry: &Entry, minute: i64) -> Entry {
    let modified = Some(Timestamp(minute * 60_000));
    Entry {
        presence: Presence::Withdrawn,
        modified,
        ..entry.clone()
    }
}

/// Merges feeds one after the other; what the last one changed.
fn merged(feeds: impl IntoIterator<Item = Vec<Entry>>) -> (Timeline, Changes) {
    let start = (Timeline::default(), Changes::default());
    feeds.into_iter().fold(start, |(timeline, _), entries| {
        let entries: Vec<_> = entries.into_iter().map(Rc::new).collect();
        reconcile(&timeline, &entries)
    })
}

/// The ids in order, newest first, withdrawn ones in brackets.
fn ids(timeline: &Timeline) -> String {
    let entries = timeline.placed().iter().map(|placed| &placed.entry);
    let ids = entries.map(|entry| {
        if entry.is_withdrawn() {
            format!("({})", entry.id)
        } else {
            entry.id.to_string()
        }
    });
    ids.collect::<Vec<_>>().join(" ")
}
