//! What a drawing may insert or remove, which is put right before it: `ui::touched`.

use std::rc::Rc;

use liveblog::ui::{Place, touched};
use liveblog_core::session::View;
use liveblog_core::session::view::{Age, Card, Connection, Moment, Row, Screen, Unit};

use super::coverage;

/// What the drawing of a change touches, for each screen with a timeline.
fn after(change: impl Fn(&mut Screen)) -> Vec<Vec<Place>> {
    let screens = coverage::screens().into_iter();
    let ready = screens.filter_map(|(_, view)| match view {
        View::Ready(screen) if first_card(&mut screen.clone()).is_some() => Some(screen),
        _ => None,
    });
    ready
        .map(|screen| {
            let mut new = screen.clone();
            change(&mut new);
            touched(&View::Ready(screen), &View::Ready(new))
        })
        .collect()
}

fn first_card(screen: &mut Screen) -> Option<&mut Card> {
    Rc::make_mut(&mut screen.rows)
        .iter_mut()
        .find_map(|row| match row {
            Row::Entry(card) => Some(Rc::make_mut(card)),
            Row::Day(_) | Row::Withdrawn(_) => None,
        })
}

/// Another moment.
fn later(moment: Moment) -> Moment {
    Moment {
        age: Some(Age::Past(59, Unit::Minute)),
        ..moment
    }
}

#[test]
fn words_that_change_by_themselves_touch_nothing() {
    let ticked = after(|screen| {
        screen.next_tick = Some(1);
        screen.updated = screen.updated.map(later);
        if let Connection::Live { checked, .. } = &mut screen.connection.connection {
            *checked = checked.map(later);
        }
        if let Some(time) = first_card(screen).and_then(|card| card.time.as_mut()) {
            time.age = time.age.map(|_| Age::Past(59, Unit::Minute));
        }
    });
    assert!(!ticked.is_empty());
    assert!(ticked.iter().all(Vec::is_empty), "{ticked:?}");
}

#[test]
fn an_entry_that_changes_is_touched_and_no_other() {
    let toggled = after(|screen| {
        let card = first_card(screen).expect("a card");
        card.expanded = !card.expanded;
    });
    for touched in toggled {
        let [Place::Entry(_), Place::Part("base")] = touched.as_slice() else {
            panic!("{touched:?}");
        };
    }
}

#[test]
fn what_stands_outside_of_entries_is_touched_part_by_part() {
    let parts = |change: fn(&mut Screen)| {
        let places = after(change).into_iter().flatten();
        let mut names: Vec<&str> = places
            .map(|place| match place {
                Place::Part(name) => name,
                Place::Entry(id) => panic!("{id}"),
            })
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let rows = parts(|screen| {
        let length = screen.rows.len() - 1;
        Rc::make_mut(&mut screen.rows).truncate(length);
    });
    assert_eq!(rows, ["base", "day", "timeline"]);
    let head = parts(|screen| screen.paused = screen.paused.map_or(Some(true), |_| None));
    assert_eq!(head, ["base", "header"]);
    let level = parts(|screen| screen.heading_level += 1);
    assert_eq!(level, ["base", "day", "header", "key-events", "timeline"]);
    let points = parts(|screen| screen.key_points.clear());
    assert_eq!(points, ["base", "key-events"]);
    let line = parts(|screen| screen.connection.urgent = !screen.connection.urgent);
    assert_eq!(line, ["base", "status"]);
    let ends = parts(|screen| screen.held = usize::from(screen.held == 0));
    assert_eq!(ends, ["base"]);
}

#[test]
fn a_first_timeline_touches_everything() {
    let (_, view) = coverage::screens()
        .into_iter()
        .find(|(_, view)| matches!(view, View::Ready(_)))
        .expect("a timeline");
    let everything = [Place::Part("status"), Place::Part("base")];
    assert_eq!(touched(&View::Waiting, &view), everything);
    assert_eq!(touched(&View::Waiting, &View::Waiting), []);
}
