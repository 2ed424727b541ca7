//! What holds for all feeds.

use std::collections::HashMap;
use std::rc::Rc;

use liveblog_core::model::{Entry, EntryId, Placed, Presence, Timeline, Timestamp};
use liveblog_core::session::reconcile;
use proptest::prelude::*;

/// A dated entry; few ids and few minutes, so that they meet.
fn dated() -> impl Strategy<Value = Entry> {
    let id = prop::sample::select(vec!["a", "b", "c", "d", "e", "f", "g"]);
    let modified = prop::option::of(5..9_i64);
    let sort = prop::option::weighted(0.2, 0..400_000_i64);
    (
        id,
        1..5_i64,
        modified,
        sort,
        0..3_u64,
        prop::bool::weighted(0.2),
        0..3,
    )
        .prop_map(
            |(id, published, modified, sort, revision, gone, text)| Entry {
                published: Some(Timestamp(published * 60_000)),
                modified: modified.map(|minute| Timestamp(minute * 60_000)),
                sort,
                revision,
                headline: Some(format!("{text}").into()),
                presence: if gone {
                    Presence::Withdrawn
                } else {
                    Presence::Published
                },
                ..Entry::new(id)
            },
        )
}

/// Entries with or without dates.
fn any_entry() -> impl Strategy<Value = Entry> {
    (dated(), prop::bool::weighted(0.3)).prop_map(|(entry, undated)| {
        if undated {
            Entry {
                published: None,
                modified: None,
                sort: None,
                ..entry
            }
        } else {
            entry
        }
    })
}

/// A feed as it is decoded: each id once.
fn feed_of(entry: impl Strategy<Value = Entry>) -> impl Strategy<Value = Vec<Rc<Entry>>> {
    prop::collection::vec(entry, 0..8).prop_map(|entries| {
        let mut feed: Vec<Rc<Entry>> = Vec::new();
        for entry in entries {
            if feed.iter().all(|other| other.id != entry.id) {
                feed.push(Rc::new(entry));
            }
        }
        feed
    })
}

fn after(feeds: &[Vec<Rc<Entry>>]) -> Timeline {
    feeds.iter().fold(Timeline::default(), |timeline, feed| {
        reconcile(&timeline, feed).0
    })
}

/// The published entries by id.
fn published(timeline: &Timeline) -> HashMap<EntryId, Rc<Entry>> {
    let entries = timeline.placed().iter().map(|placed| &placed.entry);
    let published = entries.filter(|entry| !entry.is_withdrawn());
    published
        .map(|entry| (entry.id.clone(), Rc::clone(entry)))
        .collect()
}

/// The entries with their positions, those of one moment by id.
fn told(timeline: &Timeline) -> Vec<(i64, EntryId, Rc<Entry>)> {
    let placed = timeline.placed().iter();
    let told = placed.map(|placed| {
        let entry = &placed.entry;
        (placed.position, entry.id.clone(), Rc::clone(entry))
    });
    let mut told: Vec<_> = told.collect();
    told.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    told
}

fn same_entries(one: &Timeline, other: &Timeline) -> bool {
    let pairs = one.placed().iter().zip(other.placed());
    one.placed().len() == other.placed().len()
        && pairs
            .into_iter()
            .all(|(one, other)| Rc::ptr_eq(&one.entry, &other.entry))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn every_entry_is_found_by_its_id_as_if_the_timeline_were_made_anew(feeds in prop::collection::vec(feed_of(any_entry()), 1..6)) {
        let timeline = after(&feeds);
        prop_assert_eq!(&Timeline::new(timeline.placed().to_vec(), &[]), &timeline);
        for (place, placed) in timeline.placed().iter().enumerate() {
            prop_assert_eq!(timeline.index_of(&placed.entry.id), Some(place));
        }
    }

    #[test]
    fn the_same_feed_again_changes_nothing(known in feed_of(any_entry()), feed in feed_of(any_entry())) {
        let once = after(&[known, feed.clone()]);
        let (twice, changes) = reconcile(&once, &feed);
        prop_assert!(changes.is_empty(), "{:?}", changes);
        prop_assert_eq!(&twice, &once);
        prop_assert!(same_entries(&twice, &once));
    }

    #[test]
    fn the_order_of_items_matters_only_to_those_of_one_moment(
        known in feed_of(dated()),
        (feed, shuffled) in feed_of(dated()).prop_flat_map(|feed| (Just(feed.clone()), Just(feed).prop_shuffle())),
    ) {
        prop_assert_eq!(told(&after(&[known.clone(), feed])), told(&after(&[known, shuffled])));
    }

    #[test]
    fn the_order_of_feeds_does_not_matter_where_versions_differ(one in feed_of(dated()), other in feed_of(dated())) {
        let numbered = |feed: Vec<Rc<Entry>>, parity: u64| -> Vec<Rc<Entry>> {
            // From 2 on: a tombstone without a version of its own withdraws whatever is known, by design.
            // And they read differently: a new number of the same words is no other version.
            let entries = feed.iter().map(|entry| Entry {
                revision: entry.revision * 2 + parity + 2,
                headline: Some(format!("{parity}").into()),
                ..Entry::clone(entry)
            });
            entries.map(Rc::new).collect()
        };
        let (one, other) = (numbered(one, 0), numbered(other, 1));
        prop_assert_eq!(told(&after(&[one.clone(), other.clone()])), told(&after(&[other, one])));
    }

    #[test]
    fn an_entry_that_did_not_change_is_the_same_rc(known in feed_of(any_entry()), feed in feed_of(any_entry())) {
        let before = after(&[known]);
        // The same entries decoded anew, as every poll brings them.
        let anew: Vec<Rc<Entry>> = feed.iter().map(|entry| Rc::new(Entry::clone(entry))).collect();
        let (now, _) = reconcile(&before, &anew);
        for old in before.placed() {
            let new = now.placed().iter().find(|placed| placed.entry.id == old.entry.id).unwrap();
            prop_assert_eq!(new.entry == old.entry, Rc::ptr_eq(&new.entry, &old.entry));
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_there_twice(known in feed_of(any_entry()), feed in feed_of(any_entry())) {
        let timeline = after(&[known.clone(), feed.clone()]);
        let mut expected: Vec<&EntryId> = known.iter().chain(&feed).map(|entry| &entry.id).collect();
        expected.sort_unstable();
        expected.dedup();
        let mut found: Vec<&EntryId> = timeline.placed().iter().map(|placed| &placed.entry.id).collect();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
        let ordered = timeline.placed().windows(2).all(|pair| Placed::newest_first(&pair[0], &pair[1]).is_lt());
        prop_assert!(ordered);
    }

    #[test]
    fn the_changes_are_what_changed(known in feed_of(any_entry()), feed in feed_of(any_entry())) {
        let before = after(&[known]);
        let (now, changes) = reconcile(&before, &feed);
        let (old, new) = (published(&before), published(&now));
        for entry in &feed {
            let id = &entry.id;
            prop_assert_eq!(changes.added.contains(id), !old.contains_key(id) && new.contains_key(id));
            prop_assert_eq!(changes.withdrawn.contains(id), old.contains_key(id) && !new.contains_key(id));
            let reads_differently = old.get(id).zip(new.get(id)).is_some_and(|(old, new)| old != new);
            prop_assert_eq!(changes.edited.contains(id), reads_differently);
        }
        let named = changes.added.len() + changes.edited.len() + changes.withdrawn.len();
        prop_assert!(named <= feed.len());
    }
}
