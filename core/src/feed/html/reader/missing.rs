//! What only scripts of others would show.

use super::super::scripts::{self, Hollow, site};
use super::super::tokens::{TagToken, Token, Tokens};
use super::Reader;
use crate::feed::addresses::leads_out;
use crate::feed::html::{attributes, embeds, packed};

impl Reader<'_> {
    /// Takes note of an element that begins.
    pub(super) fn begins(&mut self, tag: &TagToken) {
        self.opened = Hollow::of(tag).map(|hollow| (tag.name.clone(), hollow));
        if tag.name != "script" {
            self.hollow = None;
        }
    }

    /// Takes note of an element that has ended: one that holds nothing waits for a script.
    pub(super) fn ends(&mut self, name: &str) {
        let opened = self.opened.take().filter(|(opened, _)| opened == name);
        let Some((_, hollow)) = opened.filter(|_| !self.builder.ends_in_embed()) else {
            return;
        };
        if let Some(embed) = hollow.shows(self.base) {
            self.builder.embed(embed);
        } else if let Some(missing) = hollow.missing(self.tokens.clone()) {
            self.missing(missing.to_owned());
        } else if self.looks > 0 {
            self.looks -= 1;
            if let Some(missing) = hollow.drawn_by(self.script, self.base) {
                self.missing(missing);
            }
        }
        self.hollow = Some(hollow);
    }

    /// Takes note of words.
    pub(super) fn says(&mut self, words: &str) {
        if !words.trim().is_empty() {
            (self.opened, self.hollow) = (None, None);
        }
    }

    /// A script, of which no more is read than what it stands for.
    pub(super) fn script(&mut self, tag: &TagToken) {
        let inside = self.tokens.take_raw_text("script");
        let hollow = self.hollow.take();
        // What stands for something has its own script.
        if self.builder.is_suspect() {
            return;
        }
        let kept = embeds::marked(tag).or_else(|| packed::in_template(tag, inside, self.base));
        if let Some(embed) = kept {
            self.builder.embed(embed);
            return;
        }
        if !scripts::is_data(tag) && scripts::source(tag).is_none() {
            self.script = inside;
        }
        let after = self.tokens.clone();
        let whose = scripts::missing(tag, inside, after, hollow.as_ref(), self.base);
        if let Some(whose) = whose {
            let site = site(&whose).to_owned();
            if !self.sites().contains(&site) {
                self.missing(whose);
            }
        } else {
            // This one has only helped the next.
            self.hollow = hollow;
        }
    }

    /// Says once that something is missing.
    fn missing(&mut self, whose: String) {
        if !self.told.contains(&whose) {
            self.builder.missing(&whose);
            self.told.push(whose);
        }
    }

    /// The sites to which something in the body leads that is no script.
    fn sites(&mut self) -> &[String] {
        let (html, base) = (self.html, self.base);
        self.sites.get_or_insert_with(|| {
            let tags = Tokens::new(html).filter_map(|token| match token {
                Token::Start(tag) if !matches!(&*tag.name, "script" | "link") => Some(tag),
                Token::Start(_) | Token::Text(_) | Token::End(_) => None,
            });
            let mut sites: Vec<String> = Vec::new();
            for tag in tags {
                for (name, value) in &tag.attributes {
                    let is_address = leads_out(value) && name != "xmlns";
                    let url = is_address.then(|| attributes::link(value, base)).flatten();
                    let site = url.as_ref().map_or("", |url| site(url.host()));
                    if !sites.iter().any(|known| known == site) {
                        sites.push(site.to_owned());
                    }
                }
            }
            sites
        })
    }
}
