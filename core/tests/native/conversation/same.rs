//! The same feed once more, word for word: it is not decoded, and everything goes on as if it had been.

use std::cell::Cell;
use std::rc::Rc;

use liveblog_core::model::options::Zone;
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::{HostAction, NetworkAction, ReaderAction, Redraw, Response, Session};
use serde_json::{Value, json};

use super::{Conversation, update, usual};
use crate::native::support::{FEED, about, at, feed, item, tombstone, with};

thread_local! {
    /// How many dates without a zone have been read.
    static READ: Cell<u32> = const { Cell::new(0) };
}

#[expect(clippy::unnecessary_wraps, reason = "what a session asks for")]
fn counting(zone: &str, _: Timestamp) -> Option<i64> {
    // The screen asks for the reader's own.
    READ.with(|read| read.set(read.get() + u32::from(!zone.is_empty())));
    Some(0)
}

/// How many dates have been read since this was asked for.
fn read() -> u32 {
    READ.with(|read| read.replace(0))
}

/// A feed whose beginning is counted when it is decoded.
fn counted(item: Value) -> Value {
    let date = "2019-02-28T07:10:00";
    about(
        feed([item]),
        json!({ "time_zone": "Europe/London", "coverage_start": date }),
    )
}

fn a() -> Value {
    counted(item("a", "14:10"))
}

/// A publisher with a stream, and a feed on the screen.
fn conversation() -> Conversation {
    let options = Options {
        stream: Some(Rc::from("https://news.example/hanoi/events")),
        zone: Zone::Reader,
        ..Options::default()
    };
    let mut conversation = Conversation::new(options.clone());
    conversation.session = Session::new(FEED, options).with_offsets(counting);
    conversation.act(HostAction::Attached);
    conversation.answer(&a());
    assert!(read() > 0, "the first feed is decoded");
    conversation
}

#[test]
fn it_is_not_decoded_again() {
    let mut conversation = conversation();
    conversation.now = at("14:31");
    assert_eq!(conversation.poll(&a()), [usual()]);
    assert_eq!(read(), 0);
    assert_eq!(conversation.redraw, Redraw::Status);
    assert_eq!(conversation.line(), "Live, checked 14:31");
}

#[test]
fn nor_is_it_when_another_tab_has_it() {
    let mut conversation = conversation();
    conversation.act(NetworkAction::Overheard(Response::Http {
        status: 200,
        content_type: String::new(),
        url: FEED.to_owned(),
        text: a().to_string().into(),
        retry_after: 0,
        date: None,
    }));
    assert_eq!(read(), 0);
}

#[test]
fn another_text_is_decoded() {
    let mut conversation = conversation();
    conversation.due();
    conversation.respond(200, "", &format!("{} ", a()));
    assert!(read() > 0);
    conversation.poll(&counted(with(
        item("a", "14:10"),
        json!({ "title": "New" }),
    )));
    assert!(read() > 0);
}

#[test]
fn it_is_decoded_where_something_else_came_in_between() {
    let mut conversation = conversation();
    conversation.act(NetworkAction::StreamOpened);
    conversation.act(NetworkAction::StreamSaid {
        id: String::new(),
        text: item("b", "14:20").to_string(),
    });
    read();
    conversation.poll(&a());
    assert!(read() > 0);
}

#[test]
fn it_still_brings_back_what_a_message_withdrew() {
    let mut conversation = conversation();
    conversation.act(NetworkAction::StreamOpened);
    conversation.act(NetworkAction::StreamSaid {
        id: String::new(),
        text: tombstone("a", "14:10", "14:20").to_string(),
    });
    assert_eq!(conversation.entries(), "(a)");
    for _ in 0..2 {
        conversation.poll(&a());
        assert_eq!(conversation.entries(), "(a)");
    }
    let effects = conversation.poll(&a());
    assert!(effects.contains(&update("a", "", "", 0)), "{effects:?}");
}

#[test]
fn it_says_that_coverage_goes_on() {
    let mut conversation = conversation();
    conversation.due();
    conversation.status(410);
    assert_eq!(conversation.state()["status"], "ended");
    conversation.act(ReaderAction::Refresh);
    conversation.answer(&a());
    assert_eq!(
        (conversation.state()["status"].as_str(), read()),
        (Some("live"), 0)
    );
}

#[test]
fn it_is_refused_from_another_origin_all_the_same() {
    let mut conversation = conversation();
    conversation.due();
    conversation.asked = "https://elsewhere.example/feed.json".to_owned();
    let effects = conversation.answer(&a());
    assert!(
        format!("{effects:?}").contains("another origin"),
        "{effects:?}"
    );
}
