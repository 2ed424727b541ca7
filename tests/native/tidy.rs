//! The house rules, run as tests: which layer may know what, and that documents and code agree.

mod contract;
mod documents;
mod engines;
mod faults;
mod layers;
mod sheets;
mod themes;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file at a path from the root; nothing if it is not there.
fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// The paths, from the root, of all files with an extension in a folder and the folders in it.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap());
        if root().join(&path).is_dir() {
            files.extend(self::files(&path, extension));
        } else if Path::new(&path)
            .extension()
            .is_some_and(|found| found == extension)
        {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The Rust files of a layer, which is a module of the core or of the widget.
fn module(name: &str) -> Vec<String> {
    let source = match name {
        "ui" | "embed" => "src",
        _ => "core/src",
    };
    let mut files = files(&format!("{source}/{name}"), "rs");
    files.push(format!("{source}/{name}.rs"));
    files
}

/// The lines of some files in which one of the words occurs, comments left out: `file:line: text`.
fn occurrences(files: &[String], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let text = read(file);
        let lines = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"));
        let hits = lines.filter(|(_, line)| words.iter().any(|word| line.contains(word)));
        found.extend(hits.map(|(number, line)| format!("{file}:{}: {}", number + 1, line.trim())));
    }
    found
}
