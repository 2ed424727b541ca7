//! What must hold after every single action.

use std::collections::{BTreeSet, HashSet};

use liveblog_core::session::View;
use liveblog_core::session::view::Row;
use serde_json::Value;

use super::World;

impl World {
    pub(super) fn check(&mut self, action: &str) {
        // A first feed is wanted whatever comes after it.
        let off = self.off && self.shows;
        let may_go_on = self.pause_reasons.iter().all(|one| *one == "over");
        if self.pause_reasons.is_empty() && !off {
            let goes_on = self.waiting.is_some() || self.in_flight.is_some();
            assert!(goes_on, "{action}: nothing will ever happen again");
        } else if !may_go_on || off {
            let in_spite = &self.pause_reasons;
            assert!(
                self.waiting.is_none(),
                "{action}: a wait in spite of {in_spite:?}"
            );
        }
        let state: Value = serde_json::to_value(self.session.state()).unwrap();
        let expected = self.known.published().count();
        assert_eq!(
            state["entries"], expected,
            "{action}: entries lost or doubled"
        );
        let (seen, shown) = (&self.seen, self.shown());
        assert!(
            seen.is_subset(&shown),
            "{action}: {seen:?} was on the screen, now {shown:?}"
        );
        self.seen = shown;
    }

    /// The ids on the screen, notes included.
    pub(super) fn shown(&self) -> BTreeSet<String> {
        let View::Ready(screen) = self.drawn.view() else {
            return BTreeSet::new();
        };
        assert!(screen.next_tick.is_none_or(|tick| tick > 0));
        let mut shown = BTreeSet::new();
        let mut days = HashSet::new();
        for row in screen.rows.iter() {
            let is_new = match row {
                Row::Day(day) => days.insert((day.date, day.again)),
                Row::Entry(card) => shown.insert(card.entry.id.to_string()),
                Row::Withdrawn(note) => shown.insert(note.id.to_string()),
            };
            assert!(is_new, "a row is there twice: {shown:?} {days:?}");
        }
        shown
    }
}
