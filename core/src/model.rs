//! What a live blog *is*: entries, their content, the feed around them, time and options.
//!
//! Plain values and the rules that keep them valid; nothing here reads a format, decides what the
//! widget does, or draws. Uses the standard library alone. Next: [`crate::feed`] makes these values
//! from text.

pub mod content;
pub mod date;
pub mod embed;
pub mod entry;
pub mod feed;
pub mod options;
pub mod timeline;
pub mod timestamp;
pub mod url;
pub mod words;
pub mod zone;

pub use content::{Attribute, Class, Content, Element, Node, OwnWords, Share, Sight, Tag, Word};
pub use date::Date;
pub use embed::{
    By, Embed, Form, Height, Mark, Marked, OwnProvider, Profile, Provider, Room, Says, Shape,
};
pub use entry::{Author, Entry, EntryId, Kind, Presence, Version};
pub use feed::{Feed, Hub, KeyPoint, Known, Status};
pub use options::{Density, Memory, Options, Order, Updates};
pub use timeline::{Placed, State, Timeline};
pub use timestamp::{Timestamp, Written};
pub use url::{MediaUrl, SafeUrl};
pub use words::Words;
pub use zone::Offsets;
