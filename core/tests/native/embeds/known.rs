//! Addresses of things of every provider, as they are copied, and what is made of them.

mod charts;
mod films;
mod hosts;
mod papers;
mod players;
mod posts;
mod sounds;

use liveblog_core::model::Shape;

/// Addresses, the frame (empty for none) and the plain link that are made of each, whom the reader agrees with and the
/// room that it takes.
pub(super) type Known = (
    &'static str,
    &'static str,
    &'static str,
    (&'static str, Shape),
);

/// All of them.
pub(super) fn all() -> impl Iterator<Item = &'static Known> {
    let tables = [
        posts::KNOWN,
        films::KNOWN,
        hosts::KNOWN,
        players::KNOWN,
        sounds::KNOWN,
        charts::KNOWN,
        papers::KNOWN,
    ];
    tables.into_iter().flatten()
}
