//! The same screen a little later: no more is built than has changed.

use std::rc::Rc;

use super::build::{Builder, day_of};
use super::{Card, Row, Screen, View};
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
            for row in Rc::make_mut(&mut rows) {
                self.refresh_row(row, changed, is_stale);
            }
        }
        let mut validity = screen.validity;
        if is_stale {
            validity = self.validity_in_sight();
        } else if validity.has_moved(self.sight) {
            validity = validity.moved_to(self.validity_in_sight());
        }
        *screen = self.screen(rows, validity, points);
    }

    fn refresh_row(&self, row: &mut Row, changed: &[EntryId], is_stale: bool) {
        match row {
            Row::Entry(card) if changed.contains(&card.entry.id) => {
                if let Some(placed) = self.coverage.timeline().get(&card.entry.id) {
                    *row = self.row(placed, None);
                }
            }
            Row::Entry(card) if is_stale && self.tells_times(&card.entry) => {
                self.refresh_times(card);
            }
            Row::Withdrawn(note) if is_stale => {
                if let Some(placed) = self.coverage.timeline().get(&note.id) {
                    *note = self.note(&placed.entry);
                }
            }
            Row::Day(_) | Row::Entry(_) | Row::Withdrawn(_) => {}
        }
    }

    /// Whether its times are to be told anew: what stands under no day may need its date, besides what is in sight.
    fn tells_times(&self, entry: &Entry) -> bool {
        day_of(entry).is_none() || self.sight.has(&entry.id)
    }

    /// Tells the times of a card anew, where they are told otherwise now.
    fn refresh_times(&self, card: &mut Rc<Card>) {
        let mut moments = [card.time, card.edited];
        if day_of(&card.entry).is_none() {
            moments = self.moments(&card.entry);
        } else {
            let [published, _] = &mut moments;
            if let Some(moment) = published {
                moment.age = self.clock.age(moment.at);
            }
        }
        if moments != [card.time, card.edited] {
            let card = Rc::make_mut(card);
            [card.time, card.edited] = moments;
        }
    }
}
