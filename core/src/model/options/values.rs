//! What the values of attributes may be, and how they are read.

use std::rc::Rc;

use super::{Announce, Density, Embeds, Memory, Order, Updates, Zone};

/// The names of choices. The first is the default.
type Choices<T> = &'static [(&'static str, T)];

pub(super) const UPDATES: Choices<Updates> = &[
    ("auto", Updates::Auto),
    ("notify", Updates::Notify),
    ("off", Updates::Off),
];
pub(super) const ORDERS: Choices<Order> = &[("newest", Order::Newest), ("oldest", Order::Oldest)];
pub(super) const DENSITIES: Choices<Density> = &[
    ("full", Density::Full),
    ("summaries", Density::Summaries),
    ("headlines", Density::Headlines),
];
pub(super) const LAYOUTS: Choices<()> = &[("timeline", ())];
pub(super) const THEMES: Choices<()> = &[("auto", ()), ("light", ()), ("dark", ())];
pub(super) const MEMORIES: Choices<Memory> = &[
    ("session", Memory::Session),
    ("none", Memory::None),
    ("local", Memory::Local),
];
pub(super) const EMBEDS: Choices<Embeds> = &[
    ("click", Embeds::Click),
    ("consent", Embeds::Consent),
    ("auto", Embeds::Auto),
    ("off", Embeds::Off),
];
pub(super) const ANNOUNCE: Choices<Announce> =
    &[("polite", Announce::Polite), ("off", Announce::Off)];
pub(super) const HEADING_LEVELS: Choices<Option<u8>> = &[
    ("auto", None),
    ("2", Some(2)),
    ("3", Some(3)),
    ("4", Some(4)),
    ("5", Some(5)),
];

/// The choice that a value names. An absent value is the default, and so is one that names none, which is noted.
pub(super) fn choice<T: Copy + Default>(
    value: Option<&str>,
    choices: Choices<T>,
    expected: &mut Option<String>,
) -> T {
    let named = choices.iter().find(|(name, _)| value == Some(name));
    if value.is_some() && named.is_none() {
        let all: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        *expected = Some(all.join(", "));
    }
    let chosen = named.or(choices.first());
    chosen.map(|(_, choice)| *choice).unwrap_or_default()
}

/// A whole number within bounds. Nothing where the attribute is absent, or where it is none, which
/// is noted.
pub(super) fn count(
    value: Option<&str>,
    least: u32,
    most: u32,
    unit: &str,
    expected: &mut Option<String>,
) -> Option<u32> {
    let number = value?.parse().ok().filter(|n| (least..=most).contains(n));
    if number.is_none() {
        *expected = Some(format!("{least} to {most} ({unit})"));
    }
    number
}

/// A [BCP 47](https://www.rfc-editor.org/info/bcp47) tag; the underscores of other systems (`en_GB`) are
/// read as hyphens, which is noted.
pub(super) fn language(value: Option<&str>, expected: &mut Option<String>) -> Option<Rc<str>> {
    let value = value.filter(|value| !value.is_empty())?;
    let tag = value.replace('_', "-");
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) || !tag.split('-').all(fits) {
        *expected = Some("a language tag (en-GB)".into());
        return None;
    }
    if tag != value {
        *expected = Some(tag.clone());
    }
    Some(tag.into())
}

pub(super) fn zone(value: Option<&str>) -> Zone {
    match value {
        None | Some("" | "event") => Zone::Event,
        Some("reader") => Zone::Reader,
        Some(name) => Zone::Named(name.into()),
    }
}
