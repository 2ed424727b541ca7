//! What every request is held to and every response says, whichever folder it comes from.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::media_type;

/// On every answer, errors too, so that a page on any site can read it, say what went wrong, and
/// measure it. A cache must know that a 304 is for one of the codings too.
const OPEN: [(&str, &str); 6] = [
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", "Retry-After, Date, Age"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("timing-allow-origin", "*"),
    ("x-content-type-options", "nosniff"),
    ("vary", "accept-encoding"),
];

/// Refuses a path with an empty segment or one that begins with a dot: `ServeDir` would skip it, and
/// redirect `//folder` to a host of that name. Encoded dots are left to `ServeDir` and the folder.
pub(super) async fn admit(mut request: Request) -> Result<Request, StatusCode> {
    let path = request.uri().path();
    if path.contains("//") || path.contains("/.") {
        return Err(StatusCode::NOT_FOUND);
    }
    // The headers are those of GET, codings included; the server sends no body after them.
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    // `ServeDir` would send a part of a file that has changed since.
    if request.headers().contains_key(header::IF_RANGE) {
        request.headers_mut().remove(header::RANGE);
    }
    Ok(request)
}

/// Says how long an answer may be kept, what went wrong, and that everybody may read it.
pub(super) async fn complete(request: Request, next: Next) -> Response {
    let kept = media_type::cache_control(request.uri().path());
    let mut response = next.run(request).await;
    let status = response.status();
    if let Some(text) = explanation(status) {
        *response.body_mut() = text.into();
        let plain = HeaderValue::from_static("text/plain");
        response.headers_mut().insert(header::CONTENT_TYPE, plain);
    }
    weaken_tag(response.headers_mut());
    name_charset(response.headers_mut());
    let is_kept = status.is_success() || status == StatusCode::NOT_MODIFIED;
    let kept = if is_kept { kept } else { "no-store" };
    (OPEN, [(header::CACHE_CONTROL, kept)], response).into_response()
}

/// A strong tag names bytes, and those of another coding are others. A weak one stands for the file
/// in every coding ([RFC 9110, 8.8.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1)).
fn weaken_tag(headers: &mut HeaderMap) {
    let tag = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
    if let Some(weak) = tag.and_then(|tag| format!("W/{tag}").parse().ok()) {
        headers.insert(header::ETAG, weak);
    }
}

/// Without it a browser takes a text that does not name its own for one in a language's old charset.
fn name_charset(headers: &mut HeaderMap) {
    let media_type = headers.get(header::CONTENT_TYPE);
    let media_type = media_type.and_then(|media_type| media_type.to_str().ok());
    let text = media_type.filter(|media_type| media_type.starts_with("text/"));
    if let Some(named) = text.and_then(|text| format!("{text}; charset=utf-8").parse().ok()) {
        headers.insert(header::CONTENT_TYPE, named);
    }
}

fn explanation(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::NOT_FOUND => Some("There is nothing here.\n"),
        StatusCode::METHOD_NOT_ALLOWED => Some("Only GET and HEAD are answered here.\n"),
        StatusCode::INTERNAL_SERVER_ERROR => Some("The origin has failed.\n"),
        _ => None,
    }
}
