//! No text, read as HTML or as plain text, makes a body that breaks a law, or that a browser's parser
//! reads as another one.
#![no_main]

#[path = "../../core/tests/content/laws.rs"]
mod laws;
#[path = "../../core/tests/content/support.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod support;
#[path = "../../core/tests/content/trees.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod trees;

use libfuzzer_sys::fuzz_target;
use liveblog_core::feed::text;

fuzz_target!(|source: &str| {
    let content = support::parse(source);
    laws::check(&content);
    let markup = support::serialise(&content.nodes);
    let again = support::parse(&markup);
    assert_eq!(content.nodes, again.nodes, "another tree the second time");
    assert_eq!(trees::of_body(&content.nodes), trees::as_read(&markup), "another tree in a browser");
    laws::check(&text::parse(source));
});
