//! Going to an entry, wherever it is.

use liveblog_core::model::Options;
use liveblog_core::model::options::Density;
use liveblog_core::session::{Effect, ReaderAction};
use serde_json::{Value, json};

use super::{Conversation, id};
use crate::native::support::{TODAY, about, feed, item, tombstone};

fn three() -> Value {
    feed([item("c", "14:10"), item("b", "14:05"), item("a", "14:00")])
}

fn go_to(id: &str) -> ReaderAction {
    ReaderAction::GoTo(id.into())
}

#[test]
fn going_to_an_entry_opens_it() {
    let options = Options {
        density: Density::Headlines,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &three());
    assert_eq!(conversation.act(go_to("b")), [Effect::ScrollTo(id("b"))]);
    assert_eq!(conversation.open(), "b");
}

#[test]
fn going_below_the_window_lowers_it_just_so_far() {
    let options = Options {
        page_size: 1,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &three());
    assert_eq!(conversation.entries(), "c");
    assert_eq!(conversation.act(go_to("b")), [Effect::ScrollTo(id("b"))]);
    assert_eq!(conversation.entries(), "c b");
}

#[test]
fn going_to_a_held_entry_reveals_it_with_the_others() {
    let mut conversation = Conversation::about(&three());
    conversation.read_on();
    conversation.poll(&feed([item("e", "14:20"), item("d", "14:15")]));
    assert_eq!(conversation.act(go_to("d")), [Effect::ScrollTo(id("d"))]);
    assert_eq!(
        (conversation.entries().as_str(), conversation.held()),
        ("e d c b a", 0)
    );
    let marked = ["e", "d", "c"].map(|id| conversation.card(id).just_added);
    assert_eq!(marked, [true, true, false]);
}

#[test]
fn going_elsewhere_leaves_held_entries_where_they_are() {
    let mut conversation = Conversation::about(&three());
    conversation.read_on();
    conversation.poll(&feed([item("d", "14:15")]));
    conversation.act(go_to("a"));
    assert_eq!(conversation.held(), 1);
}

#[test]
fn going_to_an_entry_of_a_closed_day_opens_the_day() {
    let mut conversation = Conversation::about(&three());
    conversation.act(ReaderAction::ToggleDay(TODAY));
    assert_eq!(conversation.entries(), "");
    conversation.act(go_to("b"));
    assert_eq!(conversation.entries(), "c b a");
}

#[test]
fn revealing_entries_of_a_closed_day_opens_the_day() {
    let mut conversation = Conversation::about(&three());
    conversation.act(ReaderAction::ToggleDay(TODAY));
    conversation.read_on();
    conversation.poll(&feed([item("d", "14:15")]));
    assert_eq!(
        conversation.act(ReaderAction::Reveal),
        [Effect::ScrollTo(id("d"))]
    );
    assert_eq!(conversation.entries(), "d c b a");
}

#[test]
fn there_is_no_going_to_what_is_not_there() {
    let mut conversation = Conversation::about(&three());
    conversation.poll(&feed([tombstone("a", "14:00", "14:20")]));
    for name in ["z", "", "a"] {
        let warning = Effect::Warn(format!("there is no entry \"{name}\" to go to"));
        assert_eq!(conversation.act(go_to(name)), [warning]);
    }
}

#[test]
fn a_key_point_leads_to_its_entry_if_that_is_known() {
    let points = json!([
        { "text": "C happened", "entry": "c" }, { "text": "Z happened", "entry": "z" }, { "text": "So they say" },
    ]);
    let conversation = Conversation::about(&about(three(), json!({ "key_points": points })));
    let points = conversation.key_points();
    let points: Vec<_> = points
        .iter()
        .map(|point| (&*point.0, point.1.clone()))
        .collect();
    assert_eq!(
        points,
        [
            ("C happened", Some(id("c"))),
            ("Z happened", None),
            ("So they say", None)
        ]
    );
}

#[test]
fn without_key_points_the_latest_key_events_stand_there() {
    let kinds = [
        "key",
        "breaking",
        "summary",
        "update",
        "correction",
        "key",
        "key",
        "key",
        "key",
        "key",
    ];
    let items = kinds.iter().enumerate().map(|(index, kind)| {
        let mut item = item(&format!("e{index}"), &format!("14:{:02}", 20 - index));
        item["_liveblog"] = json!({ "kind": kind });
        item
    });
    let mut conversation = Conversation::about(&feed(items));
    let texts = |conversation: &Conversation| {
        let points = conversation.key_points();
        points
            .iter()
            .map(|point| point.0.replace("Headline of ", ""))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(texts(&conversation), "e0 e1 e5 e6 e7 e8", "six of them");
    conversation.poll(&feed([tombstone("e1", "14:19", "14:25")]));
    assert_eq!(texts(&conversation), "e0 e5 e6 e7 e8 e9");
}
