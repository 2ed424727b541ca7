//! The line that says how current the screen is.

use super::StatusLine;
use super::build::Builder;
use super::time::Clock;
use crate::model::{Feed, Status, Style};
use crate::session::ReaderAction;
use crate::session::poll::PauseReason;
use crate::session::response::FetchError;
use crate::session::source::Source;

/// After so many old answers in a row readers are told that they see nothing new.
const OLD_ANSWERS: u32 = 3;

const RETRY: Option<(&str, ReaderAction)> = Some(("Retry now", ReaderAction::Refresh));

/// What there is to say where there is no feed.
pub(super) fn without_feed(source: &Source) -> Option<StatusLine> {
    if source.has(PauseReason::Over) {
        return Some(urgent("There are no further updates.", None));
    }
    if source.has(PauseReason::Offline) {
        return Some(urgent(
            "You are offline. Live updates will load when you are back.",
            None,
        ));
    }
    let error = source.phase().error()?;
    let hope = if error.newer {
        "Reload the page to try again."
    } else {
        "Trying again."
    };
    let text = ["Live updates could not be loaded. ", hope].concat();
    Some(urgent(&text, RETRY.filter(|_| !error.newer)))
}

impl Builder<'_> {
    /// The line about the connection. A single lost poll is nobody's concern; a feed that cannot be
    /// read is.
    pub(super) fn connection(&self, status: Status) -> StatusLine {
        if status == Status::Ended {
            return ended(self.feed, &self.clock);
        }
        let checked = self.checked();
        if self.source.has(PauseReason::Offline) {
            return urgent(&["Offline, last update ", &checked].concat(), None);
        }
        if self.source.has(PauseReason::Paused) {
            return urgent("Updates paused by you", None);
        }
        if self.source.phase().error().is_some_and(|error| error.newer) {
            let text = [
                "Reload the page for further updates. Last update ",
                &checked,
            ];
            return urgent(&text.concat(), None);
        }
        if self.is_reconnecting() {
            return urgent(&["Reconnecting, last update ", &checked].concat(), RETRY);
        }
        let words = if self.is_aside() {
            ", as of "
        } else {
            ", checked "
        };
        calm(self.feed, status, &self.clock, [words, &checked].concat())
    }

    /// When the feed was last known to be current.
    fn checked(&self) -> String {
        let at = self.source.phase().checked();
        let checked = at.map(|at| self.clock.under(self.clock.now, at, Style::Clock));
        checked.unwrap_or_default()
    }

    fn is_reconnecting(&self) -> bool {
        let passing = |error: &FetchError| {
            matches!(error.kind, "network" | "timeout") && self.source.failures() < 2
        };
        let error = self.source.phase().error();
        self.source.old_responses() >= OLD_ANSWERS || error.is_some_and(|error| !passing(error))
    }

    /// Whether what is shown is not said to be current.
    fn is_aside(&self) -> bool {
        self.source.phase().is_cached()
            || self.source.old_responses() > 0
            || self.source.has(PauseReason::Off)
    }
}

fn ended(feed: &Feed, clock: &Clock<'_>) -> StatusLine {
    let end = feed.coverage_end;
    let end = end.map(|at| clock.when(clock.now, at, Style::ClockWithZone));
    let text = [". Coverage ended", &end.unwrap_or_default()].concat();
    calm(feed, Status::Ended, clock, text)
}

/// Something that readers need not hear.
fn calm(feed: &Feed, status: Status, clock: &Clock<'_>, text: String) -> StatusLine {
    StatusLine {
        capsule: Some((status, clock.capsule(feed, status))),
        text,
        urgent: false,
        offer: None,
    }
}

/// Something that readers should know at once.
fn urgent(text: &str, offer: Option<(&'static str, ReaderAction)>) -> StatusLine {
    StatusLine {
        capsule: None,
        text: text.to_owned(),
        urgent: true,
        offer,
    }
}
