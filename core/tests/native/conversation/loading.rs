//! From an element without a page to the first timeline.

use liveblog_core::model::Options;
use liveblog_core::model::options::Updates;
use liveblog_core::session::{
    Action, Effect, Event, HostAction, NetworkAction, PageAction, ReaderAction, View,
};
use serde_json::{Value, json};

use super::{Conversation, fetch, update, usual, wait};
use crate::native::support::{FEED, about, feed, item, tombstone, with};

#[test]
fn nothing_happens_before_the_element_is_in_a_page() {
    let mut conversation = Conversation::new(Options::default());
    assert_eq!(conversation.view(), View::Waiting);
    for action in [
        Action::from(NetworkAction::PollDue),
        ReaderAction::Refresh.into(),
        PageAction::Shown.into(),
        PageAction::Online.into(),
        ReaderAction::ShowEarlier.into(),
    ] {
        let fetches = conversation.act(action.clone());
        assert!(
            !fetches
                .iter()
                .any(|effect| matches!(effect, Effect::Fetch { .. } | Effect::Wait(_))),
            "{action:?}"
        );
    }
}

#[test]
fn an_attached_element_asks_for_the_feed_at_once() {
    let mut conversation = Conversation::new(Options::default());
    assert_eq!(
        conversation.act(HostAction::Attached),
        [Effect::StopWaiting, fetch(1)]
    );
    assert_eq!(conversation.view(), View::Waiting);
}

#[test]
fn the_first_feed_is_drawn_and_announced() {
    let mut conversation = Conversation::attached();
    let effects = conversation.answer(&feed([item("b", "14:05"), item("a", "14:00")]));
    assert_eq!(effects, [usual(), Effect::Announce(Event::Ready)]);
    assert_eq!(conversation.entries(), "b a");
    assert_eq!(conversation.screen().title.as_deref(), Some("Hanoi summit"));
    assert!(
        !conversation.card("a").just_added,
        "what was there from the start is not new"
    );
}

#[test]
fn a_first_feed_that_cannot_be_had_leaves_the_fallback_and_says_so() {
    let mut conversation = Conversation::attached();
    let effects = conversation.fail();
    assert_eq!(effects.first(), Some(&wait(12_750, 19_125)));
    assert!(matches!(conversation.view(), View::Unavailable(_)));
    let line = "Live updates could not be loaded. Trying again. [Retry now]";
    assert_eq!(conversation.line(), line);
    conversation.due();
    let effects = conversation.answer(&feed([item("a", "14:00")]));
    assert_eq!(
        effects,
        [usual(), Effect::Announce(Event::Ready)],
        "it recovers unaided"
    );
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn a_first_request_without_a_network_says_that_the_reader_is_offline() {
    let mut conversation = Conversation::attached();
    conversation.act(PageAction::Offline);
    conversation.fail();
    assert!(matches!(conversation.view(), View::Unavailable(_)));
    let line = "You are offline. Live updates will load when you are back.";
    assert_eq!(conversation.line(), line);
}

#[test]
fn where_no_updates_are_wanted_the_feed_is_asked_for_once() {
    let mut conversation = Conversation::new(Options {
        updates: Updates::Off,
        ..Options::default()
    });
    assert_eq!(
        conversation.act(HostAction::Attached),
        [Effect::StopWaiting, fetch(1)]
    );
    assert_eq!(
        conversation.answer(&feed([item("a", "14:00")])),
        [Effect::StopWaiting, Effect::Announce(Event::Ready)]
    );
    assert_eq!(conversation.act(NetworkAction::PollDue), []);
    assert_eq!(
        conversation.screen().paused,
        None,
        "there is nothing to pause"
    );
    assert_eq!(
        conversation.act(ReaderAction::Refresh),
        [Effect::StopWaiting, fetch(2)],
        "the host may ask"
    );
}

#[test]
fn where_no_updates_are_wanted_a_first_request_that_fails_is_repeated() {
    let mut conversation = Conversation::new(Options {
        updates: Updates::Off,
        ..Options::default()
    });
    conversation.act(HostAction::Attached);
    assert_eq!(conversation.fail().first(), Some(&wait(12_750, 19_125)));
    conversation.due();
    conversation.answer(&feed([item("a", "14:00")]));
    assert_eq!(conversation.entries(), "a");
}

/// A feed with a number of problems.
fn with_problems(number: usize) -> Value {
    let unknown = (0..number)
        .map(|n| (format!("x{n}"), Value::from(n)))
        .collect();
    with(feed([item("a", "14:00")]), Value::Object(unknown))
}

fn warning(problem: &str) -> Effect {
    Effect::Warn(format!("{FEED}: {problem}"))
}

#[test]
fn the_problems_of_a_feed_are_told_to_the_developers_once() {
    let mut conversation = Conversation::attached();
    let effects = conversation.answer(&with_problems(1));
    assert_eq!(
        effects,
        [
            usual(),
            warning("x0: unknown field"),
            Effect::Announce(Event::Ready)
        ]
    );
    assert_eq!(conversation.poll(&with_problems(1)), [usual()]);
    let effects = conversation.poll(&with_problems(2));
    assert_eq!(
        effects,
        [usual(), warning("x1: unknown field")],
        "what is new among them is named"
    );
}

#[test]
fn new_problems_are_named_whatever_their_number() {
    let bad = |id: &str, date: &str| with(item(id, "14:00"), json!({ "date_published": date }));
    let mut conversation = Conversation::about(&feed([bad("a", "yesterday")]));
    let no_date = |place: usize, date: &str| {
        warning(&format!(
            "items[{place}].date_published: not an RFC 3339 date: \"{date}\""
        ))
    };
    let effects = conversation.poll(&feed([bad("a", "tomorrow")]));
    assert!(effects.contains(&no_date(0, "tomorrow")), "{effects:?}");
    // The same one further down is known.
    let effects = conversation.poll(&feed([item("b", "14:05"), bad("a", "tomorrow")]));
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::Warn(_))),
        "{effects:?}"
    );
    let effects = conversation.poll(&feed([
        bad("c", "tomorrow"),
        item("b", "14:05"),
        bad("a", "tomorrow"),
    ]));
    assert_eq!(
        effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Warn(_)))
            .count(),
        1,
        "{effects:?}"
    );
}

#[test]
fn what_is_wrong_with_every_entry_is_not_told_again_with_each_new_one() {
    let careless = |id: &str, minute: u8| {
        let date = format!("2019-02-28T14:{minute:02}:00");
        let picture = format!("{id}.png");
        with(
            item(id, "14:00"),
            json!({ "date_published": date, "image": picture }),
        )
    };
    let mut items = vec![careless("a", 0)];
    let mut conversation = Conversation::attached();
    let warnings = |effects: Vec<Effect>| {
        let all = effects.into_iter();
        all.filter(|effect| matches!(effect, Effect::Warn(_)))
            .count()
    };
    assert_eq!(warnings(conversation.answer(&feed(items.clone()))), 2);
    for (minute, id) in (1..).zip(["b", "c", "d"]) {
        items.insert(0, careless(id, minute));
        assert_eq!(warnings(conversation.poll(&feed(items.clone()))), 0, "{id}");
    }
}

#[test]
fn of_many_problems_five_are_named() {
    let mut conversation = Conversation::attached();
    let mut effects = conversation.answer(&with_problems(7));
    effects.retain(|effect| matches!(effect, Effect::Warn(_)));
    assert_eq!(effects.len(), 6);
    assert_eq!(effects.last(), Some(&warning("and 2 more problems")));
    let mut effects = Conversation::attached().answer(&with_problems(5));
    effects.retain(|effect| matches!(effect, Effect::Warn(_)));
    assert_eq!(effects.last(), Some(&warning("x4: unknown field")));
}

#[test]
fn the_language_and_the_zone_are_the_publishers_choice_and_else_the_feeds() {
    let live = about(
        with(feed([]), json!({ "language": "vi" })),
        json!({ "time_zone": "Asia/Ho_Chi_Minh" }),
    );
    let conversation = Conversation::about(&live);
    assert_eq!(conversation.session.language(), Some("vi"));
    assert_eq!(conversation.session.zone(), "Asia/Ho_Chi_Minh");
    let options = Options {
        language: Some("de".into()),
        ..Options::default()
    };
    assert_eq!(
        Conversation::with(options, &live).session.language(),
        Some("de")
    );
}

#[test]
fn the_host_can_ask_how_things_stand() {
    let mut conversation = Conversation::attached();
    assert_eq!(
        conversation.state(),
        json!({ "status": "loading", "entries": 0, "held": 0 })
    );
    conversation.answer(&feed([item("b", "14:05"), item("a", "14:00")]));
    conversation.read_on();
    let effects = conversation.poll(&feed([
        item("c", "14:10"),
        tombstone("a", "14:00", "14:20"),
    ]));
    assert_eq!(effects, [usual(), update("c", "", "a", 1)]);
    assert_eq!(
        conversation.state(),
        json!({ "status": "live", "entries": 2, "held": 1 })
    );
    for status in ["scheduled", "paused", "ended"] {
        let conversation = Conversation::about(&about(feed([]), json!({ "status": status })));
        assert_eq!(conversation.state()["status"], status);
    }
}
