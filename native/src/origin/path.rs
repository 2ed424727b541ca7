//! Which file a request's path names, and which it may not.

use percent_encoding::percent_decode_str;

/// The path of a request, decoded once, without its leading `/`; a folder's is that of its
/// `index.html`. `None` for anything that could lead out of a folder or to a hidden file: segments
/// that begin with a dot, that are empty, or that hold a separator or a control character after
/// decoding.
pub(super) fn decode(raw: &str) -> Option<String> {
    let mut segments = Vec::new();
    for segment in raw.strip_prefix('/')?.split('/') {
        segments.push(percent_decode_str(segment).decode_utf8().ok()?);
    }
    if let Some(last) = segments.last_mut()
        && last.is_empty()
    {
        *last = "index.html".into();
    }
    segments
        .iter()
        .all(|segment| is_plain(segment))
        .then(|| segments.join("/"))
}

/// The colon is for Windows, where it separates drives and streams.
fn is_plain(segment: &str) -> bool {
    let strange = |c: char| matches!(c, '/' | '\\' | ':') || c.is_control();
    !segment.is_empty() && !segment.starts_with('.') && !segment.contains(strange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_path_is_decoded() {
        assert_eq!(decode("/feed.json").as_deref(), Some("feed.json"));
        assert_eq!(decode("/media/a%20b.svg").as_deref(), Some("media/a b.svg"));
        assert_eq!(decode("/").as_deref(), Some("index.html"));
        assert_eq!(decode("/media/").as_deref(), Some("media/index.html"));
    }

    #[test]
    fn a_path_is_decoded_only_once() {
        assert_eq!(decode("/%252e%252e").as_deref(), Some("%2e%2e"));
    }

    #[test]
    fn no_path_leads_out_or_to_a_hidden_file() {
        for path in [
            "/..",
            "/../a",
            "/a/../b",
            "/%2e%2e/a",
            "/.%2e/a",
            "/%2E./a",
            "/..%2fa",
            "/%2fetc",
            "/a%2f..%2fb",
            "/..\\a",
            "/..%5ca",
            "//etc",
            "/a//b",
            "/.",
            "/.git/config",
            "/a/.env",
            "/%2egit",
            "/C:/a",
            "/c%3a",
            "/a%00b",
            "/a%0ab",
            "/%ff",
            "",
            "*",
            "a",
        ] {
            assert_eq!(decode(path), None, "{path}");
        }
    }
}
