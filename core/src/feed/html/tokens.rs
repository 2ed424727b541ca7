//! HTML text in, tags and text out: the
//! [tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization) of the HTML
//! standard for what an entry can hold. Each character is looked at a fixed number of times.
//!
//! Character references of texts are left as they are (see [`super::entities`]), and nothing here knows what
//! a tag means.

use std::mem;

use super::entities::{Place, decode};

/// Longer values are dropped, in bytes of HTML.
const LONGEST_VALUE: usize = 8192;

/// At most so many attributes of a tag are read; the others are dropped.
const MOST_ATTRIBUTES: usize = 32;

const SPACE: &[char] = &[' ', '\n', '\t', '\x0c'];
const TAG_END: &[u8] = b" \n\t\x0c/>";
const NAME_END: &[u8] = b" \n\t\x0c/>=";
const VALUE_END: &[u8] = b" \n\t\x0c>";

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text with its character references.
    Text(&'a str),
    /// A start tag.
    Start(TagToken),
    /// An end tag, which may have attributes that mean nothing.
    End(TagToken),
}

/// A tag.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TagToken {
    /// Its name in lower case.
    pub(super) name: String,
    /// Names in lower case, each once, and values.
    pub(super) attributes: Vec<(String, String)>,
    /// Whether it ends in `/>`, which means something in foreign content only.
    pub(super) closes_itself: bool,
}

impl TagToken {
    /// The value of an attribute, if there is one of that name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes.find_map(|(known, value)| (known == name).then_some(&**value))
    }
}

/// The tokens of a text in which line breaks are line feeds and there is no NUL.
#[derive(Clone)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// What follows the text of a `noscript` that is read as HTML now.
    after: Option<&'a str>,
}

impl<'a> Tokens<'a> {
    /// Starts at the beginning.
    pub(super) fn new(html: &'a str) -> Self {
        Self {
            rest: html,
            after: None,
        }
    }

    /// The next tag, or text that is more than white space.
    pub(super) fn next_solid(&mut self) -> Option<Token<'a>> {
        self.find(|token| !matches!(token, Token::Text(text) if text.trim().is_empty()))
    }

    /// Reads what stands in a `noscript` as HTML, if any of these beginnings of tags is in it; else it
    /// is skipped. Whether it is read. For a browser that runs scripts it is text up to the end tag, whatever that text
    /// looks like: so no quotation mark in it reaches what follows.
    pub(super) fn enter_raw_text(&mut self, name: &str, wanted: &[&str]) -> bool {
        if self.after.is_some() {
            return true;
        }
        let inside = self.take_raw_text(name);
        let is_wanted = has_any(inside, wanted);
        if is_wanted {
            self.after = Some(mem::replace(&mut self.rest, inside));
        }
        is_wanted
    }

    /// Whether what is read stands in such an element.
    pub(super) fn is_inside_raw_text(&self) -> bool {
        self.after.is_some()
    }

    /// The text between here and there.
    pub(super) fn before(&self, end: &Self) -> &'a str {
        let length = self.rest.len().saturating_sub(end.rest.len());
        self.rest.get(..length).unwrap_or_default()
    }

    /// Whether any of these beginnings of tags is in it.
    pub(super) fn have_before(&self, end: &Self, wanted: &[&str]) -> bool {
        has_any(self.before(end), wanted)
    }

    /// Whether an end tag of this name may follow.
    pub(super) fn may_close(&self, name: &str) -> bool {
        let tags = self.rest.split("</").skip(1);
        tags.filter_map(|tag| tag.get(..name.len()))
            .any(|found| found.eq_ignore_ascii_case(name))
    }

    /// Skips text up to the end tag of a name, whatever that text looks like. The end tag is the
    /// next token.
    pub(super) fn skip_raw_text(&mut self, name: &str) {
        while !self.rest.is_empty() {
            let tag = self
                .rest
                .strip_prefix("</")
                .and_then(|tag| tag.split_at_checked(name.len()));
            let is_end = |(found, after): (&str, &str)| {
                found.eq_ignore_ascii_case(name)
                    && after.starts_with([' ', '\n', '\t', '\x0c', '/', '>'])
            };
            if tag.is_some_and(is_end) {
                return;
            }
            self.text();
        }
    }

    /// The same; what it has skipped.
    pub(super) fn take_raw_text(&mut self, name: &str) -> &'a str {
        let start = self.rest;
        self.skip_raw_text(name);
        start
            .get(..start.len() - self.rest.len())
            .unwrap_or_default()
    }

    /// Text up to the next `<`; one that the text begins with is part of it.
    fn text(&mut self) -> &'a str {
        self.take_before(b"<", 1)
    }

    /// A tag from its name on. `None`, with nothing left, if the text ends before the tag does: then
    /// there is no tag.
    fn tag(&mut self) -> Option<TagToken> {
        let mut tag = TagToken {
            name: self.take_before(TAG_END, 0).to_ascii_lowercase(),
            ..TagToken::default()
        };
        while !self.take('>') {
            if self.take('/') {
                tag.closes_itself = self.rest.starts_with('>');
            } else if self.rest.starts_with(SPACE) {
                self.skip_space();
            } else {
                let (name, value) = self.attribute()?;
                let is_new = !tag.attributes.iter().any(|(known, _)| *known == name);
                let is_short = value.len() <= LONGEST_VALUE;
                if is_new && is_short && tag.attributes.len() < MOST_ATTRIBUTES {
                    tag.attributes.push((name, decode(value, Place::Attribute)));
                }
            }
        }
        Some(tag)
    }

    /// An attribute with the character references of its value. Its name may begin with `=`.
    fn attribute(&mut self) -> Option<(String, &'a str)> {
        if self.rest.is_empty() {
            return None;
        }
        let name = self.take_before(NAME_END, 1).to_ascii_lowercase();
        self.skip_space();
        if !self.take('=') {
            return Some((name, ""));
        }
        self.skip_space();
        let quote = ['"', '\''].into_iter().find(|quote| self.take(*quote));
        let Some(quote) = quote else {
            return Some((name, self.take_before(VALUE_END, 0)));
        };
        let (value, rest) = self.rest.split_once(quote).unwrap_or((self.rest, ""));
        self.rest = rest;
        Some((name, value))
    }

    /// Skips a comment from after its `<!--` on: to `-->`, to `--!>`, to the end of the text, or to a
    /// `>` that comes too early (`<!-->`, `<!--->`).
    fn skip_comment(&mut self, comment: &'a str) {
        let end = comment
            .match_indices('>')
            .map(|(at, _)| comment.split_at(at))
            .find(|(text, _)| {
                matches!(*text, "" | "-") || text.ends_with("--") || text.ends_with("--!")
            });
        self.rest = end.map_or("", |(_, rest)| rest);
        self.take('>');
    }

    /// Takes the text before the first of the marks, which are ASCII, that stands at byte `least` or later.
    fn take_before(&mut self, marks: &[u8], least: usize) -> &'a str {
        let bytes = self.rest.bytes().enumerate().skip(least);
        let mut ends = bytes.filter(|(_, byte)| marks.contains(byte));
        let end = ends.next().map_or(self.rest.len(), |(at, _)| at);
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn take(&mut self, mark: char) -> bool {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches(SPACE);
    }
}

fn has_any(html: &str, wanted: &[&str]) -> bool {
    let html = html.to_ascii_lowercase();
    wanted.iter().any(|tag| html.contains(tag))
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                self.rest = self.after.take()?;
                continue;
            }
            let markup = self.rest.strip_prefix('<').unwrap_or_default();
            let end = markup.strip_prefix('/');
            let name = end.unwrap_or(markup);
            if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                self.rest = name;
                // One that does not end is no tag; then nothing is left.
                let Some(tag) = self.tag() else { continue };
                return Some(if end.is_some() {
                    Token::End(tag)
                } else {
                    Token::Start(tag)
                });
            }
            if let Some(comment) = markup.strip_prefix("!--") {
                self.skip_comment(comment);
            } else if markup.starts_with(['!', '?']) || (end.is_some() && !name.is_empty()) {
                self.rest = markup.split_once('>').map_or("", |(_, rest)| rest);
            } else {
                return Some(Token::Text(self.text()));
            }
        }
    }
}
