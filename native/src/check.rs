//! What is wrong with a feed file.
//!
//! The judgement is [`liveblog_core::feed`]'s, so the command line complains about exactly what the
//! widget would; here are only the file around it and the words for files that cannot be read.

use std::path::Path;
use std::{fmt, fs, io};

use liveblog_core::feed::{self, Problem};
use liveblog_core::model::{Known, SafeUrl};

use crate::coverage::EARLIER;

/// Why a file is of no use at all. Displays as a short phrase.
#[derive(Debug)]
pub enum Unusable {
    /// It cannot be read.
    Unreadable(io::Error),
    /// It was read, and is no feed.
    NotAFeed(Problem),
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFeed(problem) => problem.fmt(f),
            Self::Unreadable(error) => match error.kind() {
                io::ErrorKind::NotFound => f.write_str("no such file"),
                io::ErrorKind::IsADirectory => f.write_str("a folder, not a feed"),
                io::ErrorKind::InvalidData => f.write_str("not UTF-8 text"),
                _ => error.fmt(f),
            },
        }
    }
}

/// Everything that is wrong with a file that is a feed; nothing if it is as it should be.
///
/// # Errors
/// A file that cannot be read or is no feed.
pub fn check(file: &Path) -> Result<Vec<Problem>, Unusable> {
    let text = fs::read_to_string(file).map_err(Unusable::Unreadable)?;
    // Where the feed will be published does not matter, but relative addresses need a place.
    let base = SafeUrl::parse("http://localhost/", None);
    let known = Known {
        offsets: crate::calendar::offset,
        ..Known::default()
    };
    let (_, mut problems) =
        feed::decode(&text, base.as_ref(), &known).map_err(Unusable::NotAFeed)?;
    if file.file_name().is_some_and(|name| name == EARLIER) {
        problems.retain(|problem| !is_about_several_versions(problem));
    }
    Ok(problems)
}

/// In a feed two items with one id are a mistake; in [`EARLIER`] they are its purpose.
fn is_about_several_versions(problem: &Problem) -> bool {
    problem.path.ends_with("].id") && problem.message.starts_with("occurs twice in the feed")
}
