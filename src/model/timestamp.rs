//! A moment in time, and the forms in which feeds write it: RFC 3339, and what is written in its place.
//!
//! No calendars, zones or words: those are [`super::calendar`], [`super::zone`] and [`super::labels`].

use std::fmt;

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

const DAY: i64 = 86_400_000;

/// The months of [RFC 822](https://www.rfc-editor.org/rfc/rfc822#section-5) in their order.
const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";

impl Timestamp {
    /// Reads a date-time that names its offset; see [`Self::read`].
    pub fn parse(text: &str) -> Option<Self> {
        let (moment, zoned) = Self::read(text)?;
        zoned.then_some(moment)
    }

    /// Reads an [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6) date-time, years 1583
    /// to 9998, and whether it names its offset. If not, the moment is that of the same clock time in
    /// UTC. Also reads what live systems write in its place: a space for the `T`, no seconds, a comma
    /// before the fraction, `24:00`, `+0100` and `+01` for `+01:00`, a zone's name in brackets after
    /// that, and the dates of e-mail (`Thu, 28 Feb 2019 14:05:00 +0700`).
    pub fn read(text: &str) -> Option<(Self, bool)> {
        let text = text.trim();
        if text.starts_with(|c: char| c.is_ascii_alphabetic()) || text.get(..3)?.contains(' ') {
            return Self::read(&from_mail(text)?);
        }
        let (date, rest) = text.split_at_checked(10)?;
        #[rustfmt::skip]
        let [_, _, _, _, b'-', _, _, b'-', _, _] = date.as_bytes() else {
            return None;
        };
        let number = |place| digits(date.get(place)?);
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let (time, zone) = clock(rest.strip_prefix(['T', 't', ' '])?)?;
        let valid = (1583..=9998).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        let zone = zone.split('[').next().unwrap_or_default().trim();
        let offset = if zone.is_empty() { 0 } else { offset(zone)? };
        let moment = days(year, month, day) * DAY + time - offset * 60_000;
        valid.then_some((Self(moment), !zone.is_empty()))
    }

    /// The year in UTC.
    pub fn year(self) -> i64 {
        civil(self.0.div_euclid(DAY)).0
    }

    /// How long after `earlier` this is, in milliseconds; 0 if it is not after it.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0).max(0)
    }
}

/// RFC 3339 in UTC, to the second: the value of a `<time datetime>`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let seconds = self.0.rem_euclid(DAY) / 1000;
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        )
    }
}

/// Digits only, so no sign slips in.
fn digits(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The date of an e-mail in the form of RFC 3339.
fn from_mail(text: &str) -> Option<String> {
    let (day, date) = text.split_once(',').unwrap_or(("", text));
    if day.contains(|c: char| !c.is_ascii_alphabetic()) {
        return None;
    }
    let mut words = date.split_whitespace();
    let (day, month, year, time) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let month = month.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.find(&month).filter(|at| at % 3 == 0)? / 3 + 1;
    let zone = words.next().unwrap_or_default();
    let number = format!("{:02}-{:02}", month, digits(day)?);
    Some([year, "-", &number, "T", time, zone].concat())
}

/// Splits `14:05:00.123Z` into the milliseconds of the day and what follows them.
fn clock(text: &str) -> Option<(i64, &str)> {
    let (hour, rest) = pair(text)?;
    let (minute, rest) = pair(rest.strip_prefix(':')?)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => pair(rest)?,
        None => (0, rest),
    };
    let (fraction, rest) = fraction(rest)?;
    let time = (hour * 3600 + minute * 60 + second) * 1000 + fraction;
    // A leap second is the first of the next minute, 24:00 the first of the next day.
    let valid = (hour < 24 || time == DAY) && minute < 60 && second <= 60;
    valid.then_some((time, rest))
}

/// A number of two digits and what follows it.
fn pair(text: &str) -> Option<(i64, &str)> {
    let (number, rest) = text.split_at_checked(2)?;
    Some((digits(number)?, rest))
}

/// Splits `.123Z` into milliseconds and what follows the digits.
fn fraction(text: &str) -> Option<(i64, &str)> {
    let Some(after) = text.strip_prefix(['.', ',']) else {
        return Some((0, text));
    };
    let end = after.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, zone) = after.split_at(end);
    let milliseconds = digits
        .bytes()
        .chain([b'0'; 3])
        .take(3)
        .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    (end > 0).then_some((milliseconds, zone))
}

/// Minutes east of UTC. Of the names of zones those that mean UTC, and the American ones of e-mail:
/// `EST` to `PDT`.
fn offset(zone: &str) -> Option<i64> {
    let (sign, rest) = match zone.as_bytes() {
        [b'+', ..] => (1, zone.get(1..)?),
        [b'-', ..] => (-1, zone.get(1..)?),
        [b'Z' | b'z'] | b"GMT" | b"UTC" | b"UT" => return Some(0),
        [region, season @ (b'S' | b'D'), b'T'] => {
            let hours = "ECMP".bytes().position(|known| known == *region)?;
            let hours = i64::try_from(hours).ok()? + 5 - i64::from(*season == b'D');
            return Some(-hours * 60);
        }
        _ => return None,
    };
    let (hours, rest) = pair(rest)?;
    let minutes = match rest.strip_prefix(':').unwrap_or(rest) {
        "" if rest.is_empty() => 0,
        minutes if minutes.len() == 2 => digits(minutes)?,
        _ => return None,
    };
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn days_in_month(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar; years begin in March here,
/// so that the leap day comes last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    let of_year = (153 * month + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

/// The inverse of [`days`].
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
