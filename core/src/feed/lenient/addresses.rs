//! Addresses, resolved against that of the feed. An empty text says that there is none, and so does `false`. Some systems
//! write an object around one.

use super::super::json::Value;
use super::super::object::expected;
use super::{Field, Read, Text, brief};
use crate::model::{MediaUrl, SafeUrl};

/// An address that a reader may follow.
pub(in crate::feed) struct Link;

/// An address that a picture may be loaded from.
pub(in crate::feed) struct Picture;

/// An address that a picture, film or sound may be loaded from.
pub(in crate::feed) struct Media;

fn address(value: Value<'_>, field: Field<'_, '_>) -> Option<String> {
    let inner = value.members().and_then(|members| {
        let mut names = ["url", "href", "src"].into_iter();
        names.find_map(|name| members.last(name))
    });
    if inner.is_some() {
        field.report(expected("a string", value));
    } else if value.as_str() == "false" {
        return None;
    }
    let text = Text::read(inner.unwrap_or(value), field)?;
    (!text.trim().is_empty()).then_some(text)
}

fn loaded(value: Value<'_>, field: Field<'_, '_>, what: &str) -> Option<MediaUrl> {
    let url = MediaUrl::parse(&address(value, field)?, field.at.reading.base);
    if url.is_none() {
        field.report(["not an address that ", what, " may be loaded from"].concat());
    }
    url
}

impl<'a, 'r> Read<'a, 'r> for Link {
    type Output = SafeUrl;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<SafeUrl> {
        let text = address(value, field)?;
        let url = SafeUrl::parse(&text, field.at.reading.base);
        if url.is_none() {
            let wrong = [
                "not an address that may be linked to: \"",
                &brief(&text),
                "\"",
            ];
            field.report(wrong.concat());
        }
        url
    }
}

impl<'a, 'r> Read<'a, 'r> for Picture {
    type Output = MediaUrl;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<MediaUrl> {
        loaded(value, field, "a picture")
    }
}

impl<'a, 'r> Read<'a, 'r> for Media {
    type Output = MediaUrl;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<MediaUrl> {
        loaded(value, field, "a picture, film or sound")
    }
}
