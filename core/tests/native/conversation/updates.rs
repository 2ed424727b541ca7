//! Edits, withdrawals, and what the reader sees of them.

use std::rc::Rc;

use liveblog_core::session::view::Row;
use liveblog_core::session::{Action, Event, PageAction, ReaderAction};
use serde_json::{Value, json};

use super::{Conversation, clock, update, usual};
use crate::native::support::{date, feed, item, locale, tombstone, with};

fn three() -> [Value; 3] {
    [item("c", "14:10"), item("b", "14:05"), item("a", "14:00")]
}

/// The sentences of withdrawn entries on the screen.
fn notes(conversation: &Conversation) -> Vec<String> {
    let rows = conversation.screen().rows;
    rows.iter()
        .filter_map(|row| {
            if let Row::Withdrawn(note) = row {
                Some(locale().withdrawn(note).to_string())
            } else {
                None
            }
        })
        .collect()
}

#[test]
fn an_edit_is_shown_in_its_place_and_marked() {
    let mut conversation = Conversation::about(&feed(three()));
    let edited = with(
        item("b", "14:05"),
        json!({ "title": "Edited", "date_modified": date("14:25") }),
    );
    assert_eq!(
        conversation.poll(&feed([edited])),
        [usual(), update("", "b", "", 0)]
    );
    assert_eq!(conversation.entries(), "c b a");
    let card = conversation.card("b");
    assert_eq!(card.entry.headline.as_deref(), Some("Edited"));
    assert_eq!(
        card.edited.map(|moment| clock(&moment)).as_deref(),
        Some("14:25 ICT")
    );
    assert!(!card.just_added);
}

#[test]
fn a_correction_within_a_minute_of_publication_is_not_marked() {
    for (modified, marked) in [
        ("2019-02-28T14:05:59+07:00", false),
        ("2019-02-28T14:06:00+07:00", true),
    ] {
        let edited = with(item("b", "14:05"), json!({ "date_modified": modified }));
        assert_eq!(
            Conversation::about(&feed([edited]))
                .card("b")
                .edited
                .is_some(),
            marked,
            "{modified}"
        );
    }
}

#[test]
fn entries_that_did_not_change_are_the_same_and_need_no_drawing() {
    let mut conversation = Conversation::about(&feed(three()));
    let before = ["a", "c"].map(|id| conversation.card(id).entry);
    let edited = with(item("b", "14:05"), json!({ "title": "Edited" }));
    conversation.poll(&feed([
        item("d", "14:15"),
        item("c", "14:10"),
        edited,
        item("a", "14:00"),
    ]));
    let after = ["a", "c"].map(|id| conversation.card(id).entry);
    assert!(
        before
            .iter()
            .zip(&after)
            .all(|(before, after)| Rc::ptr_eq(before, after))
    );
}

#[test]
fn a_withdrawn_entry_leaves_a_note_with_the_time() {
    let mut conversation = Conversation::about(&feed(three()));
    let effects = conversation.poll(&feed([tombstone("b", "14:05", "14:20")]));
    assert_eq!(effects, [usual(), update("", "", "b", 0)]);
    assert_eq!(conversation.entries(), "c (b) a");
    assert_eq!(
        notes(&conversation),
        ["This update was withdrawn at 14:20."]
    );
}

#[test]
fn a_note_without_a_time_says_less() {
    let mut conversation = Conversation::about(&feed(three()));
    let bare = json!({ "id": "b", "_liveblog": { "deleted": true } });
    conversation.poll(&feed([bare]));
    assert_eq!(conversation.entries(), "c (b) a");
    assert_eq!(notes(&conversation), ["This update was withdrawn."]);
}

#[test]
fn what_the_reader_never_saw_leaves_no_note() {
    let mut conversation = Conversation::about(&feed([
        item("c", "14:10"),
        tombstone("b", "14:05", "14:20"),
    ]));
    assert_eq!(conversation.entries(), "c");
    assert_eq!(
        conversation.poll(&feed([tombstone("z", "14:00", "14:20")])),
        [usual()]
    );
    assert_eq!(conversation.entries(), "c");
}

#[test]
fn a_pinned_entry_that_is_withdrawn_leaves_its_note_in_the_timeline() {
    let pinned = with(
        item("b", "14:05"),
        json!({ "_liveblog": { "pinned": true } }),
    );
    let mut conversation =
        Conversation::about(&feed([item("c", "14:10"), pinned, item("a", "14:00")]));
    assert_eq!(conversation.entries(), "b c a");
    conversation.poll(&feed([tombstone("b", "14:05", "14:20")]));
    assert_eq!(conversation.entries(), "c (b) a");
}

#[test]
fn an_entry_that_comes_back_takes_the_place_of_its_note() {
    let mut conversation = Conversation::about(&feed(three()));
    conversation.poll(&feed([tombstone("b", "14:05", "14:20")]));
    let back = with(
        item("b", "14:05"),
        json!({ "date_modified": date("14:25") }),
    );
    assert_eq!(
        conversation.poll(&feed([back])),
        [usual(), update("b", "", "", 0)]
    );
    assert_eq!(conversation.entries(), "c b a");
}

#[test]
fn an_entry_that_is_missing_from_the_feed_stays_on_the_screen() {
    let mut conversation = Conversation::about(&feed(three()));
    assert_eq!(conversation.poll(&feed([item("c", "14:10")])), [usual()]);
    assert_eq!(conversation.poll(&feed([])), [usual()]);
    assert_eq!(conversation.entries(), "c b a");
}

#[test]
fn pinning_moves_an_entry_up_and_back() {
    let mut conversation = Conversation::about(&feed(three()));
    let pinned = |pinned: bool| {
        with(
            item("a", "14:00"),
            json!({ "_liveblog": { "pinned": pinned } }),
        )
    };
    assert_eq!(
        conversation.poll(&feed([pinned(true)])),
        [usual(), update("", "a", "", 0)]
    );
    assert_eq!(conversation.entries(), "a c b");
    conversation.poll(&feed([pinned(false)]));
    assert_eq!(conversation.entries(), "c b a");
}

#[test]
fn an_event_says_its_detail_in_json() {
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).into()).collect();
    let odd = "a\"\\\u{0}\n</script>\u{2028}é😀";
    for (event, name, detail) in [
        (Event::Ready, "ready", json!({})),
        (
            Event::Update {
                added: ids(&["a", odd]),
                edited: ids(&[]),
                withdrawn: ids(&["b"]),
                held: 2,
            },
            "update",
            json!({ "added": ["a", odd], "edited": [], "withdrawn": ["b"], "held": 2 }),
        ),
        (
            Event::Toggle {
                id: odd.into(),
                expanded: true,
            },
            "toggle",
            json!({ "id": odd, "expanded": true, "reason": "reader" }),
        ),
        (
            Event::Error {
                kind: "network",
                message: odd.to_owned(),
            },
            "error",
            json!({ "kind": "network", "message": odd }),
        ),
    ] {
        assert_eq!(event.name(), name);
        assert_eq!(serde_json::to_value(event.detail()).unwrap(), detail);
    }
}

#[test]
fn the_readers_own_acts_ask_for_nothing() {
    let mut conversation = Conversation::about(&feed(three()));
    for action in [
        Action::from(PageAction::Ticked),
        ReaderAction::ExpandAll.into(),
        ReaderAction::CollapseAll.into(),
        PageAction::EdgeMoved { reached: true }.into(),
    ] {
        assert_eq!(conversation.act(action), []);
    }
}
