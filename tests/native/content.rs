//! What the tests of entry bodies in `core/` lend.
#![allow(dead_code, reason = "the core's tests use the rest")]

#[path = "../../core/tests/content/corpus.rs"]
mod corpus;
#[path = "../../core/tests/content/sources.rs"]
pub(super) mod sources;
#[path = "../../core/tests/content/support.rs"]
mod support;
#[path = "../../core/tests/content/trees.rs"]
pub(super) mod trees;
#[path = "../../core/tests/content/vectors.rs"]
pub(super) mod vectors;
