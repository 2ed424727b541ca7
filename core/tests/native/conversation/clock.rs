//! Clocks that are wrong: the reader's, and what servers and caches say of the time.

use liveblog_core::model::Timestamp;
use liveblog_core::session::Response;
use serde_json::{Value, json};

use super::{Conversation, age, ago_or_full, usual};
use crate::native::support::{FEED, about, at, date, feed, item, locale};

const HOUR: i64 = 3_600_000;

fn live() -> Value {
    feed([item("b", "14:20"), item("a", "12:00")])
}

/// A feed as the server sends it at a moment.
fn sent(feed: &Value, date: Option<Timestamp>) -> Response {
    Response::Http {
        status: 200,
        content_type: String::new(),
        url: FEED.to_owned(),
        text: feed.to_string().into(),
        retry_after: 0,
        date,
    }
}

/// What is said of the age of an entry.
fn ago(conversation: &Conversation, id: &str) -> String {
    let time = conversation.card(id).time.unwrap();
    ago_or_full(&time)
}

/// How the two entries and the status line tell the time.
fn told(conversation: &Conversation) -> [String; 3] {
    let [b, a] = ["b", "a"].map(|id| ago(conversation, id));
    [b, a, conversation.line()]
}

#[test]
fn times_are_told_by_the_servers_clock_however_wrong_the_readers_is() {
    for wrong in [
        -20 * 365 * 24 * HOUR,
        -3 * HOUR,
        -1,
        0,
        1,
        3 * HOUR,
        50 * HOUR,
    ] {
        let mut conversation = Conversation::attached();
        conversation.now.0 += wrong;
        let effects = conversation.answered(sent(&live(), Some(at("14:30"))));
        assert_eq!(effects.first(), Some(&usual()), "waits are nobody's clock");
        let expected = ["10 min ago", "2 hours ago", "Live, checked 14:30"];
        assert_eq!(told(&conversation), expected, "{wrong}");
        conversation.now.0 += HOUR;
        assert_eq!(ago(&conversation, "a"), "3 hours ago", "{wrong}");
    }
}

#[test]
fn a_server_that_does_not_say_what_time_it_is_has_the_last_word_all_the_same() {
    let mut conversation = Conversation::attached();
    conversation.now.0 += 3 * HOUR;
    conversation.answered(sent(&live(), Some(at("14:30"))));
    conversation.due();
    conversation.now.0 += HOUR;
    conversation.answered(sent(&live(), None));
    let expected = ["1 hour ago", "3 hours ago", "Live, checked 15:30"];
    assert_eq!(told(&conversation), expected);
}

#[test]
fn without_a_servers_clock_it_is_never_earlier_than_the_feed_says() {
    let live = about(live(), json!({ "updated": date("14:28") }));
    for (behind, words) in [
        (
            3 * HOUR,
            [
                "Thursday 28 February 2019, 14:20 ICT",
                "Thursday 28 February 2019, 12:00 ICT",
            ],
        ),
        (HOUR / 10, ["8 min ago", "2 hours ago"]),
    ] {
        let mut conversation = Conversation::attached();
        conversation.now.0 -= behind;
        conversation.answered(sent(&live, None));
        let [b, a] = words;
        assert_eq!(
            told(&conversation),
            [b, a, "Live, checked 14:28"],
            "{behind}"
        );
        conversation.now.0 += HOUR;
        assert_eq!(conversation.line(), "Live, checked 14:28");
    }
}

#[test]
fn without_a_servers_clock_a_device_is_believed_when_what_comes_in_agrees() {
    const MINUTE: i64 = 60_000;
    let later = about(feed([item("c", "14:29")]), json!({}));
    // By how much the device's clock is wrong; what is said of entries of 10 min and 2.5 hours, and
    // whether a later entry shows the clock to be right.
    for (wrong, b, agrees) in [
        (0, Some("10 min ago"), true),
        (-20 * 365 * 24 * HOUR, None, false),
        (-3 * HOUR, None, false),
        (-25 * MINUTE, None, false),
        (3 * MINUTE, None, true),
        (40 * MINUTE, None, false),
        (3 * HOUR, None, false),
        (26 * HOUR, None, false),
    ] {
        let mut conversation = Conversation::attached();
        conversation.now.0 += wrong;
        conversation.answered(sent(&live(), None));
        let ago = |conversation: &Conversation, id| age(&conversation.card(id).time.unwrap());
        assert_eq!(ago(&conversation, "b").as_deref(), b, "{wrong}");
        assert_eq!(
            conversation.screen().next_tick.is_some(),
            b.is_some(),
            "{wrong}"
        );
        let head = locale().updated(&conversation.screen().updated.unwrap(), false);
        assert_eq!(head.ends_with("14:20 ICT"), b.is_none(), "{head}");
        conversation.due();
        conversation.answered(sent(&later, None));
        assert_eq!(ago(&conversation, "c").is_some(), agrees, "{wrong}");
        assert_eq!(ago(&conversation, "b").is_some(), agrees, "{wrong}");
    }
}

#[test]
fn nothing_that_is_yet_to_come_is_of_now() {
    for date_known in [None, Some(at("14:30"))] {
        let scheduled = feed([
            item("later", "17:30"),
            item("soon", "14:32"),
            item("b", "14:29"),
        ]);
        let mut conversation = Conversation::attached();
        conversation.answered(sent(&scheduled, date_known));
        for id in ["later", "soon"] {
            assert_eq!(conversation.card(id).time.unwrap().age, None, "{id}");
        }
    }
}

#[test]
fn a_clock_that_is_set_back_makes_nothing_happen_in_the_future() {
    let mut conversation = Conversation::about(&live());
    conversation.now = at("11:00");
    let [b, a] = ["14:20", "12:00"].map(|at| format!("Thursday 28 February 2019, {at} ICT"));
    assert_eq!(
        told(&conversation),
        [b, a, "Live, checked 14:30".to_owned()]
    );
    assert_eq!(conversation.poll(&live()), [usual()]);
    assert!(conversation.screen().next_tick.unwrap() > 0);
}

#[test]
fn an_answer_that_is_old_by_its_date_is_in_no_other_order() {
    let newer = about(feed([item("c", "14:25")]), json!({ "revision": 8 }));
    let older = about(feed([item("x", "14:26")]), json!({ "revision": 7 }));
    let mut conversation = Conversation::attached();
    conversation.answered(sent(&newer, Some(at("09:00"))));
    conversation.due();
    conversation.answered(sent(&older, Some(at("23:00"))));
    assert_eq!(conversation.entries(), "c");
}
