//! What the session asks for, done in the browser.

use super::Shell;
use crate::embed::abort_handle::Owned;
use crate::embed::shell_api::ShellApi;
use crate::embed::stream::Stream;
use crate::embed::{arrival, choices, clock, object, request, storage, warn};
use liveblog_core::session::{CacheMode, Effect, NetworkAction};

impl Shell {
    /// Takes over what is kept of the reader's choices. Whether Yew is to draw.
    pub(super) fn recall(&mut self, api: &ShellApi) -> bool {
        let mut draws = false;
        for recalled in choices::kept(self.session.options().memory) {
            draws |= self.act(recalled.into(), api);
        }
        draws
    }

    /// Says and does what had to wait for a drawing, once all rows are drawn.
    pub(super) fn tell(&mut self, api: &ShellApi) {
        if self.progress.is_under_way() || self.is_mute() {
            return;
        }
        if let Some(id) = self.destination.take() {
            self.place.anchor.0.settle();
            arrival::scroll_to(&api.base(), &id);
        }
        if !self.announcements.is_empty() {
            self.shared.note(self.session.state());
        }
        for event in self.announcements.drain(..) {
            api.tell(event.name(), &object(&event.detail()));
        }
    }

    /// Does it, or notes it until all is drawn.
    pub(super) fn perform(&mut self, effect: Effect, api: &ShellApi) {
        match effect {
            Effect::Fetch {
                request: number,
                url,
                cache,
            } => {
                self.request = None;
                let asked = api.request(number, &url, request::mode(cache));
                // What may come from a cache is a page of older entries, which concerns nobody else.
                let is_news = cache != CacheMode::Cached && !asked.joins();
                self.shared.share(is_news.then_some(number));
                self.request = Some(Owned(asked));
            }
            Effect::Abort => self.request = None,
            Effect::Wait(delay) => {
                let due = NetworkAction::PollDue;
                self.poll = Some(clock::after(clock::pick(delay), &self.dispatch, due));
            }
            Effect::StopWaiting => self.poll = None,
            Effect::Listen {
                url,
                topic,
                last_event,
            } => {
                self.stream = None;
                let stream = Stream::listen(api, &self.dispatch, (&url, &topic, last_event));
                self.stream = Some(stream);
            }
            Effect::StopListening => self.stream = None,
            Effect::Recall => {
                if let Some(recalled) = storage::recall(self.session.src()) {
                    self.dispatch.emit(recalled.into());
                }
            }
            Effect::Remember(text) => {
                storage::remember(self.session.src(), &text, self.clock.now());
            }
            Effect::Forget => storage::erase(self.session.src()),
            Effect::Keep {
                choices: kind,
                names,
                lasting,
            } => choices::keep(kind, &names, lasting),
            Effect::Announce(event) => self.announcements.push(event),
            Effect::ScrollTo(id) => self.destination = Some(id),
            Effect::GoOn(id) => {
                if arrival::is_at_load_more(&api.base()) {
                    self.next = Some(id);
                }
            }
            Effect::Warn(text) => warn(&text),
        }
    }
}
