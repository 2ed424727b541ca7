//! Tolerant access to the members of a JSON object: a member of the wrong type is a [`Problem`] and
//! counts as absent.

mod dates;
mod lists;

pub(super) use dates::Local;

use super::html;
use super::json::{Members, Value};
use super::problem::Problem;
use crate::model::content::one_line;
use crate::model::{MediaUrl, SafeUrl};

/// So many members of an object are compared in search of one that occurs twice.
const COMPARED: usize = 64;

/// An object of the feed, and where it stands in it.
pub(super) struct Object<'a> {
    path: String,
    members: Members<'a>,
}

/// Characters that steer the direction of text: in a one-line field they could reorder what stands
/// around it ([Trojan Source](https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing)). And
/// NUL, which no HTML can say.
fn unfit(c: char) -> bool {
    matches!(c, '\0' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl<'a> Object<'a> {
    /// The object in `text`.
    ///
    /// # Errors
    /// Text that is not JSON, or JSON that is not an object.
    pub(super) fn parse(text: &'a str, problems: &mut Vec<Problem>) -> Result<Self, Problem> {
        let whole = Value::parse(text).map_err(|error| Problem::new("", error.in_text(text)))?;
        let Some(members) = whole.members() else {
            return Err(Problem::new("", expected("a feed (an object)", whole)));
        };
        Ok(Self::new(String::new(), members, problems))
    }

    /// The object at a value.
    fn at(path: String, value: Value<'a>, problems: &mut Vec<Problem>) -> Option<Self> {
        let Some(members) = value.members() else {
            problems.push(Problem::new(path, expected("an object", value)));
            return None;
        };
        Some(Self::new(path, members, problems))
    }

    fn new(path: String, members: Members<'a>, problems: &mut Vec<Problem>) -> Self {
        let object = Self { path, members };
        let mut rest = object.members.iter().take(COMPARED);
        while let Some((name, _)) = rest.next() {
            if rest.clone().any(|(later, _)| later == name) {
                object.report(name, "occurs twice; the last one counts", problems);
            }
        }
        object
    }

    /// Where a member stands.
    pub(super) fn path_of(&self, name: &str) -> String {
        match (self.path.as_str(), name) {
            (path, "") => path.to_owned(),
            ("", name) => name.to_owned(),
            (path, name) => format!("{path}.{name}"),
        }
    }

    /// Reports something about a member, or about the object itself if `name` is empty.
    pub(super) fn report(
        &self,
        name: &str,
        message: impl Into<String>,
        problems: &mut Vec<Problem>,
    ) {
        problems.push(Problem::new(self.path_of(name), message));
    }

    /// Reports members that the format does not have. Names that begin with `_` are extensions of
    /// others and nobody's mistake ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a)).
    /// For `liveblog validate` alone: readers would download every name.
    pub(super) fn report_unknown(&self, known: &[&str], problems: &mut Vec<Problem>) {
        if !cfg!(feature = "unknown-members") {
            return;
        }
        for (name, _) in &self.members {
            if !name.starts_with('_') && !known.contains(&name.as_str()) {
                self.report(name, "unknown field", problems);
            }
        }
    }

    /// A member that is there and not null.
    fn member(&self, name: &str) -> Option<Value<'a>> {
        let (_, value) = self
            .members
            .iter()
            .rev()
            .find(|(member, _)| member == name)?;
        (value.as_str() != "null").then_some(*value)
    }

    /// What the member is, with its article; null if it is absent.
    pub(super) fn kind(&self, name: &str) -> &'static str {
        self.member(name).map_or("null", Value::kind)
    }

    /// A string; a number is read as the string of its digits, and reported.
    pub(super) fn text(&self, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
        let value = self.member(name)?;
        let text = value.string();
        if text.is_some() {
            return text;
        }
        self.report(name, expected("a string", value), problems);
        (value.kind() == "a number").then(|| value.as_str().to_owned())
    }

    /// A string of one line: white space folded, direction controls and NUL removed, not empty.
    pub(super) fn line(&self, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
        let line = one_line(&self.text(name, problems)?.replace(unfit, ""));
        (!line.is_empty()).then_some(line)
    }

    /// The words of others in one line: plain text, where they have not been written as HTML.
    pub(super) fn words(&self, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
        let line = one_line(&html::plain(&self.line(name, problems)?).replace(unfit, ""));
        (!line.is_empty()).then_some(line)
    }

    /// A whole number, zero decimals allowed.
    pub(super) fn integer(&self, name: &str, problems: &mut Vec<Problem>) -> Option<i64> {
        let value = self.member(name)?;
        let digits = value
            .as_str()
            .trim_end_matches('0')
            .strip_suffix('.')
            .unwrap_or(value.as_str());
        let number = digits.parse().ok();
        if number.is_none() {
            let found = match value.kind() {
                "a number" => &brief(value.as_str()),
                other => other,
            };
            self.report(
                name,
                format!("expected a whole number, found {found}"),
                problems,
            );
        }
        number
    }

    /// A whole number that is not negative.
    pub(super) fn natural(&self, name: &str, problems: &mut Vec<Problem>) -> Option<u64> {
        let number = self.integer(name, problems)?;
        let natural = number.try_into().ok();
        if natural.is_none() {
            self.report(
                name,
                format!("expected 0 or more, found {number}"),
                problems,
            );
        }
        natural
    }

    /// True or false; absent is false.
    pub(super) fn flag(&self, name: &str, problems: &mut Vec<Problem>) -> bool {
        match self.member(name).map(|value| (value.as_str(), value)) {
            Some(("true", _)) => true,
            Some(("false", _)) | None => false,
            Some((_, value)) => {
                self.report(name, expected("true or false", value), problems);
                false
            }
        }
    }

    /// An address that a reader may follow.
    pub(super) fn url(
        &self,
        name: &str,
        base: Option<&SafeUrl>,
        problems: &mut Vec<Problem>,
    ) -> Option<SafeUrl> {
        let text = self.address(name, problems)?;
        let url = SafeUrl::parse(&text, base);
        if url.is_none() {
            self.report(
                name,
                format!("not an address that may be linked to: \"{}\"", brief(&text)),
                problems,
            );
        }
        url
    }

    /// An address that `what` may be loaded from.
    pub(super) fn loaded(
        &self,
        name: &str,
        what: &str,
        base: Option<&SafeUrl>,
        problems: &mut Vec<Problem>,
    ) -> Option<MediaUrl> {
        let url = MediaUrl::parse(&self.address(name, problems)?, base);
        if url.is_none() {
            let wrong = ["not an address that ", what, " may be loaded from"];
            self.report(name, wrong.concat(), problems);
        }
        url
    }

    /// What may be an address: an empty text says that there is none.
    fn address(&self, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
        let text = self.text(name, problems)?;
        (!text.trim().is_empty()).then_some(text)
    }

    /// One of several names; an unknown one is reported and counts as absent.
    pub(super) fn choice<T: Copy>(
        &self,
        name: &str,
        choices: &[(&str, T)],
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let text = self.text(name, problems)?;
        let choice = choices
            .iter()
            .find(|(known, _)| *known == text)
            .map(|(_, choice)| *choice);
        if choice.is_none() {
            let known: Vec<_> = choices.iter().map(|(known, _)| *known).collect();
            self.report(
                name,
                format!(
                    "unknown: \"{}\" (known: {})",
                    brief(&text),
                    known.join(", ")
                ),
                problems,
            );
        }
        choice
    }

    /// An object.
    pub(super) fn object(&self, name: &str, problems: &mut Vec<Problem>) -> Option<Object<'a>> {
        Self::at(self.path_of(name), self.member(name)?, problems)
    }
}

fn expected(what: &str, value: Value<'_>) -> String {
    format!("expected {what}, found {}", value.kind())
}

/// As much of a bad value as a message needs.
fn brief(text: &str) -> String {
    crate::model::content::shorten(text, 60)
}
