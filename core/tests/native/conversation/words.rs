//! What the screen says about the coverage and about time, and when it has to say it anew.

use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::PageAction;
use liveblog_core::session::view::Screen;
use serde_json::{Value, json};

use super::{Conversation, age, clock};
use crate::native::support::{about, at, date, feed, item, locale, with};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

fn screen(feed: &Value) -> Screen {
    Conversation::about(feed).screen()
}

#[test]
fn the_capsule_says_where_the_coverage_stands() {
    for (extension, capsule) in [
        (json!({}), "Live"),
        (json!({ "status": "live" }), "Live"),
        (json!({ "status": "paused" }), "Paused"),
        (json!({ "status": "ended" }), "As it happened"),
        (json!({ "status": "scheduled" }), "Starts soon"),
        (
            json!({ "status": "scheduled", "coverage_start": date("16:00") }),
            "Starts 16:00 ICT",
        ),
        (
            json!({ "status": "scheduled", "coverage_start": "2019-03-01T09:00:00+07:00" }),
            "Starts Friday 1 March 2019, 09:00 ICT",
        ),
    ] {
        let line = screen(&about(feed([]), extension)).connection;
        let (_, words) = locale().connection(&line.connection);
        assert_eq!(words.as_deref(), Some(capsule));
    }
}

#[test]
fn an_empty_timeline_says_why() {
    for (extension, sentence) in [
        (json!({}), "There are no updates yet."),
        (json!({ "status": "paused" }), "There are no updates yet."),
        (json!({ "status": "ended" }), "Coverage has ended."),
        (
            json!({ "status": "scheduled" }),
            "There are no updates yet.",
        ),
        (
            json!({ "status": "scheduled", "coverage_start": date("16:00") }),
            "Coverage starts 16:00 ICT.",
        ),
    ] {
        let empty = screen(&about(feed([]), extension)).empty.unwrap();
        assert_eq!(locale().empty(&empty), sentence);
    }
    assert_eq!(screen(&feed([item("a", "14:00")])).empty, None);
}

#[test]
fn the_head_says_when_the_coverage_last_changed() {
    let edited = with(
        item("a", "14:00"),
        json!({ "date_modified": date("14:25") }),
    );
    let live = feed([item("b", "14:20"), edited]);
    assert_eq!(
        Conversation::about(&live).updated().as_deref(),
        Some("Updated 5 min ago"),
        "by its newest version"
    );
    let live = about(live, json!({ "updated": date("14:28") }));
    assert_eq!(
        Conversation::about(&live).updated().as_deref(),
        Some("Updated 2 min ago"),
        "by its own word"
    );
    let ended = about(
        live.clone(),
        json!({ "updated": date("12:30"), "status": "ended" }),
    );
    assert_eq!(
        Conversation::about(&ended).updated().as_deref(),
        Some("Last updated 2 hours ago")
    );
    let old = about(live, json!({ "updated": "2019-02-27T09:00:00+07:00" }));
    let day_before = "Updated Wednesday 27 February 2019, 09:00 ICT";
    assert_eq!(
        Conversation::about(&old).updated().as_deref(),
        Some(day_before)
    );
    assert_eq!(Conversation::about(&feed([])).updated(), None);
}

#[test]
fn relative_times_are_told_for_a_day() {
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    for (now, ago) in [
        (at("13:00"), None),
        (Timestamp(at("14:00").0 - MINUTE + 1), Some("just now")),
        (at("14:00"), Some("just now")),
        (at("14:01"), Some("1 min ago")),
        (at("15:30"), Some("1 hour ago")),
    ] {
        conversation.now = now;
        assert_eq!(age(&conversation.card("a").time.unwrap()).as_deref(), ago);
    }
    conversation.now.0 = at("14:00").0 + 24 * HOUR - 1;
    assert_eq!(
        age(&conversation.card("a").time.unwrap()).as_deref(),
        Some("23 hours ago")
    );
    conversation.now.0 += 1;
    let moment = conversation.card("a").time.unwrap();
    assert_eq!((age(&moment), &*clock(&moment)), (None, "14:00 ICT"));
}

#[test]
fn the_next_tick_is_the_first_change_of_any_relative_time() {
    let mut conversation = Conversation::about(&feed([item("b", "14:20"), item("a", "12:10")]));
    for (now, tick) in [
        (at("14:20").0, Some(MINUTE)),
        (at("14:20").0 + 1, Some(MINUTE - 1)),
        (at("14:21").0 - 1, Some(1)),
        (at("15:19").0 + 30_000, Some(MINUTE / 2)),
        (at("15:25").0, Some(45 * MINUTE)),
        (at("12:10").0 + 24 * HOUR, Some(10 * MINUTE)),
        (at("14:20").0 + 24 * HOUR, None),
        (at("12:00").0, Some(9 * MINUTE + 1)),
    ] {
        conversation.now.0 = now;
        assert_eq!(conversation.screen().next_tick, tick);
    }
}

#[test]
fn the_age_of_a_pinned_entry_ticks_too() {
    let pinned = with(
        item("p", "14:20"),
        json!({ "_liveblog": { "pinned": true } }),
    );
    let old = about(
        feed([pinned, item("a", "08:30")]),
        json!({ "updated": date("08:30") }),
    );
    let mut conversation = Conversation::about(&old);
    conversation.now = at("14:25");
    assert_eq!(
        age(&conversation.card("p").time.unwrap()).as_deref(),
        Some("5 min ago")
    );
    assert_eq!(conversation.screen().next_tick, Some(MINUTE));
}

#[test]
fn entries_are_headings_below_the_timelines_own() {
    for heading_level in 2..=5 {
        let options = Options {
            heading_level: Some(heading_level),
            ..Options::default()
        };
        let conversation = Conversation::with(options, &feed([item("a", "14:00")]));
        assert_eq!(conversation.screen().heading_level, heading_level);
        assert_eq!(conversation.card("a").level, heading_level + 1);
    }
}

#[test]
fn an_entry_without_a_headline_is_called_by_its_first_sentence() {
    let text = "Both leaders have left the hotel. Nobody knows why.";
    for (members, title) in [
        (
            json!({ "content_text": text }),
            "Both leaders have left the hotel.",
        ),
        (
            json!({ "content_text": text, "summary": "They left." }),
            "They left.",
        ),
        (
            json!({ "content_text": text, "summary": "They left.", "title": "Gone" }),
            "Gone",
        ),
    ] {
        let conversation = Conversation::about(&feed([with(json!({ "id": "a" }), members)]));
        assert_eq!(&*conversation.card("a").entry.title(&locale()), title);
    }
}

#[test]
fn what_a_tick_changes_is_only_words() {
    let mut conversation = Conversation::about(&feed([item("a", "14:00")]));
    assert_eq!(conversation.act(PageAction::Ticked), []);
    let before = conversation.screen();
    conversation.now.0 += before.next_tick.unwrap() - 1;
    assert_eq!(
        conversation.screen().rows,
        before.rows,
        "nothing changes before the tick"
    );
    conversation.now.0 += 1;
    assert_ne!(conversation.screen().rows, before.rows);
}
