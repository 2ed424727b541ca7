//! When the feed is asked for again, while all is well.

use liveblog_core::model::Options;
use liveblog_core::session::{
    CacheMode, Effect, HostAction, NetworkAction, ReaderAction, Response,
};
use serde_json::json;

use super::{Conversation, fetch, update, usual, wait};
use crate::native::support::{FEED, about, date, feed, item};

/// The wait after a first feed, by what the publisher's page and the feed say, in seconds.
fn interval(attribute: Option<u32>, poll_interval: serde_json::Value) -> Effect {
    let mut conversation = Conversation::new(Options {
        poll: attribute,
        ..Options::default()
    });
    conversation.act(HostAction::Attached);
    let effects = conversation.answer(&about(feed([]), json!({ "poll_interval": poll_interval })));
    effects.into_iter().next().unwrap()
}

#[test]
fn the_attribute_comes_before_the_feed_and_the_feed_before_the_default() {
    assert_eq!(interval(None, json!(null)), wait(12_750, 17_250));
    assert_eq!(interval(None, json!(60)), wait(51_000, 69_000));
    assert_eq!(interval(Some(30), json!(60)), wait(25_500, 34_500));
}

#[test]
fn no_feed_can_make_the_page_ask_too_often_or_never() {
    for hasty in [json!(0), json!(1), json!(5), json!("5")] {
        assert_eq!(interval(None, hasty), wait(5_000, 5_750));
    }
    for slow in [
        json!(900),
        json!(86_400),
        json!(4_294_967_295_u32),
        json!(4_294_967_296_u64),
        json!(1_000_000_000_000_u64),
    ] {
        assert_eq!(interval(None, slow), wait(765_000, 900_000));
    }
    for odd in [json!(-5), json!("soon"), json!(7.5), json!([])] {
        assert_eq!(interval(None, odd), wait(12_750, 17_250));
    }
}

#[test]
fn each_wait_ends_in_one_request() {
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    assert_eq!(conversation.act(NetworkAction::PollDue), [fetch(2)]);
    assert_eq!(
        conversation.act(NetworkAction::PollDue),
        [],
        "one at a time"
    );
    assert_eq!(conversation.answer(&feed([item("a", "14:00")])), [usual()]);
    assert_eq!(conversation.act(NetworkAction::PollDue), [fetch(3)]);
}

#[test]
fn refreshing_asks_at_once_unless_the_answer_is_on_its_way() {
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    assert_eq!(
        conversation.act(ReaderAction::Refresh),
        [Effect::StopWaiting, fetch(2)]
    );
    assert_eq!(conversation.act(ReaderAction::Refresh), []);
}

#[test]
fn a_late_answer_is_ignored() {
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    let late = |request| NetworkAction::Responded {
        request,
        response: Response::Http {
            status: 200,
            content_type: String::new(),
            url: FEED.to_owned(),
            text: feed([item("late", "14:20")]).to_string().into(),
            retry_after: 0,
            date: None,
        },
    };
    assert_eq!(conversation.act(late(1)), [], "answered before");
    conversation.due();
    assert_eq!(conversation.act(late(1)), []);
    assert_eq!(conversation.act(late(3)), [], "never asked for");
    assert_eq!(conversation.entries(), "a");
    assert_eq!(
        conversation.answer(&feed([item("b", "14:05")])),
        [usual(), update("b", "", "", 0)]
    );
}

#[test]
fn a_feed_that_did_not_change_is_not_announced() {
    let live = feed([item("a", "14:00")]);
    let mut conversation = Conversation::about(&live);
    assert_eq!(conversation.poll(&live), [usual()]);
    conversation.due();
    assert_eq!(conversation.status(304), [usual()]);
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn a_304_without_anything_to_keep_is_asked_again() {
    let mut conversation = Conversation::attached();
    let reload = Effect::Fetch {
        request: 2,
        url: FEED.to_owned(),
        cache: CacheMode::Reloaded,
    };
    assert_eq!(conversation.status(304), [reload], "past the cache, once");
    let effects = conversation.status(304);
    assert_eq!(effects.first(), Some(&wait(12_750, 19_125)), "{effects:?}");
    assert_eq!(conversation.poll(&feed([item("a", "14:00")])).len(), 2);
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn an_older_snapshot_changes_nothing() {
    let snapshot = |revision: u64, ids: &[&str]| {
        about(
            feed(ids.iter().map(|id| item(id, "14:00"))),
            json!({ "revision": revision, "status": "live" }),
        )
    };
    let mut conversation = Conversation::about(&snapshot(7, &["a"]));
    assert_eq!(conversation.poll(&snapshot(6, &["a", "b"])), [usual()]);
    assert_eq!(conversation.entries(), "a");
    conversation.poll(&snapshot(7, &["a", "b"]));
    assert_eq!(
        conversation.entries(),
        "a b",
        "the same number may say more"
    );
    conversation.poll(&snapshot(8, &["a", "b", "c"]));
    assert_eq!(conversation.entries(), "a b c");
}

#[test]
fn without_a_number_the_older_snapshot_is_told_by_its_time() {
    let snapshot = |updated: &str, id: &str| {
        about(
            feed([item(id, "14:00")]),
            json!({ "updated": date(updated) }),
        )
    };
    let mut conversation = Conversation::about(&snapshot("14:10", "a"));
    assert_eq!(conversation.poll(&snapshot("14:09", "b")), [usual()]);
    assert_eq!(conversation.entries(), "a");
    conversation.poll(&snapshot("14:11", "b"));
    assert_eq!(conversation.entries(), "b a");
    conversation.poll(&feed([item("c", "14:00")]));
    assert_eq!(
        conversation.entries(),
        "c b a",
        "one that says neither is taken"
    );
}

#[test]
fn other_options_count_from_the_next_wait_on() {
    let mut conversation = Conversation::about(&feed([]));
    let options = Options {
        poll: Some(60),
        ..Options::default()
    };
    assert_eq!(conversation.act(HostAction::Configured(options)), []);
    assert_eq!(conversation.poll(&feed([])), [wait(51_000, 69_000)]);
}
