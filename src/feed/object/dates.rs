//! Dates of an object, those that name no zone included.

use std::cell::Cell;

use super::super::problem::Problem;
use super::{Object, brief};
use crate::model::{Offsets, Timestamp, zone};

/// The zone of dates that name none, and whether there has been one.
pub(in crate::feed) struct Local<'a> {
    pub(in crate::feed) zone: Option<&'a str>,
    pub(in crate::feed) offsets: Offsets,
    pub(in crate::feed) said: Cell<bool>,
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
        let Some((at, zoned)) = Timestamp::read(&text) else {
            let wrong = ["not an RFC 3339 date: \"", &brief(&text), "\""].concat();
            self.report(name, wrong, problems);
            return None;
        };
        if zoned {
            return Some(at);
        }
        let (at, zone) = local.moment(at);
        if !local.said.replace(true) {
            let wrong = [
                "\"",
                &brief(&text),
                "\" names no zone: such dates are read as of ",
            ];
            self.report(name, [&wrong.concat(), zone].concat(), problems);
        }
        Some(at)
    }
}
