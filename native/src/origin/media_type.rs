//! What a file is, by its name, and how long it may be kept.

use mime_guess::mime::{self, Mime};
use percent_encoding::percent_decode_str;

/// Fresh for a poll's interval, on a CDN too; old rather than absent when this origin is slow or
/// away ([RFC 5861](https://www.rfc-editor.org/rfc/rfc5861)).
const WHILE_LIVE: &str =
    "public, max-age=5, s-maxage=5, stale-while-revalidate=30, stale-if-error=600";

/// Pictures and the like do not change under one name.
const A_DAY: &str = "public, max-age=86400";

/// Pages and programs: asked for anew each time, with the tag of the last answer.
const REVALIDATE: &str = "no-cache";

/// Whether a path names JSON.
pub(super) fn is_json(path: &str) -> bool {
    of(path) == mime::APPLICATION_JSON
}

/// The `Cache-Control` of what a path names.
pub(super) fn cache_control(path: &str) -> &'static str {
    match of(path).type_() {
        mime::IMAGE | mime::FONT | mime::AUDIO | mime::VIDEO => A_DAY,
        _ if is_json(path) => WHILE_LIVE,
        _ => REVALIDATE,
    }
}

/// As `ServeDir` finds it. What ends in a slash is a folder, whatever its name.
fn of(path: &str) -> Mime {
    let path = percent_decode_str(path).decode_utf8_lossy();
    let name = path.rsplit('/').next().unwrap_or_default();
    mime_guess::from_path(name).first_or_octet_stream()
}
