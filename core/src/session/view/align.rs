//! Which rows of two screens are the same entry.

use std::rc::Rc;

use super::{Card, Row};
use crate::model::EntryId;

/// The card that each of some entries had before, if it had one. Rows above and below what was inserted, removed or moved
/// stand in the same order; only those between them are looked up. A row that has no card is of no entry.
pub fn aligned<'a>(old: &'a [Row], new: &[Option<&EntryId>]) -> Vec<Option<&'a Rc<Card>>> {
    let is_same = |(old, new): &(&Row, Option<&EntryId>)| old.id() == *new;
    let above = old.iter().zip(new.iter().copied());
    let above = above.take_while(is_same).count();
    let ((top, old), (_, new)) = (old.split_at(above), new.split_at(above));
    let below = old.iter().rev().zip(new.iter().copied().rev());
    let below = below.take_while(is_same).count();
    let (old, bottom) = old.split_at(old.len() - below);
    let (new, _) = new.split_at(new.len() - below);
    // The same sort as that of a timeline, which readers have downloaded already.
    let known = (0..).zip(old);
    let mut known: Vec<(&EntryId, usize)> = known
        .filter_map(|(place, row)| Some((row.id()?, place)))
        .collect();
    known.sort_unstable();
    let between = new.iter().map(|id| {
        let id = (*id)?;
        let found = known.binary_search_by(|(other, _)| (*other).cmp(id));
        let (_, place) = known.get(found.ok()?)?;
        old.get(*place)?.card()
    });
    let [top, bottom] = [top, bottom].map(|rows| rows.iter().map(Row::card));
    top.chain(between).chain(bottom).collect()
}
