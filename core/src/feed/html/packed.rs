//! Frames that are kept as data: in the settings of a page builder's element as JSON, and by tools for consent as code in
//! Base64, with words in its place.

use std::borrow::Cow;

use base64ct::{Base64, Encoding};

use super::tokens::{TagToken, Token, Tokens};
use super::{attributes, embeds, entities, facades, frames, scripts, word_in};
use crate::feed::addresses::leads_out;
use crate::feed::json::{Members, Value};
use crate::model::embed::decoded;
use crate::model::{Embed, SafeUrl};

/// An element that a script fills has fewer tags and texts.
const FEW: usize = 24;

/// Settings are not nested deeper.
const DEEPEST: usize = 8;

/// Elements that stand for themselves.
const ITSELF: &str = "a audio blockquote iframe template video";

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
        let is_filled = self::inside(tag, inside) <= Inside::Hardly;
        is_filled.then(|| settings.find_map(|text| setting(text, base)))?
    })
}

/// What a script or a template shows that is kept until the reader agrees, or that it would write into the page.
pub(super) fn in_template(tag: &TagToken, inside: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    let is_template = is_template(tag);
    if !is_template && scripts::is_data(tag) {
        return None;
    }
    let code = || is_template.then(|| code(inside, base)).flatten();
    frame(&written(inside), base).or_else(code)
}

/// What a script writes in one of its strings, `"<iframe src=\"…\">"`, which may be escaped as HTML in it.
fn written(script: &str) -> Cow<'_, str> {
    let plain = script.replace('\\', "");
    if plain.len() < script.len() {
        entities::closed(&plain).into()
    } else {
        script.into()
    }
}

/// Whether a script is none, but keeps markup.
fn is_template(tag: &TagToken) -> bool {
    let kind = tag.value("type").unwrap_or_default().to_ascii_lowercase();
    word_in("text/html text/template text/x-template", &kind)
}

/// The frame of a code, which may be escaped as in an address, or in Base64.
fn code(text: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    match text.trim_start().as_bytes() {
        [b'<', ..] => return frame(text, base),
        [b'%', b'3', b'C' | b'c', ..] => return frame(&decoded(text)?, base),
        _ => {}
    }
    let text: String = text.split_ascii_whitespace().collect();
    let code = Base64::decode_vec(&text).ok()?;
    frame(str::from_utf8(&code).ok()?, base)
}

fn frame(code: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    let tags = frames::tags(code);
    // What a script puts together is no address yet.
    let is_whole = |tag: &&TagToken| {
        let mut values = tag.attributes.iter().map(|(_, value)| value);
        tag.name == "iframe"
            && !values.any(|value| leads_out(value) && value.contains(['\'', '"', '+', '{']))
    };
    let mut frames = tags.iter().filter(is_whole);
    let frame = frames.find_map(|tag| frames::read(tag, base));
    frame.or_else(|| tags.iter().find_map(embeds::marked))
}

/// The film of settings in JSON, `{"video_type": "vimeo", "vimeo_url": "https:\/\/vimeo.com\/1", "start": 90}`, or the frame
/// whose code they keep. Builders keep the films of other types too.
fn setting(text: &str, base: Option<&SafeUrl>) -> Option<Embed> {
    let pairs = pairs(text);
    let is_kind = |(name, _): &&(String, String)| name.ends_with("_type");
    let kind = pairs.iter().find(is_kind).map(|(_, kind)| kind);
    let is_start = |(name, _): &&(String, String)| word_in("start startTime start_time", name);
    let start = pairs.iter().find(is_start);
    let start = start.map_or("", |(_, start)| start);
    let shown = |(name, value): &(String, String)| {
        if value.starts_with('<') {
            return frame(value, base);
        }
        let is_behind = name.split('_').any(|part| part == "background");
        let is_shown = !is_behind && kind.is_none_or(|kind| name.starts_with(&**kind));
        let begun = || [value, &*facades::parameters(value, "", start)].concat();
        let url = (is_shown && leads_out(value))
            .then(|| attributes::web(&begun(), base))
            .flatten();
        url.and_then(|url| Embed::of(&url))
    };
    pairs.iter().find_map(shown)
}

/// The names and values of settings in JSON, if a text is such: of objects in it, and of each value of a list.
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    if text.trim_start().starts_with('{')
        && let Ok(settings) = Value::parse(text)
    {
        gather("", settings, DEEPEST, &mut pairs);
    }
    pairs
}

/// Gathers the values down to so many levels: each is read again for the one below it.
fn gather(name: &str, value: Value<'_>, levels: usize, pairs: &mut Vec<(String, String)>) {
    let Some(below) = levels.checked_sub(1) else {
        return;
    };
    if let Some(Members(members)) = value.members() {
        for (name, value) in members {
            gather(&name, value, below, pairs);
        }
    } else if let Some(list) = value.list() {
        for value in list {
            gather(name, value, below, pairs);
        }
    } else {
        pairs.push((name.to_owned(), value.line()));
    }
}

/// What stands in an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Inside {
    /// Not a word.
    Nothing,
    /// That it is being loaded: "Loading…".
    Wait,
    /// Hardly a word: its script is to fill it.
    Hardly,
    /// A few words, and nothing else.
    Words,
    /// What stands for itself, or too much to tell.
    More,
}

/// What stands in an element that has just begun.
pub(super) fn inside(tag: &TagToken, tokens: Tokens<'_>) -> Inside {
    let (mut depth, mut words, mut waits) = (1, 0, false);
    for token in tokens.take(FEW) {
        match token {
            Token::Text(text) => {
                let text = text.trim();
                words += text.len();
                waits |= ["...", "…", "&hellip;"]
                    .iter()
                    .any(|end| text.ends_with(end));
            }
            Token::Start(inner) if inner.name == tag.name => depth += 1,
            Token::Start(inner)
                if is_template(&inner) || word_in(ITSELF, &inner.name) && leads(&inner) =>
            {
                return Inside::More;
            }
            Token::End(end) if end.name == tag.name => depth -= 1,
            Token::Start(_) | Token::End(_) => {}
        }
        match depth {
            0 if words == 0 => return Inside::Nothing,
            0 if words <= LABEL && waits => return Inside::Wait,
            0 if words <= LABEL => return Inside::Hardly,
            0 => return Inside::Words,
            _ => {}
        }
    }
    Inside::More
}

/// Whether an element is no link to a script of the page's.
fn leads(tag: &TagToken) -> bool {
    tag.name != "a" || !embeds::is_press(tag)
}
