//! Links between documents: each leads to a file that is there, and to a heading in it.

use std::fs;
use std::path::Path;

use super::{files, read, root};

/// The folders with documents of ours.
const FOLDERS: [&str; 7] = [
    "docs", "schema", "locales", "package", "tests", "examples", "benches",
];

/// All documents, as paths from the root.
fn documents() -> Vec<String> {
    let top = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap());
    let top = top.map(|entry| entry.file_name().into_string().unwrap());
    let top = top.filter(|name| Path::new(name).extension().is_some_and(|end| end == "md"));
    let inner = FOLDERS.iter().flat_map(|folder| files(folder, "md"));
    let ours = |path: &String| !path.contains("node_modules") && !path.contains("target");
    top.chain(inner).filter(ours).collect()
}

/// What the links and pictures of a text lead to.
fn targets(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1);
    let targets = targets.filter_map(|after| after.split_once(')'));
    targets.map(|(target, _)| target).collect()
}

/// The anchors of a document's headings, as GitHub makes them.
fn anchors(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| line.starts_with('#'));
    let titles = lines.map(|line| line.trim_start_matches('#').trim().to_lowercase());
    let anchor = |title: String| {
        let kept = title
            .chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.collect::<String>().replace(' ', "-")
    };
    titles.map(anchor).collect()
}

/// What is wrong with a link in a document of a folder.
fn fault(folder: &Path, document: &str, target: &str) -> Option<&'static str> {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = if path.is_empty() {
        document.to_owned()
    } else {
        folder.join(path).to_str().unwrap().to_owned()
    };
    if !root().join(&file).exists() {
        return Some("no such file");
    }
    let is_known = || anchors(&read(&file)).iter().any(|known| known == anchor);
    (!anchor.is_empty() && !is_known()).then_some("no such heading")
}

#[test]
fn every_link_leads_somewhere() {
    let mut faults = Vec::new();
    for document in documents() {
        let folder = Path::new(&document).parent().unwrap();
        let text = read(&document);
        let within = targets(&text).into_iter();
        for target in within.filter(|target| !target.contains(':')) {
            if let Some(fault) = fault(folder, &document, target) {
                faults.push(format!("{document}: {target}: {fault}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let faults = [
        "README.md",
        "README.md#performance",
        "docs/none.md",
        "README.md#none",
        "#none",
    ]
    .map(|target| fault(Path::new(""), "README.md", target));
    let (file, heading) = (Some("no such file"), Some("no such heading"));
    assert_eq!(faults, [None, None, file, heading, heading]);
}
