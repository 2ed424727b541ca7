//! What holds for every text, and for every feed of which only a part is damaged.

use std::collections::HashSet;
use std::rc::Rc;

use liveblog_core::model::Entry;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::damage::{any_items, any_mishap, any_other_value, damage, mutilated};
use crate::native::support::{decode, feed};

/// What JSON is made of.
const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u",
    " ",
    "\"items\"",
    "\"id\"",
    "\"a\"",
    "1",
    "-",
    "true",
    "null",
    "é",
];

/// Decodes and looks at what must hold whatever the text is.
fn survives(text: &str) -> Result<(), TestCaseError> {
    let decoded = decode(text);
    if let Ok((feed, problems)) = &decoded {
        let ids: HashSet<_> = feed.entries.iter().map(|entry| &entry.id).collect();
        prop_assert_eq!(ids.len(), feed.entries.len(), "an id twice");
        prop_assert!(ids.iter().all(|id| !id.0.is_empty()), "an empty id");
        prop_assert!(problems.iter().all(|problem| !problem.message.is_empty()));
    }
    if let Ok(Value::Object(oracle)) = serde_json::from_str(text)
        && oracle.get("items").is_some_and(Value::is_array)
        && !oracle.contains_key("_liveblog")
    {
        prop_assert!(decoded.is_ok(), "{:?}", decoded);
    }
    Ok(())
}

/// The entry that an item is when nothing else is in the feed.
fn alone(item: &Value) -> Option<Rc<Entry>> {
    decode(&feed([item.clone()]).to_string())
        .unwrap()
        .0
        .entries
        .pop()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn each_id_is_there_once_in_its_newest_version(versions in prop::collection::vec((0..4_u8, 0..3_u64), 0..12)) {
        let items = versions.iter().enumerate().map(|(place, (id, revision))| {
            json!({ "id": id.to_string(), "title": place.to_string(), "_liveblog": { "revision": revision } })
        });
        let (feed, problems) = decode(&feed(items).to_string()).unwrap();
        let counts = |place: usize| {
            let (id, revision) = versions[place];
            let beats = |(other, (same, newer)): (usize, &(u8, u64))| *same == id && (*newer, other) > (revision, place);
            !versions.iter().enumerate().any(beats)
        };
        let expected: Vec<String> = (0..versions.len()).filter(|place| counts(*place)).map(|place| place.to_string()).collect();
        let found: Vec<_> = feed.entries.iter().map(|entry| entry.headline.as_deref().unwrap_or_default()).collect();
        prop_assert_eq!(&found, &expected);
        prop_assert_eq!(problems.len(), versions.len() - expected.len(), "each of the others is reported");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_500) })]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
        survives(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn anything_that_looks_like_json_is_survived(tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..60)) {
        survives(&tokens.concat())?;
        survives(&format!("{{\"items\":[{}]}}", tokens.concat()))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(5_000) })]

    #[test]
    fn any_mishap_is_survived(items in any_items(), mishaps in prop::collection::vec(any_mishap(), 0..6)) {
        survives(&mutilated(items, &mishaps))?;
    }

    #[test]
    fn damage_to_some_entries_costs_no_other(
        items in any_items(),
        damages in prop::collection::vec((any::<Index>(), any::<Index>(), any_other_value()), 1..5),
    ) {
        let mut damaged = items.clone();
        let mut touched = HashSet::new();
        for (which, place, other) in damages {
            let which = which.index(items.len());
            touched.insert(which);
            damage(&mut damaged[which], place, other);
        }
        let (decoded, _) = decode(&feed(damaged).to_string()).unwrap();
        for (index, item) in items.iter().enumerate().filter(|(index, _)| !touched.contains(index)) {
            let expected = alone(item);
            let id = format!("e{index}");
            let found = decoded.entries.iter().find(|entry| *entry.id.0 == id);
            prop_assert!(expected.is_some());
            prop_assert_eq!(found, expected.as_ref());
        }
    }
}
