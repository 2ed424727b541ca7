//! Which rows of two screens are the same entry.

use std::rc::Rc;

use super::{Card, Row};
use crate::model::EntryId;

/// The card that each new row had before, if it is one of an entry and had one. Rows above and below what was inserted, removed
/// or moved stand in the same order; only those between them are looked up.
pub fn aligned<'a>(old: &'a [Row], new: &[Row]) -> Vec<Option<&'a Rc<Card>>> {
    let is_same = |(old, new): &(&Row, &Row)| old.is_same(new);
    let above = old.iter().zip(new).take_while(is_same).count();
    let ((top, old), (_, new)) = (old.split_at(above), new.split_at(above));
    let below = old.iter().rev().zip(new.iter().rev());
    let below = below.take_while(is_same).count();
    let (old, bottom) = old.split_at(old.len() - below);
    let (new, _) = new.split_at(new.len() - below);
    // The same sort as that of a timeline, which readers have downloaded already.
    let known = (0..).zip(old);
    let mut known: Vec<(&EntryId, usize)> = known
        .filter_map(|(place, row)| Some((&row.card()?.entry.id, place)))
        .collect();
    known.sort_unstable();
    let between = new.iter().map(|row| {
        let id = &row.card()?.entry.id;
        let found = known.binary_search_by(|(other, _)| (*other).cmp(id));
        let (_, place) = known.get(found.ok()?)?;
        old.get(*place)?.card()
    });
    let [top, bottom] = [top, bottom].map(|rows| rows.iter().map(Row::card));
    top.chain(between).chain(bottom).collect()
}

impl Row {
    /// Its card, if it is an entry.
    pub fn card(&self) -> Option<&Rc<Card>> {
        match self {
            Self::Entry(card) => Some(card),
            Self::Day(_) | Self::Withdrawn(_) => None,
        }
    }

    /// Whether it is of the same entry or day.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Entry(one), Self::Entry(other)) => {
                Rc::ptr_eq(one, other) || one.entry.id == other.entry.id
            }
            (Self::Withdrawn(one), Self::Withdrawn(other)) => one.id == other.id,
            (Self::Day(one), Self::Day(other)) => {
                (one.date, one.again) == (other.date, other.again)
            }
            _ => false,
        }
    }
}
