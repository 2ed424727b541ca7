//! How often readers want a source to be asked, in seconds.

use super::Page;
use crate::model::Options;

/// Seconds from one poll to the next where nobody says otherwise.
const INTERVAL: u32 = 15;
/// The least seconds between polls beside a stream that says everything.
const HEARTBEAT: u32 = 120;
/// The same on a page that nobody sees, where polls only keep a count, and where coverage has ended
/// that may go on again.
const RARE_INTERVAL: u32 = 300;

/// How often a source is to be asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// The publisher's choice, twice that for a reader who saves data.
    seconds: u32,
    visible: bool,
}

impl Pace {
    /// `feed` is what the feed asks for.
    pub(super) fn new(options: &Options, feed: Option<u32>, page: &Page) -> Self {
        let chosen = options.poll.or(feed).unwrap_or(INTERVAL);
        Self {
            seconds: chosen.saturating_mul(1 + u32::from(page.saves_data())),
            visible: page.is_visible(),
        }
    }

    /// Where nothing else is heard of the source.
    pub(super) fn usual(self) -> u32 {
        if self.visible {
            self.seconds
        } else {
            self.rare()
        }
    }

    /// Where a stream says everything.
    pub(super) fn beside_stream(self) -> u32 {
        if self.visible {
            self.seconds.saturating_mul(8).max(HEARTBEAT)
        } else {
            self.rare()
        }
    }

    /// Where hardly anything is expected.
    pub(super) fn rare(self) -> u32 {
        self.seconds.max(RARE_INTERVAL)
    }
}
