//! Ages that nobody sees are told again when they come into sight, and not before.

use std::rc::Rc;

use liveblog_core::session::view::{Age, Card, Row, Unit};
use liveblog_core::session::{PageAction, ReaderAction, View};
use serde_json::json;

use super::redraw::{four, three};
use super::{Conversation, id};
use crate::native::support::{feed, item, with};

const MINUTE: i64 = 60_000;

/// A conversation about three entries of 14:10, 14:05 and 14:00, at 14:30, and what is drawn of it.
struct Reading {
    conversation: Conversation,
    view: View,
}

impl Reading {
    fn new() -> Self {
        let conversation = Conversation::about(&three());
        let view = conversation.view();
        Self { conversation, view }
    }

    /// What the reader sees from now on.
    fn sees(&mut self, names: &[&str]) {
        let names = names.iter().map(|name| id(name)).collect();
        self.happens(|conversation| {
            conversation.act(PageAction::SightMoved(Some(names)));
        });
    }

    fn passes(&mut self, minutes: i64) {
        self.happens(|conversation| {
            conversation.now.0 += minutes * MINUTE;
            conversation.act(PageAction::Ticked);
        });
    }

    fn happens(&mut self, happens: impl FnOnce(&mut Conversation)) {
        happens(&mut self.conversation);
        let Conversation {
            session,
            redraw,
            now,
            ..
        } = &self.conversation;
        session.redraw(&mut self.view, redraw, *now);
    }

    fn cards(&self) -> Vec<Rc<Card>> {
        let View::Ready(screen) = &self.view else {
            panic!("no screen");
        };
        let cards = screen.rows.iter().filter_map(Row::card);
        cards.map(Rc::clone).collect()
    }

    /// How many minutes ago each entry was, as it is drawn.
    fn ages(&self) -> Vec<u32> {
        let ages = self.cards().into_iter().map(|card| {
            let age = card.time.and_then(|time| time.age);
            let Some(Age::Past(minutes, Unit::Minute)) = age else {
                panic!("{age:?}");
            };
            minutes
        });
        ages.collect()
    }

    fn next_tick(&self) -> Option<i64> {
        let View::Ready(screen) = &self.view else {
            panic!("no screen");
        };
        screen.next_tick
    }
}

#[test]
fn a_tick_tells_the_ages_in_sight() {
    let mut reading = Reading::new();
    reading.sees(&["b"]);
    let before = reading.cards();
    reading.passes(2);
    assert_eq!(reading.ages(), [20, 27, 30]);
    let after = reading.cards();
    let stays = before
        .iter()
        .zip(&after)
        .map(|(one, other)| Rc::ptr_eq(one, other));
    assert_eq!(stays.collect::<Vec<_>>(), [true, false, true]);
}

#[test]
fn what_comes_into_sight_has_its_age() {
    let mut reading = Reading::new();
    reading.sees(&["b"]);
    reading.passes(2);
    reading.sees(&["b", "a"]);
    assert_eq!(reading.ages(), [20, 27, 32]);
    reading.happens(|conversation| {
        conversation.act(PageAction::SightMoved(None));
    });
    assert_eq!(reading.ages(), [22, 27, 32]);
}

#[test]
fn a_sight_that_moves_draws_nothing_while_all_ages_are_right() {
    let mut reading = Reading::new();
    let before = reading.cards();
    for sight in [&["c"][..], &["b", "a"], &[]] {
        reading.sees(sight);
        let after = reading.cards();
        assert!(
            before
                .iter()
                .zip(&after)
                .all(|(one, other)| Rc::ptr_eq(one, other))
        );
    }
}

#[test]
fn a_new_entry_leaves_the_ages_of_those_out_of_sight() {
    let mut reading = Reading::new();
    reading.sees(&["b"]);
    let before = reading.cards();
    reading.happens(|conversation| {
        conversation.now.0 += 2 * MINUTE;
        conversation.poll(&four());
    });
    assert_eq!(reading.ages(), [17, 20, 27, 30]);
    assert!(Rc::ptr_eq(&before[2], &reading.cards()[3]));
    reading.sees(&["c", "b"]);
    assert_eq!(reading.ages(), [17, 22, 27, 30]);
}

#[test]
fn an_entry_that_changes_out_of_sight_has_its_age() {
    let mut reading = Reading::new();
    reading.sees(&["b"]);
    reading.happens(|conversation| {
        conversation.now.0 += 2 * MINUTE;
        conversation.act(ReaderAction::Toggle(id("a")));
    });
    assert_eq!(reading.ages(), [20, 27, 32]);
}

#[test]
fn the_clock_waits_for_what_is_in_sight() {
    let mut reading = Reading::new();
    let b = json!({ "date_published": "2019-02-28T14:05:20+07:00" });
    let changed = feed([
        item("c", "14:10"),
        with(item("b", "14:05"), b),
        item("a", "14:00"),
    ]);
    reading.happens(|conversation| {
        conversation.poll(&changed);
    });
    assert_eq!(reading.next_tick(), Some(20_000));
    reading.sees(&[]);
    assert_eq!(
        reading.next_tick(),
        Some(MINUTE),
        "of when the coverage changed"
    );
    reading.sees(&["b"]);
    assert_eq!(reading.next_tick(), Some(20_000));
}
