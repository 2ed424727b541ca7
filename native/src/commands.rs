//! The command line `liveblog`: one file per command.
//!
//! Results go to standard output. What keeps a command from its work goes to standard error, in one
//! line that names the file, the place in it and the problem. Exit codes: 0 for done, 1 for feeds
//! with problems, 2 for what could not be done.

mod serve;
mod validate;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What keeps a command from its work: one line, without the name of the program.
type Obstacle = String;

const PROBLEMS: u8 = 1;
const IMPOSSIBLE: u8 = 2;

#[derive(Parser)]
#[command(
    name = "liveblog",
    version,
    about = "Serves, replays and validates the feeds of live blogs"
)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Arguments),
    Validate(validate::Arguments),
}

/// Does what the arguments of this process say.
pub fn run() -> ExitCode {
    match CommandLine::parse().command {
        Command::Serve(arguments) => match serve::run(&arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err(obstacle) => stop(&obstacle),
        },
        Command::Validate(arguments) => validate::run(&arguments),
    }
}

fn stop(obstacle: &str) -> ExitCode {
    complain(obstacle);
    IMPOSSIBLE.into()
}

/// One line to standard error.
fn complain(obstacle: &str) {
    // Where nobody listens there is nobody to tell.
    let _ = writeln!(io::stderr(), "liveblog: {}", one_line(obstacle));
}

/// One line to standard output.
///
/// # Errors
/// Nobody listens any more.
fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout(), "{}", one_line(line))
}

/// What feeds say may hold line breaks, and characters that steer a terminal.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}
