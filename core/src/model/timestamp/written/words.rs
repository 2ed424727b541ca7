//! Dates that name the month: those of e-mail, of C and Ruby, of `date`, of scripts in a browser, and of people; and times of
//! the twelve-hour clock.

use super::super::days_in_month;
use super::{MONTHS, digits, offset};

/// The days of the week, which say nothing more.
const WEEKDAYS: &str = "sun mon tue wed thu fri sat";

/// The months by their whole names.
const NAMES: &str =
    "january february march april may june july august september sept october november december";

/// What a date says, word by word.
#[derive(Default)]
struct Parts<'t> {
    year: Option<i64>,
    month: Option<usize>,
    day: Option<i64>,
    time: Option<&'t str>,
    /// Whether the time is one before noon, where that is said.
    before_noon: Option<bool>,
    zone: &'t str,
}

/// Whether a date names its month.
pub(super) fn names_month(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_ascii_alphabetic());
    words
        .filter(|word| word.len() > 2)
        .any(|word| month(&word.to_ascii_lowercase()).is_some())
}

/// The day of the week that a date begins with, from Sunday on, and the rest.
pub(super) fn weekday(text: &str) -> (Option<i64>, &str) {
    let (word, rest) = text.split_at(text.find([',', ' ']).unwrap_or_default());
    let short = word.get(..3).unwrap_or_default().to_ascii_lowercase();
    let place = WEEKDAYS.split(' ').zip(0..).find(|(day, _)| *day == short);
    match place {
        Some((_, number)) => (Some(number), rest.trim_start_matches([',', ' '])),
        None => (None, text),
    }
}

/// The number of a month by its name, or as much of it as tells it from the others.
fn month(word: &str) -> Option<usize> {
    let is_name = NAMES
        .split(' ')
        .any(|name| word.len() > 2 && name.starts_with(word));
    let short = word.get(..3).filter(|_| is_name)?;
    MONTHS.find(short).map(|at| at / 3 + 1)
}

/// The same date in the form of RFC 3339, with its zone behind it; nothing if a word of it is not understood.
pub(super) fn numeric(text: &str) -> Option<String> {
    Parts::of(text)?.written()
}

/// A time of the twelve-hour clock as one of the other, with its zone behind it.
pub(super) fn of_day(text: &str) -> Option<String> {
    let parts = Parts::of(text)?;
    let is_time = (parts.year, parts.month, parts.day) == (None, None, None);
    parts.before_noon.filter(|_| is_time)?;
    parts.time()
}

impl<'t> Parts<'t> {
    /// Takes note of all words, but for what stands in brackets. Browsers may write a narrow space between them.
    fn of(text: &'t str) -> Option<Self> {
        let words = text.split('(').next()?;
        let words = words.split([' ', ',', '\t', '\u{a0}', '\u{202f}']);
        let mut parts = Self::default();
        for word in words.filter(|word| !word.is_empty()) {
            parts.take(word)?;
        }
        Some(parts)
    }

    /// Takes note of a word.
    fn take(&mut self, word: &'t str) -> Option<()> {
        let lower = word.to_ascii_lowercase();
        let lower = lower.trim_end_matches('.');
        match () {
            () if lower.contains([':', '.']) && word.starts_with(|c: char| c.is_ascii_digit()) => {
                self.clock(word)?;
            }
            () if matches!(lower, "am" | "a.m" | "pm" | "p.m") => {
                self.before_noon = Some(lower.starts_with('a'));
            }
            () if matches!(lower, "at" | "on" | "of" | "the" | "-" | "–" | "|") => {}
            // Of RFC 850: 12-Oct-26.
            () if word.contains('-') && word.starts_with(|c: char| c.is_ascii_digit()) => {
                for part in word.split('-') {
                    self.take(part)?;
                }
            }
            () => match number(lower) {
                Some((number, length)) => self.number(number, length)?,
                None => self.name(word, lower)?,
            },
        }
        Some(())
    }

    /// A clock time, with `am` or its zone behind it perhaps.
    fn clock(&mut self, word: &'t str) -> Option<()> {
        let end = word
            .find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
            .unwrap_or(word.len());
        let (time, rest) = word.split_at(end);
        self.time = Some(time.trim_end_matches('.'));
        if rest.is_empty() {
            Some(())
        } else {
            self.take(rest)
        }
    }

    /// The day comes before the year, but where the year has four digits.
    fn number(&mut self, number: i64, digits: usize) -> Option<()> {
        match (digits, self.day, self.year) {
            (4, _, None) => self.year = Some(number),
            (1..=3, None, _) => self.day = Some(number),
            (2, Some(_), None) => self.year = Some(if number < 70 { 2000 } else { 1900 } + number),
            _ => return None,
        }
        Some(())
    }

    fn name(&mut self, word: &'t str, lower: &str) -> Option<()> {
        let short = lower.get(..3).unwrap_or_default();
        let letters = lower.bytes().all(|b| b.is_ascii_lowercase());
        match month(lower) {
            Some(month) if self.month.is_none() => self.month = Some(month),
            _ if letters && WEEKDAYS.split(' ').any(|day| day == short) && self.day.is_none() => {}
            // The offset says more than the name.
            _ if offset(word).is_some() || self.time.is_some() => {
                if offset(self.zone).is_none() || word.contains(['+', '-']) {
                    self.zone = word;
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn written(&self) -> Option<String> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let valid = (1..=days_in_month(year, i64::try_from(month).ok()?)).contains(&day);
        let date = valid.then(|| format!("{year:04}-{month:02}-{day:02}"))?;
        if self.time.is_none() {
            return Some(date);
        }
        Some([&*date, " ", &self.time()?].concat())
    }

    /// The time by the clock of 24 hours, with its zone.
    fn time(&self) -> Option<String> {
        let time = self.time?;
        let (hour, rest) = time.split_at(time.find([':', '.'])?);
        let hour = match (digits(hour)?, self.before_noon) {
            (12, Some(true)) => 0,
            (hour @ 1..12, Some(false)) => hour + 12,
            (hour, None) | (hour @ 1..=12, _) => hour,
            _ => return None,
        };
        Some([&*format!("{hour:02}"), rest, " ", self.zone].concat())
    }
}

/// A number, which may be that of a day (`1st`, `2nd`), and how many digits it has.
fn number(word: &str) -> Option<(i64, usize)> {
    let mut endings = ["st", "nd", "rd", "th"].into_iter();
    let ordinal = endings.find_map(|ending| word.strip_suffix(ending));
    let bare = ordinal.unwrap_or(word);
    digits(bare)
        .filter(|_| bare.len() <= 4)
        .map(|number| (number, bare.len()))
}
