//! Frames that are kept as data: in the settings of a page builder's element as JSON, and by tools for consent as code in
//! Base64, with words in its place.

use base64ct::{Base64, Encoding};

use super::frames;
use super::tokens::{TagToken, Token, Tokens};
use super::{attributes, word_in};
use crate::feed::addresses::leads_out;
use crate::model::{Embed, SafeUrl};

/// An element that a script fills has fewer tags and texts.
const FEW: usize = 24;

/// So many bytes of words may be in an element that a script fills: "Play video".
const LABEL: usize = 40;

/// What an element shows by its data, in the place of what it holds.
pub(super) fn of(tag: &TagToken, inside: Tokens<'_>, base: Option<&SafeUrl>) -> Option<Embed> {
    let data = || {
        let data = tag.attributes.iter();
        data.filter(|(name, _)| name.starts_with("data-"))
    };
    let kept = data().find_map(|(name, value)| {
        let is_code = name
            .split('-')
            .any(|part| word_in("code content html", part));
        is_code.then(|| code(value, base)).flatten()
    });
    kept.or_else(|| {
        let is_settings = |text: &&str| text.trim_start().starts_with('{');
        let mut settings = data()
            .map(|(_, value)| &**value)
            .filter(is_settings)
            .peekable();
        settings.peek()?;
        // To know what is at an address costs much more than to look into the element.
        let is_filled = is_for_a_script(tag, inside);
        is_filled.then(|| settings.find_map(|text| setting(text, base)))?
    })
}

/// What a template shows that is kept until the reader agrees.
pub(super) fn in_template(tag: &TagToken, inside: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    let kind = tag.value("type").unwrap_or_default().to_ascii_lowercase();
    let is_template = word_in("text/html text/template text/x-template", &kind);
    let frame = || frame(inside, base).or_else(|| code(inside, base));
    is_template.then(frame).flatten()
}

/// The frame of a code in Base64.
fn code(text: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    let text: String = text.split_ascii_whitespace().collect();
    let code = Base64::decode_vec(&text).ok()?;
    frame(str::from_utf8(&code).ok()?, base)
}

fn frame(code: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    let tags = frames::tags(code);
    let mut frames = tags.iter().filter(|tag| tag.name == "iframe");
    frames.find_map(|tag| frames::read(tag, base))
}

/// The film of settings in JSON, `{"video_type": "vimeo", "vimeo_url": "https:\/\/vimeo.com\/1"}`: builders keep those of
/// other types too.
fn setting(text: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    // As PHP writes it, each slash has one before it.
    let text = text.replace('\\', "");
    let strings: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    let pairs = || {
        strings
            .windows(2)
            .filter_map(|pair| <&[&str; 2]>::try_from(pair).ok())
    };
    let kind = pairs().find_map(|[name, value]| name.ends_with("_type").then_some(*value));
    let shown = |[name, value]: &[&str; 2]| {
        let is_behind = name.split('_').any(|part| part == "background");
        let is_shown = !is_behind && kind.is_none_or(|kind| name.starts_with(kind));
        let url = leads_out(value)
            .then(|| attributes::web(value, base))
            .flatten();
        url.filter(|_| is_shown).and_then(|url| Embed::of(&url))
    };
    pairs().find_map(shown)
}

/// Whether an element holds hardly a word: its script is to fill it.
fn is_for_a_script(tag: &TagToken, inside: Tokens<'_>) -> bool {
    let (mut depth, mut words) = (1, 0);
    for token in inside.take(FEW) {
        match token {
            Token::Text(text) => words += text.trim().len(),
            Token::Start(inner) if inner.name == tag.name => depth += 1,
            Token::Start(inner) if word_in("iframe video audio a", &inner.name) => return false,
            Token::End(end) if end.name == tag.name => depth -= 1,
            Token::Start(_) | Token::End(_) => {}
        }
        if depth == 0 {
            return words <= LABEL;
        }
    }
    false
}
