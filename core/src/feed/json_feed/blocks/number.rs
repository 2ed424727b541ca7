//! Numbers of tables, charts and scores: exact, and shown with as many places as they are written with.

use std::rc::Rc;

use super::super::super::json::Value;
use crate::model::Node;

/// The most digits before the point; what is longer belongs in another unit.
const DIGITS: usize = 12;

/// A number with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// As the feed has it, with a proper minus.
    pub(super) text: Rc<str>,
    /// In thousandths.
    pub(super) size: i64,
}

impl Number {
    /// Reads a decimal number without an exponent.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (is_negative, whole, fraction) = parts(text)?;
        let digits = [whole, fraction, "000"].concat();
        let size: i64 = digits.get(..whole.len() + 3)?.parse().ok()?;
        (whole.len() <= DIGITS).then(|| Self {
            text: written(text),
            size: if is_negative { -size } else { size },
        })
    }
}

/// Whether a decimal number has a minus, and its digits before and after the point.
fn parts(text: &str) -> Option<(bool, &str, &str)> {
    let positive = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = positive.split_once('.').unwrap_or((positive, "0"));
    let is_number =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_negative = positive.len() < text.len();
    (is_number(whole) && is_number(fraction)).then_some((is_negative, whole, fraction))
}

/// With a proper minus.
fn written(number: &str) -> Rc<str> {
    match number.strip_prefix('-') {
        Some(positive) => ["−", positive].concat().into(),
        None => number.into(),
    }
}

/// A text, as a number if it is nothing else.
pub(super) fn told(text: &str) -> Node {
    match parts(text) {
        Some(_) => Node::Number(written(text)),
        None => Node::Text(text.into()),
    }
}

/// What stands in a cell or at a bar. A text of digits may be a code of something: it stays as it is.
pub(super) fn label(value: &Value<'_>) -> Node {
    if value.kind() == "a number" {
        told(value.as_str())
    } else {
        Node::Text(value.line().into())
    }
}
