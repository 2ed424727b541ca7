//! The newsroom's side of the live blog: the command line and what it is made of.
//!
//! A tour, from the pure to the worldly:
//!
//! - [`replay`] turns the feed of finished coverage into what it said at any moment of it. Pure:
//!   it is given the clock.
//! - [`calendar`] tells dates in English, with time zones from a database.
//! - [`coverage`] knows which files belong to one coverage, and reads them.
//! - [`check`] says what is wrong with a file, in the decoder's own words.
//! - [`origin`] serves folders over HTTP with the headers that a live blog wants: for demos, and
//!   for tests, which start one on a free port.
//! - [`commands`] is the binary `liveblog`: it reads arguments, calls the others, and writes to
//!   the terminal. Nothing else here does.
//!
//! What a feed means is decided in [`liveblog`], never here, so that the tool and the widget
//! cannot disagree.

pub mod calendar;
pub mod check;
pub mod commands;
pub mod coverage;
pub mod origin;
pub mod replay;
