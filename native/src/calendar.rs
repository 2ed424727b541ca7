//! Dates and times in English, for what is written without a browser.
//!
//! In a browser the reader's own language does this, through `Intl`; both keep the promises of
//! [`Style`].

use jiff::ZonedDateTime;
use jiff::tz::TimeZone;
use liveblog_core::model::{Calendar, Style, Timestamp};

/// English dates in one time zone.
#[derive(Clone, Debug)]
pub struct EnglishCalendar(TimeZone);

impl EnglishCalendar {
    /// A calendar for an IANA zone, such as `Asia/Ho_Chi_Minh`.
    ///
    /// # Errors
    /// A name that the time zone database does not have.
    pub fn new(zone: &str) -> Result<Self, jiff::Error> {
        TimeZone::get(zone).map(Self)
    }

    /// A calendar for the zone of this machine; UTC if it does not tell.
    pub fn of_this_machine() -> Self {
        Self(TimeZone::try_system().unwrap_or(TimeZone::UTC))
    }
}

impl Calendar for EnglishCalendar {
    /// Moments outside the years -9999 to 9999 come as they are written in feeds.
    fn format(&self, at: Timestamp, style: Style) -> String {
        let Ok(moment) = jiff::Timestamp::from_millisecond(at.0) else {
            return at.to_string();
        };
        let local = moment.to_zoned_datetime(self.0.clone());
        let (day, clock) = (local.strftime("%A %-d %B %Y"), local.strftime("%H:%M"));
        match style {
            Style::Clock => clock.to_string(),
            Style::ClockWithZone => format!("{clock} {}", zone(&local)),
            Style::Day => day.to_string(),
            Style::Full => format!("{day}, {clock} {}", zone(&local)),
            Style::Dated => format!("{}, {clock} {}", local.strftime("%-d %b"), zone(&local)),
            Style::DatedWithYear => {
                format!("{}, {clock} {}", local.strftime("%-d %b %Y"), zone(&local))
            }
        }
    }
}

/// How many milliseconds a zone is ahead of UTC at a moment: [`liveblog_core::model::Offsets`].
pub fn offset(zone: &str, at: Timestamp) -> Option<i64> {
    let moment = jiff::Timestamp::from_millisecond(at.0).ok()?;
    let offset = TimeZone::get(zone).ok()?.to_offset(moment);
    Some(i64::from(offset.seconds()) * 1000)
}

/// The zone's abbreviation. Most zones have none: the database then repeats the offset (`+07`),
/// which readers know as `GMT+7`.
fn zone(local: &ZonedDateTime) -> String {
    let abbreviation = local.strftime("%Z").to_string();
    if !abbreviation.starts_with(['+', '-']) {
        return abbreviation;
    }
    let minutes = local.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    match (hours, minutes) {
        (0, 0) => "GMT".to_owned(),
        (_, 0) => format!("GMT{sign}{hours}"),
        _ => format!("GMT{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HANOI_TALKS_END: Timestamp = Timestamp(1_551_337_500_000);

    fn check(zone: &str, style: Style, expected: &str) {
        let calendar = EnglishCalendar::new(zone).unwrap();
        assert_eq!(
            calendar.format(HANOI_TALKS_END, style),
            expected,
            "{zone} {style:?}"
        );
    }

    #[test]
    fn each_style_says_what_it_promises() {
        check("Asia/Ho_Chi_Minh", Style::Clock, "14:05");
        check("Asia/Ho_Chi_Minh", Style::ClockWithZone, "14:05 GMT+7");
        check("Asia/Ho_Chi_Minh", Style::Day, "Thursday 28 February 2019");
        check(
            "Asia/Ho_Chi_Minh",
            Style::Full,
            "Thursday 28 February 2019, 14:05 GMT+7",
        );
        check("Asia/Ho_Chi_Minh", Style::Dated, "28 Feb, 14:05 GMT+7");
        check("UTC", Style::DatedWithYear, "28 Feb 2019, 07:05 UTC");
    }

    #[test]
    fn a_zone_is_called_by_its_abbreviation_or_its_offset() {
        check("UTC", Style::ClockWithZone, "07:05 UTC");
        check("Europe/London", Style::ClockWithZone, "07:05 GMT");
        check("Asia/Kolkata", Style::ClockWithZone, "12:35 IST");
        check("Asia/Kathmandu", Style::ClockWithZone, "12:50 GMT+5:45");
        check("Asia/Colombo", Style::ClockWithZone, "12:35 GMT+5:30");
        check("America/Sao_Paulo", Style::ClockWithZone, "04:05 GMT-3");
        check("America/Danmarkshavn", Style::ClockWithZone, "07:05 GMT");
    }

    #[test]
    fn an_unknown_zone_is_an_error() {
        assert!(EnglishCalendar::new("Asia/Atlantis").is_err());
    }

    #[test]
    fn a_moment_outside_the_calendar_is_still_written() {
        let calendar = EnglishCalendar::new("UTC").unwrap();
        let far = Timestamp(i64::MAX);
        assert_eq!(calendar.format(far, Style::Clock), far.to_string());
    }
}
