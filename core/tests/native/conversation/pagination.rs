//! How far back the timeline is shown.

use liveblog_core::model::Options;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Earlier;
use serde_json::{Value, json};

use super::{Conversation, go_on, update, usual};
use crate::native::support::{feed, item, tombstone, with};

/// A feed behind which there is an older page.
fn behind(feed: Value) -> Value {
    with(feed, json!({ "next_url": "older.json" }))
}

/// Five entries of which two are shown at a time.
fn five() -> Conversation {
    let items = ["e", "d", "c", "b", "a"]
        .iter()
        .zip(["14:20", "14:15", "14:10", "14:05", "14:00"]);
    let options = Options {
        page_size: 2,
        ..Options::default()
    };
    Conversation::with(options, &feed(items.map(|(id, clock)| item(id, clock))))
}

#[test]
fn what_is_known_is_shown_a_page_at_a_time() {
    let mut conversation = five();
    assert_eq!(
        (
            conversation.entries().as_str(),
            conversation.screen().earlier
        ),
        ("e d", Some(Earlier::Available))
    );
    assert_eq!(
        conversation.act(ReaderAction::ShowEarlier),
        [go_on("c")],
        "nothing has to be asked for"
    );
    assert_eq!(conversation.entries(), "e d c b");
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(
        (
            conversation.entries().as_str(),
            conversation.screen().earlier
        ),
        ("e d c b a", None)
    );
    assert_eq!(conversation.act(ReaderAction::ShowEarlier), []);
}

#[test]
fn new_entries_push_nothing_out() {
    let mut conversation = five();
    conversation.poll(&feed([item("g", "14:30"), item("f", "14:25")]));
    assert_eq!(conversation.entries(), "g f e d");
}

#[test]
fn tombstones_and_pinned_entries_take_no_room_on_a_page() {
    let pinned = with(
        item("p", "14:18"),
        json!({ "_liveblog": { "pinned": true } }),
    );
    let options = Options {
        page_size: 2,
        ..Options::default()
    };
    let first = feed([
        item("e", "14:20"),
        pinned,
        tombstone("d", "14:15", "14:16"),
        item("c", "14:10"),
        item("b", "14:05"),
    ]);
    let mut conversation = Conversation::with(options, &first);
    assert_eq!(conversation.entries(), "p e c");
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(
        (
            conversation.entries().as_str(),
            conversation.screen().earlier
        ),
        ("p e c b", None)
    );
}

#[test]
fn a_window_that_reached_the_beginning_stays_there() {
    let mut conversation = Conversation::about(&feed([item("b", "14:05")]));
    assert_eq!(
        conversation.poll(&feed([item("a", "14:00")])),
        [usual(), update("a", "", "", 0)]
    );
    assert_eq!(
        (
            conversation.entries().as_str(),
            conversation.screen().earlier
        ),
        ("b a", None)
    );
}

#[test]
fn after_an_empty_first_feed_new_entries_are_shown() {
    for first in [feed([]), behind(feed([]))] {
        let mut conversation = Conversation::about(&first);
        assert_eq!(conversation.entries(), "");
        conversation.poll(&feed([item("a", "14:00")]));
        assert_eq!(conversation.entries(), "a", "{first}");
        assert_eq!(conversation.screen().empty, None);
    }
}

#[test]
fn after_a_first_feed_of_pinned_entries_new_ones_are_shown() {
    let pinned = with(
        item("p", "14:00"),
        json!({ "_liveblog": { "pinned": true } }),
    );
    let mut conversation = Conversation::about(&behind(feed([pinned.clone()])));
    conversation.poll(&feed([item("a", "14:05"), pinned]));
    assert_eq!(conversation.entries(), "p a");
}
