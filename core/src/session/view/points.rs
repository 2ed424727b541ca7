//! The points at the top of the coverage.

use std::rc::Rc;

use super::Point;
use super::build::Builder;
use crate::model::{Entry, KeyPoint, Kind, Placed, Timestamp};

/// So many key events stand at the top when the publisher names no key points.
const KEY_EVENTS: usize = 6;

impl Builder<'_> {
    /// The publisher's key points, else the latest key events.
    pub(super) fn key_points(&self) -> Vec<Point> {
        let points = &self.feed.key_points;
        if !points.is_empty() {
            return points.iter().map(|point| self.key_point(point)).collect();
        }
        let placed = self.coverage.timeline().placed().iter();
        let events = placed.filter(|placed| is_key_event(placed));
        let events = events.take(KEY_EVENTS).map(|placed| &placed.entry);
        events.map(|entry| self.key_event(entry)).collect()
    }

    fn key_point(&self, point: &KeyPoint) -> Point {
        let timeline = self.coverage.timeline();
        let known = point.entry.as_ref().and_then(|id| timeline.find(id));
        let entry = known.map(|placed| &placed.entry);
        Point {
            text: Rc::clone(&point.text),
            entry: entry.map(|entry| entry.id.clone()),
            time: self.point_time(entry.and_then(|entry| entry.published)),
        }
    }

    fn key_event(&self, entry: &Entry) -> Point {
        Point {
            text: entry.title(),
            entry: Some(entry.id.clone()),
            time: self.point_time(entry.published),
        }
    }

    /// A point stands under no day, and so under the reader's.
    pub(super) fn point_time(&self, published: Option<Timestamp>) -> Option<super::Moment> {
        published.map(|at| self.clock.moment(at, self.clock.now))
    }
}

fn is_key_event(placed: &Placed) -> bool {
    let entry = &placed.entry;
    let key = matches!(entry.kind, Kind::Key | Kind::Breaking);
    key && !entry.is_withdrawn() && !placed.is_held()
}
