//! Bodies drawn natively, by the code that draws them in a browser, in a whole widget.

use liveblog_core::model::{Options, Timestamp};
use liveblog_core::session::{HostAction, NetworkAction, Response, Session, View};
use serde_json::{Value, json};

use super::draw::draw;

/// Where the feed is; see [`super::support::base`].
const FEED: &str = "https://news.example/live/feed.json";

/// The markup of a live blog with these bodies, each in an entry of its own.
pub(crate) fn markup(bodies: &[&str]) -> String {
    draw(view(bodies))
}

/// What is shown of these bodies, each in an entry of its own.
pub(crate) fn view(bodies: &[&str]) -> View {
    let items = bodies.iter().enumerate().map(|(place, body)| {
        json!({ "id": place.to_string(), "title": body, "content_html": body, "url": "https://news.example/all" })
    });
    let items: Vec<Value> = items.collect();
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Attacks", "items": items });
    show(&feed.to_string())
}

/// What a session shows of a feed.
fn show(feed: &str) -> View {
    let now = Timestamp(0);
    let options = Options {
        page_size: 100,
        ..Options::default()
    };
    let mut session = Session::new(FEED, options);
    session.update(HostAction::Attached.into(), now);
    let answer = Response::Http {
        status: 200,
        content_type: "application/feed+json".to_owned(),
        url: FEED.to_owned(),
        text: feed.into(),
        retry_after: 0,
        date: None,
    };
    session.update(
        NetworkAction::Responded {
            request: 1,
            response: answer,
        }
        .into(),
        now,
    );
    session.view(now)
}
