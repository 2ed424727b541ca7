//! What is in sight is drawn ahead of all else where much has changed at once: by another density, say. A reader waits for no
//! more than the screen shows.

use std::rc::Rc;

use super::chunks::Rows;
use super::{Chunk, Row, View};
use crate::session::Session;

/// So many chunks are drawn at a time once what is in sight has been.
const STEP: usize = 2;

impl Session {
    /// Leaves what a view tells of chunks in sight, and puts what is `drawn` in the place of others, if these are many. All rows, if
    /// some of them are yet to be drawn so.
    pub fn draw_ahead(&self, drawn: &View, view: &mut View) -> Option<Rc<Rows>> {
        let (View::Ready(drawn), View::Ready(screen)) = (drawn, view) else {
            return None;
        };
        let seen = self.page.sight().entries()?;
        let timeline = self.coverage.timeline();
        let placed = seen.iter().filter_map(|id| timeline.get(id));
        let seen: Vec<u32> = placed
            .filter_map(|placed| screen.rows.number_of(placed))
            .collect();
        // What is below comes into sight where others become shorter.
        let pairs = screen.rows.chunks().windows(2);
        let below = pairs.filter_map(|pair| match pair {
            [above, below] if seen.contains(&above.number) => Some(below.number),
            _ => None,
        });
        let asked: Vec<u32> = below.chain(seen.iter().copied()).collect();
        let rows = screen
            .rows
            .ahead(&drawn.rows, 0, &|number| asked.contains(&number))?;
        Some(std::mem::replace(&mut screen.rows, Rc::new(rows)))
    }
}

impl Rows {
    /// A few more of these rows than are `drawn`: nothing if that is all of them.
    pub fn next_step(&self, drawn: &Self) -> Option<Self> {
        self.ahead(drawn, STEP, &|_| false)
    }

    /// What is drawn, with those chunks of these that are asked for, with as many of the others, and with all that have other rows.
    fn ahead(&self, drawn: &Self, most: usize, is_asked: &dyn Fn(u32) -> bool) -> Option<Self> {
        if self.order() != drawn.order() {
            return None;
        }
        let mut known = drawn.search();
        let (mut left, mut is_whole) = (most, true);
        let chunks = self.chunks().iter().map(|chunk| {
            let old = known.find(chunk.number);
            let Some(old) = old.filter(|old| !Rc::ptr_eq(old, chunk) && old.has_rows_of(chunk))
            else {
                return chunk;
            };
            if is_asked(chunk.number) {
                return chunk;
            }
            if left > 0 {
                left -= 1;
                return chunk;
            }
            is_whole = false;
            old
        });
        let chunks = chunks.map(Rc::clone).collect();
        (!is_whole).then(|| Self::new(self.order(), chunks))
    }
}

impl Chunk {
    /// Whether it is of the same entries and days as another one.
    pub fn has_rows_of(&self, other: &Self) -> bool {
        let mut rows = self.rows.iter().zip(&other.rows);
        self.rows.len() == other.rows.len()
            && rows.all(|(old, new)| match (old, new) {
                (Row::Entry(old), Row::Entry(new)) => old.entry.id == new.entry.id,
                (old, new) => old == new,
            })
    }
}
