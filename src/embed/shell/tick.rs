//! The wait for the moment at which a relative time of the widget changes.

use gloo::timers::callback::Timeout;

use super::Shell;
use crate::embed::clock;
use crate::embed::lifecycle::is_hidden;
use liveblog_core::model::Timestamp;
use liveblog_core::session::{PageAction, View};

/// The next tick, if there is one.
#[derive(Default)]
pub(super) struct Tick {
    due: Option<Timestamp>,
    _wait: Option<Timeout>,
}

impl Shell {
    /// Waits for the first moment at which a relative time changes. Nobody sees those of a hidden page.
    pub(super) fn set_tick(&mut self, now: Timestamp) {
        let next = if let View::Ready(screen) = &self.view {
            screen.next_tick.filter(|_| !is_hidden())
        } else {
            None
        };
        let wait = next.map(|milliseconds| milliseconds.clamp(1_000, 3_600_000));
        let due = wait.map(|milliseconds| Timestamp(now.0 + milliseconds));
        // Most actions change nothing of it.
        if due != self.tick.due {
            let wait = wait.and_then(|milliseconds| u32::try_from(milliseconds).ok());
            self.tick = Tick {
                due,
                _wait: wait.map(|wait| clock::after(wait, &self.dispatch, PageAction::Ticked)),
            };
        }
    }
}
