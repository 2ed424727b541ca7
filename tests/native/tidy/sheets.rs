//! Style sheets: no selector makes a browser style the whole timeline anew because one entry has come in.

use super::{files, read};

/// The lines of the sheets that are selectors.
fn selectors() -> Vec<String> {
    let lines = files("styles", "css").into_iter().flat_map(|file| {
        let text = read(&file);
        let lines: Vec<String> = text
            .lines()
            .map(|line| format!("{file}: {}", line.trim()))
            .collect();
        lines
    });
    let selectors = lines.filter(|line| line.ends_with(['{', ',']));
    selectors
        .filter(|line| !line.contains("var(") && !line.contains("calc("))
        .collect()
}

/// Whether a sibling combinator has a side that any element matches: `* + *`, `:not(.x) + p`. Once a sibling comes or goes,
/// Chromium takes everything below its parent for changed then: 80 ms in a timeline of 1,000 entries.
fn has_universal_sibling(selector: &str) -> bool {
    let words: Vec<&str> = selector.split_whitespace().collect();
    words.windows(3).any(|words| {
        let [before, combinator, after] = words else {
            return false;
        };
        let is_any = |side: &str| side.starts_with([':', '*']);
        // The end of something in brackets, of which only the beginning would tell.
        let is_cut = before.matches(')').count() > before.matches('(').count();
        matches!(*combinator, "+" | "~") && (is_any(before) || is_any(after) || is_cut)
    })
}

#[test]
fn no_rule_is_about_just_any_sibling() {
    let selectors = selectors();
    assert!(selectors.len() > 100, "{}", selectors.len());
    let found: Vec<&String> = selectors
        .iter()
        .filter(|selector| has_universal_sibling(selector))
        .collect();
    assert_eq!(found, [""; 0]);
    for example in [
        "p > * + * {",
        ".a :not(:has(.b, .c)) + .d {",
        ":where(p) + p {",
        ".a ~ :not(.b) {",
    ] {
        assert!(has_universal_sibling(example), "{example}");
    }
}
