//! What failures do to the rhythm, to the screen, and to those who are told.

use liveblog_core::session::{Effect, ReaderAction, Response, View};
use serde_json::Value;

use super::{Conversation, error, fetch, usual, wait};
use crate::native::support::{FEED, feed, item};

fn live() -> Value {
    feed([item("a", "14:00")])
}

/// The waits after so many failures in a row.
fn waits(conversation: &mut Conversation, failures: usize) -> Vec<Effect> {
    let waits = (0..failures).map(|_| {
        conversation.due();
        conversation.fail().into_iter().next().unwrap()
    });
    waits.collect()
}

#[test]
fn each_failure_in_a_row_may_be_waited_for_longer_up_to_two_minutes() {
    let mut conversation = Conversation::about(&live());
    let expected = [
        19_125, 19_125, 19_125, 32_000, 64_000, 120_000, 120_000, 120_000,
    ];
    assert_eq!(
        waits(&mut conversation, 8),
        expected.map(|most| wait(12_750, most))
    );
    assert_eq!(
        waits(&mut conversation, 40).last(),
        Some(&wait(12_750, 120_000))
    );
}

#[test]
fn the_first_success_ends_the_trouble() {
    let mut conversation = Conversation::about(&live());
    waits(&mut conversation, 6);
    assert_eq!(conversation.poll(&live()), [usual()]);
    assert_eq!(conversation.line(), "Live, checked 14:30");
    assert_eq!(
        waits(&mut conversation, 1),
        [wait(12_750, 19_125)],
        "it starts from the beginning"
    );
}

#[test]
fn one_lost_poll_is_nobodys_concern() {
    let mut conversation = Conversation::about(&live());
    waits(&mut conversation, 1);
    assert_eq!(conversation.line(), "Live, checked 14:30");
    waits(&mut conversation, 1);
    let line = "Reconnecting, last update 14:30 [Retry now]";
    assert_eq!(conversation.line(), line);
    assert_eq!(conversation.entries(), "a", "what was there stays");
    assert_eq!(
        conversation.act(ReaderAction::Refresh),
        [Effect::StopWaiting, fetch(4)]
    );
}

#[test]
fn the_same_trouble_is_warned_of_once_and_announced_each_time() {
    let mut conversation = Conversation::about(&live());
    conversation.due();
    let warning = Effect::Warn("no route".to_owned());
    assert_eq!(
        conversation.fail(),
        [
            wait(12_750, 19_125),
            warning.clone(),
            error("network", "no route")
        ]
    );
    conversation.due();
    assert_eq!(
        conversation.fail(),
        [wait(12_750, 19_125), error("network", "no route")]
    );
    conversation.poll(&live());
    conversation.due();
    assert!(
        conversation.fail().contains(&warning),
        "after a recovery it is news again"
    );
}

#[test]
fn what_a_status_means_decides_the_patience() {
    for (status, least, most) in [
        (400, 12_750, 19_125),
        (401, 300_000, 450_000),
        (403, 300_000, 450_000),
        (404, 60_000, 90_000),
        (500, 12_750, 19_125),
        (502, 12_750, 19_125),
        (504, 12_750, 19_125),
        (301, 12_750, 19_125),
        (0, 12_750, 19_125),
    ] {
        let mut conversation = Conversation::about(&live());
        conversation.due();
        let message = format!("{FEED}: the server answered {status}");
        let expected = [
            wait(least, most),
            Effect::Warn(message.clone()),
            error("status", &message),
        ];
        assert_eq!(conversation.status(status), expected);
        assert!(conversation.line().starts_with("Reconnecting"), "{status}");
        assert_eq!(conversation.entries(), "a");
    }
}

#[test]
fn a_server_may_say_how_long_to_wait() {
    for (retry_after, least, most) in [
        (0, 12_750, 19_125),
        (1, 12_750, 19_125),
        (120, 120_000, 180_000),
        (600, 600_000, 900_000),
    ] {
        for status in [429, 503] {
            assert_eq!(
                after(status, retry_after),
                wait(least, most),
                "{status} {retry_after}"
            );
        }
    }
    assert_eq!(
        after(500, 120),
        wait(12_750, 19_125),
        "only these two statuses say when"
    );
}

#[test]
fn a_server_that_asks_for_a_long_wait_gets_it_up_to_a_quarter_of_an_hour() {
    for (retry_after, least) in [
        (700, 700_000),
        (900, 900_000),
        (86_400, 900_000),
        (u32::MAX, 900_000),
    ] {
        assert_eq!(
            after(429, retry_after),
            wait(least, 900_000),
            "{retry_after}"
        );
    }
}

/// The wait after a status and a `Retry-After`.
fn after(status: u16, retry_after: u32) -> Effect {
    let mut conversation = Conversation::about(&live());
    conversation.due();
    let effects = conversation.answered(Response::Http {
        status,
        content_type: String::new(),
        url: FEED.to_owned(),
        text: "".into(),
        retry_after,
        date: None,
    });
    effects.into_iter().next().unwrap()
}

#[test]
fn a_page_in_place_of_the_feed_is_never_shown() {
    for content_type in ["text/html", "text/html; charset=utf-8", " Text/HTML"] {
        let mut conversation = Conversation::about(&live());
        conversation.due();
        let message = format!("{FEED}: expected a JSON feed, the server sent an HTML page");
        let effects =
            conversation.respond(200, content_type, &feed([item("b", "14:05")]).to_string());
        assert_eq!(effects.last(), Some(&error("content-type", &message)));
        assert_eq!(conversation.entries(), "a");
    }
}

#[test]
fn any_other_content_type_leaves_the_decision_to_the_text() {
    for content_type in [
        "",
        "text/plain",
        "application/json",
        "application/octet-stream",
        "application/feed+json",
    ] {
        let mut conversation = Conversation::attached();
        conversation.respond(200, content_type, &live().to_string());
        assert_eq!(conversation.entries(), "a", "{content_type}");
    }
}

#[test]
fn what_is_no_feed_is_a_failure_and_not_an_empty_feed() {
    for (text, problem) in [
        ("", "not JSON: line 1, column 1: expected a value"),
        ("<html>", "not JSON: line 1, column 1: expected a value"),
        ("null", "expected a feed (an object), found null"),
        ("[]", "expected a feed (an object), found an array"),
        ("{}", "items: missing: this is not a JSON Feed"),
        (
            "{\"items\": {}}",
            "items: expected an array, found an object",
        ),
    ] {
        let message = format!("{FEED}: {problem}");
        let mut conversation = Conversation::about(&live());
        conversation.due();
        let expected = [
            wait(12_750, 19_125),
            Effect::Warn(message.clone()),
            error("format", &message),
        ];
        assert_eq!(
            conversation.respond(200, "application/json", text),
            expected
        );
        assert_eq!(conversation.entries(), "a");
        let mut conversation = Conversation::attached();
        conversation.respond(200, "application/json", text);
        assert!(
            matches!(conversation.view(), View::Unavailable(_)),
            "{text}"
        );
    }
}

#[test]
fn a_redirect_to_another_origin_is_refused() {
    for elsewhere in [
        "https://evil.example/feed.json",
        "http://news.example/hanoi/feed.json",
        "https://news.example:8443/hanoi/feed.json",
        "https://news.example.evil.example/",
    ] {
        let mut conversation = Conversation::about(&live());
        conversation.due();
        conversation.asked = elsewhere.to_owned();
        let message =
            format!("{FEED}: redirected to another origin ({elsewhere}), which is refused");
        assert_eq!(
            conversation.answer(&feed([item("b", "14:05")])).last(),
            Some(&error("redirect", &message))
        );
        assert_eq!(conversation.entries(), "a");
    }
}

#[test]
fn a_redirect_within_the_origin_is_where_relative_addresses_start_from() {
    let mut conversation = Conversation::attached();
    conversation.asked = "https://News.example/archive/2019/hanoi.json".to_owned();
    let mut live = live();
    live["items"][0]["url"] = "lunch".into();
    conversation.answer(&live);
    let url = conversation.card("a").entry.url.clone().unwrap();
    assert_eq!(url.to_string(), "https://News.example/archive/2019/lunch");
}

#[test]
fn trouble_of_every_kind_is_told_apart() {
    for kind in ["network", "timeout", "too-large"] {
        let mut conversation = Conversation::about(&live());
        conversation.due();
        let effects = conversation.answered(Response::Failure {
            kind,
            message: "x".to_owned(),
        });
        assert_eq!(effects.last(), Some(&error(kind, "x")));
        let passing = matches!(kind, "network" | "timeout");
        assert_eq!(
            conversation.line() == "Live, checked 14:30",
            passing,
            "{kind}"
        );
    }
}
