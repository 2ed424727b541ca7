//! What a stream says: entries, a part of the feed, or only that there is something to fetch.

use crate::feed::{self, Message, Problem};
use crate::model::{Feed, SafeUrl, Status};
use crate::session::doubt::is_older;
use crate::session::{Effect, Effects, Event, Parts, Redraw, Update, cache};

/// What a message brought.
struct Said {
    feed: Feed,
    problems: Vec<Problem>,
    /// Whether it says something about the coverage.
    is_feed: bool,
}

impl Parts<'_> {
    /// A message came.
    pub(in crate::session) fn stream_said(
        &mut self,
        id: String,
        text: &str,
        effects: &mut Effects,
    ) {
        let heard = self.source.hears(id);
        let (true, Some(known)) = (heard, self.coverage.feed().cloned()) else {
            return;
        };
        let base = SafeUrl::parse(self.source.src(), None);
        let message = feed::decode_message(
            text,
            base.as_ref(),
            &self.coverage.known(self.offsets, self.options),
        );
        if let Some(said) = self.read(message, &known, effects) {
            self.use_message(said, &known, effects);
        }
    }

    /// What is to be used of a message.
    fn read(&mut self, message: Message, known: &Feed, effects: &mut Effects) -> Option<Said> {
        match message {
            Message::Changed => self.source.owe(effects),
            Message::Entries(entries, problems) => {
                return Some(Said {
                    feed: Feed {
                        entries,
                        ..known.clone()
                    },
                    problems,
                    is_feed: false,
                });
            }
            Message::Feed(feed, _) if is_older(&feed, known) => {
                effects.redraw(Redraw::Status);
                if self.coverage.has_news(&feed) && self.restored(&feed).is_some() {
                    self.source.owe(effects);
                }
            }
            Message::Feed(feed, _) if feed.since > known.revision => self.source.owe(effects),
            Message::Feed(feed, problems) => {
                return Some(Said {
                    feed: part(*feed, known),
                    problems,
                    is_feed: true,
                });
            }
        }
        None
    }

    fn use_message(&mut self, said: Said, known: &Feed, effects: &mut Effects) {
        let Said {
            feed,
            problems,
            is_feed,
        } = said;
        let newer = is_feed && is_older(known, &feed);
        let back = self.source.accept_message(&feed, newer, is_feed);
        if is_feed {
            self.source.set_over(feed.status == Status::Ended);
        }
        self.source.trust_clock(&feed, self.now);
        let mut news = Effects::default();
        self.apply(feed, &problems, None, &back, &mut news);
        self.source.told(self.now);
        let Update {
            effects: news,
            redraw,
        } = news.into_update();
        effects.redraw(redraw);
        for effect in news {
            if self.withdraws(&effect) {
                // What has been withdrawn must not wait in the reader's memory for the next feed.
                effects.push(Effect::Forget);
            }
            effects.push(effect);
        }
    }

    /// Whether an effect tells of a withdrawal that what is kept knows nothing of.
    fn withdraws(&self, effect: &Effect) -> bool {
        let Effect::Announce(Event::Update { withdrawn, .. }) = effect else {
            return false;
        };
        cache::is_wanted(self.options) && !withdrawn.is_empty()
    }
}

/// The feed with what a message says of it: its entries, its state and its number. The rest need not
/// be repeated in every message.
fn part(said: Feed, known: &Feed) -> Feed {
    let key_points = if said.key_points.is_empty() {
        known.key_points.clone()
    } else {
        said.key_points
    };
    Feed {
        entries: said.entries,
        status: said.status,
        updated: said.updated.or(known.updated),
        revision: said.revision.or(known.revision),
        key_points,
        ..known.clone()
    }
}
