//! Text in, [`Feed`] and [`Problem`]s out.
//!
//! One file per input format, and the parsers of entry bodies ([`html`], [`text`]). A format is a few types that serde
//! derives, whose members are [`Lenient`](lenient::Lenient): every entry is decoded alone, and what is wrong becomes a
//! [`Problem`] and costs nothing else. Nothing here knows what the widget will do with a feed; for that see
//! [`crate::session`].

mod addresses;
mod dates;
pub mod html;
mod json;
mod json_feed;
mod known_items;
mod lenient;
mod object;
mod own_providers;
mod problem;
mod reading;
pub mod text;
mod words;

pub use known_items::KnownItems;
pub use own_providers::decode_providers;
pub(crate) use problem::Once;
pub use problem::Problem;
pub use words::decode_words;

use std::rc::Rc;

use crate::model::{Entry, Feed, Known, SafeUrl};
use json::{Repaired, Value};
use json_feed::Items;
use lenient::brief;
use reading::Reading;

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
    let reading = Reading::of_feed(base, known);
    let document = document(text, &reading);
    let Ok(value) = document.value() else {
        return Message::Changed;
    };
    if json_feed::is_feed(value) {
        return match json_feed::decode(value, &reading, known, None) {
            Ok((feed, _)) => Message::Feed(Box::new(feed), reading.into_problems()),
            Err(_) => Message::Changed,
        };
    }
    let entries = json_feed::decode_items(value, &reading, known);
    let problems = reading.into_problems();
    // What has no id may be anything.
    if entries.is_empty() || !problems.iter().all(names_itself) {
        return Message::Changed;
    }
    Message::Entries(entries, problems)
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
    let reading = Reading::of_feed(base, known);
    let document = document(text, &reading);
    let (feed, _) = json_feed::decode(value(&document)?, &reading, known, None)?;
    Ok((feed, reading.into_problems()))
}

/// The same, after a feed of the same source: items that were in the `last` one are not decoded again, and their
/// entries are the same `Rc`s. Nothing else differs from what [`decode`] says.
///
/// # Errors
/// See [`decode`].
pub fn decode_after(
    last: Option<&KnownItems>,
    text: Rc<str>,
    base: Option<&SafeUrl>,
    known: &Known,
) -> Result<(Feed, Vec<Problem>, KnownItems), Problem> {
    let reading = Reading::of_feed(base, known);
    let document = document(&text, &reading);
    let (feed, items) = json_feed::decode(value(&document)?, &reading, known, last)?;
    let Items { known, context, .. } = items;
    let spans = known_items::spans(known, document.repaired().unwrap_or(&text));
    let repaired = document.into_repaired();
    let items = KnownItems::new(text, repaired, context, spans);
    Ok((feed, reading.into_problems(), items))
}

/// What is said of text that only almost is JSON.
const LOOSE: &str = "not quite JSON: commas, comments or words that it does not have are left out";

/// The JSON of a text, put right.
fn document<'a>(text: &'a str, reading: &Reading<'_>) -> Repaired<'a> {
    let document = bare(text, reading);
    if document.is_loose() {
        reading.root().report("", LOOSE);
    }
    document
}

fn bare<'a>(text: &'a str, reading: &Reading<'_>) -> Repaired<'a> {
    let unmarked = text.strip_prefix('\u{feff}');
    if unmarked.is_some() {
        reading.root().report("", "begins with a byte order mark");
    }
    let text = unmarked.unwrap_or(text);
    let Some((before, inside, after)) = json::enclosed(text, json_feed::is_feed) else {
        return Repaired::new(text);
    };
    for (around, place) in [(before, "before"), (after, "after")] {
        let around = brief(around.trim());
        if !around.is_empty() {
            let words = [
                "left out what stands ",
                place,
                " the feed: \"",
                &around,
                "\"",
            ];
            reading.root().report("", words.concat());
        }
    }
    Repaired::new(inside)
}

fn value<'a>(document: &'a Repaired<'_>) -> Result<Value<'a>, Problem> {
    document.value().map_err(|wrong| Problem::new("", wrong))
}
