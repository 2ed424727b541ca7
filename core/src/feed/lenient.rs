//! Members that may be absent, or not what they should be: the type says what, and reading never fails.

mod addresses;
mod lists;
mod numbers;
mod texts;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::json::Value;
use super::object::expected;
use super::reading::At;

pub(super) use addresses::{Link, Media, Picture};
pub(super) use lists::{List, MOST, Part, Parts, Tags, Values, parts};
pub(super) use texts::{Choice, Label, Line, Named, Text, Words, brief};

/// A member of an object that is read as a `T` when it is asked for. Null is the same as absent.
pub(super) struct Lenient<'a, T> {
    name: &'a str,
    value: Option<Value<'a>>,
    read_as: PhantomData<fn() -> T>,
}

/// A member that is known, and read nowhere or in a way of its own.
pub(super) struct Unread;

/// How a member is read.
pub(super) trait Read<'a, 'r> {
    /// What is read.
    type Output;

    /// What is in a value; nothing, and a problem, if that is something else.
    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Self::Output>;
}

/// Where a value stands: a member of an object.
#[derive(Clone, Copy)]
pub(super) struct Field<'p, 'r> {
    pub(super) at: &'p At<'r>,
    pub(super) name: &'p str,
}

impl Field<'_, '_> {
    /// Reports something about the value.
    pub(super) fn report(self, message: impl Into<String>) {
        self.at.report(self.name, message);
    }
}

impl<'a, T> Lenient<'a, T> {
    /// A member that was found by its name.
    pub(super) fn new(name: &'a str, value: Option<Value<'a>>) -> Self {
        let value = value.filter(|value| value.as_str() != "null");
        Self {
            name,
            value,
            read_as: PhantomData,
        }
    }

    /// What the member is; nothing if it is absent, or something else than it should be.
    pub(super) fn get<'r>(&self, at: &At<'r>) -> Option<T::Output>
    where
        T: Read<'a, 'r>,
    {
        T::read(
            self.value?,
            Field {
                at,
                name: self.name,
            },
        )
    }

    /// The value, unread.
    pub(super) fn value(&self) -> Option<Value<'a>> {
        self.value
    }

    /// The same member, read in another way.
    pub(super) fn as_a<U>(&self) -> Lenient<'a, U> {
        Lenient::new(self.name, self.value)
    }

    /// The values of an array; none if it is something else.
    pub(super) fn values(&self) -> Vec<Value<'a>> {
        self.value.and_then(Value::list).unwrap_or_default()
    }

    /// What the member is, with its article; null if it is absent.
    pub(super) fn kind(&self) -> &'static str {
        self.value.map_or("null", Value::kind)
    }
}

/// From what [`Located`](super::object::Located) gives: the member's name, and its text if there is one.
impl<'de: 'a, 'a, T> Deserialize<'de> for Lenient<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Slot { name, value } = deserializer.deserialize_seq(Slots)?;
        Ok(Self::new(name, value))
    }
}

/// A [`Lenient`] before it is known what it is read as.
struct Slot<'a> {
    name: &'a str,
    value: Option<Value<'a>>,
}

struct Slots;

impl<'de> Visitor<'de> for Slots {
    type Value = Slot<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut parts: S) -> Result<Slot<'de>, S::Error> {
        let name = parts.next_element()?.unwrap_or_default();
        let value = parts.next_element()?.map(Value::checked);
        Ok(Slot { name, value })
    }
}

/// True or false; a text or a number that can only mean one of them is read, and reported.
impl<'a, 'r> Read<'a, 'r> for bool {
    type Output = Self;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<bool> {
        match value.as_str() {
            "true" => return Some(true),
            "false" => return Some(false),
            _ => field.report(expected("true or false", value)),
        }
        match value.line().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }
}
