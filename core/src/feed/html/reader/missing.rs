//! What only scripts of others would show.

use super::super::hollow::Hollow;
use super::super::tokens::{TagToken, Token};
use super::super::{embeds, math, packed, scripts};
use super::{LOOKS, Reader, WANTED};

impl Reader<'_> {
    /// Takes note of an element that begins.
    pub(super) fn begins(&mut self, tag: &TagToken) {
        let own = Hollow::of(tag, self.builder.length());
        let mut around = self.opened.take();
        let stays = |around: &mut Hollow| around.stays_around(tag, own.as_ref());
        self.opened = if around.as_mut().is_some_and(stays) {
            around
        } else {
            own
        };
        match &*tag.name {
            "script" | "noscript" => {}
            _ => {
                self.is_shown = false;
                self.settle();
            }
        }
    }

    /// Says what is missing of an empty element of which no script has said whose it is.
    pub(super) fn settle(&mut self) {
        let hollow = self.hollow.take();
        if let Some(missing) = hollow.as_ref().and_then(Hollow::missing) {
            self.missing(missing.to_owned());
        }
    }

    /// Takes note of an element that has ended: one that holds nothing waits for a script.
    pub(super) fn ends(&mut self, name: &str) {
        let Some(mut hollow) = self.opened.take() else {
            return;
        };
        if !hollow.ends(name) {
            self.opened = Some(hollow);
            return;
        }
        if self.builder.ends_in_embed(hollow.before) {
            return;
        }
        if let Some(embed) = hollow.shows(self.base) {
            self.builder.embed(embed);
            return;
        }
        let drawn = (hollow.missing().is_none() && self.looks > 0).then(|| {
            self.looks -= 1;
            hollow.drawn_by(self.script, self.base)
        });
        if let Some(missing) = drawn.flatten() {
            self.missing(missing);
        }
        self.hollow = Some(hollow);
    }

    /// Takes note of words.
    pub(super) fn says(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.opened = None;
            self.is_shown = false;
            self.settle();
        }
    }

    /// A script, of which no more is read than what it stands for.
    pub(super) fn script(&mut self, tag: &TagToken) {
        let inside = self.tokens.take_raw_text("script");
        if math::is_script(tag) {
            return self.builder.text(math::source(inside));
        }
        let mut hollow = self.hollow.take();
        // What stands for something has its own script.
        if self.builder.is_suspect() {
            return;
        }
        let kept = embeds::marked(tag).or_else(|| packed::in_template(tag, inside, self.base));
        self.is_shown |= kept.is_some();
        if let Some(embed) = kept {
            self.builder.embed(embed);
            return;
        }
        if !scripts::is_data(tag) && scripts::source(tag).is_none() {
            self.script = inside;
            if let Some(hollow) = &mut hollow {
                hollow.precedes_script();
            }
        }
        let after = self.tokens.clone();
        let whose = scripts::missing(tag, inside, after, hollow.as_ref(), self.base);
        if let Some(whose) = whose {
            self.missing(whose);
        } else {
            // This one has only helped the next.
            self.hollow = hollow;
        }
    }

    /// What is there for those who run no scripts is shown in the place of what a script would, unless that is shown.
    pub(super) fn unscripted(&mut self) {
        if self.is_shown || !self.tokens.is_inside_raw_text() && self.object_follows() {
            self.tokens.skip_raw_text("noscript");
        } else if self.tokens.enter_raw_text("noscript", WANTED) {
            self.hollow = None;
        }
    }

    /// Whether an object follows the `noscript` that has just begun, and its parameters say what it shows.
    fn object_follows(&self) -> bool {
        let mut after = self.tokens.clone();
        after.skip_raw_text("noscript");
        after.next();
        let follows = |token| matches!(token, Token::Start(tag) if tag.name == "object");
        let says = |token| match token {
            Token::Start(tag) => Some(embeds::marked(&tag).is_some()),
            Token::Text(_) => Some(false),
            Token::End(_) => None,
        };
        after.next_solid().is_some_and(follows) && after.map_while(says).take(LOOKS).any(|it| it)
    }

    /// Says once that something is missing.
    pub(super) fn missing(&mut self, whose: String) {
        let is_told = |told: &String| *told == whose || scripts::is_called_after(&whose, told);
        if !self.told.iter().any(is_told) {
            self.builder.missing(&whose);
            self.told.push(whose);
        }
    }
}
