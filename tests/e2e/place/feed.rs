//! A feed of entries that are long enough to be scrolled through.

use serde_json::{Value, json};

use crate::e2e::server::Answer;

/// 300 pixels high, and without a size in the entries that show it.
pub(in crate::e2e) const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><rect width='300' height='300' fill='firebrick'/></svg>";

/// A feed, newest first.
pub(in crate::e2e) struct Feed(Value);

impl Feed {
    /// Entries `e0` to the newest, three paragraphs each; two of those in the middle have a picture.
    pub(in crate::e2e) fn of(entries: usize) -> Self {
        Self::with(entries, item)
    }

    /// So many entries, each as a function gives it, the newest first.
    pub(in crate::e2e) fn with(entries: usize, item: impl Fn(usize) -> Value) -> Self {
        let items: Vec<Value> = (0..entries).rev().map(item).collect();
        Self(json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The storm, hour by hour",
            "_liveblog": { "version": 1, "status": "live", "poll_interval": 900 },
            "items": items,
        }))
    }

    /// Gives an entry another body.
    pub(in crate::e2e) fn edit(mut self, entry: usize, html: &str) -> Self {
        let item = self.item(entry);
        item["content_html"] = html.into();
        item["date_modified"] = "2024-11-08T09:00:00Z".into();
        self
    }

    /// Puts something before an entry's body.
    pub(in crate::e2e) fn lead(mut self, entry: usize, html: &str) -> Self {
        let body = self.item(entry)["content_html"]
            .as_str()
            .unwrap_or_default();
        let body = format!("{html}{body}");
        self.edit(entry, &body)
    }

    /// Withdraws an entry.
    pub(in crate::e2e) fn withdraw(mut self, entry: usize) -> Self {
        let item = self.item(entry);
        item["_liveblog"] = json!({ "deleted": true });
        item["date_modified"] = "2024-11-08T09:00:00Z".into();
        self
    }

    /// Pins an entry.
    pub(in crate::e2e) fn pin(mut self, entry: usize) -> Self {
        let item = self.item(entry);
        item["_liveblog"] = json!({ "pinned": true, "revision": 2 });
        self
    }

    /// Ends the coverage.
    pub(in crate::e2e) fn end(mut self) -> Self {
        self.0["_liveblog"]["status"] = "ended".into();
        self
    }

    /// Adds so many key points.
    pub(in crate::e2e) fn key_points(mut self, points: usize) -> Self {
        let point = |place| json!({ "text": format!("Key point {place}") });
        self.0["_liveblog"]["key_points"] = (0..points).map(point).collect();
        self
    }

    /// What the newsroom's server answers.
    pub(in crate::e2e) fn answer(&self) -> Answer {
        Answer::ok("application/feed+json", self.0.to_string())
    }

    fn item(&mut self, entry: usize) -> &mut Value {
        let id = format!("e{entry}");
        let items = self.0["items"].as_array_mut().expect("a list");
        let item = items.iter_mut().find(|item| item["id"] == id.as_str());
        item.expect("an entry of the feed")
    }
}

fn item(entry: usize) -> Value {
    let paragraph = format!("<p>{}</p>", "The wind has turned again. ".repeat(12));
    let picture = if matches!(entry, 12 | 14) {
        "<p><img src='/late.svg' alt='The gauge'></p>"
    } else {
        ""
    };
    json!({
        "id": format!("e{entry}"),
        "title": format!("Entry {entry}"),
        "content_html": format!("{picture}{}", paragraph.repeat(3)),
        "date_published": format!("2024-11-08T{:02}:{:02}:00Z", entry / 4, entry % 4 * 15),
    })
}
