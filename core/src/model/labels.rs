//! The words of the widget itself, as opposed to the words of the feed. English so far: a locale is
//! another value of [`Labels`].

use super::{Density, Kind, Tag, Word};

/// Every phrase that the widget says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels;

impl Labels {
    /// How long ago something was, from milliseconds; never negative, never in the future.
    pub fn ago(self, milliseconds: i64) -> String {
        let minutes = milliseconds.max(0) / 60_000;
        match minutes {
            0 => "just now".into(),
            1..60 => format!("{minutes} min ago"),
            60..1440 => count(minutes / 60, "hour", "hours") + " ago",
            1440..43_200 => count(minutes / 1440, "day", "days") + " ago",
            43_200..525_600 => count(minutes / 43_200, "month", "months") + " ago",
            _ => count(minutes / 525_600, "year", "years") + " ago",
        }
    }

    /// The badge of an entry; ordinary reports have none.
    pub fn kind(self, kind: Kind) -> Option<&'static str> {
        match kind {
            Kind::Update => None,
            Kind::Key => Some("Key event"),
            Kind::Breaking => Some("Breaking"),
            Kind::Summary => Some("Summary"),
            Kind::Correction => Some("Correction"),
        }
    }

    /// A word that stands between those of a feed.
    pub fn word(self, word: Word) -> &'static str {
        match word {
            Word::FactCheck => "Fact check",
            Word::Poll => "Poll",
            Word::Question => "Question",
            Word::Answer => "Answer",
            Word::Figures => "The figures",
            Word::Votes => " votes",
        }
    }

    /// What something to see or hear is, where nobody says.
    pub fn sight(self, tag: Tag) -> Option<&'static str> {
        match tag {
            Tag::Img => Some("Photo"),
            Tag::Video => Some("Video"),
            Tag::Audio => Some("Audio"),
            Tag::Svg => Some("Chart"),
            _ => None,
        }
    }

    /// What stands in a row of pictures.
    pub const PICTURES: &str = "Pictures";

    /// The name of what may be wider than its room, if it is such a thing.
    pub fn wide(self, tag: Tag) -> Option<&'static str> {
        match tag {
            Tag::Table => Some("Table"),
            Tag::Pre => Some("Text in fixed lines"),
            _ => None,
        }
    }

    /// What a picture says when it can be enlarged.
    pub fn enlarge(self) -> &'static str {
        "Enlarge picture"
    }

    /// What is shown as large as the screen.
    pub fn enlarged(self) -> &'static str {
        "Enlarged"
    }

    /// The buttons that turn to the picture before and to the next one.
    pub fn turn(self) -> [&'static str; 2] {
        ["Previous", "Next"]
    }

    /// The button that closes what was opened.
    pub fn close(self) -> &'static str {
        "Close"
    }

    /// The name of a density.
    pub fn density(self, density: Density) -> &'static str {
        match density {
            Density::Headlines => "Headlines",
            Density::Summaries => "Summaries",
            Density::Full => "Full",
        }
    }

    /// What the button over the timeline says while entries are held.
    pub fn held(self, entries: usize) -> String {
        count(
            i64::try_from(entries).unwrap_or(i64::MAX),
            "new update",
            "new updates",
        )
    }

    /// What stands at the end where there are earlier updates that are not here, and the link to them.
    pub fn rest(self) -> [&'static str; 2] {
        [
            "Earlier updates are not shown here. ",
            "See the whole coverage",
        ]
    }

    /// The button that loads something from a provider.
    pub fn load(self, provider: &str) -> String {
        ["Load from ", provider].concat()
    }

    /// What that means.
    pub fn loads(self, provider: &str) -> String {
        let all =
            " may then set cookies and learn what you read. This goes for all that comes from ";
        [provider, all, provider, " here."].concat()
    }

    /// Why it is not loaded before the host says that the reader agrees.
    pub fn held_back(self, provider: &str) -> String {
        [
            "Not loaded, as your privacy settings for this page do not allow content from ",
            provider,
            ".",
        ]
        .concat()
    }

    /// Why it cannot be loaded.
    pub fn refused(self, provider: &str) -> String {
        ["This page does not allow content from ", provider, "."].concat()
    }

    /// The button that undoes the other one.
    pub fn stop(self, provider: &str) -> String {
        ["Stop loading from ", provider].concat()
    }

    /// The plain link.
    pub fn open(self, name: &str) -> String {
        ["Open on ", name].concat()
    }

    /// What is in a frame, where nobody says.
    pub fn frame(self, provider: &str) -> String {
        ["Content from ", provider].concat()
    }

    /// What stands before a name under an entry's headline: the first, the last, or another of all.
    pub fn by(self, place: usize, all: usize) -> &'static str {
        match place {
            0 => "By ",
            place if place + 1 == all => " and ",
            _ => ", ",
        }
    }
}

fn count(number: i64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
