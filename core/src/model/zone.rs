//! Dates that name no zone: clock times of the place where the coverage happens. And where its days begin.
//!
//! The rules of zones are data that the platform has, so what is known of them comes through a port.

use super::Timestamp;

/// The port that knows how many milliseconds a zone (an IANA name; empty for the reader's own) is ahead of UTC at a moment; `None`
/// for a zone that it does not know.
pub type Offsets = fn(zone: &str, at: Timestamp) -> Option<i64>;

/// The moment of a clock time in a zone. `local` is the moment of the same clock time in UTC. What
/// comes twice, when clocks go back, is the first of the two; what is left out, when they go forward,
/// counts as if they had not yet been changed. `None` for an unknown zone.
pub fn moment(local: Timestamp, zone: &str, offsets: Offsets) -> Option<Timestamp> {
    const DAY: i64 = 86_400_000;
    let guess = |shift: i64| {
        let offset = offsets(zone, Timestamp(local.0 + shift))?;
        let at = Timestamp(local.0 - offset);
        Some((at, offsets(zone, at)? == offset))
    };
    let (before, fits) = guess(-DAY)?;
    let (after, fits_after) = guess(DAY)?;
    Some(if !fits && fits_after { after } else { before })
}
