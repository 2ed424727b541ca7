//! Texts that are no feed, or are only just one.

use expect_test::expect;

use super::{check, feed_of};
use crate::native::support::decode;

#[test]
fn what_is_not_json_is_refused_with_its_place() {
    for (text, problem) in [
        ("", "not JSON: line 1, column 1: expected a value"),
        (" \n\t", "not JSON: line 2, column 2: expected a value"),
        (
            "<!doctype html>",
            "not JSON: line 1, column 1: expected a value",
        ),
        ("nil", "not JSON: line 1, column 2: expected a value"),
        ("\0", "not JSON: line 1, column 1: expected a value"),
        (
            "{\"items\": [\n  {\"id\": 'a'}]}",
            "not JSON: line 2, column 10: expected a value",
        ),
        (
            "{\"items\": [",
            "not JSON: line 1, column 12: expected a comma or the closing bracket",
        ),
        (
            "{\"items\": [1 2]}",
            "not JSON: line 1, column 14: expected a comma or the closing bracket",
        ),
        (
            "{\"items\": [,1]}",
            "not JSON: line 1, column 12: expected a value",
        ),
        (
            "{\"items\": []",
            "not JSON: line 1, column 13: expected a comma or the closing bracket",
        ),
        (
            "{\"items\": []]",
            "not JSON: line 1, column 13: expected a comma or the closing bracket",
        ),
        (
            "{\"items\": [], x: 1,}",
            "not JSON: line 1, column 15: expected a member's name in quotation marks",
        ),
        (
            "{items: []}",
            "not JSON: line 1, column 2: expected a member's name in quotation marks",
        ),
        (
            "{\"items\" []}",
            "not JSON: line 1, column 10: expected a colon",
        ),
        (
            "{\"items\": \"",
            "not JSON: line 1, column 12: expected the end of a string",
        ),
        (
            "{\"items\": \"\\\"}",
            "not JSON: line 1, column 15: expected the end of a string",
        ),
        (
            "{\"items\": truly}",
            "not JSON: line 1, column 14: expected a value",
        ),
        (
            "{\"items\": trues}",
            "not JSON: line 1, column 15: expected a comma or the closing bracket",
        ),
        (
            "{\"items\": []}{\"items\": []}",
            "not JSON: line 1, column 14: expected the end of the text",
        ),
        ("\u{a0}{}", "not JSON: line 1, column 1: expected a value"),
        // What was put right does not move the place of what was not.
        (
            "{\"title\": \"bell \u{7}, \\q, line\nbreak, \\ud83d\", \"n\": 007, 'x'}",
            "not JSON: line 2, column 27: expected a member's name in quotation marks",
        ),
    ] {
        assert_eq!(decode(text).unwrap_err().to_string(), problem, "{text:?}");
    }
}

#[test]
fn what_is_only_almost_json_is_read_and_told() {
    for items in [
        r#"[{"id": "a", "title": "A"}, {"id": "b", "title": "B",},]"#,
        r#"[{"id": "a", "title": "A"},, , {"id": "b", "title": "B"}]"#,
        r#"[{"id": "a", "title": "A", "_n": NaN, "_o": undefined}, {"id": "b", "title": "B"}]"#,
        r#"[{"id": "a", "title": "A", "summary": None, "_p": True}, {"id": "b", "title": "B"}]"#,
        "[// the first\n{\"id\": \"a\", \"title\": \"A\"}, /* , */ {\"id\": \"b\", \"title\": \"B\"}]",
    ] {
        check(
            feed_of(items),
            &expect![[r"
                not quite JSON: commas, comments or words that it does not have are left out
                entries: a b
            "]],
        );
    }
    let words = r#"[{"id": "a", "title": "None, NaN,] // x", "content_text": "/* [,] */"}]"#;
    let (feed, problems) = decode(&feed_of(words)).unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        feed.entries[0].headline.as_deref(),
        Some("None, NaN,] // x")
    );
    for refused in ["[{]", "[None2]", "[/ 1]", "[1 // ]", "[1 /* ]"] {
        assert!(decode(&feed_of(refused)).is_err(), "{refused}");
    }
}

#[test]
fn json_of_another_shape_is_refused() {
    for (text, problem) in [
        ("null", "expected a feed (an object), found null"),
        ("[]", "expected a feed (an object), found an array"),
        ("\"x\"", "expected a feed (an object), found a string"),
        ("42", "expected a feed (an object), found a number"),
        ("1e400", "expected a feed (an object), found a number"),
        ("true", "expected a feed (an object), found a boolean"),
        ("{}", "items: missing: this is not a JSON Feed"),
        (
            "{\"error\": \"try again later\"}",
            "items: missing: this is not a JSON Feed",
        ),
        (
            "{\"items\": null}",
            "items: missing: this is not a JSON Feed",
        ),
        ("{\"posts\": []}", "items: missing: this is not a JSON Feed"),
        (
            "{\"items\": {}}",
            "items: expected an array, found an object",
        ),
        (
            "{\"items\": \"none\"}",
            "items: expected an array, found a string",
        ),
        ("{\"items\": 0}", "items: expected an array, found a number"),
        (
            "{\"items\": [], \"items\": false}",
            "items: expected an array, found a boolean",
        ),
    ] {
        assert_eq!(decode(text).unwrap_err().to_string(), problem, "{text}");
    }
}

#[test]
fn a_byte_order_mark_is_passed_over_and_reported() {
    check(
        format!("\u{feff}{}", feed_of(r#"[{"id": "a", "title": "A"}]"#)),
        &expect![[r#"
        begins with a byte order mark
        entries: a
    "#]],
    );
    check(
        "\u{feff}\u{feff}{}",
        &expect![[r#"
        refused: not JSON: line 1, column 1: expected a value
    "#]],
    );
}

#[test]
fn depth_is_no_danger() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    check(
        &deep,
        &expect![[r#"
        refused: expected a feed (an object), found an array
    "#]],
    );
    check(
        "[".repeat(10_000),
        &expect![[r#"
            refused: not JSON: line 1, column 10001: expected a comma or the closing bracket
        "#]],
    );
    check(
        r#"{"a":"#.repeat(10_000),
        &expect![[r#"
        refused: not JSON: line 1, column 50001: expected a value
    "#]],
    );
    let item = format!(r#"{{"id": "b", "title": "B", "_deep": {deep}}}"#);
    check(
        feed_of(&format!(r#"[{{"id": "a", "title": "A"}}, {item}, {deep}]"#)),
        &expect![[r#"
        items[2]: expected an object, found an array
        entries: a b
    "#]],
    );
}
