//! The table of what is left out in which browser engine: the tests are there, and so are the reasons.

use super::faults::{has_test, place};
use super::read;

/// One row.
struct Row {
    engine: String,
    test: String,
    reason: String,
}

fn rows() -> Vec<Row> {
    read("tests/engines.md").lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let ["", engine, test, reason, ""] = cells.as_slice() else {
        return None;
    };
    let test = test.strip_prefix('`')?.strip_suffix('`')?;
    Some(Row {
        engine: (*engine).to_owned(),
        test: test.to_owned(),
        reason: (*reason).to_owned(),
    })
}

#[test]
fn what_is_left_out_in_an_engine_is_there_and_has_a_reason() {
    assert!(!rows().is_empty());
    for Row {
        engine,
        test,
        reason,
    } in rows()
    {
        assert!(
            ["chromium", "firefox", "webkit", "nightly"].contains(&&*engine),
            "{engine}"
        );
        assert!(!reason.is_empty(), "{test}");
        let (file, name) = place(&test).unwrap_or_else(|| panic!("{test}"));
        let text = read(&file);
        assert!(has_test(&text, name), "no {name} in {file}");
        // The runners leave out whatever begins with these words.
        let others = text.matches(&format!("fn {name}")).count();
        assert_eq!(others, 1, "{test} is the beginning of another one's name");
    }
}

#[test]
fn nothing_is_left_out_twice() {
    let mut rows: Vec<_> = rows()
        .into_iter()
        .map(|row| (row.engine, row.test))
        .collect();
    let count = rows.len();
    rows.sort();
    rows.dedup();
    assert_eq!(rows.len(), count);
}

#[test]
fn a_row_without_a_test_is_none() {
    assert!(row("| `Browser::leave_for` | what differs |").is_none());
    assert!(row("| webkit | `e2e::life::a` | why |").is_some());
}
