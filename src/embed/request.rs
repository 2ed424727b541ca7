//! What the session says of a request in the browser's words, and what came back in the session's.

use std::rc::Rc;

use web_sys::RequestCache;

use super::last_text::LastText;
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
pub(super) fn read(answer: &shell_api::Answer, texts: &LastText) -> Response {
    let kind = match answer.failure().as_str() {
        "" => return Head::of(answer).with(answer.status(), texts.read(answer.text())),
        "timeout" => "timeout",
        "too-large" => "too-large",
        _ => "network",
    };
    Response::Failure {
        kind,
        message: answer.message(),
    }
}

/// What a response says beside its status and its body: `Content-Type`, address, `Date`, `Age`, `Retry-After`.
pub(super) struct Head(pub(super) [String; 5]);

impl Head {
    pub(super) fn of(answer: &shell_api::Answer) -> Self {
        Self([
            answer.content_type(),
            answer.url(),
            answer.date(),
            answer.age(),
            answer.retry_after(),
        ])
    }

    pub(super) fn with(self, status: u16, text: Rc<str>) -> Response {
        let Self([content_type, url, date, age, wait]) = self;
        let date = server_time(&date, &age);
        Response::Http {
            status,
            content_type,
            url,
            text,
            retry_after: retry_after(&wait, date.unwrap_or_else(device_time)),
            date,
        }
    }
}

fn device_time() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "dates are far below 2^53 milliseconds"
    )]
    Timestamp(js_sys::Date::now() as i64)
}
