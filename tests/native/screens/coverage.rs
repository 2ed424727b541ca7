//! The screens: what a session shows in situations that a reader comes into.

use liveblog_core::model::Options;
use liveblog_core::model::options::{Density, Embeds, Order};
use liveblog_core::session::{Action, HostAction, PageAction, ReaderAction, View};
use serde_json::{Value, json};

use crate::native::support::{TODAY, about, date, feed, item, tombstone, with};
use crate::native::talk::Conversation;

/// Every screen with its name.
pub(super) fn screens() -> Vec<(&'static str, View)> {
    vec![
        ("waiting", Conversation::attached().view()),
        ("unavailable", unavailable()),
        ("live", Conversation::about(&live()).view()),
        ("held", held()),
        ("paused", after(ReaderAction::Pause)),
        ("offline", after(PageAction::Offline)),
        ("reconnecting", reconnecting()),
        (
            "ended",
            of_status(json!({ "status": "ended", "updated": date("14:10") })),
        ),
        (
            "paused-by-the-newsroom",
            of_status(json!({ "status": "paused" })),
        ),
        (
            "scheduled",
            of_nothing(json!({ "status": "scheduled", "coverage_start": date("16:00") })),
        ),
        ("empty", of_nothing(json!({}))),
        (
            "headlines",
            after(ReaderAction::SetDensity(Density::Headlines)),
        ),
        (
            "summaries",
            after(ReaderAction::SetDensity(Density::Summaries)),
        ),
        ("toggled", after(ReaderAction::Toggle("key".into()))),
        ("collapsed-day", after(ReaderAction::ToggleDay(TODAY))),
        ("oldest-first", after(ReaderAction::SetOrder(Order::Oldest))),
        ("key-points", key_points()),
        ("withdrawn", withdrawn()),
        ("kinds", kinds()),
        ("bodies", bodies()),
        ("content", content()),
        ("embeds", embeds(Embeds::Click, &[])),
        (
            "embeds-loaded",
            embeds(Embeds::Click, &["youtube", "datawrapper", "tiktok"]),
        ),
        ("embeds-held-back", embeds(Embeds::Consent, &["x"])),
        ("embeds-off", embeds(Embeds::Off, &["all"])),
        ("earlier", earlier(false)),
        ("loading-earlier", earlier(true)),
        ("loading-earlier-oldest-first", loading_oldest_first()),
        ("heading-level-2", at_level(2)),
        ("heading-level-5", at_level(5)),
    ]
}

/// All that an entry can hold.
fn content() -> View {
    let feed = include_str!("../../feeds/content.json");
    Conversation::about(&serde_json::from_str(feed).unwrap()).view()
}

/// Entries of two days: one pinned, one edited, one with everything, one without a headline.
fn live() -> Value {
    let pinned = with(
        item("pinned", "09:00"),
        json!({ "title": "What we know", "_liveblog": { "pinned": true, "kind": "summary" } }),
    );
    let key = with(
        item("key", "14:05"),
        json!({
            "title": "Leaders leave the hotel early",
            "summary": "Both motorcades left within minutes of each other.",
            "content_html": "<p>Both <b>motorcades</b> left.</p><h2>Why</h2><p>Nobody knows.</p>",
            "url": "https://news.example/hanoi#key",
            "image": "https://media.example/hotel.jpg",
            "date_modified": date("14:12"),
            "authors": [{ "name": "Rosa Osei", "url": "https://news.example/by/rosa" }, { "name": "Linh Pham" }],
            "_liveblog": { "kind": "key", "correction": "An earlier version named the wrong hotel." },
        }),
    );
    let bare = with(
        item("bare", "13:30"),
        json!({ "title": null, "language": "vi" }),
    );
    let headline =
        json!({ "id": "headline", "title": "Kospi closes lower", "date_published": date("12:00") });
    let old = with(
        item("old", "23:00"),
        json!({ "date_published": "2019-02-27T23:00:00+07:00" }),
    );
    with(
        feed([key, bare, headline, pinned, old]),
        json!({ "language": "en-GB" }),
    )
}

fn after(action: impl Into<Action>) -> View {
    let mut conversation = Conversation::about(&live());
    conversation.act(action);
    conversation.view()
}

fn unavailable() -> View {
    let mut conversation = Conversation::attached();
    conversation.fail();
    conversation.view()
}

fn held() -> View {
    let mut conversation = Conversation::about(&live());
    conversation.read_on();
    conversation.poll(&feed([item("new", "14:20"), item("newer", "14:25")]));
    conversation.view()
}

fn reconnecting() -> View {
    let mut conversation = Conversation::about(&live());
    for _ in 0..2 {
        conversation.due();
        conversation.fail();
    }
    conversation.view()
}

fn of_status(extension: Value) -> View {
    Conversation::about(&about(live(), extension)).view()
}

fn of_nothing(extension: Value) -> View {
    Conversation::about(&about(feed([]), extension)).view()
}

fn key_points() -> View {
    let points =
        json!([{ "text": "Leaders leave early", "entry": "key" }, { "text": "No agreement" }]);
    of_status(json!({ "key_points": points }))
}

fn withdrawn() -> View {
    let mut conversation = Conversation::about(&live());
    conversation.poll(&feed([tombstone("key", "14:05", "14:20")]));
    conversation.view()
}

fn kinds() -> View {
    let kinds = ["update", "key", "breaking", "summary", "correction"];
    let items = kinds.map(|kind| {
        with(
            item(kind, "14:00"),
            json!({ "_liveblog": { "kind": kind } }),
        )
    });
    let mut conversation = Conversation::about(&feed(items));
    conversation.poll(&feed([item("fresh", "14:29")]));
    conversation.view()
}

/// What a hostile feed may try, and what a body may hold.
fn bodies() -> View {
    let hostile = with(
        item("\"><script>alert(1)</script>", "14:05"),
        json!({
            "title": "<img src=x onerror=alert(1)>",
            "content_html": "<p class=evil id=evil style='position:fixed' onclick='alert(1)'>Kept<script>alert(1)</script>\
                <a href='javascript:alert(1)' target=_top>no way</a><iframe srcdoc='x'></iframe><svg onload=alert(1)></svg></p>",
            "language": "\"><script>",
        }),
    );
    let rich = with(
        item("rich", "14:00"),
        json!({
            "url": "https://news.example/rich",
            "external_url": "https://www.paper.example/report",
            "tags": ["Port", "Ferries"],
            "content_html": "<h2>Two</h2><ul><li>One<li>Two</ul><blockquote cite='x'>Quote</blockquote>\
                <figure><img src='/a.jpg' srcset='/b.jpg 2x' alt='A view' width=640 height=480><figcaption>By us</figcaption></figure>\
                <table><caption>Rates</caption><tr><th scope=col>A<td colspan=2>1</table>\
                <p><time datetime='2019-02-28'>Today</time> <a href='../b' title=t>link</a> <span dir=rtl lang=he>ש</span><br></p>",
        }),
    );
    Conversation::about(&feed([hostile, rich])).view()
}

/// Something of others', with whom the host says that the reader agrees.
fn embeds(embeds: Embeds, granted: &[&str]) -> View {
    let post = with(
        item("post", "14:05"),
        json!({
            "content_html": "<p>He said:</p><blockquote class='twitter-tweet'><p lang=en>No deal. <a href='https://t.example/x'>More</a></p>\
                &mdash; A Name (@name) <a href='https://twitter.com/name/status/20'>28 February 2019</a></blockquote>",
        }),
    );
    let frames = with(
        item("frames", "14:00"),
        json!({
            "content_html": "<iframe src='https://www.youtube.com/embed/jNQXAC9IVRw' title='Me at the &quot;zoo&quot;'></iframe>\
                <figure><iframe src='https://datawrapper.dwcdn.net/AbC12/1/' width=600 height=417></iframe><figcaption>Turnout</figcaption></figure>\
                <iframe src='https://www.tiktok.com/player/v1/71'></iframe>\
                <iframe src='https://charts.example/7' title='A chart'></iframe>",
        }),
    );
    let options = Options {
        embeds,
        ..Options::default()
    };
    let mut conversation = Conversation::with(options, &feed([post, frames]));
    for provider in granted {
        conversation.act(HostAction::GrantConsent((*provider).to_owned()));
    }
    conversation.view()
}

fn earlier(loading: bool) -> View {
    let mut conversation = Conversation::about(&with(live(), json!({ "next_url": "older.json" })));
    if loading {
        conversation.act(ReaderAction::ShowEarlier);
    }
    conversation.view()
}

fn loading_oldest_first() -> View {
    let options = Options {
        order: Order::Oldest,
        ..Options::default()
    };
    let mut conversation =
        Conversation::with(options, &with(live(), json!({ "next_url": "older.json" })));
    conversation.act(ReaderAction::ShowEarlier);
    conversation.view()
}

/// The screen with the most headings, under a publisher's heading.
pub(super) fn at_level(heading_level: u8) -> View {
    Conversation::with(
        Options {
            heading_level: Some(heading_level),
            ..Options::default()
        },
        &live(),
    )
    .view()
}

/// An entry with more text than an entry may have, at an address of its own.
pub(super) fn cut() -> View {
    let members =
        json!({ "content_text": "word ".repeat(20_000), "url": "https://news.example/long" });
    Conversation::about(&feed([with(item("long", "13:00"), members)])).view()
}
