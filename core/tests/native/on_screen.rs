//! What a browser has on the screen in the course of a conversation.

use std::collections::BTreeMap;
use std::rc::Rc;

use liveblog_core::model::{EntryId, Timestamp};
use liveblog_core::session::view::{Card, Row, Validity};
use liveblog_core::session::{Action, PageAction, Redraw, Session, View};

/// What a browser has on the screen, and of which moment it is: drawn again as updates say, it must always be what a view
/// made from nothing says. How long ago entries out of sight were is the exception.
#[derive(Debug)]
pub(super) struct Drawn {
    view: View,
    at: Timestamp,
    sight: Option<Vec<EntryId>>,
}

impl Default for Drawn {
    fn default() -> Self {
        Self {
            view: View::Waiting,
            at: Timestamp(0),
            sight: None,
        }
    }
}

impl Drawn {
    pub(super) fn view(&self) -> &View {
        &self.view
    }

    /// Notes what the reader sees from now on.
    pub(super) fn look(&mut self, action: &Action) {
        if let Action::Page(PageAction::SightMoved(sight)) = action {
            self.sight.clone_from(sight);
        }
    }

    /// What can be seen of a view.
    fn seen(&self, mut view: View) -> View {
        let View::Ready(screen) = &mut view else {
            return view;
        };
        screen.validity = Validity::default();
        let is_in_sight = |id: &EntryId| self.sight.as_ref().is_none_or(|sight| sight.contains(id));
        for row in Rc::make_mut(&mut screen.rows).iter_mut() {
            if let Row::Entry(card) = row
                && !is_in_sight(&card.entry.id)
                && let Some(time) = &mut Rc::make_mut(card).time
            {
                time.age = None;
            }
        }
        view
    }

    /// Draws what an update has changed.
    pub(super) fn redraw(&mut self, session: &Session, redraw: &Redraw, now: Timestamp) {
        let before = cards(&self.view);
        session.redraw(&mut self.view, redraw, now);
        match redraw {
            Redraw::Status | Redraw::Entries(_) | Redraw::All => self.at = now,
            Redraw::Nothing => {}
        }
        if *redraw == Redraw::All {
            self.assert_kept(&before);
        }
        let whole = self.seen(session.view(self.at));
        assert_eq!(
            self.seen(self.view.clone()),
            whole,
            "not redrawn by {redraw:?}"
        );
    }

    /// A card that reads as before is the same.
    fn assert_kept(&self, before: &BTreeMap<EntryId, Rc<Card>>) {
        for (id, card) in cards(&self.view) {
            let old = before.get(&id).filter(|old| **old == card);
            assert!(old.is_none_or(|old| Rc::ptr_eq(old, &card)), "{id}");
        }
    }
}

fn cards(view: &View) -> BTreeMap<EntryId, Rc<Card>> {
    let View::Ready(screen) = view else {
        return BTreeMap::new();
    };
    let cards = screen.rows.iter().filter_map(Row::card);
    let cards = cards.map(|card| (card.entry.id.clone(), Rc::clone(card)));
    cards.collect()
}
