//! [`Timestamp`]: which moment a date is, and how it is written.

mod twelve_hours;
mod written;
mod zones;

use liveblog_core::model::Timestamp;
use proptest::prelude::*;

const DAY: i64 = 86_400_000;

#[test]
fn rfc_3339_dates_are_read_to_the_millisecond() {
    for (text, milliseconds) in [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00.001Z", 1),
        ("1970-01-02T00:00:00Z", DAY),
        ("1972-02-29T00:00:00Z", 789 * DAY),
        ("2000-02-29T12:00:00Z", 951_825_600_000),
        ("2019-02-28T14:05:00+07:00", 1_551_337_500_000),
        ("2019-02-28T07:05:00Z", 1_551_337_500_000),
        ("2019-02-27T21:35:00-09:30", 1_551_337_500_000),
        ("9998-12-31T23:59:59Z", 253_370_764_799_000),
        // Half an hour east of Greenwich it was still 1969 there.
        ("1970-01-01T00:00:00+00:30", -1_800_000),
        ("2019-02-28T07:05:00-00:00", 1_551_337_500_000),
        ("2019-02-28T07:05:00.5Z", 1_551_337_500_500),
        ("2019-02-28T07:05:00.123456789Z", 1_551_337_500_123),
        ("2019-02-28t07:05:00z", 1_551_337_500_000),
        // RFC 3339 has leap seconds; we count it as the first of the next minute.
        ("2016-12-31T23:59:60Z", 1_483_228_800_000),
    ] {
        assert_eq!(
            Timestamp::parse(text),
            Some(Timestamp(milliseconds)),
            "{text}"
        );
    }
}

#[test]
fn a_moment_is_written_in_utc_to_the_second() {
    for (milliseconds, text) in [
        (0, "1970-01-01T00:00:00Z"),
        (1_551_337_500_999, "2019-02-28T07:05:00Z"),
        (951_825_600_000, "2000-02-29T12:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
    ] {
        assert_eq!(Timestamp(milliseconds).to_string(), text);
    }
}

#[test]
fn the_time_since_something_later_is_none() {
    let (early, late) = (Timestamp(1_000), Timestamp(61_000));
    assert_eq!(late.since(early), 60_000);
    assert_eq!(early.since(late), 0);
    assert_eq!(Timestamp(i64::MAX).since(Timestamp(i64::MIN)), i64::MAX);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn what_is_written_is_read_as_the_same_second(seconds in 0..253_370_764_800_i64) {
        let at = Timestamp(seconds * 1000);
        prop_assert_eq!(Timestamp::parse(&at.to_string()), Some(at));
    }

    #[test]
    fn the_next_second_is_written_later(seconds in 0..253_370_764_799_i64) {
        let (at, next) = (Timestamp(seconds * 1000), Timestamp(seconds * 1000 + 1000));
        prop_assert!(at.to_string() < next.to_string());
    }

    #[test]
    fn no_text_is_too_odd_to_be_judged(text in "[0-9TtZzGMFeb:+.,\\[ \u{661}-]{0,32}") {
        let _ = Timestamp::read(&text);
    }
}
