//! Texts: as they are, in one line, without markup, or one of several names.

use super::super::html;
use super::super::json::Value;
use super::super::object::expected;
use super::{Field, Read};
use crate::model::content::{one_line, shorten};

/// A string; a number is read as the string of its digits, an object as the text that it holds, and reported.
pub(in crate::feed) struct Text;

/// A string of one line: white space folded, direction controls and NUL removed, not empty.
pub(in crate::feed) struct Line;

/// The same in plain text, where it has not been written as HTML.
pub(in crate::feed) struct Words;

/// A [`Line`]; a number is as good as a string.
pub(in crate::feed) struct Label;

/// One of several names; an unknown one is reported and counts as absent.
pub(in crate::feed) struct Choice<T>(T);

/// What a feed names by a word.
pub(in crate::feed) trait Named: Copy + 'static {
    /// All there are, with their names.
    const NAMES: &'static [(&'static str, Self)];
}

/// Characters that steer the direction of text: in a one-line field they could reorder what stands
/// around it ([Trojan Source](https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing)). And
/// NUL, which no HTML can say.
fn is_unfit(c: char) -> bool {
    matches!(c, '\0' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text in one line, without what is unfit for one.
fn fold(text: &str) -> String {
    one_line(&text.replace(is_unfit, ""))
}

/// The same in plain text.
pub(super) fn fold_words(line: &str) -> String {
    fold(&html::plain(line))
}

/// As much of a bad value as a message needs.
pub(in crate::feed) fn brief(text: &str) -> String {
    shorten(text, 60)
}

/// What programs write where they have nothing to say.
const NOTHING: &[&str] = &["undefined", "null", "[object Object]", "<no value>"];

/// What holds a text that a system packs, first what is ready to be shown, as `rendered` and `processed` of
/// newsrooms' systems; `#text` and others are of what was XML.
const PACKED: &str = "rendered processed value content html text #text _ $t __html __cdata";

/// A text that says something.
fn said(text: String, field: Field<'_, '_>) -> Option<String> {
    if NOTHING.contains(&&*text) {
        field.report(["says nothing: \"", &text, "\""].concat());
        return None;
    }
    (!text.is_empty()).then_some(text)
}

/// A text without what stands around it in XML, where a template of that has been taken over.
fn unwrapped(text: String) -> String {
    let inside = text.trim().strip_prefix("<![CDATA[");
    match inside.and_then(|text| text.strip_suffix("]]>")) {
        Some(inside) => inside.to_owned(),
        None => text,
    }
}

/// The text that an object holds.
fn packed(value: Value<'_>) -> Option<String> {
    let members = value.members()?;
    PACKED
        .split(' ')
        .find_map(|name| members.last(name)?.string())
}

impl Value<'_> {
    /// A string as one line, a number or a boolean as it is written, everything else as nothing.
    pub(in crate::feed) fn line(self) -> String {
        let text = self.string().unwrap_or_else(|| match self.kind() {
            "a number" | "a boolean" => self.as_str().to_owned(),
            _ => String::new(),
        });
        fold(&text)
    }
}

impl<'a, 'r> Read<'a, 'r> for Text {
    type Output = String;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<String> {
        if let Some(text) = value.string() {
            return Some(unwrapped(text));
        }
        field.report(expected("a string", value));
        let number = (value.kind() == "a number").then(|| value.as_str().to_owned());
        number.or_else(|| packed(value))
    }
}

impl<'a, 'r> Read<'a, 'r> for Line {
    type Output = String;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<String> {
        said(fold(&Text::read(value, field)?), field)
    }
}

impl<'a, 'r> Read<'a, 'r> for Words {
    type Output = String;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<String> {
        said(fold_words(&Line::read(value, field)?), field)
    }
}

impl<'a, 'r> Read<'a, 'r> for Label {
    type Output = String;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<String> {
        match value.kind() {
            "a number" => Some(value.line()),
            _ => Line::read(value, field),
        }
    }
}

impl<'a, 'r, T: Named> Read<'a, 'r> for Choice<T> {
    type Output = T;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<T> {
        let text = Text::read(value, field)?;
        let is_it = |(known, _): &&(&str, T)| known.eq_ignore_ascii_case(text.trim());
        let choice = T::NAMES.iter().find(is_it);
        if choice.is_none() {
            let known: Vec<_> = T::NAMES.iter().map(|(known, _)| *known).collect();
            let known = known.join(", ");
            field.report(["unknown: \"", &brief(&text), "\" (known: ", &known, ")"].concat());
        }
        choice.map(|(_, choice)| *choice)
    }
}
