//! How many updates a day has, and what is said where there are more than are known.

use liveblog_core::model::Options;
use liveblog_core::model::options::Order;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Row;
use serde_json::{Value, json};

use super::Conversation;
use crate::native::support::{date, feed, item, tombstone, with};

/// An item of the day before.
fn yesterday(id: &str, clock: &str) -> Value {
    let date = format!("2019-02-27T{clock}:00+07:00");
    with(item(id, clock), json!({ "date_published": date }))
}

/// A number of entries of one day, a minute apart, the newest first.
fn busy_day(entries: usize) -> Vec<Value> {
    let clock = |n: usize| format!("{:02}:{:02}", 9 + n / 60, n % 60);
    let entries = (0..entries).rev();
    entries.map(|n| item(&format!("e{n}"), &clock(n))).collect()
}

/// The headings alone.
fn headings(conversation: &Conversation) -> Vec<Option<usize>> {
    let rows = conversation.screen().rows;
    rows.iter()
        .filter_map(|row| match row {
            Row::Day(day) => Some(day.entries),
            _ => None,
        })
        .collect()
}

#[test]
fn a_day_counts_all_its_entries_however_many_are_drawn() {
    let mut conversation = Conversation::about(&feed(busy_day(33)));
    assert_eq!(conversation.entries().split(' ').count(), 20);
    assert_eq!(headings(&conversation), [Some(33)]);
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(conversation.entries().split(' ').count(), 33);
    assert_eq!(headings(&conversation), [Some(33)]);
    conversation.act(ReaderAction::SetOrder(Order::Oldest));
    assert_eq!(headings(&conversation), [Some(33)]);
}

#[test]
fn pinned_entries_are_of_the_day_and_held_ones_once_they_are_revealed() {
    let mut items = busy_day(33);
    let about = json!({ "_liveblog": { "pinned": true } });
    let oldest = items.pop().unwrap();
    items.push(with(oldest, about));
    let mut conversation = Conversation::about(&feed(items));
    assert_eq!(headings(&conversation), [Some(33)]);
    conversation.read_on();
    conversation.poll(&feed([item("x", "14:10"), item("y", "14:05")]));
    assert_eq!(
        (conversation.held(), headings(&conversation)),
        (2, vec![Some(33)]),
        "the button speaks of the others"
    );
    conversation.act(ReaderAction::Reveal);
    assert_eq!(headings(&conversation), [Some(35)]);
    conversation.poll(&feed([
        tombstone("e3", "09:03", "14:20"),
        tombstone("x", "14:10", "14:20"),
    ]));
    assert_eq!(headings(&conversation), [Some(33)]);
}

#[test]
fn where_a_day_may_go_on_nothing_is_said_of_it() {
    let page =
        |items: Vec<Value>, next: Option<&str>| with(feed(items), json!({ "next_url": next }));
    let mut items = busy_day(10);
    items.extend([yesterday("b", "23:59"), yesterday("a", "10:00")]);
    let mut conversation = Conversation::about(&page(items.clone(), Some("older.json")));
    assert_eq!(headings(&conversation), [Some(10), None]);
    conversation.act(ReaderAction::ShowEarlier);
    conversation.answer(&page(vec![yesterday("z", "09:00")], None));
    assert_eq!(headings(&conversation), [Some(10), Some(3)]);
    // An old entry is in the feed only because it was edited: others of its day may be missing.
    let edited = with(
        yesterday("old", "08:00"),
        json!({ "date_modified": date("14:00") }),
    );
    let conversation = Conversation::about(&page(
        [busy_day(10), vec![edited]].concat(),
        Some("older.json"),
    ));
    assert_eq!(headings(&conversation), [None, None]);
    // The publisher says that there are no others.
    assert_eq!(
        headings(&Conversation::about(&page(items, None))),
        [Some(10), Some(2)]
    );
}

#[test]
fn of_a_feed_that_is_too_long_the_newest_are_read_and_the_end_says_where_the_rest_is() {
    let home = "https://news.example/hanoi";
    let long = |next: Option<&str>| {
        let mut items = busy_day(300);
        let days = (1..=9).flat_map(|day| {
            (0..100).rev().map(move |n| {
                let date = format!(
                    "2019-02-{:02}T{:02}:{:02}:00+07:00",
                    28 - day,
                    9 + n / 60,
                    n % 60
                );
                with(
                    item(&format!("d{day}-{n}"), "14:00"),
                    json!({ "date_published": date }),
                )
            })
        });
        items.extend(days);
        with(
            feed(items),
            json!({ "home_page_url": home, "next_url": next }),
        )
    };
    let reversed = |mut feed: Value| {
        feed["items"].as_array_mut().unwrap().reverse();
        feed
    };
    let turned = |mut feed: Value| {
        feed["items"].as_array_mut().unwrap().rotate_left(700);
        feed
    };
    for feed in [long(None), reversed(long(None)), turned(long(None))] {
        let options = Options {
            page_size: 1_000,
            ..Options::default()
        };
        let conversation = Conversation::with(options, &feed);
        let shown = conversation.entries();
        assert_eq!(shown.split(' ').count(), 500);
        assert!(
            shown.starts_with("e299 ") && shown.ends_with(" d2-0"),
            "{shown}"
        );
        let page = conversation.screen().rest.unwrap().page.unwrap();
        assert_eq!(page.as_str(), home);
        assert_eq!(headings(&conversation), [Some(300), Some(100), None]);
    }
    let mut conversation = Conversation::about(&long(Some("older.json")));
    assert_eq!(
        conversation.screen().rest,
        None,
        "first there is more to show"
    );
    for _ in 0..25 {
        conversation.act(ReaderAction::ShowEarlier);
    }
    conversation.answer(&feed([]));
    assert!(conversation.screen().rest.is_some());
    assert_eq!(
        Conversation::about(&feed(busy_day(500))).screen().rest,
        None
    );
}
