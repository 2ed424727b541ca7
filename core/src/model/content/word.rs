//! The words of ours that stand between those of a feed.

use super::tag::names;

names! {
    /// A word of ours in a typed block. [`crate::model::Labels::word`] says it.
    pub Word {
        FactCheck "check", Poll "poll", Question "question", Answer "answer", Figures "figures",
        Votes "votes",
    }
}
