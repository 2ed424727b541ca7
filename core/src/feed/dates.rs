//! Dates, those that name no zone or no time included.

use super::html;
use super::json::{Members, Value};
use super::lenient::{Field, Read, Text, brief};
use super::object::expected;
use super::problem::Once;
use super::reading::Reading;
use crate::model::{Timestamp, Written, zone};

/// A date; one that names no zone is of the zone of the coverage, which is reported once.
pub(super) struct Date;

/// What is said of a date that is read nevertheless, between the date and the zone.
const NO_ZONE: &str = "\" names no zone: such dates are read as of ";
const UNKNOWN_ZONE: &str = "\" names an unknown zone: such dates are read as of ";
const NO_TIME: &str = "\" names no time: such dates are read as the beginning of the day in ";

impl Reading<'_> {
    /// The moment of a clock time, and the zone that it is of: UTC where nothing else is known.
    fn moment(&self, at: Timestamp) -> (Timestamp, String) {
        let known = self.zone.borrow().as_deref().and_then(|zone| {
            let moment = zone::moment(at, zone, self.offsets)?;
            Some((moment, zone.to_owned()))
        });
        known.unwrap_or_else(|| (at, "UTC".to_owned()))
    }
}

impl<'a, 'r> Read<'a, 'r> for Date {
    type Output = Timestamp;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Timestamp> {
        let text = match value.members() {
            Some(members) => {
                field.report(expected("a string", value));
                packed(&members)?
            }
            None => bare(Text::read(value, field)?),
        };
        let reading = field.at.reading;
        let Some(written) = Timestamp::read(&text) else {
            field.report(["not an RFC 3339 date: \"", &brief(&text), "\""].concat());
            return None;
        };
        let (at, once, said) = match written {
            Written::Moment(at) => return Some(at),
            Written::Day(at) => (at, Once::NoTime, NO_TIME),
            Written::Clock(at, None) => (at, Once::NoZone, NO_ZONE),
            Written::Clock(at, Some(zone)) => match zone::moment(at, &zone, reading.offsets) {
                Some(at) => return Some(at),
                None => (at, Once::UnknownZone, UNKNOWN_ZONE),
            },
        };
        let (at, zone) = reading.moment(at);
        let message = ["\"", &brief(&text), said, &zone].concat();
        field.at.report_once(field.name, message, once);
        Some(at)
    }
}

/// The date that an object holds, with its zone: as PHP, `MongoDB` and Firestore write them.
fn packed(members: &Members<'_>) -> Option<String> {
    let mut values = members.0.iter().map(|(_, value)| value.line());
    let date = values.find(|text| Timestamp::read(text).is_some())?;
    let zone = members.last("timezone").map(Value::line);
    Some([date, zone.unwrap_or_default()].join(" "))
}

/// The date of a `time` element, and the number of .NET's `/Date(1)/`.
fn bare(text: String) -> String {
    if let Some(number) = text.trim().strip_prefix("/Date(") {
        let end = number.bytes().take_while(u8::is_ascii_digit).count();
        return number.get(..end).unwrap_or_default().to_owned();
    }
    html::moment(&text).unwrap_or(text)
}
