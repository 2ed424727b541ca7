//! How long an answer is waited for, and how long it is before the next request.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::abc;
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, until};

/// Asserts that so many requests have been made and given up.
async fn assert_asked(stage: &Stage, requests: usize, given_up: usize) {
    drawn().await;
    let found = (stage.requests(FEED), stage.given_up(FEED));
    assert_eq!(found, (requests, given_up));
}

/// A page on which nothing has been answered yet.
async fn waiting() -> (Stage, Host) {
    let stage = Stage::set();
    let host = Host::new(FEED);
    host.enter();
    until!(host.state().contains("loading"));
    (stage, host)
}

/// Asserts that a request is given up for want of time, and that the next one brings the feed.
async fn assert_given_up(stage: &Stage, host: &Host) {
    until!(stage.events().len() == 1);
    let event = &stage.events()[0];
    assert!(event.starts_with(r#"error {"kind":"timeout""#), "{event}");
    assert_asked(stage, 1, 1).await;
    assert!(host.falls_back());
    stage.pass(12);
    assert_asked(stage, 1, 1).await;
    stage.publish(&abc());
    stage.pass(8);
    host.ready().await;
    assert_asked(stage, 2, 1).await;
}

#[wasm_bindgen_test]
async fn headers_are_waited_for_fifteen_seconds() {
    let (stage, host) = waiting().await;
    stage.pass(14);
    assert_asked(&stage, 1, 0).await;
    stage.pass(1);
    assert_given_up(&stage, &host).await;
}

#[wasm_bindgen_test]
async fn the_whole_answer_is_waited_for_thirty_seconds() {
    let (stage, host) = waiting().await;
    stage.dawdle(FEED);
    drawn().await;
    stage.pass(29);
    assert_asked(&stage, 1, 0).await;
    stage.pass(1);
    assert_given_up(&stage, &host).await;
}

/// Asserts that after this answer there is no request for the one number of seconds, and one after
/// the other.
async fn assert_waits(status: u16, headers: serde_json::Value, least: u32, most: u32) {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.answer_with(FEED, status, "", &headers.to_string());
    host.0.refresh();
    until!(stage.events().len() == 2);
    stage.pass(least - 1);
    drawn().await;
    assert_eq!(stage.requests(FEED), 2, "{status} {headers}: too soon");
    stage.pass(most - least + 2);
    until!(stage.requests(FEED) == 3);
    assert_eq!(host.ids(), ["c", "b", "a"]);
}

#[wasm_bindgen_test]
async fn a_server_may_say_in_how_many_seconds_it_wants_to_be_asked_again() {
    for status in [429, 503] {
        assert_waits(status, json!({ "retry-after": "120" }), 120, 180).await;
    }
}

#[wasm_bindgen_test]
async fn a_server_may_say_when_it_wants_to_be_asked_again() {
    // It is noon, and for this server one o'clock.
    let date = "Thu, 28 Feb 2019 13:00:00 GMT";
    for headers in [
        json!({ "retry-after": "Thu, 28 Feb 2019 12:02:00 GMT" }),
        json!({ "retry-after": "Thursday, 28-Feb-19 12:02:00 GMT" }),
        json!({ "retry-after": "Thu Feb 28 12:02:00 2019 GMT" }),
        json!({ "retry-after": "Thu, 28 Feb 2019 13:02:00 GMT", "date": date }),
    ] {
        assert_waits(429, headers, 120, 180).await;
    }
}

#[wasm_bindgen_test]
async fn a_wait_that_makes_no_sense_is_passed_over() {
    for odd in [
        "Thu, 28 Feb 2019 11:59:00 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "tomorrow",
        "",
        "-1",
        "1e3",
        "0x20",
        "120, 240",
        "NaN",
        "Infinity",
    ] {
        assert_waits(429, json!({ "retry-after": odd }), 13, 19).await;
    }
}

#[wasm_bindgen_test]
async fn no_wait_is_longer_than_a_quarter_of_an_hour() {
    for long in [
        "1000000000000",
        "99999999999999999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT",
    ] {
        assert_waits(429, json!({ "retry-after": long }), 900, 900).await;
    }
}
