//! Which rows are a chunk: those that were one before, and what has come between them.

use super::chunks::{PINNED, Rank, Rows};
use crate::model::Order;

/// So many rows are in a chunk, as a rule.
const SIZE: usize = 32;

/// So many of the next rows are a chunk of this number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) number: u32,
    pub(super) length: usize,
}

impl Rows {
    /// Divides rows of these ranks. Those between two chunks go to one that has room for them, or are a chunk of their own.
    pub(super) fn divide(&self, order: Order, ranks: &[Option<Rank>]) -> Vec<Piece> {
        let is_reversed = self.order() != order;
        let homes = ranks.iter().map(|rank| {
            let reversed = rank.filter(|_| is_reversed).map(Rank::reversed);
            self.number_at(reversed.or(*rank))
        });
        let homes: Vec<Option<u32>> = homes.collect();
        let mut pieces = Pieces::after(self);
        let mut runs = homes.chunk_by(|one, other| one == other).peekable();
        let mut rest = ranks;
        while let Some(run) = runs.next() {
            let (ranks, below) = rest.split_at(run.len());
            rest = below;
            match run.first().copied().flatten() {
                Some(number) => pieces.push(number, run.len()),
                None => pieces.settle(ranks, runs.peek().copied()),
            }
        }
        pieces.list
    }
}

/// Chunks as they are found, from top to bottom.
struct Pieces {
    list: Vec<Piece>,
    next: u32,
}

impl Pieces {
    fn after(before: &Rows) -> Self {
        let numbers = before.chunks().iter().map(|chunk| chunk.number);
        let next = numbers.max().unwrap_or(PINNED) + 1;
        Self {
            list: Vec::new(),
            next,
        }
    }

    /// So many rows more are in the chunk of a number.
    fn push(&mut self, number: u32, length: usize) {
        match self.list.last_mut() {
            Some(last) if last.number == number => last.length += length,
            Some(_) | None => self.list.push(Piece { number, length }),
        }
    }

    /// Finds a place for rows that are in no chunk yet; `below` are the chunks of the rows after them.
    fn settle(&mut self, ranks: &[Option<Rank>], below: Option<&[Option<u32>]>) {
        let length = ranks.len();
        let above = self.list.last().filter(|piece| piece.number != PINNED);
        let above = above.map(|piece| (piece.number, piece.length));
        let below = below.and_then(|run| Some(((*run.first()?)?, run.len())));
        let mut neighbours = [above, below].into_iter().flatten();
        match neighbours.find(|(_, rows)| rows + length <= SIZE) {
            Some((number, _)) => self.push(number, length),
            None => self.found(ranks),
        }
    }

    /// New chunks. What has the same rank stays together.
    fn found(&mut self, ranks: &[Option<Rank>]) {
        let mut length = 0;
        for same in ranks.chunk_by(|one, other| one == other) {
            length += same.len();
            if length >= SIZE {
                self.begin(length);
                length = 0;
            }
        }
        if length > 0 {
            self.begin(length);
        }
    }

    fn begin(&mut self, length: usize) {
        self.push(self.next, length);
        self.next += 1;
    }
}
