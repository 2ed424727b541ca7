//! The rows of the timeline: pinned entries, days, entries, what withdrawn ones leave.
//!
//! One flat keyed list, so that an entry that is pinned or unpinned is moved and not made anew (docs/decisions/0016). Where
//! the same rows stay, only the entries that have changed are drawn: each is told its new card, and Yew compares no list.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use yew::html::Scope;
use yew::prelude::*;

use super::element::{element, heading, number, on, ours, row, text};
use super::entry::Entry;
use super::time::Told;
use super::{Locale, Ui};
use liveblog_core::model::EntryId;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Card, Day, Note, Row};

/// What the rows are drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) rows: Rc<Vec<Row>>,
    /// What the feed is called.
    pub(super) name: Option<Rc<str>>,
    /// Whether more rows are on their way.
    pub(super) is_busy: bool,
    /// The level of the headings of days.
    pub(super) level: u8,
    pub(super) language: Option<Rc<str>>,
    pub(super) locale: Locale,
    pub(super) dispatch: Callback<ReaderAction>,
}

/// The component of all rows.
pub(super) struct Rows {
    roster: Roster,
}

impl Component for Rows {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            roster: Roster::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        let Some(changed) = changed_cards(old, new) else {
            return true;
        };
        for card in changed {
            self.roster.tell(card);
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let rows = props.rows.iter();
        let rows = rows.map(|row| row_of(row, props, &self.roster));
        let rows: Html = rows.collect();
        // A feed has an article at least.
        let role = (!props.rows.is_empty()).then_some("feed");
        let name = role.and(props.name.clone());
        let busy = props.is_busy.then_some("true");
        html! { <div part="timeline" {role} aria-label={name} aria-busy={busy} lang={props.language.clone()}>{ rows }</div> }
    }
}

/// The cards that differ, if nothing else does.
fn changed_cards<'a>(old: &Props, new: &'a Props) -> Option<Vec<&'a Rc<Card>>> {
    let is_around = (old.level, &old.name, old.is_busy, &old.language)
        == (new.level, &new.name, new.is_busy, &new.language)
        && (&old.locale, &old.dispatch) == (&new.locale, &new.dispatch)
        && old.rows.len() == new.rows.len();
    let mut changed = Vec::new();
    for pair in old.rows.iter().zip(new.rows.iter()) {
        match pair {
            (Row::Entry(old), Row::Entry(new)) if Rc::ptr_eq(old, new) => {}
            (Row::Entry(old), Row::Entry(new)) if old.entry.id == new.entry.id => changed.push(new),
            (old, new) if old == new => {}
            _ => return None,
        }
    }
    is_around.then_some(changed)
}

/// The entries that are drawn, to tell them of their new cards.
#[derive(Clone, Debug, Default)]
pub(super) struct Roster(Rc<RefCell<HashMap<EntryId, Scope<Entry>>>>);

/// There is one for all rows.
impl PartialEq for Roster {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Roster {
    pub(super) fn enter(&self, id: EntryId, entry: Scope<Entry>) {
        self.0.borrow_mut().insert(id, entry);
    }

    pub(super) fn leave(&self, id: &EntryId) {
        self.0.borrow_mut().remove(id);
    }

    fn tell(&self, card: &Rc<Card>) {
        if let Some(entry) = self.0.borrow().get(&card.entry.id) {
            entry.send_message(Rc::clone(card));
        }
    }
}

fn row_of(row: &Row, props: &Props, roster: &Roster) -> Html {
    let ui = Ui {
        locale: &props.locale,
        dispatch: &props.dispatch,
    };
    match row {
        Row::Day(day) => self::day(day, props.level, ui),
        Row::Withdrawn(note) => withdrawn(note, ui),
        Row::Entry(card) => {
            let key = row_key(&card.entry.id.0);
            let (card, roster) = (Rc::clone(card), roster.clone());
            let (locale, dispatch) = (props.locale.clone(), props.dispatch.clone());
            html! { <Entry {key} {card} {locale} {dispatch} {roster} /> }
        }
    }
}

/// Entries and days are told apart in one list.
fn row_key(id: &str) -> String {
    ["entry ", id].concat()
}

/// Unique among the rows, even where a day occurs twice.
fn day_key(day: &Day) -> String {
    let (date, again) = (day.date.0.to_string(), day.again.to_string());
    ["day ", &date, " ", &again].concat()
}

/// An article like any other: a feed holds nothing else, and the keys that lead from one to the next stop here too.
fn day(day: &Day, level: u8, ui: Ui<'_>) -> Html {
    let expanded = if day.expanded { "true" } else { "false" };
    let updates = &ui.locale.messages().day_updates;
    let count = day
        .entries
        .map(|entries| ui.locale.count(updates, number(entries)));
    let count = count.map(|words| ours("count", text(words), ui));
    let onclick = on(ui, ReaderAction::ToggleDay(day.date));
    let name = ui.locale.day(day.date);
    let button = html! {
        <button type="button" aria-expanded={expanded} {onclick}>
            { element("span", "", text(name.clone())) }
            { count }
        </button>
    };
    html! {
        <article part="day" key={day_key(day)} lang={ui.locale.tag()} aria-label={name} tabindex="-1">
            { element(heading(level), "", button) }
        </article>
    }
}

fn withdrawn(tombstone: &Note, ui: Ui<'_>) -> Html {
    let time = tombstone.time.as_ref();
    let time = time.map(|at| Told::of(at, ui.locale).date());
    let name = ui.locale.withdrawn(tombstone);
    let words = ours("", text(name.clone()), ui);
    let words = row([words, text(" "), time.unwrap_or_default()]);
    let (key, id) = (row_key(&tombstone.id.0), tombstone.id.0.clone());
    html! {
        <article part="entry" data-kind="withdrawn" {key} data-entry={id} lang={ui.locale.tag()} aria-label={name} tabindex="-1">
            { element("p", "note", words) }
        </article>
    }
}
