//! The origin over real sockets on this machine.

mod negotiation;
mod paths;

use std::fs;
use std::io::Read;
use std::net::TcpStream;
use std::num::NonZeroU32;
use std::path::Path;

use liveblog_core::model::Timestamp;
use liveblog_native::origin::{Origin, Replay, Site};
use liveblog_native::replay::Clock;

use crate::support::{Answer, ask, feed, folder, get};

const FEED_TYPE: &str = "application/feed+json";
const WHILE_LIVE: &str =
    "public, max-age=5, s-maxage=5, stale-while-revalidate=30, stale-if-error=600";

fn serve(folder: &Path) -> Origin {
    Origin::start(Site::new().folder("/", folder).unwrap()).unwrap()
}

fn ask_again(origin: &Origin, path: &str, tag: &str) -> Answer {
    ask(origin.address(), "GET", path, &[("if-none-match", tag)])
}

#[test]
fn a_feed_comes_with_what_lets_any_page_read_it_and_any_cdn_keep_it() {
    let folder = folder(&[("feed.json", &feed(&[]))]);
    let mut answer = get(serve(folder.path()).address(), "/feed.json");
    assert_eq!((answer.status, answer.text()), (200, feed(&[])));
    let tag = answer.header("etag").to_owned();
    assert!(tag.starts_with("W/\"") && tag.ends_with('"'), "{tag}");
    let length = feed(&[]).len().to_string();
    let expected = [
        ("access-control-allow-origin", "*"),
        ("access-control-expose-headers", "Retry-After, Date, Age"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("timing-allow-origin", "*"),
        ("x-content-type-options", "nosniff"),
        ("vary", "accept-encoding"),
        ("cache-control", WHILE_LIVE),
        ("content-type", FEED_TYPE),
        ("etag", &tag),
        ("content-length", &length),
    ];
    let mut expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    expected.sort();
    answer.headers.sort();
    assert_eq!(answer.headers, expected);
}

#[test]
fn each_kind_of_file_has_its_type_and_time_to_live() {
    let expected = [
        ("page.html", "text/html; charset=utf-8", "no-cache"),
        ("live-blog.js", "text/javascript; charset=utf-8", "no-cache"),
        ("live-blog.css", "text/css; charset=utf-8", "no-cache"),
        ("liveblog_bg.wasm", "application/wasm", "no-cache"),
        ("route.svg", "image/svg+xml", "public, max-age=86400"),
        ("venues.PNG", "image/png", "public, max-age=86400"),
        ("lunch.avif", "image/avif", "public, max-age=86400"),
        ("words.json", "application/json", WHILE_LIVE),
        ("broken.json", "application/json", WHILE_LIVE),
        ("unknown", "application/octet-stream", "no-cache"),
    ];
    let text = |name| {
        if name == "words.json" {
            "{\"items\":[]}"
        } else {
            "x"
        }
    };
    let folder = folder(&expected.map(|(name, ..)| (name, text(name))));
    let origin = serve(folder.path());
    for (name, media_type, kept) in expected {
        let answer = get(origin.address(), &format!("/{name}"));
        let found = (
            answer.status,
            answer.header("content-type"),
            answer.header("cache-control"),
        );
        assert_eq!(found, (200, media_type, kept), "{name}");
    }
}

#[test]
fn what_is_missing_or_not_allowed_is_said_in_a_short_text_that_any_page_can_read() {
    let folder = folder(&[("feed.json", &feed(&[]))]);
    let origin = serve(folder.path());
    let missing = get(origin.address(), "/missing.json");
    assert_eq!(
        (missing.status, missing.text().as_str()),
        (404, "There is nothing here.\n")
    );
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"] {
        let refused = ask(origin.address(), method, "/feed.json", &[]);
        assert_eq!(refused.status, 405, "{method}");
        assert_eq!(refused.header("allow"), "GET,HEAD");
        assert_eq!(refused.text(), "Only GET and HEAD are answered here.\n");
        for answer in [&missing, &refused] {
            assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
}

#[test]
fn a_path_may_have_headers_of_its_own() {
    let folder = folder(&[("strict.html", ""), ("open.html", ""), ("a.wasm", "")]);
    let site = Site::new().folder("/", folder.path()).unwrap();
    let site = site
        .header("/strict", "Content-Security-Policy", "default-src 'self'")
        .unwrap();
    let site = site
        .header("/a.wasm", "content-type", "text/plain")
        .unwrap();
    let origin = Origin::start(site).unwrap();
    let policy = |path| {
        get(origin.address(), path)
            .header("content-security-policy")
            .to_owned()
    };
    assert_eq!(policy("/strict.html"), "default-src 'self'");
    assert_eq!(policy("/strict-and-missing.html"), "default-src 'self'");
    assert_eq!(policy("/open.html"), "");
    assert_eq!(
        get(origin.address(), "/a.wasm").header("content-type"),
        "text/plain"
    );
    assert!(Site::new().header("/", "not a name", "").is_err());
    assert!(Site::new().header("/", "a", "line\nbreak").is_err());
}

#[test]
fn a_missing_folder_is_an_error() {
    let folder = folder(&[("a.txt", "")]);
    assert!(Site::new().folder("/", &folder.path().join("b")).is_err());
    assert!(
        Site::new()
            .folder("/", &folder.path().join("a.txt"))
            .is_err()
    );
}

#[test]
fn a_dropped_origin_has_closed_its_port_and_cut_its_connections() {
    let folder = folder(&[]);
    let origin = serve(folder.path());
    let address = origin.address();
    let mut open = TcpStream::connect(address).unwrap();
    assert_eq!(get(address, "/").status, 404);
    drop(origin);
    assert!(TcpStream::connect(address).is_err());
    assert!(matches!(open.read(&mut [0]), Ok(0) | Err(_)));
}

#[test]
fn a_replayed_folder_tells_its_feeds_as_they_were() {
    let date = |minute: i64| Timestamp(1_551_355_200_000 + minute * 60_000);
    let item = |id: &str, title: &str, published, modified| {
        let dates = format!(
            r#""date_published":"{}","date_modified":"{}""#,
            date(published),
            date(modified)
        );
        format!(r#"{{"id":"{id}","title":"{title}",{dates}}}"#)
    };
    let (new, edited) = (
        item("new", "Tomorrow", 1440, 1440),
        item("a", "After", 0, 1440),
    );
    let folder = folder(&[
        (
            "feed.json",
            &feed(&[&new, &edited, &item("old", "Old", -1, -1)]),
        ),
        ("earlier.json", &feed(&[&item("a", "Before", 0, 0)])),
        ("more/other.json", &feed(&[&new])),
        ("words.json", r#"{"items":["Tomorrow"]}"#),
    ]);
    let clock = Clock {
        from: date(1),
        started: Timestamp(1_700_000_000_000),
        speed: NonZeroU32::MIN,
    };
    let told = |clock| {
        let replay = Replay {
            feed: folder.path().join("feed.json"),
            clock,
        };
        Origin::start(Site::new().replayed("/", folder.path(), replay).unwrap()).unwrap()
    };
    // Started when this test was written and a second a second: all is over by now.
    let titles = |answer: &Answer| {
        let items = answer.json()["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        titles(&get(told(clock).address(), "/feed.json")),
        ["Tomorrow", "After", "Old"]
    );

    // Not started for a long time yet: the coverage stands at its first minute.
    let origin = told(Clock {
        started: Timestamp(4_000_000_000_000),
        ..clock
    });
    let first = get(origin.address(), "/feed.json");
    assert_eq!(titles(&first), ["Before", "Old"]);
    assert_eq!(first.header("content-type"), FEED_TYPE);
    assert_eq!(
        ask_again(&origin, "/feed.json", first.header("etag")).status,
        304
    );
    assert_eq!(
        titles(&get(origin.address(), "/feed%2Ejson")),
        ["Before", "Old"]
    );
    assert_eq!(titles(&get(origin.address(), "/more/other.json")), [""; 0]);
    assert_eq!(
        get(origin.address(), "/words.json").text(),
        r#"{"items":["Tomorrow"]}"#
    );
    assert!(
        fs::read_to_string(folder.path().join("feed.json"))
            .unwrap()
            .contains("Tomorrow")
    );
}
