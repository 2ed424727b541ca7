//! What a file is, by its name, and how long it may be kept.

use std::path::Path;

/// JSON Feeds, our native format ([JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/#suggestions-for-publishers-a-name-suggestions-for-publishers-a)).
pub(super) const FEED: &str = "application/feed+json; charset=utf-8";

/// Short texts of our own.
pub(super) const TEXT: &str = "text/plain; charset=utf-8";

/// Fresh for a poll's interval, on a CDN too; old rather than absent when this origin is slow or
/// away ([RFC 5861](https://www.rfc-editor.org/rfc/rfc5861)).
const WHILE_LIVE: &str =
    "public, max-age=5, s-maxage=5, stale-while-revalidate=30, stale-if-error=600";

/// Pictures and the like do not change under one name.
const A_DAY: &str = "public, max-age=86400";

/// Pages and programs: asked for anew each time, with the tag of the last answer.
const REVALIDATE: &str = "no-cache";

/// The media type of a file by its extension.
pub(super) fn of(file: &Path) -> &'static str {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" => TEXT,
        "vtt" => "text/vtt; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "avif" => "image/avif",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}

/// The `Cache-Control` of a media type.
pub(super) fn cache_control(media_type: &str) -> &'static str {
    let (kind, name) = media_type.split_once('/').unwrap_or_default();
    match kind {
        "image" | "font" | "audio" | "video" => A_DAY,
        _ if name.contains("json") => WHILE_LIVE,
        _ => REVALIDATE,
    }
}
