//! Times of the twelve-hour clock behind dates in digits.

use liveblog_core::model::Timestamp;

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
