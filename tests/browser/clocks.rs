//! What time it is: by the server's headers, by the device, and by neither.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::feeds::{abc, feed, item};
use crate::host::Host;
use crate::stage::{FEED, Stage, drawn, until};

const NOON: &str = "Thu, 28 Feb 2019 12:00:00 GMT";
const HOUR: i32 = 3_600;

/// A page that shows an entry of 11:55, answered with these headers.
async fn answered(headers: &Value) -> (Stage, Host) {
    let stage = Stage::set();
    let host = Host::new(FEED);
    let text = feed(1, &[item("a", 55)]);
    stage.answer_with(FEED, 200, &text, &headers.to_string());
    host.enter();
    host.ready().await;
    (stage, host)
}

fn ago(host: &Host) -> String {
    host.text(".ago").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_server_says_what_time_it_is_and_a_cache_for_how_long_it_has_said_so() {
    for (headers, expected) in [
        (
            json!({ "date": "Thu, 28 Feb 2019 12:25:00 GMT" }),
            "30 min ago",
        ),
        (json!({ "date": NOON, "age": "1500" }), "30 min ago"),
        (
            json!({ "date": "Thu, 28 Feb 2019 11:35:00 GMT", "age": "1500" }),
            "5 min ago",
        ),
        (
            json!({ "date": "Thu, 28 Feb 2019 15:00:00 GMT" }),
            "3 hours ago",
        ),
        (json!({ "date": "Thu, 28 Feb 2019 09:00:00 GMT" }), ""),
    ] {
        let (stage, host) = answered(&headers).await;
        assert_eq!(ago(&host), expected, "{headers}");
        assert!(stage.lines().is_empty(), "{:?}", stage.lines());
    }
}

#[wasm_bindgen_test]
async fn headers_that_make_no_sense_leave_the_time_to_the_device() {
    for headers in [
        json!({}),
        json!({ "age": "1500" }),
        json!({ "date": "yesterday" }),
        json!({ "date": "" }),
        json!({ "date": NOON, "age": "4000000000" }),
        json!({ "date": NOON, "age": "1e300" }),
        json!({ "date": NOON, "age": "1e999" }),
        json!({ "date": NOON, "age": "-1e300" }),
        json!({ "date": "Sat, 13 Sep 275760 00:00:00 GMT", "age": "1" }),
    ] {
        let (stage, host) = answered(&headers).await;
        assert_eq!(ago(&host), "5 min ago", "{headers}");
        let status = host.text("[part=status]").unwrap();
        assert!(
            status.starts_with("Live, checked 12:00"),
            "{headers}: {status}"
        );
        assert!(stage.lines().is_empty(), "{:?}", stage.lines());
    }
}

#[wasm_bindgen_test]
async fn a_device_whose_clock_is_wrong_says_no_age_where_no_server_says_the_time() {
    for wrong in [-50 * HOUR, -3 * HOUR, 3 * HOUR, 50 * HOUR] {
        let stage = Stage::set();
        stage.set_wrong(wrong);
        stage.publish(&feed(1, &[item("a", 55)]));
        let host = Host::new(FEED);
        host.enter();
        host.ready().await;
        assert_eq!(ago(&host), "", "{wrong}");
        let head = host.text(".updated").unwrap();
        assert!(head.contains("2019"), "{head}");
        assert!(
            host.text("[part=entry-time] time")
                .unwrap()
                .contains("11:55")
        );
    }
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_back_takes_no_time_back() {
    let (stage, host) = answered(&json!({})).await;
    stage.set_wrong(-3 * HOUR);
    let older = feed(2, &[item("b", 59), item("a", 55)]);
    stage.publish(&older);
    host.0.refresh();
    until!(host.ids() == ["b", "a"]);
    let all = host.all(".ago");
    let said: Vec<_> = all.iter().filter_map(|node| node.text_content()).collect();
    assert_eq!(said, ["1 min ago", "5 min ago"]);
    stage.pass(18);
    until!(stage.requests(FEED) == 3);
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_forward_makes_no_request_come_sooner() {
    let (stage, host) = Stage::showing(&abc()).await;
    stage.set_wrong(50 * HOUR);
    stage.pass(12);
    drawn().await;
    assert_eq!(stage.requests(FEED), 1);
    stage.pass(6);
    until!(stage.requests(FEED) == 2);
    assert_eq!(host.ids(), ["c", "b", "a"]);
}
