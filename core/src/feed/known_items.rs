//! The items of the feed that was decoded last: where the text of one is the same again, it is not decoded again.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::ops::Range;
use std::rc::Rc;

use super::json::Value;
use super::problem::Problem;
use super::reading::Reading;
use crate::model::{Author, Entry, Offsets, OwnProvider, SafeUrl};

/// What is known of an item by its text.
#[derive(Debug, Default)]
pub(super) struct KnownItem {
    pub(super) standing: OnceCell<Standing>,
    pub(super) decoded: OnceCell<DecodedItem>,
}

/// Where in the timeline an item stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standing {
    pub(super) pinned: bool,
    pub(super) position: Option<i64>,
}

/// An item as it was decoded.
#[derive(Debug)]
pub(super) struct DecodedItem {
    /// Nothing if the item has nothing to show.
    pub(super) entry: Option<Rc<Entry>>,
    /// What was wrong, with paths that begin at the item.
    pub(super) problems: Vec<Problem>,
}

/// What the reading of an item depends on, beside its text.
#[derive(Debug)]
pub(super) struct Context {
    base: Option<SafeUrl>,
    zone: Option<Rc<str>>,
    offsets: Offsets,
    providers: Rc<[Rc<OwnProvider>]>,
    /// Who wrote an item that does not say who did.
    pub(super) authors: Vec<Author>,
}

impl Context {
    pub(super) fn new(reading: &Reading<'_>, authors: &[Author]) -> Self {
        Self {
            base: reading.base.cloned(),
            zone: reading.zone.borrow().clone(),
            offsets: reading.offsets,
            providers: Rc::clone(&reading.providers),
            authors: authors.to_vec(),
        }
    }
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base
            && self.zone == other.zone
            && std::ptr::fn_addr_eq(self.offsets, other.offsets)
            && self.authors == other.authors
            && self.providers == other.providers
    }
}

/// The text of a feed, and its items as they were decoded.
#[derive(Debug)]
pub struct KnownItems {
    text: Rc<str>,
    /// The text that was decoded, where that is another.
    repaired: Option<String>,
    context: Context,
    items: Spans,
}

/// Items with their places in a text, in the order of [`compare`].
type Spans = Vec<(Range<usize>, Rc<KnownItem>)>;

impl KnownItems {
    pub(super) fn new(
        text: Rc<str>,
        repaired: Option<String>,
        context: Context,
        items: Spans,
    ) -> Self {
        Self {
            text,
            repaired,
            context,
            items,
        }
    }

    /// The text of the feed, as it came.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// Whether the same text would be read in the same way again.
    pub(super) fn is_of(&self, context: &Context) -> bool {
        self.context == *context
    }

    /// What is known of an item by its text.
    pub(super) fn get(&self, item: &str) -> Option<Rc<KnownItem>> {
        let text = self.repaired.as_deref().unwrap_or(&self.text);
        let known = |span: &Range<usize>| text.get(span.clone()).unwrap_or_default();
        let place = self
            .items
            .binary_search_by(|(span, _)| compare(known(span), item));
        self.items.get(place.ok()?).map(|(_, item)| Rc::clone(item))
    }
}

/// The places of items in the text that they were decoded of.
pub(super) fn spans(mut items: Vec<(Value<'_>, Rc<KnownItem>)>, text: &str) -> Spans {
    items.sort_unstable_by(|(one, _), (other, _)| compare(one.as_str(), other.as_str()));
    let spans = items.into_iter().map(|(value, item)| {
        let item_text = value.as_str();
        let start = item_text.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
        (start..start.wrapping_add(item_text.len()), item)
    });
    spans.collect()
}

/// By length first: texts of one length are rare, so that few are compared to their end.
fn compare(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}
