//! [`liveblog_core::feed::decode_after`]: a feed after another one of the same source. Items that it had already are
//! not decoded again, and nobody can tell.

use std::cell::Cell;
use std::rc::Rc;

use liveblog_core::feed::{self, KnownItems};
use liveblog_core::model::{Author, Feed, Known, SafeUrl, Timestamp};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::damage::{Mishap, any_items, any_mishap, any_other_value, damage, mutilated};
use crate::native::support::{FEED, about, feed, item, with};

thread_local! {
    /// How many dates without a zone have been read.
    static READ: Cell<usize> = const { Cell::new(0) };
}

#[expect(clippy::unnecessary_wraps, reason = "what a decoder asks for")]
fn counting(_: &str, _: Timestamp) -> Option<i64> {
    READ.with(|read| read.set(read.get() + 1));
    Some(0)
}

fn known() -> Known {
    Known {
        offsets: counting,
        ..Known::default()
    }
}

/// A feed decoded after another, what is remembered of it, and how many dates of items have been read for it.
fn decoded(last: Option<&KnownItems>, text: &str) -> (Feed, KnownItems, usize) {
    READ.with(|read| read.set(0));
    let base = SafeUrl::parse(FEED, None);
    let (feed, _, items) = feed::decode_after(last, text.into(), base.as_ref(), &known()).unwrap();
    (feed, items, READ.with(Cell::get))
}

/// An item whose date is counted when it is read.
fn counted(place: usize, title: &str) -> Value {
    let members = json!({ "date_published": "2019-02-28T07:10:00", "title": title });
    with(item(&place.to_string(), "14:10"), members)
}

fn of(items: Vec<Value>) -> String {
    about(feed(items), json!({ "time_zone": "Europe/London" })).to_string()
}

#[test]
fn one_edited_item_of_many_is_decoded_alone() {
    let mut items: Vec<Value> = (0..499).map(|place| counted(place, "A")).collect();
    let (first, known, each) = decoded(None, &of(items.clone()));
    let (_, _, one) = decoded(None, &of(items[..1].to_vec()));
    assert_eq!((each, one > 0), (499 * one, true));
    items[17] = counted(17, "Edited");
    let (second, known, count) = decoded(Some(&known), &of(items.clone()));
    assert_eq!(count, one);
    for (place, (old, new)) in first.entries.iter().zip(&second.entries).enumerate() {
        assert_eq!(Rc::ptr_eq(old, new), place != 17, "{place}");
    }
    // The others move down by one.
    items.insert(0, counted(500, "New"));
    assert_eq!(decoded(Some(&known), &of(items)).2, one);
}

#[test]
fn the_dates_of_items_that_are_too_many_are_not_read_again() {
    let mut items: Vec<Value> = (0..600).map(|place| counted(place, "A")).collect();
    let (_, known, _) = decoded(None, &of(items.clone()));
    let (_, _, one) = decoded(None, &of(items[..1].to_vec()));
    items[17] = counted(17, "Edited");
    let (feed, _, count) = decoded(Some(&known), &of(items.clone()));
    assert_eq!(count, 2 * one, "once for its place, once for its entry");
    assert_eq!(
        (feed.cut, feed.entries),
        (true, decoded(None, &of(items)).0.entries)
    );
}

#[test]
fn only_the_last_feed_is_remembered() {
    let [one, other] = ["A", "B"].map(|title| of(vec![counted(0, title)]));
    let (_, known, _) = decoded(None, &one);
    let (_, known, _) = decoded(Some(&known), &other);
    assert!(decoded(Some(&known), &one).2 > 0);
}

#[test]
fn items_of_a_text_that_was_put_right_are_known_too() {
    let broken = |title: &str| of(vec![counted(0, "It\\'s"), counted(1, title)]);
    let broken = |title: &str| broken(title).replace("\\\\'", "\\'");
    let (_, known, both) = decoded(None, &broken("A"));
    assert_eq!(decoded(Some(&known), &broken("B")).2 * 2, both);
    let marked = ["\u{feff}", &*broken("C")].concat();
    let (_, known, one) = decoded(Some(&known), &marked);
    assert_eq!(decoded(Some(&known), &marked).2, 0);
    assert_eq!(one * 2, both);
}

/// What changes from one feed to the next.
#[derive(Clone, Debug)]
enum Change {
    Damage(Index, Index, Value),
    Edit(Index),
    Insert(Index, Value),
    Remove(Index),
    Swap(Index, Index),
    Double(Index),
    /// Of the feed.
    Authors(Option<&'static str>),
    Zone(Option<&'static str>),
    /// What is known around it.
    Base(&'static str),
    KnownAuthor(bool),
    Mishap(Mishap),
}

fn any_change() -> impl Strategy<Value = Change> {
    let zone = || {
        prop::sample::select(vec![
            None,
            Some("Europe/London"),
            Some("Asia/Hanoi"),
            Some("x"),
        ])
    };
    let inserted = prop::sample::select(vec![
        json!({ "id": "z", "title": "Z", "date_published": "2019-02-28T07:10:00" }),
        json!({ "title": "Without an id", "url": "z" }),
        json!({ "id": "e1", "title": "Twice", "date_published": "2019-02-28" }),
        json!({ "id": "e0", "date_published": "2019-02-28T07:10:00[A/B]", "date_modified": "2019-02-28 08:10" }),
        json!({ "id": "y" }),
        json!(3),
    ]);
    let index = any::<Index>;
    prop_oneof![
        3 => (index(), index(), any_other_value()).prop_map(|(which, place, other)| Change::Damage(which, place, other)),
        3 => index().prop_map(Change::Edit),
        4 => (index(), inserted).prop_map(|(place, item)| Change::Insert(place, item)),
        2 => index().prop_map(Change::Remove),
        2 => (index(), index()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => index().prop_map(Change::Double),
        1 => prop::sample::select(vec![None, Some("Rosa"), Some("Ann")]).prop_map(Change::Authors),
        1 => zone().prop_map(Change::Zone),
        1 => prop::sample::select(vec![FEED, "https://other.example/a/b.json"]).prop_map(Change::Base),
        1 => any::<bool>().prop_map(Change::KnownAuthor),
        1 => any_mishap().prop_map(Change::Mishap),
    ]
}

/// A source of feeds, and what a widget knows around them.
struct Newsroom {
    items: Vec<Value>,
    members: Value,
    base: &'static str,
    authors: Vec<Author>,
    mishaps: Vec<Mishap>,
}

impl Newsroom {
    fn change(&mut self, change: Change) {
        let all = self.items.len();
        match change {
            Change::Insert(place, item) => self.items.insert(place.index(all + 1), item),
            Change::Authors(name) => self.members["authors"] = json!([{ "name": name }]),
            Change::Zone(zone) => self.members["_liveblog"] = json!({ "time_zone": zone }),
            Change::Base(base) => self.base = base,
            Change::KnownAuthor(known) => {
                let author = Author {
                    name: "Known".into(),
                    url: None,
                };
                self.authors = known.then_some(author).into_iter().collect();
            }
            Change::Mishap(mishap) => self.mishaps = vec![mishap],
            _ if all == 0 => {}
            Change::Damage(which, place, other) => {
                damage(&mut self.items[which.index(all)], place, other);
            }
            Change::Edit(which) => {
                if let Some(item) = self.items[which.index(all)].as_object_mut() {
                    item.insert("title".to_owned(), format!("Edited {all}").into());
                }
            }
            Change::Remove(which) => drop(self.items.remove(which.index(all))),
            Change::Swap(one, other) => self.items.swap(one.index(all), other.index(all)),
            Change::Double(which) => self.items.push(self.items[which.index(all)].clone()),
        }
    }

    /// The next feed. What befalls its text befalls it once.
    fn text(&mut self) -> String {
        let mishaps = std::mem::take(&mut self.mishaps);
        if mishaps.is_empty() {
            with(feed(self.items.clone()), self.members.clone()).to_string()
        } else {
            mutilated(self.items.clone(), &mishaps)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn a_decoder_with_a_memory_says_what_one_without_says(
        items in any_items(),
        changes in prop::collection::vec(any_change(), 1..20),
    ) {
        let members = json!({});
        let mut newsroom = Newsroom { items, members, base: FEED, authors: Vec::new(), mishaps: Vec::new() };
        let mut last = None;
        for change in changes {
            newsroom.change(change);
            let text = newsroom.text();
            let base = SafeUrl::parse(newsroom.base, None);
            let known = Known { authors: newsroom.authors.clone(), ..known() };
            let alone = feed::decode(&text, base.as_ref(), &known);
            match feed::decode_after(last.as_ref(), text.into(), base.as_ref(), &known) {
                Ok((feed, problems, items)) => {
                    prop_assert_eq!(Ok((feed, problems)), alone);
                    last = Some(items);
                }
                Err(problem) => prop_assert_eq!(Err(problem), alone),
            }
        }
    }
}
