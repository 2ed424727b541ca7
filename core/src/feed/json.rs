//! JSON by `serde_json`, one level at a time.
//!
//! A [`Value`] stays text until somebody asks for it as a certain type. So one bad value costs itself alone, and numbers
//! keep all their digits (identifiers above 2^53, or `1e400`). What live systems write that is not JSON
//! ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)) is put right first: see [`Repaired`].

mod enclosed;
mod repair;
mod syntax;

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

pub(super) use enclosed::enclosed;
pub(super) use repair::Repaired;

/// A value: its text in valid JSON, without the white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value<'a>(&'a str);

/// The members of an object in the order of the text; a name may occur twice.
#[derive(Clone)]
pub(super) struct Members<'a>(pub(super) Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Value<'a> {
    /// The one value of a text.
    ///
    /// # Errors
    /// Text that is not JSON, or more than one value.
    pub(super) fn parse(text: &'a str) -> serde_json::Result<Self> {
        serde_json::from_str::<&RawValue>(text).map(Self::of)
    }

    /// The value whose text [`Self::as_str`] gave.
    pub(super) fn checked(text: &'a str) -> Self {
        Self(text)
    }

    fn of(raw: &'a RawValue) -> Self {
        Self(raw.get())
    }

    /// The text of the value.
    pub(super) fn as_str(self) -> &'a str {
        self.0
    }

    /// What the value is, with its article.
    pub(super) fn kind(self) -> &'static str {
        match self.0.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => "a number",
        }
    }

    /// What is read of a value that begins as it should: of others there would be an error, with words that nobody reads.
    fn read<T: Deserialize<'a>>(self, begin: char) -> Option<T> {
        let begins = self.0.starts_with(begin);
        begins.then(|| serde_json::from_str(self.0).ok()).flatten()
    }

    /// The value as a string.
    pub(super) fn string(self) -> Option<String> {
        self.read('"')
    }

    /// The values of an array; PHP writes one as an object of numbers where some of its values were taken away.
    pub(super) fn list(self) -> Option<Vec<Value<'a>>> {
        if let Some(list) = self.read::<Vec<&RawValue>>('[') {
            return Some(list.into_iter().map(Self::of).collect());
        }
        let members = self.members()?.0;
        let is_number =
            |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
        let is_list = !members.is_empty() && members.iter().all(|(name, _)| is_number(name));
        is_list.then(|| members.into_iter().map(|(_, value)| value).collect())
    }

    /// Whether the value is an array, if only by what it holds.
    pub(super) fn is_list(self) -> bool {
        self.kind() == "an array" || self.list().is_some()
    }

    /// The members of an object.
    pub(super) fn members(self) -> Option<Members<'a>> {
        self.read('{')
    }
}

impl<'a> Members<'a> {
    /// The member of a name; of several the last.
    pub(super) fn last(&self, name: &str) -> Option<Value<'a>> {
        let mut members = self.0.iter().rev();
        let found = members.find(|(member, _)| member == name);
        found.map(|(_, value)| *value)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;

        impl<'de> Visitor<'de> for All {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut members = Vec::new();
                while let Some((Name(name), raw)) = map.next_entry()? {
                    members.push((name, Value::of(raw)));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(All)
    }
}

/// A member's name, borrowed where it is written without escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);
