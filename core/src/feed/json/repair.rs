//! What live systems write that is not JSON, put right before the parser sees it: one such place would cost the feed.
//!
//! | written | read as |
//! | --- | --- |
//! | a control character in a string | that character |
//! | an escape that JSON does not have (`\q`, `\'`) | the character after the backslash |
//! | half a surrogate pair, or `\u` without four digits | U+FFFD |
//! | a number that JSON does not have (`007`, `1.`, `-`) | its text, as a string |
//! | a comma before a closing bracket, or before another comma | nothing |
//! | a comment (`// a`, `/* a */`) | nothing |
//! | a word of a programming language (`NaN`, `undefined`, `None`, `True`) | `null`, `true`, `false` |
//!
//! Of the last three the publisher is told ([`Repaired::is_loose`]): no other reader of feeds takes them.

use std::borrow::Cow;

use super::Value;

/// Words of programming languages, and what JSON has for them.
const WORDS: &[(&str, &str)] = &[
    ("NaN", "null"),
    ("Infinity", "null"),
    ("undefined", "null"),
    ("None", "null"),
    ("True", "true"),
    ("False", "false"),
];

/// A text with all that put right.
pub(in crate::feed) struct Repaired<'a> {
    pub(super) text: Cow<'a, str>,
    original: &'a str,
    /// Where something was replaced: behind it, in the repaired text and in the original.
    edits: Vec<(usize, usize)>,
    is_loose: bool,
}

impl<'a> Repaired<'a> {
    /// The text, put right.
    pub(in crate::feed) fn new(original: &'a str) -> Self {
        let mut repaired = String::new();
        let mut edits = Vec::new();
        let mut copied = 0;
        let mut scan = Scan {
            text: original,
            at: 0,
            in_string: false,
            is_loose: false,
        };
        while let Some((from, replacement)) = scan.next_fault() {
            repaired.push_str(original.get(copied..from).unwrap_or_default());
            repaired.push_str(&replacement);
            copied = scan.at;
            edits.push((repaired.len(), copied));
        }
        let text = if edits.is_empty() {
            Cow::Borrowed(original)
        } else {
            Cow::Owned(repaired + original.get(copied..).unwrap_or_default())
        };
        Self {
            text,
            original,
            edits,
            is_loose: scan.is_loose,
        }
    }

    /// Whether commas, comments or words were put right.
    pub(in crate::feed) fn is_loose(&self) -> bool {
        self.is_loose
    }

    /// The text, if it had to be put right.
    pub(in crate::feed) fn repaired(&self) -> Option<&str> {
        match &self.text {
            Cow::Borrowed(_) => None,
            Cow::Owned(text) => Some(text),
        }
    }

    /// The text, if it had to be put right.
    pub(in crate::feed) fn into_repaired(self) -> Option<String> {
        match self.text {
            Cow::Borrowed(_) => None,
            Cow::Owned(text) => Some(text),
        }
    }

    /// The line and the column, both from 1, in the original of a place in the repaired text.
    pub(super) fn line_and_column(&self, at: usize) -> (usize, usize) {
        let edit = self.edits.iter().rfind(|(repaired, _)| *repaired <= at);
        let at = edit.map_or(at, |(repaired, original)| at - repaired + original);
        let before = self.original.as_bytes().get(..at);
        let before = before.unwrap_or(self.original.as_bytes());
        let lines = before.split(|byte| *byte == b'\n');
        let (line, last) = lines.enumerate().last().unwrap_or_default();
        (line + 1, last.len() + 1)
    }
}

/// A place in a text.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    in_string: bool,
    is_loose: bool,
}

impl Scan<'_> {
    /// Where the next fault begins, and what to write instead. Afterwards [`Scan::at`] is behind it.
    fn next_fault(&mut self) -> Option<(usize, Cow<'static, str>)> {
        loop {
            let from = self.at + self.plain();
            let byte = *self.text.as_bytes().get(from)?;
            self.at = from + 1;
            let replacement = match (self.in_string, byte) {
                (_, b'"') => {
                    self.in_string = !self.in_string;
                    None
                }
                (true, b'\\') => self.escape(),
                (true, _) => Some(format!("\\u{byte:04x}").into()),
                (false, b'-' | b'0'..=b'9') => self.number(from),
                (false, _) => self.loose(from, byte).inspect(|_| self.is_loose = true),
            };
            if let Some(replacement) = replacement {
                return Some((from, replacement));
            }
        }
    }

    /// How many bytes come next of which none has to be looked at. Most of a feed is such bytes.
    fn plain(&self) -> usize {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let mut bytes = rest.iter();
        let plain = if self.in_string {
            bytes.position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))
        } else {
            bytes.position(|byte| {
                matches!(byte, b'"' | b'-' | b'0'..=b'9' | b',' | b'/')
                    || byte.is_ascii_alphabetic()
            })
        };
        plain.unwrap_or(rest.len())
    }

    fn escape(&mut self) -> Option<Cow<'static, str>> {
        let kind = *self.text.as_bytes().get(self.at)?;
        match kind {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {
                self.at += 1;
                None
            }
            b'u' => {
                self.at += 1;
                self.unicode()
            }
            // Only the backslash goes: what follows it may be a control character.
            _ => Some("".into()),
        }
    }

    /// Behind `\u`.
    fn unicode(&mut self) -> Option<Cow<'static, str>> {
        const LONE: Option<Cow<'static, str>> = Some(Cow::Borrowed("\\ufffd"));
        match self.unit() {
            None | Some(0xdc00..0xe000) => LONE,
            Some(0xd800..0xdc00) => {
                let behind = self.at;
                if self
                    .text
                    .get(behind..)
                    .is_some_and(|rest| rest.starts_with("\\u"))
                {
                    self.at += 2;
                    if let Some(0xdc00..0xe000) = self.unit() {
                        return None;
                    }
                }
                self.at = behind;
                LONE
            }
            Some(_) => None,
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let unit = u32::from_str_radix(digits, 16).ok().filter(|_| all)?;
        self.at += 4;
        Some(unit)
    }

    /// What is written for people, or in another language.
    fn loose(&mut self, from: usize, byte: u8) -> Option<Cow<'static, str>> {
        let text = self.text.get(from..).unwrap_or_default();
        let length = match byte {
            b',' => {
                let behind = text.get(1..).unwrap_or_default().trim_ascii_start();
                let is_none = behind.starts_with([',', ']', '}']);
                return is_none.then(|| "".into());
            }
            b'/' => comment(text)?,
            _ => text.bytes().take_while(u8::is_ascii_alphabetic).count(),
        };
        self.at = from + length;
        if byte == b'/' {
            return Some("".into());
        }
        let word = text.get(..length).unwrap_or_default();
        let known = WORDS.iter().find(|(written, _)| *written == word);
        known.map(|(_, read)| (*read).into())
    }

    fn number(&mut self, from: usize) -> Option<Cow<'static, str>> {
        let rest = self.text.get(from..).unwrap_or_default();
        let is_part = |c| matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E');
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let number = rest.get(..length).unwrap_or_default();
        self.at = from + length;
        Value::parse(number)
            .is_err()
            .then(|| ["\"", number, "\""].concat().into())
    }
}

/// How long the comment is with which a text begins.
fn comment(text: &str) -> Option<usize> {
    match text.get(..2)? {
        "//" => text.split('\n').next().map(str::len),
        "/*" => {
            let mut pairs = text.as_bytes().windows(2);
            Some(pairs.position(|two| two == b"*/")? + 2)
        }
        _ => None,
    }
}
