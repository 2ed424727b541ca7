//! Numbers of a chart: exact to a thousandth, and shown as they are written.

/// The most digits before the point; what is longer belongs in another unit.
const DIGITS: usize = 12;

/// A number with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// As the feed has it, with a proper minus.
    pub(super) text: String,
    /// In thousandths.
    pub(super) size: i64,
}

impl Number {
    /// Reads a decimal number without an exponent.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let positive = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = positive.split_once('.').unwrap_or((positive, ""));
        let digits = [whole, fraction, "000"].concat();
        let fits = (1..=DIGITS).contains(&whole.len());
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let size: i64 = digits.get(..whole.len() + 3)?.parse().ok()?;
        let negative = positive.len() < text.len();
        (fits && plain).then(|| Self {
            text: [if negative { "−" } else { "" }, positive].concat(),
            size: if negative { -size } else { size },
        })
    }
}
