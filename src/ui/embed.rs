//! Something that is shown elsewhere: what the feed says of it, with the way to it and the button
//! that loads it; or its frame. Before that nobody is asked for anything.

use std::rc::Rc;

use yew::prelude::*;

use super::Ui;
use super::content::nodes;
use super::direction::Reading;
use super::element::{button, element, link, ours, row, text, value, with, words as said};
use super::locale::Template;
use liveblog_core::model::{Embed, Shape};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Card, Showing};

/// What a piece of a body is drawn in.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) card: &'a Card,
    pub(super) ui: Ui<'a>,
    /// What is known of the direction of words.
    pub(super) reading: Reading,
    /// The direction of the words around it, where it is known to stand in some.
    pub(super) dir: Option<&'static str>,
}

/// What a frame needs to show and to play things. It can do nothing to the page.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups \
    allow-popups-to-escape-sandbox allow-presentation";
const ALLOW: &str = "fullscreen; picture-in-picture; encrypted-media";

/// Known by what it is, so that a frame goes on while the entry around it is edited.
pub(super) fn embed(embed: &Rc<Embed>, around: Around<'_>, key: String) -> Html {
    let mut embeds = around.card.embeds.iter();
    let showing = embeds.find(|(other, _)| Rc::ptr_eq(other, embed));
    let showing = showing.map_or(Showing::Linked, |(_, showing)| *showing);
    let provider = embed.provider_name().to_owned();
    let shown = if let Showing::Framed { chosen } = showing {
        framed(embed, chosen, around)
    } else {
        facade(embed, showing, around)
    };
    html! { <div part="embed" data-provider={provider} {key}>{ shown }</div> }
}

fn facade(embed: &Rc<Embed>, showing: Showing, around: Around<'_>) -> Html {
    let Around { card, ui, .. } = around;
    let name = embed.shown_by();
    let messages = ui.locale.messages();
    let said_of = |message: &Template| message.with(&[("provider", &name)]);
    let words = if !embed.content.is_empty() {
        element("div", "quote", nodes(&embed.content, around))
    } else if embed.title.is_empty() {
        Html::default()
    } else {
        let dir = around.reading.direction(&embed.title);
        said("p", "", dir, text(embed.title.clone()))
    };
    let load = (showing == Showing::Offered).then(|| {
        let action = ReaderAction::LoadEmbed(card.entry.id.clone(), Rc::clone(embed));
        button("embed-load", said_of(&messages.load), action, ui)
    });
    let note = match showing {
        Showing::Offered => Some(said_of(&messages.loads)),
        Showing::Held => Some(said_of(&messages.held_back)),
        Showing::Refused => Some(said_of(&messages.refused)),
        Showing::Linked | Showing::Framed { .. } => None,
    };
    let note = note.map(|note| element("p", "note", ours("", text(note), ui)));
    let provider = element("p", "provider", text(name.clone()));
    let ways = element("p", "ways", row([load.unwrap_or_default(), way(embed, ui)]));
    row([provider, words, row([ways, note.unwrap_or_default()])])
}

fn way(embed: &Embed, ui: Ui<'_>) -> Html {
    let open = &ui.locale.messages().open;
    let words = open.with(&[("provider", &embed.shown_by())]);
    link(Some(&embed.url), ours("", text(words), ui))
}

/// In the order of the values in [`framed`].
const FRAME: &[&str] = &[
    "src",
    "title",
    "class",
    "height",
    "sandbox",
    "allow",
    "loading",
    "referrerpolicy",
];

fn framed(embed: &Embed, chosen: bool, around: Around<'_>) -> Html {
    let (name, ui) = (embed.shown_by(), around.ui);
    let messages = ui.locale.messages();
    let (class, height) = match embed.shape() {
        Shape::Wide => ("wide", None),
        Shape::Tall => ("tall", None),
        Shape::High(pixels) => ("high", Some(i32::from(pixels).to_string())),
    };
    let title = if embed.title.is_empty() {
        messages.frame.with(&[("provider", &name)])
    } else {
        Rc::clone(&embed.title).into()
    };
    let values = [
        value(embed.frame().map(Into::into)),
        value(Some(title)),
        value(Some(class.into())),
        value(height.map(Into::into)),
        value(Some(SANDBOX.into())),
        value(Some(ALLOW.into())),
        value(Some("lazy".into())),
        value(Some("strict-origin-when-cross-origin".into())),
    ];
    let stop = chosen.then(|| {
        let action = ReaderAction::WithdrawConsent(embed.party());
        let words = messages.stop.with(&[("provider", &name)]);
        button("control", words, action, ui)
    });
    let ways = row([way(embed, ui), stop.unwrap_or_default()]);
    let frame = with("iframe", FRAME, Box::new(values), Html::default());
    row([frame, element("p", "ways", ways)])
}
