//! Messages of a stream that carry the part of the feed which changed, and say since when. Where
//! that is not what is known, something was lost, and the whole feed is fetched
//! ([Mercure, 5.1](https://mercure.rocks/spec#reconciliation)).

use liveblog_core::session::{Effect, NetworkAction};
use serde_json::{Value, json};

use super::{Conversation, update, wait};
use crate::native::support::{about, feed, item, with};

/// A part of the feed with its number, and the number that it comes after.
fn part(items: &[Value], revision: u64, since: Value) -> Value {
    let extension = json!({ "revision": revision, "since": since });
    about(feed(items.iter().cloned()), extension)
}

/// The whole feed, which names a stream.
fn whole(items: &[Value], revision: u64) -> Value {
    let hubs = json!([{ "type": "EventSource", "url": "/stream" }]);
    with(part(items, revision, json!(null)), json!({ "hubs": hubs }))
}

/// A reader of number 7, who listens.
fn listening() -> Conversation {
    let feed = whole(&[item("a", "14:00")], 7);
    let mut conversation = Conversation::attached();
    let effects = conversation.answer(&feed);
    let listens = |effect: &Effect| matches!(effect, Effect::Listen { .. });
    assert!(effects.iter().any(listens), "{effects:?}");
    assert_eq!(conversation.act(NetworkAction::StreamOpened), []);
    conversation
}

fn say(conversation: &mut Conversation, message: &Value) -> Vec<Effect> {
    let (id, text) = (String::new(), message.to_string());
    conversation.act(NetworkAction::StreamSaid { id, text })
}

#[test]
fn a_part_that_follows_on_what_is_known_is_shown_at_once() {
    for since in [json!(7), json!(3), json!(null)] {
        let mut conversation = listening();
        let message = part(&[item("b", "14:10")], 8, since.clone());
        assert_eq!(say(&mut conversation, &message), [update("b", "", "", 0)]);
        assert_eq!(conversation.entries(), "b a", "{since}");
    }
}

#[test]
fn a_part_that_follows_on_something_else_makes_the_whole_feed_be_fetched() {
    let mut conversation = listening();
    let message = part(&[item("d", "14:20")], 10, json!(9));
    let effects = say(&mut conversation, &message);
    assert_eq!(effects, [wait(0, 10_000)], "not all readers at once");
    assert_eq!(conversation.entries(), "a", "it would hide a hole");
    conversation.due();
    let items = [
        item("d", "14:20"),
        item("c", "14:15"),
        item("b", "14:10"),
        item("a", "14:00"),
    ];
    let effects = conversation.answer(&whole(&items, 10));
    assert!(effects.contains(&update("d c b", "", "", 0)), "{effects:?}");
    assert_eq!(conversation.entries(), "d c b a");
}

#[test]
fn after_the_whole_feed_parts_follow_on_it() {
    let mut conversation = listening();
    say(
        &mut conversation,
        &part(&[item("d", "14:20")], 10, json!(9)),
    );
    conversation.due();
    conversation.answer(&whole(&[item("d", "14:20"), item("a", "14:00")], 10));
    let message = part(&[item("e", "14:25")], 11, json!(10));
    assert_eq!(say(&mut conversation, &message), [update("e", "", "", 0)]);
    assert_eq!(conversation.entries(), "e d a");
}

#[test]
fn a_part_older_than_what_is_known_is_passed_over() {
    let mut conversation = listening();
    let message = part(&[item("x", "14:10")], 6, json!(5));
    assert_eq!(say(&mut conversation, &message), []);
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn a_gap_that_is_told_of_while_the_feed_is_on_its_way_asks_no_second_time() {
    let mut conversation = listening();
    conversation.due();
    let message = part(&[item("d", "14:20")], 10, json!(9));
    assert_eq!(say(&mut conversation, &message), []);
    let effects = conversation.answer(&whole(&[item("d", "14:20")], 10));
    assert!(effects.contains(&update("d", "", "", 0)), "{effects:?}");
    assert_eq!(conversation.entries(), "d a");
}
