//! Entity tags: how a client asks whether what it has is still right
//! ([RFC 9110, 8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)).

use axum::http::{HeaderValue, header};
use axum::response::Response;

/// The tag of a body: its FNV-1a hash and its length. Strong, but no defence against somebody who
/// makes two bodies collide; the files are our own.
pub(super) fn of(body: &[u8]) -> String {
    let hash = body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}-{:x}", body.len())
}

/// The one of the tags in an `If-None-Match` that stands for a body, as it was written: with the
/// name of a content coding, if [`name_coding`] put it there. `*` stands for every body.
pub(super) fn matching<'a>(if_none_match: &'a str, tag: &'a str) -> Option<&'a str> {
    if if_none_match.trim() == "*" {
        return Some(tag);
    }
    let tags = if_none_match
        .split(',')
        .map(|tag| tag.trim().trim_start_matches("W/"));
    let mut quoted = tags.filter_map(|tag| tag.strip_prefix('"')?.strip_suffix('"'));
    quoted.find(|candidate| {
        let coding = candidate.strip_prefix(tag);
        coding.is_some_and(|coding| matches!(coding, "" | "-br" | "-gzip"))
    })
}

/// Marks a compressed answer's tag with its coding: a strong tag names bytes, and those of another
/// coding are others. Says of every answer that it depends on the codings that were accepted, so
/// that a cache does not take a 304 for all of them.
pub(super) async fn name_coding(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let coding = headers
        .get(header::CONTENT_ENCODING)
        .and_then(|coding| coding.to_str().ok());
    let tag = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
    if let (Some(coding), Some(tag)) = (coding, tag)
        && let Ok(marked) = format!("{}-{coding}\"", tag.trim_end_matches('"')).parse()
    {
        headers.insert(header::ETAG, marked);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_the_known_hash_and_the_length() {
        assert_eq!(of(b""), "cbf29ce484222325-0");
        assert_eq!(of(b"foobar"), "85944171f73967e8-6");
    }

    #[test]
    fn a_tag_is_found_in_any_list() {
        for list in [
            "\"a-1\"",
            "W/\"a-1\"",
            "\"b-2\", \"a-1\"",
            " \"a-1\" ,\"c\"",
        ] {
            assert_eq!(matching(list, "a-1"), Some("a-1"), "{list}");
        }
        assert_eq!(matching("\"a-1-br\"", "a-1"), Some("a-1-br"));
        assert_eq!(matching("*", "a-1"), Some("a-1"));
    }

    #[test]
    fn another_tag_does_not_match() {
        for list in [
            "",
            "a-1",
            "\"a-12\"",
            "\"a\"",
            "\"a-1-zstd\"",
            "\"b-2\", \"b-3\"",
        ] {
            assert_eq!(matching(list, "a-1"), None, "{list}");
        }
    }
}
