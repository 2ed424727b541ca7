//! What the reader opened and closed stays so.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Density, Order};
use liveblog_core::session::{Effect, Event, HostAction, ReaderAction};
use serde_json::{Value, json};

use super::{Conversation, id};
use crate::native::support::{date, feed, item, with};

fn three() -> Value {
    feed([item("c", "14:10"), item("b", "14:05"), item("a", "14:00")])
}

fn toggle(id: &str) -> ReaderAction {
    ReaderAction::Toggle(id.into())
}

fn toggled(name: &str, expanded: bool) -> Effect {
    Effect::Announce(Event::Toggle {
        id: id(name),
        expanded,
    })
}

#[test]
fn the_density_decides_what_is_open_at_first() {
    for (density, open) in [
        (Density::Full, "c b a"),
        (Density::Summaries, ""),
        (Density::Headlines, ""),
    ] {
        let conversation = Conversation::with(
            Options {
                density,
                ..Options::default()
            },
            &three(),
        );
        assert_eq!(conversation.open(), open);
        assert_eq!(
            conversation.card("a").summary,
            density == Density::Summaries
        );
    }
}

#[test]
fn a_toggle_is_the_readers_and_is_announced() {
    let mut conversation = Conversation::about(&three());
    assert_eq!(conversation.act(toggle("b")), [toggled("b", false)]);
    assert_eq!(conversation.open(), "c a");
    assert_eq!(conversation.act(toggle("b")), [toggled("b", true)]);
    assert_eq!(conversation.open(), "c b a");
}

#[test]
fn a_toggle_survives_updates_edits_and_a_slide_out_of_the_window() {
    let mut conversation = Conversation::about(&three());
    conversation.act(toggle("b"));
    conversation.poll(&feed([item("d", "14:15"), item("c", "14:10")]));
    assert_eq!(conversation.open(), "d c a");
    let edited = with(
        item("b", "14:05"),
        json!({ "title": "Edited", "date_modified": date("14:20") }),
    );
    conversation.poll(&feed([edited]));
    assert_eq!(conversation.open(), "d c a");
    conversation.act(HostAction::Detached);
    conversation.act(HostAction::Attached);
    assert_eq!(conversation.open(), "d c a");
}

#[test]
fn a_toggle_survives_every_density_and_order() {
    let mut conversation = Conversation::about(&three());
    conversation.act(toggle("b"));
    conversation.act(ReaderAction::SetDensity(Density::Headlines));
    assert_eq!(conversation.open(), "");
    conversation.act(toggle("a"));
    conversation.act(ReaderAction::SetDensity(Density::Summaries));
    assert_eq!(conversation.open(), "a");
    conversation.act(ReaderAction::SetOrder(Order::Oldest));
    conversation.act(ReaderAction::SetDensity(Density::Full));
    assert_eq!(conversation.open(), "a c");
}

#[test]
fn a_toggle_survives_paging() {
    let options = Options {
        page_size: 2,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &three());
    conversation.act(toggle("b"));
    assert_eq!(conversation.open(), "c");
    conversation.act(ReaderAction::ShowEarlier);
    assert_eq!(conversation.open(), "c a");
}

#[test]
fn expanding_all_opens_what_comes_later_too() {
    let options = Options {
        density: Density::Headlines,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &three());
    assert_eq!(conversation.act(ReaderAction::ExpandAll), []);
    assert_eq!(conversation.open(), "c b a");
    conversation.poll(&feed([item("d", "14:15")]));
    assert_eq!(conversation.open(), "d c b a");
}

#[test]
fn expanding_and_collapsing_all_includes_what_was_set_by_hand() {
    let mut conversation = Conversation::about(&three());
    conversation.act(toggle("b"));
    conversation.act(ReaderAction::CollapseAll);
    assert_eq!(conversation.open(), "");
    conversation.act(toggle("a"));
    assert_eq!(conversation.open(), "a");
    conversation.act(ReaderAction::ExpandAll);
    assert_eq!(conversation.open(), "c b a");
}

#[test]
fn a_density_chosen_after_all_were_collapsed_is_a_new_beginning() {
    let mut conversation = Conversation::about(&three());
    conversation.act(ReaderAction::CollapseAll);
    conversation.act(ReaderAction::SetDensity(Density::Full));
    assert_eq!(conversation.open(), "c b a");
    assert_eq!(conversation.screen().density, Density::Full);
}

#[test]
fn attributes_that_did_not_change_undo_nothing() {
    let mut conversation = Conversation::about(&three());
    conversation.act(ReaderAction::SetDensity(Density::Headlines));
    conversation.act(ReaderAction::SetOrder(Order::Oldest));
    conversation.act(HostAction::Configured(Options {
        heading_level: Some(2),
        ..Options::default()
    }));
    let screen = conversation.screen();
    assert_eq!(
        (screen.density, screen.order, screen.heading_level),
        (Density::Headlines, Order::Oldest, 2)
    );
    let options = Options {
        density: Density::Summaries,
        order: Order::Oldest,
        ..Options::default()
    };
    conversation.act(HostAction::Configured(options));
    assert_eq!(
        conversation.screen().density,
        Density::Summaries,
        "the host's new choice counts"
    );
}
