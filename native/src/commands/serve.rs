//! `liveblog serve`: a folder with a feed over HTTP, as it is or told again.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use liveblog_core::model::{Calendar, Style, Timestamp};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::Value;

use super::{Obstacle, say};
use crate::calendar::EnglishCalendar;
use crate::check::check;
use crate::coverage;
use crate::origin::{self, Replay, Site};
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

/// Serve a feed and the folder it lies in
///
/// For demos and tests. With --replay, finished coverage is told again as if it were happening now:
/// entries appear, change and are withdrawn as they once did.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A JSON feed; all that lies in its folder is served
    feed: PathBuf,
    /// Port to listen on; 0 for any that is free
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Name or address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// Tell finished coverage again
    #[arg(long)]
    replay: bool,
    /// Seconds of coverage that pass in one second
    #[arg(long, default_value = "60", requires = "replay", value_parser = speed)]
    speed: NonZeroU32,
    /// Moment of the coverage to begin at, in RFC 3339 [default: three of five entries published]
    #[arg(long, requires = "replay", value_parser = moment)]
    from: Option<Timestamp>,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Obstacle> {
    let files = coverage::files(&arguments.feed);
    files.iter().try_for_each(|file| refuse_problems(file))?;
    let (listener, address) = listen(arguments)?;
    let clock = arguments.replay.then(|| clock(arguments)).transpose()?;
    let folder = folder(&arguments.feed);
    let feed = arguments.feed.clone();
    let site = match clock {
        Some(clock) => Site::new().replayed("/", folder, Replay { feed, clock }),
        None => Site::new().folder("/", folder),
    };
    let site = site.map_err(|error| format!("{}: {error}", folder.display()))?;
    // Whoever started this without a terminal does not want to read.
    let _ = announcement(arguments, address, clock.as_ref())
        .iter()
        .try_for_each(|line| say(line));
    serve(listener, site).map_err(|error| format!("{address}: {error}"))
}

fn serve(listener: TcpListener, site: Site) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(origin::serve(listener, site, async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without the signal there is only the hard way to stop.
            std::future::pending::<()>().await;
        }
    }))
}

/// A feed with problems is not served: what is demonstrated or tested with it should be as meant.
fn refuse_problems(file: &Path) -> Result<(), Obstacle> {
    let name = file.display();
    let problems = check(file).map_err(|unusable| format!("{name}: {unusable}"))?;
    match problems.as_slice() {
        [] => Ok(()),
        [only] => Err(format!("{name}: {only}")),
        [first, more @ ..] => Err(format!("{name}: {first}, and {} more", more.len())),
    }
}

fn listen(Arguments { host, port, .. }: &Arguments) -> Result<(TcpListener, SocketAddr), Obstacle> {
    let listener = TcpListener::bind((host.as_str(), *port));
    let bound = listener.and_then(|listener| Ok((listener.local_addr()?, listener)));
    let (address, listener) = bound.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("{host}:{port}: in use; choose another port with --port")
        }
        _ => format!("{host}:{port}: {error}"),
    })?;
    Ok((listener, address))
}

fn clock(arguments: &Arguments) -> Result<Clock, Obstacle> {
    let name = arguments.feed.display();
    let feed = coverage::read(&arguments.feed).map_err(|error| format!("{name}: {error}"))?;
    let from = arguments.from.or_else(|| replay::start(&feed));
    let from =
        from.ok_or_else(|| format!("{name}: items: without dates there is nothing to replay"))?;
    Ok(Clock {
        from,
        started: origin::wall_clock(),
        speed: arguments.speed,
    })
}

fn announcement(arguments: &Arguments, address: SocketAddr, clock: Option<&Clock>) -> Vec<String> {
    let feed = &arguments.feed;
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
    let beside: Vec<Value> = coverage::files(feed)
        .iter()
        .filter_map(|file| coverage::read(file).ok())
        .collect();
    let told = beside.first().unwrap_or(&Value::Null);
    let there = told.pointer("/_liveblog/time_zone").and_then(Value::as_str);
    let there = there.and_then(|zone| EnglishCalendar::new(zone).ok());
    let there = there.unwrap_or_else(EnglishCalendar::of_this_machine);
    let start = there.format(clock.from, Style::Full);
    let begin = format!(
        "Replaying from {start}, {} times as fast as it happened.",
        clock.speed
    );
    let end = replay::end(told, &beside)
        .map(|end| clock.wall(end))
        .filter(|end| *end > clock.started);
    let end = end.map_or("The coverage is over at that moment.".to_owned(), |end| {
        let at = EnglishCalendar::of_this_machine().format(end, Style::ClockWithZone);
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

fn folder(feed: &Path) -> &Path {
    let parent = feed
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// Above a day a second, the arithmetic is still right and nobody can read along.
fn speed(text: &str) -> Result<NonZeroU32, String> {
    let speed = text
        .parse()
        .ok()
        .filter(|speed: &NonZeroU32| speed.get() <= 86_400);
    speed.ok_or_else(|| "expected a whole number from 1 to 86400".to_owned())
}

fn moment(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "not an RFC 3339 date".to_owned())
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

    #[test]
    fn a_feed_without_a_folder_lies_in_this_one() {
        assert_eq!(folder(Path::new("feed.json")), Path::new("."));
        assert_eq!(folder(Path::new("demo/feed.json")), Path::new("demo"));
    }

    #[test]
    fn a_speed_is_a_whole_number_that_can_be_followed() {
        assert_eq!(speed("86400").map(NonZeroU32::get), Ok(86_400));
        for text in ["0", "86401", "-1", "1.5", "fast", ""] {
            assert_eq!(
                speed(text),
                Err("expected a whole number from 1 to 86400".to_owned()),
                "{text}"
            );
        }
    }
}
