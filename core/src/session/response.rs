//! What a request came back with, and what to think of it.

use crate::feed::{self, Problem};
use crate::model::{Feed, Known, SafeUrl, Timestamp};

/// What came back from the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The server answered.
    Response {
        /// The HTTP status.
        status: u16,
        /// The `Content-Type`, empty if there was none.
        content_type: String,
        /// The address after redirects.
        url: String,
        /// The body as text.
        text: String,
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
pub(super) enum Verdict {
    /// A feed, what is wrong with it, and its text.
    Feed(Box<Feed>, Vec<Problem>, String),
    /// The feed is as it was.
    Unchanged,
    /// There will be no more: the server said so (204, 410).
    Over,
    /// It failed.
    Trouble(Trouble),
}

/// A failed request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trouble {
    /// A word to tell errors apart by.
    pub(super) kind: &'static str,
    /// What happened, in a sentence.
    pub(super) message: String,
    /// The shortest wait before the next request that makes sense, in seconds.
    pub(super) patience: u32,
    /// Whether the feed is newer than this widget, which only another page can help.
    pub(super) newer: bool,
}

impl Trouble {
    pub(super) fn new(kind: &'static str, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            patience: 0,
            newer: false,
        }
    }

    fn after(self, patience: u32) -> Self {
        Self { patience, ..self }
    }
}

/// Judges an answer to a request for `asked`.
pub(super) fn judge(answer: Answer, asked: &str, known: &Known) -> Verdict {
    match answer {
        Answer::Failure { kind, message } => {
            // What was fetched in vain was more than any feed.
            let patience = if kind == "too-large" { 300 } else { 0 };
            Verdict::Trouble(Trouble::new(kind, message).after(patience))
        }
        Answer::Response { status: 304, .. } => Verdict::Unchanged,
        Answer::Response {
            status: 204 | 410, ..
        } => Verdict::Over,
        Answer::Response {
            status: 200..300,
            content_type,
            url,
            text,
            ..
        } => read(&content_type, &url, text, asked, known),
        Answer::Response {
            status,
            retry_after,
            ..
        } => {
            let message = format!("{asked}: the server answered {status}");
            Verdict::Trouble(Trouble::new("status", message).after(patience(status, retry_after)))
        }
    }
}

fn read(content_type: &str, url: &str, text: String, asked: &str, known: &Known) -> Verdict {
    if content_type
        .trim_start()
        .to_ascii_lowercase()
        .starts_with("text/html")
    {
        let message = format!("{asked}: expected a JSON feed, the server sent an HTML page");
        return Verdict::Trouble(Trouble::new("content-type", message));
    }
    let base = SafeUrl::parse(url, None).or_else(|| SafeUrl::parse(asked, None));
    if SafeUrl::parse(asked, None).map(origin) != base.clone().map(origin) {
        let message = format!("{asked}: redirected to another origin ({url}), which is refused");
        return Verdict::Trouble(Trouble::new("redirect", message));
    }
    match feed::decode(&text, base.as_ref(), known) {
        Ok((feed, problems)) => Verdict::Feed(Box::new(feed), problems, text),
        Err(problem) => Verdict::Trouble(no_feed(&problem, asked)),
    }
}

fn no_feed(problem: &Problem, asked: &str) -> Trouble {
    let trouble = Trouble::new("format", format!("{asked}: {problem}"));
    let newer = problem.path == "_liveblog.version";
    let patience = if newer { 300 } else { 0 };
    Trouble {
        patience,
        newer,
        ..trouble
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
fn patience(status: u16, retry_after: u32) -> u32 {
    match status {
        401 | 403 => 300,
        404 => 60,
        429 | 503 => retry_after.min(900),
        _ => 0,
    }
}
