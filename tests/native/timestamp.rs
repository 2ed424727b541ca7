//! [`Timestamp`]: what is a date, which moment it is, and how it is written.

use liveblog::model::Timestamp;
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
fn what_live_systems_write_instead_is_read_too() {
    let expected = Timestamp::parse("2019-02-28T14:05:00+07:00");
    for text in [
        "2019-02-28 14:05:00+07:00",
        "2019-02-28T14:05:00+0700",
        " 2019-02-28T07:05:00Z\n",
        "2019-02-28T14:05+07:00",
        "2019-02-28T07:05Z",
        "2019-02-28T14:05:00 +07:00",
        "2019-02-28T14:05:00+07",
        "2019-02-28T07:05:00,000Z",
        "2019-02-28 07:05 UTC",
        "2019-02-28t07:05:00z",
        "2019-02-28T14:05:00+07:00[Asia/Ho_Chi_Minh]",
        "Thu, 28 Feb 2019 14:05:00 +0700",
        "Thu, 28 Feb 2019 07:05:00 GMT",
        "28 February 2019 02:05 EST",
        "Wed, 28 Feb 2019 00:05:00 PDT",
    ] {
        assert_eq!(Timestamp::parse(text), expected, "{text}");
    }
    for (text, same) in [
        ("2019-02-28T24:00:00Z", "2019-03-01T00:00:00Z"),
        ("2019-12-31T24:00Z", "2020-01-01T00:00:00Z"),
        ("1969-07-20T20:17:40Z", "1969-07-20T20:17:40.000Z"),
        ("Fri, 5 Jun 1998 9:00:00 GMT", "never"),
        ("Fri, 5 Jun 1998 09:00:00 GMT", "1998-06-05T09:00:00Z"),
    ] {
        assert_eq!(Timestamp::parse(text), Timestamp::parse(same), "{text}");
    }
    let moon = Timestamp::parse("1969-07-20T20:17:40Z").unwrap();
    assert_eq!(moon, Timestamp(-14_182_940_000));
    assert_eq!(
        (moon.year(), moon.to_string()),
        (1969, "1969-07-20T20:17:40Z".into())
    );
}

#[test]
fn a_date_without_a_zone_is_a_clock_time() {
    let utc = Timestamp::parse("2026-10-12T11:40:00Z").unwrap();
    for text in [
        "2026-10-12T11:40:00",
        "2026-10-12 11:40:00",
        "2026-10-12T11:40",
        "2026-10-12t11:40:00.000",
        "2026-10-12 11:40:00,0",
        "Mon, 12 Oct 2026 11:40:00",
        "12 Oct 2026 11:40",
    ] {
        assert_eq!(Timestamp::read(text), Some((utc, false)), "{text}");
        assert_eq!(Timestamp::parse(text), None, "{text}");
    }
    assert_eq!(Timestamp::read("2026-10-12T11:40:00Z"), Some((utc, true)));
}

#[test]
fn anything_else_is_no_date() {
    for text in [
        "",
        "yesterday",
        "0",
        "1551337500",
        "2019",
        "2019-02-28",
        "2019-02-28T14",
        "2019-02-28T14:05:00+7:00",
        "2019-02-28T14:05:00+070:0",
        "2019-02-28T14:05:00+24:00",
        "2019-02-28T14:05:00+07:60",
        "2019-02-28T14:05:00+07:",
        "2019-02-28T14:05:00+07:00Z",
        "2019-02-28T14:05:00ZZ",
        "2019-02-28T14:05:00+",
        "2019-02-28T14:05:00 Hanoi",
        "2019-02-28T14:05:00.Z",
        "2019-02-28T24:00:01Z",
        "2019-02-28T24:01:00Z",
        "2019-02-28T25:00:00Z",
        "2019-02-28T14:60:00Z",
        "2019-02-28T14:05:61Z",
        "2019-02-28_14:05:00Z",
        "2019-02-29T14:05:00Z",
        "2100-02-29T14:05:00Z",
        "2019-04-31T14:05:00Z",
        "2019-00-10T14:05:00Z",
        "2019-13-10T14:05:00Z",
        "2019-02-00T14:05:00Z",
        // What systems write that have no date.
        "0001-01-01T00:00:00Z",
        "0000-00-00 00:00:00",
        "1582-12-31T23:59:59Z",
        "9999-01-01T00:00:00Z",
        "2019-2-028T14:05:00Z",
        "2019-002-8T14:05:00Z",
        "2019-02-28T1:005:00Z",
        "2019-02-28T-1:05:00Z",
        "+019-02-28T14:05:00Z",
        "2019/02/28T14:05:00Z",
        "２０１９-02-28T14:05:00Z",
        "2019-02-28T14:05:0０Z",
        "Thu, 28 Feb 2019",
        "Thu, 31 Feb 2019 14:05:00 GMT",
        "Thu, 28 Fab 2019 14:05:00 GMT",
        "Thu, 28 Feb 19 14:05:00 GMT",
        "1st of March, at noon or so",
        "a b c d e f",
    ] {
        assert_eq!(Timestamp::read(text), None, "{text}");
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
