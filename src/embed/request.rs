//! What the session says of a request in the browser's words, and what came back in the session's.

use web_sys::RequestCache;

use super::ports;
use liveblog_core::model::Timestamp;
use liveblog_core::session::{CacheMode, Response};

/// The moments that a server may say it is, in milliseconds: up to the year 9892. Of others there may
/// be no date to show.
const MOMENTS: std::ops::Range<f64> = 1.0..2.5e14;

/// The cache mode of `fetch`.
pub(super) fn mode(cache: CacheMode) -> RequestCache {
    match cache {
        CacheMode::Cached => RequestCache::Default,
        CacheMode::Checked => RequestCache::NoCache,
        CacheMode::Reloaded => RequestCache::Reload,
    }
}

/// Reads an answer of `live-blog.js`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number that is too large becomes the largest, and NaN 0"
)]
pub(super) fn read(answer: &ports::Answer) -> Response {
    let kind = match answer.failure().as_str() {
        "" => {
            let date = answer.date();
            return Response::Http {
                status: answer.status(),
                content_type: answer.content_type(),
                url: answer.url(),
                text: answer.text(),
                retry_after: answer.retry_after() as u32,
                date: MOMENTS.contains(&date).then_some(Timestamp(date as i64)),
            };
        }
        "timeout" => "timeout",
        "too-large" => "too-large",
        _ => "network",
    };
    Response::Failure {
        kind,
        message: answer.message(),
    }
}
