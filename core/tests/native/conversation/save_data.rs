//! Readers who save data, and networks that are slow.

use liveblog_core::model::Options;
use liveblog_core::session::PageAction;
use serde_json::{Value, json};

use super::{Conversation, usual, wait};
use crate::native::support::{about, feed, item};

fn live() -> Value {
    feed([item("a", "14:00")])
}

#[test]
fn a_reader_who_saves_data_is_asked_for_half_of_it() {
    let mut conversation = Conversation::about(&live());
    assert_eq!(conversation.act(PageAction::SaveData(true)), []);
    assert_eq!(conversation.poll(&live()), [wait(25_500, 34_500)]);
    assert_eq!(conversation.poll(&live()), [wait(25_500, 34_500)]);
    assert_eq!(conversation.act(PageAction::SaveData(false)), []);
    assert_eq!(conversation.poll(&live()), [usual()]);
}

#[test]
fn thrift_doubles_whatever_interval_there_is_up_to_a_quarter_of_an_hour() {
    let live = about(live(), json!({ "poll_interval": 60 }));
    let mut conversation = Conversation::about(&live);
    conversation.act(PageAction::SaveData(true));
    assert_eq!(conversation.poll(&live), [wait(102_000, 138_000)]);
    let poll = Some(600);
    let mut conversation = Conversation::with(
        Options {
            poll,
            ..Options::default()
        },
        &live,
    );
    conversation.act(PageAction::SaveData(true));
    assert_eq!(conversation.poll(&live), [wait(765_000, 900_000)]);
}

#[test]
fn a_failure_is_no_reason_for_a_thrifty_reader_to_ask_sooner() {
    let mut conversation = Conversation::about(&live());
    conversation.act(PageAction::SaveData(true));
    conversation.due();
    assert_eq!(conversation.fail().first(), Some(&wait(25_500, 38_250)));
}
