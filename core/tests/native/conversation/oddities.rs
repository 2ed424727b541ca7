//! Feeds that are odd in one place, and what the screen makes of them.

use liveblog_core::session::{Effect, Response};
use serde_json::{Value, json};

use super::{Conversation, error};
use crate::native::support::{date, feed, item, with};

/// Fifty entries, newest first, of which the thirtieth is something else.
fn fifty(thirtieth: Value) -> Value {
    let clock = |place: usize| format!("13:{:02}", 59 - place);
    let items = (0..50).map(|place| item(&format!("e{place}"), &clock(place)));
    let mut items: Vec<Value> = items.collect();
    items[29] = thirtieth;
    feed(items)
}

fn warnings(effects: &[Effect]) -> Vec<&str> {
    let warnings = effects.iter().filter_map(|effect| match effect {
        Effect::Warn(line) => Some(line.as_str()),
        _ => None,
    });
    warnings.collect()
}

#[test]
fn one_bad_entry_of_fifty_leaves_forty_nine_and_one_line_in_the_console() {
    for bad in [
        json!(null),
        json!(7),
        json!(["e29"]),
        json!({ "id": "e29" }),
    ] {
        let mut conversation = Conversation::attached();
        let effects = conversation.answer(&fifty(bad.clone()));
        assert_eq!(conversation.state()["entries"], 49, "{bad}");
        let lines = warnings(&effects);
        let all_of_it = lines.iter().all(|line| line.contains("items[29]"));
        assert!(all_of_it && !lines.is_empty(), "{lines:?}");
    }
}

#[test]
fn of_an_entry_that_is_there_twice_the_newer_version_is_shown_once() {
    let newer = with(
        item("b", "14:05"),
        json!({ "title": "Newer", "date_modified": date("14:10") }),
    );
    let older = with(item("b", "14:05"), json!({ "title": "Older" }));
    for twins in [[newer.clone(), older.clone()], [older, newer]] {
        let [one, other] = twins;
        let items = [item("c", "14:08"), one, item("a", "14:00"), other];
        let conversation = Conversation::about(&feed(items));
        assert_eq!(conversation.entries(), "c b a");
        let headline = conversation.card("b").entry.headline.clone();
        assert_eq!(headline.as_deref(), Some("Newer"));
    }
}

#[test]
fn a_feed_that_is_too_large_is_not_fetched_again_soon() {
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    conversation.due();
    let (kind, message) = ("too-large", "more than 2097152 bytes".to_owned());
    let effects = conversation.answered(Response::Failure { kind, message });
    let Some(Effect::Wait(delay)) = effects.first() else {
        panic!("no wait first: {effects:?}")
    };
    assert!(delay.least >= 300_000, "{delay:?}");
    let told = error(kind, "more than 2097152 bytes");
    assert_eq!(effects.last(), Some(&told));
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn a_feed_of_a_newer_format_says_that_the_page_is_to_be_loaded_again() {
    let newer = json!({ "items": [item("b", "14:05")], "_liveblog": { "version": 2 } });
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    let effects = conversation.poll(&newer);
    assert!(
        matches!(effects.first(), Some(Effect::Wait(delay)) if delay.least >= 300_000),
        "no haste will help: {effects:?}"
    );
    let line = "Reload the page for further updates. Last update 14:30";
    assert_eq!(conversation.line(), line);
    assert_eq!(conversation.entries(), "a");
    let mut conversation = Conversation::attached();
    conversation.answer(&newer);
    let line = "Live updates could not be loaded. Reload the page to try again.";
    assert_eq!(conversation.line(), line);
    conversation.poll(&feed([item("a", "14:00")]));
    assert_eq!(conversation.line(), "Live, checked 14:30");
}
