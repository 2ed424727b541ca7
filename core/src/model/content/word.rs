//! What the widget says among the words of a feed: values here, words in the locale of `ui`.

use super::Tag;

/// Something of ours in a typed block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Over a claim that was checked.
    FactCheck,
    /// Over the results of a poll.
    Poll,
    /// Before a question.
    Question,
    /// Before its answer.
    Answer,
    /// Opens the figures of a chart.
    Figures,
    /// So many votes of a poll.
    Votes(i64),
    /// A share of a whole, in hundredths.
    Percent(u64),
    /// Which one of how many.
    Place(u64, u64),
}

/// What there is to see or hear, where nobody says what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight<'a> {
    /// A picture.
    Photo,
    /// A film.
    Video,
    /// Something to hear.
    Audio,
    /// A drawing of figures.
    Chart,
    /// Something that is shown by somebody else: their name.
    From(&'a str),
}

impl Sight<'_> {
    /// What an element shows.
    pub fn of(tag: Tag) -> Option<Self> {
        match tag {
            Tag::Img => Some(Self::Photo),
            Tag::Video => Some(Self::Video),
            Tag::Audio => Some(Self::Audio),
            Tag::Svg => Some(Self::Chart),
            _ => None,
        }
    }
}

/// The port through which a locale says them, where they become part of a text.
pub trait OwnWords {
    /// What stands in a typed block.
    fn word(&self, word: Word) -> String;

    /// A number of a typed block, in the digits of the words around it.
    fn number(&self, number: &str) -> String;

    /// What something to see or hear is called.
    fn sight(&self, sight: Sight<'_>) -> String;

    /// That something of somebody's is not shown.
    fn missing(&self, whose: &str) -> String;
}
