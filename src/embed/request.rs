//! A request for a feed.

use super::ports::{self, Ports};
use crate::session::Answer;

/// A request under way; given up when dropped.
#[derive(Debug)]
pub(super) struct Request(ports::Asked);

impl Request {
    /// Starts a request.
    pub(super) fn start(ports: &Ports, number: u32, url: &str, fresh: bool) -> Self {
        Self(ports.request(number, url, fresh))
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What came back, as a value of the session's.
pub(super) fn read(answer: &ports::Answer) -> Answer {
    let kind = match answer.failure().as_str() {
        "" => {
            return Answer::Response {
                status: answer.status(),
                content_type: answer.content_type(),
                url: answer.url(),
                text: answer.text(),
                retry_after: answer.retry_after(),
            };
        }
        "timeout" => "timeout",
        "too-large" => "too-large",
        _ => "network",
    };
    Answer::Failure {
        kind,
        message: answer.message(),
    }
}
