//! The text of the last answer of a feed, as the browser holds it and as we do.

use std::cell::{Cell, RefCell};
use std::hash::{DefaultHasher, Hasher};
use std::rc::Rc;

use js_sys::JsString;

/// A text that comes again is not copied out of the browser again, and others are told its digest instead of it.
#[derive(Default)]
pub(super) struct LastText {
    known: RefCell<Option<(JsString, Rc<str>)>>,
    digest: Cell<Option<u64>>,
}

impl LastText {
    /// Copies a text, unless it is the one that is known.
    pub(super) fn read(&self, text: JsString) -> Rc<str> {
        if let Some((_, copy)) = self
            .known
            .borrow()
            .as_ref()
            .filter(|(known, _)| *known == text)
        {
            return Rc::clone(copy);
        }
        let copy: Rc<str> = String::from(&text).into();
        self.digest.set(None);
        self.known.replace(Some((text, Rc::clone(&copy))));
        copy
    }

    /// The text that is known.
    pub(super) fn known(&self) -> Option<Rc<str>> {
        let known = self.known.borrow();
        known.as_ref().map(|(_, copy)| Rc::clone(copy))
    }

    /// The text that is known, if it has this digest.
    pub(super) fn of(&self, digest: &str) -> Option<Rc<str>> {
        let is_it = self.digest().is_some_and(|known| known == digest);
        self.known().filter(|_| is_it)
    }

    /// What tells the text from others: a check against mistakes, not against others of this origin, who can say anything.
    pub(super) fn digest(&self) -> Option<String> {
        let text = self.known()?;
        let digest = self.digest.get().unwrap_or_else(|| digest(&text));
        self.digest.set(Some(digest));
        Some(format!("{} {digest:016x}", text.len()))
    }
}

fn digest(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish()
}
