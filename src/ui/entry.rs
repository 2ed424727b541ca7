//! One entry: its header, which opens and closes it, and its body.

use std::rc::Rc;

use yew::prelude::*;

use super::body::Body;
use super::direction::Reading;
use super::element::{element, heading, link, on, ours, row, text, words};
use super::rows::Roster;
use liveblog_core::model::{self, Kind, Labels, SafeUrl};
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Card, Moment};

/// What a card is drawn from. Compared before drawing: an unchanged entry is the same `Rc`.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) dispatch: Callback<ReaderAction>,
    pub(super) roster: Roster,
}

/// The card of an entry. A component, so that it is drawn again when it has changed, and then alone.
pub(super) struct Entry {
    card: Rc<Card>,
}

impl Component for Entry {
    type Message = Rc<Card>;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { card, roster, .. } = ctx.props();
        roster.enter(card.entry.id.clone(), ctx.link().clone());
        Self {
            card: Rc::clone(card),
        }
    }

    fn update(&mut self, _: &Context<Self>, card: Rc<Card>) -> bool {
        self.card = card;
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { card, dispatch, .. } = ctx.props();
        let changes = *card != self.card || *dispatch != old.dispatch;
        self.card = Rc::clone(card);
        changes
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        article(&self.card, &ctx.props().dispatch)
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().roster.leave(&self.card.entry.id);
    }
}

fn article(card: &Rc<Card>, dispatch: &Callback<ReaderAction>) -> Html {
    let entry = &card.entry;
    let (part, state) = match (entry.pinned, card.just_added) {
        (true, _) => ("entry pinned", None),
        (false, true) => ("entry", Some("fresh")),
        (false, false) => ("entry", None),
    };
    let open = card.expanded || !entry.opens();
    let collapsed = (!open).then_some("");
    let time = card.time.as_ref().map(|at| time(at, entry.url.as_ref()));
    let time = time.unwrap_or_default();
    html! {
        <article {part} data-kind={kind(entry.kind)} data-state={state} data-collapsed={collapsed}
            data-entry={entry.id.0.clone()} lang={entry.language.clone()} aria-label={entry.title()} tabindex="-1">
            <p part="entry-time">{ time }</p>
            { badges(card) }
            { header(card, dispatch) }
            { if open { body(card, dispatch) } else { summary(card) } }
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
fn header(card: &Card, dispatch: &Callback<ReaderAction>) -> Html {
    let entry = &card.entry;
    let opens = entry.opens();
    let onclick = opens.then(|| on(dispatch, ReaderAction::Toggle(entry.id.clone())));
    let expanded = if card.expanded { "true" } else { "false" };
    let shows = entry.headline.is_some() || (opens && !card.expanded);
    // What there is nothing to read under leads to where there is.
    let address = entry.address().filter(|_| is_bare(entry));
    let title = || link(address, text(entry.title()));
    let headline = shows.then(|| element(heading(card.level), "headline", title()));
    let toggle = opens.then(|| {
        html! { <button type="button" class="toggle" aria-expanded={expanded} aria-label={entry.title()}></button> }
    });
    let dir = headline
        .as_ref()
        .and_then(|_| reading(card).direction(&entry.title()));
    html! { <header part="entry-header" {dir} {onclick}>{ headline }{ byline(card) }{ toggle }</header> }
}

/// Whether there is nothing under the headline.
fn is_bare(entry: &model::Entry) -> bool {
    entry.body.is_empty() && entry.correction.is_none()
}

fn badges(card: &Card) -> Html {
    let kind = Labels.kind(card.entry.kind);
    let pinned = card.entry.pinned.then_some("Pinned");
    let badges = pinned
        .into_iter()
        .chain(kind)
        .map(|word| ours("badge", text(word)));
    element("p", "badges", badges.collect())
}

fn byline(card: &Card) -> Html {
    let authors = &card.entry.authors;
    let names = authors.iter().enumerate().flat_map(|(at, author)| {
        let before = text(Labels.by(at, authors.len()));
        let name = link(author.url.as_ref(), text(author.name.clone()));
        // A way out, not a click on the header around it.
        let onclick = author.url.as_ref();
        let onclick = onclick.map(|_| Callback::from(|click: MouseEvent| click.stop_propagation()));
        [before, html! { <bdi {onclick}>{ name }</bdi> }]
    });
    let by = (!authors.is_empty()).then(|| element("span", "", names.collect()));
    let edited = card.edited.as_ref();
    let edited = edited.map(|at| element("span", "", row([text("Edited "), date(at)])));
    let says = by.is_some() || edited.is_some();
    let line = says.then(|| ours("", by.into_iter().chain(edited).collect::<Html>()));
    element("p", "byline", line.unwrap_or_default())
}

fn time(moment: &Moment, url: Option<&SafeUrl>) -> Html {
    let ago = moment.ago.clone().map(|words| ours("ago", text(words)));
    row([link(url, date(moment)), ago.unwrap_or_default()])
}

/// A clock time that says its date and zone when asked.
pub(super) fn date(moment: &Moment) -> Html {
    let (datetime, title) = (moment.at.to_string(), moment.full.clone());
    html! { <time {datetime} {title}>{ text(moment.clock.clone()) }</time> }
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

fn body(card: &Rc<Card>, dispatch: &Callback<ReaderAction>) -> Html {
    if is_bare(&card.entry) {
        return Html::default();
    }
    let (card, dispatch) = (Rc::clone(card), dispatch.clone());
    html! { <Body {card} {dispatch} /> }
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
