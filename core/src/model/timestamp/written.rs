//! The forms in which feeds write a date: RFC 3339, and what is written in its place.

mod words;

use super::{DAY, Timestamp, days, days_in_month};

/// What a date says as it is written. Without an offset it is a clock time of some zone: the moments
/// here are then those of the same clock time in UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A moment: the offset is known.
    Moment(Timestamp),
    /// A clock time, of the zone (an IANA name) if it names one.
    Clock(Timestamp, Option<String>),
    /// A day without a time: its beginning.
    Day(Timestamp),
}

/// The months of [RFC 822](https://www.rfc-editor.org/rfc/rfc822#section-5) in their order.
pub(super) const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";

/// The zones that have one short name each, in hours east of UTC. Names that are those of several
/// zones (`IST`, `AST`) are not here: they would be a guess.
const ZONES: &[(&str, i64)] = &[
    ("Z", 0),
    ("GMT", 0),
    ("UTC", 0),
    ("UT", 0),
    ("WET", 0),
    ("BST", 1),
    ("WEST", 1),
    ("CET", 1),
    ("MEZ", 1),
    ("CEST", 2),
    ("MESZ", 2),
    ("EET", 2),
    ("SAST", 2),
    ("EEST", 3),
    ("MSK", 3),
    ("WIB", 7),
    ("HKT", 8),
    ("JST", 9),
    ("KST", 9),
    ("AEST", 10),
    ("AEDT", 11),
    ("NZST", 12),
    ("NZDT", 13),
    ("EDT", -4),
    ("EST", -5),
    ("CDT", -5),
    ("CST", -6),
    ("MDT", -6),
    ("MST", -7),
    ("PDT", -7),
    ("PST", -8),
];

impl Timestamp {
    /// Reads an [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6) date-time, years 1583
    /// to 9998. Also reads what live systems write in its place: a space for the `T`, no seconds, a
    /// comma before the fraction, `24:00`, `14.05`, `+0100` and `+01` for `+01:00`, a zone by name
    /// ([RFC 9557](https://www.rfc-editor.org/rfc/rfc9557)), ISO's basic form and signed years, days
    /// alone, `28/11/2026` where no other day can be meant, `5.11.2026`, `Mon, 10/12/2026 - 9:30`, `2:05 PM`, the dates of e-mail
    /// (`Thu, 28 Feb 2019 14:05:00 +0700`) and others that name the month (`Thu Feb 28 14:05:00 UTC 2019`), those
    /// of Go (`+0700 +07 m=+0.1`), and the seconds or milliseconds of Unix.
    pub fn read(text: &str) -> Option<Written> {
        let text = text.trim();
        if let Some(at) = of_unix(text) {
            return Some(Written::Moment(at));
        }
        if words::names_month(text) {
            return Self::read(&words::numeric(text)?);
        }
        let (weekday, text) = words::weekday(text);
        let (midnight, rest) = day(text, weekday)?;
        let date = text.strip_suffix(rest).unwrap_or_default();
        let rest = rest.trim_start();
        if rest.is_empty() {
            return Some(Written::Day(Self(midnight)));
        }
        let rest = rest.strip_prefix(['T', 't', ',', '-']).unwrap_or(rest);
        let rest = rest.trim_start();
        let of_day = rest.contains(['m', 'M']).then(|| words::of_day(rest));
        let of_day = of_day.flatten();
        // Where the month comes first an hour of one digit may be one of twelve.
        let is_short = rest.get(1..2) == Some(":") && !date.contains('/');
        let zeroed = is_short.then(|| ["0", rest].concat());
        let (time, zone) = clock(of_day.as_deref().or(zeroed.as_deref()).unwrap_or(rest))?;
        placed(midnight + time, zone.trim())
    }
}

/// The seconds since 1970 that programs count by, or their thousandths, millionths or milliardths, which are told by how many
/// digits there are.
fn of_unix(text: &str) -> Option<Timestamp> {
    let (whole, rest) = number(text);
    let (milliseconds, rest) = fraction(rest)?;
    let number = digits(whole).filter(|_| rest.is_empty() && !whole.starts_with('0'))?;
    match whole.len() {
        10 => Some(Timestamp(number * 1000 + milliseconds)),
        13 => Some(Timestamp(number)),
        16 => Some(Timestamp(number / 1_000)),
        19 => Some(Timestamp(number / 1_000_000)),
        _ => None,
    }
}

/// Splits `2026-11-28T14:05` into the beginning of the day and what follows its date.
fn day(text: &str, weekday: Option<i64>) -> Option<(i64, &str)> {
    let text = text.strip_prefix("+00").unwrap_or(text);
    let (one, rest) = number(text);
    let ([year, month, day], rest) = if one.len() == 8 {
        ([one.get(..4)?, one.get(4..6)?, one.get(6..)?], rest)
    } else {
        let mark = rest.get(..1)?;
        let (two, rest) = number(rest.strip_prefix(mark)?);
        let (three, rest) = number(rest.strip_prefix(mark)?);
        (ordered(mark, [one, two, three], weekday)?, rest)
    };
    let (year, month, day) = (digits(year)?, digits(month)?, digits(day)?);
    let valid = (1583..=9998).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day);
    valid.then(|| (days(year, month, day) * DAY, rest))
}

/// Year, month and day. Where the year is last a number above 12 tells which of the others is the day, or the day of the
/// week does.
fn ordered<'a>(mark: &str, parts: [&'a str; 3], weekday: Option<i64>) -> Option<[&'a str; 3]> {
    let [one, two, three] = parts;
    match (mark, one.len(), three.len()) {
        ("-" | "/", 4, 2) if two.len() == 2 => Some(parts),
        ("/" | "." | "-", 1 | 2, 4) if two.len() <= 2 => match (digits(one)?, digits(two)?) {
            (day, 13..) if day <= 12 => Some([three, one, two]),
            // Where dates have dots the day comes first.
            (day, month) if day > 12 || day == month || mark == "." => Some([three, two, one]),
            (first, second) => {
                let year = digits(three)?;
                // The first day of 1970 was a Thursday.
                let is_on =
                    |month, day| Some((days(year, month, day) + 4).rem_euclid(7)) == weekday;
                match (is_on(first, second), is_on(second, first)) {
                    (true, false) => Some([three, one, two]),
                    (false, true) => Some([three, two, one]),
                    (true, true) | (false, false) => None,
                }
            }
        },
        _ => None,
    }
}

/// Splits `14:05:00.123Z`, `14.05` or `140500Z` into the milliseconds of the day and what follows them.
fn clock(text: &str) -> Option<(i64, &str)> {
    let (hour, rest) = pair(text)?;
    let mark = rest.get(..1).filter(|mark| matches!(*mark, ":" | "."));
    let mark = mark.unwrap_or_default();
    let (minute, rest) = pair(rest.strip_prefix(mark)?)?;
    let after = rest.strip_prefix(mark);
    let more = |after: &&str| !mark.is_empty() || after.starts_with(|c: char| c.is_ascii_digit());
    let (second, rest) = match after.filter(more) {
        Some(after) => pair(after)?,
        None => (0, rest),
    };
    let (fraction, rest) = fraction(rest)?;
    let time = (hour * 3600 + minute * 60 + second) * 1000 + fraction;
    // A leap second is the first of the next minute, 24:00 the first of the next day.
    let valid = (hour < 24 || time == DAY) && minute < 60 && second <= 60;
    valid.then_some((time, rest))
}

/// A clock time where its offset or its zone says that it is. An offset wins over a name.
fn placed(local: i64, zone: &str) -> Option<Written> {
    let (before, named) = zone.split_once('[').unwrap_or((zone, ""));
    let before = before.trim_end();
    let named = named.split(']').next().unwrap_or_default();
    let zone = if before.is_empty() { named } else { before };
    let zone = zone.trim_start_matches('!');
    let zone = zone.strip_suffix("Uhr").unwrap_or(zone);
    // Go writes the name of the zone behind its offset, and how long the program has run.
    let first = zone.split(' ').next().unwrap_or_default();
    let zone = if first.starts_with(['+', '-']) {
        // Programs in Python add a `Z` to what has its offset already.
        if first == "+00:00Z" { "Z" } else { first }
    } else {
        zone
    };
    let at = Timestamp(local);
    if zone.is_empty() || zone.contains('=') {
        return Some(Written::Clock(at, None));
    }
    if let Some(offset) = offset(zone) {
        return Some(Written::Moment(Timestamp(local - offset * 60_000)));
    }
    let name = zone.contains('/').then(|| zone.to_owned())?;
    Some(Written::Clock(at, Some(name)))
}

/// Minutes east of UTC: `+01:00`, `+0100`, `+01`, one of [`ZONES`], or both: `GMT+0100`, `GMT+1`.
fn offset(zone: &str) -> Option<i64> {
    let numeric = zone.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let (name, _) = zone.split_at_checked(zone.len() - numeric.len())?;
    let known = |(known, _): &&(&str, i64)| known.eq_ignore_ascii_case(name);
    let named = ZONES.iter().find(known).map(|(_, hours)| *hours);
    let sign = match numeric.chars().next() {
        None => return named.map(|hours| hours * 60),
        Some('+') => 1,
        Some('-' | '\u{2212}') => -1,
        Some(_) => return None,
    };
    let numeric = numeric.strip_prefix(['+', '-', '\u{2212}'])?;
    let (hours, rest) = match number(numeric) {
        (hour, rest) if hour.len() == 1 && !name.is_empty() => (digits(hour)?, rest),
        _ => pair(numeric)?,
    };
    let minutes = match rest.strip_prefix(':').unwrap_or(rest) {
        "" if rest.is_empty() => 0,
        minutes if minutes.len() == 2 => digits(minutes)?,
        _ => return None,
    };
    let valid = hours < 24 && minutes < 60 && (name.is_empty() || named == Some(0));
    valid.then_some(sign * (hours * 60 + minutes))
}

/// Digits only, so no sign slips in.
fn digits(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The digits at the beginning, and what follows them.
fn number(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at(end)
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
    let (digits, zone) = number(after);
    let milliseconds = digits
        .bytes()
        .chain([b'0'; 3])
        .take(3)
        .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    (!digits.is_empty()).then_some((milliseconds, zone))
}
