//! Two that are the same: a quote and the frame that a script has made of it, an address and its preview.

use super::Embed;

impl Embed {
    /// Whether it is the same film or post as another, though one may say more: a moment, say.
    pub fn is_like(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (&self.thing, &other.thing) else {
            return self.key() == other.key();
        };
        let mut pairs = one.id.iter().zip(two.id.iter());
        let fits = |(one, two): (&String, &String)| one == two || one.is_empty() || two.is_empty();
        one.of.name() == two.of.name() && pairs.all(fits)
    }

    /// Takes in another one that is like it and stands with it: a quote, and the frame that a script has made of it.
    pub fn join(&mut self, other: Self) {
        if other.key().len() > self.key().len() {
            (self.thing, self.url) = (other.thing, other.url);
        }
        if self.content.is_empty() {
            self.content = other.content;
        }
        if self.title.is_empty() {
            self.title = other.title;
        }
        self.room = self.room.or(other.room);
    }
}
