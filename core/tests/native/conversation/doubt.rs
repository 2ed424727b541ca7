//! Answers that are older than what is known: of a cache, or of a newsroom's system that was restored.

use liveblog_core::session::{Effect, NetworkAction, Response};
use serde_json::{Value, json};

use super::{Conversation, usual};
use crate::native::support::{FEED, about, date, feed, item, with};

/// Entries by their ids and clock times, in a feed of a number.
fn numbered(revision: u64, items: &[(&str, &str)]) -> Value {
    let items = items.iter().map(|(id, clock)| item(id, clock));
    about(feed(items), json!({ "revision": revision }))
}

/// The same by the time at which it was made.
fn made(updated: &str, items: &[(&str, &str)]) -> Value {
    let items = items.iter().map(|(id, clock)| item(id, clock));
    about(feed(items), json!({ "updated": date(updated) }))
}

const KNOWN: &[(&str, &str)] = &[("b", "14:05"), ("a", "14:00")];
const MORE: &[(&str, &str)] = &[("c", "14:20"), ("b", "14:05"), ("a", "14:00")];
const LESS: &[(&str, &str)] = &[("a", "14:00")];

fn warnings(effects: &[Effect]) -> Vec<&str> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Warn(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// After how many answers of the same kind a session shows what they say, of at most 20.
fn polls_until(conversation: &mut Conversation, answer: impl Fn(u64) -> Value, entry: &str) -> u64 {
    let mut polls = 0;
    while !conversation.entries().split(' ').any(|one| one == entry) && polls < 20 {
        conversation.poll(&answer(polls));
        polls += 1;
    }
    polls
}

#[test]
fn what_is_newer_under_a_lower_number_is_shown_after_three_answers() {
    let undated = |ids: &[&str]| feed(ids.iter().map(|id| json!({ "id": id, "title": id })));
    let lower = |feed: Value| about(feed, json!({ "revision": 12 }));
    let edited = with(
        item("b", "14:05"),
        json!({ "title": "New", "date_modified": date("14:25") }),
    );
    for (what, known, restored, entry) in [
        ("the number", numbered(5000, KNOWN), numbered(12, MORE), "c"),
        ("the date", made("14:10", KNOWN), made("09:00", MORE), "c"),
        (
            "new names for all",
            numbered(5000, KNOWN),
            numbered(1, &[("y", "14:05"), ("x", "14:00")]),
            "y",
        ),
        (
            "no dates",
            about(undated(&["b", "a"]), json!({ "revision": 5000 })),
            lower(undated(&["c", "b", "a"])),
            "c",
        ),
        (
            "an empty timeline",
            numbered(5000, &[]),
            numbered(3, KNOWN),
            "b",
        ),
        (
            "an edit beside it",
            numbered(5000, KNOWN),
            lower(feed([item("c", "14:20"), edited, item("a", "14:00")])),
            "c",
        ),
    ] {
        let mut conversation = Conversation::about(&known);
        assert_eq!(
            polls_until(&mut conversation, |_| restored.clone(), entry),
            3,
            "{what}"
        );
        assert_eq!(conversation.line(), "Live, checked 14:30", "{what}");
        let next = about(
            feed([item("n", "14:29")]),
            json!({ "revision": 13, "updated": date("14:29") }),
        );
        conversation.poll(&next);
        assert!(
            conversation.entries().starts_with("n "),
            "{what}: and goes on from there"
        );
    }
}

#[test]
fn an_entry_that_was_given_another_name_is_not_there_twice() {
    let renamed = |id: &str, like: &str, clock: &str| with(item(like, clock), json!({ "id": id }));
    let new = feed([
        item("z", "14:20"),
        renamed("y", "b", "14:05"),
        renamed("x", "a", "14:00"),
    ]);
    for (revision, polls) in [(12, 3), (5001, 1)] {
        let mut conversation = Conversation::about(&numbered(5000, KNOWN));
        let new = about(new.clone(), json!({ "revision": revision }));
        assert_eq!(polls_until(&mut conversation, |_| new.clone(), "z"), polls);
        assert_eq!(conversation.entries(), "z y x");
    }
}

#[test]
fn a_system_that_publishes_under_lower_numbers_is_followed() {
    let text = |revision| {
        let edited = with(item("b", "14:05"), json!({ "title": "Silently edited" }));
        about(
            feed([edited, item("a", "14:00")]),
            json!({ "revision": revision }),
        )
    };
    let mut conversation = Conversation::about(&numbered(5000, KNOWN));
    for revision in 12..17 {
        let headline = conversation.card("b").entry.headline.clone();
        assert_eq!(headline.as_deref(), Some("Headline of b"), "{revision}");
        conversation.poll(&text(revision));
    }
    let headline = conversation.card("b").entry.headline.clone();
    assert_eq!(headline.as_deref(), Some("Silently edited"));
}

#[test]
fn a_system_that_was_restored_to_an_earlier_state_is_followed_in_the_end() {
    let restored = about(
        feed([item("a", "14:00")]),
        json!({ "revision": 12, "key_points": [{ "text": "Restored" }] }),
    );
    let mut conversation = Conversation::about(&numbered(5000, KNOWN));
    for _ in 0..9 {
        conversation.poll(&restored);
        assert_eq!(conversation.screen().key_points, []);
    }
    conversation.poll(&restored);
    assert_eq!(&*conversation.key_points()[0].0, "Restored");
    assert_eq!(conversation.entries(), "b a", "nothing is lost");
    assert_eq!(conversation.line(), "Live, checked 14:30");
}

#[test]
fn what_a_restored_system_says_of_an_entry_counts_whatever_its_number() {
    let version = |title: &str, revision: u64| {
        let about = json!({ "title": title, "_liveblog": { "revision": revision } });
        with(item("a", "14:00"), about)
    };
    let mut conversation = Conversation::about(&about(
        feed([version("Ninth", 9)]),
        json!({ "revision": 5000 }),
    ));
    let restored = feed([item("c", "14:20"), version("Third", 3)]);
    for _ in 0..3 {
        conversation.poll(&about(restored.clone(), json!({ "revision": 12 })));
    }
    let title = conversation.card("a").entry.headline.clone();
    assert_eq!(title.as_deref(), Some("Third"));
}

#[test]
fn the_console_says_once_that_numbers_went_back() {
    let mut conversation = Conversation::about(&numbered(5000, KNOWN));
    let mut said = Vec::new();
    for round in 0..3 {
        for _ in 0..4 {
            let effects = conversation.poll(&numbered(12, MORE));
            said.extend(warnings(&effects).iter().map(|text| (*text).to_owned()));
        }
        // One edge of the network still has the old state.
        conversation.poll(&numbered(5000, KNOWN));
        assert_eq!(conversation.entries(), "c b a", "{round}");
    }
    let [line] = said.as_slice() else {
        panic!("{said:?}")
    };
    assert!(
        line.starts_with(FEED) && line.contains("went back"),
        "{line}"
    );
}

#[test]
fn the_line_tells_no_check_that_was_of_no_use() {
    let mut conversation = Conversation::about(&numbered(7, KNOWN));
    let old = numbered(6, LESS);
    for (minutes, line) in [
        (1, "Live, as of 14:30"),
        (2, "Live, as of 14:30"),
        (3, "Reconnecting, last update 14:30 [Retry now]"),
        (4, "Reconnecting, last update 14:30 [Retry now]"),
    ] {
        conversation.now.0 += 60_000;
        assert_eq!(conversation.poll(&old), [usual()], "{minutes}");
        assert_eq!(conversation.line(), line);
    }
    conversation.now.0 += 60_000;
    conversation.due();
    conversation.status(304);
    assert_eq!(
        conversation.line(),
        "Reconnecting, last update 14:30 [Retry now]"
    );
    conversation.poll(&numbered(7, KNOWN));
    assert_eq!(conversation.line(), "Live, checked 14:35");
}

#[test]
fn old_answers_of_other_tabs_and_of_the_stream_count_too() {
    let other_tab = |feed: &Value| {
        NetworkAction::Overheard(Response::Http {
            status: 200,
            content_type: String::new(),
            url: FEED.to_owned(),
            text: feed.to_string().into(),
            retry_after: 0,
            date: None,
        })
    };
    let restored = numbered(12, MORE);
    let mut conversation = Conversation::about(&numbered(5000, KNOWN));
    conversation.act(other_tab(&restored));
    conversation.act(other_tab(&restored));
    conversation.poll(&restored);
    assert_eq!(conversation.entries(), "c b a");
}

#[test]
fn a_single_old_copy_changes_nothing_whatever_it_holds() {
    for old in [
        numbered(6, LESS),
        numbered(6, MORE),
        numbered(1, &[("y", "14:05")]),
        about(feed([]), json!({ "revision": 6, "status": "ended" })),
        about(
            feed([]),
            json!({ "revision": 6, "key_points": [{ "text": "Old" }] }),
        ),
    ] {
        let known = numbered(7, KNOWN);
        let mut conversation = Conversation::about(&known);
        let before = conversation.view();
        for _ in 0..30 {
            // Now this edge of the network answers, now that one.
            for _ in 0..2 {
                conversation.poll(&old);
            }
            conversation.poll(&known);
            assert_eq!(conversation.view(), before, "{old}");
        }
    }
}
