//! Dates and times in English, for what the command line says; and what is known of zones.

use jiff::ZonedDateTime;
use jiff::tz::TimeZone;
use liveblog_core::model::Timestamp;

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

    /// The clock time with the zone's name: `14:05 GMT+7`.
    pub fn clock(&self, at: Timestamp) -> String {
        self.format(at, "%H:%M")
    }

    /// Date, clock time and zone: `Thursday 28 February 2019, 14:05 GMT+7`.
    pub fn full(&self, at: Timestamp) -> String {
        self.format(at, "%A %-d %B %Y, %H:%M")
    }

    /// Moments outside the years -9999 to 9999 come as they are written in feeds.
    fn format(&self, at: Timestamp, parts: &str) -> String {
        let Ok(moment) = jiff::Timestamp::from_millisecond(at.0) else {
            return at.to_string();
        };
        let local = moment.to_zoned_datetime(self.0.clone());
        format!("{} {}", local.strftime(parts), zone(&local))
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

    fn check(zone: &str, expected: &str) {
        let calendar = EnglishCalendar::new(zone).unwrap();
        assert_eq!(calendar.clock(HANOI_TALKS_END), expected, "{zone}");
    }

    #[test]
    fn a_moment_is_told_with_its_zone() {
        check("Asia/Ho_Chi_Minh", "14:05 GMT+7");
        let hanoi = EnglishCalendar::new("Asia/Ho_Chi_Minh").unwrap();
        assert_eq!(
            hanoi.full(HANOI_TALKS_END),
            "Thursday 28 February 2019, 14:05 GMT+7"
        );
    }

    #[test]
    fn a_zone_is_called_by_its_abbreviation_or_its_offset() {
        check("UTC", "07:05 UTC");
        check("Europe/London", "07:05 GMT");
        check("Asia/Kolkata", "12:35 IST");
        check("Asia/Kathmandu", "12:50 GMT+5:45");
        check("Asia/Colombo", "12:35 GMT+5:30");
        check("America/Sao_Paulo", "04:05 GMT-3");
        check("America/Danmarkshavn", "07:05 GMT");
    }

    #[test]
    fn an_unknown_zone_is_an_error() {
        assert!(EnglishCalendar::new("Asia/Atlantis").is_err());
    }

    #[test]
    fn a_moment_outside_the_calendar_is_still_written() {
        let calendar = EnglishCalendar::new("UTC").unwrap();
        let far = Timestamp(i64::MAX);
        assert_eq!(calendar.clock(far), far.to_string());
    }
}
