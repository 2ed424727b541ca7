//! Elements that are read as a whole: players, formulas, drawings and templates.

use super::super::media::Player;
use super::super::tokens::TagToken;
use super::super::{embeds, math, packed, signs};
use super::{Reader, WANTED};

impl Reader<'_> {
    /// What is kept until the reader agrees.
    pub(super) fn template(&mut self, tag: &TagToken) {
        let start = self.tokens.clone();
        self.skip(tag);
        let embed = packed::in_template(tag, start.before(&self.tokens), self.base);
        if let Some(embed) = embed {
            self.builder.embed(embed);
        }
    }

    /// A player of ours, a film of a provider's, or what stands in it for those who can play neither.
    pub(super) fn media(&mut self, tag: &TagToken) {
        let packed = || packed::of(tag, self.tokens.clone(), self.base);
        if let Some(embed) = embeds::marked(tag).or_else(packed) {
            self.builder.embed(embed);
            return self.skip(tag);
        }
        let mut player = Player::new(tag, self.base);
        self.builder.name_link(None);
        let end = self.closes(&tag.name).then_some(&*tag.name);
        let start = self.tokens.clone();
        if !player.read(&mut self.tokens, end, self.base) {
            self.unclosed.push(tag.name.clone());
            player.read(&mut self.tokens, None, self.base);
        }
        // What is for those who cannot play it may have a link.
        let waits = player.waits(tag);
        let shown = player.add(&mut self.builder);
        if !shown && end.is_some() && start.have_before(&self.tokens, WANTED) {
            self.tokens = start;
        } else if waits {
            self.missing(tag.name.clone());
        }
    }

    /// A formula in letters.
    pub(super) fn formula(&mut self, tag: &TagToken) {
        if !tag.closes_itself && !math::read(&mut self.tokens, &mut self.builder) {
            self.builder.text(math::words(tag));
        }
    }

    /// A drawing, of which no more is kept than what its author says of it.
    pub(super) fn drawing(&mut self, tag: &TagToken) {
        self.again(&tag.name);
        if let Some(words) = signs::drawn(tag, self.tokens.clone()) {
            self.builder.text(&words);
        }
        let is_blank = self.is_blank(tag);
        self.skip(tag);
        if is_blank {
            self.ends(&tag.name);
        }
    }
}
