//! What the host page is told when it asks: the element's `state`.

use serde::Serialize;

use crate::model::Status;

/// A snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct State {
    /// Where the coverage stands.
    pub status: HostStatus,
    /// How many entries are known and not withdrawn.
    pub entries: usize,
    /// How many of them wait to be revealed.
    pub held: usize,
}

/// A [`Status`], or that there is no feed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the others are those of `Status`")]
pub enum HostStatus {
    /// There is no feed yet.
    Loading,
    Scheduled,
    Live,
    Paused,
    Ended,
}

impl From<Option<Status>> for HostStatus {
    fn from(status: Option<Status>) -> Self {
        match status {
            None => Self::Loading,
            Some(Status::Scheduled) => Self::Scheduled,
            Some(Status::Live) => Self::Live,
            Some(Status::Paused) => Self::Paused,
            Some(Status::Ended) => Self::Ended,
        }
    }
}
