//! `liveblog validate`: what is wrong with feeds, all of it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::{IMPOSSIBLE, PROBLEMS, complain, say};
use crate::check::{Unusable, check};

/// Say what is wrong with feeds
///
/// One line for each problem: FILE: PATH: MESSAGE. Exits with 0 if there is none, with 1 if there
/// are some, with 2 if a file cannot be read or is no feed.
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// JSON feeds
    #[arg(required = true, value_name = "FEED")]
    feeds: Vec<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let mut worst = 0;
    for file in &arguments.feeds {
        let name = file.display();
        let (lines, severity) = match check(file) {
            Ok(problems) => {
                let severity = if problems.is_empty() { 0 } else { PROBLEMS };
                (
                    problems
                        .iter()
                        .map(|problem| format!("{name}: {problem}"))
                        .collect(),
                    severity,
                )
            }
            Err(Unusable::NotAFeed(problem)) => (vec![format!("{name}: {problem}")], IMPOSSIBLE),
            Err(unreadable) => {
                complain(&format!("{name}: {unreadable}"));
                (Vec::new(), IMPOSSIBLE)
            }
        };
        worst = worst.max(severity);
        if lines.iter().try_for_each(|line| say(line)).is_err() {
            break;
        }
    }
    worst.into()
}
