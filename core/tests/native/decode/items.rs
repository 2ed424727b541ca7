//! One bad item costs one entry, or only the bad member; the others are there.

use expect_test::expect;
use liveblog_core::feed::Problem;

use super::{check, feed_of, with_fourth, with_member};
use crate::native::support::decode;

#[test]
fn an_item_that_is_no_entry_is_left_out() {
    for (item, problem) in [
        ("null", "items[3]: expected an object, found null"),
        ("7", "items[3]: expected an object, found a number"),
        ("\"d\"", "items[3]: expected an object, found a string"),
        ("[]", "items[3]: expected an object, found an array"),
        (
            "{}",
            "items[3]: has neither a title nor content: the entry is left out",
        ),
        (
            r#"{"id": "d"}"#,
            "items[3]: has neither a title nor content: the entry is left out",
        ),
        (
            r#"{"id": "d", "title": " ", "content_text": "\n"}"#,
            "items[3]: has neither a title nor content: the entry is left out",
        ),
    ] {
        let (feed, problems) = decode(&with_fourth(item)).unwrap();
        assert_eq!(
            problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [problem],
            "{item}"
        );
        let ids: Vec<&str> = feed.entries.iter().map(|entry| &*entry.id.0).collect();
        assert_eq!(ids, ["a", "b", "c", "e"], "{item}");
    }
}

#[test]
fn an_id_of_the_wrong_type_is_none() {
    for (id, found) in [("true", "a boolean"), (r#"{"$oid": "5c77"}"#, "an object")] {
        let item = format!(r#"{{"id": {id}, "title": "D", "url": "/d"}}"#);
        let (feed, problems) = decode(&with_fourth(&item)).unwrap();
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let expected = format!("items[3].id: expected a string, found {found}");
        let instead = "items[3].id: missing: the entry is known by its address or its words";
        assert_eq!(problems, [&*expected, instead]);
        assert_eq!(&*feed.entries[3].id.0, "/d");
    }
}

/// Members that are wrong in an item that is right otherwise, and what is said about them.
const BAD_MEMBERS: &[(&str, &str)] = &[
    (
        r#""date_published": "yesterday""#,
        r#"items[3].date_published: not an RFC 3339 date: "yesterday""#,
    ),
    (
        r#""date_published": """#,
        r#"items[3].date_published: not an RFC 3339 date: """#,
    ),
    (
        r#""date_modified": "2019-02-29T14:05:00Z""#,
        r#"items[3].date_modified: not an RFC 3339 date: "2019-02-29T14:05:00Z""#,
    ),
    (
        r#""date_published": {}"#,
        "items[3].date_published: expected a string, found an object",
    ),
    (
        r#""title": ["D"]"#,
        "items[3].title: expected a string, found an array",
    ),
    (
        r#""title": true"#,
        "items[3].title: expected a string, found a boolean",
    ),
    (
        r#""summary": {}"#,
        "items[3].summary: expected a string, found an object",
    ),
    (
        r#""summary": 5"#,
        "items[3].summary: expected a string, found a number",
    ),
    (
        r#""content_html": {}"#,
        "items[3].content_html: expected a string, found an object",
    ),
    (
        r#""language": []"#,
        "items[3].language: expected a string, found an array",
    ),
    (
        r#""url": "javascript:alert(1)""#,
        r#"items[3].url: not an address that may be linked to: "javascript:alert(1)""#,
    ),
    (
        r#""external_url": "data:text/html,x""#,
        r#"items[3].external_url: not an address that may be linked to: "data:text/html,x""#,
    ),
    (
        r#""image": "mailto:desk@news.example""#,
        "items[3].image: not an address that a picture may be loaded from",
    ),
    (
        r#""image": {}"#,
        "items[3].image: expected a string, found an object",
    ),
    (
        r#""authors": true"#,
        "items[3].authors: expected an object, found a boolean",
    ),
    (
        r#""authors": ["Rosa Osei", 5]"#,
        "items[3].authors[1]: expected an object, found a number",
    ),
    (
        r#""authors": [{"name": "Rosa"}, {"name": "Linh", "url": "ftp:x"}]"#,
        r#"items[3].authors[1].url: not an address that may be linked to: "ftp:x""#,
    ),
    (
        r#""author": 5"#,
        "items[3].author: expected an object, found a number",
    ),
    (r#""dateline": "Hanoi""#, "items[3].dateline: unknown field"),
    (
        r#""constructor": null"#,
        "items[3].constructor: unknown field",
    ),
    (
        r#""content_text": "D""#,
        "items[3].content_text: occurs twice; the last one counts",
    ),
    (
        r#""_liveblog": []"#,
        "items[3]._liveblog: expected an object, found an array",
    ),
    (
        r#""_liveblog": {"kind": "goal"}"#,
        r#"items[3]._liveblog.kind: unknown: "goal" (known: update, key, breaking, summary, correction)"#,
    ),
    (
        r#""_liveblog": {"kind": []}"#,
        "items[3]._liveblog.kind: expected a string, found an array",
    ),
    (
        r#""_liveblog": {"pinned": "yes"}"#,
        "items[3]._liveblog.pinned: expected true or false, found a string",
    ),
    (
        r#""_liveblog": {"pinned": 1}"#,
        "items[3]._liveblog.pinned: expected true or false, found a number",
    ),
    (
        r#""_liveblog": {"deleted": "true"}"#,
        "items[3]._liveblog.deleted: expected true or false, found a string",
    ),
    (
        r#""_liveblog": {"revision": "2"}"#,
        "items[3]._liveblog.revision: expected a whole number, found a string",
    ),
    (
        r#""_liveblog": {"sort": []}"#,
        "items[3]._liveblog.sort: expected a whole number, found an array",
    ),
    (
        r#""_liveblog": {"correction": {}}"#,
        "items[3]._liveblog.correction: expected a string, found an object",
    ),
    (
        r#""_liveblog": {"pined": true}"#,
        "items[3]._liveblog.pined: unknown field",
    ),
];

#[test]
fn a_bad_member_costs_itself_alone() {
    for (member, problem) in BAD_MEMBERS {
        let (feed, problems) = decode(&with_member(member)).unwrap();
        assert_eq!(
            problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [*problem],
            "{member}"
        );
        let ids: Vec<&str> = feed.entries.iter().map(|entry| &*entry.id.0).collect();
        assert_eq!(ids, ["a", "b", "c", "d", "e"], "{member}");
    }
}

#[test]
fn null_is_the_same_as_absent() {
    let member = r#""title": null, "url": null, "authors": null, "date_published": null, "image": null,
        "_liveblog": {"kind": null, "pinned": null, "sort": null, "deleted": null}"#;
    check(
        with_member(member),
        &expect![[r#"
        entries: a b c d e
    "#]],
    );
    check(
        with_member(r#""_liveblog": null"#),
        &expect![[r#"
        entries: a b c d e
    "#]],
    );
}

#[test]
fn of_two_items_with_one_id_the_newer_version_counts() {
    for (first, second, headline) in [
        (
            r#""_liveblog": {"revision": 2}"#,
            r#""_liveblog": {"revision": 1}"#,
            "first",
        ),
        (
            r#""_liveblog": {"revision": 1}"#,
            r#""_liveblog": {"revision": 2}"#,
            "second",
        ),
        (
            r#""date_modified": "2019-02-28T14:05:00Z""#,
            r#""date_modified": "2019-02-28T14:04:59Z""#,
            "first",
        ),
        (
            r#""date_published": "2019-02-28T14:05:00Z""#,
            r#""tags": []"#,
            "first",
        ),
        (r#""tags": []"#, r#""tags": []"#, "second"),
    ] {
        let text = feed_of(&format!(
            r#"[{{"id": "a", "title": "first", {first}}}, {{"id": "b", "title": "B"}},
            {{"id": "a", "title": "second", {second}}}]"#
        ));
        let (feed, problems) = decode(&text).unwrap();
        assert_eq!(
            problems,
            [Problem::new(
                "items[2].id",
                "occurs twice in the feed: \"a\""
            )]
        );
        assert_eq!(feed.entries.len(), 2);
        let entry = feed
            .entries
            .iter()
            .find(|entry| &*entry.id.0 == "a")
            .unwrap();
        assert_eq!(
            entry.headline.as_deref(),
            Some(headline),
            "{first} {second}"
        );
    }
}
