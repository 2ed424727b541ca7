//! What a request came back with, and what to think of it.

use std::rc::Rc;

use super::body::Body;
use crate::feed::{self, Problem};
use crate::model::{Feed, Known, SafeUrl, Timestamp};

/// What came back from the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// The server answered.
    Http {
        /// The HTTP status.
        status: u16,
        /// The `Content-Type`, empty if there was none.
        content_type: String,
        /// The address after redirects.
        url: String,
        /// The body as text. One that is the same as before is best the same `Rc`: that needs no comparison.
        text: Rc<str>,
        /// How long the server asks us to wait, in seconds; 0 if it does not
        /// ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#field.retry-after)).
        retry_after: u32,
        /// The server's clock: its `Date` with its `Age`, where the answer came with them.
        date: Option<Timestamp>,
    },
    /// No whole answer came.
    Failure {
        /// `network`, `timeout` or `too-large`.
        kind: &'static str,
        /// What the platform said.
        message: String,
    },
}

/// What an answer means.
#[derive(Debug)]
pub(super) enum Outcome {
    /// A feed, what is wrong with it, and where it comes from.
    Feed(Box<Feed>, Vec<Problem>, Body),
    /// The feed that was read last, word for word.
    Same,
    /// The feed is as it was.
    Unchanged,
    /// There will be no more: the server said so (204, 410).
    Over,
    /// It failed.
    Failed(FetchError),
}

/// A failed request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FetchError {
    /// A word to tell errors apart by.
    pub(super) kind: &'static str,
    /// What happened, in a sentence.
    pub(super) message: String,
    /// The shortest wait before the next request that makes sense, in seconds.
    pub(super) min_delay: u32,
    /// Whether the feed is newer than this widget, which only another page can help.
    pub(super) newer: bool,
}

impl FetchError {
    pub(super) fn new(kind: &'static str, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            min_delay: 0,
            newer: false,
        }
    }

    fn after(self, min_delay: u32) -> Self {
        Self { min_delay, ..self }
    }
}

/// Judges an answer to a request for `asked`.
pub(super) fn judge(
    response: Response,
    asked: &str,
    known: &Known,
    last: Option<&Body>,
) -> Outcome {
    match response {
        Response::Failure { kind, message } => {
            // What was fetched in vain was more than any feed.
            let min_delay = if kind == "too-large" { 300 } else { 0 };
            Outcome::Failed(FetchError::new(kind, message).after(min_delay))
        }
        Response::Http { status: 304, .. } => Outcome::Unchanged,
        Response::Http {
            status: 204 | 410, ..
        } => Outcome::Over,
        Response::Http {
            status: 200..300,
            content_type,
            url,
            text,
            ..
        } => match refusal(&content_type, &url, asked) {
            Some(error) => Outcome::Failed(error),
            None if last.is_some_and(|last| last.is(&url, &text)) => Outcome::Same,
            None => read(url, text, asked, known, last),
        },
        Response::Http {
            status,
            retry_after,
            ..
        } => {
            let message = format!("{asked}: the server answered {status}");
            Outcome::Failed(
                FetchError::new("status", message).after(min_delay(status, retry_after)),
            )
        }
    }
}

/// Why what came is not to be read.
fn refusal(content_type: &str, url: &str, asked: &str) -> Option<FetchError> {
    let media_type = content_type.trim_start().to_ascii_lowercase();
    if media_type.starts_with("text/html") {
        let message = format!("{asked}: expected a JSON feed, the server sent an HTML page");
        return Some(FetchError::new("content-type", message));
    }
    let asked_of = SafeUrl::parse(asked, None);
    let base = SafeUrl::parse(url, None).or_else(|| asked_of.clone());
    (asked_of.map(origin) != base.map(origin)).then(|| {
        let message = format!("{asked}: redirected to another origin ({url}), which is refused");
        FetchError::new("redirect", message)
    })
}

fn read(url: String, text: Rc<str>, asked: &str, known: &Known, last: Option<&Body>) -> Outcome {
    let base = SafeUrl::parse(&url, None).or_else(|| SafeUrl::parse(asked, None));
    match feed::decode_after(last.map(Body::items), text, base.as_ref(), known) {
        Ok((feed, problems, items)) => {
            let body = Body::new(url, items, &feed);
            Outcome::Feed(Box::new(feed), problems, body)
        }
        Err(problem) => Outcome::Failed(no_feed(&problem, asked)),
    }
}

fn no_feed(problem: &Problem, asked: &str) -> FetchError {
    let error = FetchError::new("format", format!("{asked}: {problem}"));
    let newer = problem.path == "_liveblog.version";
    let min_delay = if newer { 300 } else { 0 };
    FetchError {
        min_delay,
        newer,
        ..error
    }
}

/// Scheme and host.
fn origin(url: SafeUrl) -> (bool, String) {
    (
        url.as_str().starts_with("https:"),
        url.host().to_ascii_lowercase(),
    )
}

/// How long a status asks us to wait, in seconds: what it means is unlikely to change soon, or the
/// server says when.
fn min_delay(status: u16, retry_after: u32) -> u32 {
    match status {
        401 | 403 => 300,
        404 => 60,
        429 | 503 => retry_after.min(900),
        _ => 0,
    }
}
