//! No text, read as a feed, panics, and what is read of it has lawful bodies.
#![no_main]

#[path = "../../core/tests/content/laws.rs"]
mod laws;

use libfuzzer_sys::fuzz_target;
use liveblog_core::model::SafeUrl;

fuzz_target!(|source: &str| {
    let base = SafeUrl::parse("https://news.example/live/feed.json", None);
    let Ok((feed, problems)) = liveblog_core::feed::decode(source, base.as_ref(), &liveblog_core::model::Known::default()) else {
        return;
    };
    for entry in &feed.entries {
        laws::check(&entry.body);
    }
    for problem in &problems {
        assert!(!problem.to_string().is_empty());
    }
});
