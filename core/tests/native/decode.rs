//! [`liveblog_core::feed::decode`]: what it makes of feeds that are not as they should be, and in which
//! words it complains.

#![allow(
    clippy::needless_raw_string_hashes,
    reason = "expect-test writes its expectations with them"
)]

mod after;
mod blocks;
mod damage;
mod dates;
mod extension;
mod files;
mod generators;
mod identity;
mod items;
mod json;
mod laws;
mod members;
mod numbers;
mod pictures;
mod plain;
mod strings;
mod whole;
mod words;

use expect_test::Expect;

use super::support::decode;

/// Compares what a feed is decoded to: a line for each problem, then the ids of its entries; or why
/// it was refused.
fn check(feed: impl ToString, expected: &Expect) {
    let lines = match decode(&feed.to_string()) {
        Err(problem) => vec![format!("refused: {problem}")],
        Ok((feed, problems)) => {
            let ids: Vec<&str> = feed.entries.iter().map(|entry| &*entry.id.0).collect();
            let entries = match ids.as_slice() {
                [] => "no entries".to_owned(),
                ids => format!("entries: {}", ids.join(" ")),
            };
            let problems = problems.iter().map(ToString::to_string);
            problems.chain([entries]).collect()
        }
    };
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

/// A feed whose `items` are given as text, in which everything else is right.
fn feed_of(items: &str) -> String {
    format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": {items}}}"#)
}

/// Five items, the fourth of them as given.
fn with_fourth(item: &str) -> String {
    feed_of(&format!(
        r#"[{{"id": "a", "title": "A"}}, {{"id": "b", "title": "B"}}, {{"id": "c", "title": "C"}},
        {item}, {{"id": "e", "title": "E"}}]"#
    ))
}

/// The same with an item that is right but for one member.
fn with_member(member: &str) -> String {
    with_fourth(&format!(r#"{{"id": "d", "content_text": "D", {member}}}"#))
}
