//! What came back from a request, as a value of the session's.

use super::ports;
use crate::model::Timestamp;
use crate::session::Answer;

/// Reads an answer of `live-blog.js`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number that is too large becomes the largest, and NaN 0"
)]
pub(super) fn read(answer: &ports::Answer) -> Answer {
    let kind = match answer.failure().as_str() {
        "" => {
            let date = answer.date();
            return Answer::Response {
                status: answer.status(),
                content_type: answer.content_type(),
                url: answer.url(),
                text: answer.text(),
                retry_after: answer.retry_after() as u32,
                date: (date > 0.0).then_some(Timestamp(date as i64)),
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
