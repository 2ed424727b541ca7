//! Moments in words. A platform is slow to tell them, so they are told once for each entry and locale.

use yew::prelude::*;

use super::element::text;
use super::locale::{Locale, Text};
use liveblog_core::model::Timestamp;
use liveblog_core::session::view::{Card, Moment, Within};

/// A moment in words, but for its age.
#[derive(Clone, Debug)]
pub(super) struct Told {
    at: Timestamp,
    within: Within,
    clock: Text,
    full: Text,
}

impl Told {
    pub(super) fn of(moment: &Moment, locale: &Locale) -> Self {
        Self {
            at: moment.at,
            within: moment.within,
            clock: locale.moment(moment),
            full: locale.full(moment.at),
        }
    }

    /// Whether these are the words of a moment.
    pub(super) fn is_of(&self, moment: &Moment) -> bool {
        (self.at, self.within) == (moment.at, moment.within)
    }

    /// A clock time that says its date and zone when asked.
    pub(super) fn date(&self) -> Html {
        let (datetime, title) = (self.at.to_string(), self.full.clone());
        html! { <time {datetime} {title}>{ text(self.clock.clone()) }</time> }
    }
}

/// When an entry was published and edited, in words.
#[derive(Debug, Default)]
pub(super) struct Times {
    pub(super) published: Option<Told>,
    pub(super) edited: Option<Told>,
}

impl Times {
    /// Tells those of a card, if they are not told so already.
    pub(super) fn tell(&mut self, card: &Card, locale: &Locale) {
        let (published, edited) = (card.time.as_ref(), card.edited.as_ref());
        for (told, moment) in [(&mut self.published, published), (&mut self.edited, edited)] {
            let is_of = |told: &Told| moment.is_some_and(|moment| told.is_of(moment));
            let tell = || moment.map(|moment| Told::of(moment, locale));
            *told = told.take().filter(is_of).or_else(tell);
        }
    }
}
