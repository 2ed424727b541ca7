//! What a provider is: how its things are recognised, what stands for them, and the frame that shows them.

use super::Provider;
use super::form::Form;
use super::mark::Mark;

/// Somebody whose posts, videos, charts or maps can be shown in an entry, or at least linked to by name.
#[derive(Debug)]
pub struct Profile {
    /// Its name in the public contract.
    pub name: &'static str,
    /// What it calls itself.
    pub title: &'static str,
    /// What its markup in the text of an entry looks like.
    pub marks: &'static [Mark],
    /// How its frames say how high they have to be, if they do.
    pub height: Option<Height>,
    /// Its kinds of things; of two that fit an address the first counts.
    pub forms: &'static [Form],
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
        let profile = Provider::all().map(Provider::profile);
        let mut named = profile.filter(|profile| profile.name == name);
        named.next()?.height.as_ref()
    }
}

/// The room that a feed asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// So many CSS pixels wide and high.
    Box(u16, u16),
    /// So many high, however wide it is.
    High(u16),
    /// More high than wide, or not.
    Upright(bool),
}

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
