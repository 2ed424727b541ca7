//! What stops the polls, and the one poll that catches up afterwards.

use liveblog_core::model::options::Updates;
use liveblog_core::model::{Options, Status};
use liveblog_core::session::{
    Action, Effect, HostAction, NetworkAction, PageAction, ReaderAction, View,
};
use serde_json::{Value, json};

use super::{Conversation, fetch, update, usual, wait};
use crate::native::support::{about, feed, item, with};

fn live() -> Value {
    feed([item("a", "14:00")])
}

/// What stops the polls, what goes on with them, and how long the return is spread.
fn obstacles() -> [(Action, Action, u32); 5] {
    let off = Options {
        updates: Updates::Off,
        ..Options::default()
    };
    [
        (PageAction::Hidden.into(), PageAction::Shown.into(), 1_000),
        (PageAction::Offline.into(), PageAction::Online.into(), 3_000),
        (ReaderAction::Pause.into(), ReaderAction::Resume.into(), 0),
        (
            HostAction::Detached.into(),
            HostAction::Attached.into(),
            1_000,
        ),
        (
            HostAction::Configured(off).into(),
            HostAction::Configured(Options::default()).into(),
            1_000,
        ),
    ]
}

#[test]
fn an_obstacle_ends_the_wait_and_one_poll_catches_up() {
    for (obstacle, end, spread) in obstacles() {
        let mut conversation = Conversation::about(&live());
        assert_eq!(
            conversation.act(obstacle.clone()),
            [Effect::StopWaiting],
            "{obstacle:?}"
        );
        assert_eq!(conversation.act(NetworkAction::PollDue), [], "{obstacle:?}");
        assert_eq!(conversation.act(end.clone()), [wait(0, spread)], "{end:?}");
        assert_eq!(conversation.act(end.clone()), [], "{end:?} a second time");
        assert_eq!(conversation.poll(&live()), [usual()]);
    }
}

#[test]
fn an_answer_that_is_on_its_way_is_still_read_but_nothing_follows() {
    for (obstacle, end, spread) in obstacles() {
        if obstacle == HostAction::Detached.into() {
            continue;
        }
        let mut conversation = Conversation::about(&live());
        conversation.due();
        conversation.act(obstacle.clone());
        conversation.answer(&feed([item("b", "14:05")]));
        assert_eq!(conversation.state()["entries"], 2, "{obstacle:?}");
        assert_eq!(conversation.act(end), [wait(0, spread)]);
    }
}

#[test]
fn back_before_the_answer_there_is_nothing_to_catch_up() {
    let mut conversation = Conversation::about(&live());
    conversation.due();
    conversation.act(PageAction::Hidden);
    assert_eq!(conversation.act(PageAction::Shown), []);
    assert_eq!(conversation.answer(&live()), [usual()]);
}

#[test]
fn every_obstacle_has_to_go_before_polls_go_on() {
    let mut conversation = Conversation::about(&live());
    for (obstacle, ..) in obstacles() {
        conversation.act(obstacle);
    }
    let [hidden, offline, paused, detached, off] = obstacles();
    for (_, end, _) in [off, hidden, paused, detached] {
        assert_eq!(conversation.act(end), []);
    }
    assert_eq!(conversation.act(offline.1), [wait(0, 3_000)]);
}

#[test]
fn a_failure_behind_an_obstacle_is_repeated_when_it_has_gone() {
    let mut conversation = Conversation::attached();
    conversation.act(PageAction::Hidden);
    assert!(
        !conversation
            .fail()
            .iter()
            .any(|effect| matches!(effect, Effect::Wait(_)))
    );
    assert_eq!(conversation.act(PageAction::Shown), [wait(0, 1_000)]);
    conversation.poll(&live());
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn an_element_that_leaves_the_page_gives_up_its_request() {
    let mut conversation = Conversation::about(&live());
    conversation.due();
    assert_eq!(
        conversation.act(HostAction::Detached),
        [Effect::StopWaiting, Effect::Abort]
    );
    assert_eq!(
        conversation.answer(&feed([item("b", "14:05")])),
        [],
        "an answer is late"
    );
    assert_eq!(conversation.act(ReaderAction::Refresh), []);
    assert_eq!(conversation.act(HostAction::Attached), [wait(0, 1_000)]);
    assert_eq!(conversation.entries(), "a", "its state is kept");
}

#[test]
fn an_element_that_left_before_its_first_feed_starts_again() {
    let mut conversation = Conversation::attached();
    conversation.act(HostAction::Detached);
    let effects = conversation.act(HostAction::Attached);
    assert_eq!(effects.last(), Some(&fetch(2)));
    conversation.answer(&live());
    assert_eq!(conversation.entries(), "a");
}

#[test]
fn offline_the_screen_says_since_when() {
    let mut conversation = Conversation::about(&live());
    conversation.act(PageAction::Offline);
    conversation.now = crate::native::support::at("15:00");
    assert_eq!(conversation.line(), "Offline, last update 14:30");
    conversation.act(PageAction::Online);
    assert_eq!(conversation.line(), "Live, checked 14:30");
}

#[test]
fn a_pause_is_the_readers_and_ends_by_the_readers_hand() {
    let mut conversation = Conversation::about(&live());
    assert_eq!(conversation.screen().paused, Some(false));
    conversation.act(ReaderAction::Pause);
    assert_eq!(conversation.screen().paused, Some(true));
    assert_eq!(conversation.line(), "Updates paused by you");
    assert_eq!(conversation.act(PageAction::Hidden), [Effect::StopWaiting]);
    assert_eq!(
        conversation.act(PageAction::Shown),
        [],
        "coming back ends no pause"
    );
    assert_eq!(conversation.act(ReaderAction::Resume), [wait(0, 0)]);
    assert_eq!(conversation.screen().paused, Some(false));
}

#[test]
fn coverage_that_is_over_is_asked_for_every_few_minutes() {
    for ended in [
        about(live(), json!({ "status": "ended" })),
        with(live(), json!({ "expired": true })),
    ] {
        let mut conversation = Conversation::about(&live());
        assert_eq!(conversation.poll(&ended), [wait(255_000, 345_000)]);
        assert_eq!(conversation.poll(&ended), [wait(255_000, 345_000)]);
        assert_eq!(conversation.session.status(), Some(Status::Ended));
        assert_eq!(conversation.line(), "As it happened. Coverage ended");
        assert_eq!(conversation.screen().paused, None);
    }
}

#[test]
fn coverage_that_goes_on_again_reaches_open_pages() {
    let ended = about(live(), json!({ "status": "ended" }));
    for (away, back, spread) in [
        (
            Action::from(PageAction::Hidden),
            Action::from(PageAction::Shown),
            1_000,
        ),
        (PageAction::Left.into(), PageAction::Shown.into(), 1_000),
        (PageAction::Offline.into(), PageAction::Online.into(), 3_000),
        (
            HostAction::Detached.into(),
            HostAction::Attached.into(),
            1_000,
        ),
    ] {
        for status in [200, 204, 410] {
            let mut conversation = Conversation::about(&ended);
            if status != 200 {
                conversation.due();
                assert_eq!(conversation.status(status), [Effect::StopWaiting]);
            }
            conversation.act(away.clone());
            assert_eq!(
                conversation.act(back.clone()),
                [wait(0, spread)],
                "{back:?}"
            );
            conversation.due();
            let effects = conversation.answer(&feed([item("b", "14:05")]));
            assert_eq!(effects, [usual(), update("b", "", "", 0)]);
            assert_eq!(conversation.screen().status, Status::Live);
        }
    }
    let mut conversation = Conversation::about(&ended);
    assert_eq!(conversation.poll(&live()), [usual()], "by itself");
}

#[test]
fn coverage_that_goes_on_again_is_polled_again() {
    let mut conversation = Conversation::about(&about(live(), json!({ "status": "ended" })));
    assert_eq!(
        conversation.act(ReaderAction::Refresh),
        [Effect::StopWaiting, fetch(2)]
    );
    assert_eq!(
        conversation.answer(&feed([item("b", "14:05")])),
        [usual(), update("b", "", "", 0)]
    );
    assert_eq!(conversation.screen().status, Status::Live);
}

#[test]
fn paused_coverage_is_polled() {
    let mut conversation = Conversation::about(&about(live(), json!({ "status": "paused" })));
    assert_eq!(conversation.line(), "Paused, checked 14:30");
    conversation.due();
}

#[test]
fn a_server_that_says_there_will_be_no_more_is_believed() {
    for status in [204, 410] {
        let mut conversation = Conversation::about(&live());
        conversation.due();
        assert_eq!(
            conversation.status(status),
            [Effect::StopWaiting],
            "{status}"
        );
        assert_eq!(conversation.entries(), "a");
        assert_eq!(conversation.line(), "As it happened. Coverage ended");
        assert_eq!(conversation.screen().status, Status::Ended);
        let mut conversation = Conversation::attached();
        conversation.status(status);
        assert!(matches!(conversation.view(), View::Unavailable(_)));
        assert_eq!(conversation.line(), "There are no further updates.");
    }
}
