//! The same screen a little later: no more is built than has changed.

use std::rc::Rc;

use super::build::{Builder, day_of};
use super::{Card, Moment, Point, Row, Screen, View};
use crate::model::{Calendar, EntryId, Timestamp};
use crate::session::{Redraw, Session};

impl Session {
    /// Brings a view that was up to date before an update in line with what has changed. It is then what
    /// [`Session::view`] says, and its rows are the same `Rc` where they read as before.
    pub fn redraw(
        &self,
        view: &mut View,
        redraw: &Redraw,
        now: Timestamp,
        calendar: &dyn Calendar,
    ) {
        let changed: &[EntryId] = match redraw {
            Redraw::Nothing => return,
            Redraw::Status => &[],
            Redraw::Entries(ids) => ids,
            Redraw::All => return *view = self.view(now, calendar),
        };
        match (&mut *view, self.builder(now, calendar)) {
            (View::Ready(screen), Some(builder)) => builder.refresh(screen, changed),
            (View::Waiting | View::Unavailable(_) | View::Ready(_), _) => {
                *view = self.view(now, calendar);
            }
        }
    }
}

impl Builder<'_> {
    fn refresh(&self, screen: &mut Screen, changed: &[EntryId]) {
        let mut rows = std::mem::take(&mut screen.rows);
        let mut points = std::mem::take(&mut screen.key_points);
        for row in &mut rows {
            self.refresh_row(row, changed);
        }
        for point in &mut points {
            self.refresh_point(point);
        }
        *screen = self.screen(rows, points);
    }

    fn refresh_row(&self, row: &mut Row, changed: &[EntryId]) {
        match row {
            Row::Day(_) => {}
            Row::Withdrawn(note) => {
                if let Some(placed) = self.coverage.timeline().get(&note.id) {
                    *note = self.note(&placed.entry);
                }
            }
            Row::Entry(card) if changed.contains(&card.entry.id) => {
                if let Some(placed) = self.coverage.timeline().get(&card.entry.id) {
                    *row = self.row(placed);
                }
            }
            Row::Entry(card) => self.refresh_times(card),
        }
    }

    /// Tells the times of a card anew, where they are told otherwise now.
    fn refresh_times(&self, card: &mut Rc<Card>) {
        if day_of(&card.entry).is_none() {
            let moments = self.moments(&card.entry);
            let card = Rc::make_mut(card);
            [card.time, card.edited] = moments;
        } else if !self.is_told([&card.time, &card.edited]) {
            let card = Rc::make_mut(card);
            for moment in [&mut card.time, &mut card.edited].into_iter().flatten() {
                moment.ago = self.clock.ago(moment.at);
            }
        }
    }

    /// Whether moments say how long ago they are now.
    fn is_told(&self, moments: [&Option<Moment>; 2]) -> bool {
        let mut moments = moments.into_iter().flatten();
        moments.all(|moment| moment.ago == self.clock.ago(moment.at))
    }

    fn refresh_point(&self, point: &mut Point) {
        let at = point.time.as_ref().map(|time| time.at);
        point.time = self.point_time(at);
    }
}
