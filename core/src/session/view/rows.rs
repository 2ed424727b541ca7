//! The rows of the timeline. A row that reads as before has the card that it had before.

use std::rc::Rc;

use super::build::Builder;
use super::chunks::Rank;
use super::divide::Piece;
use super::{Card, Chunk, Day, Note, Row, Rows, Showing, aligned};
use crate::model::{Date, Density, Embed, Entry, EntryId, Order, Placed, State};

/// What stands in a row.
enum Slot<'a> {
    Day(Day),
    Entry(&'a Placed),
}

impl Slot<'_> {
    /// Which entry has a card here.
    fn id(&self) -> Option<&EntryId> {
        match self {
            Self::Entry(placed) => (!placed.entry.is_withdrawn()).then_some(&placed.entry.id),
            Self::Day(_) => None,
        }
    }
}

impl Builder<'_> {
    /// The rows; those `before` are of an earlier screen, or none: chunks in which nothing reads otherwise are the same.
    pub(super) fn rows(&self, before: &Rows) -> Rows {
        let order = self.reader.order();
        let (slots, ranks) = self.slots();
        let (mut slots, mut ranks) = (slots.as_slice(), ranks.as_slice());
        let mut known = before.search();
        let pieces = before.divide(order, ranks).into_iter();
        let chunks = pieces.map(|Piece { number, length }| {
            let (own, below) = slots.split_at(length);
            let (own_ranks, ranks_below) = ranks.split_at(length);
            (slots, ranks) = (below, ranks_below);
            let chunk = known.find(number);
            let rows = self.rows_of(own, chunk, before);
            match chunk {
                Some(chunk) if chunk.rows == rows && before.order() == order => Rc::clone(chunk),
                Some(_) | None => Rc::new(Chunk::new(number, rows, own_ranks)),
            }
        });
        Rows::new(order, chunks.collect())
    }

    /// The rows of a chunk, as a rule of those that it had `before`.
    fn rows_of(&self, slots: &[Slot<'_>], chunk: Option<&Rc<Chunk>>, before: &Rows) -> Vec<Row> {
        let ids: Vec<Option<&EntryId>> = slots.iter().map(Slot::id).collect();
        let known = aligned(chunk.map_or(&[], |chunk| &chunk.rows), &ids);
        let rows = slots.iter().zip(known);
        let rows = rows.map(|(slot, known)| match slot {
            Slot::Day(day) => Row::Day(*day),
            Slot::Entry(placed) => self.row(placed, known.or_else(|| before.card(placed))),
        });
        rows.collect()
    }

    /// Pinned entries, then days and entries from top to bottom; with their ranks.
    fn slots(&self) -> (Vec<Slot<'_>>, Vec<Option<Rank>>) {
        let pinned = self.coverage.pinned();
        let mut slots: Vec<Slot<'_>> = pinned.map(Slot::Entry).collect();
        let mut ranks = vec![None; slots.len()];
        let mut shown: Vec<&Placed> = self.coverage.shown(self.reader.pagination()).collect();
        let order = self.reader.order();
        if order == Order::Oldest {
            shown.reverse();
        }
        let counts = self.counts();
        let mut open = true;
        let mut current: Option<Date> = None;
        for placed in shown {
            let rank = Some(Rank::of(placed.position, order));
            let published = placed.entry.published;
            if let Some((at, date)) = published.map(|at| (at, self.clock.date(at)))
                && current != Some(date)
            {
                current = Some(date);
                open = self.reader.disclosure().is_day_expanded(date);
                let is_same = |slot: &&Slot<'_>| matches!(slot, Slot::Day(day) if day.date == date);
                slots.push(Slot::Day(Day {
                    date,
                    again: slots.iter().filter(is_same).count(),
                    expanded: open,
                    entries: counts.of(at, &self.clock),
                }));
                ranks.push(rank);
            }
            if open {
                slots.push(Slot::Entry(placed));
                ranks.push(rank);
            }
        }
        (slots, ranks)
    }

    /// The row of an entry, which may have had a card before.
    pub(super) fn row(&self, placed: &Placed, before: Option<&Rc<Card>>) -> Row {
        if placed.entry.is_withdrawn() {
            Row::Withdrawn(self.note(&placed.entry))
        } else {
            Row::Entry(self.card(placed, before))
        }
    }

    pub(super) fn note(&self, entry: &Entry) -> Note {
        let day = entry.published.unwrap_or(self.clock.now);
        Note {
            id: entry.id.clone(),
            withdrawn: entry.modified.map(|at| self.clock.dated(at, day)),
            time: entry.published.map(|at| self.clock.dated(at, at)),
        }
    }

    /// The card before, if it reads the same but for an age that nobody sees.
    fn card(&self, placed: &Placed, before: Option<&Rc<Card>>) -> Rc<Card> {
        let mut card = self.new_card(placed, before);
        let time = card.time;
        if let Some(before) = before {
            if let (Some(time), Some(old)) = (&mut card.time, before.time)
                && time.age != old.age
                && !self.sight.has(&before.entry.id)
            {
                time.age = old.age;
            }
            if card == **before {
                return Rc::clone(before);
            }
        }
        Rc::new(Card { time, ..card })
    }

    fn new_card(&self, placed: &Placed, before: Option<&Rc<Card>>) -> Card {
        let entry = &placed.entry;
        let [time, edited] = self.moments(entry);
        let disclosure = self.reader.disclosure();
        let expanded = disclosure.is_expanded(&entry.id);
        Card {
            embeds: if expanded {
                self.embeds(entry, before)
            } else {
                Vec::new()
            },
            entry: Rc::clone(entry),
            feed_language: self.feed.language.clone(),
            expanded,
            summary: disclosure.density() == Density::Summaries,
            just_added: placed.state == State::JustAdded,
            time,
            edited,
            level: self.options.level() + 1,
        }
    }

    /// What in an open entry is shown elsewhere. Where nothing was, the body is not searched again.
    fn embeds(&self, entry: &Rc<Entry>, before: Option<&Rc<Card>>) -> Vec<(Rc<Embed>, Showing)> {
        let has_none = |card: &Rc<Card>| {
            card.expanded && card.embeds.is_empty() && Rc::ptr_eq(&card.entry, entry)
        };
        if before.is_some_and(has_none) {
            return Vec::new();
        }
        self.reader.embeds().of(entry, self.options)
    }
}
