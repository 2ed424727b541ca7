//! What the headers of a response say about time; `httpdate` knows how servers write a date.

use std::time::{Duration, UNIX_EPOCH};

use liveblog_core::model::Timestamp;
use liveblog_core::session::headers::{retry_after, server_time};
use proptest::prelude::*;

/// Thursday, 28 February 2019, 12:00 in Greenwich.
const NOON: &str = "Thu, 28 Feb 2019 12:00:00 GMT";
const AT_NOON: i64 = 1_551_355_200_000;

#[test]
fn a_server_is_as_late_as_its_date_and_the_age_in_caches() {
    for (date, age, later) in [
        (NOON, "", Some(0)),
        (NOON, "0", Some(0)),
        (NOON, " 1500 ", Some(1_500_000)),
        (NOON, "86399", Some(86_399_000)),
        // A cache that holds it for days knows no time.
        (NOON, "86400", None),
        (NOON, "-1", None),
        (NOON, "soon", None),
        (NOON, "99999999999999999999", None),
        ("", "0", None),
        ("yesterday", "", None),
        // Nothing has that been sent by a server of ours.
        ("Thu, 01 Jan 1970 00:00:00 GMT", "", None),
        ("Thu, 01 Jan 9998 00:00:00 GMT", "", None),
        // The forms of the last century, which no server may write any more.
        ("Thursday, 28-Feb-19 12:00:00 GMT", "", Some(0)),
        ("Thu Feb 28 12:00:00 2019", "", Some(0)),
        ("Thu Feb 28 12:00:00 2019 GMT", "", Some(0)),
        ("28 12:00:00 2019", "", None),
        ("Thu Feb 28 2019", "", None),
        ("Thu, 31 Feb 2019 12:00:00 GMT", "", None),
    ] {
        let expected = later.map(|later| Timestamp(AT_NOON + later));
        assert_eq!(server_time(date, age), expected, "{date:?} {age:?}");
    }
}

#[test]
fn a_server_says_for_how_long_to_wait_or_until_when() {
    for (header, seconds) in [
        ("", 0),
        ("0", 0),
        ("30", 30),
        (" 30 ", 30),
        ("99999999999999999999", u32::MAX),
        ("-30", 0),
        ("1.5", 0),
        ("soon", 0),
        (NOON, 0),
        ("Thu, 28 Feb 2019 12:00:30 GMT", 30),
        ("Thu, 28 Feb 2019 11:00:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", u32::MAX),
    ] {
        let now = Timestamp(AT_NOON);
        assert_eq!(retry_after(header, now), seconds, "{header:?}");
    }
}

proptest! {
    #[test]
    fn dates_are_those_of_httpdate(seconds in 1_u32.., wait in 0_u32..1_000_000) {
        let seconds = u64::from(seconds);
        let written = |seconds| httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds));
        let sent = Timestamp(i64::try_from(seconds).unwrap() * 1000);
        prop_assert_eq!(server_time(&written(seconds), ""), Some(sent));
        prop_assert_eq!(retry_after(&written(seconds + u64::from(wait)), sent), wait);
    }

    #[test]
    fn any_header_is_read(date in any::<String>(), age in any::<String>()) {
        server_time(&date, &age);
        retry_after(&date, Timestamp(AT_NOON));
    }
}
