//! What the session says of a request in the browser's words, and what came back in the session's.

use web_sys::RequestCache;

use super::shell_api;
use liveblog_core::model::Timestamp;
use liveblog_core::session::headers::{retry_after, server_time};
use liveblog_core::session::{CacheMode, Response};

/// The cache mode of `fetch`.
pub(super) fn mode(cache: CacheMode) -> RequestCache {
    match cache {
        CacheMode::Cached => RequestCache::Default,
        CacheMode::Checked => RequestCache::NoCache,
        CacheMode::Reloaded => RequestCache::Reload,
    }
}

/// Reads an answer of `live-blog.js`.
pub(super) fn read(answer: &shell_api::Answer) -> Response {
    let kind = match answer.failure().as_str() {
        "" => {
            let date = server_time(&answer.date(), &answer.age());
            return Response::Http {
                status: answer.status(),
                content_type: answer.content_type(),
                url: answer.url(),
                text: answer.text(),
                retry_after: retry_after(&answer.retry_after(), date.unwrap_or_else(device_time)),
                date,
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

fn device_time() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "dates are far below 2^53 milliseconds"
    )]
    Timestamp(js_sys::Date::now() as i64)
}
