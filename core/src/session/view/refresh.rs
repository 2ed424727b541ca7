//! The same screen a little later: no more is built than has changed.

use std::rc::Rc;

use super::build::{Builder, day_of};
use super::{Card, Chunk, Moment, Row, Rows, Screen, View};
use crate::model::{Entry, EntryId, Timestamp};
use crate::session::{Redraw, Session};

impl Session {
    /// Brings a view that was up to date before an update in line with what has changed. It is then what
    /// [`Session::view`] says, but for how long ago entries out of sight were; and its rows are the same `Rc` where they
    /// read as before.
    pub fn redraw(&self, view: &mut View, redraw: &Redraw, now: Timestamp) {
        let changed: &[EntryId] = match redraw {
            Redraw::Nothing => return,
            Redraw::Status => &[],
            Redraw::Entries(ids) => ids,
            Redraw::All => return self.rebuild(view, now),
        };
        match (&mut *view, self.builder(now)) {
            (View::Ready(screen), Some(builder)) => builder.refresh(screen, changed),
            (View::Waiting | View::Unavailable(_) | View::Ready(_), _) => {
                *view = self.view(now);
            }
        }
    }

    /// Builds a view anew. Cards that read as before are the same `Rc`.
    fn rebuild(&self, view: &mut View, now: Timestamp) {
        let (View::Ready(screen), Some(builder)) = (&mut *view, self.builder(now)) else {
            *view = self.view(now);
            return;
        };
        let rows = Rc::new(builder.rows(&screen.rows));
        let (validity, points) = (builder.validity_in_sight(), builder.key_points());
        **screen = builder.screen(rows, validity, points);
    }
}

impl Builder<'_> {
    fn refresh(&self, screen: &mut Screen, changed: &[EntryId]) {
        let mut rows = std::mem::take(&mut screen.rows);
        let points = std::mem::take(&mut screen.key_points);
        let is_stale = !screen.validity.holds(&self.clock, self.sight);
        if is_stale || !changed.is_empty() {
            self.refresh_rows(&mut rows, changed, is_stale);
        }
        let mut validity = screen.validity;
        if is_stale {
            validity = self.validity_in_sight();
        } else if validity.has_moved(self.sight) {
            validity = validity.moved_to(self.validity_in_sight());
        }
        *screen = self.screen(rows, validity, points);
    }

    /// Puts new rows in the place of those that read otherwise. Where there are none the list is the same.
    fn refresh_rows(&self, rows: &mut Rc<Rows>, changed: &[EntryId], is_stale: bool) {
        let is_everywhere = is_stale && self.sight.entries().is_none();
        let seen = self.sight.entries().filter(|_| is_stale);
        let ids = changed.iter().chain(seen.unwrap_or_default());
        let placed = ids.filter_map(|id| self.coverage.timeline().get(id));
        let numbers = placed.filter_map(|placed| rows.number_of(placed));
        let numbers: Vec<u32> = numbers.collect();
        let is_asked = |chunk: &Chunk| {
            let is_dated = is_stale && chunk.is_dateless();
            is_everywhere || is_dated || numbers.contains(&chunk.number)
        };
        Rows::replace(rows, is_asked, |row| self.new_row(row, changed, is_stale));
    }

    /// What is to stand in the place of a row, if that is another row.
    fn new_row(&self, row: &Row, changed: &[EntryId], is_stale: bool) -> Option<Row> {
        match row {
            Row::Entry(card) if changed.contains(&card.entry.id) => {
                let placed = self.coverage.timeline().get(&card.entry.id)?;
                Some(self.row(placed, None))
            }
            Row::Entry(card) if is_stale => self.retold(card).map(Row::Entry),
            Row::Withdrawn(note) if is_stale => {
                let new = self.note(&self.coverage.timeline().get(&note.id)?.entry);
                (new != *note).then_some(Row::Withdrawn(new))
            }
            Row::Day(_) | Row::Entry(_) | Row::Withdrawn(_) => None,
        }
    }

    /// A card whose times are told otherwise now, if they are to be told anew.
    fn retold(&self, card: &Rc<Card>) -> Option<Rc<Card>> {
        let [time, edited] = if day_of(&card.entry).is_none() {
            self.moments(&card.entry)
        } else {
            [card.time.map(|moment| self.aged(moment)), card.edited]
        };
        // Most read the same: that is asked first.
        let differs = [time, edited] != [card.time, card.edited];
        (differs && self.tells_times(&card.entry)).then(|| {
            Rc::new(Card {
                time,
                edited,
                ..Card::clone(card)
            })
        })
    }

    fn aged(&self, moment: Moment) -> Moment {
        Moment {
            age: self.clock.age(moment.at),
            ..moment
        }
    }

    /// Whether its times are to be told anew: what stands under no day may need its date, besides what is in sight.
    fn tells_times(&self, entry: &Entry) -> bool {
        day_of(entry).is_none() || self.sight.has(&entry.id)
    }
}
