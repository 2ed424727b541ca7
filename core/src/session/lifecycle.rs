//! The lifecycle of the page: hidden and back, offline and online.

use super::poll::PauseReason;
use super::{Choices, Effects, PageAction, Redraw, Session};
use crate::model::Updates;

/// How long readers who return are spread, in milliseconds.
pub(super) const RETURN_SPREAD: u32 = 1_000;
/// The same after a network outage, when more of them return at once.
const ONLINE_SPREAD: u32 = 3_000;

impl Session {
    /// The page, or the device that shows it, is in another state.
    pub(super) fn page(&mut self, action: PageAction, effects: &mut Effects) {
        match action {
            PageAction::Shown => {
                effects.redraw(Redraw::Status);
                self.came_back(effects);
            }
            PageAction::Hidden => self.hide(effects),
            PageAction::Left => {
                self.page.set_visible(false);
                for source in &mut self.sources {
                    source.stop(PauseReason::Hidden, effects);
                }
            }
            PageAction::Online => self.resume(PauseReason::Offline, ONLINE_SPREAD, effects),
            PageAction::Offline => self.pause(PauseReason::Offline, effects),
            PageAction::SaveData(save_data) => {
                // There may be frames now that were held back.
                effects.redraw(Redraw::Entries(Vec::new()));
                self.page.set_save_data(save_data);
            }
            PageAction::EdgeMoved { reached } => self.page.set_at_edge(reached),
            PageAction::Ticked => effects.redraw(Redraw::Status),
            PageAction::SightMoved(entries) => {
                // Ages that nobody saw may be told as of earlier.
                effects.redraw(Redraw::Status);
                self.page.set_sight(entries);
            }
            PageAction::Recalled(choices, names) => {
                let is_news = match choices {
                    Choices::Consent => self.reader.embeds_mut().recall(&names),
                    Choices::Preferences => self.reader.preferences_mut().recall(&names),
                };
                if is_news {
                    effects.redraw(Redraw::All);
                }
            }
            PageAction::FrameRefused { id, address } => {
                effects.redraw(Redraw::entry(&id));
                self.reader.embeds_mut().refuse(&id, &address);
            }
        }
    }

    /// A page that comes back asks once, however long it was away.
    fn came_back(&mut self, effects: &mut Effects) {
        let was_hidden = !self.page.set_visible(true);
        for source in &mut self.sources {
            let was_paused = source.resume(PauseReason::Hidden, RETURN_SPREAD, effects);
            if was_hidden && !was_paused {
                source.ask_soon(RETURN_SPREAD, effects);
            }
        }
    }

    /// On a page that nobody sees nothing is asked for, unless the publisher counts the updates there.
    pub(super) fn hide(&mut self, effects: &mut Effects) {
        self.page.set_visible(false);
        let counts = self.options.updates == Updates::Notify;
        let pace = self.pace();
        for source in &mut self.sources {
            if counts {
                source.count_on(pace, effects);
            } else {
                source.pause(PauseReason::Hidden, effects);
            }
        }
    }

    /// Pauses all polls.
    pub(super) fn pause(&mut self, reason: PauseReason, effects: &mut Effects) {
        effects.redraw(Redraw::Status);
        for source in &mut self.sources {
            source.pause(reason, effects);
        }
    }

    /// Ends a pause of all polls.
    pub(super) fn resume(&mut self, reason: PauseReason, spread: u32, effects: &mut Effects) {
        effects.redraw(Redraw::Status);
        for source in &mut self.sources {
            source.resume(reason, spread, effects);
        }
    }
}
