//! [`Written`]: the forms of a date, and what is none.

use liveblog_core::model::{Date, Timestamp, Written};

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
        // Go: a time printed as it is, and its named layouts.
        "2019-02-28 14:05:00 +0700 +07",
        "2019-02-28 14:05:00.000000 +0700 WIB m=+12.034567890",
        "2019-02-28 07:05:00 +0000 UTC",
        "Thursday, 28-Feb-19 07:05:00 UTC",
        "28 Feb 19 14:05 +0700",
        "Thu Feb 28 07:05:00 UTC 2019",
        // Ruby, C, `date`, scripts in a browser.
        "Thu Feb 28 14:05:00 +0700 2019",
        "2019-02-28 14:05:00 +0700",
        "Thu, 28 Feb 19 07:05:00 GMT",
        "Thu Feb 28 2019 14:05:00 GMT+0700 (Indochina Time)",
        "Thu 28 Feb 2019 02:05:00 PM WIB",
        // People.
        "February 28, 2019 at 7:05 am UTC",
        "28th of February 2019, 2:05 p.m. +07:00",
        "Feb. 28, 2019, 7:05am GMT",
        "28 February 2019 07.05 UTC",
    ] {
        assert_eq!(Timestamp::parse(text), expected, "{text}");
    }
    for (text, same) in [
        ("2019-02-28T24:00:00Z", "2019-03-01T00:00:00Z"),
        ("2019-12-31T24:00Z", "2020-01-01T00:00:00Z"),
        ("1969-07-20T20:17:40Z", "1969-07-20T20:17:40.000Z"),
        ("Fri, 5 Jun 1998 9:00:00 GMT", "1998-06-05T09:00:00Z"),
        ("Fri, 5 Jun 1998 09:00:00 GMT", "1998-06-05T09:00:00Z"),
    ] {
        assert_eq!(Timestamp::parse(text), Timestamp::parse(same), "{text}");
    }
    let moon = Timestamp::parse("1969-07-20T20:17:40Z").unwrap();
    assert_eq!(moon, Timestamp(-14_182_940_000));
    assert_eq!(
        (Date::of(moon).year(), moon.to_string()),
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
        "Mon Oct 12 11:40:00 2026",
        "October 12, 2026 11:40 AM",
    ] {
        assert_eq!(
            Timestamp::read(text),
            Some(Written::Clock(utc, None)),
            "{text}"
        );
        assert_eq!(Timestamp::parse(text), None, "{text}");
    }
    let zoned = Timestamp::read("2026-10-12T11:40:00Z");
    assert_eq!(zoned, Some(Written::Moment(utc)));
}

#[test]
fn other_forms_of_a_date_are_read_where_they_can_mean_one_moment_alone() {
    let expected = Timestamp::parse("2026-11-28T14:30:00Z").unwrap();
    for text in [
        "20261128T143000Z",
        "20261128T1430Z",
        "20261128 143000.000Z",
        "+002026-11-28T14:30:00Z",
        "2026-11-28T14.30Z",
        "2026-11-28T14.30.00Z",
        "2026/11/28 14:30 UTC",
        "28/11/2026 14:30Z",
        "28/11/2026, 14:30:00 GMT",
        "28-11-2026 14:30Z",
        "11-28-2026 14:30 UTC",
        "2026-11-28T14:30:00+00:00Z",
        "28.11.2026 14.30 UTC",
        "11/28/2026 14:30Z",
        "11/28/2026 - 14:30Z",
        "Sat, 11/28/2026 - 14:30 UTC",
        "Sat, 28 Nov 2026 - 14:30 UTC",
        "Saturday, November 28, 2026 – 2:30 PM GMT",
        "28 Nov 2026 14.30 UTC",
        "11/28/2026, 2:30:00 PM UTC",
        "11/28/2026 2:30 p.m. Z",
        "28/11/2026, 2:30:00\u{202f}pm GMT",
        "2026-11-28 02:30PM +00:00",
        "1795876200",
        "1795876200000",
        "1795876200.000",
        "1795876200000000",
        "1795876200000000000",
        " 1795876200 ",
    ] {
        assert_eq!(Timestamp::parse(text), Some(expected), "{text}");
    }
    let midnight = Timestamp::parse("2026-11-28T00:00:00Z").unwrap();
    for text in [
        "2026-11-28",
        "20261128",
        "+002026-11-28",
        "2026/11/28",
        "28/11/2026",
        "28.11.2026",
        "28-11-2026",
        "Sat, 28 Nov 2026",
        "28 November 2026",
    ] {
        assert_eq!(
            Timestamp::read(text),
            Some(Written::Day(midnight)),
            "{text}"
        );
        assert_eq!(Timestamp::parse(text), None, "{text}");
    }
    let same = Timestamp::parse("2026-05-05T00:00:00Z").map(Written::Day);
    assert_eq!(Timestamp::read("5/5/2026"), same);
}

#[test]
fn anything_else_is_no_date() {
    for text in [
        "",
        "yesterday",
        "0",
        "155133750",
        "0551337500",
        "15513375000",
        "1551337500x",
        "1551337500.",
        "2019",
        // Which of the two is the day?
        "05/06/2019 14:05",
        "Mon, 05/06/2026 14:05",
        "31.2.2019",
        "28/13/2019",
        "31/11/2019",
        "28/11/19 14:05",
        "05-06-2019",
        "31-02-2019",
        "179587620000000",
        "+012019-02-28T14:05:00Z",
        "-002019-02-28T14:05:00Z",
        "20190228143000",
        "2019022",
        "2019-02-28T14.05:00Z",
        "20190228T14Z",
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
        "２０１９-02-28T14:05:00Z",
        "2019-02-28T14:05:0０Z",
        "Thu, 31 Feb 2019 14:05:00 GMT",
        "Thu, 28 Fab 2019 14:05:00 GMT",
        "1st of March, at noon or so",
        "a b c d e f",
        "Feb 28 14:05",
        "28 Feb 14:05 2019 2019",
        "Feb Mar 2019 14:05",
        "28 Feb 2019 13:05 pm GMT",
        "28 Feb 2019 25:05 GMT",
        "0 Feb 2019 14:05 GMT",
        "28 Feb 2019 14:05 Hanoi",
    ] {
        assert_eq!(Timestamp::read(text), None, "{text}");
    }
}
