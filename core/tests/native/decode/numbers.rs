//! Numbers: out of bounds, and where strings should be.

use expect_test::expect;

use super::{check, with_fourth, with_member};
use crate::native::support::decode;

#[test]
fn numbers_out_of_bounds_are_reported() {
    for number in ["1e400", "-1e400", "1.5", "1e3", "99999999999999999999"] {
        let (_, problems) = decode(&with_member(&format!(
            r#""_liveblog": {{"sort": {number}}}"#
        )))
        .unwrap();
        let problem = format!("items[3]._liveblog.sort: expected a whole number, found {number}");
        assert_eq!(
            problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [problem]
        );
    }
    check(
        with_member(r#""_liveblog": {"revision": -1}"#),
        &expect![[r#"
        items[3]._liveblog.revision: expected 0 or more, found -1
        entries: a b c d e
    "#]],
    );
    check(
        with_member(r#""_liveblog": {"sort": -1.00, "revision": 3.0}"#),
        &expect![[r#"
        entries: a b c d e
    "#]],
    );
}

#[test]
fn numbers_that_json_does_not_have_are_read_as_texts_and_cost_no_other_entry() {
    for number in ["-", "007", "-01", "1.", "2e", "1.e3", "0x", "1-2", "--1"] {
        let text = with_member(&format!(r#""_liveblog": {{"sort": {number}}}"#));
        let Ok((feed, problems)) = decode(&text) else {
            assert_eq!(number, "0x", "a letter is no part of a number");
            continue;
        };
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let problem = "items[3]._liveblog.sort: expected a whole number, found a string";
        assert_eq!(
            (feed.entries.len(), problems),
            (5, vec![problem.to_owned()])
        );
        let (feed, problems) = decode(&with_member(&format!(r#""title": {number}"#))).unwrap();
        assert_eq!(feed.entries[3].headline.as_deref(), Some(number));
        assert_eq!(problems, []);
    }
}

#[test]
fn a_number_for_a_string_is_read_and_reported() {
    let item = r#"{"id": 12345678901234567890, "title": 42, "content_text": 1.50}"#;
    check(
        with_fourth(item),
        &expect![[r#"
        items[3].id: expected a string, found a number
        items[3].title: expected a string, found a number
        items[3].content_text: expected a string, found a number
        entries: a b c 12345678901234567890 e
    "#]],
    );
    let (feed, _) = decode(&with_fourth(item)).unwrap();
    let entry = &feed.entries[3];
    assert_eq!(&*entry.id.0, "12345678901234567890", "with all its digits");
    assert_eq!(entry.headline.as_deref(), Some("42"));
    assert_eq!(entry.body.text(100).trim(), "1.50");
}

#[test]
fn what_a_system_writes_as_a_text_is_read_and_reported() {
    let item = r#"{"id": "d", "title": "D", "_liveblog": {"pinned": "1", "revision": "7", "sort": "-3", "kind": "Breaking"}}"#;
    check(
        with_fourth(item),
        &expect![[r#"
            items[3]._liveblog.pinned: expected true or false, found a string
            items[3]._liveblog.revision: expected a whole number, found a string
            items[3]._liveblog.sort: expected a whole number, found a string
            entries: a b c d e
        "#]],
    );
    let (feed, _) = decode(&with_fourth(item)).unwrap();
    let entry = &feed.entries[3];
    assert!(entry.pinned);
    assert_eq!((entry.revision, entry.sort), (7, Some(-3)));
    assert_eq!(entry.kind, liveblog_core::model::Kind::Breaking);
    for (deleted, is_withdrawn) in [
        ("\"true\"", true),
        ("1", true),
        ("\"0\"", false),
        ("\"yes\"", false),
        ("\"\"", false),
    ] {
        let (feed, _) = decode(&with_member(&format!(
            r#""_liveblog": {{"deleted": {deleted}}}"#
        )))
        .unwrap();
        assert_eq!(feed.entries[3].is_withdrawn(), is_withdrawn, "{deleted}");
    }
}
