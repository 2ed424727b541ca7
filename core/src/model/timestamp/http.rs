//! The forms in which servers write a date.

use super::Timestamp;
use super::written::MONTHS;

impl Timestamp {
    /// Reads a date of HTTP, in the form of today or in those of the last century
    /// ([RFC 9110, 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#field.date)):
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
    pub fn of_http(text: &str) -> Option<Self> {
        let (mut month, mut time, mut numbers) = (None, None, Vec::new());
        for word in text.split([' ', ',', '-']) {
            if word.contains(':') {
                time = Some(word);
            } else if let Ok(number) = word.parse::<u16>() {
                numbers.push(number);
            } else {
                month = month.or_else(|| month_of(word));
            }
        }
        let [day, year] = numbers.try_into().ok()?;
        // No date that we know is later.
        let year = match year {
            0..70 => year + 2000,
            70..100 => year + 1900,
            _ => year.min(9998),
        };
        let (month, time) = (month?, time?);
        Self::parse(&format!("{year:04}-{month:02}-{day:02}T{time}Z"))
    }
}

/// The number of a month by its short name; words of other lengths are days of the week and zones.
fn month_of(word: &str) -> Option<usize> {
    let name = (word.len() == 3).then(|| word.to_ascii_lowercase())?;
    MONTHS
        .find(&name)
        .filter(|at| at % 3 == 0)
        .map(|at| at / 3 + 1)
}
