//! Entries that come again: restored after they were withdrawn, or with another date and no other word.

use liveblog_core::session::ReaderAction;
use serde_json::{Value, json};

use super::{Conversation, update, usual};
use crate::native::support::{about, date, feed, item, tombstone, with};

fn three() -> [Value; 3] {
    [item("c", "14:10"), item("b", "14:05"), item("a", "14:00")]
}

#[test]
fn an_entry_that_is_restored_as_it_was_comes_back() {
    let of = |items: &[Value], about_it: Value| about(feed(items.iter().cloned()), about_it);
    let gone = [
        item("c", "14:10"),
        tombstone("b", "14:05", "14:20"),
        item("a", "14:00"),
    ];
    let bare = [json!({ "id": "b", "_liveblog": { "deleted": true } })];
    let third = |items: &[Value]| {
        with(
            items[1].clone(),
            json!({ "_liveblog": { "deleted": true, "revision": 3 } }),
        )
    };
    for (what, [first, withdrawal, restored], polls) in [
        (
            "by number",
            [
                json!({ "revision": 7 }),
                json!({ "revision": 8 }),
                json!({ "revision": 9 }),
            ],
            1,
        ),
        (
            "by date",
            [
                json!({ "updated": date("14:10") }),
                json!({ "updated": date("14:20") }),
                json!({ "updated": date("14:25") }),
            ],
            1,
        ),
        (
            "the same number",
            [
                json!({ "revision": 7 }),
                json!({ "revision": 8 }),
                json!({ "revision": 8 }),
            ],
            3,
        ),
        ("no number", [json!({}), json!({}), json!({})], 3),
    ] {
        for tombstones in [&gone[..], &bare, &[third(&gone)]] {
            let mut conversation = Conversation::about(&of(&three(), first.clone()));
            conversation.poll(&of(tombstones, withdrawal.clone()));
            for poll in 0..polls {
                assert_eq!(conversation.entries(), "c (b) a", "{what} {poll}");
                conversation.poll(&of(&three(), restored.clone()));
            }
            assert_eq!(conversation.entries(), "c b a", "{what}");
        }
    }
}

#[test]
fn what_was_withdrawn_comes_back_by_no_old_copy_and_no_page() {
    let numbered = |items: &[Value], revision: u64| {
        let next = json!({ "next_url": "older.json" });
        with(
            about(feed(items.iter().cloned()), json!({ "revision": revision })),
            next,
        )
    };
    let gone = [item("c", "14:10"), tombstone("b", "14:05", "14:20")];
    let mut conversation = Conversation::about(&numbered(&three(), 7));
    conversation.poll(&numbered(&gone, 8));
    for _ in 0..20 {
        conversation.poll(&numbered(&three(), 7));
        conversation.poll(&numbered(&gone, 8));
    }
    conversation.act(ReaderAction::ShowEarlier);
    conversation.answer(&feed(three()));
    // Nor by a feed that does not have it.
    conversation.poll(&numbered(&[item("d", "14:25")], 9));
    assert_eq!(conversation.entries(), "d c (b) a");
}

#[test]
fn a_new_date_without_a_changed_word_is_no_edit() {
    let touched = |clock: &str, more: Value| {
        with(
            with(item("b", "14:05"), json!({ "date_modified": date(clock) })),
            more,
        )
    };
    for bump in [
        touched("14:25", json!({})),
        touched("14:25", json!({ "_liveblog": { "revision": 4 } })),
        with(
            item("b", "14:05"),
            json!({ "_liveblog": { "revision": 2 } }),
        ),
    ] {
        let mut conversation = Conversation::about(&feed(three()));
        let before = conversation.screen().rows;
        assert_eq!(
            conversation.poll(&feed([bump.clone()])),
            [usual()],
            "{bump}"
        );
        assert_eq!(conversation.screen().rows, before);
        // It counts against what is older all the same.
        let older = touched("14:10", json!({ "title": "Older" }));
        assert_eq!(conversation.poll(&feed([older])), [usual()], "{bump}");
        let edit = touched(
            "14:28",
            json!({ "title": "New", "_liveblog": { "revision": 5 } }),
        );
        assert_eq!(
            conversation.poll(&feed([edit])),
            [usual(), update("", "b", "", 0)]
        );
        assert!(conversation.card("b").edited.is_some());
    }
    for change in [
        json!({ "content_text": "Other." }),
        json!({ "authors": [{ "name": "Rosa" }] }),
        json!({ "_liveblog": { "correction": "It was two." } }),
        json!({ "_liveblog": { "kind": "key" } }),
        json!({ "tags": [] , "summary": "Short." }),
    ] {
        let mut conversation = Conversation::about(&feed(three()));
        let effects = conversation.poll(&feed([touched("14:25", change.clone())]));
        assert_eq!(effects, [usual(), update("", "b", "", 0)], "{change}");
    }
}

#[test]
fn the_only_date_that_there_is_may_change_too() {
    let of = |clock: &str, title: &str| json!({ "id": "b", "title": title, "content_text": "Text.", "date_modified": date(clock) });
    let mut conversation = Conversation::about(&feed([item("c", "14:10"), of("14:05", "B")]));
    assert_eq!(conversation.poll(&feed([of("14:20", "B")])), [usual()]);
    assert_eq!(conversation.entries(), "c b", "it stays where it was");
    let effects = conversation.poll(&feed([of("14:25", "New")]));
    assert_eq!(effects, [usual(), update("", "b", "", 0)]);
}
