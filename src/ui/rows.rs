//! The rows of the timeline: pinned entries, days, entries, what withdrawn ones leave.
//!
//! They are drawn in chunks, as the session divides them (docs/decisions/0021): a chunk in which nothing has changed is not
//! looked at. Where the same rows stay in one, only the entries that have changed are drawn: each is told its new card, and Yew
//! compares no list.

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
use liveblog_core::session::view::{Card, Chunk, Day, Note, Row, Screen};

/// The rows of a screen.
pub(super) fn rows(screen: &Screen, ui: Ui<'_>) -> Html {
    // A feed has an article at least.
    let role = (!screen.rows.is_empty()).then_some("feed");
    let name = role.and(screen.title.clone());
    let busy = screen.is_busy.then_some("true");
    let chunks = screen.rows.chunks().iter();
    let chunks = chunks.map(|chunk| {
        html! {
            <Rows key={u64::from(chunk.number)} chunk={Rc::clone(chunk)} level={screen.heading_level}
                locale={ui.locale.clone()} dispatch={ui.dispatch.clone()} />
        }
    });
    let chunks: Html = chunks.collect();
    html! { <div part="timeline" {role} aria-label={name} aria-busy={busy} lang={screen.language.clone()}>{ chunks }</div> }
}

/// What the rows of a chunk are drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    chunk: Rc<Chunk>,
    /// The level of the headings of days.
    level: u8,
    locale: Locale,
    dispatch: Callback<ReaderAction>,
}

/// The rows of a chunk.
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
        let rows = props.chunk.rows.iter();
        let rows: Html = rows.map(|row| row_of(row, props, &self.roster)).collect();
        html! { <div class="chunk">{ rows }</div> }
    }
}

/// The cards that differ, if nothing else does.
fn changed_cards<'a>(old: &Props, new: &'a Props) -> Option<Vec<&'a Rc<Card>>> {
    let is_around = (old.level, &old.locale, &old.dispatch)
        == (new.level, &new.locale, &new.dispatch)
        && old.chunk.has_rows_of(&new.chunk);
    let pairs = old.chunk.rows.iter().zip(&new.chunk.rows);
    let cards = pairs.filter_map(|(old, new)| old.card().zip(new.card()));
    let changed = cards.filter(|(old, new)| !Rc::ptr_eq(old, new));
    is_around.then(|| changed.map(|(_, new)| new).collect())
}

/// The entries that are drawn, to tell them of their new cards.
#[derive(Clone, Debug, Default)]
pub(super) struct Roster(Rc<RefCell<HashMap<EntryId, Scope<Entry>>>>);

/// There is one for all rows of a chunk.
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
