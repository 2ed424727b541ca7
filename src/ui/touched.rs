//! Which parts of the screen a drawing may insert nodes into or remove nodes from. Others, a page's translation
//! say, may have changed the nodes there: such a part is mended before it is drawn (src/embed/mender.rs). Where
//! only words change nothing has to be, so that a translated page is not set back with each tick of its clocks.

use crate::model::EntryId;
use crate::session::view::{Card, Moment, Point, Row, Screen, StatusLine, View};

/// The entries that are drawn again in another form, or `None` if nothing but words changes.
/// Where something else than an entry changes, the list is empty.
pub fn touched(old: &View, new: &View) -> Option<Vec<EntryId>> {
    match (old, new) {
        (View::Ready(old), View::Ready(new)) => {
            let (old, new) = (form(old), form(new));
            (old != new).then(|| changed(&old, &new))
        }
        (View::Waiting, View::Waiting) => None,
        _ => Some(Vec::new()),
    }
}

fn changed(old: &Screen, new: &Screen) -> Vec<EntryId> {
    let rows = new.rows.iter().filter(|row| !old.rows.contains(row));
    rows.filter_map(|row| match row {
        Row::Entry(card) => Some(card.entry.id.clone()),
        Row::Withdrawn(note) => Some(note.id.clone()),
        Row::Day(_) => None,
    })
    .collect()
}

/// The screen without the words that change by themselves.
fn form(screen: &Screen) -> Screen {
    Screen {
        updated: blank(screen.updated.as_ref()),
        held: blank(screen.held.as_ref()),
        connection: line(&screen.connection),
        key_points: screen.key_points.iter().map(point).collect(),
        rows: screen.rows.iter().map(row).collect(),
        next_tick: None,
        ..screen.clone()
    }
}

fn line(line: &StatusLine) -> StatusLine {
    let capsule = line.capsule.as_ref();
    StatusLine {
        capsule: capsule.map(|(status, _)| (*status, String::new())),
        text: String::new(),
        ..line.clone()
    }
}

fn point(point: &Point) -> Point {
    Point {
        time: point.time.as_ref().map(moment),
        ..point.clone()
    }
}

fn row(row: &Row) -> Row {
    match row {
        Row::Entry(card) => Row::Entry(Card {
            time: card.time.as_ref().map(moment),
            edited: card.edited.as_ref().map(moment),
            ..card.clone()
        }),
        other => other.clone(),
    }
}

fn moment(moment: &Moment) -> Moment {
    Moment {
        at: moment.at,
        clock: String::new(),
        full: String::new(),
        ago: blank(moment.ago.as_ref()),
    }
}

fn blank(words: Option<&String>) -> Option<String> {
    words.map(|_| String::new())
}
