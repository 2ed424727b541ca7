//! The body of an entry: a tree in which unsafe content cannot be expressed.
//!
//! Tags and attributes are enums of what is allowed; addresses are checked newtypes; there is no
//! variant for script, style, events, classes or identifiers, and no string of HTML. Parsers in
//! [`crate::feed`] build it; [`crate::ui`] turns it into nodes.

mod attribute;
mod sight;
mod tag;
mod word;

use std::rc::Rc;
use std::slice;

pub use attribute::{Attribute, Class, Direction, Numbering, Scope, Share};
pub use tag::Tag;
pub(crate) use tag::names;
pub use word::{OwnWords, Sight, Word};

use super::{Embed, MediaUrl};

/// The body of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// What there is to read.
    pub nodes: Vec<Node>,
    /// Whether something was cut off because the body was over a limit: the reader is then shown
    /// the way to the whole text.
    pub truncated: bool,
}

/// A piece of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text, entities resolved.
    Text(Rc<str>),
    /// An element with its attributes and children.
    Element(Element),
    /// A number of a typed block, exact and as it is written but for a proper minus: `−12.50`. Readers see the digits of their
    /// language.
    Number(Rc<str>),
    /// A word of ours in a typed block, in the reader's language.
    Word(Word),
    /// Something that is shown elsewhere.
    Embed(Rc<Embed>),
    /// Something that only a script would show, by the name of whoever shows it.
    Missing(Rc<str>),
}

/// An allowed element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Which element.
    pub tag: Tag,
    /// Its attributes, each name once.
    pub attributes: Vec<Attribute>,
    /// What it holds; empty for void elements.
    pub children: Vec<Node>,
}

impl Element {
    /// An element of a typed block.
    pub fn new(tag: Tag, attributes: Vec<Attribute>, children: Vec<Node>) -> Self {
        Self {
            tag,
            attributes,
            children,
        }
    }

    /// Whether it is this part of a typed block.
    pub fn is(&self, class: Class) -> bool {
        matches!(self.attributes.first(), Some(Attribute::Class(known)) if *known == class)
    }

    /// The first `limit` bytes of its text, without words of ours.
    pub fn text(&self, limit: usize) -> String {
        words(&self.children, limit)
    }

    /// The same with words of ours, as it is read.
    pub fn reads(&self, limit: usize, own: &dyn OwnWords) -> String {
        let mut text = String::new();
        gather(&self.children, limit, Some(own), &mut text);
        text
    }
}

/// The most characters that stand for a whole entry in one line.
const LINE: usize = 140;

impl Content {
    /// Whether there is nothing to read or see.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The first `limit` bytes of the feed's text, blocks and line breaks as spaces; no words of ours.
    pub fn text(&self, limit: usize) -> String {
        words(&self.nodes, limit)
    }

    /// The same with words of ours, as it is read.
    pub fn reads(&self, limit: usize, own: &dyn OwnWords) -> String {
        let mut text = String::new();
        gather(&self.nodes, limit, Some(own), &mut text);
        text
    }

    /// What is shown elsewhere, in the order of reading.
    pub fn embeds(&self) -> Vec<Rc<Embed>> {
        let mut embeds = Vec::new();
        find_embeds(&self.nodes, &mut embeds);
        embeds
    }

    /// Whose things are missing, in the order of reading.
    pub fn missing(&self) -> Vec<&str> {
        let mut missing = Vec::new();
        find_missing(&self.nodes, &mut missing);
        missing
    }

    /// The first picture without an alternative text. An empty one says that the picture is decoration, as that of
    /// a card is.
    pub fn undescribed(&self) -> Option<&MediaUrl> {
        self.nodes.iter().find_map(find_undescribed)
    }

    /// The first sentence, or as much of it as stands well in a line; where there are no words, what
    /// there is to see.
    pub fn first_sentence(&self, own: &dyn OwnWords) -> String {
        // Characters have up to four bytes. A caption speaks for an entry that is no more than a picture.
        let mut text = String::new();
        for node in &self.nodes {
            if !matches!(node, Node::Element(element) if element.tag == Tag::Figure) {
                gather(slice::from_ref(node), LINE * 4 + 4, Some(own), &mut text);
            }
        }
        let mut text = one_line(&text);
        if text.is_empty() {
            text = one_line(&self.reads(LINE * 4 + 4, own));
        }
        if text.is_empty() {
            return shorten(&self.sight(own), LINE);
        }
        let sentence = text.char_indices().find_map(|(at, mark)| {
            let (sentence, rest) = text.split_at_checked(at + mark.len_utf8())?;
            ends_sentence(sentence, rest).then_some(sentence)
        });
        shorten(sentence.unwrap_or(&text), LINE)
    }
}

/// Folds every run of white space into one space.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Cuts at a word's end, with an ellipsis, what is longer than `limit` characters.
pub fn shorten(text: &str, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else {
        return text.to_owned();
    };
    let cut = text.get(..end).unwrap_or(text);
    let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    [words.trim_end_matches([',', ';', ':', ' ']), "…"].concat()
}

/// Whether a sentence that can stand alone ends between the two. A full stop after a short
/// capitalised word (`Mr.`, `U.S.`, `J.`) more often abbreviates than ends.
fn ends_sentence(sentence: &str, rest: &str) -> bool {
    if sentence.ends_with(['。', '！', '？']) {
        return true;
    }
    let words = sentence.trim_end_matches(['"', '\'', '”', '’', '»', ')']);
    let last = words.rsplit(' ').next().unwrap_or_default();
    let abbreviates =
        last.ends_with('.') && last.len() <= 5 && last.starts_with(char::is_uppercase);
    sentence.len() >= 20
        && rest.starts_with(' ')
        && words.ends_with(['.', '!', '?', '…', '؟', '।'])
        && !abbreviates
}

/// The first `limit` bytes of the feed's text in nodes, blocks and line breaks as spaces.
pub fn words(nodes: &[Node], limit: usize) -> String {
    let mut text = String::new();
    gather(nodes, limit, None, &mut text);
    text
}

fn gather(nodes: &[Node], limit: usize, own: Option<&dyn OwnWords>, text: &mut String) {
    for node in nodes {
        let left = limit.saturating_sub(text.len());
        match node {
            Node::Text(more) => {
                let end = more.floor_char_boundary(left);
                text.push_str(more.get(..end).unwrap_or_default());
            }
            Node::Number(number) => match own {
                Some(own) => text.push_str(&own.number(number)),
                None => text.push_str(number),
            },
            Node::Element(element) if left > 0 => {
                if element.tag.is_apart() {
                    text.push(' ');
                }
                gather(&element.children, limit, own, text);
                if element.tag.is_apart() && text.len() < limit {
                    text.push(' ');
                }
            }
            Node::Word(word) => {
                text.push_str(&own.map(|own| own.word(*word)).unwrap_or_default());
            }
            Node::Embed(embed) if left > 0 => {
                text.push(' ');
                gather(&embed.content, limit, own, text);
                text.push(' ');
            }
            Node::Missing(whose) => {
                text.push(' ');
                text.push_str(&own.map(|own| own.missing(whose)).unwrap_or_default());
                text.push(' ');
            }
            Node::Element(_) | Node::Embed(_) => return,
        }
    }
}

fn find_missing<'c>(nodes: &'c [Node], missing: &mut Vec<&'c str>) {
    for node in nodes {
        match node {
            Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Embed(_) => {}
            Node::Element(element) => find_missing(&element.children, missing),
            Node::Missing(whose) => missing.push(whose),
        }
    }
}

fn find_undescribed(node: &Node) -> Option<&MediaUrl> {
    let Node::Element(element) = node else {
        return None;
    };
    if element.is(Class::Card) {
        return None;
    }
    if element.tag != Tag::Img {
        return element.children.iter().find_map(find_undescribed);
    }
    let mut address = None;
    for attribute in &element.attributes {
        match attribute {
            Attribute::Alt(_) => return None,
            Attribute::Src(url) => address = Some(url),
            _ => {}
        }
    }
    address
}

fn find_embeds(nodes: &[Node], embeds: &mut Vec<Rc<Embed>>) {
    for node in nodes {
        match node {
            Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Missing(_) => {}
            Node::Element(element) => find_embeds(&element.children, embeds),
            Node::Embed(embed) => embeds.push(Rc::clone(embed)),
        }
    }
}
