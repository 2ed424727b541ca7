//! What a provider is: how its things are recognised, what stands for them, and the frame that shows them.

use super::Provider;
use super::address::Address;

/// Somebody whose posts, videos, charts or maps can be shown in an entry.
#[derive(Debug)]
pub(super) struct Profile {
    /// Its name in the public contract.
    pub(super) name: &'static str,
    /// What it calls itself.
    pub(super) title: &'static str,
    /// What its markup in the text of an entry looks like.
    pub(super) marks: &'static [Mark],
    /// How its frames say how high they have to be, if they do.
    pub(super) height: Option<Height>,
    /// Its kinds of things; of two that fit an address the first counts.
    pub(super) forms: &'static [Form],
}

/// The class of a block that stands for something.
#[derive(Debug)]
pub struct Mark {
    /// The class.
    pub class: &'static str,
    /// The attribute that says what it stands for. Where there is none, a link in the block says it.
    pub attribute: Option<&'static str>,
}

/// Where the height is in a message of a frame. A step of a path is the name of a member, or `*` for the first of any
/// name.
#[derive(Debug)]
pub struct Height {
    /// The text that tells the message from others: where it is, and what it is.
    pub mark: Option<(&'static [&'static str], &'static str)>,
    /// Where the number is, in CSS pixels.
    pub path: &'static [&'static str],
    /// Whether the frame says it only when it is asked, by a message with the same text.
    pub is_asked: bool,
}

impl Height {
    /// How the frames of a provider say it, by its name in the public contract.
    pub fn of(name: &str) -> Option<&'static Self> {
        let mut all = Provider::ALL.into_iter().map(Provider::profile);
        all.find(|profile| profile.name == name)?.height.as_ref()
    }
}

/// One kind of thing of a provider's.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) shape: Shape,
    /// Where it can be.
    pub(super) addresses: &'static [Address],
    /// The address of its frame.
    pub(super) frame: &'static [Piece],
    /// The address of its page, to which a plain link leads.
    pub(super) page: &'static [Piece],
}

impl Form {
    /// Whether anybody may have a server for it.
    pub(super) fn is_federated(&self) -> bool {
        self.addresses.iter().any(Address::is_anywhere)
    }
}

/// There is one of each.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Form {}

/// The room that a frame needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A film: 16 to 9.
    Wide,
    /// A film from a telephone: 9 to 16.
    Tall,
    /// So many CSS pixels, until it says what it needs.
    High(u16),
}

/// A piece of an address that we make.
#[derive(Debug)]
pub(super) enum Piece {
    /// These characters.
    Fixed(&'static str),
    /// What was kept first, second and so on of the address that was read.
    Kept(usize),
    /// The same, escaped for the value of a parameter.
    Escaped(usize),
    /// What follows a mark in the first thing kept, up to the next `!`; nothing if the mark is not there.
    After(&'static str),
}

/// The address that pieces make of what was kept.
pub(super) fn fill(pieces: &[Piece], kept: &[String]) -> String {
    let at = |place: usize| kept.get(place).map_or("", String::as_str);
    let mut filled = String::new();
    for piece in pieces {
        match piece {
            Piece::Fixed(text) => filled.push_str(text),
            Piece::Kept(place) => filled.push_str(at(*place)),
            Piece::Escaped(place) => escape(at(*place), &mut filled),
            Piece::After(mark) => {
                let found = at(0).split('!').find_map(|part| part.strip_prefix(mark));
                filled.push_str(found.unwrap_or_default());
            }
        }
    }
    filled
}

/// For the value of a parameter.
fn escape(text: &str, escaped: &mut String) {
    for c in text.chars() {
        match c {
            '%' => escaped.push_str("%25"),
            '&' => escaped.push_str("%26"),
            '?' => escaped.push_str("%3F"),
            '=' => escaped.push_str("%3D"),
            other => escaped.push(other),
        }
    }
}
