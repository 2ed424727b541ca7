//! Conversations with a session: see [`super::talk`].

mod again;
mod announcements;
mod away;
mod beginning;
mod clock;
mod counts;
mod dates;
mod days;
mod disclosure;
mod doubt;
mod edges;
mod embeds;
mod fetch_errors;
mod going;
mod held;
mod laws;
mod loading;
mod memory;
mod newsroom;
mod oddities;
mod pages;
mod pagination;
mod pause_reasons;
mod polling;
mod preferences;
mod redraw;
mod rows;
mod same;
mod save_data;
mod sight;
mod since;
mod updates;
mod words;
mod world;

use super::support::{age, ago_or_full, clock};
use super::talk::{Conversation, error, fetch, go_on, id, update, usual, wait};
