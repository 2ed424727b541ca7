//! What is done at each tag of a body.

mod aside;
mod kept;
mod missing;
mod whole;

use std::mem;

use super::builder::Builder;
use super::entities::{Place, decode};
use super::hollow::Hollow;
use super::nesting::HIDDEN;
use super::packed::Inside;
use super::style::Style;
use super::tokens::{TagToken, Token, Tokens};
use super::{
    DROPPED, RAW_TEXT, VOID, cards, embeds, facades, frames, has_part, hiding, kept, pictures,
    scripts, signs, skip, word_in,
};
use crate::model::{Content, Node, SafeUrl, Tag};

/// What a `noscript` is read for: otherwise it says no more than that there are no scripts.
const WANTED: &[&str] = &[
    "<img", "<picture", "<video", "<audio", "<iframe", "<a ", "<a\n", "<amp-", "<table", "<ul",
    "<ol",
];

/// So many pictures back the same one is not shown again.
const SEEN: usize = 16;

/// So many empty elements are looked for in the script before them.
const LOOKS: usize = 16;

/// What is known while a body is read.
pub(super) struct Reader<'a> {
    tokens: Tokens<'a>,
    builder: Builder,
    base: Option<&'a SafeUrl>,
    /// The names of elements that are hidden and not kept, and how many of that name are open.
    hidden: Vec<(String, usize)>,
    /// Names of which no end tag follows any more.
    unclosed: Vec<String>,
    /// The other sizes of the picture that follows in a `picture`.
    sources: pictures::Sources,
    /// The pictures shown last, by what they have in common with the same in other sizes.
    seen: Vec<String>,
    /// What the picture shows that was shown last.
    described: String,
    /// The element that has just begun, if a script may fill it.
    opened: Option<Hollow>,
    /// The element that has just ended and holds nothing.
    hollow: Option<Hollow>,
    /// The script that was read last.
    script: &'a str,
    /// Whether the script that came last stands for something that is shown.
    is_shown: bool,
    /// How often it may still be asked of what stands after it.
    looks: usize,
    /// Whose things have been said to be missing.
    told: Vec<String>,
    /// Whether words were left out that ask the reader to agree with something.
    asked: bool,
}

impl<'a> Reader<'a> {
    /// At the beginning of a text in which line breaks are line feeds and there is no NUL.
    pub(super) fn new(html: &'a str, base: Option<&'a SafeUrl>) -> Self {
        Self {
            tokens: Tokens::new(html),
            builder: Builder::new(),
            base,
            hidden: Vec::new(),
            unclosed: Vec::new(),
            sources: pictures::Sources::default(),
            seen: Vec::new(),
            described: String::new(),
            opened: None,
            hollow: None,
            script: "",
            is_shown: false,
            looks: LOOKS,
            told: Vec::new(),
            asked: false,
        }
    }

    /// Reads all.
    pub(super) fn read(mut self) -> Content {
        while !self.builder.is_full()
            && let Some(token) = self.tokens.next()
        {
            match token {
                Token::Text(raw) => {
                    self.says(raw);
                    self.builder.text(&decode(raw, Place::Text));
                }
                Token::Start(tag) => self.start(tag),
                Token::End(tag) if tag.name == "br" => self.builder.open(Tag::Br, Vec::new()),
                Token::End(tag) => self.end(&tag.name),
            }
        }
        self.settle();
        let mut content = self.builder.finish();
        if !self.told.is_empty() {
            scripts::explain(&mut content);
        } else if self.asked && content.embeds().is_empty() {
            let own = self.base.map(|base| Node::Missing(base.label().into()));
            content.nodes.extend(own);
        }
        content
    }

    fn start(&mut self, mut tag: TagToken) {
        self.begins(&tag);
        let style = Style::of(&tag);
        let around = self.builder.veil();
        let veil = style.veil(around);
        let covers = veil != around && kept(&tag.name).is_none_or(Tag::is_void);
        let hides = veil.unseen && !around.unseen || is_unwrapped(&tag.name);
        if hiding::is_hidden(&tag, &style) || signs::is_sign(&tag, self.tokens.clone()) {
            return self.hide(&tag, None);
        } else if covers && hides {
            return self.hide(&tag, Some(veil));
        }
        let amp = matches!(&*tag.name, "amp-img" | "amp-anim");
        if amp {
            self.skip(&tag);
            "img".clone_into(&mut tag.name);
        }
        match &*tag.name {
            "img" | "image" => self.picture(&tag, &style),
            "video" | "audio" | "amp-video" | "amp-audio" => self.media(&tag),
            "script" => self.script(&tag),
            "math" => self.formula(&tag),
            "svg" => self.drawing(&tag),
            // What stands for something is not looked at before the reader agrees.
            "noscript" if self.builder.is_suspect() => self.tokens.skip_raw_text("noscript"),
            "noscript" => self.unscripted(),
            _ => match kept(&tag.name) {
                Some(kept) => self.kept(kept, &tag, &style),
                None => self.dropped(&tag),
            },
        }
    }

    fn end(&mut self, name: &str) {
        if !self.hidden.is_empty() {
            self.hidden.truncate(self.builder.open_of(HIDDEN));
            self.uncover(name);
        }
        if let Some(kept) = kept(name) {
            self.builder.close(kept);
        }
        self.ends(name);
    }

    /// An element that is not kept: a few stand for something elsewhere.
    fn dropped(&mut self, tag: &TagToken) {
        self.again(&tag.name);
        match &*tag.name {
            "picture" => self.sources = pictures::Sources::default(),
            "canvas" => {
                let words = signs::drawn(tag, self.tokens.clone());
                self.builder.text(&words.unwrap_or_default());
            }
            "source" => self.sources.add(tag, self.base),
            _ => {}
        }
        match &*tag.name {
            "object" | "embed" => return self.object(tag),
            "template" => return self.template(tag),
            // It is what the heading says, and opens what stands under it.
            "button" if self.builder.begins_heading() => return,
            _ => {}
        }
        let embed = match &*tag.name {
            "iframe" => frames::read(tag, self.base),
            name if !name.contains('-') => embeds::named(tag, self.base),
            _ => {
                let facade = facades::of(tag, Inside::Hardly, self.base);
                facade.or_else(|| embeds::named(tag, self.base))
            }
        };
        // What it holds is in its place.
        let stands_alone = tag.name.contains('-') && embed.is_some();
        if let Some(embed) = embed {
            self.builder.embed(embed);
        }
        if word_in(RAW_TEXT, &tag.name) {
            self.tokens.skip_raw_text(&tag.name);
        } else if stands_alone || word_in(DROPPED, &tag.name) {
            self.skip(tag);
        }
    }

    fn picture(&mut self, tag: &TagToken, style: &Style) {
        let sources = mem::take(&mut self.sources);
        let class = tag.value("class").unwrap_or_default();
        let becomes = || has_part(class, "embed iframe object player");
        let embed = || embeds::marked(tag).or_else(|| facades::of(tag, Inside::Nothing, self.base));
        if !self.builder.is_unseen()
            && becomes()
            && let Some(embed) = embed()
        {
            return self.builder.embed(embed);
        }
        if self.builder.is_unseen() || self.builder.is_in_card() && cards::is_sign(tag) {
            return;
        }
        match pictures::read(tag, style, sources, self.base) {
            pictures::Picture::Shown(attributes) => {
                if let Some(key) = pictures::key_of(&attributes) {
                    if self.seen.contains(&key) {
                        self.builder.name_link(None);
                        return;
                    }
                    self.seen.insert(0, key);
                    self.seen.truncate(SEEN);
                }
                let described = tag.value("alt");
                described
                    .unwrap_or_default()
                    .clone_into(&mut self.described);
                self.builder.open(Tag::Img, attributes);
            }
            pictures::Picture::Words(words) if words != self.described && !self.copy_follows() => {
                self.builder.text(&words);
            }
            pictures::Picture::Words(_) | pictures::Picture::Nothing => {
                self.builder.name_link(None);
            }
        }
    }

    /// Whether the picture that waits for a script follows for those who run none.
    fn copy_follows(&self) -> bool {
        let next = self.tokens.clone().next_solid();
        matches!(next, Some(Token::Start(tag)) if tag.name == "noscript")
    }

    /// Whether there is nothing in an element.
    fn is_blank(&self, tag: &TagToken) -> bool {
        let next = self.tokens.clone().next_solid();
        matches!(next, Some(Token::End(end)) if end.name == tag.name)
    }

    /// Whether an end tag of this name may follow.
    fn closes(&mut self, name: &str) -> bool {
        if self.unclosed.iter().any(|known| known == name) {
            return false;
        }
        let closes = self.tokens.may_close(name);
        if !closes {
            self.unclosed.push(name.to_owned());
        }
        closes
    }

    /// Skips an element with what it holds. If nothing closes it that is all that follows, but for
    /// elements whose content is no more than in their place.
    fn skip(&mut self, tag: &TagToken) {
        let stands_in = tag.name.contains('-') || matches!(&*tag.name, "video" | "audio");
        if !stands_in || self.closes(&tag.name) {
            skip(tag, &mut self.tokens);
        }
    }
}

/// Whether of an element of this name its content is kept, and it stands for nothing.
fn is_unwrapped(name: &str) -> bool {
    let is_media = name.starts_with("amp-") || matches!(name, "video" | "audio");
    kept(name).is_none()
        && !is_media
        && ![RAW_TEXT, DROPPED, VOID]
            .iter()
            .any(|names| word_in(names, name))
}
