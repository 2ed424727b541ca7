//! What the host page does to the element: puts it into the page and takes it out, sets attributes.

use super::lifecycle::RETURN_SPREAD;
use super::poll::PauseReason;
use super::{Effect, HostAction, Session};
use crate::model::{Options, Updates};

impl Session {
    /// The host page does something to the element.
    pub(super) fn host(&mut self, action: HostAction) -> Vec<Effect> {
        match action {
            HostAction::Attached => self.attached(),
            HostAction::Detached => self.poll.stop(PauseReason::Detached),
            HostAction::Configured(options) => self.configured(options),
            HostAction::GrantConsent(provider) => self.grant(provider),
        }
    }

    fn attached(&mut self) -> Vec<Effect> {
        let catch_up = self.unblock(PauseReason::Detached, RETURN_SPREAD);
        if self.feed.is_none() && self.poll.in_flight().is_none() {
            let recall = self.remembers().then_some(Effect::Recall);
            let fetch = [Effect::StopWaiting, self.fetch_head()];
            return recall.into_iter().chain(fetch).collect();
        }
        catch_up
    }

    fn configured(&mut self, options: Options) -> Vec<Effect> {
        if options.density != self.options.density {
            self.disclosure.set_density(options.density);
        }
        if options.order != self.options.order {
            self.order = options.order;
        }
        let notified = self.options.updates == Updates::Notify;
        let notify = options.updates == Updates::Notify;
        self.options = options;
        let mut effects = self.heed_updates();
        if self.hidden && notified != notify {
            effects.extend(self.hide());
        }
        effects
    }

    /// Where no updates are wanted, a first feed is wanted all the same.
    pub(super) fn heed_updates(&mut self) -> Vec<Effect> {
        if self.options.updates != Updates::Off {
            return self.unblock(PauseReason::Off, RETURN_SPREAD);
        }
        match &self.feed {
            Some(_) => self.poll.block(PauseReason::Off),
            None => Vec::new(),
        }
    }
}
