//! Untrusted HTML in, [`Content`] out: what an entry may hold is kept, the rest is unwrapped or
//! dropped, and nothing is left that a browser could read in another way.
//!
//! The work is split: `tokens` reads text, tags and comments, `entities` and `attributes` read
//! what is in them, `embeds` knows what stands for something elsewhere, `builder` makes the tree by
//! the rules of `nesting` and within the limits. `style`, `marks`, `hiding`, `notes`, `pictures`, `lazy`,
//! `media` and `bullets` know what newsrooms' systems mean by what they write. Here and in `reader` is decided what each tag
//! means. None of it recurses, looks back, or knows where the HTML
//! comes from.

mod attributes;
mod builder;
mod bullets;
mod cards;
mod embeds;
mod entities;
mod facades;
mod frames;
mod hiding;
mod hollow;
mod lazy;
mod marks;
mod math;
mod media;
mod nesting;
mod notes;
mod open;
mod packed;
mod pictures;
mod reader;
mod scripts;
mod signs;
mod style;
mod tokens;

use std::rc::Rc;

pub(super) use attributes::language;
pub(super) use builder::{Builder, MOST_NODES};
pub(super) use embeds::bare_address;
pub(super) use pictures::{same, shows};
use reader::Reader;
use tokens::{TagToken, Token, Tokens};

use crate::model::{Content, Embed, Node, SafeUrl, Tag};

/// Elements that are dropped, and whose content is text up to their own end tag.
const RAW_TEXT: &str = "iframe noembed noframes noscript plaintext script style textarea title xmp";

/// Other elements that are dropped with what they hold: they mean nothing without script, style or
/// a form, or are no copy. Whatever is neither here nor a [`Tag`] is unwrapped.
const DROPPED: &str = "amp-ad amp-analytics amp-auto-ads amp-consent amp-embed amp-pixel amp-sidebar amp-state \
    amp-user-notification applet button datalist frameset optgroup option select \
    svg template xml";

/// What is not kept and holds nothing.
const VOID: &str = "area base basefont bgsound br col embed frame hr image img input keygen link meta \
    param source track wbr";

/// Elements that are kept as others: old names, and blocks that mean more than a line of their own
/// elsewhere than in an entry.
const KEPT_AS: &[(&str, Tag)] = &[
    (
        "address article aside center details dialog fieldset footer form header hgroup legend main \
         nav search section summary",
        Tag::Div,
    ),
    ("h1", Tag::H2),
    ("dir menu", Tag::Ul),
    ("image", Tag::Img),
    ("listing", Tag::Pre),
    ("strike", Tag::S),
];

/// Reads the HTML of an entry; relative addresses are resolved against `base`, and dropped without
/// one.
pub fn parse(html: &str, base: Option<&SafeUrl>) -> Content {
    let html = clean(html);
    Reader::new(&html, base).read()
}

/// Words that should be plain text, as plain text: the references of a feed that escapes twice are
/// replaced, and what is certainly HTML is read as HTML.
pub(super) fn plain(words: &str) -> String {
    let read = if is_markup(words) {
        parse(words, None).text(usize::MAX)
    } else {
        entities::closed(words)
    };
    // Some escape three times.
    entities::closed(&read)
}

/// HTML that a template has escaped as if it were words.
pub(super) fn unescaped(html: &str) -> Option<String> {
    if html.contains('<') {
        return None;
    }
    let read = entities::closed(html);
    (read.trim_start().starts_with('<') && is_markup(&read)).then_some(read)
}

/// The moment that the first element of some HTML names.
pub(super) fn moment(words: &str) -> Option<String> {
    let words = words.trim_start().strip_prefix('<').and(Some(words))?;
    let first = Tokens::new(words).find_map(|token| match token {
        Token::Start(tag) => Some(tag),
        Token::Text(_) | Token::End(_) => None,
    });
    first?.value("datetime").map(str::to_owned)
}

/// Whether an element of text is opened and closed, or a line is broken.
fn is_markup(words: &str) -> bool {
    const LINES: &[&str] = &["<br>", "<br/>", "<br />"];
    let pairs = "em i b strong p a span sup sub s u small mark cite q abbr div code";
    let closed = |name: &str| {
        let end = words.find(&["</", name, ">"].concat());
        end.is_some_and(|end| {
            let before = words.get(..end).unwrap_or_default();
            let start = ["<", name].concat();
            let mut starts = before.match_indices(&start);
            starts.any(|(at, _)| {
                let after = before.get(at + start.len()..).unwrap_or_default();
                after.starts_with(['>', ' '])
            })
        })
    };
    words.contains('<')
        && (LINES.iter().any(|line| words.contains(line)) || pairs.split(' ').any(closed))
}

/// What is shown at an address, or a link to it, with the words of the markup that goes with it.
pub(super) fn embed(url: SafeUrl, markup: &str, base: Option<&SafeUrl>) -> Embed {
    let mut embed = Embed::at(url);
    embed.content = match parse(markup, base).nodes {
        nodes if nodes.len() > 1 => nodes,
        mut nodes => match nodes.pop() {
            Some(Node::Embed(inner)) => {
                Rc::into_inner(inner).map_or(Vec::new(), |inner| inner.content)
            }
            other => Vec::from_iter(other),
        },
    };
    embed
}

/// The text with line feeds for all line breaks, and without NUL.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut lines = text.split('\r');
    clean.extend(lines.next().unwrap_or_default().split('\0'));
    for line in lines {
        clean.push('\n');
        clean.extend(line.strip_prefix('\n').unwrap_or(line).split('\0'));
    }
    clean
}

/// Skips an element with what it holds; if nothing closes it, all that follows.
fn skip(element: &TagToken, tokens: &mut Tokens<'_>) {
    // In SVG and MathML a tag may close itself, and no element holds raw text.
    let foreign = matches!(&*element.name, "svg" | "math");
    let mut depth = usize::from(!(foreign && element.closes_itself));
    while depth > 0
        && let Some(token) = tokens.next()
    {
        match token {
            Token::Start(tag) if tag.name == element.name => {
                depth += usize::from(!(foreign && tag.closes_itself));
            }
            Token::End(tag) if tag.name == element.name => depth -= 1,
            Token::Start(tag) if !foreign && word_in(RAW_TEXT, &tag.name) => {
                tokens.skip_raw_text(&tag.name);
            }
            _ => {}
        }
    }
}

fn kept(name: &str) -> Option<Tag> {
    let other = || {
        KEPT_AS
            .iter()
            .find(|(names, _)| word_in(names, name))
            .map(|(_, tag)| *tag)
    };
    Tag::parse(name).filter(|tag| !tag.is_ours()).or_else(other)
}

/// Whether one of some names, of classes or of an attribute, has one of some parts.
fn has_part(names: &str, parts: &str) -> bool {
    let mut found = names.split([' ', '-', '_']);
    found.any(|part| word_in(parts, &part.to_ascii_lowercase()))
}

fn word_in(words: &str, word: &str) -> bool {
    let mut words = words.as_bytes().split(|byte| *byte == b' ');
    words.any(|known| known == word.as_bytes())
}
