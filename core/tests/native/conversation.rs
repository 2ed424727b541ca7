//! Conversations with a session: see [`super::talk`].

mod again;
mod away;
mod clock;
mod counts;
mod dates;
mod days;
mod disclosure;
mod doubt;
mod edges;
mod embeds;
mod going;
mod held;
mod laws;
mod loading;
mod memory;
mod newsroom;
mod obstacles;
mod oddities;
mod pages;
mod polling;
mod redraw;
mod same;
mod since;
mod thrift;
mod trouble;
mod updates;
mod window;
mod words;
mod world;

use super::talk::{Conversation, error, fetch, go_on, id, update, usual, wait};
