//! The answers of an origin: a file, or a short text that says why not.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::{etag, media_type};

/// On every answer, errors too, so that a page on any site can read it, say what went wrong, and
/// measure it.
const OPEN: [(&str, &str); 5] = [
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", "Retry-After, Date, Age"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("timing-allow-origin", "*"),
    ("x-content-type-options", "nosniff"),
];

/// A body and what it is.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) body: Vec<u8>,
    pub(super) media_type: &'static str,
}

/// A content with its tag, or 304 and no body if the request's `If-None-Match` names that tag.
pub(super) fn content(content: Content, request: &HeaderMap) -> Response {
    let Content { body, media_type } = content;
    let tag = etag::of(&body);
    let known = request
        .get(header::IF_NONE_MATCH)
        .and_then(|tags| tags.to_str().ok());
    let mut response = match known.and_then(|known| etag::matching(known, &tag)) {
        Some(known) => tagged(StatusCode::NOT_MODIFIED, known, Body::empty()),
        None => tagged(StatusCode::OK, &tag, body.into()),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let kept = media_type::cache_control(media_type);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    response
}

/// No such file, or none that may be seen.
pub(super) fn not_found() -> Response {
    text(StatusCode::NOT_FOUND, "There is nothing here.\n")
}

/// A request that would change something.
pub(super) fn not_allowed() -> Response {
    let mut response = text(
        StatusCode::METHOD_NOT_ALLOWED,
        "Only GET and HEAD are answered here.\n",
    );
    response
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// Something went wrong that no request should bring about.
pub(super) fn failed() -> Response {
    text(
        StatusCode::INTERNAL_SERVER_ERROR,
        "The origin has failed.\n",
    )
}

fn text(status: StatusCode, text: &'static str) -> Response {
    let mut response = open(status, text.into());
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(media_type::TEXT),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn tagged(status: StatusCode, tag: &str, body: Body) -> Response {
    let mut response = open(status, body);
    if let Ok(tag) = format!("\"{tag}\"").parse() {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

fn open(status: StatusCode, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    for (name, value) in OPEN {
        let (name, value) = (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        response.headers_mut().insert(name, value);
    }
    response
}
