//! Our JSON reader against `serde_json` as the oracle, through the public door.

use proptest::prelude::*;
use serde_json::Value;

use super::feed_of;
use crate::native::support::decode;

/// How a character is written: as itself, as `\uXXXX`, or by its short escape where it has one.
fn written(character: char, style: u8) -> String {
    let short = match character {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '/' => Some("\\/"),
        '\u{8}' => Some("\\b"),
        '\u{c}' => Some("\\f"),
        '\n' => Some("\\n"),
        '\r' => Some("\\r"),
        '\t' => Some("\\t"),
        _ => None,
    };
    let must_escape = character < ' ' || matches!(character, '"' | '\\');
    match (style, short) {
        (0, _) if !must_escape => character.to_string(),
        (0 | 1, Some(short)) => short.to_owned(),
        _ => {
            let mut units = [0; 2];
            let units = character.encode_utf16(&mut units).iter();
            let upper = style == 3;
            units
                .map(|unit| {
                    if upper {
                        format!("\\u{unit:04X}")
                    } else {
                        format!("\\u{unit:04x}")
                    }
                })
                .collect()
        }
    }
}

/// Pieces of strings, most of which are only right next to certain others.
const PIECES: &[&str] = &[
    "a",
    "u",
    "0",
    "\\",
    "\"",
    "/",
    "\\n",
    "\\u",
    "\\u0",
    "00e9",
    "\\u00e9",
    "\\ud83d",
    "\\ude00",
    "\\uD83D\\uDE00",
    "é",
];

fn any_character() -> impl Strategy<Value = char> {
    prop_oneof![
        any::<char>(),
        prop::char::range('\0', '\u{7f}'),
        prop::sample::select(vec![
            '"', '\\', '/', '\u{8}', '\u{c}', '\n', '\r', '\t', '\u{fffd}', '😀'
        ]),
    ]
}

/// A string and one of the ways to write it, quotation marks included.
fn any_string() -> impl Strategy<Value = (String, String)> {
    prop::collection::vec((any_character(), 0_u8..4), 1..20).prop_map(|characters| {
        let text = characters.iter().map(|(character, _)| character).collect();
        let written: String = characters
            .iter()
            .map(|(character, style)| written(*character, *style))
            .collect();
        (text, format!("\"{written}\""))
    })
}

fn any_space() -> impl Strategy<Value = &'static str> + Clone {
    prop::sample::select(vec!["", " ", "\n", "\t\r\n "])
}

/// Any JSON, written with any white space.
fn any_json() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        prop::sample::select(vec![
            "null", "true", "false", "0", "-0", "-1.5", "1e3", "2E-7", "1.0e+5", "[]", "{}", "[ ]",
            "\"\""
        ])
        .prop_map(str::to_owned),
        any::<i64>().prop_map(|number| number.to_string()),
        any_string().prop_map(|(_, written)| written),
    ];
    let space = any_space();
    scalar.prop_recursive(4, 24, 5, move |inner| {
        let spaced = (space.clone(), inner, space.clone())
            .prop_map(|(before, json, after)| format!("{before}{json}{after}"));
        let member = (space.clone(), any_string(), space.clone(), spaced.clone())
            .prop_map(|(before, (_, name), after, value)| format!("{before}{name}{after}:{value}"));
        prop_oneof![
            prop::collection::vec(spaced, 1..5)
                .prop_map(|values| format!("[{}]", values.join(","))),
            prop::collection::vec(member, 1..5)
                .prop_map(|members| format!("{{{}}}", members.join(","))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn a_string_means_the_same_however_it_is_written((text, written) in any_string()) {
        let oracle: String = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(&oracle, &text);
        let (feed, problems) = decode(&feed_of(&format!(r#"[{{"\u0069d": {written}, "title": "A"}}]"#))).unwrap();
        prop_assert_eq!(problems, []);
        prop_assert_eq!(&*feed.entries[0].id.0, text.as_str());
    }

    #[test]
    fn whatever_the_oracle_reads_is_read(json in any_json(), before in any_space(), after in any_space()) {
        let item = format!(r#"{{"_before": {json}, "id": "a", "title": "A", "_after": {json}}}"#);
        let feed = format!("{before}{}{after}", feed_of(&format!("[{item}]")));
        serde_json::from_str::<Value>(&feed).unwrap();
        let (feed, problems) = decode(&feed).unwrap();
        prop_assert_eq!(problems, []);
        prop_assert_eq!(feed.entries.len(), 1);
    }

    #[test]
    fn whatever_the_oracle_reads_as_a_string_is_read_as_the_same(
        inside in prop::collection::vec(prop::sample::select(PIECES), 1..12),
    ) {
        let written = format!("\"{}\"", inside.concat());
        let Ok(oracle) = serde_json::from_str::<String>(&written) else {
            return Ok(());
        };
        let (feed, _) = decode(&feed_of(&format!(r#"[{{"id": {written}, "title": "A"}}]"#))).unwrap();
        prop_assert_eq!(&*feed.entries[0].id.0, oracle.as_str());
    }
}
