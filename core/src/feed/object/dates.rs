//! Dates of an object, those that name no zone or no time included.

use std::cell::Cell;

use super::super::problem::Problem;
use super::{Object, brief};
use crate::model::{Offsets, Timestamp, Written, zone};

/// The zone of dates that name none, and what has been said of them.
pub(in crate::feed) struct Local<'a> {
    pub(in crate::feed) zone: Option<&'a str>,
    pub(in crate::feed) offsets: Offsets,
    pub(in crate::feed) said: Cell<Said>,
}

/// Which guesses have been said.
#[derive(Clone, Copy, Default)]
pub(in crate::feed) struct Said([bool; 3]);

/// What is wrong with a date that is read nevertheless.
#[derive(Clone, Copy)]
enum Guess {
    Zone,
    Name,
    Time,
}

impl Guess {
    fn words(self) -> &'static str {
        match self {
            Self::Zone => "\" names no zone: such dates are read as of ",
            Self::Name => "\" names an unknown zone: such dates are read as of ",
            Self::Time => "\" names no time: such dates are read as the beginning of the day in ",
        }
    }
}

impl<'a> Local<'a> {
    /// The moment of a clock time, and the zone that it is of: UTC where nothing else is known.
    fn moment(&self, at: Timestamp) -> (Timestamp, &'a str) {
        let known = self.zone.and_then(|zone| {
            let moment = zone::moment(at, zone, self.offsets)?;
            Some((moment, zone))
        });
        known.unwrap_or((at, "UTC"))
    }

    /// Whether a guess is to be said: once.
    fn says(&self, guess: Guess) -> bool {
        let mut said = self.said.get();
        let before = said.0.get_mut(guess as usize);
        let new = before.is_some_and(|said| !std::mem::replace(said, true));
        self.said.set(said);
        new
    }
}

impl Object<'_> {
    /// A date; one that names no zone is of the zone of the coverage, which is said once.
    pub(in crate::feed) fn date(
        &self,
        name: &str,
        local: &Local<'_>,
        problems: &mut Vec<Problem>,
    ) -> Option<Timestamp> {
        let text = self.text(name, problems)?;
        let Some(written) = Timestamp::read(&text) else {
            let wrong = ["not an RFC 3339 date: \"", &brief(&text), "\""].concat();
            self.report(name, wrong, problems);
            return None;
        };
        let (at, guess) = match written {
            Written::Moment(at) => return Some(at),
            Written::Day(at) => (at, Guess::Time),
            Written::Clock(at, None) => (at, Guess::Zone),
            Written::Clock(at, Some(zone)) => match zone::moment(at, &zone, local.offsets) {
                Some(at) => return Some(at),
                None => (at, Guess::Name),
            },
        };
        let (at, zone) = local.moment(at);
        if local.says(guess) {
            let wrong = ["\"", &brief(&text), guess.words(), zone].concat();
            self.report(name, wrong, problems);
        }
        Some(at)
    }
}
