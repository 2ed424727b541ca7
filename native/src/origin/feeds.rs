//! JSON files: recognised when they are feeds, and told as they were at a moment if the folder is
//! replayed.
//!
//! A file's time and length do not say which moment a replay has come to, so the tag of JSON is made
//! of its text, and the request's conditions are looked at here.

use std::hash::{DefaultHasher, Hasher};
use std::mem;
use std::path::PathBuf;
use std::sync::Arc;

use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use headers::{ETag, HeaderMapExt, IfNoneMatch};

use super::{media_type, wall_clock};
use crate::coverage;
use crate::replay::{self, Clock};

/// JSON Feeds, our native format ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/#suggestions-for-publishers-a-name-suggestions-for-publishers-a)).
const FEED: &str = "application/feed+json";
const JSON: &str = "application/json";

/// Finished coverage that is told again.
#[derive(Clone, Debug)]
pub struct Replay {
    /// The file of the coverage's feed: versions of entries are looked for in the feeds that belong
    /// to it ([`coverage::files`]).
    pub feed: PathBuf,
    /// When, and how fast.
    pub clock: Clock,
}

/// Asks for a file; answers with what it says now, if it is JSON.
pub(super) async fn tell(
    State(replay): State<Option<Arc<Replay>>>,
    mut request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    if !media_type::is_json(request.uri().path()) {
        return Ok(next.run(request).await);
    }
    let conditions = mem::take(request.headers_mut());
    let file = next.run(request).await;
    if file.status() != StatusCode::OK {
        return Ok(file);
    }
    let text = to_bytes(file.into_body(), usize::MAX).await;
    let text = text.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    // A replay reads files, which blocks.
    let told = tokio::task::spawn_blocking(move || told(text, replay.as_deref())).await;
    let (media_type, text) = told.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let tag = tag(&text).ok_or(StatusCode::INTERNAL_SERVER_ERROR)?;
    let known = conditions.typed_get::<IfNoneMatch>();
    let mut response = if known.is_some_and(|known| !known.precondition_passes(&tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, media_type)], text).into_response()
    };
    response.headers_mut().typed_insert(tag);
    Ok(response)
}

/// What a text of JSON is, and what it says now.
fn told(text: Bytes, replay: Option<&Replay>) -> (&'static str, Bytes) {
    let feed = serde_json::from_slice(&text).ok();
    match (feed.filter(coverage::is_feed), replay) {
        (None, _) => (JSON, text),
        (Some(_), None) => (FEED, text),
        (Some(feed), Some(Replay { feed: file, clock })) => {
            let beside = coverage::feeds(file);
            let snapshot = replay::snapshot(&feed, &beside, clock, wall_clock());
            (FEED, snapshot.to_string().into())
        }
    }
}

/// The files are our own, so nobody makes two of them collide.
fn tag(text: &[u8]) -> Option<ETag> {
    let mut hasher = DefaultHasher::new();
    hasher.write(text);
    format!("\"{:016x}\"", hasher.finish()).parse().ok()
}
