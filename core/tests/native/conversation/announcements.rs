//! What assistive technology is told of new entries: all of them at once, and not again too soon.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Announce, Updates};
use liveblog_core::session::view::News;
use liveblog_core::session::{PageAction, ReaderAction, Redraw};
use serde_json::{Value, json};

use super::Conversation;
use crate::native::support::{feed, item, with};

/// What has been announced last, and how often something was.
fn said(conversation: &Conversation) -> (String, usize) {
    let announcement = conversation.screen().announcement;
    let news = match announcement.news {
        News::Nothing => String::new(),
        News::Appeared { entries, latest } => format!("{entries}, the latest {}", latest.id.0),
        News::Held(entries) => format!("{entries} held"),
    };
    (news, announcement.times)
}

fn one() -> Value {
    feed([item("a", "14:00")])
}

/// A feed with entries of these ids, a minute apart.
fn with_entries(ids: &[&str]) -> Value {
    let items = ids.iter().enumerate();
    feed(items.map(|(minute, id)| item(id, &format!("14:{minute:02}"))))
}

/// Lets seconds pass, and the clock of the widget tick.
fn pass(conversation: &mut Conversation, seconds: i64) {
    conversation.now.0 += seconds * 1000;
    conversation.act(PageAction::Ticked);
}

#[test]
fn what_has_appeared_is_told_with_the_latest_of_it() {
    let mut conversation = Conversation::about(&one());
    assert_eq!(
        said(&conversation),
        (String::new(), 0),
        "what was there first is no news"
    );
    conversation.poll(&feed([
        item("late", "14:12"),
        item("b", "14:15"),
        item("c", "14:10"),
    ]));
    assert_eq!(said(&conversation), ("3, the latest b".to_owned(), 1));
}

#[test]
fn what_was_told_is_gone_for_those_who_come_by_later() {
    let mut conversation = Conversation::about(&one());
    conversation.poll(&with_entries(&["a", "b"]));
    pass(&mut conversation, 19);
    assert_eq!(said(&conversation), ("1, the latest b".to_owned(), 1));
    assert_eq!(
        conversation.screen().next_tick,
        Some(1_000),
        "there is a wake-up for it"
    );
    pass(&mut conversation, 1);
    assert_eq!(said(&conversation), (String::new(), 1));
    // The next one is told at once.
    conversation.poll(&with_entries(&["a", "b", "c"]));
    assert_eq!(said(&conversation), ("1, the latest c".to_owned(), 2));
}

#[test]
fn what_is_held_for_long_is_told_once() {
    let options = Options {
        updates: Updates::Notify,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &one());
    conversation.poll(&with_entries(&["a", "b", "c"]));
    assert_eq!(said(&conversation), ("2 held".to_owned(), 1));
    for _ in 0..5 {
        pass(&mut conversation, 20);
        assert_eq!(said(&conversation), (String::new(), 1));
    }
    assert_eq!(conversation.screen().held, 2);
}

#[test]
fn what_comes_soon_after_waits_and_is_told_at_once() {
    let mut conversation = Conversation::about(&one());
    conversation.poll(&with_entries(&["a", "b"]));
    for (number, ids) in [
        &["a", "b", "c"][..],
        &["a", "b", "c", "d"],
        &["a", "b", "c", "d", "e"],
    ]
    .iter()
    .enumerate()
    {
        pass(&mut conversation, 5);
        conversation.poll(&with_entries(ids));
        assert_eq!(said(&conversation).1, 1, "{number}");
    }
    assert_eq!(
        conversation.screen().next_tick,
        Some(5_000),
        "there is a wake-up for it"
    );
    pass(&mut conversation, 4);
    assert_eq!(said(&conversation).1, 1);
    pass(&mut conversation, 1);
    assert_eq!(said(&conversation), ("3, the latest e".to_owned(), 2));
    pass(&mut conversation, 60);
    assert_eq!(said(&conversation).1, 2, "nothing is told twice");
}

#[test]
fn a_thousand_updates_a_minute_are_three_announcements() {
    let mut conversation = Conversation::about(&one());
    for number in 0..600 {
        conversation.now.0 += 100;
        conversation.poll(&feed([item(&number.to_string(), "14:20")]));
    }
    assert_eq!(said(&conversation).1, 3);
}

#[test]
fn what_is_held_is_counted_in_all_and_what_is_revealed_is_known() {
    let mut conversation = Conversation::about(&one());
    conversation.read_on();
    conversation.poll(&with_entries(&["a", "b"]));
    assert_eq!(said(&conversation), ("1 held".to_owned(), 1));
    pass(&mut conversation, 1);
    conversation.poll(&with_entries(&["a", "b", "c", "d"]));
    pass(&mut conversation, 19);
    assert_eq!(said(&conversation), ("3 held".to_owned(), 2));
    conversation.poll(&with_entries(&["a", "b", "c", "d", "e"]));
    conversation.act(ReaderAction::Reveal);
    pass(&mut conversation, 60);
    assert_eq!(said(&conversation), (String::new(), 2));
}

#[test]
fn what_is_edited_or_withdrawn_is_no_news() {
    let mut conversation = Conversation::about(&with_entries(&["a", "b"]));
    let edited = with(
        item("a", "14:00"),
        json!({ "title": "Otherwise", "date_modified": "2019-02-28T14:20:00+07:00" }),
    );
    conversation.poll(&feed([edited]));
    assert_eq!(said(&conversation), (String::new(), 0));
}

#[test]
fn a_publisher_can_have_nothing_announced_and_there_is_no_switch_then() {
    let options = Options {
        announce: Announce::Off,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &one());
    conversation.poll(&with_entries(&["a", "b"]));
    assert_eq!(said(&conversation), (String::new(), 0));
    assert_eq!(conversation.screen().announces, None);
}

#[test]
fn a_reader_can_have_nothing_announced_and_hears_of_what_comes_after_that() {
    let options = Options {
        updates: Updates::Notify,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &one());
    assert_eq!(conversation.screen().announces, Some(true));
    conversation.act(ReaderAction::SetAnnouncing(false));
    assert_eq!(conversation.redraw, Redraw::All);
    assert_eq!(conversation.screen().announces, Some(false));
    conversation.poll(&with_entries(&["a", "b"]));
    assert_eq!(said(&conversation), (String::new(), 0));
    conversation.act(ReaderAction::SetAnnouncing(true));
    assert_eq!(
        said(&conversation),
        (String::new(), 0),
        "what is there is no news"
    );
    conversation.poll(&with_entries(&["a", "b", "c"]));
    assert_eq!(said(&conversation), ("2 held".to_owned(), 1));
}
