//! No text, read as HTML or as plain text, makes a body that breaks a law.
#![no_main]

#[path = "../../tests/content/laws.rs"]
mod laws;
#[path = "../../tests/content/support.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod support;

use libfuzzer_sys::fuzz_target;
use liveblog::feed::text;

fuzz_target!(|source: &str| {
    let content = support::parse(source);
    laws::check(&content);
    let again = support::parse(&support::serialise(&content.nodes));
    assert_eq!(content.nodes, again.nodes, "another tree the second time");
    laws::check(&text::parse(source));
});
