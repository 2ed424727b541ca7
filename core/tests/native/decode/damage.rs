//! Feeds that were right, and what happens to feeds on their way.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

use crate::native::support::feed;

/// Items that are right, each with an id of its own.
pub(super) fn any_items() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(any_members(), 1..7).prop_map(|items| {
        let numbered = items.into_iter().enumerate();
        numbered
            .map(|(index, mut members)| {
                members.insert("id".to_owned(), format!("e{index}").into());
                members.insert("title".to_owned(), format!("Headline {index}").into());
                Value::Object(members)
            })
            .collect()
    })
}

fn any_members() -> impl Strategy<Value = Map<String, Value>> {
    let date = (0..86_400).prop_map(|second| {
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        json!(format!(
            "2019-02-28T{hour:02}:{minute:02}:{second:02}+07:00"
        ))
    });
    let html = prop::sample::select(vec![
        "<p>Two <b>motorcades</b> left.</p>",
        "<ul><li>One<li>Two</ul>",
        "a &amp; b &lt; c",
        "<p",
        "<a href='/x'>x</a><img src=a.jpg alt=b>",
        "",
    ]);
    let text = prop::sample::select(vec![
        "",
        " ",
        "One. Two.",
        "\u{0}",
        "a\n\nb",
        "\u{202e}evil",
        "Hà Nội 😀",
        "\"\\/",
        "\u{2028}",
        "\u{fffd}",
    ]);
    let url = prop::sample::select(vec![
        "",
        "/a",
        "b?c#d",
        "https://a.example/",
        "javascript:1",
        "//a",
        "..",
        "mailto:a@b",
    ]);
    let member = prop_oneof![
        date.prop_map(|date| ("date_published", date)),
        html.prop_map(|html| ("content_html", html.into())),
        text.clone().prop_map(|text| ("content_text", text.into())),
        text.prop_map(|text| ("summary", text.into())),
        url.prop_map(|url| ("url", url.into())),
        Just(("image", json!("media/a.jpg"))),
        Just((
            "authors",
            json!([{ "name": "Rosa Osei", "url": "/by/rosa" }])
        )),
        Just(("tags", json!(["Lunch"]))),
        any_extension().prop_map(|extension| ("_liveblog", extension)),
    ];
    prop::collection::vec(member, 0..6).prop_map(|members| {
        members
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    })
}

fn any_extension() -> impl Strategy<Value = Value> {
    let kind = prop::sample::select(vec!["update", "key", "breaking", "summary", "correction"]);
    (kind, any::<bool>(), any::<bool>(), 0..9_u64, any::<i64>()).prop_map(|(kind, pinned, deleted, revision, sort)| {
        json!({ "kind": kind, "pinned": pinned, "deleted": deleted, "revision": revision, "sort": sort })
    })
}

/// Values that stand where others should.
pub(super) fn any_other_value() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!("other"),
        json!(""),
        json!([]),
        json!([[1]]),
        json!(["x", { "name": 1 }]),
        json!({}),
        json!({ "name": {} }),
    ])
}

/// Puts other values where a member of the item was, or a member of its `_liveblog`, or the item.
pub(super) fn damage(item: &mut Value, place: Index, other: Value) {
    let mut places = vec![String::new()];
    for (name, value) in item.as_object().into_iter().flatten() {
        places.push(format!("/{name}"));
        let inner = value.as_object().into_iter().flatten();
        places.extend(inner.map(|(inner, _)| format!("/{name}/{inner}")));
    }
    if let Some(value) = item.pointer_mut(&places[place.index(places.len())]) {
        *value = other;
    }
}

/// Something that befalls a text.
#[derive(Clone, Debug)]
pub(super) enum Mishap {
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    Replace(Index, String),
    Flip(Index, u8),
    Cut(Index),
}

pub(super) fn any_mishap() -> impl Strategy<Value = Mishap> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "1e400",
        "-",
        "\"",
        "\"\\ud800\"",
        "\"_liveblog\"",
        "\\",
        "\0",
        "é",
    ]);
    prop_oneof![
        any::<Index>().prop_map(Mishap::Drop),
        any::<Index>().prop_map(Mishap::Double),
        any::<(Index, Index)>().prop_map(|(one, other)| Mishap::Swap(one, other)),
        (any::<Index>(), token).prop_map(|(place, token)| Mishap::Replace(place, token.to_owned())),
        any::<(Index, u8)>().prop_map(|(place, byte)| Mishap::Flip(place, byte)),
        any::<Index>().prop_map(Mishap::Cut),
    ]
}

/// The text of a feed after some mishaps, as a browser decodes its bytes.
pub(super) fn mutilated(items: Vec<Value>, mishaps: &[Mishap]) -> String {
    let mut tokens = tokens(&feed(items).to_string());
    for mishap in mishaps {
        if tokens.is_empty() {
            break;
        }
        let all = tokens.len();
        match mishap {
            Mishap::Drop(place) => drop(tokens.remove(place.index(all))),
            Mishap::Double(place) => {
                tokens.insert(place.index(all), tokens[place.index(all)].clone());
            }
            Mishap::Swap(one, other) => tokens.swap(one.index(all), other.index(all)),
            Mishap::Replace(place, token) => tokens[place.index(all)].clone_from(token),
            Mishap::Cut(place) => tokens.truncate(place.index(all)),
            Mishap::Flip(place, byte) => {
                let mut bytes = tokens.concat().into_bytes();
                let place = place.index(bytes.len().max(1));
                if let Some(there) = bytes.get_mut(place) {
                    *there = *byte;
                }
                tokens = self::tokens(&String::from_utf8_lossy(&bytes));
            }
        }
    }
    tokens.concat()
}

/// Strings, marks, and whatever is between them.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = vec![String::new()];
    let (mut in_string, mut escaped) = (false, false);
    for character in text.chars() {
        let quote = character == '"' && !escaped;
        let mark = !in_string && (quote || "{}[],:".contains(character));
        if mark {
            tokens.push(String::new());
        }
        tokens.last_mut().unwrap().push(character);
        in_string ^= quote;
        escaped = in_string && character == '\\' && !escaped;
        if (mark && !quote) || (quote && !in_string) {
            tokens.push(String::new());
        }
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}
