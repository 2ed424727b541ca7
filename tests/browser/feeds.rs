//! Small feeds.

use serde_json::{Value, json};

/// A snapshot of the coverage with a number and these items.
pub(crate) fn feed(revision: u32, items: &[Value]) -> String {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Summit",
        "_liveblog": { "version": 1, "revision": revision, "time_zone": "UTC" },
        "items": items,
    })
    .to_string()
}

/// An item with a body, published in the hour before the tests' day begins.
pub(crate) fn item(id: &str, minute: u32) -> Value {
    json!({
        "id": id,
        "title": format!("Headline of {id}"),
        "content_text": format!("Body of {id}."),
        "date_published": format!("2019-02-28T11:{minute:02}:00Z"),
    })
}

/// The same item with another headline, edited at noon.
pub(crate) fn edited(mut item: Value, title: &str) -> Value {
    item["title"] = title.into();
    item["date_modified"] = "2019-02-28T12:00:00Z".into();
    item
}

/// The same item, withdrawn at noon.
pub(crate) fn withdrawn(item: &Value) -> Value {
    json!({
        "id": item["id"],
        "date_published": item["date_published"],
        "date_modified": "2019-02-28T12:00:00Z",
        "_liveblog": { "deleted": true },
    })
}

/// Three entries; the newest is `c`.
pub(crate) fn abc() -> String {
    feed(1, &[item("c", 30), item("b", 20), item("a", 10)])
}
