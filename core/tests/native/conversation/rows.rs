//! What of the rows stays the same `Rc` from one view to the next: what is not the same is drawn again.

use std::rc::Rc;

use liveblog_core::model::EntryId;
use liveblog_core::model::options::{Density, Order};
use liveblog_core::session::view::{Age, Card, Row, Rows, Unit};
use liveblog_core::session::{PageAction, ReaderAction, View};
use serde_json::json;

use super::redraw::{four, three};
use super::{Conversation, id};
use crate::native::support::{about, date, feed, item, with};

/// The cards on a screen.
fn cards(view: &View) -> Vec<Rc<Card>> {
    let View::Ready(screen) = view else {
        panic!("{view:?}");
    };
    let rows = screen.rows.iter();
    let cards = rows.filter_map(|row| match row {
        Row::Entry(card) => Some(Rc::clone(card)),
        Row::Day(_) | Row::Withdrawn(_) => None,
    });
    cards.collect()
}

/// The entries whose cards are made anew when something happens.
fn made_anew(happens: impl Fn(&mut Conversation)) -> Vec<EntryId> {
    let mut conversation = Conversation::about(&three());
    let mut view = conversation.view();
    let before = cards(&view);
    happens(&mut conversation);
    let (redraw, now) = (&conversation.redraw, conversation.now);
    conversation.session.redraw(&mut view, redraw, now);
    let after = cards(&view).into_iter();
    let new = after.filter(|card| !before.iter().any(|old| Rc::ptr_eq(old, card)));
    new.map(|card| card.entry.id.clone()).collect()
}

#[test]
fn a_card_stays_the_same_where_it_reads_as_before() {
    let toggled = made_anew(|conversation| {
        conversation.act(ReaderAction::Toggle(id("b")));
    });
    assert_eq!(toggled, [id("b")]);
    let unchanged = made_anew(|conversation| {
        conversation.due();
        conversation.status(304);
    });
    assert_eq!(unchanged, []);
    let ticked = made_anew(|conversation| {
        conversation.now.0 += 60_000;
        conversation.act(PageAction::Ticked);
    });
    assert_eq!(ticked, [id("c"), id("b"), id("a")], "they tell their age");
    let edited = made_anew(|conversation| {
        let b = with(item("b", "14:05"), json!({ "title": "Other words" }));
        conversation.poll(&feed([item("c", "14:10"), b, item("a", "14:00")]));
    });
    assert_eq!(edited, [id("b")]);
    let added = made_anew(|conversation| {
        conversation.act(PageAction::EdgeMoved { reached: true });
        conversation.poll(&four());
    });
    assert_eq!(added, [id("d")]);
}

/// Of so many entries under a pinned one, which are made anew when another one is published.
fn made_anew_by_an_insertion(entries: usize, act: impl Fn(&mut Conversation)) -> Vec<EntryId> {
    let pinned = json!({ "_liveblog": { "pinned": true } });
    let known = (0..entries).map(|number| item(&number.to_string(), "14:00"));
    let mut items = vec![with(item("p", "13:00"), pinned)];
    items.extend(known);
    let mut conversation = Conversation::about(&feed(items.clone()));
    conversation.act(ReaderAction::ShowEarlier);
    act(&mut conversation);
    let mut view = conversation.view();
    let before = cards(&view);
    items.insert(0, item("new", "14:20"));
    conversation.poll(&feed(items));
    let (redraw, now) = (&conversation.redraw, conversation.now);
    conversation.session.redraw(&mut view, redraw, now);
    let after = cards(&view);
    assert_eq!(after.len(), before.len() + 1);
    let new = after
        .iter()
        .filter(|card| !before.iter().any(|old| Rc::ptr_eq(old, card)));
    new.map(|card| card.entry.id.clone()).collect()
}

#[test]
fn an_insertion_makes_one_card_however_many_there_are() {
    let acts: [fn(&mut Conversation); 4] = [
        |_| {},
        |conversation| {
            conversation.act(ReaderAction::SetOrder(Order::Oldest));
        },
        |conversation| {
            conversation.act(ReaderAction::Toggle(id("7")));
        },
        // Their ages change meanwhile, where nobody sees it.
        |conversation| {
            conversation.act(PageAction::SightMoved(Some(vec![id("new")])));
            conversation.now.0 += 60_000;
        },
    ];
    for act in acts {
        assert_eq!(made_anew_by_an_insertion(40, act), [id("new")]);
    }
}

#[test]
fn another_order_makes_no_card() {
    let reversed = made_anew(|conversation| {
        conversation.act(ReaderAction::SetOrder(Order::Oldest));
    });
    assert_eq!(reversed, []);
}

#[test]
fn what_concerns_all_entries_makes_all_cards() {
    let all = [id("c"), id("b"), id("a")];
    let shorter = made_anew(|conversation| {
        conversation.act(ReaderAction::SetDensity(Density::Headlines));
    });
    assert_eq!(shorter, all);
    let spoken = made_anew(|conversation| {
        conversation.poll(&with(three(), json!({ "language": "vi" })));
    });
    assert_eq!(spoken, all);
}

/// Whether no row is looked at when something happens.
fn leaves_rows_alone(happens: impl Fn(&mut Conversation)) -> bool {
    let mut conversation = Conversation::about(&three());
    let mut view = conversation.view();
    let before = rows(&view);
    happens(&mut conversation);
    let (redraw, now) = (&conversation.redraw, conversation.now);
    conversation.session.redraw(&mut view, redraw, now);
    assert_eq!(view, conversation.view());
    Rc::ptr_eq(&before, &rows(&view))
}

fn rows(view: &View) -> Rc<Rows> {
    let View::Ready(screen) = view else {
        panic!("{view:?}");
    };
    Rc::clone(&screen.rows)
}

#[test]
fn no_row_is_looked_at_before_what_it_says_of_a_moment_can_change() {
    let checked = |seconds: i64| {
        leaves_rows_alone(|conversation| {
            conversation.now.0 += seconds * 1000;
            conversation.due();
            conversation.status(304);
        })
    };
    let about = Conversation::about(&three());
    let tick = about.screen().next_tick.unwrap() / 1000;
    assert!(checked(0));
    assert!(checked(tick - 1));
    assert!(!checked(tick), "an age changes");
    assert!(!checked(-120), "the clock was set back");
    assert!(!checked(24 * 3600), "another day");
}

#[test]
fn what_was_updated_just_now_ages_though_no_entry_does() {
    let old = || feed([item("a", "14:00")]);
    let mut conversation = Conversation::about(&about(old(), json!({ "updated": date("14:10") })));
    conversation.now.0 += 3 * 24 * 3_600_000;
    conversation.act(PageAction::Ticked);
    assert_eq!(conversation.screen().next_tick, None);
    let updated = "2019-03-03T14:29:30+07:00";
    conversation.poll(&about(old(), json!({ "updated": updated })));
    assert_eq!(conversation.screen().next_tick, Some(30_000));
    conversation.now.0 += 30_000;
    conversation.act(PageAction::Ticked);
    let updated = conversation.screen().updated.unwrap();
    assert_eq!(updated.age, Some(Age::Past(1, Unit::Minute)));
}
