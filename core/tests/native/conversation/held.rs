//! Entries that arrive while the reader is elsewhere.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Order, Updates};
use liveblog_core::session::{Effect, PageAction, ReaderAction};
use serde_json::{Value, json};

use super::{Conversation, id, update, usual};
use crate::native::support::{date, feed, item, locale, tombstone, with};

fn two() -> [Value; 2] {
    [item("b", "14:05"), item("a", "14:00")]
}

/// A reader who has scrolled on, and two entries that came in the meantime.
fn holding() -> Conversation {
    let mut conversation = Conversation::about(&feed(two()));
    conversation.read_on();
    conversation.poll(&feed([item("d", "14:15"), item("c", "14:10")]));
    conversation
}

/// What the button over the timeline says.
fn button(conversation: &Conversation) -> String {
    let (locale, held) = (locale(), conversation.held());
    locale.count(&locale.messages().held, held).to_string()
}

#[test]
fn at_the_live_edge_new_entries_appear() {
    let mut conversation = Conversation::about(&feed(two()));
    assert_eq!(
        conversation.poll(&feed([item("c", "14:10")])),
        [usual(), update("c", "", "", 0)]
    );
    assert_eq!(conversation.entries(), "c b a");
    assert!(conversation.card("c").just_added, "and are marked");
    assert!(!conversation.card("b").just_added);
    assert_eq!(conversation.screen().held, 0);
}

#[test]
fn away_from_it_they_are_held_and_counted() {
    let mut conversation = Conversation::about(&feed(two()));
    conversation.read_on();
    assert_eq!(
        conversation.poll(&feed([item("c", "14:10")])),
        [usual(), update("c", "", "", 1)]
    );
    assert_eq!(conversation.entries(), "b a");
    assert_eq!(button(&conversation), "1 new update");
    conversation.poll(&feed([item("d", "14:15"), item("c", "14:10")]));
    assert_eq!(button(&conversation), "2 new updates");
}

#[test]
fn revealing_shows_them_all_and_leads_to_the_newest() {
    let mut conversation = holding();
    assert_eq!(
        conversation.act(ReaderAction::Reveal),
        [Effect::ScrollTo(id("d"))]
    );
    assert_eq!(
        (conversation.entries().as_str(), conversation.screen().held),
        ("d c b a", 0)
    );
    assert!(conversation.card("d").just_added && conversation.card("c").just_added);
    assert_eq!(
        conversation.act(ReaderAction::Reveal),
        [],
        "there is nothing left to reveal"
    );
}

#[test]
fn coming_back_to_the_edge_reveals_nothing_by_itself() {
    let mut conversation = holding();
    assert_eq!(
        conversation.act(PageAction::EdgeMoved { reached: true }),
        []
    );
    conversation.poll(&feed([item("e", "14:20")]));
    assert_eq!(
        (conversation.entries().as_str(), conversation.held()),
        ("b a", 3),
        "what came first comes first"
    );
    conversation.act(ReaderAction::Reveal);
    conversation.poll(&feed([item("f", "14:25")]));
    assert_eq!(conversation.entries(), "f e d c b a");
}

#[test]
fn on_a_hidden_page_new_entries_are_held() {
    let mut conversation = Conversation::about(&feed(two()));
    conversation.due();
    conversation.act(PageAction::Hidden);
    conversation.answer(&feed([item("c", "14:10")]));
    assert_eq!(conversation.held(), 1);
}

#[test]
fn a_publisher_may_want_them_held_always() {
    let options = Options {
        updates: Updates::Notify,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &feed(two()));
    assert_eq!(
        conversation.entries(),
        "b a",
        "but for those of the first feed"
    );
    conversation.poll(&feed([item("c", "14:10")]));
    assert_eq!(
        (conversation.entries().as_str(), conversation.held()),
        ("b a", 1)
    );
}

#[test]
fn a_held_entry_that_is_withdrawn_just_goes() {
    let mut conversation = holding();
    let effects = conversation.poll(&feed([tombstone("d", "14:15", "14:20")]));
    assert_eq!(effects, [usual(), update("", "", "d", 1)]);
    conversation.act(ReaderAction::Reveal);
    assert_eq!(
        conversation.entries(),
        "c b a",
        "without a note, for nobody has seen it"
    );
}

#[test]
fn a_held_entry_that_is_edited_is_revealed_as_it_reads_then() {
    let mut conversation = holding();
    let edited = with(item("d", "14:15"), json!({ "title": "Corrected" }));
    assert_eq!(
        conversation.poll(&feed([edited])),
        [usual(), update("", "d", "", 2)]
    );
    assert_eq!(conversation.entries(), "b a");
    conversation.act(ReaderAction::Reveal);
    assert_eq!(
        conversation.card("d").entry.headline.as_deref(),
        Some("Corrected")
    );
}

#[test]
fn edits_and_withdrawals_of_what_is_shown_are_never_held() {
    let mut conversation = Conversation::about(&feed(two()));
    conversation.read_on();
    let edited = with(item("b", "14:05"), json!({ "title": "Corrected" }));
    let effects = conversation.poll(&feed([edited, tombstone("a", "14:00", "14:20")]));
    assert_eq!(effects, [usual(), update("", "b", "a", 0)]);
    assert_eq!(
        conversation.card("b").entry.headline.as_deref(),
        Some("Corrected")
    );
    assert_eq!(conversation.entries(), "b (a)");
}

#[test]
fn a_held_entry_is_pinned_and_named_nowhere() {
    let mut conversation = Conversation::about(&feed(two()));
    conversation.read_on();
    let key = with(
        item("c", "14:10"),
        json!({ "_liveblog": { "kind": "key", "pinned": true } }),
    );
    conversation.poll(&feed([key]));
    assert_eq!(conversation.entries(), "b a");
    assert_eq!(conversation.screen().key_points, []);
    conversation.act(ReaderAction::Reveal);
    assert_eq!(conversation.entries(), "c b a");
    assert_eq!(conversation.screen().key_points.len(), 1);
}

#[test]
fn an_entry_that_comes_back_is_not_held_for_its_note_would_vanish() {
    let mut conversation = Conversation::about(&feed(two()));
    conversation.poll(&feed([tombstone("a", "14:00", "14:10")]));
    assert_eq!(conversation.entries(), "b (a)");
    conversation.read_on();
    let back = with(
        item("a", "14:00"),
        json!({ "date_modified": date("14:20") }),
    );
    assert_eq!(
        conversation.poll(&feed([back])),
        [usual(), update("a", "", "", 0)]
    );
    assert_eq!(conversation.entries(), "b a");
}

#[test]
fn in_either_order_the_newest_is_where_the_button_leads() {
    let options = Options {
        order: Order::Oldest,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &feed(two()));
    assert_eq!(conversation.entries(), "a b");
    conversation.read_on();
    conversation.poll(&feed([item("d", "14:15"), item("c", "14:10")]));
    assert_eq!(
        conversation.act(ReaderAction::Reveal),
        [Effect::ScrollTo(id("d"))]
    );
    assert_eq!(conversation.entries(), "a b c d");
}

#[test]
fn an_entry_that_slides_in_below_what_is_shown_is_no_news() {
    // One entry of two to a page; the withdrawal of `c` makes room for `a` at the feed's end.
    let options = Options {
        page_size: 1,
        ..Options::default()
    };
    let mut conversation =
        Conversation::with(options, &feed([item("c", "14:10"), item("b", "14:05")]));
    conversation.read_on();
    conversation.poll(&feed([item("b", "14:05"), item("a", "14:00")]));
    assert_eq!(conversation.screen().held, 0);
}

#[test]
fn the_button_reveals_as_many_entries_as_it_says() {
    let options = Options {
        page_size: 1,
        ..Options::default()
    };
    let mut conversation =
        Conversation::with(options, &feed([item("c", "14:10"), item("b", "14:05")]));
    conversation.read_on();
    // `late` is reported late: it belongs between two that are known, below what is shown.
    conversation.poll(&feed([item("d", "14:15"), item("late", "14:07")]));
    let (before, held) = (conversation.entries(), conversation.held());
    assert_eq!(
        conversation.act(ReaderAction::Reveal),
        [Effect::ScrollTo(id("d"))]
    );
    let revealed = conversation
        .entries()
        .replace(&before, "")
        .split_whitespace()
        .count();
    assert_eq!(revealed as u64, held);
}
