//! The life of the element and its page: attached and configured, hidden and back, offline and online.

use super::poll::PauseReason;
use super::{Action, Effect, Session};
use crate::model::{Options, Updates};

/// How long readers who return are spread, in milliseconds.
const RETURN_SPREAD: u32 = 1_000;
/// The same after a network outage, when more of them return at once.
const ONLINE_SPREAD: u32 = 3_000;

impl Session {
    /// What happens to the element and the page.
    pub(super) fn react(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Attached => self.attached(),
            Action::Detached => self.poll.stop(PauseReason::Detached),
            Action::Configured(options) => self.configured(options),
            Action::PollDue => self.poll_due(),
            Action::PageShown => self.came_back(),
            Action::PageHidden => self.hide(),
            Action::PageLeft => {
                self.hidden = true;
                self.poll.stop(PauseReason::Hidden)
            }
            Action::SaveData(save_data) => {
                self.save_data = save_data;
                Vec::new()
            }
            Action::WentOnline => self.unblock(PauseReason::Offline, ONLINE_SPREAD),
            Action::WentOffline => self.poll.block(PauseReason::Offline),
            Action::Pause => self.poll.block(PauseReason::Paused),
            Action::Resume => self.unblock(PauseReason::Paused, 0),
            Action::Refresh => self.refresh(),
            Action::ShowEarlier => self.show_earlier(),
            action => self.read(action),
        }
    }

    /// A page that comes back asks once, however long it was away.
    fn came_back(&mut self) -> Vec<Effect> {
        let was_hidden = std::mem::take(&mut self.hidden);
        let stood = self.poll.has(PauseReason::Hidden);
        let catch_up = self.unblock(PauseReason::Hidden, RETURN_SPREAD);
        if was_hidden && !stood {
            return Vec::from_iter(self.poll.soon(RETURN_SPREAD));
        }
        catch_up
    }

    /// On a page that nobody sees nothing is asked for, unless the publisher counts the updates there.
    fn hide(&mut self) -> Vec<Effect> {
        self.hidden = true;
        if self.options.updates != Updates::Notify {
            return self.poll.block(PauseReason::Hidden);
        }
        self.poll.unblock(PauseReason::Hidden, 0);
        Vec::from_iter(self.poll.again(self.interval()))
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

    fn unblock(&mut self, reason: PauseReason, spread: u32) -> Vec<Effect> {
        Vec::from_iter(self.poll.unblock(reason, spread))
    }
}
