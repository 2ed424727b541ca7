//! Every code and an address of each kind in one feed, `tests/feeds/codes.json`, which the end-to-end tests show: nobody may
//! be asked for anything. `UPDATE_EXPECT=1 cargo test -p liveblog-core --test native embeds::everything` writes it anew.

use std::collections::BTreeMap;

use expect_test::expect_file;
use serde_json::json;

use super::{codes, known};
use crate::native::support::decode;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// An element as its provider gives it.
fn element((name, attributes, ..): &codes::Code) -> String {
    let attributes = attributes
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escape(value)));
    format!("<{name}{}></{name}>", attributes.collect::<String>())
}

/// What is copied, by provider.
fn bodies() -> BTreeMap<&'static str, String> {
    let mut bodies: BTreeMap<&str, String> = BTreeMap::new();
    for code in codes::codes() {
        bodies.entry(code.2).or_default().push_str(&element(code));
    }
    for (addresses, _, _, (party, _)) in known::all() {
        let address = escape(addresses.split(' ').next().unwrap_or_default());
        let both = format!("<iframe src=\"{address}\"></iframe><p>Words</p><p>{address}</p>");
        bodies
            .entry(if party.is_empty() { "links" } else { party })
            .or_default()
            .push_str(&both);
    }
    bodies
}

#[test]
fn the_feed_of_all_codes_has_an_embed_in_each_entry() {
    let items: Vec<_> = bodies()
        .iter()
        .map(|(name, body)| json!({ "id": name, "title": name, "content_html": body }))
        .collect();
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Every code", "language": "en-GB", "items": items });
    let text = serde_json::to_string_pretty(&feed).expect("JSON") + "\n";
    expect_file!["../../../../tests/feeds/codes.json"].assert_eq(&text);
    let (feed, _) = decode(&text).expect("a feed");
    assert!(feed.entries.len() > 60, "{}", feed.entries.len());
    for entry in &feed.entries {
        assert!(!entry.body.embeds().is_empty(), "{:?}", entry.id);
        assert_eq!(entry.body.missing(), [""; 0], "{:?}", entry.id);
    }
}
