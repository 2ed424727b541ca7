//! Whole numbers. Numbers stay text until here, so that none is too large and no code for floats is downloaded.

use super::super::json::Value;
use super::{Field, Read, brief};

/// A whole number, zero decimals allowed; one that is written as a text is read, and reported.
impl<'a, 'r> Read<'a, 'r> for i64 {
    type Output = Self;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<i64> {
        let written = value.as_str();
        let digits = written.trim_end_matches('0').strip_suffix('.');
        let number = digits.unwrap_or(written).parse().ok();
        if number.is_some() {
            return number;
        }
        let found = match value.kind() {
            "a number" => &brief(written),
            other => other,
        };
        field.report(["expected a whole number, found ", found].concat());
        value.string()?.trim().parse().ok()
    }
}

/// A whole number that is not negative.
impl<'a, 'r> Read<'a, 'r> for u64 {
    type Output = Self;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<u64> {
        let number = i64::read(value, field)?;
        let natural = number.try_into().ok();
        if natural.is_none() {
            field.report(["expected 0 or more, found ", &number.to_string()].concat());
        }
        natural
    }
}
