//! The publisher's pages of earlier entries, behind everything that is known.

use liveblog_core::session::view::Earlier;
use liveblog_core::session::{CacheMode, Effect, ReaderAction};
use serde_json::{Value, json};

use super::{Conversation, error, fetch, go_on, usual, wait};
use crate::native::support::{FEED, feed, item, tombstone, with};

/// A page of the publisher's, and where it says that there is more.
fn page<const N: usize>(items: [Value; N], next: Option<&str>) -> Value {
    with(feed(items), json!({ "next_url": next }))
}

fn fetch_page(request: u32, name: &str) -> Effect {
    Effect::Fetch {
        request,
        url: FEED.replace("feed.json", name),
        cache: CacheMode::Cached,
    }
}

/// One entry on the screen, and an older page.
fn with_older() -> Conversation {
    Conversation::about(&page([item("c", "14:10")], Some("older.json")))
}

#[test]
fn behind_what_is_known_the_publishers_older_pages_are_asked_for() {
    let mut conversation = with_older();
    assert_eq!(conversation.screen().earlier, Some(Earlier::Available));
    assert_eq!(
        conversation.act(ReaderAction::ShowEarlier),
        [Effect::StopWaiting, fetch_page(2, "older.json")]
    );
    assert_eq!(conversation.screen().earlier, Some(Earlier::Loading));
    assert_eq!(
        conversation.act(ReaderAction::ShowEarlier),
        [],
        "one press is enough"
    );
    let older = page(
        [item("b", "14:05"), item("a", "14:00")],
        Some("oldest.json"),
    );
    assert_eq!(
        conversation.answer(&older),
        [usual(), go_on("b")],
        "a page is no news, and the polls go on"
    );
    assert_eq!(
        (
            conversation.entries().as_str(),
            conversation.screen().earlier
        ),
        ("c b a", Some(Earlier::Available))
    );
    assert_eq!(
        conversation.act(ReaderAction::ShowEarlier),
        [Effect::StopWaiting, fetch_page(3, "oldest.json")]
    );
    conversation.answer(&page([item("z", "13:00")], None));
    assert_eq!(
        (
            conversation.entries().as_str(),
            conversation.screen().earlier
        ),
        ("c b a z", None)
    );
}

#[test]
fn a_page_says_nothing_about_the_coverage() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    let older = page([item("a", "14:00")], None);
    let older = with(
        older,
        json!({ "title": "Old", "expired": true, "_liveblog": { "version": 1, "poll_interval": 900 } }),
    );
    assert_eq!(conversation.answer(&older), [usual(), go_on("a")]);
    assert_eq!(conversation.screen().title.as_deref(), Some("Hanoi summit"));
}

#[test]
fn a_page_brings_back_nothing_that_was_withdrawn_or_edited() {
    let edited = with(
        item("b", "14:05"),
        json!({ "title": "New", "_liveblog": { "revision": 2 } }),
    );
    let head = page(
        [item("c", "14:10"), edited, tombstone("a", "14:00", "14:12")],
        Some("older.json"),
    );
    let mut conversation = Conversation::about(&head);
    conversation.act(ReaderAction::ShowEarlier);
    conversation.answer(&page([item("b", "14:05"), item("a", "14:00")], None));
    assert_eq!(conversation.entries(), "c b");
    assert_eq!(
        conversation.card("b").entry.headline.as_deref(),
        Some("New")
    );
}

#[test]
fn a_withdrawal_in_a_page_leaves_its_note_too() {
    let mut conversation = with_older();
    conversation.read_on();
    conversation.poll(&feed([item("d", "14:15")]));
    conversation.act(ReaderAction::ShowEarlier);
    let tombstones = [
        tombstone("d", "14:15", "14:20"),
        tombstone("c", "14:10", "14:20"),
    ];
    conversation.answer(&page(tombstones, None));
    assert_eq!(
        (conversation.entries().as_str(), conversation.held()),
        ("(c)", 0)
    );
}

#[test]
fn a_page_that_leads_back_to_itself_is_the_last() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    conversation.answer(&page([item("a", "14:00")], Some("older.json")));
    assert_eq!(conversation.screen().earlier, None);
}

#[test]
fn pages_in_a_circle_end() {
    for circle in [
        ["1.json", "2.json", "1.json"],
        ["1.json", "2.json", "feed.json"],
    ] {
        let mut conversation = Conversation::about(&page([item("c", "14:10")], Some(circle[0])));
        conversation.act(ReaderAction::ShowEarlier);
        conversation.answer(&page([item("b", "14:05")], Some(circle[1])));
        conversation.act(ReaderAction::ShowEarlier);
        conversation.answer(&page([item("a", "14:00")], Some(circle[2])));
        // One more press may be needed to find out.
        if conversation.screen().earlier.is_some() {
            conversation.act(ReaderAction::ShowEarlier);
            conversation.answer(&page([item("b", "14:05")], Some(circle[1])));
        }
        assert_eq!(
            (
                conversation.entries().as_str(),
                conversation.screen().earlier
            ),
            ("c b a", None),
            "{circle:?}"
        );
    }
}

#[test]
fn a_page_that_cannot_be_had_may_be_asked_for_again() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    let effects = conversation.fail();
    assert_eq!(
        effects,
        [
            usual(),
            Effect::Warn("no route".to_owned()),
            error("network", "no route")
        ]
    );
    assert_eq!(conversation.screen().earlier, Some(Earlier::Available));
    assert_eq!(
        conversation.act(ReaderAction::ShowEarlier).last(),
        Some(&fetch_page(3, "older.json"))
    );
}

#[test]
fn a_page_that_is_gone_was_the_last() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(conversation.status(410), [usual(), go_on("c")]);
    assert_eq!(conversation.screen().earlier, None);
}

#[test]
fn a_missing_page_is_no_reason_to_neglect_the_feed() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(conversation.status(404).first(), Some(&usual()));
    assert_eq!(
        conversation.line(),
        "Live, checked 14:30",
        "the connection is as good as before"
    );
}

#[test]
fn a_page_that_comes_is_no_sign_that_the_feed_does() {
    let mut conversation = with_older();
    for _ in 0..2 {
        conversation.due();
        conversation.fail();
    }
    conversation.act(ReaderAction::ShowEarlier);
    let effects = conversation.answer(&page([item("a", "14:00")], None));
    assert_eq!(
        effects,
        [wait(12_750, 19_125), go_on("a")],
        "the patience with the feed is what it was"
    );
    let line = "Reconnecting, last update 14:30 [Retry now]";
    assert_eq!(conversation.line(), line);
}

#[test]
fn the_problems_of_a_page_are_told_with_its_address() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    let effects = conversation.answer(&with(page([item("a", "14:00")], None), json!({ "x": 1 })));
    let warning = format!(
        "{}: x: unknown field",
        FEED.replace("feed.json", "older.json")
    );
    assert_eq!(effects, [usual(), go_on("a"), Effect::Warn(warning)]);
}

#[test]
fn what_is_wrong_with_every_entry_is_not_told_again_with_each_page() {
    let careless = |id: &str| with(item(id, "14:00"), json!({ "image": "a.png" }));
    let mut conversation = with_older();
    let is_told = |effects: &[Effect]| effects.iter().any(|one| matches!(one, Effect::Warn(_)));
    for (page_of, told) in [("a", true), ("b", false)] {
        conversation.act(ReaderAction::ShowEarlier);
        let effects = conversation.answer(&page([careless(page_of)], Some("older.json?2")));
        assert_eq!(is_told(&effects), told, "{effects:?}");
    }
}

#[test]
fn a_page_takes_the_place_of_a_poll_that_is_on_its_way() {
    let mut conversation = with_older();
    conversation.due();
    assert_eq!(
        conversation.act(ReaderAction::ShowEarlier),
        [Effect::StopWaiting, fetch_page(3, "older.json")]
    );
    assert_eq!(
        conversation.answer(&page([item("a", "14:00")], None)),
        [usual(), go_on("a")]
    );
}

#[test]
fn a_refresh_takes_the_place_of_a_page_that_is_on_its_way() {
    let mut conversation = with_older();
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(
        conversation.act(ReaderAction::Refresh),
        [Effect::StopWaiting, fetch(3)]
    );
    assert_eq!(conversation.screen().earlier, Some(Earlier::Available));
}
