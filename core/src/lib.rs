//! What a live blog is and does, without a browser: [`model`] has the values, [`feed`] reads them from text, and
//! [`session`] is the state machine that decides what the widget asks for and shows.
//!
//! The arrows go one way: `model <- feed <- session`. The widget (`src/`), the command line tool (`native/`) and the
//! tests use this crate; it uses the standard library and serde, and compiles for any target.

pub mod feed;
pub mod model;
pub mod session;
