//! JSON, read one level at a time.
//!
//! A value stays a slice of the text until somebody asks for it as a certain type. So one bad value
//! costs itself alone, numbers keep all their digits (identifiers above 2^53, or `1e400`), nothing
//! recurses on the depth of the input, and no floating-point code is downloaded by readers: a third
//! of what the same through `serde_json` weighs (figures in ARCHITECTURE.md). `serde_json` is the
//! oracle in the tests: what it accepts is read here with the same meaning.
//!
//! The grammar is [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), more tolerant in three places
//! where live systems break it: control characters in strings, unknown escapes, odd numbers.

/// A value: a slice of the text without the white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value<'a>(&'a str);

/// The members of an object in the order of the text; a name may occur twice.
pub(super) type Members<'a> = Vec<(String, Value<'a>)>;

/// Where and why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SyntaxError {
    at: usize,
    expected: &'static str,
}

impl SyntaxError {
    /// A sentence with the line and column, both from 1.
    pub(super) fn in_text(self, text: &str) -> String {
        let before = text.as_bytes().get(..self.at).unwrap_or_default();
        let lines = before.split(|byte| *byte == b'\n');
        let (line, last) = lines.enumerate().last().unwrap_or_default();
        let (line, column) = (line + 1, last.len() + 1);
        format!(
            "not JSON: line {line}, column {column}: expected {}",
            self.expected
        )
    }
}

impl<'a> Value<'a> {
    /// The one value of a text.
    ///
    /// # Errors
    /// Text that is not JSON, or more than one value.
    pub(super) fn parse(text: &'a str) -> Result<Self, SyntaxError> {
        let mut scan = Scan { text, at: 0 };
        let value = scan.value()?;
        scan.space();
        let whole = scan.at == text.len();
        whole
            .then_some(value)
            .ok_or(scan.expected("the end of the text"))
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

    /// The value as a string; lone surrogates (what is left of an emoji cut in half) as U+FFFD.
    pub(super) fn string(self) -> Option<String> {
        let inner = self.0.strip_prefix('"')?.strip_suffix('"')?;
        Some(unescape(inner))
    }

    /// The values of an array.
    pub(super) fn list(self) -> Option<Vec<Value<'a>>> {
        let mut scan = self.enter('[')?;
        let mut values = Vec::new();
        while !scan.closes(b']') {
            values.push(scan.value().ok()?);
            scan.takes(b',');
        }
        Some(values)
    }

    /// The members of an object.
    pub(super) fn members(self) -> Option<Members<'a>> {
        let mut scan = self.enter('{')?;
        let mut members = Vec::new();
        while !scan.closes(b'}') {
            let name = scan.value().ok()?.string()?;
            scan.takes(b':');
            members.push((name, scan.value().ok()?));
            scan.takes(b',');
        }
        Some(members)
    }

    fn enter(self, opening: char) -> Option<Scan<'a>> {
        let opens = self.0.starts_with(opening);
        opens.then_some(Scan {
            text: self.0,
            at: 1,
        })
    }
}

/// A place in a text.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Moves over a character if it comes next.
    fn takes(&mut self, byte: u8) -> bool {
        self.space();
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    /// Whether the end of an array or object is here, or the text is over.
    fn closes(&mut self, byte: u8) -> bool {
        self.space();
        self.peek().is_none_or(|next| next == byte)
    }

    fn expected(&self, expected: &'static str) -> SyntaxError {
        SyntaxError {
            at: self.at,
            expected,
        }
    }

    /// Moves over one whole value. The stack of what is open is on the heap: depth costs a byte.
    fn value(&mut self) -> Result<Value<'a>, SyntaxError> {
        self.space();
        let start = self.at;
        let mut open = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(bracket @ (b'{' | b'[')) => {
                    self.at += 1;
                    if !self.takes(bracket + 2) {
                        open.push(bracket);
                        self.name(bracket)?;
                        continue;
                    }
                }
                _ => self.scalar()?,
            }
            while let Some(bracket) = open.last().copied() {
                if self.takes(b',') {
                    self.name(bracket)?;
                    break;
                }
                if !self.takes(bracket + 2) {
                    return Err(self.expected("a comma or the closing bracket"));
                }
                open.pop();
            }
            if open.is_empty() {
                let value = self.text.get(start..self.at).unwrap_or_default();
                return Ok(Value(value));
            }
        }
    }

    /// In an object, moves over a member's name and its colon.
    fn name(&mut self, bracket: u8) -> Result<(), SyntaxError> {
        if bracket == b'[' {
            return Ok(());
        }
        self.space();
        if self.peek() != Some(b'"') {
            return Err(self.expected("a member's name in quotation marks"));
        }
        self.scalar()?;
        self.takes(b':')
            .then_some(())
            .ok_or(self.expected("a colon"))
    }

    fn scalar(&mut self) -> Result<(), SyntaxError> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = match rest {
            [b'"', rest @ ..] => string_length(rest).ok_or(self.expected("the end of a string"))?,
            [b't', b'r', b'u', b'e', ..] | [b'n', b'u', b'l', b'l', ..] => 4,
            [b'f', b'a', b'l', b's', b'e', ..] => 5,
            [b'-' | b'0'..=b'9', ..] => {
                let part =
                    |byte: &&u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
                rest.iter().take_while(part).count()
            }
            _ => return Err(self.expected("a value")),
        };
        self.at += length;
        Ok(())
    }
}

/// The length of a string with its quotation marks, from behind the first of them.
fn string_length(rest: &[u8]) -> Option<usize> {
    let mut bytes = rest.iter().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => return Some(at + 2),
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
    None
}

fn unescape(inner: &str) -> String {
    let mut text = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((plain, after)) = rest.split_once('\\') {
        text.push_str(plain);
        let mut characters = after.chars();
        match characters.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('u') => {
                let (character, after) = utf16(characters.as_str());
                text.push(character);
                rest = after;
                continue;
            }
            Some(other) => text.push(other),
            None => {}
        }
        rest = characters.as_str();
    }
    text + rest
}

/// The character of a `\u` escape, and what follows it. High surrogates need a low one after them.
fn utf16(text: &str) -> (char, &str) {
    let Some((high, rest)) = unit(text) else {
        return (char::REPLACEMENT_CHARACTER, text);
    };
    let low = rest
        .strip_prefix('\\')
        .and_then(|rest| unit(rest.strip_prefix('u')?));
    match (high, low) {
        (0xd800..0xdc00, Some((low @ 0xdc00..0xe000, rest))) => {
            let point = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            (
                char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER),
                rest,
            )
        }
        _ => (
            char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER),
            rest,
        ),
    }
}

fn unit(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    Some((u32::from_str_radix(digits, 16).ok()?, rest))
}
