//! Frames: how many there are, how long they last, and what does not touch them.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Density, Embeds};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Showing;
use serde_json::{Value, json};

use super::{FILM, LOADED, OTHER, POST, frames, two, with_embeds};
use crate::native::conversation::{Conversation, id};
use crate::native::support::{feed, item, tombstone, with};

/// Ten entries with a film each, the newest first.
fn ten() -> Value {
    let films = (0..10).rev().map(|number| {
        let address = format!("https://youtu.be/jNQXAC9IVR{number}");
        frames(&number.to_string(), &format!("14:0{number}"), &[&address])
    });
    feed(films)
}

/// The entries whose film has a frame, newest first.
fn live(conversation: &Conversation) -> String {
    let entries = conversation.entries();
    let live = entries.split(' ').filter(|id| {
        let showing = conversation.showing(id);
        matches!(showing.as_slice(), [Showing::Framed { .. }])
    });
    live.collect::<Vec<_>>().join(" ")
}

#[test]
fn there_are_at_most_eight_frames_and_the_oldest_makes_room() {
    let mut conversation = with_embeds(Embeds::Auto, &ten());
    assert_eq!(live(&conversation), "9 8 7 6 5 4 3 2");
    conversation.load("0", 0);
    assert_eq!(live(&conversation), "9 8 7 6 5 4 3 0");
    // What has gone back does not come again by itself.
    conversation.poll(&ten());
    assert_eq!(live(&conversation), "9 8 7 6 5 4 3 0");
    let mut more = ten();
    let new = frames("new", "14:20", &[FILM]);
    more["items"].as_array_mut().unwrap().insert(0, new);
    conversation.poll(&more);
    assert_eq!(live(&conversation), "new 9 8 7 6 5 4 0");
}

#[test]
fn a_frame_ends_with_its_card() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    conversation.load("b", 1);
    conversation.act(ReaderAction::Toggle(id("b")));
    assert_eq!(conversation.showing("b"), []);
    conversation.act(ReaderAction::Toggle(id("b")));
    assert_eq!(conversation.showing("b"), [Showing::Offered, LOADED]);
    conversation.poll(&feed([
        tombstone("b", "14:05", "14:20"),
        item("a", "14:00"),
    ]));
    assert_eq!(conversation.entries(), "(b) a");
}

#[test]
fn an_edit_around_a_frame_leaves_it() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    conversation.load("b", 1);
    let edited = with(
        frames("b", "14:05", &[OTHER, FILM, POST]),
        json!({ "date_modified": "2019-02-28T14:20:00+07:00" }),
    );
    conversation.poll(&feed([edited, item("a", "14:00")]));
    assert_eq!(
        conversation.showing("b"),
        [Showing::Offered, Showing::Offered, LOADED]
    );
}

#[test]
fn closed_entries_load_nothing() {
    let options = Options {
        embeds: Embeds::Auto,
        density: Density::Headlines,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &ten());
    assert_eq!(live(&conversation), "");
    conversation.act(ReaderAction::Toggle(id("0")));
    assert_eq!(live(&conversation), "0");
}

#[test]
fn a_card_stays_the_same_while_others_change() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    let before = conversation.card("a");
    conversation.load("b", 1);
    assert_eq!(conversation.card("a"), before);
}
