//! Cards that systems write as elements with classes, whose look was in a style sheet: a link with a title and a picture, a
//! file, a sound. They become cards of ours.

use std::rc::Rc;

use super::tokens::TagToken;
use super::{has_part, word_in};
use crate::model::content::{one_line, words};
use crate::model::{Attribute, Class, Element, Node, Tag};

/// Classes of cards, without what some have in front.
const CARDS: &str = "blogcard-wrap bookmark bookmark-card embedded-post-wrap file-card graf--mixtapeembed kg-audio-card \
    kg-bookmark-card kg-file-card kg-video-card link-card link-preview link-preview-card link-tool linkcard mixtapeembed \
    notion-bookmark onebox url-card wp-block-file";

/// Longer texts are no titles, in bytes.
const LONGEST: usize = 500;

/// What is known of a card that is being read.
#[derive(Debug, Default)]
pub(super) struct Card {
    title: String,
    description: String,
    /// Where it is from, and what file it is.
    by: Vec<String>,
}

/// What a part of a card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Description,
    By,
}

/// Whether an element is such a card.
pub(super) fn is_card(tag: &TagToken) -> bool {
    let classes = classes(tag);
    let mut classes = classes.split_ascii_whitespace();
    classes.any(|class| word_in(CARDS, class))
}

/// What an element of a card says, by its class, else by its name.
pub(super) fn role(tag: &TagToken) -> Option<Role> {
    let classes = classes(tag);
    let has = |known| has_part(&classes, known);
    match () {
        () if has("title headline heading") => Some(Role::Title),
        () if has("description desc excerpt caption snippet summary teaser body") => {
            Some(Role::Description)
        }
        () if has("author publisher source site domain host filename filesize size") => {
            Some(Role::By)
        }
        () if word_in("h1 h2 h3 h4 h5 h6", &tag.name) => Some(Role::Title),
        () if tag.name == "p" => Some(Role::Description),
        () => None,
    }
}

/// Whether a picture in a card is no more than a sign.
pub(super) fn is_sign(tag: &TagToken) -> bool {
    has_part(&classes(tag), "icon favicon avatar logo")
}

fn classes(tag: &TagToken) -> String {
    tag.value("class").unwrap_or_default().to_ascii_lowercase()
}

impl Card {
    /// Takes note of what a part says.
    pub(super) fn hear(&mut self, role: Role, content: &[Node]) {
        let said = one_line(&words(content, LONGEST));
        match role {
            Role::Title if self.title.is_empty() => self.title = said,
            Role::Description if self.description.is_empty() => self.description = said,
            Role::By if !said.is_empty() && !self.by.contains(&said) => self.by.push(said),
            Role::Title | Role::Description | Role::By => {}
        }
    }

    /// The card of ours, if it holds a player or leads somewhere.
    pub(super) fn made(self, content: &[Node]) -> Option<Element> {
        let mut found = Found::default();
        find(content, &mut found);
        if let Some(player) = found.player {
            let mut parts = vec![Node::Element(player.clone())];
            if !self.title.is_empty() {
                let title = element(Tag::Strong, None, vec![Node::Text(self.title.into())]);
                let caption = element(Tag::Figcaption, None, vec![Node::Element(title)]);
                parts.push(Node::Element(caption));
            }
            return Some(element(Tag::Figure, Some(Class::Media), parts));
        }
        let link = found.link?;
        let url = link.attributes.iter().find_map(Attribute::href)?;
        let called = [
            self.title,
            one_line(&link.text(LONGEST)),
            url.label().to_owned(),
        ];
        let title = called.into_iter().find(|title| !title.is_empty())?;
        let by = if self.by.is_empty() {
            url.label().to_owned()
        } else {
            self.by.join(" · ")
        };
        let link = Element::new(
            Tag::A,
            vec![Attribute::Href(url.clone())],
            vec![Node::Text(title.into())],
        );
        let mut parts: Vec<Node> = found
            .picture
            .cloned()
            .map(Node::Element)
            .into_iter()
            .collect();
        parts.push(Node::Element(element(
            Tag::Strong,
            None,
            vec![Node::Element(link)],
        )));
        let caption = found
            .caption
            .map(|caption| one_line(&caption.text(LONGEST)));
        let caption = caption
            .filter(|said| *said != self.description)
            .unwrap_or_default();
        for (class, said) in [
            (None, self.description),
            (Some(Class::By), by),
            (None, caption),
        ] {
            if !said.is_empty() {
                let said: Rc<str> = said.into();
                parts.push(Node::Element(element(
                    Tag::P,
                    class,
                    vec![Node::Text(said)],
                )));
            }
        }
        Some(element(Tag::Div, Some(Class::Card), parts))
    }
}

fn element(tag: Tag, class: Option<Class>, children: Vec<Node>) -> Element {
    Element::new(
        tag,
        class.map(Attribute::Class).into_iter().collect(),
        children,
    )
}

/// What is in a card.
#[derive(Default)]
struct Found<'c> {
    link: Option<&'c Element>,
    picture: Option<&'c Element>,
    player: Option<&'c Element>,
    /// What the newsroom says of it.
    caption: Option<&'c Element>,
}

fn find<'c>(content: &'c [Node], found: &mut Found<'c>) {
    for node in content {
        let Node::Element(element) = node else {
            continue;
        };
        match element.tag {
            Tag::Img => found.picture = found.picture.or(Some(element)),
            Tag::Figcaption => found.caption = found.caption.or(Some(element)),
            Tag::Audio | Tag::Video => found.player = found.player.or(Some(element)),
            _ => {
                let leads = element
                    .attributes
                    .iter()
                    .any(|attribute| attribute.href().is_some());
                found.link = found.link.or(Some(element).filter(|_| leads));
                find(&element.children, found);
            }
        }
    }
}
