//! `liveblog serve`: a folder with a feed over HTTP, as it is or told again.

mod announcement;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use liveblog_core::model::Timestamp;

use super::{Obstacle, say};
use crate::check::check;
use crate::coverage;
use crate::origin::{self, Replay, Site};
use crate::replay::{self, Clock};

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
    let _ = announcement::lines(&arguments.feed, address, clock.as_ref())
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
