//! A page that is hidden, put aside for the way back or frozen, and comes back: it asks once, however
//! long it was away and however many of the browser's events say so.

use std::rc::Rc;

use liveblog_core::model::Options;
use liveblog_core::model::options::Updates;
use liveblog_core::session::{Effect, NetworkAction, PageAction};
use serde_json::Value;

use super::{Conversation, fetch, update, usual, wait};
use crate::native::support::{feed, item};

const HOUR: i64 = 3_600_000;
const STREAM: &str = "https://news.example/hanoi/events";

fn live() -> Value {
    feed([item("a", "14:00")])
}

fn more() -> Value {
    feed([item("b", "14:20"), item("a", "14:00")])
}

/// The publisher counts the updates on a hidden page.
fn notifying(poll: Option<u32>) -> Options {
    Options {
        updates: Updates::Notify,
        poll,
        ..Options::default()
    }
}

/// The publisher has a stream, and it is open.
fn streaming() -> Conversation {
    let options = Options {
        stream: Some(Rc::from(STREAM)),
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &live());
    assert_eq!(conversation.act(NetworkAction::StreamOpened), []);
    conversation
}

fn listen() -> Effect {
    Effect::Listen {
        url: STREAM.to_owned(),
        topic: String::new(),
        last_event: String::new(),
    }
}

/// Five minutes, 15 % more or less.
fn rarely() -> Effect {
    wait(255_000, 345_000)
}

/// Within a second, so that readers who return together do not ask together.
fn at_once() -> Effect {
    wait(0, 1_000)
}

#[test]
fn a_page_that_nobody_sees_for_an_hour_asks_once_when_it_is_seen() {
    let mut conversation = Conversation::about(&live());
    assert_eq!(conversation.act(PageAction::Hidden), [Effect::StopWaiting]);
    conversation.now.0 += HOUR;
    assert_eq!(conversation.act(NetworkAction::PollDue), []);
    assert_eq!(conversation.act(PageAction::Shown), [at_once()]);
    assert_eq!(
        conversation.poll(&more()),
        [usual(), update("b", "", "", 0)]
    );
}

#[test]
fn a_hidden_page_that_counts_updates_asks_every_five_minutes() {
    let mut conversation = Conversation::with(notifying(None), &live());
    assert_eq!(conversation.act(PageAction::Hidden), [rarely()]);
    assert_eq!(
        conversation.poll(&more()),
        [rarely(), update("b", "", "", 1)]
    );
    assert_eq!(conversation.poll(&more()), [rarely()]);
    assert_eq!(conversation.act(PageAction::Shown), [at_once()]);
    assert_eq!(conversation.poll(&more()), [usual()]);
}

#[test]
fn a_hidden_page_asks_no_more_often_than_one_that_is_seen() {
    let mut conversation = Conversation::with(notifying(Some(900)), &live());
    assert_eq!(
        conversation.act(PageAction::Hidden),
        [wait(765_000, 900_000)]
    );
}

#[test]
fn a_page_that_is_put_aside_gives_its_request_up_and_asks_once_on_its_return() {
    let mut conversation = Conversation::about(&live());
    conversation.due();
    let given_up = [Effect::StopWaiting, Effect::Abort];
    assert_eq!(conversation.act(PageAction::Left), given_up);
    // It is hidden and frozen besides.
    assert_eq!(conversation.act(PageAction::Hidden), [Effect::StopWaiting]);
    assert_eq!(conversation.act(PageAction::Left), [Effect::StopWaiting]);
    assert_eq!(conversation.answer(&more()), [], "the answer is late");
    conversation.now.0 += 8 * HOUR;
    // It is thawed, seen and shown.
    assert_eq!(conversation.act(PageAction::Shown), [at_once()]);
    assert_eq!(conversation.act(PageAction::Shown), []);
    assert_eq!(
        conversation.poll(&more()),
        [usual(), update("b", "", "", 0)]
    );
}

#[test]
fn a_page_that_counts_updates_is_put_aside_like_any_other() {
    let mut conversation = Conversation::with(notifying(None), &live());
    conversation.due();
    let given_up = [Effect::StopWaiting, Effect::Abort];
    assert_eq!(conversation.act(PageAction::Left), given_up);
    assert_eq!(conversation.act(PageAction::Hidden), [rarely()]);
    assert_eq!(conversation.act(PageAction::Shown), [at_once()]);
    assert_eq!(conversation.act(PageAction::Shown), []);
}

#[test]
fn a_page_that_is_put_aside_before_its_first_feed_asks_for_it_on_its_return() {
    let mut conversation = Conversation::attached();
    let given_up = [Effect::StopWaiting, Effect::Abort];
    assert_eq!(conversation.act(PageAction::Left), given_up);
    assert_eq!(conversation.act(PageAction::Shown), [at_once()]);
    assert_eq!(conversation.act(NetworkAction::PollDue), [fetch(2)]);
    conversation.answer(&live());
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn a_page_that_is_put_aside_leaves_its_stream_and_listens_again_on_its_return() {
    let mut conversation = streaming();
    assert_eq!(
        conversation.act(PageAction::Left),
        [Effect::StopWaiting, Effect::StopListening]
    );
    assert_eq!(conversation.act(PageAction::Shown), [at_once(), listen()]);
    assert_eq!(conversation.act(PageAction::Shown), []);
}

#[test]
fn a_stream_that_another_tab_has_taken_over_is_no_reason_to_miss_anything() {
    let mut conversation = streaming();
    // It has proved itself: polls are rare.
    assert_eq!(conversation.poll(&live()), [wait(102_000, 138_000)]);
    assert_eq!(
        conversation.act(NetworkAction::StreamOpened),
        [wait(0, 15_000)]
    );
    let told = update("b", "", "", 0);
    assert_eq!(
        conversation.poll(&more()),
        [wait(102_000, 138_000), told],
        "what the change of tabs swallowed is no reason to distrust it"
    );
}
