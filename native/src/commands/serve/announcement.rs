//! What `liveblog serve` prints when it begins.

use std::net::SocketAddr;
use std::path::Path;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::Value;

use super::folder;
use crate::calendar::EnglishCalendar;
use crate::coverage;
use crate::replay::{self, Clock};

/// What [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-3.3) does not let a file's name
/// keep in a path.
const IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// What is served, where, and until when.
pub(super) fn lines(feed: &Path, address: SocketAddr, clock: Option<&Clock>) -> Vec<String> {
    let name = feed.file_name().unwrap_or_default().to_string_lossy();
    let name = utf8_percent_encode(&name, IN_PATHS);
    let mut lines = vec![
        format!("Serving {} at http://{address}/", folder(feed).display()),
        format!("The feed is http://{address}/{name}"),
    ];
    if let Some(clock) = clock {
        lines.extend(programme(feed, clock));
    }
    lines.push("Press Ctrl-C to stop.".to_owned());
    lines
}

/// What a replay will tell, and until when.
fn programme(feed: &Path, clock: &Clock) -> [String; 2] {
    let beside = coverage::feeds(feed);
    let told = beside.first().unwrap_or(&Value::Null);
    let there = told.pointer("/_liveblog/time_zone").and_then(Value::as_str);
    let there = there.and_then(|zone| EnglishCalendar::new(zone).ok());
    let there = there.unwrap_or_else(EnglishCalendar::of_this_machine);
    let start = there.full(clock.from);
    let begin = format!(
        "Replaying from {start}, {} times as fast as it happened.",
        clock.speed
    );
    let end = replay::end(told, &beside)
        .map(|end| clock.wall(end))
        .filter(|end| *end > clock.started);
    let end = end.map_or("The coverage is over at that moment.".to_owned(), |end| {
        let at = EnglishCalendar::of_this_machine().clock(end);
        format!(
            "The coverage ends in {}, at {at}.",
            duration(end.since(clock.started))
        )
    });
    [begin, end]
}

/// A number of milliseconds as `1 h 2 min 3 s`.
fn duration(milliseconds: i64) -> String {
    let seconds = milliseconds / 1000;
    let parts = [
        (seconds / 3600, "h"),
        (seconds / 60 % 60, "min"),
        (seconds % 60, "s"),
    ];
    let parts = parts
        .iter()
        .skip_while(|(number, unit)| *number == 0 && *unit != "s");
    parts
        .map(|(number, unit)| format!("{number} {unit}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_begins_with_its_largest_unit() {
        assert_eq!(duration(0), "0 s");
        assert_eq!(duration(59_999), "59 s");
        assert_eq!(duration(780_000), "13 min 0 s");
        assert_eq!(duration(3_723_000), "1 h 2 min 3 s");
    }
}
