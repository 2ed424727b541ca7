//! What is shown elsewhere: the markup and the addresses by which it is known, and what is none of it.

mod addresses;
mod blocks;
mod codes;
mod everything;
mod known;
mod laws;
mod markup;
mod own;
mod table;

use liveblog_core::feed::html;
use liveblog_core::model::{Content, Embed, SafeUrl};

/// What is at an address.
fn at(address: &str) -> Option<Embed> {
    Embed::of(&SafeUrl::parse(address, None)?)
}

/// The frame of what is at an address; empty if there is none.
fn frame(address: &str) -> String {
    at(address)
        .and_then(|embed| embed.frame())
        .unwrap_or_default()
}

/// The body that a piece of HTML becomes.
fn body(markup: &str) -> Content {
    html::parse(
        markup,
        SafeUrl::parse("https://news.example/feed.json", None).as_ref(),
    )
}
