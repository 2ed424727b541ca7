//! The lifecycle of the page: hidden and back, offline and online.

use super::poll::PauseReason;
use super::{Effect, PageAction, Session};
use crate::model::Updates;

/// How long readers who return are spread, in milliseconds.
pub(super) const RETURN_SPREAD: u32 = 1_000;
/// The same after a network outage, when more of them return at once.
const ONLINE_SPREAD: u32 = 3_000;

impl Session {
    /// The page, or the device that shows it, is in another state.
    pub(super) fn page(&mut self, action: PageAction) -> Vec<Effect> {
        match action {
            PageAction::Shown => return self.came_back(),
            PageAction::Hidden => return self.hide(),
            PageAction::Left => {
                self.hidden = true;
                return self.poll.stop(PauseReason::Hidden);
            }
            PageAction::Online => return self.unblock(PauseReason::Offline, ONLINE_SPREAD),
            PageAction::Offline => return self.poll.block(PauseReason::Offline),
            PageAction::SaveData(save_data) => self.save_data = save_data,
            PageAction::EdgeMoved { reached } => self.at_edge = reached,
            PageAction::Ticked => {}
            PageAction::ConsentRecalled(names) => self.recall_consent(&names),
            PageAction::FrameRefused { id, address } => self.refuse(&id, &address),
        }
        Vec::new()
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
    pub(super) fn hide(&mut self) -> Vec<Effect> {
        self.hidden = true;
        if self.options.updates != Updates::Notify {
            return self.poll.block(PauseReason::Hidden);
        }
        self.poll.unblock(PauseReason::Hidden, 0);
        Vec::from_iter(self.poll.again(self.interval()))
    }

    pub(super) fn unblock(&mut self, reason: PauseReason, spread: u32) -> Vec<Effect> {
        Vec::from_iter(self.poll.unblock(reason, spread))
    }
}
