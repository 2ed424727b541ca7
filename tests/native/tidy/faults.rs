//! The tables of faults, of host pages and of threats: every case has its number and its tests, and they are there.

use super::read;

/// The tables, and how many cases there are in each.
const TABLES: [(&str, u32); 3] = [
    ("tests/faults.md", 68),
    ("tests/hosts.md", 28),
    ("SECURITY.md", 20),
];

/// One row.
struct Case {
    number: u32,
    tests: Vec<String>,
}

fn cases(table: &str) -> Vec<Case> {
    read(table).lines().filter_map(case).collect()
}

fn case(line: &str) -> Option<Case> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let ["", number, .., tests, ""] = cells.as_slice() else {
        return None;
    };
    let tests = tests
        .split(", ")
        .map(|test| test.trim_matches('`').to_owned());
    Some(Case {
        number: number.parse().ok()?,
        tests: tests.collect(),
    })
}

/// The file that a test is in, and its name.
pub(super) fn place(test: &str) -> Option<(String, &str)> {
    let (file, name) = test.rsplit_once("::")?;
    let (kind, rest) = file.split_once("::")?;
    let folder = match kind {
        "native" | "browser" | "e2e" => format!("tests/{kind}"),
        "core" => "core/tests/native".to_owned(),
        "content" => "core/tests/content".to_owned(),
        "tool" => "native/tests/native".to_owned(),
        _ => return None,
    };
    let rest = rest.replace("::", "/");
    Some((format!("{folder}/{rest}.rs"), name))
}

/// Whether a text has a test of this name.
pub(super) fn has_test(text: &str, name: &str) -> bool {
    let head = format!("fn {name}(");
    let mut above = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.trim_start_matches("async ").starts_with(&head) {
            return above.iter().any(|line: &&str| line.ends_with("test]"));
        }
        if line.starts_with("#[") || line.starts_with("///") {
            above.push(line);
        } else {
            above.clear();
        }
    }
    false
}

#[test]
fn every_case_has_its_number_once() {
    for (table, all) in TABLES {
        let numbers: Vec<u32> = cases(table).iter().map(|case| case.number).collect();
        assert_eq!(numbers, (1..=all).collect::<Vec<_>>(), "{table}");
    }
}

#[test]
fn every_case_has_tests_and_they_are_there() {
    for (table, _) in TABLES {
        for Case { number, tests } in cases(table) {
            for test in tests {
                let (file, name) = place(&test).unwrap_or_else(|| panic!("{number}: {test}"));
                assert!(
                    has_test(&read(&file), name),
                    "{table}, {number}: no {name} in {file}"
                );
            }
        }
    }
}

#[test]
fn a_test_that_is_not_there_is_noticed() {
    let text = "#[test]\nfn one() {}\nfn two() {}\n/// Why.\n#[tokio::test]\nasync fn three() {}";
    for (name, there) in [
        ("one", true),
        ("two", false),
        ("three", true),
        ("on", false),
    ] {
        assert_eq!(has_test(text, name), there, "{name}");
    }
    assert_eq!(place("three"), None);
    assert_eq!(place("somewhere::else::three"), None);
}
