//! Entry bodies: what of HTML and of plain text reaches a reader, and what does not.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "content/addresses.rs"]
mod addresses;
#[path = "content/attacks.rs"]
mod attacks;
#[path = "content/attributes.rs"]
mod attributes;
#[path = "content/audit.rs"]
mod audit;
#[path = "content/bare.rs"]
mod bare;
#[path = "content/callgrind.rs"]
mod callgrind;
#[path = "content/caps.rs"]
mod caps;
#[path = "content/cards.rs"]
mod cards;
#[path = "content/consent.rs"]
mod consent;
#[path = "content/corpus.rs"]
mod corpus;
#[path = "content/differences.rs"]
mod differences;
#[path = "content/elements.rs"]
mod elements;
#[path = "content/entities.rs"]
mod entities;
#[path = "content/facades.rs"]
mod facades;
#[path = "content/formulas.rs"]
mod formulas;
#[path = "content/frames.rs"]
mod frames;
#[path = "content/gaps.rs"]
mod gaps;
#[path = "content/heard.rs"]
mod heard;
#[path = "content/hidden.rs"]
mod hidden;
#[path = "content/laws.rs"]
mod laws;
#[path = "content/linear.rs"]
mod linear;
#[path = "content/lists.rs"]
mod lists;
#[path = "content/marks.rs"]
mod marks;
#[path = "content/media.rs"]
mod media;
#[path = "content/missing.rs"]
mod missing;
#[path = "content/nesting.rs"]
mod nesting;
#[path = "content/newsroom.rs"]
mod newsroom;
#[path = "content/packed.rs"]
mod packed;
#[path = "content/pictures.rs"]
mod pictures;
#[path = "content/plain_text.rs"]
mod plain_text;
#[path = "content/previews.rs"]
mod previews;
#[path = "content/properties.rs"]
mod properties;
#[path = "content/sentences.rs"]
mod sentences;
#[path = "content/sources.rs"]
mod sources;
#[path = "content/support.rs"]
mod support;
#[path = "content/tokens.rs"]
mod tokens;
#[allow(dead_code, reason = "the widget's tests use the rest")]
#[path = "content/trees.rs"]
mod trees;
#[path = "content/until.rs"]
mod until;
#[path = "content/vectors.rs"]
mod vectors;
