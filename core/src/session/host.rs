//! What the host page does to the element: puts it into the page and takes it out, sets attributes.

use super::lifecycle::RETURN_SPREAD;
use super::poll::PauseReason;
use super::{Effect, Effects, HostAction, Redraw, Session, cache};
use crate::model::{Options, Updates};

impl Session {
    /// The host page does something to the element.
    pub(super) fn host(&mut self, action: HostAction, effects: &mut Effects) {
        match action {
            HostAction::Attached => {
                effects.redraw(Redraw::All);
                self.attached(effects);
            }
            HostAction::Detached => {
                for source in &mut self.sources {
                    source.stop(PauseReason::Detached, effects);
                }
            }
            HostAction::Configured(options) => self.configured(options, effects),
            HostAction::GrantConsent(provider) => {
                self.reader
                    .embeds_mut()
                    .grant(provider, &self.options, effects);
            }
        }
    }

    fn attached(&mut self, effects: &mut Effects) {
        let first = self.coverage.feed().is_none();
        for source in &mut self.sources {
            if first && source.in_flight().is_none() && cache::is_wanted(&self.options) {
                effects.push(Effect::Recall);
            }
            source.attach(RETURN_SPREAD, first, effects);
        }
    }

    fn configured(&mut self, options: Options, effects: &mut Effects) {
        let before = std::mem::replace(&mut self.options, options);
        if before != self.options {
            effects.redraw(Redraw::All);
        }
        self.reader.configure(&before, &self.options);
        let first = self.coverage.feed().is_none();
        for source in &mut self.sources {
            if before.providers != self.options.providers {
                source.read_again();
            }
            source.heed_updates(self.options.updates, first, RETURN_SPREAD, effects);
        }
        let [notified, notify] =
            [&before, &self.options].map(|options| options.updates == Updates::Notify);
        if !self.page.is_visible() && notified != notify {
            self.hide(effects);
        }
    }
}
