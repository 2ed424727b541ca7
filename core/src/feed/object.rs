//! Objects of a feed, read into types that serde derives.
//!
//! Each member of such a type is a [`Lenient`](super::lenient::Lenient), so that a type is always made: what is wrong with
//! a member is reported when the member is asked for. Here is reported what belongs to no member: names that occur
//! twice, and names that the format does not have.

use std::fmt;
use std::ops::Deref;

use serde::Deserialize;
use serde::de::value::{BorrowedStrDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::json::{Members, Value};
use super::reading::At;

/// So many members of an object are compared in search of one that occurs twice.
const COMPARED: usize = 64;

/// What an object is read as.
pub(super) trait Open<'a, 'r>: Sized {
    /// The object in a value; nothing, and a problem, if there is none.
    fn open(value: Value<'a>, at: At<'r>) -> Option<Self>;
}

/// An object of a derived type, and where it stands.
pub(super) struct Located<'r, T> {
    pub(super) at: At<'r>,
    object: T,
}

impl<'r, T> Located<'r, T> {
    /// The same, where as much is reported as elsewhere.
    pub(super) fn heard_as(self, other: &At<'r>) -> Self {
        Self {
            at: self.at.heard_as(other),
            ..self
        }
    }
}

impl<T> Deref for Located<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.object
    }
}

impl<'a, 'r, T: Deserialize<'a>> Open<'a, 'r> for Located<'r, T> {
    fn open(value: Value<'a>, at: At<'r>) -> Option<Self> {
        let members = members(value, &at)?;
        let object = T::deserialize(Object { members, at: &at }).ok()?;
        Some(Self { at, object })
    }
}

/// The members of an object, of which the last of a name counts.
pub(super) fn members<'a>(value: Value<'a>, at: &At<'_>) -> Option<Members<'a>> {
    let Some(members) = value.members() else {
        at.report("", expected("an object", value));
        return None;
    };
    let mut rest = members.0.iter().take(COMPARED);
    while let Some((name, _)) = rest.next() {
        if rest.clone().any(|(later, _)| later == name) {
            at.report(name, "occurs twice; the last one counts");
        }
    }
    Some(members)
}

/// Reports members that the format does not have. Names that begin with `_` are extensions of others and nobody's
/// mistake ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a)). For `liveblog
/// validate` alone: readers would download every name.
pub(super) fn report_unknown(members: &Members<'_>, at: &At<'_>, is_known: impl Fn(&str) -> bool) {
    for (name, _) in &members.0 {
        if !name.starts_with('_') && !is_known(name) {
            at.report(name, "unknown field");
        }
    }
}

/// In which words a value of the wrong type is reported.
pub(super) fn expected(what: &str, value: Value<'_>) -> String {
    ["expected ", what, ", found ", value.kind()].concat()
}

/// What a derived type is read from: a list of its fields in their order, each of them a list of its name and, if the
/// object has such a member, the member's text. So a type costs a reader no search for names of its own.
struct Object<'a, 'r> {
    members: Members<'a>,
    at: &'r At<'r>,
}

impl<'de> Deserializer<'de> for Object<'de, '_> {
    type Error = Unreadable;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        if cfg!(feature = "unknown-members") {
            report_unknown(&self.members, self.at, |name| fields.contains(&name));
        }
        visitor.visit_seq(Fields {
            names: fields.iter(),
            members: self.members,
        })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct Fields<'a> {
    names: std::slice::Iter<'static, &'static str>,
    members: Members<'a>,
}

impl<'de> SeqAccess<'de> for Fields<'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        let Some(name) = self.names.next() else {
            return Ok(None);
        };
        let text = self.members.last(name).map(Value::as_str);
        let field = [Some(*name), text].into_iter().flatten().map(Borrowed);
        seed.deserialize(SeqDeserializer::new(field)).map(Some)
    }
}

/// A text that outlives what reads it.
struct Borrowed<'a>(&'a str);

impl<'de> IntoDeserializer<'de, Unreadable> for Borrowed<'de> {
    type Deserializer = BorrowedStrDeserializer<'de, Unreadable>;

    fn into_deserializer(self) -> Self::Deserializer {
        BorrowedStrDeserializer::new(self.0)
    }
}

/// A type has something else than lenient members, which no type of ours has.
#[derive(Debug)]
struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}
