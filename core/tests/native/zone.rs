//! Clock times of zones whose clocks are put forward and back.

use liveblog_core::model::{Timestamp, Written, zone};
use liveblog_native::calendar::offset;

#[test]
fn a_clock_time_is_that_of_its_zone() {
    for (local, zone, moment) in [
        (
            "2026-10-12T11:40:00",
            "Europe/Berlin",
            "2026-10-12T09:40:00Z",
        ),
        (
            "2026-12-12T11:40:00",
            "Europe/Berlin",
            "2026-12-12T10:40:00Z",
        ),
        (
            "2026-10-12T11:40:00",
            "Asia/Kathmandu",
            "2026-10-12T05:55:00Z",
        ),
        (
            "2026-10-12T11:40:00",
            "America/New_York",
            "2026-10-12T15:40:00Z",
        ),
        (
            "2026-10-12T11:40:00",
            "Pacific/Kiritimati",
            "2026-10-11T21:40:00Z",
        ),
        ("2026-10-12T11:40:00", "UTC", "2026-10-12T11:40:00Z"),
        // Clocks go forward at two: half past two is left out.
        (
            "2026-03-29T01:59:59",
            "Europe/Berlin",
            "2026-03-29T00:59:59Z",
        ),
        (
            "2026-03-29T02:30:00",
            "Europe/Berlin",
            "2026-03-29T01:30:00Z",
        ),
        (
            "2026-03-29T03:00:00",
            "Europe/Berlin",
            "2026-03-29T01:00:00Z",
        ),
        // Clocks go back at three: half past two comes twice.
        (
            "2026-10-25T02:30:00",
            "Europe/Berlin",
            "2026-10-25T00:30:00Z",
        ),
        (
            "2026-10-25T03:00:00",
            "Europe/Berlin",
            "2026-10-25T02:00:00Z",
        ),
        (
            "2026-11-01T01:30:00",
            "America/New_York",
            "2026-11-01T05:30:00Z",
        ),
        (
            "2026-04-05T01:45:00",
            "Australia/Lord_Howe",
            "2026-04-04T14:45:00Z",
        ),
        // A day that never was.
        (
            "2011-12-30T12:00:00",
            "Pacific/Apia",
            "2011-12-30T22:00:00Z",
        ),
        (
            "1969-07-20T22:17:40",
            "Europe/Berlin",
            "1969-07-20T21:17:40Z",
        ),
    ] {
        let Some(Written::Clock(local, None)) = Timestamp::read(local) else {
            panic!("{local} is a clock time");
        };
        let found = zone::moment(local, zone, offset).map(|at| at.to_string());
        assert_eq!(found.as_deref(), Some(moment), "{local} {zone}");
    }
}

#[test]
fn a_zone_that_nobody_knows_has_no_moments() {
    assert_eq!(zone::moment(Timestamp(0), "Asia/Atlantis", offset), None);
    assert_eq!(zone::moment(Timestamp(0), "", offset), None);
}
