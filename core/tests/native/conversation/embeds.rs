//! What is shown elsewhere: nothing before the reader agrees, and no more than was agreed to.

mod frames;

use std::rc::Rc;

use liveblog_core::model::options::{Embeds, Memory};
use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::view::Showing;
use liveblog_core::session::{
    Choices, Effect, Event, HostAction, PageAction, ReaderAction, Redraw,
};
use serde_json::{Value, json};

use super::{Conversation, id};
use crate::native::support::{feed, item, with};

const LOADED: Showing = Showing::Framed { chosen: true };
const GRANTED: Showing = Showing::Framed { chosen: false };

/// An item with frames in its body.
fn frames(id: &str, clock: &str, addresses: &[&str]) -> Value {
    let frames = addresses
        .iter()
        .map(|address| format!("<iframe src='{address}'></iframe>"));
    with(
        item(id, clock),
        json!({ "content_html": frames.collect::<String>() }),
    )
}

const FILM: &str = "https://youtu.be/jNQXAC9IVRw";
const OTHER: &str = "https://youtu.be/aqz-KE-bpKQ";
const POST: &str = "https://x.com/name/status/20";
const TOOT: &str = "https://social.example/@a/1/embed";

fn two() -> Value {
    feed([
        frames("b", "14:05", &[FILM, POST]),
        frames("a", "14:00", &[OTHER, TOOT]),
    ])
}

fn with_embeds(embeds: Embeds, feed: &Value) -> Conversation {
    let options = Options {
        embeds,
        ..Options::default()
    };
    Conversation::with(options, feed)
}

impl Conversation {
    fn showing(&self, id: &str) -> Vec<Showing> {
        let embeds = self.card(id).embeds;
        embeds.into_iter().map(|(_, showing)| showing).collect()
    }

    /// The reader's click on the button of an entry's embed.
    fn load(&mut self, entry: &str, place: usize) -> Vec<Effect> {
        let embed = Rc::clone(&self.card(entry).embeds[place].0);
        self.act(ReaderAction::LoadEmbed(id(entry), embed))
    }

    fn grant(&mut self, provider: &str) -> Vec<Effect> {
        self.act(HostAction::GrantConsent(provider.to_owned()))
    }
}

fn consent(provider: &str, granted: bool) -> Effect {
    let provider = provider.to_owned();
    Effect::Announce(Event::Consent { provider, granted })
}

fn keep(names: &str, lasting: bool) -> Effect {
    let names = names.to_owned();
    let choices = Choices::Consent;
    Effect::Keep {
        choices,
        names,
        lasting,
    }
}

#[test]
fn nothing_is_loaded_until_the_reader_wants_it() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    assert_eq!(conversation.showing("b"), [Showing::Offered; 2]);
    conversation.poll(&two());
    assert_eq!(conversation.showing("a"), [Showing::Offered; 2]);
}

#[test]
fn a_click_agrees_with_the_provider_and_with_no_other() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    let effects = conversation.load("b", 0);
    assert_eq!(effects, [consent("youtube", true), keep("youtube", false)]);
    assert_eq!(conversation.showing("b"), [LOADED, Showing::Offered]);
    assert_eq!(conversation.showing("a"), [LOADED, Showing::Offered]);
    assert_eq!(conversation.load("a", 0), []);
    let detail = Event::Consent {
        provider: "a\"b".to_owned(),
        granted: true,
    };
    let detail = serde_json::to_value(detail.detail()).unwrap();
    assert_eq!(detail, json!({ "provider": "a\"b", "granted": true }));
}

#[test]
fn an_agreement_can_be_withdrawn() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    conversation.load("b", 0);
    conversation.load("b", 1);
    let effects = conversation.act(ReaderAction::WithdrawConsent("youtube".to_owned()));
    assert_eq!(effects, [consent("youtube", false), keep("x", false)]);
    assert_eq!(conversation.showing("b"), [Showing::Offered, LOADED]);
    assert_eq!(conversation.showing("a"), [Showing::Offered; 2]);
}

#[test]
fn memory_says_how_long_a_choice_is_kept() {
    for (memory, kept) in [
        (Memory::None, None),
        (Memory::Session, Some(keep("youtube", false))),
        (Memory::Local, Some(keep("youtube", true))),
    ] {
        let options = Options {
            memory,
            ..Options::default()
        };
        let mut conversation = Conversation::with(options, &two());
        let effects = conversation.load("b", 0);
        let expected = [consent("youtube", true)].into_iter().chain(kept);
        assert_eq!(effects, expected.collect::<Vec<_>>());
    }
}

#[test]
fn what_was_chosen_before_is_loaded_at_once() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    conversation.act(PageAction::Recalled(
        Choices::Consent,
        "youtube evil".to_owned(),
    ));
    assert_eq!(conversation.showing("b"), [LOADED, Showing::Offered]);
}

#[test]
fn what_is_chosen_in_another_live_blog_takes_the_place_of_what_was_known() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    conversation.load("b", 0);
    let recall = |names: &str| PageAction::Recalled(Choices::Consent, names.to_owned());
    assert_eq!(conversation.act(recall("youtube x")), []);
    assert_eq!(conversation.showing("b"), [LOADED; 2]);
    assert_eq!(conversation.act(recall("x")), []);
    assert_eq!(conversation.showing("b"), [Showing::Offered, LOADED]);
    // What comes on top is kept with it.
    let effects = conversation.load("b", 0);
    assert_eq!(
        effects,
        [consent("youtube", true), keep("x youtube", false)]
    );
}

#[test]
fn of_very_many_choices_the_latest_are_believed() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    let names = ["x ", &"a ".repeat(49), "youtube"].concat();
    conversation.act(PageAction::Recalled(Choices::Consent, names));
    assert_eq!(conversation.showing("b"), [LOADED, Showing::Offered]);
}

#[test]
fn what_was_known_before_is_not_drawn_again() {
    let mut conversation = with_embeds(Embeds::Click, &two());
    for (choices, names, redraw) in [
        (Choices::Consent, "x youtube", Redraw::All),
        (Choices::Consent, " x  youtube ", Redraw::Nothing),
        (Choices::Preferences, "quiet", Redraw::All),
        (Choices::Preferences, "quiet other", Redraw::Nothing),
        (Choices::Preferences, "", Redraw::All),
        (Choices::Consent, "youtube", Redraw::All),
    ] {
        let recalled = PageAction::Recalled(choices, names.to_owned());
        let update = conversation.session.update(recalled.into(), Timestamp(0));
        assert_eq!(update.redraw, redraw, "{choices:?} {names}");
    }
}

#[test]
fn whatever_stands_in_the_storage_agrees_with_nobody_else() {
    for names in [
        "",
        " ",
        "all",
        "YouTube",
        "youtube,x",
        "\u{0}",
        &"a ".repeat(100_000),
    ] {
        let mut conversation = with_embeds(Embeds::Click, &two());
        conversation.act(PageAction::Recalled(Choices::Consent, names.to_owned()));
        assert_eq!(conversation.showing("b"), [Showing::Offered; 2], "{names}");
    }
}

#[test]
fn a_mastodon_server_is_not_all_of_mastodon() {
    let toots = feed([frames(
        "a",
        "14:00",
        &[TOOT, "https://evil.example/@a/2/embed"],
    )]);
    let mut conversation = with_embeds(Embeds::Click, &toots);
    let effects = conversation.load("a", 0);
    assert_eq!(effects[0], consent("social.example", true));
    assert_eq!(conversation.showing("a"), [LOADED, Showing::Offered]);
    conversation.grant("mastodon");
    assert_eq!(conversation.showing("a"), [LOADED, GRANTED]);
}

#[test]
fn where_the_host_asks_only_the_host_can_agree() {
    let mut conversation = with_embeds(Embeds::Consent, &two());
    conversation.act(PageAction::Recalled(Choices::Consent, "youtube".to_owned()));
    assert_eq!(conversation.showing("b"), [Showing::Held; 2]);
    assert_eq!(conversation.grant("youtube"), [consent("youtube", true)]);
    assert_eq!(conversation.showing("b"), [GRANTED, Showing::Held]);
    assert_eq!(conversation.grant("youtube"), []);
    assert_eq!(conversation.grant("all"), [consent("all", true)]);
    assert_eq!(conversation.showing("b"), [GRANTED; 2]);
    assert_eq!(conversation.showing("a"), [GRANTED; 2]);
}

#[test]
fn a_provider_that_is_none_is_a_warning() {
    let mut conversation = with_embeds(Embeds::Consent, &two());
    let warning = Effect::Warn("there is no provider \"twitter\"".to_owned());
    assert_eq!(conversation.grant("twitter"), [warning]);
}

#[test]
fn a_host_can_agree_before_there_is_a_feed() {
    let mut conversation = Conversation::attached();
    conversation.grant("youtube");
    conversation.answer(&two());
    assert_eq!(conversation.showing("b"), [GRANTED, Showing::Offered]);
}

#[test]
fn a_publisher_can_load_everything_or_nothing() {
    let conversation = with_embeds(Embeds::Auto, &two());
    assert_eq!(conversation.showing("b"), [GRANTED; 2]);
    let mut conversation = with_embeds(Embeds::Off, &two());
    conversation.grant("all");
    assert_eq!(conversation.showing("b"), [Showing::Linked; 2]);
}

#[test]
fn a_reader_who_saves_data_clicks_for_each() {
    for embeds in [Embeds::Click, Embeds::Auto] {
        let options = Options {
            embeds,
            ..Options::default()
        };
        let mut conversation = Conversation::new(options);
        conversation.act(HostAction::Attached);
        conversation.act(PageAction::SaveData(true));
        conversation.answer(&two());
        conversation.load("b", 0);
        assert_eq!(conversation.showing("b")[1], Showing::Offered);
        assert_eq!(conversation.showing("a"), [Showing::Offered; 2]);
        assert!(matches!(
            conversation.showing("b")[0],
            Showing::Framed { .. }
        ));
    }
}

#[test]
fn no_frame_is_of_the_pages_own_host() {
    let options = Options {
        embeds: Embeds::Auto,
        own_hosts: "news.example social.example".into(),
        ..Options::default()
    };
    let conversation = Conversation::with(options, &two());
    assert_eq!(conversation.showing("a"), [GRANTED, Showing::Linked]);
}

#[test]
fn a_frame_that_the_page_forbids_is_not_tried_again() {
    let mut conversation = with_embeds(Embeds::Auto, &two());
    conversation.act(PageAction::FrameRefused {
        id: id("b"),
        address: "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw".to_owned(),
    });
    assert_eq!(conversation.showing("b"), [Showing::Refused, GRANTED]);
    conversation.poll(&two());
    assert_eq!(conversation.showing("b"), [Showing::Refused, GRANTED]);
}
