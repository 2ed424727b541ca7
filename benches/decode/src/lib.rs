//! Two ways to read a feed: ours, which gives entries with checked bodies, and `serde_json`'s, which gives its values.

use liveblog_core::feed;
use liveblog_core::model::{Known, SafeUrl};
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

const FEED: &str = "https://news.example/feed.json";

/// Decodes a feed, and gives the number of its entries.
#[wasm_bindgen]
pub fn decode(text: &str) -> usize {
    let base = SafeUrl::parse(FEED, None);
    let decoded = feed::decode(text, base.as_ref(), &Known::default());
    decoded.map_or(0, |(feed, _)| feed.entries.len())
}

/// Parses the same as a `Value`, and gives the number of its items.
#[wasm_bindgen]
pub fn parse(text: &str) -> usize {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    let items = value.get("items").and_then(Value::as_array);
    items.map_or(0, Vec::len)
}
