//! `liveblog validate` by its words and exit codes.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{feed, folder};

/// What the binary says when it is run in a folder: exit code, standard output, standard error.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_liveblog"));
    let output = command
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn check(files: &[(&str, &str)], code: i32, stdout: &str, stderr: &str) {
    let folder = folder(files);
    let names = files.iter().map(|(name, _)| *name);
    let arguments: Vec<_> = ["validate"].into_iter().chain(names).collect();
    let expected = (Some(code), stdout.to_owned(), stderr.to_owned());
    assert_eq!(run(folder.path(), &arguments), expected);
}

const GOOD: &str = r#"{"id":"a","title":"Good","url":"more/a"}"#;
const UNDATED: &str = r#"{"id":"b","title":"Bad","date_published":"yesterday"}"#;

#[test]
fn a_good_feed_is_passed_over_in_silence() {
    check(
        &[("feed.json", &feed(&[GOOD])), ("older.json", &feed(&[]))],
        0,
        "",
        "",
    );
}

#[test]
fn every_problem_is_a_line_with_file_place_and_message() {
    let nameless = r#"{"title":"No id"}"#;
    check(
        &[
            ("feed.json", &feed(&[GOOD, UNDATED, nameless])),
            ("good.json", &feed(&[])),
        ],
        1,
        "feed.json: items[1].date_published: not an RFC 3339 date: \"yesterday\"\n\
         feed.json: items[2].id: missing: the entry is known by its address or its words\n",
        "",
    );
}

#[test]
fn what_is_no_feed_is_said_and_the_other_files_are_still_read() {
    check(
        &[("words.json", "{}"), ("feed.json", &feed(&[UNDATED]))],
        2,
        "words.json: items: missing: this is not a JSON Feed\n\
         feed.json: items[0].date_published: not an RFC 3339 date: \"yesterday\"\n",
        "",
    );
}

#[test]
fn what_cannot_be_read_is_said_on_standard_error() {
    let folder = folder(&[("feed.json", &feed(&[GOOD]))]);
    let run = run(
        folder.path(),
        &["validate", "missing.json", "feed.json", "."],
    );
    let stderr = "liveblog: missing.json: no such file\nliveblog: .: a folder, not a feed\n";
    assert_eq!(run, (Some(2), String::new(), stderr.to_owned()));
}

#[test]
fn earlier_versions_of_one_entry_are_no_problem_where_they_belong() {
    let twice = feed(&[GOOD, GOOD]);
    check(&[("earlier.json", &twice)], 0, "", "");
    check(
        &[("feed.json", &twice)],
        1,
        "feed.json: items[1].id: occurs twice in the feed: \"a\"\n",
        "",
    );
}

#[test]
fn a_problem_stays_on_its_line() {
    let steering = r#"{"id":"a","title":"x","date_published":"\u001b[2J\nnow"}"#;
    let line =
        "feed.json: items[0].date_published: not an RFC 3339 date: \"\u{fffd}[2J\u{fffd}now\"\n";
    check(&[("feed.json", &feed(&[steering]))], 1, line, "");
}
