//! The line that says how current the screen is.

use super::age::MINUTE;
use super::build::Builder;
use super::{Connection, Empty, Moment, Offer, Standing, StatusLine};
use crate::model::{Status, Timestamp};
use crate::session::poll::PauseReason;
use crate::session::response::FetchError;
use crate::session::source::Source;

/// After so many old answers in a row readers are told that they see nothing new.
const OLD_ANSWERS: u32 = 3;

/// The line tells the minute of a check, so that checks within one read the same.
fn minute_of(at: Timestamp) -> Timestamp {
    Timestamp(at.0 - at.0.rem_euclid(MINUTE))
}

/// What there is to say where there is no feed.
pub(super) fn without_feed(source: &Source) -> Option<StatusLine> {
    if source.has(PauseReason::Over) {
        return Some(urgent(Connection::Over, None));
    }
    if source.has(PauseReason::Offline) {
        return Some(urgent(Connection::OfflineUnloaded, None));
    }
    let newer = source.phase().error()?.newer;
    let offer = (!newer).then_some(Offer::Retry);
    Some(urgent(Connection::Unloaded { newer }, offer))
}

impl Builder<'_> {
    /// The line about the connection. A single lost poll is nobody's concern; a feed that cannot be
    /// read is.
    pub(super) fn connection(&self, status: Status) -> StatusLine {
        if status == Status::Ended {
            let end = self.feed.coverage_end;
            let at = end.map(|at| self.clock.today(at));
            return calm(Connection::Ended { at });
        }
        let checked = self.source.phase().checked();
        let checked = checked.map(|at| self.clock.today(minute_of(at)));
        if self.source.has(PauseReason::Offline) {
            return urgent(Connection::Offline { checked }, None);
        }
        if self.source.has(PauseReason::Paused) {
            return urgent(Connection::Paused, None);
        }
        if self.source.phase().error().is_some_and(|error| error.newer) {
            return urgent(Connection::Outdated { checked }, None);
        }
        if self.is_reconnecting() {
            return urgent(Connection::Reconnecting { checked }, Some(Offer::Retry));
        }
        let standing = self.standing(status);
        calm(if self.is_aside() {
            Connection::AsOf { standing, checked }
        } else {
            Connection::Live { standing, checked }
        })
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

    fn standing(&self, status: Status) -> Standing {
        match status {
            Status::Live => Standing::Live,
            Status::Paused => Standing::Paused,
            Status::Ended => Standing::Ended,
            Status::Scheduled => Standing::Scheduled {
                start: self.start(),
            },
        }
    }

    fn start(&self) -> Option<Moment> {
        self.feed.coverage_start.map(|at| self.clock.today(at))
    }

    pub(super) fn nothing_yet(&self, status: Status) -> Empty {
        match status {
            Status::Scheduled => Empty::Scheduled {
                start: self.start(),
            },
            Status::Ended => Empty::Ended,
            Status::Live | Status::Paused => Empty::NothingYet,
        }
    }
}

/// Something that readers need not hear.
fn calm(connection: Connection) -> StatusLine {
    StatusLine {
        connection,
        urgent: false,
        offer: None,
    }
}

/// Something that readers should know at once.
fn urgent(connection: Connection, offer: Option<Offer>) -> StatusLine {
    StatusLine {
        connection,
        urgent: true,
        offer,
    }
}
