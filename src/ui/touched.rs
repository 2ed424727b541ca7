//! Which parts of the screen a drawing may insert nodes into or remove nodes from. Others, a page's translation
//! say, may have changed the nodes there: such a part is mended before it is drawn (src/embed/mender.rs). Where
//! only words change nothing has to be, so that a translated page is not set back with each tick of its clocks.

use std::rc::Rc;

use crate::model::EntryId;
use crate::session::view::{Card, Moment, Row, Screen, StatusLine, View};

/// The entries that are drawn again in another form, or `None` if nothing but words changes.
/// Where something else than an entry changes, the list is empty.
pub fn touched(old: &View, new: &View) -> Option<Vec<EntryId>> {
    match (old, new) {
        (View::Ready(old), View::Ready(new)) => {
            let changed = changed(old, new);
            let stays = changed.is_empty() && is_alike(old, new);
            (!stays).then_some(changed)
        }
        (View::Waiting, View::Waiting) => None,
        _ => Some(Vec::new()),
    }
}

/// The entries in another form than before, wherever they stand.
fn changed(old: &Screen, new: &Screen) -> Vec<EntryId> {
    let cards = new.rows.iter().filter_map(card);
    let is_new = |new: &&Card| {
        let mut known = old.rows.iter().filter_map(card);
        !known.any(|old| is_same_form(old, new))
    };
    let changed = cards.filter(is_new);
    changed.map(|card| card.entry.id.clone()).collect()
}

fn card(row: &Row) -> Option<&Card> {
    match row {
        Row::Entry(card) => Some(card),
        Row::Day(_) | Row::Withdrawn(_) => None,
    }
}

fn is_same_form(old: &Card, new: &Card) -> bool {
    Rc::ptr_eq(&old.entry, &new.entry)
        && (old.expanded, old.summary, old.fresh, old.level)
            == (new.expanded, new.summary, new.fresh, new.level)
        && form(old.time.as_ref()) == form(new.time.as_ref())
        && form(old.edited.as_ref()) == form(new.edited.as_ref())
        && old.embeds == new.embeds
}

/// Whether there is a time, and whether it says how long ago that was.
fn form(moment: Option<&Moment>) -> Option<bool> {
    moment.map(|moment| moment.ago.is_some())
}

/// Whether what stands outside of entries differs in words at most.
fn is_alike(old: &Screen, new: &Screen) -> bool {
    let rows = old.rows.iter().zip(&new.rows);
    old.rows.len() == new.rows.len()
        && rows.into_iter().all(|(old, new)| match (old, new) {
            (Row::Entry(old), Row::Entry(new)) => old.entry.id == new.entry.id,
            (old, new) => old == new,
        })
        && parts(old) == parts(new)
        && line(&old.connection) == line(&new.connection)
}

/// What of the head and of the ends of the timeline is there.
fn parts(screen: &Screen) -> impl PartialEq + '_ {
    let link = screen.title.is_some() && screen.home_page.is_some();
    let head = (link, screen.description.is_some(), screen.paused.is_some());
    let ends = (screen.order, screen.earlier.is_some(), &screen.rest);
    let notes = (
        screen.updated.is_some(),
        screen.held.is_some(),
        screen.empty.is_some(),
    );
    let points: Vec<bool> = screen
        .key_points
        .iter()
        .map(|point| point.entry.is_some())
        .collect();
    (head, ends, notes, points)
}

fn line(line: &StatusLine) -> (bool, bool, bool) {
    (line.capsule.is_some(), line.urgent, line.offer.is_some())
}
