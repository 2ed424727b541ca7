//! Elements that are hidden, that name a file, or that lead to a note.

use super::super::nesting::HIDDEN;
use super::super::style::Veil;
use super::super::tokens::TagToken;
use super::super::{DROPPED, RAW_TEXT, VOID, embeds, kept, notes, skip, word_in};
use super::Reader;
use crate::model::{Class, Tag};

impl Reader<'_> {
    /// Closes the innermost hidden element of a name, if it ends here.
    pub(super) fn uncover(&mut self, name: &str) {
        let Some(at) = self.hidden.iter().rposition(|(hidden, _)| hidden == name) else {
            return;
        };
        if let Some((_, open)) = self.hidden.get_mut(at) {
            *open -= 1;
            if *open == 0 {
                for _ in self.hidden.drain(at..) {
                    self.builder.close(HIDDEN);
                }
            }
        }
    }

    /// Leaves out what is not to be seen, with all that it holds, or with what the veil covers.
    pub(super) fn hide(&mut self, tag: &TagToken, veil: Option<Veil>) {
        if word_in(RAW_TEXT, &tag.name) {
            self.tokens.skip_raw_text(&tag.name);
        } else if word_in(DROPPED, &tag.name) || matches!(&*tag.name, "video" | "audio") {
            self.skip(tag);
        } else if word_in(VOID, &tag.name) {
        } else if let Some(kept) = kept(&tag.name) {
            self.builder.hide(kept);
        } else if self.builder.is_gone() {
            self.again(&tag.name);
        } else {
            match veil {
                Some(veil) => self.builder.cover(HIDDEN, veil),
                None => self.builder.hide(HIDDEN),
            }
            self.hidden.push((tag.name.clone(), 1));
        }
    }

    /// Counts the elements of a name in a hidden one of that name.
    pub(super) fn again(&mut self, name: &str) {
        let mut hidden = self.hidden.iter_mut().rev();
        if let Some((_, open)) = hidden.find(|(known, _)| known == name) {
            *open += 1;
        }
    }

    /// What an element shows that has the address of anything; what it holds is for those who cannot
    /// see that.
    pub(super) fn object(&mut self, tag: &TagToken) {
        let Some(embed) = embeds::object(tag, self.tokens.clone(), self.base) else {
            return;
        };
        let is_known = embed.provider().is_some();
        self.builder.embed(embed);
        if is_known && tag.name == "object" && self.closes("object") {
            skip(tag, &mut self.tokens);
        }
    }

    /// A link to a footnote: its sign stands higher, unless it begins a line or a word.
    pub(super) fn note(&mut self, tag: &TagToken) -> bool {
        let Some(before) = self
            .builder
            .before()
            .filter(|_| !self.builder.is(&[Tag::Sup, Tag::Sub], Class::Bar))
        else {
            return false;
        };
        let apart = before.is_whitespace() && !notes::is_called(tag);
        !apart && !"([{/-–—„“«".contains(before) && notes::sign(tag, self.tokens.clone()).is_some()
    }
}
