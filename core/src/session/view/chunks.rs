//! The rows of a timeline in chunks, so that what a change costs does not grow with what is shown: chunks in which nothing has
//! changed are the same `Rc`, and a browser can leave a whole chunk out of layout.
//!
//! A chunk covers a span of the timeline. What stands in its span is in it, whatever comes and goes around, so that no row goes
//! from one chunk to another because others have come: as elements, both would have to be made anew.

use std::rc::Rc;

use super::build::day_of;
use super::{Card, Row};
use crate::model::{Order, Placed};

/// The chunk of the pinned entries, which stand in no order with the others.
pub(super) const PINNED: u32 = 0;

/// The rows of a timeline, from top to bottom. Two are equal if their rows are, however they are divided.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    order: Order,
    chunks: Vec<Rc<Chunk>>,
}

/// Rows that stand one after another, at least one.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// The same as long as the chunk is there, and unique among the chunks.
    pub number: u32,
    /// The rows.
    pub rows: Vec<Row>,
    /// From which place in the timeline to which.
    span: (Rank, Rank),
    is_dateless: bool,
}

/// A place in the timeline in an order: the lower, the further up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(i64);

impl Rank {
    /// Of what has a position; pinned entries have no rank.
    pub(super) fn of(position: i64, order: Order) -> Self {
        Self(match order {
            Order::Newest => !position,
            Order::Oldest => position,
        })
    }

    /// The same place in the other order.
    pub(super) fn reversed(self) -> Self {
        Self(!self.0)
    }
}

impl Chunk {
    /// Rows with their ranks.
    pub(super) fn new(number: u32, rows: Vec<Row>, ranks: &[Option<Rank>]) -> Self {
        let end = |rank: Option<&Option<Rank>>| rank.copied().flatten().unwrap_or_default();
        Self {
            number,
            span: (end(ranks.first()), end(ranks.last())),
            is_dateless: rows.iter().any(is_dateless),
            rows,
        }
    }

    /// Whether it has rows that stand under no day, whose dates read otherwise on another day.
    pub(super) fn is_dateless(&self) -> bool {
        self.is_dateless
    }
}

fn is_dateless(row: &Row) -> bool {
    match row {
        Row::Entry(card) => day_of(&card.entry).is_none(),
        Row::Withdrawn(_) => true,
        Row::Day(_) => false,
    }
}

impl PartialEq for Chunk {
    fn eq(&self, other: &Self) -> bool {
        (self.number, &self.rows) == (other.number, &other.rows)
    }
}

impl Eq for Chunk {}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Rows {}

/// Finds chunks by their numbers. It is quick where they are asked for from top to bottom.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    all: &'a [Rc<Chunk>],
    rest: &'a [Rc<Chunk>],
}

impl<'a> Search<'a> {
    /// The chunk of a number.
    pub fn find(&mut self, number: u32) -> Option<&'a Rc<Chunk>> {
        let (above, _) = self.all.split_at(self.all.len() - self.rest.len());
        let mut chunks = self.rest.iter();
        let found = chunks.find(|chunk| chunk.number == number);
        if found.is_some() {
            self.rest = chunks.as_slice();
        }
        found.or_else(|| above.iter().find(|chunk| chunk.number == number))
    }
}

impl Rows {
    /// Chunks from top to bottom.
    pub(super) fn new(order: Order, chunks: Vec<Rc<Chunk>>) -> Self {
        Self { order, chunks }
    }

    /// In which order they are.
    pub(super) fn order(&self) -> Order {
        self.order
    }

    /// The chunks from top to bottom.
    pub fn chunks(&self) -> &[Rc<Chunk>] {
        &self.chunks
    }

    /// For who looks for many chunks.
    pub fn search(&self) -> Search<'_> {
        Search {
            all: &self.chunks,
            rest: &self.chunks,
        }
    }

    /// All rows from top to bottom.
    pub fn iter(&self) -> impl Iterator<Item = &Row> {
        self.chunks.iter().flat_map(|chunk| &chunk.rows)
    }

    /// All rows, to be changed where they stand.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Row> {
        let chunks = self.chunks.iter_mut();
        chunks.flat_map(|chunk| &mut Rc::make_mut(chunk).rows)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.rows.len()).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// Leaves so many rows from the top.
    pub fn truncate(&mut self, length: usize) {
        let mut left = length;
        self.chunks.retain_mut(|chunk| {
            let rows = chunk.rows.len().min(left);
            left -= rows;
            if 0 < rows && rows < chunk.rows.len() {
                Rc::make_mut(chunk).rows.truncate(rows);
            }
            rows > 0
        });
    }

    /// The card of an entry, if it is on the screen where it belongs.
    pub(super) fn card(&self, placed: &Placed) -> Option<&Rc<Card>> {
        let chunk = self.search().find(self.number_of(placed)?)?;
        let mut cards = chunk.rows.iter().filter_map(Row::card);
        cards.find(|card| card.entry.id == placed.entry.id)
    }

    /// The number of the chunk in which an entry belongs.
    pub(super) fn number_of(&self, placed: &Placed) -> Option<u32> {
        let rank = (!placed.entry.pinned).then(|| Rank::of(placed.position, self.order));
        self.number_at(rank)
    }

    /// Puts others in the place of rows of some chunks, where there are others.
    pub(super) fn replace(
        rows: &mut Rc<Self>,
        is_asked: impl Fn(&Chunk) -> bool,
        new: impl Fn(&Row) -> Option<Row>,
    ) {
        for at in 0..rows.chunks.len() {
            let chunk = rows.chunks.get(at).filter(|chunk| is_asked(chunk));
            let found = (0..).zip(chunk.iter().flat_map(|chunk| &chunk.rows));
            let found = found.filter_map(|(place, row)| Some((place, new(row)?)));
            let found: Vec<(usize, Row)> = found.collect();
            for (place, row) in found {
                let chunk = Rc::make_mut(rows).chunks.get_mut(at).map(Rc::make_mut);
                if let Some(old) = chunk.and_then(|chunk| chunk.rows.get_mut(place)) {
                    *old = row;
                }
            }
        }
    }

    /// The number of the chunk in whose span a rank is.
    pub(super) fn number_at(&self, rank: Option<Rank>) -> Option<u32> {
        let Some(rank) = rank else {
            return Some(PINNED);
        };
        let is_pinned = |chunk: &&Rc<Chunk>| chunk.number == PINNED;
        let pinned = self.chunks.iter().take_while(is_pinned).count();
        let (_, chunks) = self.chunks.split_at(pinned);
        let at = chunks.partition_point(|chunk| chunk.span.1 < rank);
        let chunk = chunks.get(at).filter(|chunk| chunk.span.0 <= rank)?;
        Some(chunk.number)
    }
}
