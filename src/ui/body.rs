//! What stands under the header of an open entry.

use std::rc::Rc;

use yew::prelude::*;

use super::element::{link, ours, text};
use super::embed::Around;
use super::entry::reading;
use super::time::Told;
use super::{Locale, Ui, content};
use liveblog_core::model::Timestamp;
use liveblog_core::session::ReaderAction;
use liveblog_core::session::view::{Card, Moment, Within};

/// So many bytes of a body tell its direction.
const TELLING: usize = 2048;

/// What a body is drawn from.
#[derive(Clone, Debug, Properties)]
pub(super) struct Props {
    pub(super) card: Rc<Card>,
    pub(super) locale: Locale,
    pub(super) dispatch: Callback<ReaderAction>,
}

/// Of the card, what a body shows: no more than that draws it again, so that "3 min ago" draws a line and no gallery.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let [one, two] = [&self.card, &other.card];
        self.dispatch == other.dispatch
            && self.locale == other.locale
            && Rc::ptr_eq(&one.entry, &two.entry)
            && one.feed_language == two.feed_language
            && one.level == two.level
            && one.embeds == two.embeds
            && corrected(one).map(date) == corrected(two).map(date)
    }
}

/// The body of an entry. A component, so that it is drawn again when it has changed itself.
pub(super) struct Body;

impl Component for Body {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        ctx.props() != old
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            card,
            locale,
            dispatch,
        } = ctx.props();
        body(card, Ui { locale, dispatch })
    }
}

fn body(card: &Card, ui: Ui<'_>) -> Html {
    let messages = ui.locale.messages();
    let entry = &card.entry;
    let reading = reading(card);
    let correction = entry.correction.clone().map(|note| {
        let label = match corrected(card) {
            Some(at) => {
                let date = Told::of(at, ui.locale).date();
                messages.corrected_at.around("time", date)
            }
            None => text(messages.corrected.clone()),
        };
        let label = ours("", label, ui);
        let dir = reading.direction(&note);
        html! { <p class="correction" {dir}><strong>{ label }</strong>{ text(" ") }{ text(note) }</p> }
    });
    let url = entry.url.as_ref().or(entry.external_url.as_ref());
    let url = url.filter(|_| entry.body.truncated);
    let on = || text(messages.continue_reading.clone());
    let more = url.map(|url| link(Some(url), on()));
    let around = Around {
        card,
        ui,
        reading,
        dir: None,
    };
    html! {
        <div part="entry-body" dir={reading.direction(&entry.body.reads(TELLING, ui.locale))}>
            { content::content(&entry.body, around) }
            { correction }
            { more }
        </div>
    }
}

/// When the entry was corrected, as far as is known.
fn corrected(card: &Card) -> Option<&Moment> {
    let at = card.edited.as_ref().or(card.time.as_ref());
    at.filter(|_| card.entry.correction.is_some())
}

/// What a correction says of its moment: all but its age.
fn date(moment: &Moment) -> (Timestamp, Within) {
    (moment.at, moment.within)
}
