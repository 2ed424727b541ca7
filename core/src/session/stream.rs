//! Push: the connection to the feed's hub, and what its messages say.

mod connection;
mod message;

pub(super) use connection::{Endpoint, Stream};
