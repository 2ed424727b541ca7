//! What a drawing may insert or remove, which is put right before it: `ui::touched`.

use liveblog::model::EntryId;
use liveblog::session::View;
use liveblog::session::view::{Card, Row, Screen};
use liveblog::ui::touched;

use super::coverage;

/// What the drawing of a change touches, for each screen with a timeline.
fn after(change: impl Fn(&mut Screen)) -> Vec<Option<Vec<EntryId>>> {
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
    screen.rows.iter_mut().find_map(|row| match row {
        Row::Entry(card) => Some(card),
        Row::Day(_) | Row::Withdrawn(_) => None,
    })
}

#[test]
fn words_that_change_by_themselves_touch_nothing() {
    let ticked = after(|screen| {
        screen.next_tick = Some(1);
        screen.updated = screen.updated.as_ref().map(|_| "Updated later".to_owned());
        screen.connection.text = ", checked later".to_owned();
        if let Some(time) = first_card(screen).and_then(|card| card.time.as_mut()) {
            time.ago = time.ago.as_ref().map(|_| "later".to_owned());
        }
    });
    assert!(!ticked.is_empty());
    assert!(ticked.iter().all(Option::is_none), "{ticked:?}");
}

#[test]
fn an_entry_that_changes_is_touched_and_no_other() {
    let toggled = after(|screen| {
        let card = first_card(screen).expect("a card");
        card.expanded = !card.expanded;
    });
    for touched in toggled {
        assert_eq!(touched.map(|entries| entries.len()), Some(1));
    }
}

#[test]
fn what_stands_outside_of_entries_is_touched_without_them() {
    let changes: [fn(&mut Screen); 2] = [
        |screen| drop(screen.rows.pop()),
        |screen| screen.paused = screen.paused.map_or(Some(true), |_| None),
    ];
    for change in changes {
        for touched in after(change) {
            assert_eq!(touched, Some(Vec::new()));
        }
    }
    let key_points = after(|screen| screen.key_points.clear());
    assert!(key_points.contains(&Some(Vec::new())));
}

#[test]
fn a_first_timeline_touches_everything() {
    let (_, view) = coverage::screens()
        .into_iter()
        .find(|(_, view)| matches!(view, View::Ready(_)))
        .expect("a timeline");
    assert_eq!(touched(&View::Waiting, &view), Some(Vec::new()));
    assert_eq!(touched(&View::Waiting, &View::Waiting), None);
}
