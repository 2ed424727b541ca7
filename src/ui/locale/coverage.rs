//! What the screen says of the coverage and of the connection.

use std::rc::Rc;

use super::{Locale, Template, Text};
use liveblog_core::session::view::{Connection, Empty, Moment, Note, PointText, Standing, Within};

impl Locale {
    /// Where the coverage stands.
    pub fn standing(&self, standing: &Standing) -> Text {
        let messages = self.messages();
        match standing {
            Standing::Live => messages.live.clone(),
            Standing::Paused => messages.paused.clone(),
            Standing::Ended => messages.ended.clone(),
            Standing::Scheduled { start: None } => messages.starts_soon.clone(),
            Standing::Scheduled { start: Some(start) } => {
                messages.starts.with(&[("time", &self.start(start))])
            }
        }
    }

    /// The sentence about the connection, and the words of its parameter `{standing}` if it has one.
    pub fn connection(&self, connection: &Connection) -> (Template, Option<Text>) {
        let messages = self.messages();
        let at = |message: &Template, moment: &Option<Moment>| {
            let time = moment.as_ref().map(|moment| self.clock(moment));
            Template(message.with(&[("time", &time.unwrap_or_default())]))
        };
        let (sentence, standing) = match connection {
            Connection::Live { standing, checked } => (at(&messages.current, checked), standing),
            Connection::AsOf { standing, checked } => (at(&messages.as_of, checked), standing),
            Connection::Ended { at } => (self.ended(at.as_ref()), &Standing::Ended),
            Connection::Offline { checked } => return (at(&messages.offline, checked), None),
            Connection::Outdated { checked } => return (at(&messages.outdated, checked), None),
            Connection::Reconnecting { checked } => {
                return (at(&messages.reconnecting, checked), None);
            }
            Connection::Paused => return whole(&messages.paused_by_reader),
            Connection::Over => return whole(&messages.over),
            Connection::OfflineUnloaded => return whole(&messages.offline_unloaded),
            Connection::Unloaded { newer: false } => return whole(&messages.unloaded),
            Connection::Unloaded { newer: true } => return whole(&messages.unloaded_newer),
        };
        (sentence, Some(self.standing(standing)))
    }

    fn ended(&self, at: Option<&Moment>) -> Template {
        let messages = self.messages();
        let Some(moment) = at else {
            return messages.ended_once.clone();
        };
        let message = on(moment, &messages.ended_at, &messages.ended_on);
        Template(message.with(&[("time", &self.moment(moment))]))
    }

    /// What a key point says.
    pub fn point(&self, text: &PointText) -> Rc<str> {
        match text {
            PointText::Given(words) => Rc::clone(words),
            PointText::Title(entry) => entry.title(self),
        }
    }

    /// Why there are no entries.
    pub fn empty(&self, empty: &Empty) -> Text {
        let messages = self.messages();
        match empty {
            Empty::Scheduled { start: Some(start) } => {
                let start = self.start(start);
                messages.coverage_starts.with(&[("time", &start)])
            }
            Empty::Ended => messages.coverage_ended.clone(),
            Empty::Scheduled { start: None } | Empty::NothingYet => messages.nothing_yet.clone(),
        }
    }

    /// What a withdrawn entry leaves.
    pub fn withdrawn(&self, note: &Note) -> Text {
        let messages = self.messages();
        let Some(moment) = &note.withdrawn else {
            return messages.withdrawn.clone();
        };
        let message = on(moment, &messages.withdrawn_at, &messages.withdrawn_on);
        message.with(&[("time", &self.clock(moment))])
    }
}

/// A sentence without parameters.
fn whole(message: &Text) -> (Template, Option<Text>) {
    (Template(message.clone()), None)
}

/// The message for a moment of the same day, or of another one.
fn on<'a>(moment: &Moment, same: &'a Template, other: &'a Template) -> &'a Template {
    match moment.within {
        Within::SameDay => same,
        Within::SameYear | Within::OtherYear => other,
    }
}
