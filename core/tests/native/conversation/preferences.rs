//! What a reader wants of every live blog of a site: times by the own clock, silence.

use liveblog_core::model::options::{Memory, Zone};
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::view::Row;
use liveblog_core::session::{Choices, Effect, PageAction, ReaderAction};
use serde_json::{Value, json};

use super::Conversation;
use crate::native::support::{TODAY, about, feed, item};

/// Coverage of which the clock is seven hours behind that of the reader, who is in Hanoi.
fn in_london() -> Value {
    about(
        feed([item("a", "06:30"), item("b", "07:30")]),
        json!({ "time_zone": "Europe/London" }),
    )
}

fn keep(names: &str, lasting: bool) -> Effect {
    let (choices, names) = (Choices::Preferences, names.to_owned());
    Effect::Keep {
        choices,
        names,
        lasting,
    }
}

/// The day of each heading, counted from the reader's today.
fn days(conversation: &Conversation) -> Vec<i64> {
    let rows = conversation.screen().rows;
    let days = rows.iter().filter_map(|row| match row {
        Row::Day(day) => Some(day.date.0 - TODAY.0),
        Row::Entry(_) | Row::Withdrawn(_) => None,
    });
    days.collect()
}

#[test]
fn times_and_days_go_by_the_readers_clock_and_back() {
    let mut conversation = Conversation::about(&in_london());
    assert_eq!(conversation.session.zone(), "Europe/London");
    assert_eq!(conversation.screen().own_zone, Some(false));
    assert_eq!(
        days(&conversation),
        [0, -1],
        "half past eleven in the evening, by London"
    );
    assert_eq!(
        conversation.act(ReaderAction::SetOwnZone(true)),
        [keep("own-zone", false)]
    );
    assert_eq!(conversation.session.zone(), "");
    assert_eq!(conversation.screen().own_zone, Some(true));
    assert_eq!(days(&conversation), [0]);
    assert_eq!(
        conversation.act(ReaderAction::SetOwnZone(false)),
        [keep("", false)]
    );
    assert_eq!(days(&conversation), [0, -1]);
}

#[test]
fn there_is_no_choice_where_both_clocks_say_the_same() {
    let zones = [
        json!("Asia/Ho_Chi_Minh"),
        json!("Asia/Bangkok"),
        json!("Mars/Olympus"),
        json!(null),
    ];
    for zone in zones {
        let feed = about(feed([item("a", "14:00")]), json!({ "time_zone": zone }));
        assert_eq!(Conversation::about(&feed).screen().own_zone, None, "{zone}");
    }
    let options = Options {
        zone: Zone::Reader,
        ..Options::default()
    };
    assert_eq!(
        Conversation::with(options, &in_london()).screen().own_zone,
        None
    );
    let options = Options {
        zone: Zone::Named("Europe/London".into()),
        ..Options::default()
    };
    let feed = feed([item("a", "14:00")]);
    assert_eq!(
        Conversation::with(options, &feed).screen().own_zone,
        Some(false),
        "the publisher's zone counts"
    );
}

#[test]
fn what_is_kept_is_what_memory_allows() {
    for (memory, kept) in [
        (Memory::None, None),
        (Memory::Session, Some(keep("own-zone quiet", false))),
        (Memory::Local, Some(keep("own-zone quiet", true))),
    ] {
        let options = Options {
            memory,
            ..Options::default()
        };
        let mut conversation = Conversation::with(options, &in_london());
        conversation.act(ReaderAction::SetOwnZone(true));
        let effects = conversation.act(ReaderAction::SetAnnouncing(false));
        assert_eq!(effects, Vec::from_iter(kept));
    }
}

#[test]
fn what_was_kept_holds_on_the_next_visit_whatever_else_is_in_the_storage() {
    for (names, own_zone, announces) in [
        ("own-zone quiet", true, true),
        ("quiet", false, true),
        ("own-zone", true, false),
        ("", false, false),
        ("OWN-ZONE <b>quiet</b> \u{0} own-zone;quiet", false, false),
        (" quiet  own-zone ", true, true),
    ] {
        let mut conversation = Conversation::new(Options::default());
        let recalled = PageAction::Recalled(Choices::Preferences, names.to_owned());
        conversation.session.update(recalled.into(), Timestamp(0));
        conversation.act(liveblog_core::session::HostAction::Attached);
        conversation.answer(&in_london());
        let screen = conversation.screen();
        assert_eq!(
            (screen.own_zone, screen.announces),
            (Some(own_zone), Some(!announces)),
            "{names}"
        );
    }
}
