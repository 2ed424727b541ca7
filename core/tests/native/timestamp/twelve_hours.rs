//! Dates in digits: which number is the day, and times of the twelve-hour clock behind them.

use liveblog_core::model::{Timestamp, Written};

#[test]
fn a_clock_of_twelve_hours_says_which_half_of_the_day_it_means() {
    let read = |time: &str| Timestamp::parse(&format!("11/28/2026 {time} UTC"));
    for (time, hour) in [
        ("12:05 AM", "00"),
        ("1:05 am", "01"),
        ("11:05 a.m.", "11"),
        ("12:05 PM", "12"),
        ("1:05 PM", "13"),
        ("11:05pm", "23"),
    ] {
        let expected = Timestamp::parse(&format!("2026-11-28T{hour}:05Z"));
        assert_eq!(read(time), expected, "{time}");
    }
    for text in [
        "11/28/2026 14:30 PM",
        "11/28/2026 0:30 PM",
        "11/28/2026 2:30",
        "11/28/2026 PM",
        // Of March, or of April.
        "03/04/2026 2:30 PM",
    ] {
        assert_eq!(Timestamp::read(text), None, "{text}");
    }
}

#[test]
fn dots_and_days_of_the_week_tell_which_number_is_the_day() {
    // With dots the day comes first everywhere.
    let fifth = Timestamp::parse("2026-11-05T14:30:00Z").unwrap();
    // The day of the week tells which is which.
    for text in [
        "5.11.2026 14:30",
        "05.11.2026, 14.30 Uhr",
        "Thu, 11/05/2026 - 14:30",
        "Thursday 5/11/2026 14:30",
    ] {
        assert_eq!(
            Timestamp::read(text),
            Some(Written::Clock(fifth, None)),
            "{text}"
        );
    }
}

#[test]
fn an_hour_has_one_digit_where_the_month_is_not_first() {
    let early = Timestamp::parse("2026-11-05T09:05:00Z").unwrap();
    for text in ["2026-11-05 9:05", "5.11.2026 9:05:00", "2026-11-05T9:05"] {
        assert_eq!(
            Timestamp::read(text),
            Some(Written::Clock(early, None)),
            "{text}"
        );
    }
}
