//! The points at the top of the coverage.

use std::rc::Rc;

use super::Session;
use super::view::Point;
use super::view::time::Clock;
use crate::model::{Feed, Kind};

/// So many key events stand at the top when the publisher names no key points.
const KEY_EVENTS: usize = 6;

impl Session {
    /// The publisher's key points, else the latest key events.
    pub(super) fn key_points(&self, feed: &Feed, clock: &Clock<'_>) -> Vec<Point> {
        if !feed.key_points.is_empty() {
            let points = feed.key_points.iter();
            return points
                .map(|point| {
                    let known = point.entry.as_ref().and_then(|id| self.timeline.find(id));
                    Point {
                        text: Rc::clone(&point.text),
                        entry: known.map(|placed| placed.entry.id.clone()),
                        time: known
                            .and_then(|placed| placed.entry.published)
                            .map(|at| clock.moment(at, clock.now)),
                    }
                })
                .collect();
        }
        let events = self
            .timeline
            .placed()
            .iter()
            .map(|placed| &placed.entry)
            .filter(|entry| {
                let key = matches!(entry.kind, Kind::Key | Kind::Breaking);
                key && !entry.is_withdrawn() && !self.is_held(&entry.id)
            });
        events
            .take(KEY_EVENTS)
            .map(|entry| Point {
                text: entry.title(),
                entry: Some(entry.id.clone()),
                time: entry.published.map(|at| clock.moment(at, clock.now)),
            })
            .collect()
    }
}
