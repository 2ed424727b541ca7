//! How current what a source has brought is.

use super::response::FetchError;
use crate::model::Timestamp;

/// How current what is known from a source is. Whether its coverage is over is a reason to pause polls
/// ([`super::poll::PauseReason::Over`]), because that and a failure can be true of one moment.
#[derive(Debug, Default)]
pub(super) enum Phase {
    /// Nothing has come.
    #[default]
    Waiting,
    /// What was kept on an earlier visit is shown.
    Cached {
        /// When it was kept.
        at: Timestamp,
    },
    /// The feed is shown.
    Current {
        /// When it was last known to be current.
        checked: Timestamp,
    },
    /// The last request failed.
    Failing {
        /// How.
        error: FetchError,
        /// What there was before.
        before: Box<Self>,
    },
}

impl Phase {
    /// When what is shown was last known to be current.
    pub(super) fn checked(&self) -> Option<Timestamp> {
        match self {
            Self::Waiting => None,
            Self::Cached { at } => Some(*at),
            Self::Current { checked } => Some(*checked),
            Self::Failing { before, .. } => before.checked(),
        }
    }

    /// Whether what is shown is what was kept on an earlier visit.
    pub(super) fn is_cached(&self) -> bool {
        match self {
            Self::Waiting | Self::Current { .. } => false,
            Self::Cached { .. } => true,
            Self::Failing { before, .. } => before.is_cached(),
        }
    }

    /// How the last request failed.
    pub(super) fn error(&self) -> Option<&FetchError> {
        match self {
            Self::Waiting | Self::Cached { .. } | Self::Current { .. } => None,
            Self::Failing { error, .. } => Some(error),
        }
    }

    /// A request failed.
    pub(super) fn fail(&mut self, error: FetchError) {
        self.recover();
        let before = Box::new(std::mem::take(self));
        *self = Self::Failing { error, before };
    }

    /// A request was answered, though not by anything new.
    pub(super) fn recover(&mut self) {
        if let Self::Failing { before, .. } = self {
            let before = std::mem::take(&mut **before);
            *self = before;
        }
    }

    /// What was kept on an earlier visit is shown.
    pub(super) fn recall(&mut self, at: Timestamp) {
        match self {
            Self::Failing { before, .. } => before.recall(at),
            Self::Waiting | Self::Cached { .. } | Self::Current { .. } => {
                *self = Self::Cached { at };
            }
        }
    }

    /// A stream has said what is new, which says nothing about requests.
    pub(super) fn heard(&mut self, now: Timestamp) {
        match self {
            Self::Waiting => *self = Self::Current { checked: now },
            Self::Cached { at } => *at = now,
            Self::Current { checked } => *checked = now,
            Self::Failing { before, .. } => before.heard(now),
        }
    }
}
