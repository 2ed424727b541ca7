//! Posts, videos, charts and maps of others: nobody else is asked for anything before the reader
//! agrees, and afterwards no more than a frame of ours.
//!
//! The browser goes through a proxy that takes note of whom it wants to speak to, and lets it speak to
//! nobody but this machine.

mod frames;
mod moments;
mod own;
mod shared;

use serde_json::json;

use super::browser::Browser;
use super::driver::Options;
use super::server::Server;
use super::stage::Stage;

/// Every provider, and where its frame in `tests/feeds/embeds.json` is.
const FRAMES: &[(&str, &str)] = &[
    (
        "x",
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
    ),
    (
        "youtube",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
    ),
    ("vimeo", "https://player.vimeo.com/video/76979871?dnt=1"),
    (
        "instagram",
        "https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
    ),
    (
        "tiktok",
        "https://www.tiktok.com/player/v1/7106594312292453675",
    ),
    (
        "facebook",
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fharbourtown/posts/10102577175875681",
    ),
    (
        "bluesky",
        "https://embed.bsky.app/embed/did:plc:oky5czdrnfjpqslsw2a5iclo/app.bsky.feed.post/3jthzj5xtrs2x",
    ),
    (
        "mastodon",
        "https://mastodon.social/@Gargron/100254678717223630/embed",
    ),
    (
        "threads",
        "https://www.threads.com/@zuck/post/C8z2Qq0Rk1x/embed/",
    ),
    (
        "reddit",
        "https://embed.reddit.com/r/pics/comments/dq4m1v/?embed=true",
    ),
    (
        "spotify",
        "https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5",
    ),
    (
        "soundcloud",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
    ),
    ("datawrapper", "https://datawrapper.dwcdn.net/AbC12/"),
    (
        "flourish",
        "https://flo.uri.sh/visualisation/29541520/embed?auto=1",
    ),
    (
        "google-maps",
        "https://www.google.com/maps/embed?pb=!1m14!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!5e0!3m2!1sen!2svn",
    ),
    (
        "openstreetmap",
        "https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik",
    ),
];

/// A stage whose browser speaks to strangers only through a proxy.
async fn guarded(attributes: &'static str) -> (Stage, Server) {
    let proxy = Server::start().await;
    let options = Options {
        proxy: Some(proxy.address()),
        ..Options::default()
    };
    let mut stage = Stage::with(Browser::with(options).await).await;
    stage.attributes = attributes;
    stage.publish("embeds.json");
    (stage, proxy)
}

/// Whom the page wanted to speak to. The browser has friends of its own: for its time, its updates and
/// its first page.
fn strangers(proxy: &Server) -> Vec<String> {
    let own = |path: &String| {
        let hosts = [
            "accounts.google.com",
            "clients2.google.com",
            ".googleapis.com",
            "start.duckduckgo.com",
            ".mozilla.",
            ".firefox.com",
        ];
        hosts.iter().any(|host| path.contains(host))
    };
    let paths = proxy.paths().into_iter();
    paths.filter(|path| !own(path)).collect()
}

/// As the proxy is asked for a host.
fn connect(address: &str) -> String {
    let host = address.split('/').nth(2).unwrap();
    format!("CONNECT {host}:443")
}

/// The addresses of the frames on the page.
const SOURCES: &str = "all('iframe').map((frame) => frame.src)";

/// The button in an entry that loads its embed.
fn load(id: &str) -> String {
    format!("entry('{id}').querySelector('[part=embed-load]')")
}

fn frame(id: &str) -> String {
    format!("entry('{id}').querySelector('iframe')")
}

#[tokio::test]
async fn nobody_is_asked_before_the_reader_agrees_and_then_that_provider_alone() {
    let (stage, proxy) = guarded("memory=none").await;
    let page = stage.show("article.html").await;
    page.assert("entries().length", FRAMES.len() + 1).await;
    // All of it has been in sight.
    for (id, _) in FRAMES {
        page.run(&format!("entry('{id}').scrollIntoView()")).await;
        page.drawn().await;
        let offered = format!("{}.textContent.startsWith('Load from ')", load(id));
        page.assert(&offered, true).await;
    }
    page.assert(SOURCES, json!([])).await;
    assert_eq!(strangers(&proxy), [""; 0]);
    for (id, address) in FRAMES {
        assert_eq!(proxy.requests(&connect(address)), 0, "{id}");
        page.run(&format!(
            "{}.scrollIntoView({{ block: 'center' }})",
            load(id)
        ))
        .await;
        page.click(&load(id)).await;
        page.until(&format!("{}?.src === {}", frame(id), json!(address)))
            .await;
        proxy.asked(&connect(address), 1).await;
    }
    let mut expected: Vec<String> = FRAMES.iter().map(|(_, address)| connect(address)).collect();
    expected.sort();
    assert_eq!(strangers(&proxy), expected);
    // Those that were loaded first have gone back.
    page.assert("all('iframe').length", 8).await;
    page.assert(&format!("Boolean({})", load("x")), true).await;
    page.assert("document.scripts.length", 3).await;
    page.assert_undisturbed().await;
}

#[tokio::test]
async fn no_code_of_any_provider_asks_anybody_before_the_reader_agrees() {
    let (stage, proxy) = guarded("memory=none page-size=100").await;
    stage.publish("codes.json");
    let page = stage.show("article.html").await;
    page.until("entries().length > 60").await;
    page.run("for (const entry of entries()) entry.scrollIntoView()")
        .await;
    page.drawn().await;
    page.assert("all('[part=embed]').length > 250", true).await;
    page.assert("all('iframe, script, object, embed').length", 0)
        .await;
    page.assert("document.scripts.length", 3).await;
    assert_eq!(strangers(&proxy), [""; 0]);
}

#[tokio::test]
async fn a_frame_can_do_nothing_to_the_page() {
    let (stage, _proxy) = guarded("").await;
    let page = stage.show("article.html").await;
    page.click(&load("youtube")).await;
    page.until(&frame("youtube")).await;
    let attributes = format!(
        "Object.fromEntries([...{}.attributes].map(({{ name, value }}) => [name, value]))",
        frame("youtube")
    );
    let expected = json!({
        "class": "wide",
        "src": "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "title": "Ferries in the storm",
        "sandbox": "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation",
        "allow": "fullscreen; picture-in-picture; encrypted-media",
        "loading": "lazy",
        "referrerpolicy": "strict-origin-when-cross-origin",
    });
    page.assert(&attributes, expected).await;
    // Its room is there before it is.
    let shape = format!("{0}.clientWidth / {0}.clientHeight", frame("youtube"));
    page.assert(&format!("Math.abs({shape} - 16 / 9) < 0.01"), true)
        .await;
    // The keyboard is where the button was.
    page.assert(
        &format!("root.activeElement === {}", frame("youtube")),
        true,
    )
    .await;
    page.assert(
        "details('consent')",
        json!([{ "provider": "youtube", "granted": true }]),
    )
    .await;
}

#[tokio::test]
async fn a_choice_is_remembered_as_memory_says_and_can_be_undone() {
    for (attributes, storage, other) in [
        ("memory=session", "sessionStorage", "localStorage"),
        ("memory=local", "localStorage", "sessionStorage"),
    ] {
        let (stage, _proxy) = guarded(attributes).await;
        let page = stage.show("article.html").await;
        page.click(&load("youtube")).await;
        page.until(&format!("{storage}['live-blog-consent'] === 'youtube'"))
            .await;
        page.assert(&format!("{other}['live-blog-consent'] === undefined"), true)
            .await;
        let page = stage.show("article.html").await;
        page.until(&frame("youtube")).await;
        page.assert("all('iframe').length", 1).await;
        page.click("button('Stop loading from YouTube')").await;
        page.until("all('iframe').length === 0").await;
        page.assert(
            "details('consent')",
            json!([{ "provider": "youtube", "granted": false }]),
        )
        .await;
        let page = stage.show("article.html").await;
        page.assert(SOURCES, json!([])).await;
        page.assert_undisturbed().await;
    }
}

#[tokio::test]
async fn without_memory_or_storage_the_reader_is_asked_again() {
    for (attributes, policy) in [
        ("memory=none", None),
        ("memory=local", Some("sandbox allow-scripts")),
        ("memory=session", Some("sandbox allow-scripts")),
    ] {
        let (mut stage, _proxy) = guarded(attributes).await;
        stage.policy = policy.map(str::to_owned);
        for _visit in 0..2 {
            let page = stage.show("article.html").await;
            page.assert(SOURCES, json!([])).await;
            page.click(&load("youtube")).await;
            page.until(&frame("youtube")).await;
            page.assert_undisturbed().await;
        }
    }
}

#[tokio::test]
async fn a_consent_platform_decides_where_the_publisher_has_one() {
    let (stage, proxy) = guarded("embeds=consent").await;
    let page = stage.show("article.html").await;
    page.assert("all('[part=embed-load]').length", 0).await;
    let held = "entry('youtube').textContent.includes('Not loaded, as your privacy settings')";
    page.assert(held, true).await;
    assert_eq!(strangers(&proxy), [""; 0]);
    page.run("host.grantConsent('youtube')").await;
    page.until(&frame("youtube")).await;
    page.assert("all('iframe').length", 1).await;
    page.assert(
        "details('consent')",
        json!([{ "provider": "youtube", "granted": true }]),
    )
    .await;
    // What it remembers is its own business.
    let page = stage.show("article.html").await;
    page.assert(SOURCES, json!([])).await;
    page.run("host.embeds = 'auto'").await;
    page.until("all('iframe').length === 8").await;
    page.run("host.embeds = 'off'").await;
    page.until("all('iframe').length === 0").await;
    page.assert("all('[part=embed-load]').length", 0).await;
    page.assert("all('[part=embed] a').length >= 17", true)
        .await;
    page.assert_undisturbed().await;
}
