//! What things are called.

use super::{Locale, Text};
use liveblog_core::model::{Density, Kind, OwnWords, Sight, Tag, Word};

impl Locale {
    /// The badge of an entry; ordinary reports have none.
    pub fn kind(&self, kind: Kind) -> Option<Text> {
        let messages = self.messages();
        let name = match kind {
            Kind::Update => return None,
            Kind::Key => &messages.key_event,
            Kind::Breaking => &messages.breaking,
            Kind::Summary => &messages.summary,
            Kind::Correction => &messages.correction,
        };
        Some(name.clone())
    }

    /// The name of a density.
    pub fn density(&self, density: Density) -> Text {
        let messages = self.messages();
        let name = match density {
            Density::Headlines => &messages.headlines,
            Density::Summaries => &messages.summaries,
            Density::Full => &messages.full,
        };
        name.clone()
    }

    /// The name of what may be wider than its room, if it is such a thing.
    pub(in crate::ui) fn wide(&self, tag: Tag) -> Option<Text> {
        let messages = self.messages();
        match tag {
            Tag::Table => Some(messages.table.clone()),
            Tag::Pre => Some(messages.fixed_lines.clone()),
            _ => None,
        }
    }
}

impl OwnWords for Locale {
    fn word(&self, word: Word) -> String {
        let messages = self.messages();
        let words = match word {
            Word::FactCheck => &messages.fact_check,
            Word::Poll => &messages.poll,
            Word::Question => &messages.question,
            Word::Answer => &messages.answer,
            Word::Figures => &messages.figures,
            Word::Votes(votes) => {
                let votes = votes.unsigned_abs();
                return self.count(&messages.votes, votes).to_string();
            }
            Word::Percent(percent) => return self.0.formats.percent(percent),
            Word::Place(at, all) => {
                let [at, all] = [at, all].map(|number| self.0.formats.number(number));
                return [&*at, " / ", &*all].concat();
            }
        };
        words.to_string()
    }

    fn number(&self, number: &str) -> String {
        self.0.formats.decimal(number)
    }

    fn sight(&self, sight: Sight<'_>) -> String {
        let messages = self.messages();
        let name = match sight {
            Sight::Photo => &messages.photo,
            Sight::Video => &messages.video,
            Sight::Audio => &messages.audio,
            Sight::Chart => &messages.chart,
            Sight::From(provider) => {
                return messages.frame.with(&[("provider", provider)]).to_string();
            }
        };
        name.to_string()
    }

    fn missing(&self, whose: &str) -> String {
        let missing = &self.messages().missing;
        missing.with(&[("provider", whose)]).to_string()
    }
}
