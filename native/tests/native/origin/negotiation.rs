//! What depends on the request's headers and method: tags, codings, parts, HEAD.

use std::io::Read;

use liveblog_native::origin::Origin;

use super::{WHILE_LIVE, ask_again, serve};
use crate::support::{Answer, ask, feed, folder, get, write};

/// A feed long enough to be worth compressing.
fn long_feed() -> String {
    let title = "The summit goes on. ".repeat(40);
    feed(&[&format!(r#"{{"id":"a","title":"{title}"}}"#)])
}

fn accept(origin: &Origin, path: &str, codings: &str) -> Answer {
    ask(
        origin.address(),
        "GET",
        path,
        &[("accept-encoding", codings)],
    )
}

#[test]
fn a_known_tag_is_answered_with_304_until_the_file_changes() {
    let folder = folder(&[("feed.json", &feed(&[])), ("page.html", &feed(&[]))]);
    let origin = serve(folder.path());
    for (name, kept) in [("feed.json", WHILE_LIVE), ("page.html", "no-cache")] {
        let path = format!("/{name}");
        let first = get(origin.address(), &path);
        let tag = first.header("etag");
        for known in [
            tag.to_owned(),
            tag.replacen("W/", "", 1),
            format!("\"other\", {tag}"),
            "*".to_owned(),
        ] {
            let again = ask_again(&origin, &path, &known);
            assert_eq!(
                (again.status, again.body.len(), again.header("etag")),
                (304, 0, tag),
                "{known}"
            );
            assert_eq!(again.header("cache-control"), kept);
            assert_eq!(again.header("vary"), "accept-encoding");
            assert_eq!(again.header("access-control-allow-origin"), "*");
            assert_eq!(again.header("content-length"), "");
        }
        assert_eq!(ask_again(&origin, &path, "W/\"other\"").status, 200);
        write(folder.path(), name, &long_feed());
        let changed = ask_again(&origin, &path, tag);
        assert_eq!((changed.status, changed.text()), (200, long_feed()));
        assert_ne!(changed.header("etag"), tag);
    }
}

#[test]
fn a_part_is_sent_unless_it_is_to_complete_an_older_file() {
    let folder = folder(&[("clip.mp4", "0123456789")]);
    let origin = serve(folder.path());
    let part = |conditions: &[(&str, &str)]| {
        let headers = [&[("range", "bytes=2-4")], conditions].concat();
        let answer = ask(origin.address(), "GET", "/clip.mp4", &headers);
        (answer.status, answer.text())
    };
    let tag = get(origin.address(), "/clip.mp4");
    assert_eq!(part(&[]), (206, "234".to_owned()));
    for known in ["\"other\"", tag.header("etag")] {
        assert_eq!(part(&[("if-range", known)]), (200, "0123456789".to_owned()));
    }
}

#[test]
fn text_is_compressed_as_the_client_likes_best() {
    let folder = folder(&[
        ("feed.json", &long_feed()),
        ("a.svg", &" ".repeat(99)),
        ("a.png", &" ".repeat(99)),
    ]);
    let origin = serve(folder.path());
    let coding = |path, codings| {
        accept(&origin, path, codings)
            .header("content-encoding")
            .to_owned()
    };
    assert_eq!(coding("/feed.json", "gzip, deflate, br, zstd"), "br");
    assert_eq!(coding("/feed.json", "gzip, deflate"), "gzip");
    assert_eq!(coding("/feed.json", "br;q=0.5, gzip;q=1"), "gzip");
    assert_eq!(coding("/feed.json", "identity"), "");
    assert_eq!(coding("/a.svg", "br"), "br");
    assert_eq!(coding("/a.png", "br"), "");
}

#[test]
fn a_brotli_answer_holds_the_file_and_has_the_weak_tag_of_all_its_codings() {
    let folder = folder(&[("feed.json", &long_feed())]);
    let origin = serve(folder.path());
    let answer = accept(&origin, "/feed.json", "br");
    let mut text = String::new();
    brotli::Decompressor::new(answer.body.as_slice(), 4096)
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(text, long_feed());
    assert!(
        answer.body.len() < text.len() / 4,
        "{} of {}",
        answer.body.len(),
        text.len()
    );

    let plain = get(origin.address(), "/feed.json");
    let tag = answer.header("etag");
    assert!(tag.starts_with("W/"), "{tag}");
    assert_eq!(tag, plain.header("etag"));
    let again = ask(
        origin.address(),
        "GET",
        "/feed.json",
        &[("if-none-match", tag), ("accept-encoding", "br")],
    );
    assert_eq!((again.status, again.header("etag")), (304, tag));
}

#[test]
fn head_is_answered_like_get_without_the_body() {
    let folder = folder(&[("feed.json", &long_feed()), ("page.html", &long_feed())]);
    let origin = serve(folder.path());
    for headers in [&[][..], &[("accept-encoding", "br")]] {
        for path in ["/feed.json", "/page.html", "/missing.json"] {
            let [got, head] =
                ["GET", "HEAD"].map(|method| ask(origin.address(), method, path, headers));
            assert!(!got.body.is_empty());
            assert_eq!(
                (head.status, &head.headers, head.body.len()),
                (got.status, &got.headers, 0),
                "{path}"
            );
        }
    }
}
