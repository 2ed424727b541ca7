//! The JSON Schema against the feeds of this project, and against feeds that it must refuse.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::support::{about, feed as a_feed, item, with};

fn schema() -> Validator {
    let schema = read(&root().join("schema/feed.schema.json"));
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> Value {
    let text = fs::read_to_string(file).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Every feed in the repository: those that are right, and those that are broken on purpose, which
/// say so by their name.
fn feeds() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let folders = ["demo/coverage", "tests/feeds"].map(|folder| root().join(folder));
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.map(|file| file.unwrap().path());
    let feeds = files.filter(|file| {
        file.extension()
            .is_some_and(|extension| extension == "json")
    });
    feeds.partition(|file| {
        !file
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with("broken-")
    })
}

/// Where the schema finds fault, as JSON pointers.
fn faults(feed: &Value) -> Vec<String> {
    schema()
        .iter_errors(feed)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn the_schema_is_a_schema() {
    jsonschema::meta::validate(&read(&root().join("schema/feed.schema.json"))).unwrap();
}

#[test]
fn every_feed_of_this_project_follows_the_schema() {
    let (right, _) = feeds();
    assert!(right.len() >= 3, "the demo has three feeds: {right:?}");
    for file in right {
        assert_eq!(faults(&read(&file)), [""; 0], "{}", file.display());
    }
}

#[test]
fn every_feed_of_this_project_is_read_without_problems() {
    for file in feeds().0 {
        let text = fs::read_to_string(&file).unwrap();
        let (feed, mut problems) = super::support::decode(&text).unwrap();
        // Several versions of one entry are what this file is for.
        if file.ends_with("earlier.json") {
            problems.retain(|problem| !problem.message.starts_with("occurs twice in the feed"));
        }
        assert_eq!(problems, [], "{}", file.display());
        assert!(!feed.entries.is_empty(), "{}", file.display());
    }
}

#[test]
fn feeds_that_are_broken_on_purpose_are_refused() {
    for file in feeds().1 {
        let text = fs::read_to_string(&file).unwrap();
        assert!(super::support::decode(&text).is_err(), "{}", file.display());
        let follows = serde_json::from_str(&text).is_ok_and(|feed| faults(&feed).is_empty());
        assert!(!follows, "{}", file.display());
    }
}

#[test]
fn the_example_in_the_documentation_follows_the_schema() {
    let page = fs::read_to_string(root().join("schema/README.md")).unwrap();
    let (_, example) = page.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(faults(&serde_json::from_str(example).unwrap()), [""; 0]);
}

#[test]
fn a_plain_json_feed_follows_the_schema() {
    assert_eq!(faults(&a_feed([item("a", "14:05")])), [""; 0]);
}

#[test]
fn broken_feeds_are_refused_and_the_place_is_named() {
    let good = || item("a", "14:05");
    for (what, feed, place) in [
        (
            "no title",
            json!({ "version": "https://jsonfeed.org/version/1.1", "items": [] }),
            ": \"title\"",
        ),
        (
            "items that are no list",
            with(a_feed([]), json!({ "items": {} })),
            "/items: ",
        ),
        (
            "an item without an id",
            a_feed([good(), json!({ "title": "A" })]),
            "/items/1: ",
        ),
        (
            "an id that is a number",
            a_feed([with(good(), json!({ "id": 7 }))]),
            "/items/0/id: ",
        ),
        (
            "an empty id",
            a_feed([with(good(), json!({ "id": "" }))]),
            "/items/0/id: ",
        ),
        (
            "nothing to read",
            a_feed([json!({ "id": "a" })]),
            "/items/0: ",
        ),
        (
            "a date in words",
            a_feed([with(good(), json!({ "date_published": "yesterday" }))]),
            "/items/0/date_published: ",
        ),
        (
            "a date without an offset",
            a_feed([with(
                good(),
                json!({ "date_published": "2019-02-28T14:05:00" }),
            )]),
            "/items/0/date_published: ",
        ),
        (
            "an unknown kind",
            a_feed([with(good(), json!({ "_liveblog": { "kind": "goal" } }))]),
            "/items/0/_liveblog/kind: ",
        ),
        (
            "a misspelt member",
            a_feed([with(good(), json!({ "_liveblog": { "pined": true } }))]),
            "/items/0/_liveblog: ",
        ),
        (
            "a negative revision",
            a_feed([with(good(), json!({ "_liveblog": { "revision": -1 } }))]),
            "/items/0/_liveblog/revision: ",
        ),
        (
            "an unknown status",
            about(a_feed([]), json!({ "status": "over" })),
            "/_liveblog/status: ",
        ),
        (
            "a hasty interval",
            about(a_feed([]), json!({ "poll_interval": 1 })),
            "/_liveblog/poll_interval: ",
        ),
        (
            "a newer version",
            with(a_feed([]), json!({ "_liveblog": { "version": 2 } })),
            "/_liveblog/version: ",
        ),
    ] {
        let faults = faults(&feed);
        assert!(
            faults.iter().any(|fault| fault.starts_with(place)),
            "{what}: {faults:?}"
        );
    }
}

#[test]
fn a_tombstone_needs_no_more_than_its_id() {
    let tombstone = json!({ "id": "a", "_liveblog": { "deleted": true } });
    assert_eq!(faults(&a_feed([tombstone])), [""; 0]);
}
