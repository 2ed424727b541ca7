//! Where a drawing may insert nodes or remove nodes. Others, a page's translation
//! say, may have changed the nodes there: such a place is mended before it is drawn (src/embed/mender.rs). Where
//! only words change nothing has to be, so that a translated page is not set back with each tick of its clocks.

use std::rc::Rc;

use liveblog_core::model::EntryId;
use liveblog_core::session::view::{Card, Moment, Row, Screen, StatusLine, View, aligned};

/// A place in which a drawing may insert or remove nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// An entry, with all that is in it.
    Entry(EntryId),
    /// What is in the elements of a part, but for what is in other parts in them.
    Part(&'static str),
}

/// Where a drawing may do more than change words; nowhere, as a rule.
pub fn touched(old: &View, new: &View) -> Vec<Place> {
    let mut places = Vec::new();
    match (old, new) {
        (View::Ready(old), View::Ready(new)) => {
            places.extend(changed(old, new));
            let mut part = |name, stays: bool| places.extend((!stays).then_some(Place::Part(name)));
            part("status", line(&old.connection) == line(&new.connection));
            part("header", head(old) == head(new));
            part("key-events", points(old) == points(new));
            let rows = has_same_rows(old, new);
            part("timeline", rows);
            part("day", rows);
        }
        (View::Waiting, View::Waiting) => {}
        _ => places.push(Place::Part("status")),
    }
    let stays = match (old, new) {
        (View::Ready(old), View::Ready(new)) => ends(old) == ends(new),
        _ => old == new,
    };
    if !stays || !places.is_empty() {
        places.push(Place::Part("base"));
    }
    places
}

/// The entries in another form than before, wherever they stand.
fn changed(old: &Screen, new: &Screen) -> Vec<Place> {
    let mut known = old.rows.search();
    let chunks = new.rows.chunks().iter();
    let changed = chunks.flat_map(|chunk| match known.find(chunk.number) {
        Some(old) if Rc::ptr_eq(old, chunk) => Vec::new(),
        old => changed_rows(old.map_or(&[], |old| &old.rows), &chunk.rows),
    });
    changed.collect()
}

fn changed_rows(old: &[Row], new: &[Row]) -> Vec<Place> {
    let ids: Vec<Option<&EntryId>> = new.iter().map(Row::id).collect();
    let pairs = new.iter().map(Row::card).zip(aligned(old, &ids));
    let changed = pairs.filter_map(|(new, old)| {
        let new = new?;
        let stays = old.is_some_and(|old| is_same_form(old, new));
        (!stays).then(|| Place::Entry(new.entry.id.clone()))
    });
    changed.collect()
}

fn is_same_form(old: &Rc<Card>, new: &Rc<Card>) -> bool {
    let is_alike = || {
        Rc::ptr_eq(&old.entry, &new.entry)
            && (old.expanded, old.summary, old.just_added, old.level)
                == (new.expanded, new.summary, new.just_added, new.level)
            && form(old.time.as_ref()) == form(new.time.as_ref())
            && form(old.edited.as_ref()) == form(new.edited.as_ref())
            && old.embeds == new.embeds
    };
    Rc::ptr_eq(old, new) || is_alike()
}

/// Whether there is a time, and whether it says how long ago that was.
fn form(moment: Option<&Moment>) -> Option<bool> {
    moment.map(|moment| moment.age.is_some())
}

/// Whether the rows are the same entries and days.
fn has_same_rows(old: &Screen, new: &Screen) -> bool {
    let [before, after] = [old, new].map(|screen| screen.rows.chunks());
    let mut chunks = before.iter().zip(after);
    (before.len(), old.heading_level) == (after.len(), new.heading_level)
        && chunks.all(|(old, new)| {
            Rc::ptr_eq(old, new) || (old.number == new.number && old.has_rows_of(new))
        })
}

fn line(line: &StatusLine) -> [bool; 2] {
    [line.urgent, line.offer.is_some()]
}

fn head(screen: &Screen) -> impl PartialEq {
    let link = screen.home_page.is_some();
    let about = screen.description.is_some();
    let lines = [
        link,
        about,
        screen.updated.is_some(),
        screen.paused.is_some(),
    ];
    (screen.heading_level, lines)
}

/// Which key points lead somewhere, and how high their heading is.
fn points(screen: &Screen) -> (u8, Vec<bool>) {
    let points = screen.key_points.iter();
    let lead = points.map(|point| point.entry.is_some()).collect();
    (screen.heading_level, lead)
}

/// What stands before and after the rows.
fn ends(screen: &Screen) -> impl PartialEq + '_ {
    let announcement = &screen.announcement;
    let notes = (screen.held > 0, announcement, screen.empty.is_some());
    (screen.order, screen.earlier.is_some(), &screen.rest, notes)
}
