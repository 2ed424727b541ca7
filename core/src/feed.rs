//! Text in, [`Feed`] and [`Problem`]s out.
//!
//! One file per input format, and the parsers of entry bodies ([`html`], [`text`]). Every entry is
//! decoded alone: a bad one becomes a [`Problem`] and costs no other. Nothing here knows what the
//! widget will do with a feed; for that see [`crate::session`].

pub mod html;
mod json;
mod json_feed;
mod object;
mod problem;
pub mod text;

pub use problem::Problem;

use std::rc::Rc;

use crate::model::{Entry, Feed, Known, SafeUrl};

/// What a message of a stream holds.
#[derive(Debug)]
pub enum Message {
    /// No more than that something changed.
    Changed,
    /// Entries: one item of a feed, or a list of them.
    Entries(Vec<Rc<Entry>>, Vec<Problem>),
    /// A feed with those of its items that changed.
    Feed(Box<Feed>, Vec<Problem>),
}

/// Reads a message of a stream: an item, a list of items, or a feed. Whatever else it may be, it says
/// that something changed.
pub fn decode_message(text: &str, base: Option<&SafeUrl>, known: &Known) -> Message {
    let text = text.trim();
    let list = if text.starts_with('{') {
        ["[", text, "]"].concat()
    } else {
        text.to_owned()
    };
    let items = [
        r#"{"version":"https://jsonfeed.org/version/1","items":"#,
        &list,
        "}",
    ]
    .concat();
    if let Ok((feed, problems)) = decode(text, base, known) {
        return Message::Feed(Box::new(feed), problems);
    }
    match decode(&items, base, known) {
        // What has no id may be anything.
        Ok((feed, problems)) if !feed.entries.is_empty() && problems.iter().all(names_itself) => {
            Message::Entries(feed.entries, problems)
        }
        _ => Message::Changed,
    }
}

fn names_itself(problem: &Problem) -> bool {
    !(problem.path.ends_with("].id") && problem.message.starts_with(json_feed::NO_ID))
}

/// Reads the text of a feed. `base` is the feed's own address: relative addresses in entries are
/// resolved against it. `known` is what the feed need not say.
///
/// # Errors
/// What is not a feed at all: not JSON, another shape, or a version of the format that this crate
/// does not know. Anything less is in the list beside the feed.
pub fn decode(
    text: &str,
    base: Option<&SafeUrl>,
    known: &Known,
) -> Result<(Feed, Vec<Problem>), Problem> {
    let mut problems = Vec::new();
    let unmarked = text.strip_prefix('\u{feff}');
    if unmarked.is_some() {
        problems.push(Problem::new("", "begins with a byte order mark"));
    }
    let feed = json_feed::decode(unmarked.unwrap_or(text), base, known, &mut problems)?;
    Ok((feed, problems))
}
