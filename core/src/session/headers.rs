//! What the headers of a response say about time.

use std::ops::Range;

use crate::model::Timestamp;

/// A cache that holds a response for this many seconds or more knows no time.
const STALE: i64 = 86_400;

/// The moments that a server may say it is: up to the year 9892. Of others there may be no date to show.
const MOMENTS: Range<i64> = 1..250_000_000_000_000;

/// The server's clock when the response was delivered: its `Date`, and the seconds that it has spent in caches, `Age`
/// ([RFC 9111, 4.2.3](https://www.rfc-editor.org/rfc/rfc9111#section-4.2.3)). An absent header is an empty one.
pub fn server_time(date: &str, age: &str) -> Option<Timestamp> {
    let age = match age.trim() {
        "" => 0,
        age => age.parse().ok().filter(|age| (0..STALE).contains(age))?,
    };
    let at = Timestamp::of_http(date)?.0.checked_add(age * 1000)?;
    MOMENTS.contains(&at).then_some(Timestamp(at))
}

/// How many seconds `Retry-After` asks us to wait from `now`; 0 if it does not
/// ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#field.retry-after)).
pub fn retry_after(header: &str, now: Timestamp) -> u32 {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        return header.parse().unwrap_or(u32::MAX);
    }
    let wait = Timestamp::of_http(header).map_or(0, |at| at.since(now) / 1000);
    u32::try_from(wait).unwrap_or(u32::MAX)
}
