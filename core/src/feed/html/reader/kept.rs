//! Elements that are kept, and what is made of them.

use std::rc::Rc;

use super::super::hollow::Hollow;
use super::super::packed::{self, Inside};
use super::super::style::{Style, Veil};
use super::super::tokens::{TagToken, Token, Tokens};
use super::super::{attributes, cards, embeds, facades, frames, hiding, lazy, marks, skip};
use super::Reader;
use crate::model::{Attribute, Embed, SafeUrl, Tag};

impl Reader<'_> {
    /// A start tag of an element that is kept.
    pub(super) fn kept(&mut self, kept: Tag, tag: &TagToken, style: &Style) {
        if kept == Tag::A
            && self.is_blank(tag)
            && let Some(embed) = embeds::marked(tag)
        {
            return self.builder.embed(embed);
        }
        if kept == Tag::A
            && let Some(embed) = embeds::card(tag, self.base)
            && self.closes("a")
        {
            self.builder.embed(embed);
            return skip(tag, &mut self.tokens);
        }
        if self.stands_in(kept, tag) {
            return skip(tag, &mut self.tokens);
        }
        let mut attributes = attributes::read(kept, tag, self.base);
        if kept == Tag::A && embeds::is_press(tag) {
            let shown = facades::of(tag, Inside::Hardly, self.base);
            attributes.extend(shown.map(|embed| Attribute::Href(embed.url)));
        }
        let veil = style.veil(self.builder.veil());
        if kept == Tag::A
            && !attributes
                .iter()
                .any(|attribute| attribute.name() == "href")
        {
            return self.anchor(tag, veil);
        }
        let is_note = kept == Tag::A && self.note(tag);
        for attribute in &attributes {
            if let Attribute::Href(url) = attribute {
                self.builder.see(url);
            }
        }
        let name =
            (kept == Tag::A).then(|| name_of(tag, &attributes, self.tokens.clone(), self.base));
        let is_open = if marks::is_undone(kept, style) {
            self.builder.open_as(Tag::Span, kept, attributes)
        } else {
            self.builder.opens(kept, attributes)
        };
        if is_open && !kept.is_void() {
            if let Some(name) = name {
                self.builder.name_link(name);
            }
            self.builder.set_veil(veil);
            self.stands_for(kept, tag, style);
        } else if veil != self.builder.veil() {
            self.builder.hide(kept);
        }
        if is_note {
            self.builder.mark(Tag::Sup, None);
        }
        marks::add(kept, style, &mut self.builder);
        if let Some(attributes) = lazy::background(tag, self.tokens.clone(), self.base) {
            self.builder.open(Tag::Img, attributes);
        }
    }

    /// Shows what a script would put into an element, as its attributes say. Whether what it holds is only there until then.
    fn stands_in(&mut self, kept: Tag, tag: &TagToken) -> bool {
        let is_box = matches!(kept, Tag::Div | Tag::Figure | Tag::P | Tag::Span);
        let is_press = kept == Tag::A && embeds::is_press(tag);
        if tag.attributes.is_empty() || !is_box && !is_press {
            return false;
        }
        if let Some(embed) = packed::of(tag, self.tokens.clone(), self.base) {
            return self.closes(&tag.name) && self.shows(embed);
        }
        let asks = hiding::asks(tag);
        let hollow = Hollow::of(tag, self.builder.length()).filter(Hollow::is_to_be_filled);
        if !asks && hollow.is_none() && !facades::is_likely(tag) {
            return false;
        }
        let inside = packed::inside(tag, self.tokens.clone());
        if inside == Inside::Wait
            && let Some(hollow) = hollow
            && self.closes(&tag.name)
        {
            return self.waits(tag, hollow);
        }
        // A link with words is one to what it would show.
        let most = if is_press {
            Inside::Nothing
        } else {
            Inside::Words
        };
        if inside > most || !self.closes(&tag.name) {
            return false;
        }
        if let Some(embed) = facades::of(tag, inside, self.base) {
            return self.shows(embed) && (asks || inside <= Inside::Hardly);
        }
        self.asked |= asks;
        asks
    }

    /// Shows what is being loaded, or takes note of what is to be loaded by a script.
    fn waits(&mut self, tag: &TagToken, hollow: Hollow) -> bool {
        let known = facades::of(tag, Inside::Wait, self.base);
        let shown = known.or_else(|| hollow.shows(self.base));
        let is_said = shown.is_some() || hollow.missing().is_some();
        match shown {
            Some(embed) => self.builder.embed(embed),
            None if is_said => self.hollow = Some(hollow),
            None => {}
        }
        is_said
    }

    fn shows(&mut self, embed: Embed) -> bool {
        self.builder.embed(embed);
        true
    }

    /// A link that leads nowhere still ends one before it, and may be the sign of a note.
    fn anchor(&mut self, tag: &TagToken, veil: Veil) {
        self.builder.close(Tag::A);
        if self.note(tag) {
            self.builder.stand_in(Tag::Sup, Tag::A);
            self.builder.set_veil(veil);
        } else if veil != self.builder.veil() {
            self.builder.cover(Tag::A, veil);
        }
    }

    /// What the element that has just been opened may stand for: something elsewhere, a card, or a part of one.
    fn stands_for(&mut self, kept: Tag, tag: &TagToken, style: &Style) {
        if matches!(kept, Tag::Div | Tag::Figure) {
            self.builder.set_room(frames::room(tag, style));
        }
        if cards::is_card(tag) {
            self.builder.is_card();
        } else if self.builder.is_in_card()
            && let Some(role) = cards::role(tag)
        {
            self.builder.plays(role);
        }
        if let Some(candidate) = embeds::candidate(kept, tag, style) {
            self.builder.suspect(kept, candidate);
        }
    }
}

/// What a link is called that holds no words: as its author says, or after its host. One to the publisher's own pages
/// that holds nothing at all is what editors leave behind.
fn name_of(
    tag: &TagToken,
    kept: &[Attribute],
    mut inside: Tokens<'_>,
    base: Option<&SafeUrl>,
) -> Option<Rc<str>> {
    let said = ["aria-label", "title"]
        .into_iter()
        .filter_map(|name| tag.value(name));
    let said = said
        .map(|words| words.trim().to_owned())
        .find(|words| !words.is_empty());
    let spoken = || Some(hiding::spoken(tag, inside.clone())?.trim().to_owned());
    let said = said.or_else(spoken);
    let url = kept.iter().find_map(Attribute::href)?;
    let is_own = base.is_some_and(|base| base.host() == url.host());
    let mut is_left = || is_own && matches!(inside.next_solid(), Some(Token::End(_)) | None);
    let label = said.or_else(|| (!is_left()).then(|| url.label().to_owned()));
    label.map(Into::into)
}
