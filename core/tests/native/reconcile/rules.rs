//! The rules of merging, one by one.

use liveblog_core::model::{Entry, Presence};

use super::{edited, entry, ids, merged, withdrawn};

#[test]
fn the_newest_entry_comes_first_whatever_the_feeds_order() {
    let (timeline, changes) = merged([vec![entry("b", 2), entry("c", 3), entry("a", 1)]]);
    assert_eq!(ids(&timeline), "c b a");
    assert_eq!(
        changes.added,
        ["b".into(), "c".into(), "a".into()],
        "in the feed's order"
    );
}

#[test]
fn an_editors_place_comes_before_the_date() {
    let moved = Entry {
        sort: Some(150_000),
        ..entry("a", 1)
    };
    assert_eq!(
        ids(&merged([vec![entry("c", 3), entry("b", 2), moved]]).0),
        "c a b"
    );
}

#[test]
fn entries_of_one_moment_stand_by_id() {
    let (timeline, _) = merged([vec![entry("b", 1), entry("c", 1)], vec![entry("a", 1)]]);
    assert_eq!(ids(&timeline), "a b c");
}

#[test]
fn an_entry_that_is_missing_is_kept() {
    let (timeline, changes) = merged([vec![entry("b", 2), entry("a", 1)], vec![entry("b", 2)]]);
    assert_eq!(ids(&timeline), "b a");
    assert!(changes.is_empty());
    assert!(merged([vec![entry("a", 1)], vec![]]).1.is_empty());
}

#[test]
fn an_edited_entry_keeps_its_place() {
    let feed = vec![entry("c", 3), entry("b", 2), entry("a", 1)];
    let (timeline, changes) = merged([feed, vec![edited(&entry("a", 1), "new", 9)]]);
    assert_eq!(ids(&timeline), "c b a");
    assert_eq!(
        (changes.added.len(), changes.edited, changes.withdrawn.len()),
        (0, vec!["a".into()], 0)
    );
}

#[test]
fn an_older_version_changes_nothing() {
    let new = edited(&entry("a", 1), "new", 9);
    let (timeline, changes) = merged([vec![new.clone()], vec![edited(&entry("a", 1), "old", 8)]]);
    assert!(changes.is_empty());
    assert_eq!(*timeline.placed()[0].entry, new);
}

#[test]
fn a_revision_says_more_than_a_date() {
    let new = Entry {
        revision: 2,
        ..edited(&entry("a", 1), "new", 5)
    };
    let old = Entry {
        revision: 1,
        ..edited(&entry("a", 1), "old", 9)
    };
    let (timeline, changes) = merged([vec![new.clone()], vec![old]]);
    assert!(changes.is_empty());
    assert_eq!(*timeline.placed()[0].entry, new);
}

#[test]
fn an_edit_without_a_new_date_counts() {
    let silent = Entry {
        headline: Some("new".into()),
        ..entry("a", 1)
    };
    let (timeline, changes) = merged([vec![entry("a", 1)], vec![silent.clone()]]);
    assert_eq!(changes.edited, ["a".into()]);
    assert_eq!(*timeline.placed()[0].entry, silent);
}

#[test]
fn a_tombstone_withdraws_an_older_version() {
    let (timeline, changes) = merged([vec![entry("a", 1)], vec![withdrawn(&entry("a", 1), 2)]]);
    assert_eq!(ids(&timeline), "(a)");
    assert_eq!(changes.withdrawn, ["a".into()]);
    assert!(timeline.find(&"a".into()).is_none());
}

#[test]
fn a_tombstone_of_nothing_but_an_id_withdraws_whatever_is_known() {
    let bare = Entry {
        presence: Presence::Withdrawn,
        ..Entry::new("a")
    };
    let published = Entry {
        presence: Presence::Withdrawn,
        ..entry("a", 1)
    };
    for known in [
        entry("a", 1),
        edited(&entry("a", 1), "new", 5),
        Entry {
            revision: 3,
            ..entry("a", 1)
        },
    ] {
        for tombstone in [&bare, &published] {
            let (timeline, changes) = merged([vec![known.clone()], vec![tombstone.clone()]]);
            assert_eq!(
                changes.withdrawn,
                ["a".into()],
                "{tombstone:?} after {known:?}"
            );
            assert_eq!(ids(&timeline), "(a)");
        }
    }
}

#[test]
fn a_page_of_older_entries_brings_nothing_back_that_was_withdrawn() {
    let tombstone = Entry {
        presence: Presence::Withdrawn,
        ..Entry::new("a")
    };
    let (timeline, changes) = merged([vec![entry("b", 2), tombstone], vec![entry("a", 1)]]);
    assert_eq!(ids(&timeline), "b (a)");
    assert!(changes.is_empty());
}

#[test]
fn a_tombstone_loses_to_a_newer_version() {
    let back = edited(&entry("a", 1), "back", 3);
    let (timeline, changes) = merged([vec![withdrawn(&entry("a", 1), 2)], vec![back.clone()]]);
    assert_eq!(changes.added, ["a".into()], "for the reader it is new");
    assert_eq!(*timeline.placed()[0].entry, back);
    let (timeline, changes) = merged([vec![back], vec![withdrawn(&entry("a", 1), 2)]]);
    assert_eq!(ids(&timeline), "a");
    assert!(changes.is_empty());
}

#[test]
fn a_tombstone_of_something_never_seen_is_remembered_and_not_announced() {
    let (timeline, changes) = merged([vec![withdrawn(&entry("a", 1), 2)], vec![entry("a", 1)]]);
    assert_eq!(
        ids(&timeline),
        "(a)",
        "the older version does not come back"
    );
    assert!(changes.is_empty());
}

#[test]
fn entries_without_a_date_stand_as_in_the_feed() {
    let undated = |id: &str| Entry::new(id);
    let feed = vec![
        undated("x"),
        entry("c", 3),
        undated("y"),
        undated("z"),
        entry("a", 1),
        undated("w"),
    ];
    let (timeline, _) = merged([feed.clone()]);
    assert_eq!(ids(&timeline), "x c y z a w");
    let (timeline, changes) = merged([feed, vec![undated("y"), undated("x")]]);
    assert_eq!(ids(&timeline), "x c y z a w", "once placed they stay");
    assert!(changes.is_empty());
}

#[test]
fn a_feed_without_any_dates_is_in_its_own_order() {
    let first = vec![Entry::new("b"), Entry::new("a")];
    let second = vec![
        Entry::new("d"),
        Entry::new("c"),
        Entry::new("b"),
        Entry::new("a"),
    ];
    assert_eq!(ids(&merged([first, second]).0), "d c b a");
}

#[test]
fn dates_at_the_ends_of_time_are_survived() {
    let ends = [i64::MIN, i64::MIN + 1, 0, i64::MAX - 1, i64::MAX];
    let mut feed: Vec<Entry> = ends
        .iter()
        .map(|sort| Entry {
            sort: Some(*sort),
            ..Entry::new(&*sort.to_string())
        })
        .collect();
    feed.insert(0, Entry::new("top"));
    feed.push(Entry::new("bottom"));
    assert_eq!(merged([feed]).0.placed().len(), 7);
}
