//! The languages in `locales/`: each has every message, in every form that its numbers need, with the parameters that
//! English has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use liveblog::ui::Language;
use liveblog::ui::locale::Messages;
use serde::Deserialize;

/// A message as it is in a file: a text, or forms by the category of a number.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Message {
    Text(String),
    Forms(BTreeMap<String, String>),
}

impl Message {
    fn forms(&self) -> Vec<(&str, &str)> {
        match self {
            Self::Text(text) => vec![("other", text)],
            Self::Forms(forms) => forms
                .iter()
                .map(|(category, form)| (category.as_str(), form.as_str()))
                .collect(),
        }
    }
}

type File = BTreeMap<String, Message>;

/// The tags of all files.
pub(super) fn tags() -> Vec<String> {
    let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/locales")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect()
}

fn text(tag: &str) -> String {
    fs::read_to_string(format!("{}/locales/{tag}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn file(tag: &str) -> File {
    serde_json::from_str(&text(tag)).unwrap_or_else(|error| panic!("{tag}: {error}"))
}

/// The parameters of a text.
fn parameters(text: &str) -> BTreeSet<&str> {
    let pieces = text.split('{').skip(1);
    pieces
        .map(|piece| piece.split_once('}').unwrap().0)
        .collect()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn rules(tag: &str) -> PluralRules {
    let locale: Locale = tag.parse().unwrap_or_else(|_| panic!("{tag} is no tag"));
    PluralRules::try_new(locale.into(), PluralRulesOptions::default()).unwrap()
}

/// The categories that counts of entries, votes, minutes or years have.
fn needed(rules: &PluralRules) -> BTreeSet<&'static str> {
    let counts = (0..=1000_u32).map(|count| name(rules.category_for(count)));
    counts.chain(["other"]).collect()
}

/// What is wrong with a message that says in another language what an English one says.
fn faults(message: &Message, english: &Message, rules: &PluralRules) -> Vec<String> {
    let mut faults = Vec::new();
    match (message, english) {
        (Message::Text(_), Message::Text(_)) => {}
        (Message::Forms(forms), Message::Forms(_)) => {
            let lacks = needed(rules)
                .into_iter()
                .filter(|category| !forms.contains_key(*category));
            faults.extend(lacks.map(|category| format!("lacks {category}")));
            let has: BTreeSet<_> = rules.categories().map(name).collect();
            let more = forms.keys().filter(|form| !has.contains(form.as_str()));
            faults.extend(more.map(|form| format!("has {form}, which the language has not")));
        }
        _ => faults.push("is about a number in one language alone".to_owned()),
    }
    let (_, english) = *english.forms().last().unwrap();
    let all = parameters(english);
    for (category, form) in message.forms() {
        // What is of one number alone may say it in words.
        let may_tell = ["zero", "one", "two"].contains(&category);
        let mut has = parameters(form);
        if may_tell && all.contains("count") {
            has.insert("count");
        }
        if has != all || form.trim() != form || form.is_empty() {
            faults.push(format!("{category}: {form:?}"));
        }
    }
    faults
}

#[test]
fn each_language_says_everything() {
    let english = file("en");
    let tags = tags();
    assert!(tags.len() >= 37, "{tags:?}");
    for tag in tags {
        let (file, rules) = (file(&tag), rules(&tag));
        let names: Vec<_> = file.keys().collect();
        assert_eq!(names, english.keys().collect::<Vec<_>>(), "{tag}");
        for (name, message) in &file {
            let faults = faults(message, &english[name], &rules);
            assert_eq!(faults, [""; 0], "{tag}: {name}");
        }
    }
}

#[test]
fn each_file_has_the_order_of_the_messages() {
    for tag in tags() {
        let text = text(&tag);
        let places = Messages::NAMES.iter().map(|name| {
            let place = text.find(&format!("\n  \"{name}\": "));
            place.unwrap_or_else(|| panic!("{tag}: {name}"))
        });
        assert!(places.is_sorted(), "{tag}");
        let read = Language::read(&tag, &tag, &text);
        assert!(read.is_ok(), "{tag}: {read:?}");
    }
}

#[test]
fn no_language_writes_marks_that_cannot_be_seen() {
    let unseen = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for tag in tags() {
        assert!(!text(&tag).contains(unseen), "{tag}");
    }
}

#[test]
fn the_reference_names_each_language() {
    let reference = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference.md");
    let reference = fs::read_to_string(reference).unwrap();
    let (_, languages) = reference.split_once("\n## Languages\n").unwrap();
    let (list, _) = languages.split_once("\n\nThe ").unwrap();
    let named: BTreeSet<_> = list.split('`').skip(1).step_by(2).collect();
    let tags = tags();
    assert_eq!(named, tags.iter().map(String::as_str).collect());
}

#[test]
fn faults_are_found() {
    let read = |text: &str| -> Message { serde_json::from_str(text).unwrap() };
    let english = r#"{ "one": "{count} vote", "other": "{count} votes" }"#;
    for (tag, message, fault) in [
        (
            "pl",
            r#"{ "one": "{count} głos", "other": "{count} głosów" }"#,
            "lacks few",
        ),
        (
            "ja",
            r#"{ "one": "{count}票", "other": "{count}票" }"#,
            "has one, which the language has not",
        ),
        (
            "de",
            r#"{ "one": "eine Stimme", "other": "Stimmen" }"#,
            r#"other: "Stimmen""#,
        ),
        (
            "de",
            r#"{ "one": "", "other": "{count} Stimmen" }"#,
            r#"one: """#,
        ),
        (
            "de",
            r#""{count} Stimmen""#,
            "is about a number in one language alone",
        ),
        (
            "de",
            r#"{ "one": "{count} Stimme", "other": "{count} Stimmen von {zahl}" }"#,
            r#"other: "{count} Stimmen von {zahl}""#,
        ),
    ] {
        let faults = faults(&read(message), &read(english), &rules(tag));
        assert_eq!(faults.first().map(String::as_str), Some(fault), "{message}");
    }
}
