//! What an action changes of the screen: no more is drawn again, and no more is built for it.

use std::cell::Cell;

use liveblog_core::model::options::{Density, Embeds};
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::view::Earlier;
use liveblog_core::session::{
    Action, HostAction, NetworkAction, PageAction, ReaderAction, Redraw, Session,
};
use serde_json::{Value, json};

use super::{Conversation, clock, id};
use crate::native::support::{FEED, about, at, feed, item, offset, tombstone, with};

pub(super) fn three() -> Value {
    feed([item("c", "14:10"), item("b", "14:05"), item("a", "14:00")])
}

/// The same with one more.
pub(super) fn four() -> Value {
    let items = [
        ("d", "14:15"),
        ("c", "14:10"),
        ("b", "14:05"),
        ("a", "14:00"),
    ];
    feed(items.map(|(name, time)| item(name, time)))
}

fn entry(name: &str) -> Redraw {
    Redraw::Entries(vec![id(name)])
}

/// What an action changes of a screen with three entries.
fn after(action: impl Into<Action>) -> Redraw {
    let mut conversation = Conversation::about(&three());
    conversation.act(action);
    conversation.redraw
}

#[test]
fn what_nobody_can_see_draws_nothing() {
    for action in [
        Action::from(PageAction::EdgeMoved { reached: false }),
        PageAction::Hidden.into(),
        NetworkAction::PollDue.into(),
        NetworkAction::StreamOpened.into(),
        NetworkAction::StreamLost.into(),
        HostAction::Configured(Options::default()).into(),
        HostAction::GrantConsent("nobody".to_owned()).into(),
    ] {
        assert_eq!(after(action.clone()), Redraw::Nothing, "{action:?}");
    }
}

#[test]
fn a_late_answer_draws_nothing() {
    let mut conversation = Conversation::about(&three());
    conversation.answer(&feed([item("d", "14:15")]));
    assert_eq!(conversation.redraw, Redraw::Nothing);
}

#[test]
fn times_and_the_connection_draw_no_entries() {
    for action in [
        Action::from(PageAction::Ticked),
        PageAction::Shown.into(),
        PageAction::Offline.into(),
        PageAction::Online.into(),
        ReaderAction::Pause.into(),
        ReaderAction::Refresh.into(),
    ] {
        assert_eq!(after(action.clone()), Redraw::Status, "{action:?}");
    }
}

#[test]
fn an_answer_without_changes_draws_no_entries() {
    let mut conversation = Conversation::about(&three());
    for status in [304, 503] {
        conversation.due();
        conversation.status(status);
        assert_eq!(conversation.redraw, Redraw::Status, "{status}");
    }
    conversation.poll(&three());
    assert_eq!(conversation.redraw, Redraw::Status);
    conversation.poll(&with(three(), json!({ "title": "Another" })));
    assert_eq!(conversation.redraw, Redraw::Status);
}

#[test]
fn checks_within_a_minute_read_the_same() {
    let mut conversation = Conversation::about(&three());
    let line = |conversation: &Conversation| conversation.screen().connection;
    conversation.now = at("14:40");
    conversation.poll(&three());
    let before = line(&conversation);
    conversation.now = Timestamp(at("14:40").0 + 59_999);
    conversation.poll(&three());
    assert_eq!(line(&conversation), before);
    conversation.now = at("14:41");
    conversation.poll(&three());
    assert_ne!(line(&conversation), before);
}

#[test]
fn an_act_upon_one_entry_draws_one_entry() {
    assert_eq!(after(ReaderAction::Toggle(id("b"))), entry("b"));
    assert_eq!(after(ReaderAction::GoTo(id("b"))), entry("b"));
}

#[test]
fn what_may_concern_any_entry_draws_all() {
    for action in [
        Action::from(ReaderAction::ExpandAll),
        ReaderAction::SetDensity(Density::Headlines).into(),
        HostAction::GrantConsent("youtube".to_owned()).into(),
        HostAction::Attached.into(),
    ] {
        assert_eq!(after(action.clone()), Redraw::All, "{action:?}");
    }
    for change in [
        feed([item("d", "14:15")]),
        feed([tombstone("a", "14:00", "14:20")]),
        about(three(), json!({ "key_points": [{ "text": "So" }] })),
        with(three(), json!({ "language": "vi" })),
    ] {
        let mut conversation = Conversation::about(&three());
        conversation.poll(&change);
        assert_eq!(conversation.redraw, Redraw::All, "{change}");
    }
}

/// Each conversation compares what is drawn with what is to be seen: see [`super::super::talk`].
#[test]
fn notes_and_pinned_entries_tell_their_times_anew() {
    let pinned = with(
        item("p", "14:28"),
        json!({ "_liveblog": { "pinned": true } }),
    );
    let mut conversation =
        Conversation::about(&feed([pinned, item("b", "14:27"), item("a", "14:26")]));
    conversation.poll(&feed([tombstone("a", "14:26", "14:29")]));
    for later in [60_000, 24 * 3_600_000] {
        conversation.now.0 += later;
        conversation.act(PageAction::Ticked);
        assert_eq!(conversation.redraw, Redraw::Status);
    }
    let time = conversation.card("p").time.unwrap();
    assert_eq!(clock(&time), "28 Feb, 14:28 ICT");
}

#[test]
fn a_page_that_is_left_asks_for_no_earlier_entries_any_more() {
    let mut conversation = Conversation::about(&with(three(), json!({ "next_url": "older.json" })));
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(conversation.screen().earlier, Some(Earlier::Loading));
    conversation.act(PageAction::Left);
    assert_eq!(conversation.redraw, Redraw::Status);
}

#[test]
fn where_a_gap_ends_the_days_say_how_many_updates_they_have() {
    let mut conversation = Conversation::about(&three());
    let far = feed([item("z", "14:25"), item("y", "14:20")]);
    conversation.poll(&with(far, json!({ "next_url": "older.json" })));
    conversation.status(410);
    assert_eq!(conversation.redraw, Redraw::All);
}

#[test]
fn frames_come_when_the_reader_no_longer_saves_data() {
    let film = "<iframe src='https://youtu.be/jNQXAC9IVRw'></iframe>";
    let options = Options {
        embeds: Embeds::Auto,
        ..Options::default()
    };
    let mut conversation = Conversation::new(options);
    conversation.act(HostAction::Attached);
    conversation.act(PageAction::SaveData(true));
    conversation.answer(&feed([
        with(item("b", "14:05"), json!({ "content_html": film })),
        item("a", "14:00"),
    ]));
    conversation.act(PageAction::SaveData(false));
    assert_eq!(conversation.redraw, entry("b"));
}

thread_local! {
    /// How often it was asked how far a zone is ahead.
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

/// What is known of zones, counting who asks.
fn counting(zone: &str, at: Timestamp) -> Option<i64> {
    ASKED.set(ASKED.get() + 1);
    offset(zone, at)
}

/// A screen with so many entries, and how many dates are looked up when something happens to it.
fn dates_looked_up(entries: usize, happens: impl Fn(&mut Conversation)) -> usize {
    let item = |number: usize| item(&number.to_string(), &format!("14:{:02}", 59 - number % 60));
    let options = Options {
        page_size: entries,
        ..Options::default()
    };
    let mut conversation = Conversation::new(options.clone());
    conversation.session = Session::new(FEED, options).with_offsets(counting);
    conversation.act(HostAction::Attached);
    conversation.answer(&feed((0..entries).map(item)));
    let mut view = conversation.view();
    happens(&mut conversation);
    let (redraw, now) = (conversation.redraw.clone(), conversation.now);
    ASKED.set(0);
    conversation.session.redraw(&mut view, &redraw, now);
    let asked = ASKED.get();
    assert_eq!(view, conversation.view());
    asked
}

#[test]
fn as_few_dates_are_looked_up_for_many_entries_as_for_few() {
    let tick = |conversation: &mut Conversation| {
        conversation.now.0 += 60_000;
        conversation.act(PageAction::Ticked);
    };
    let unchanged = |conversation: &mut Conversation| {
        conversation.due();
        conversation.status(304);
    };
    let toggle = |conversation: &mut Conversation| {
        conversation.act(ReaderAction::Toggle(id("1")));
    };
    let happenings: [fn(&mut Conversation); 3] = [tick, unchanged, toggle];
    for happens in happenings {
        let few = dates_looked_up(3, happens);
        assert_eq!(dates_looked_up(100, happens), few);
    }
}
