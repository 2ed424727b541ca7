//! How the lines begin that are items: with a bullet, or a number.

use crate::model::content::words;
use crate::model::{Node, Tag};

/// Signs that are bullets and nothing else.
const BULLETS: &str = "•‣◦▪▫■●○∙⁃➢➤►▸▶";

/// Signs that are bullets where a space follows.
pub(super) const DASHES: &str = "-*·";

/// What they are too where an item begins with it that has a bullet anyway.
pub(super) const ITEM_DASHES: &str = "-*·–—";

/// How an item begins.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    /// The bullet; what follows a number; `a` or `A` for letters.
    pub(super) kind: char,
    /// The number; 0 for bullets.
    pub(super) number: u8,
    /// In characters.
    pub(super) length: usize,
}

impl Sign {
    /// Whether it is a bullet wherever it stands.
    pub(super) fn is_certain(self) -> bool {
        BULLETS.contains(self.kind)
    }

    /// Whether the item comes after the one that begins so.
    pub(super) fn follows(self, before: Self) -> bool {
        let next = before.number + u8::from(before.number > 0);
        self.kind == before.kind && self.number == next
    }
}

/// The bullet or the number that a line begins with, if there is something after it.
pub(super) fn sign(nodes: &[Node], dashes: &str) -> Option<Sign> {
    let start = words(nodes, 64);
    let start = start.trim_start();
    let (sign, rest) = bullet(start, dashes).or_else(|| number(start))?;
    // The sign is in the first node that is not blank.
    let mut others = nodes.iter().skip_while(|node| is_blank(node)).skip(1);
    let is_something = !rest.trim().is_empty() || !others.all(is_blank);
    is_something.then_some(sign)
}

/// Whether there is nothing to read in a node: space and breaks, or an embed, which is no item's words.
fn is_blank(node: &Node) -> bool {
    match node {
        Node::Text(text) => text.trim().is_empty(),
        Node::Element(element) if element.tag.is_void() => {
            matches!(element.tag, Tag::Br | Tag::Wbr)
        }
        Node::Element(element) => element.children.iter().all(is_blank),
        Node::Embed(_) => true,
        Node::Number(_) | Node::Word(_) | Node::Missing(_) => false,
    }
}

/// Takes so many characters and the space and breaks around them from the beginning of a line. False if nothing is
/// left.
pub(super) fn strip(nodes: &mut Vec<Node>, length: &mut usize) -> bool {
    while let Some(first) = nodes.first_mut() {
        let rest = match first {
            Node::Text(text) => {
                let mut rest = text.trim_start();
                while *length > 0
                    && let Some(c) = rest.chars().next()
                {
                    rest = rest.strip_prefix(c).unwrap_or_default();
                    *length -= 1;
                    if *length == 0 {
                        rest = rest.trim_start();
                    }
                }
                (!rest.is_empty()).then(|| Node::Text(rest.into()))
            }
            Node::Element(element) if !element.tag.is_void() => {
                if strip(&mut element.children, length) {
                    return true;
                }
                None
            }
            // No line of a body begins with a break.
            Node::Element(element) if matches!(element.tag, Tag::Br | Tag::Wbr) => None,
            _ => return true,
        };
        if let Some(rest) = rest {
            *first = rest;
            return true;
        }
        nodes.remove(0);
    }
    false
}

fn bullet<'a>(start: &'a str, dashes: &str) -> Option<(Sign, &'a str)> {
    let kind = start.chars().next()?;
    let after = start.strip_prefix(kind)?;
    // What says that a sign is a picture.
    let rest = after.strip_prefix('\u{fe0f}').unwrap_or(after);
    let length = if rest.len() < after.len() { 2 } else { 1 };
    let spaced = dashes.contains(kind) && rest.starts_with(char::is_whitespace);
    let sign = Sign {
        kind,
        number: 0,
        length,
    };
    (BULLETS.contains(kind) || spaced).then_some((sign, rest))
}

/// `1.`, `1)`, `a)` and `A)`. A letter and a full stop begin names.
fn number(start: &str) -> Option<(Sign, &str)> {
    let rest = start.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = start.strip_suffix(rest)?;
    let first = start.chars().next()?;
    let (number, kinds, rest) = match digits.len() {
        0 => (
            u8::try_from(u32::from(first) & 31).ok()?,
            ")",
            start.strip_prefix(first)?,
        ),
        1 | 2 => (digits.parse().ok()?, ".)", rest),
        _ => return None,
    };
    let end = rest.chars().next().filter(|end| kinds.contains(*end))?;
    let kind = match first {
        '1'..='9' => end,
        'a'..='z' => 'a',
        'A'..='Z' => 'A',
        _ => return None,
    };
    let rest = rest.strip_prefix(end)?;
    let length = digits.len().max(1) + 1;
    let sign = Sign {
        kind,
        number,
        length,
    };
    rest.starts_with(char::is_whitespace)
        .then_some((sign, rest))
}
