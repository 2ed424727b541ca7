//! [`Written`]: the zones of a date, by their offset, their name or their place.

use liveblog_core::model::{Timestamp, Written};

#[test]
fn a_zone_is_named_in_brackets_or_by_its_place() {
    let local = Timestamp::parse("2026-11-28T14:30:00Z").unwrap();
    for (text, zone) in [
        ("2026-11-28T14:30:00[Europe/Berlin]", Some("Europe/Berlin")),
        ("2026-11-28T14:30[!Asia/Kolkata]", Some("Asia/Kolkata")),
        (
            "2026-11-28T14:30:00[America/New_York][u-ca=gregory]",
            Some("America/New_York"),
        ),
        ("2026-11-28T14:30:00 Europe/London", Some("Europe/London")),
        (
            "2026-11-28 14:30 America/Argentina/Ushuaia",
            Some("America/Argentina/Ushuaia"),
        ),
        ("20261128T1430 Asia/Seoul", Some("Asia/Seoul")),
        ("2026-11-28T14:30:00[u-ca=hebrew]", None),
    ] {
        let expected = Written::Clock(local, zone.map(Into::into));
        assert_eq!(Timestamp::read(text), Some(expected), "{text}");
        assert_eq!(Timestamp::parse(text), None, "{text}");
    }
    for (text, moment) in [
        (
            "2026-11-28T14:30:00+01:00[Europe/Berlin]",
            "2026-11-28T13:30:00Z",
        ),
        (
            "2026-11-28T14:30:00+05:00[Europe/Berlin]",
            "2026-11-28T09:30:00Z",
        ),
        (
            "2026-11-28T14:30:00Z[Europe/London]",
            "2026-11-28T14:30:00Z",
        ),
        ("2026-11-28T14:30:00[+08:45]", "2026-11-28T05:45:00Z"),
        ("2026-11-28T14:30:00[UTC]", "2026-11-28T14:30:00Z"),
    ] {
        assert_eq!(Timestamp::parse(text), Timestamp::parse(moment), "{text}");
    }
}

#[test]
fn zones_of_one_short_name_are_known_and_others_are_no_guess() {
    for (zone, offset) in [
        ("GMT", "Z"),
        ("utc", "Z"),
        ("WET", "Z"),
        ("BST", "+01:00"),
        ("CET", "+01:00"),
        ("MEZ", "+01:00"),
        ("CEST", "+02:00"),
        ("EEST", "+03:00"),
        ("JST", "+09:00"),
        ("AEDT", "+11:00"),
        ("EST", "-05:00"),
        ("EDT", "-04:00"),
        ("PDT", "-07:00"),
        ("GMT+0100", "+01:00"),
        ("GMT+1", "+01:00"),
        ("GMT-5", "-05:00"),
        ("GMT+5:30", "+05:30"),
        ("UTC-03:30", "-03:30"),
        ("\u{2212}05:00", "-05:00"),
        ("\u{2212}0930", "-09:30"),
    ] {
        let expected = Timestamp::parse(&format!("2026-11-28T14:30:00{offset}"));
        for gap in ["", " "] {
            let text = format!("2026-11-28T14:30{gap}{zone}");
            assert_eq!(Timestamp::parse(&text), expected, "{text}");
        }
    }
    for zone in [
        "IST", "AST", "XYZ", "PM", "CET+1", "EST+0100", "+-01:00", "Z+",
    ] {
        let text = format!("2026-11-28T14:30 {zone}");
        assert_eq!(Timestamp::read(&text), None, "{text}");
    }
}
