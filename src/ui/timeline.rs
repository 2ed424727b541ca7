//! The timeline: held entries' button, pinned entries, days, entries, the way to earlier ones.
//!
//! One flat keyed list, so that an entry that is pinned or unpinned is moved and not made anew.

use std::rc::Rc;

use yew::prelude::*;

use super::element::{button, element, heading, link, on, ours, row, text};
use super::entry::{Entry, date};
use liveblog_core::model::{Labels, Order};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Day, Earlier, Note, Rest, Row, Screen};

pub(super) fn timeline(screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    // The shell watches this mark to know whether the reader is at the live edge.
    let edge = element("div", "edge", Html::default());
    let earlier = screen
        .earlier
        .map(|earlier| self::earlier(earlier, dispatch))
        .or_else(|| screen.rest.as_ref().map(rest))
        .unwrap_or_default();
    let rows = screen.rows.iter().map(|row| row_of(row, screen, dispatch));
    let rows = html! { <div part="timeline" lang={screen.language.clone()}>{ rows.collect::<Html>() }</div> };
    let empty = screen.empty.clone().map(|words| {
        html! { <slot name="empty">{ element("p", "empty", ours("", text(words))) }</slot> }
    });
    let parts = [
        toast(screen, dispatch),
        edge,
        rows,
        empty.unwrap_or_default(),
        earlier,
    ];
    if screen.order == Order::Newest {
        return row(parts);
    }
    let [toast, edge, rows, empty, earlier] = parts;
    row([toast, earlier, rows, empty, edge])
}

fn toast(screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    let held = screen.held.clone().map(|words| {
        let onclick = on(dispatch, ReaderAction::Reveal);
        html! { <button type="button" part="toast" popover="manual" lang="en" dir="ltr" {onclick}>{ text(words) }</button> }
    });
    html! { <div class="toast" role="status">{ held }</div> }
}

fn earlier(earlier: Earlier, dispatch: &Callback<ReaderAction>) -> Html {
    let words = match earlier {
        Earlier::Available => "Show earlier updates",
        Earlier::Loading => "Loading earlier updates…",
    };
    button("load-more", words, ReaderAction::ShowEarlier, dispatch)
}

/// What comes after the last entry of all, where it is not the last one of the coverage.
fn rest(rest: &Rest) -> Html {
    let [sentence, words] = Labels.rest();
    let page = rest.page.as_ref().map(|page| link(Some(page), text(words)));
    element(
        "p",
        "empty",
        ours("", row([text(sentence), page.unwrap_or_default()])),
    )
}

fn row_of(row: &Row, screen: &Screen, dispatch: &Callback<ReaderAction>) -> Html {
    match row {
        Row::Day(day) => self::day(day, screen.heading_level, dispatch),
        Row::Withdrawn(note) => withdrawn(note),
        Row::Entry(card) => {
            let key = row_key(&card.entry.id.0);
            html! { <Entry {key} card={Rc::clone(card)} dispatch={dispatch.clone()} /> }
        }
    }
}

/// Entries and days are told apart in one list.
fn row_key(id: &str) -> String {
    ["entry ", id].concat()
}

fn day(day: &Day, level: u8, dispatch: &Callback<ReaderAction>) -> Html {
    let expanded = if day.expanded { "true" } else { "false" };
    let count = day.entries.map(|entries| match entries {
        1 => "1 update".to_owned(),
        many => format!("{many} updates"),
    });
    let count = count.map(|words| ours("count", text(words)));
    let onclick = on(dispatch, ReaderAction::ToggleDay(day.name.clone()));
    let button = html! {
        <button type="button" aria-expanded={expanded} {onclick}>
            { element("span", "", text(day.name.clone())) }
            { count }
        </button>
    };
    html! {
        <div part="day" key={day.key.clone()}>{ element(heading(level), "", button) }</div>
    }
}

fn withdrawn(tombstone: &Note) -> Html {
    let time = tombstone.time.as_ref().map(date).unwrap_or_default();
    let words = row([ours("", text(tombstone.text.clone())), text(" "), time]);
    let (key, id) = (row_key(&tombstone.id.0), tombstone.id.0.clone());
    html! {
        <div part="entry" data-kind="withdrawn" {key} data-entry={id}>{ element("p", "note", words) }</div>
    }
}
