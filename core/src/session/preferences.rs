//! How the reader wants to be told of things, in every live blog of a site. Kept as `memory` says.

use super::{Choices, Effect};
use crate::model::Options;

const OWN_ZONE: &str = "own-zone";
const QUIET: &str = "quiet";

/// What the reader wants; at first what the publisher does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Preferences {
    /// Whether times are told in the reader's zone, whatever that of the coverage is.
    pub(super) own_zone: bool,
    /// Whether nothing is announced.
    pub(super) quiet: bool,
}

impl Preferences {
    /// What the reader wanted on an earlier visit, or wants now in another live blog. It may be anything. Whether that
    /// is news.
    pub(super) fn recall(&mut self, names: &str) -> bool {
        let has = |name| names.split(' ').any(|known| known == name);
        let wanted = Self {
            own_zone: has(OWN_ZONE),
            quiet: has(QUIET),
        };
        let is_news = *self != wanted;
        *self = wanted;
        is_news
    }

    /// Keeps it, if the publisher allows that.
    pub(super) fn keep(self, options: &Options) -> Option<Effect> {
        let chosen = [(self.own_zone, OWN_ZONE), (self.quiet, QUIET)];
        let names = chosen.into_iter().filter(|(is_chosen, _)| *is_chosen);
        let names: Vec<&str> = names.map(|(_, name)| name).collect();
        Choices::Preferences.keep(&names, options.memory)
    }
}
