//! Rows are drawn in chunks, and none goes from one chunk to another because others come and go.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use liveblog_core::model::Options;
use liveblog_core::model::options::{Density, Order};
use liveblog_core::session::view::{Row, Rows, Screen};
use liveblog_core::session::{PageAction, ReaderAction, View};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Conversation, id};
use crate::native::support::{feed, item, with};

/// What the newsroom has published: entries by their number, which is their minute of the day, too.
#[derive(Clone, Debug, Default)]
struct Newsroom {
    published: BTreeSet<usize>,
    pinned: BTreeSet<usize>,
    withdrawn: BTreeSet<usize>,
    revision: u64,
}

impl Newsroom {
    fn feed(&self) -> Value {
        let items = self.published.iter().rev().map(|number| {
            let clock = format!("{:02}:{:02}", number / 60, number % 60);
            let extension = json!({
                "pinned": self.pinned.contains(number),
                "withdrawn": self.withdrawn.contains(number),
                "revision": self.revision,
            });
            with(
                item(&number.to_string(), &clock),
                json!({ "_liveblog": extension }),
            )
        });
        feed(items)
    }
}

/// Something after which the rows are others.
#[derive(Clone, Debug)]
enum Step {
    Publish(Vec<usize>),
    Pin(usize),
    Withdraw(usize),
    Toggle(usize),
    ShowEarlier,
    Order(Order),
    Density(Density),
    CloseDay,
}

fn any_step() -> impl Strategy<Value = Step> {
    let numbers = prop::collection::vec(0..800_usize, 1..40);
    prop_oneof![
        6 => numbers.prop_map(Step::Publish),
        2 => (0..800_usize).prop_map(Step::Pin),
        2 => (0..800_usize).prop_map(Step::Withdraw),
        2 => (0..800_usize).prop_map(Step::Toggle),
        2 => Just(Step::ShowEarlier),
        1 => prop::sample::select(vec![Density::Full, Density::Headlines]).prop_map(Step::Density),
        1 => prop::sample::select(vec![Order::Newest, Order::Oldest]).prop_map(Step::Order),
        1 => Just(Step::CloseDay),
    ]
}

fn take(step: Step, newsroom: &mut Newsroom, conversation: &mut Conversation) {
    newsroom.revision += 1;
    match step {
        Step::Publish(numbers) => newsroom.published.extend(numbers),
        Step::Pin(number) => {
            if !newsroom.pinned.remove(&number) {
                newsroom.pinned.insert(number);
            }
        }
        Step::Withdraw(number) => drop(newsroom.withdrawn.insert(number)),
        Step::Toggle(number) => {
            conversation.act(ReaderAction::Toggle(id(&number.to_string())));
            return;
        }
        Step::ShowEarlier => {
            conversation.act(ReaderAction::ShowEarlier);
            return;
        }
        Step::Order(order) => {
            conversation.act(ReaderAction::SetOrder(order));
            return;
        }
        Step::Density(density) => {
            conversation.act(ReaderAction::SetDensity(density));
            return;
        }
        Step::CloseDay => {
            let rows = Rc::clone(&conversation.drawn().rows);
            if let Some(Row::Day(day)) = rows.iter().find(|row| matches!(row, Row::Day(_))) {
                conversation.act(ReaderAction::ToggleDay(day.date));
            }
            return;
        }
    }
    conversation.poll(&newsroom.feed());
}

/// The number of each entry's chunk; chunks have numbers of their own, and at least a row. No entry is there twice.
fn chunks(rows: &Rows) -> BTreeMap<String, u32> {
    let mut numbers = BTreeSet::new();
    let mut found = BTreeMap::new();
    for chunk in rows.chunks() {
        assert!(!chunk.rows.is_empty());
        assert!(numbers.insert(chunk.number), "{} twice", chunk.number);
        for row in &chunk.rows {
            let id = match row {
                Row::Entry(card) => card.entry.id.to_string(),
                Row::Withdrawn(note) => note.id.to_string(),
                Row::Day(day) => format!("{:?} {}", day.date, day.again),
            };
            assert_eq!(found.insert(id.clone(), chunk.number), None, "{id} twice");
        }
    }
    found.retain(|id, _| id.parse::<usize>().is_ok());
    found
}

/// Draws a screen as a browser does that begins with what is in sight: at the end all of it is drawn.
fn draw_by_and_by(conversation: &Conversation, before: &Screen) {
    let whole = Rc::clone(&conversation.drawn().rows);
    let drawn = View::Ready(Box::new(before.clone()));
    let mut view = View::Ready(Box::new(conversation.drawn().clone()));
    let rest = conversation.session.draw_ahead(&drawn, &mut view);
    let View::Ready(screen) = view else {
        panic!("{view:?}");
    };
    let mut rows = screen.rows;
    chunks(&rows);
    if let Some(rest) = rest {
        while let Some(more) = rest.next_step(&rows) {
            chunks(&more);
            rows = Rc::new(more);
        }
        rows = rest;
    }
    assert_eq!(rows, whole);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn an_entry_stays_in_its_chunk_unless_it_is_pinned_or_unpinned(steps in prop::collection::vec(any_step(), 1..24)) {
        let mut newsroom = Newsroom { published: (300..340).collect(), ..Newsroom::default() };
        let options = Options { page_size: 30, ..Options::default() };
        let mut conversation = Conversation::with(options, &newsroom.feed());
        conversation.act(PageAction::SightMoved(Some(vec![id("330"), id("331")])));
        for step in steps {
            let screen = conversation.drawn().clone();
            let (before, pinned) = (chunks(&screen.rows), newsroom.pinned.clone());
            let withdrawn = newsroom.withdrawn.clone();
            take(step.clone(), &mut newsroom, &mut conversation);
            let after = chunks(&conversation.drawn().rows);
            draw_by_and_by(&conversation, &screen);
            for (id, chunk) in &before {
                let number = &id.parse().unwrap();
                let moves = [&pinned, &newsroom.pinned].map(|pinned| pinned.contains(number));
                let goes = withdrawn.contains(number) != newsroom.withdrawn.contains(number);
                let now = after.get(id);
                prop_assert!(goes || moves[0] != moves[1] || now.is_none_or(|now| now == chunk), "{id}: {step:?}");
            }
        }
    }
}

/// How many rows each chunk has.
fn lengths(conversation: &Conversation) -> Vec<usize> {
    let rows = Rc::clone(&conversation.drawn().rows);
    let chunks = rows.chunks().iter();
    chunks.map(|chunk| chunk.rows.len()).collect()
}

#[test]
fn what_comes_fills_a_chunk_before_it_begins_another() {
    let mut newsroom = Newsroom {
        published: (300..440).step_by(2).collect(),
        ..Newsroom::default()
    };
    let options = Options {
        page_size: 100,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &newsroom.feed());
    assert_eq!(lengths(&conversation), [32, 32, 7], "a day and 70 entries");
    let expected: [(usize, &[usize]); 5] = [
        (500, &[2, 31, 32, 7]),
        (502, &[3, 31, 32, 7]),
        (200, &[3, 31, 32, 8]),
        (321, &[3, 31, 33, 8]),
        (377, &[3, 32, 33, 8]),
    ];
    for (number, lengths_now) in expected {
        newsroom.published.insert(number);
        newsroom.revision += 1;
        conversation.poll(&newsroom.feed());
        assert_eq!(lengths(&conversation), lengths_now, "{number}");
    }
}

/// With so many entries on the screen.
fn with_entries(entries: usize) -> Conversation {
    let newsroom = Newsroom {
        published: (300..300 + entries).collect(),
        ..Newsroom::default()
    };
    let options = Options {
        page_size: entries,
        ..Options::default()
    };
    Conversation::with(options, &newsroom.feed())
}

#[test]
fn chunks_in_which_nothing_has_changed_are_the_same() {
    let mut conversation = with_entries(100);
    let before = Rc::clone(&conversation.drawn().rows);
    conversation.act(ReaderAction::Toggle(id("350")));
    let after = Rc::clone(&conversation.drawn().rows);
    let pairs = before.chunks().iter().zip(after.chunks());
    let changed = pairs.filter(|(old, new)| !Rc::ptr_eq(old, new));
    assert_eq!(changed.count(), 1);
}

/// Which chunks of two lists are the same.
fn same(one: &Rows, other: &Rows) -> Vec<bool> {
    let pairs = one.chunks().iter().zip(other.chunks());
    pairs.map(|(one, other)| Rc::ptr_eq(one, other)).collect()
}

#[test]
fn another_density_is_drawn_where_it_is_seen_and_then_elsewhere() {
    let mut conversation = with_entries(220);
    conversation.act(PageAction::SightMoved(Some(vec![id("430"), id("440")])));
    let drawn = View::Ready(Box::new(conversation.drawn().clone()));
    conversation.act(ReaderAction::SetDensity(Density::Headlines));
    let mut view = View::Ready(Box::new(conversation.drawn().clone()));
    let whole = conversation.session.draw_ahead(&drawn, &mut view).unwrap();
    let View::Ready(screen) = view else {
        panic!("{view:?}");
    };
    let mut rows = Rows::clone(&screen.rows);
    let seen = [false, false, true, true, false, false, false];
    assert_eq!(same(&rows, &whole), seen, "in sight, and below it");
    while let Some(more) = whole.next_step(&rows) {
        let drawn = |rows: &Rows| same(rows, &whole).iter().filter(|same| **same).count();
        assert_eq!(drawn(&more), drawn(&rows) + 2);
        rows = more;
    }
    assert_eq!(same(&rows, &whole).iter().filter(|same| !**same).count(), 1);
}

#[test]
fn little_is_drawn_at_once_wherever_it_is() {
    let mut conversation = with_entries(220);
    let drawn = View::Ready(Box::new(conversation.drawn().clone()));
    conversation.act(ReaderAction::SetDensity(Density::Headlines));
    let mut view = View::Ready(Box::new(conversation.drawn().clone()));
    let session = &conversation.session;
    assert_eq!(
        session.draw_ahead(&drawn, &mut view),
        None,
        "nobody knows what is in sight"
    );
    let mut same = view.clone();
    assert_eq!(
        session.draw_ahead(&view, &mut same),
        None,
        "nothing has changed"
    );
}
