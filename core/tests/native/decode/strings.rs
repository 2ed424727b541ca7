//! What strings may hold, and what becomes of it.

use expect_test::expect;

use super::{check, with_fourth, with_member};
use crate::native::support::decode;

#[test]
fn a_long_bad_value_is_told_in_short() {
    let member = format!(r#""date_published": "{}""#, "yesterday ".repeat(1000));
    check(
        with_member(&member),
        &expect![[r#"
        items[3].date_published: not an RFC 3339 date: "yesterday yesterday yesterday yesterday yesterday yesterday…"
        entries: a b c d e
    "#]],
    );
}

#[test]
fn strings_may_hold_anything() {
    let item = r#"{"id": "\ud83d", "title": "NUL \u0000, half an emoji \ud83d\udeXX, whole \ud83d\ude00, raw 😀,
        bell BELL, tab \t slash \/ \q"}"#;
    let item = &item.replace("BELL", "\u{7}");
    check(
        with_fourth(item),
        &expect![[r#"
        entries: a b c � e
    "#]],
    );
    let (feed, _) = decode(&with_fourth(item)).unwrap();
    let headline = feed.entries[3].headline.clone().unwrap();
    expect![[r#"NUL , half an emoji ��deXX, whole 😀, raw 😀, bell \u{7}, tab slash / q"#]]
        .assert_eq(&headline.escape_debug().to_string());
    assert_eq!(&*feed.entries[3].id.0, "\u{fffd}");
}

#[test]
fn marks_that_steer_the_direction_of_text_do_not_get_into_a_headline() {
    let (feed, _) = decode(&with_fourth(
        r#"{"id": "d", "title": "\u202eevil\u2066 \u200fשלום"}"#,
    ))
    .unwrap();
    assert_eq!(
        feed.entries[3].headline.as_deref(),
        Some("evil \u{200f}שלום")
    );
}

#[test]
fn a_long_headline_is_cut_at_a_word() {
    let (feed, _) = decode(&with_fourth(&format!(
        r#"{{"id": "d", "title": "{}"}}"#,
        "word ".repeat(100)
    )))
    .unwrap();
    let headline = feed.entries[3].headline.clone().unwrap();
    assert_eq!(headline.chars().count(), 300);
    assert!(headline.ends_with("word…"), "{headline}");
}
