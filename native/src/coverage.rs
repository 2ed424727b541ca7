//! Which files belong to one coverage, and how they are read.
//!
//! A coverage lies in one folder: the feed, the older pages that it names in `next_url`, and,
//! for replaying, [`EARLIER`]. What the files say is for others.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde_json::Value;

/// A feed of the versions that entries had before they were edited or withdrawn; it may hold
/// several versions of one entry.
pub const EARLIER: &str = "earlier.json";

/// The files of a coverage: the feed itself, its older pages in order, whether they exist or not,
/// and [`EARLIER`] if it exists. A page counts if `next_url` is a plain file name: what lies
/// elsewhere is not ours to read.
pub fn files(feed: &Path) -> Vec<PathBuf> {
    let mut files = vec![feed.to_owned()];
    while let Some(next) = files.last().and_then(|page| next_page(page))
        && !files.contains(&next)
    {
        files.push(next);
    }
    let earlier = feed.with_file_name(EARLIER);
    if earlier.is_file() && !files.contains(&earlier) {
        files.push(earlier);
    }
    files
}

/// Reads a file of JSON.
///
/// # Errors
/// A file that cannot be read, or is not JSON.
pub fn read(file: &Path) -> io::Result<Value> {
    Ok(serde_json::from_slice(&fs::read(file)?)?)
}

/// The feeds of a coverage, in the order of [`files`], without those that cannot be read.
pub fn feeds(feed: &Path) -> Vec<Value> {
    let files = files(feed);
    files.iter().filter_map(|file| read(file).ok()).collect()
}

/// Whether a value is a [JSON Feed](https://www.jsonfeed.org/version/1.1/), by its version and its
/// items.
pub fn is_feed(value: &Value) -> bool {
    let version = value.get("version").and_then(Value::as_str);
    let is_ours = version.is_some_and(|version| version.contains("jsonfeed.org/version/"));
    is_ours && value.get("items").is_some_and(Value::is_array)
}

fn next_page(page: &Path) -> Option<PathBuf> {
    let feed = read(page).ok()?;
    let url = feed.get("next_url")?.as_str()?;
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.strip_prefix("./").unwrap_or(path);
    let is_plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':']);
    is_plain.then(|| page.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pages: &[(&str, &str)]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, next) in pages {
            let feed = serde_json::json!({ "next_url": next });
            fs::write(folder.path().join(name), feed.to_string()).unwrap();
        }
        let files = files(&folder.path().join("feed.json"));
        files
            .iter()
            .map(|file| file.file_name().unwrap().to_str().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn older_pages_follow_the_feed() {
        let files = names(&[
            ("feed.json", "2.json"),
            ("2.json", "./1.json?v=3"),
            ("1.json", ""),
        ]);
        assert_eq!(files, ["feed.json", "2.json", "1.json"]);
    }

    #[test]
    fn a_missing_page_is_named_all_the_same() {
        assert_eq!(names(&[("feed.json", "2.json")]), ["feed.json", "2.json"]);
    }

    #[test]
    fn earlier_versions_come_last_and_once() {
        assert_eq!(
            names(&[("feed.json", ""), (EARLIER, "")]),
            ["feed.json", EARLIER]
        );
        assert_eq!(
            names(&[("feed.json", EARLIER), (EARLIER, "")]),
            ["feed.json", EARLIER]
        );
    }

    #[test]
    fn pages_in_a_circle_end() {
        assert_eq!(
            names(&[("feed.json", "2.json"), ("2.json", "feed.json")]),
            ["feed.json", "2.json"]
        );
    }

    #[test]
    fn pages_elsewhere_are_left_alone() {
        for next in [
            "https://a.example/2.json",
            "/2.json",
            "../2.json",
            "a/2.json",
            "..",
            "\\2.json",
        ] {
            assert_eq!(names(&[("feed.json", next)]), ["feed.json"], "{next}");
        }
    }
}
