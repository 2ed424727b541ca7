//! The last good feed, kept for the next visit: what it is good for, what it is not trusted with, and
//! what must not stay in it.

use std::rc::Rc;

use liveblog_core::model::options::Memory;
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::{Effect, HostAction, NetworkAction, View};
use serde_json::{Value, json};

use super::{Conversation, fetch, update, usual};
use crate::native::support::{about, at, feed, item, tombstone, with};

const DAY: i64 = 24 * 3_600_000;

/// A publisher who wants the feed to be kept, and a stream of theirs.
fn kept() -> Options {
    Options {
        memory: Memory::Local,
        stream: Some(Rc::from("https://news.example/hanoi/events")),
        ..Options::default()
    }
}

fn two() -> Value {
    feed([item("b", "14:05"), item("a", "14:00")])
}

/// A visit that begins at 14:30, with what was kept at a clock time.
fn visit(text: &str, clock: &str) -> (Conversation, Vec<Effect>) {
    let mut conversation = Conversation::new(kept());
    let effects = conversation.act(HostAction::Attached);
    assert_eq!(effects, [Effect::Recall, Effect::StopWaiting, fetch(1)]);
    let recalled = conversation.act(NetworkAction::Recalled {
        text: text.to_owned(),
        at: at(clock),
    });
    (conversation, recalled)
}

/// What is to be kept, if anything is.
fn remembered(effects: &[Effect]) -> Option<&Effect> {
    let mut kept = effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Remember(_) | Effect::Forget));
    let first = kept.next();
    assert_eq!(kept.next(), None, "{effects:?}");
    first
}

#[test]
fn what_was_kept_is_shown_as_of_its_time_until_the_fresh_feed_is_there() {
    let (mut conversation, _) = visit(&two().to_string(), "12:10");
    assert_eq!(conversation.entries(), "b a");
    assert_eq!(conversation.line(), "Live, as of 12:10");
    let fresh = feed([item("c", "14:20"), item("b", "14:05"), item("a", "14:00")]);
    let effects = conversation.answer(&fresh);
    assert!(effects.contains(&usual()) && effects.contains(&update("c", "", "", 0)));
    assert_eq!(
        remembered(&effects),
        Some(&Effect::Remember(fresh.to_string()))
    );
    assert_eq!(conversation.entries(), "c b a");
    assert_eq!(conversation.line(), "Live, checked 14:30");
}

#[test]
fn what_was_kept_stays_as_of_its_time_while_the_feed_cannot_be_had() {
    let (mut conversation, _) = visit(&two().to_string(), "12:10");
    conversation.fail();
    assert_eq!(conversation.line(), "Live, as of 12:10");
    conversation.due();
    conversation.fail();
    let line = "Reconnecting, last update 12:10 [Retry now]";
    assert_eq!(conversation.line(), line);
    assert_eq!(conversation.entries(), "b a");
}

#[test]
fn what_was_kept_comes_too_late_for_a_feed_that_is_there() {
    let mut conversation = Conversation::with(kept(), &two());
    let old = feed([item("z", "09:00")]).to_string();
    let at = at("12:10");
    assert_eq!(
        conversation.act(NetworkAction::Recalled { text: old, at }),
        []
    );
    assert_eq!(conversation.entries(), "b a");
}

#[test]
fn the_number_of_what_was_kept_does_not_make_the_fresh_feed_old() {
    let numbered = |value, revision| about(value, json!({ "revision": revision }));
    let old = numbered(two(), 90);
    let (mut conversation, _) = visit(&old.to_string(), "12:10");
    conversation.answer(&numbered(feed([item("c", "14:20")]), 2));
    assert_eq!(conversation.entries(), "c b a");
}

#[test]
fn what_was_kept_for_more_than_a_week_is_thrown_away() {
    let mut conversation = Conversation::new(kept());
    conversation.act(HostAction::Attached);
    let text = two().to_string();
    let at = Timestamp(at("14:30").0 - 7 * DAY);
    assert_eq!(
        conversation.act(NetworkAction::Recalled { text, at }),
        [Effect::Forget]
    );
    assert_eq!(conversation.view(), View::Waiting);
}

#[test]
fn what_was_kept_in_the_future_is_as_of_now() {
    let (conversation, _) = visit(&two().to_string(), "23:59");
    assert_eq!(conversation.line(), "Live, as of 14:30");
}

#[test]
fn what_is_no_feed_is_thrown_away_and_nobody_is_told() {
    for text in [
        "",
        "null",
        "[]",
        "42",
        "{",
        "<html>",
        "\u{0}",
        "{\"items\":7}",
        "{\"items\":[]",
    ] {
        let (mut conversation, recalled) = visit(text, "12:10");
        assert_eq!(recalled, [Effect::Forget], "{text}");
        assert_eq!(conversation.view(), View::Waiting, "{text}");
        conversation.answer(&two());
        assert_eq!(conversation.entries(), "b a", "{text}");
    }
}

#[test]
fn a_broken_entry_of_what_was_kept_costs_that_entry_and_no_words() {
    let broken = feed([
        json!({ "id": "b", "date_published": 7, "title": [] }),
        item("a", "14:00"),
    ]);
    let (conversation, recalled) = visit(&broken.to_string(), "12:10");
    let warned = recalled
        .iter()
        .any(|effect| matches!(effect, Effect::Warn(_)));
    assert!(!warned, "{recalled:?}");
    assert!(conversation.entries().ends_with('a'));
}

#[test]
fn a_withdrawal_replaces_what_was_kept() {
    let mut conversation = Conversation::with(kept(), &two());
    let withdrawn = feed([tombstone("b", "14:05", "14:25"), item("a", "14:00")]);
    let effects = conversation.poll(&withdrawn);
    let kept = Effect::Remember(withdrawn.to_string());
    assert_eq!(remembered(&effects), Some(&kept));
}

#[test]
fn a_withdrawal_by_the_stream_leaves_nothing_of_what_was_kept() {
    let mut conversation = Conversation::with(kept(), &two());
    conversation.act(NetworkAction::StreamOpened);
    let said = NetworkAction::StreamSaid {
        id: String::new(),
        text: tombstone("b", "14:05", "14:25").to_string(),
    };
    let effects = conversation.act(said);
    assert_eq!(remembered(&effects), Some(&Effect::Forget));
    // A cache still has it.
    let stale = feed([item("c", "14:20"), item("b", "14:05"), item("a", "14:00")]);
    let effects = conversation.poll(&stale);
    assert_eq!(remembered(&effects), Some(&Effect::Forget));
    let after = with(
        stale,
        json!({ "items": [item("d", "14:28"), item("a", "14:00")] }),
    );
    let effects = conversation.poll(&after);
    let kept = Effect::Remember(after.to_string());
    assert_eq!(remembered(&effects), Some(&kept));
}

#[test]
fn without_the_publishers_wish_nothing_is_kept() {
    for memory in [Memory::None, Memory::Session] {
        let options = Options { memory, ..kept() };
        let mut conversation = Conversation::new(options);
        let effects = conversation.act(HostAction::Attached);
        assert_eq!(effects, [Effect::StopWaiting, fetch(1)]);
        let effects = conversation.answer(&two());
        assert_eq!(remembered(&effects), None);
    }
}
