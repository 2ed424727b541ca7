//! Elements that a style makes into others, and those that are not to be seen.

use std::iter;
use std::rc::Rc;

use super::super::cards::{Card, Role};
use super::super::embeds::Candidate;
use super::super::nesting::{HEADINGS, MARK};
use super::super::open::{Fate, Open};
use super::super::style::Veil;
use super::{Builder, DEEPEST};
use crate::model::content::words;
use crate::model::{Attribute, Class, Node, Room, Tag};

impl Builder {
    /// A start tag of an element that stands where any phrase can, kept as another.
    pub(in crate::feed::html) fn open_as(
        &mut self,
        tag: Tag,
        written: Tag,
        attributes: Vec<Attribute>,
    ) -> bool {
        let has_room = self.fill(None) && self.around.len() < DEEPEST;
        if has_room {
            self.push(Open {
                fate: Fate::Bare,
                ..Open::new(tag, written, attributes)
            });
        }
        has_room
    }

    /// An element that the source calls something else.
    pub(in crate::feed::html) fn stand_in(&mut self, tag: Tag, written: Tag) {
        if self.open_as(tag, written, Vec::new()) {
            self.current.fate = Fate::Stays;
        }
    }

    /// A mark in the element that has just been opened, which ends with it.
    pub(in crate::feed::html) fn mark(&mut self, tag: Tag, class: Option<Class>) {
        let attributes = class.map(Attribute::Class).into_iter().collect();
        if self.current.tag == Tag::Span && self.current.fate == Fate::Stays {
            self.current.fate = Fate::Bare;
        }
        if self.around.len() < DEEPEST {
            self.push(Open::new(tag, MARK, attributes));
        }
    }

    /// The element that has just been opened is the bullet of an item.
    pub(in crate::feed::html) fn is_bullet(&mut self) {
        self.current.fate = Fate::Bullet;
    }

    /// Whether what comes next is in one of the elements, with nothing of that class nearer.
    pub(in crate::feed::html) fn is(&self, tags: &[Tag], unless: Class) -> bool {
        let mut outwards = iter::once(&self.current).chain(self.around.iter().rev());
        let found = outwards.find(|open| {
            tags.contains(&open.tag)
                || matches!(open.attributes.first(), Some(Attribute::Class(class)) if *class == unless)
        });
        found.is_some_and(|open| tags.contains(&open.tag))
    }

    /// The character before what comes next in its line; none at the beginning.
    pub(in crate::feed::html) fn before(&self) -> Option<char> {
        for open in iter::once(&self.current).chain(self.around.iter().rev()) {
            if !open.text.is_empty() {
                return open.text.chars().last();
            }
            match open.children.last() {
                Some(Node::Element(last)) if last.tag.is_apart() => return None,
                Some(Node::Element(last)) => return words(&last.children, 4096).chars().last(),
                Some(_) => return None,
                None if open.tag.is_apart() => return None,
                None => {}
            }
        }
        None
    }

    /// Opens an element that is not to be seen: what it holds is left out with it.
    pub(in crate::feed::html) fn hide(&mut self, written: Tag) {
        let kept = self.place(written).unwrap_or(Tag::Span);
        if !written.is_void() {
            self.push(Open::new(kept, written, Vec::new()));
            if self.hidden == 0 && !self.truncated {
                self.hidden = self.around.len();
            }
        }
    }

    /// Opens an element of which no more is kept than what is seen in it.
    pub(in crate::feed::html) fn cover(&mut self, written: Tag, veil: Veil) {
        if self.open_as(Tag::Span, written, Vec::new()) {
            self.set_veil(veil);
        } else {
            self.hide(written);
        }
    }

    /// What is not seen in the element that has just been opened.
    pub(in crate::feed::html) fn set_veil(&mut self, veil: Veil) {
        self.current.veil = veil;
    }

    /// How much room the element that has just been opened gives to what it holds.
    pub(in crate::feed::html) fn set_room(&mut self, room: Option<Room>) {
        self.current.room = room;
    }

    /// The element that has just been opened is a card of another system's.
    pub(in crate::feed::html) fn is_card(&mut self) {
        self.current.card = Some(Card::default());
    }

    /// What the element that has just been opened says, if it is in such a card.
    pub(in crate::feed::html) fn plays(&mut self, role: Role) {
        self.current.role = Some(role);
    }

    /// Whether what comes next is in such a card.
    pub(in crate::feed::html) fn is_in_card(&self) -> bool {
        self.is_within(|open| open.card.is_some())
    }

    /// What the link around what comes next says if it holds no words.
    pub(in crate::feed::html) fn name_link(&mut self, name: Option<Rc<str>>) {
        let around = self.around.iter_mut().rev();
        let mut outwards = iter::once(&mut self.current).chain(around);
        if let Some(link) = outwards.find(|open| open.tag == Tag::A) {
            link.name = name;
        }
    }

    /// What is not seen of what comes next.
    pub(in crate::feed::html) fn veil(&self) -> Veil {
        self.current.veil
    }

    /// Whether what comes next is in a block that may stand for something of a provider's.
    pub(in crate::feed::html) fn is_suspect(&self) -> bool {
        self.is_within(|open| open.candidate.as_ref().is_some_and(Candidate::is_owned))
    }

    /// Whether what comes next is the first that a heading holds.
    pub(in crate::feed::html) fn begins_heading(&self) -> bool {
        let open = &self.current;
        HEADINGS.contains(&open.tag) && open.children.is_empty() && open.text.trim().is_empty()
    }

    /// How many nodes there are before what comes next.
    pub(in crate::feed::html) fn length(&self) -> usize {
        self.current.children.len()
    }

    /// Whether what came last, behind so many nodes, is shown elsewhere.
    pub(in crate::feed::html) fn ends_in_embed(&self, before: usize) -> bool {
        self.length() > before && matches!(self.current.children.last(), Some(Node::Embed(_)))
    }

    /// How many elements are open that are called so.
    pub(in crate::feed::html) fn open_of(&self, written: Tag) -> usize {
        let open = iter::once(&self.current).chain(&self.around);
        open.filter(|open| open.written == written).count()
    }

    /// Whether a picture that comes next is not to be seen.
    pub(in crate::feed::html) fn is_unseen(&self) -> bool {
        self.is_gone() || self.veil().unseen
    }

    /// Whether what comes next is left out, whatever it says.
    pub(in crate::feed::html) fn is_gone(&self) -> bool {
        self.hidden > 0
    }
}
