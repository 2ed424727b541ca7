//! One entry: its header, which opens and closes it, and its body.

use std::rc::Rc;

use yew::prelude::*;

use super::body::Body;
use super::direction::Reading;
use super::element::{element, heading, link, on, ours, part, row, text, words};
use super::rows::Roster;
use super::time::Times;
use super::{Locale, Ui};
use liveblog_core::model::{self, Author, Kind};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::Card;

/// What a card is drawn from. An unchanged entry is the same `Rc`.
#[derive(Clone, Debug, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) locale: Locale,
    pub(super) dispatch: Callback<ReaderAction>,
    pub(super) roster: Roster,
}

/// Yew compares the properties with those before, and asks `changed` only where they differ. An entry that was told another
/// card since has to be asked even if the one before comes back, so the card itself is not compared but by its `Rc`.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && (&self.locale, &self.dispatch, &self.roster)
                == (&other.locale, &other.dispatch, &other.roster)
    }
}

/// The card of an entry. A component, so that it is drawn again when it has changed, and then alone.
pub(super) struct Entry {
    card: Rc<Card>,
    times: Times,
}

impl Component for Entry {
    type Message = Rc<Card>;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props {
            card,
            locale,
            roster,
            ..
        } = ctx.props();
        roster.enter(card.entry.id.clone(), ctx.link().clone());
        let mut times = Times::default();
        times.tell(card, locale);
        Self {
            card: Rc::clone(card),
            times,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, card: Rc<Card>) -> bool {
        self.times.tell(&card, &ctx.props().locale);
        self.card = card;
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        if new.locale != old.locale {
            self.times = Times::default();
        }
        self.times.tell(&new.card, &new.locale);
        let is_same =
            (&new.card, &new.locale, &new.dispatch) == (&self.card, &old.locale, &old.dispatch);
        self.card = Rc::clone(&new.card);
        !is_same
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            locale, dispatch, ..
        } = ctx.props();
        article(&self.card, &self.times, Ui { locale, dispatch })
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().roster.leave(&self.card.entry.id);
    }
}

fn article(card: &Rc<Card>, times: &Times, ui: Ui<'_>) -> Html {
    let entry = &card.entry;
    let (part, state) = match (entry.pinned, card.just_added) {
        (true, _) => ("entry pinned", None),
        (false, true) => ("entry", Some("fresh")),
        (false, false) => ("entry", None),
    };
    let open = card.expanded || !entry.opens();
    let collapsed = (!open).then_some("");
    let time = time(card, times, ui);
    let byline = byline(card, times, ui);
    // Nothing stands above the body.
    let headless = (byline.is_none() && !shows_headline(card)).then_some("");
    html! {
        <article {part} data-kind={kind(entry.kind)} data-state={state} data-collapsed={collapsed} data-headless={headless}
            data-entry={entry.id.0.clone()} lang={entry.language.clone()} aria-label={entry.title(ui.locale)} tabindex="-1">
            <p part="entry-time">{ time }</p>
            { badges(card, ui) }
            { header(card, byline, ui) }
            { if open { body(card, ui) } else { summary(card) } }
            { if open { footer(card) } else { Html::default() } }
        </article>
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Update => "update",
        Kind::Key => "key",
        Kind::Breaking => "breaking",
        Kind::Summary => "summary",
        Kind::Correction => "correction",
    }
}

/// The whole header is the target of a click; the button in it is what keyboards and assistive
/// technology use, and its click arrives here too.
fn header(card: &Card, byline: Option<Html>, ui: Ui<'_>) -> Html {
    let entry = &card.entry;
    let name = entry.title(ui.locale);
    let opens = entry.opens();
    let onclick = opens.then(|| on(ui, ReaderAction::Toggle(entry.id.clone())));
    let expanded = if card.expanded { "true" } else { "false" };
    // What there is nothing to read under leads to where there is.
    let address = entry.address().filter(|_| is_bare(entry));
    let title = || link(address, text(Rc::clone(&name)));
    let headline =
        shows_headline(card).then(|| part(heading(card.level), "headline", None, title()));
    let toggle = opens.then(|| {
        html! { <button type="button" class="toggle" aria-expanded={expanded} aria-label={Rc::clone(&name)}></button> }
    });
    let dir = headline
        .as_ref()
        .and_then(|_| reading(card).direction(&name));
    html! { <header part="entry-header" {dir} {onclick}>{ headline }{ element("p", "byline", byline.unwrap_or_default()) }{ toggle }</header> }
}

/// Whether there is a headline to see: its own, or while it is closed what stands for one.
fn shows_headline(card: &Card) -> bool {
    let entry = &card.entry;
    entry.headline.is_some() || (entry.opens() && !card.expanded)
}

/// Whether there is nothing under the headline.
fn is_bare(entry: &model::Entry) -> bool {
    entry.body.is_empty() && entry.correction.is_none()
}

fn badges(card: &Card, ui: Ui<'_>) -> Html {
    let kind = ui.locale.kind(card.entry.kind);
    let pinned = card.entry.pinned;
    let pinned = pinned.then(|| ui.locale.messages().pinned.clone());
    let badges = pinned
        .into_iter()
        .chain(kind)
        .map(|word| ours("badge", text(word), ui));
    element("p", "badges", badges.collect())
}

/// By whom an entry is, and when it was edited, as far as that is known.
fn byline(card: &Card, times: &Times, ui: Ui<'_>) -> Option<Html> {
    let messages = ui.locale.messages();
    let by = ui
        .locale
        .by(card.entry.authors.iter().map(author).collect());
    let edited = times.edited.as_ref();
    let edited = edited.map(|at| messages.edited.around("time", at.date()));
    let parts = by.into_iter().chain(edited);
    let parts: Vec<Html> = parts.map(|part| element("span", "", part)).collect();
    let says = !parts.is_empty();
    says.then(|| ours("", parts.into_iter().collect::<Html>(), ui))
}

fn author(author: &Author) -> Html {
    let name = link(author.url.as_ref(), text(author.name.clone()));
    // A way out, not a click on the header around it.
    let onclick = author.url.as_ref();
    let onclick = onclick.map(|_| Callback::from(|click: MouseEvent| click.stop_propagation()));
    html! { <bdi {onclick}>{ name }</bdi> }
}

fn time(card: &Card, times: &Times, ui: Ui<'_>) -> Html {
    let date = times
        .published
        .as_ref()
        .map(|at| link(card.entry.url.as_ref(), at.date()));
    let age = card.time.as_ref().and_then(|time| time.age);
    let age = age.map(|age| ours("ago", text(ui.locale.age(age)), ui));
    row([date.unwrap_or_default(), age.unwrap_or_default()])
}

/// What is known of the direction of its words.
pub(super) fn reading(card: &Card) -> Reading {
    let feed = card.feed_language.as_deref();
    Reading::of(card.entry.language.as_deref(), feed)
}

/// What a closed entry shows under its headline.
fn summary(card: &Card) -> Html {
    let entry = &card.entry;
    let summary = entry
        .summary
        .clone()
        .filter(|_| card.summary && entry.headline.is_some());
    summary
        .map(|summary| {
            let dir = reading(card).direction(&summary);
            words("p", "summary-line", dir, text(summary))
        })
        .unwrap_or_default()
}

fn body(card: &Rc<Card>, ui: Ui<'_>) -> Html {
    if is_bare(&card.entry) {
        return Html::default();
    }
    let (card, locale, dispatch) = (Rc::clone(card), ui.locale.clone(), ui.dispatch.clone());
    html! { <Body {card} {locale} {dispatch} /> }
}

/// The ways on that nothing above leads: to what the entry is about, to its own page; and its subjects.
fn footer(card: &Card) -> Html {
    let entry = &card.entry;
    let headed = is_bare(entry) && entry.headline.is_some();
    let own = entry.url.as_ref().filter(|_| card.time.is_none());
    let links = [entry.external_url.as_ref(), own].into_iter().flatten();
    let links = links.filter(|url| {
        let headline = headed && entry.address() == Some(*url);
        !headline && !entry.body.shows(url.as_str())
    });
    let links = links.map(|url| element("span", "", link(Some(url), text(url.label().to_owned()))));
    let tags = entry
        .tags
        .iter()
        .map(|tag| element("span", "", text(tag.clone())));
    let parts: Vec<Html> = links.chain(tags).collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <footer part="entry-footer">{ parts }</footer> }
}
