//! The points at the top of the coverage.

use std::rc::Rc;

use super::build::Builder;
use super::{Point, PointText};
use crate::model::{KeyPoint, Kind, Placed};

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
        let events = events.take(KEY_EVENTS);
        events.map(key_event).collect()
    }

    fn key_point(&self, point: &KeyPoint) -> Point {
        let timeline = self.coverage.timeline();
        let known = point.entry.as_ref().and_then(|id| timeline.find(id));
        Point {
            text: PointText::Given(Rc::clone(&point.text)),
            entry: known.map(|placed| placed.entry.id.clone()),
        }
    }
}

fn key_event(placed: &Placed) -> Point {
    let entry = &placed.entry;
    Point {
        text: PointText::Title(Rc::clone(entry)),
        entry: Some(entry.id.clone()),
    }
}

fn is_key_event(placed: &Placed) -> bool {
    let entry = &placed.entry;
    let key = matches!(entry.kind, Kind::Key | Kind::Breaking);
    key && !entry.is_withdrawn() && !placed.is_held()
}
