//! Tags and text in, a [`Content`] tree out: within the limits on size, and nested as the rules in
//! [`super::nesting`] say.
//!
//! Nothing here knows of names, attributes or sources; nothing recurses.

mod closing;
mod special;

use std::rc::Rc;
use std::{iter, mem};

use super::embeds::Candidate;
use super::nesting::{self, HEADINGS, PARAGRAPH};
use super::open::{Open, blank};
use super::style::Veil;
use crate::model::{Attribute, Embed, Node, SafeUrl, Tag};

/// Deeper elements are unwrapped: what they hold stays, without them.
const DEEPEST: usize = 32;

/// The most elements and texts of a body.
pub(in crate::feed) const MOST_NODES: usize = 2_000;

/// The longest text of a body, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;

/// A tree under construction.
pub(in crate::feed) struct Builder {
    /// The innermost open element; outside all of them, a stand-in for what holds the body.
    current: Open,
    /// The open elements around it; the stand-in first.
    around: Vec<Open>,
    /// How many elements and texts there are.
    nodes: usize,
    /// How many bytes of text there are.
    text: usize,
    /// How deep the outermost open element is that is not to be seen; 0 if there is none.
    hidden: usize,
    /// The levels of the headings under which what comes next stands.
    levels: Vec<usize>,
    /// Whether a tag was left out that kept words apart.
    gap: bool,
    truncated: bool,
}

impl Builder {
    /// An empty body.
    pub(in crate::feed) fn new() -> Self {
        Self {
            current: Open::new(Tag::Div, Tag::Div, Vec::new()),
            around: Vec::new(),
            nodes: 0,
            text: 0,
            hidden: 0,
            levels: Vec::new(),
            gap: false,
            truncated: false,
        }
    }

    /// Whether a limit is reached, so that nothing more is taken.
    pub(in crate::feed) fn is_full(&self) -> bool {
        self.truncated
    }

    /// A start tag: opens the element, or keeps its content alone where it cannot stand.
    pub(in crate::feed) fn open(&mut self, written: Tag, attributes: Vec<Attribute>) {
        self.opens(written, attributes);
    }

    /// The same; says whether the element is open.
    pub(super) fn opens(&mut self, written: Tag, attributes: Vec<Attribute>) -> bool {
        if self.is_unseen() && written.is_void() {
            return false;
        }
        let kept = self.place(written);
        let kept = kept.filter(|tag| self.around.len() + nesting::levels(*tag) <= DEEPEST);
        match kept {
            Some(tag) => self.push(Open::new(tag, written, attributes)),
            None => self.separate(written),
        }
        kept.is_some()
    }

    /// What the element may stand for that has just been opened, if it has.
    pub(super) fn suspect(&mut self, written: Tag, candidate: Candidate) {
        if self.current.written == written {
            self.current.candidate = Some(candidate);
        }
    }

    /// A link, which may say what the element around it stands for.
    pub(super) fn see(&mut self, url: &SafeUrl) {
        if self.is_unseen() {
            return;
        }
        let around = self.around.iter_mut().rev();
        let mut outwards = iter::once(&mut self.current).chain(around);
        if let Some(candidate) = outwards.find_map(|open| open.candidate.as_mut()) {
            candidate.see(url);
        }
    }

    /// Something that is shown elsewhere, on lines of its own.
    pub(in crate::feed) fn embed(&mut self, embed: Embed) {
        self.apart(Node::Embed(Rc::new(embed)));
    }

    /// Something of somebody's that cannot be shown.
    pub(super) fn missing(&mut self, whose: &str) {
        self.apart(Node::Missing(whose.into()));
    }

    fn apart(&mut self, node: Node) {
        if self.is_unseen() {
            return;
        }
        // The link is around what stands after it now.
        self.name_link(None);
        self.end(&[Tag::A]);
        self.end(PARAGRAPH);
        if !self.is_linked() && self.fill(None) && self.count() {
            self.flush();
            self.gap = false;
            self.current.solid = true;
            self.add(node);
        }
    }

    fn is_linked(&self) -> bool {
        self.is_within(|open| open.tag == Tag::A)
    }

    /// Whether one of the elements around what comes next is such a one.
    fn is_within(&self, is_it: impl Fn(&Open) -> bool) -> bool {
        is_it(&self.current) || self.around.iter().any(is_it)
    }

    /// An end tag: closes the element and all in it, or does nothing if it is not open.
    pub(in crate::feed) fn close(&mut self, tag: Tag) {
        let any = if HEADINGS.contains(&tag) {
            HEADINGS
        } else {
            &[tag]
        };
        if !self.end(any) {
            self.separate(tag);
        }
    }

    /// Text, decoded.
    pub(in crate::feed) fn text(&mut self, text: &str) {
        let in_cell = nesting::implied(self.current.tag).is_none();
        if self.truncated
            || self.is_gone()
            || self.veil() != Veil::default()
            || (!in_cell && (text.trim().is_empty() || !self.fill(None)))
        {
            return;
        }
        let runs_on = !self.current.begins_line() && !text.starts_with(char::is_whitespace);
        if mem::take(&mut self.gap) && runs_on {
            self.append(" ");
        }
        self.append(text);
    }

    /// Closes what the element cannot stand in, opens what it must stand in, and says as what it is
    /// kept, if it is.
    fn place(&mut self, written: Tag) -> Option<Tag> {
        let homes = nesting::homes(written);
        let home = self.find(homes);
        let tag = match home {
            Some(depth) if written == Tag::Caption && !self.is_empty_at(depth) => return None,
            Some(depth) => {
                self.keep(depth);
                written
            }
            None if homes.is_empty() => written,
            None => {
                self.end(&[written]);
                nesting::homeless(written)?
            }
        };
        if tag.is_block() {
            self.end(PARAGRAPH);
        }
        if HEADINGS.contains(&tag) {
            self.end(HEADINGS);
        }
        if tag == Tag::A {
            self.end(&[tag]);
            if self.around.iter().any(|open| open.tag == tag) {
                return None;
            }
        }
        self.fill(Some(tag)).then_some(tag)
    }

    /// Opens the row and the cell that the source left out, up to where the tag, or any content, can
    /// stand. False if there is no room for that.
    fn fill(&mut self, tag: Option<Tag>) -> bool {
        while let Some(implied) = nesting::implied(self.current.tag) {
            if tag.is_some_and(|tag| nesting::stands_for(tag, implied)) {
                break;
            }
            if self.is_full() {
                return false;
            }
            self.push(Open {
                implied: true,
                ..Open::new(implied, implied, Vec::new())
            });
        }
        true
    }

    fn push(&mut self, mut open: Open) {
        if self.count() {
            open.veil = self.veil();
            let is_void = open.tag.is_void();
            self.gap &= !open.tag.is_apart();
            self.around.push(mem::replace(&mut self.current, open));
            if is_void {
                self.keep(self.around.len() - 1);
            }
        }
    }

    /// The words before and after a tag that is left out must not run together.
    fn separate(&mut self, tag: Tag) {
        self.gap |= tag.is_apart();
    }

    /// Adds as much of the text as there is room for.
    fn append(&mut self, text: &str) {
        let open = &self.current;
        let leads = open.children.is_empty() && open.text.is_empty();
        // Parsers drop a line break at the beginning of `pre`: each pass would take one.
        let dropped: &[char] = if leads && open.tag == Tag::Pre {
            &['\n']
        } else {
            &[]
        };
        let text = text.trim_start_matches(dropped);
        let end = text.floor_char_boundary(LONGEST_TEXT - self.text);
        let kept = text.get(..end).unwrap_or_default();
        if !kept.is_empty() && (!self.current.text.is_empty() || self.count()) {
            self.current.solid |= !blank(kept);
            self.current.text.push_str(kept);
            self.text += kept.len();
        }
        self.truncated |= kept.len() < text.len();
    }

    /// Closes the innermost open element among `tags` and all in it. False if there is none.
    fn end(&mut self, tags: &[Tag]) -> bool {
        let found = self.find(tags);
        if let Some(depth) = found {
            self.keep(depth - 1);
        }
        found.is_some()
    }

    /// How deep the innermost open element among `tags` is: 1 for the outermost. A table hides what
    /// is around it: what happens in a cell has no effect outside.
    fn find(&self, tags: &[Tag]) -> Option<usize> {
        let outwards = iter::once(&self.current).chain(self.around.iter().rev());
        let mut outwards = outwards.zip((1..=self.around.len()).rev());
        let ends = |open: &Open| tags.contains(&open.written) || open.tag == Tag::Table;
        let (open, depth) = outwards.find(|(open, _)| ends(open))?;
        tags.contains(&open.written).then_some(depth)
    }

    fn is_empty_at(&self, depth: usize) -> bool {
        depth == self.around.len() && self.current.children.is_empty()
    }

    /// Counts a new node, if there is room for it.
    fn count(&mut self) -> bool {
        self.truncated |= self.nodes == MOST_NODES;
        self.nodes += usize::from(!self.truncated);
        !self.truncated
    }
}
