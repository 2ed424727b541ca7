//! Films and sounds: what a `video` or an `audio` plays becomes a player of ours, else a link.

use super::attributes;
use super::builder::Builder;
use super::tokens::{TagToken, Token, Tokens};
use super::{pictures, word_in};
use crate::model::{Attribute, Embed, MediaUrl, SafeUrl, Tag};

/// What no browser plays by itself, by the ends of names and by words of media types.
const UNPLAYABLE: &str = "avi flv htm html m3u8 mpd mpg mpeg rm swf wmv wma aspx php";

/// Where the address of a file is, once a script has run or not.
const ADDRESSES: &str =
    "src data-src data-lazy-src data-original data-lazy data-video-src data-audio-src";

/// A film or a sound that is being read.
pub(super) struct Player {
    tag: Tag,
    attributes: Vec<Attribute>,
    files: Vec<(Tag, Vec<Attribute>)>,
    /// Where the first of the files is that is not played here.
    elsewhere: Option<SafeUrl>,
}

impl Player {
    /// Begins with the start tag; what stands in it follows.
    pub(super) fn new(tag: &TagToken, base: Option<&SafeUrl>) -> Self {
        let film = tag.name.ends_with("video");
        let pixels = |name| attributes::pixels(tag.value(name)?.trim());
        let mut attributes = Vec::new();
        if film {
            let sides = pixels("width").zip(pixels("height"));
            // AMP writes a ratio there.
            if let Some((width, height)) = sides.filter(|(width, _)| *width >= 100) {
                attributes.extend([Attribute::Width(width), Attribute::Height(height)]);
            }
            let poster = pictures::address(tag, "poster data-poster", base);
            attributes.extend(poster.map(Attribute::Poster));
        }
        let names = ["title", "aria-label"].into_iter();
        let name = names
            .filter_map(|name| tag.value(name))
            .find(|name| !name.trim().is_empty());
        attributes.extend(name.map(|name| Attribute::Describes(name.trim().into())));
        let mut player = Self {
            tag: if film { Tag::Video } else { Tag::Audio },
            attributes,
            files: Vec::new(),
            elsewhere: None,
        };
        player.file(tag, base);
        player
    }

    /// Reads what stands in the element, up to its end; where it has none, as long as there are files.
    /// False if the end that it should have is not found.
    pub(super) fn read(
        &mut self,
        tokens: &mut Tokens<'_>,
        end: Option<&str>,
        base: Option<&SafeUrl>,
    ) -> bool {
        let mut next = tokens.clone();
        while let Some(token) = next.next() {
            match token {
                Token::Start(tag) if tag.name == "source" => self.file(&tag, base),
                Token::Start(tag) if tag.name == "track" => self.captions(&tag, base),
                Token::End(tag) if Some(&*tag.name) == end => {
                    *tokens = next;
                    return true;
                }
                Token::Text(text) if text.trim().is_empty() => {}
                _ if end.is_none() => return true,
                _ => {}
            }
            if end.is_none() {
                tokens.clone_from(&next);
            }
        }
        end.is_none()
    }

    fn file(&mut self, tag: &TagToken, base: Option<&SafeUrl>) {
        let addresses = ADDRESSES.split(' ').filter_map(|name| {
            let url = attributes::link(tag.value(name)?, base)?;
            (!url.host().is_empty()).then_some(url)
        });
        let Some(url) = addresses.into_iter().next() else {
            return;
        };
        let kind = tag.value("type").filter(|_| tag.name == "source");
        let kind = kind.unwrap_or_default();
        let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
        let ending = path.rsplit('.').next().unwrap_or_default();
        let essence = kind.split(';').next().unwrap_or_default().trim();
        let plays = essence.is_empty()
            || ["video/", "audio/", "application/ogg", "application/mp4"]
                .iter()
                .any(|known| essence.starts_with(known))
                && !essence.contains("mpegurl");
        let plays = plays && !word_in(UNPLAYABLE, &ending.to_ascii_lowercase());
        match MediaUrl::parse(url.as_str(), None).filter(|_| plays && Embed::of(&url).is_none()) {
            Some(file) => {
                let mut attributes = vec![Attribute::Src(file)];
                if !essence.is_empty() && !kind.contains(char::is_control) {
                    attributes.push(Attribute::Mime(kind.trim().into()));
                }
                self.files.push((Tag::Source, attributes));
            }
            None => self.elsewhere = self.elsewhere.take().or(Some(url)),
        }
    }

    fn captions(&mut self, tag: &TagToken, base: Option<&SafeUrl>) {
        let kind = tag.value("kind").unwrap_or_default().to_ascii_lowercase();
        let Some(url) = tag.value("src").and_then(|src| MediaUrl::parse(src, base)) else {
            return;
        };
        if matches!(kind.trim(), "" | "captions" | "subtitles") && !self.files.is_empty() {
            let mut attributes = vec![Attribute::Src(url)];
            let language = tag
                .value("srclang")
                .and_then(|tag| attributes::language(tag.trim()));
            attributes.extend(language.map(Attribute::Srclang));
            let label = tag.value("label").filter(|label| !label.trim().is_empty());
            attributes.extend(label.map(|label| Attribute::Label(label.trim().into())));
            self.files.push((Tag::Track, attributes));
        }
    }

    /// Whether only a script can say what it plays: it has a picture to begin with, or what a script has made.
    pub(super) fn waits(&self, tag: &TagToken) -> bool {
        let source = tag.value("src").unwrap_or_default().trim();
        let is_poster = |attribute: &Attribute| matches!(attribute, Attribute::Poster(_));
        let has_none = self.files.is_empty() && self.elsewhere.is_none();
        has_none
            && (source.starts_with("blob:")
                || source.is_empty() && self.attributes.iter().any(is_poster))
    }

    /// Adds the player, or a link where nothing can be played. False if there is neither.
    pub(super) fn add(self, builder: &mut Builder) -> bool {
        if !self.files.is_empty() {
            builder.close(Tag::A);
            builder.open(self.tag, self.attributes);
            for (tag, attributes) in self.files {
                builder.open(tag, attributes);
            }
            builder.close(self.tag);
            return true;
        }
        let Some(url) = self.elsewhere else {
            return false;
        };
        let mut embed = Embed::of(&url).unwrap_or_else(|| Embed::link(url));
        for attribute in self.attributes {
            if let Attribute::Describes(name) = attribute {
                embed.title = name;
            }
        }
        builder.embed(embed);
        true
    }
}
