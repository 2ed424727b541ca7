//! Dates of entries: of the future, the same, none, and at the ends of time.

use liveblog_core::session::{Effect, PageAction};
use serde_json::{Value, json};

use super::{Conversation, ago_or_full, clock};
use crate::native::support::{about, at, date, feed, item, with};

/// What is said of the time of an entry.
fn told(conversation: &Conversation, id: &str) -> String {
    let time = conversation.card(id).time.unwrap();
    ago_or_full(&time)
}

#[test]
fn an_entry_of_the_future_stands_in_its_place_and_says_when_it_is() {
    let scheduled = feed([item("later", "18:00"), item("b", "14:20")]);
    let mut conversation = Conversation::about(&scheduled);
    assert_eq!(conversation.entries(), "later b");
    let when = "Thursday 28 February 2019, 18:00 ICT";
    assert_eq!(told(&conversation, "later"), when);
    assert_eq!(
        clock(&conversation.card("later").time.unwrap()),
        "18:00 ICT"
    );
    conversation.poll(&feed([item("c", "14:29")]));
    assert_eq!(conversation.entries(), "later c b");
    conversation.now = at("18:05");
    conversation.act(PageAction::Ticked);
    assert_eq!(told(&conversation, "later"), "5 min ago");
}

/// A feed with three entries that are dated like this, and two that are right.
fn dated(dates: [Value; 3]) -> Value {
    let items = ["z", "y", "x"].into_iter().zip(dates);
    let odd = items.map(|(id, date)| with(item(id, "14:10"), json!({ "date_published": date })));
    let mut items = vec![item("b", "14:20")];
    items.extend(odd);
    items.push(item("a", "14:00"));
    feed(items)
}

#[test]
fn entries_of_one_moment_stand_as_the_feed_has_them() {
    let same = json!(date("14:10"));
    let mut conversation = Conversation::about(&dated([same.clone(), same.clone(), same.clone()]));
    assert_eq!(conversation.entries(), "b z y x a");
    let moment = |ids: &[&str]| feed(ids.iter().map(|id| item(id, "14:10")));
    for (ids, entries) in [
        // The newsroom sorts them anew, and adds one in their midst.
        (&["y", "w", "z"][..], "b y w z x a"),
        // What is new stands above what has slid out of the feed.
        (&["v"], "b v y w z x a"),
        // What the feed has alone of its moment stays where it is.
        (&["z"], "b v y w z x a"),
    ] {
        conversation.poll(&moment(ids));
        assert_eq!(conversation.entries(), entries, "{ids:?}");
    }
}

#[test]
fn an_entry_without_a_valid_date_stands_where_the_newsroom_put_it() {
    for invalid in [
        json!(null),
        json!("yesterday"),
        json!(""),
        json!(1_551_337),
        json!({}),
    ] {
        let dates = [invalid.clone(), invalid.clone(), invalid.clone()];
        let conversation = Conversation::about(&dated(dates));
        assert_eq!(conversation.entries(), "b z y x a", "{invalid}");
        assert_eq!(conversation.card("y").time, None, "{invalid}");
    }
}

#[test]
fn the_status_line_tells_of_the_last_change_and_not_of_one_to_come() {
    let future = json!("2020-02-01T10:00:00Z");
    for (updated, version, words) in [
        (None, future.clone(), "Updated 10 min ago"),
        (
            Some(future.clone()),
            json!(date("14:25")),
            "Updated 5 min ago",
        ),
        (
            Some(json!(date("14:28"))),
            future.clone(),
            "Updated 2 min ago",
        ),
        (None, json!(date("14:33")), "Updated 10 min ago"),
    ] {
        let items = [
            with(item("b", "14:10"), json!({ "date_published": version })),
            item("a", "14:20"),
        ];
        let mut feed = feed(items);
        if let Some(updated) = updated {
            feed = about(feed, json!({ "updated": updated }));
        }
        let conversation = Conversation::about(&feed);
        assert_eq!(conversation.updated().as_deref(), Some(words));
    }
}

#[test]
fn dates_at_the_ends_of_the_calendar_are_dates_like_others() {
    let dates = [
        "9998-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
    ];
    let mut conversation = Conversation::about(&dated(dates.map(Value::from)));
    // The last of them is out of bounds, and stays above what follows it in the feed.
    assert_eq!(conversation.entries(), "z b x a y");
    assert_eq!(told(&conversation, "z"), "Friday 1 January 9999, 06:59 ICT");
    assert_eq!(
        told(&conversation, "y"),
        "Thursday 1 January 1970, 07:00 ICT"
    );
    assert_eq!(conversation.card("x").time, None);
    assert!(matches!(
        conversation.act(PageAction::Ticked).as_slice(),
        []
    ));
    assert!(conversation.screen().next_tick.is_some_and(|tick| tick > 0));
    let waits = conversation.poll(&feed([item("c", "14:25")]));
    assert!(matches!(waits.first(), Some(Effect::Wait(_))));
}
