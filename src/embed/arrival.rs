//! Brings an entry into view, and puts the focus there.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::stay::options;
use liveblog_core::model::EntryId;

/// Brings an entry to the top of what is in sight, with the focus.
pub(super) fn scroll_to(base: &Element, id: &EntryId) {
    if let Some(entry) = entry(base, id) {
        let options = options(&[("block", "start".into())]);
        entry.scroll_into_view_with_scroll_into_view_options(&options);
    }
    focus(base, id);
}

/// Puts the focus on an entry; on the last day's heading if the entry is in a closed day.
pub(super) fn focus(base: &Element, id: &EntryId) {
    let place = entry(base, id).or_else(|| elements(base, "[part=day] button").last());
    if let Some(place) = place {
        let options = options(&[("preventScroll", true.into())]);
        // What cannot have the focus leaves it where it is.
        let _ = place.focus_with_options(&options);
    }
}

/// Whether the focus is on the button for earlier entries.
pub(super) fn is_at_load_more(base: &Element) -> bool {
    matches!(base.query_selector("[part=load-more]:focus"), Ok(Some(_)))
}

/// Compared one by one: an id from a feed never becomes part of a selector.
fn entry(base: &Element, id: &EntryId) -> Option<HtmlElement> {
    elements(base, "[data-entry]").find(|entry| {
        entry
            .get_attribute("data-entry")
            .is_some_and(|found| *found == *id.0)
    })
}

fn elements(base: &Element, selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = base.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |at| Some(found.as_ref()?.item(at)?.unchecked_into()))
}
