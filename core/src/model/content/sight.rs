//! What there is to see in a body besides its words: whether there is anything, what it is called, and
//! which addresses it shows already.

use super::{Attribute, Content, Element, Node, OwnWords, Sight, Tag};

impl Content {
    /// Whether there is nothing to read or see, whatever elements stand there.
    pub fn is_blank(&self) -> bool {
        self.nodes.iter().all(is_blank)
    }

    /// Whether something is shown from an address, or a link leads there.
    pub fn shows(&self, address: &str) -> bool {
        self.nodes.iter().any(|node| shows(node, address))
    }

    /// What pictures, films and frames are called, or what they are; empty if there are none.
    pub(super) fn sight(&self, own: &dyn OwnWords) -> String {
        let mut kind = String::new();
        name(&self.nodes, own, &mut kind).unwrap_or(kind)
    }
}

fn is_blank(node: &Node) -> bool {
    match node {
        Node::Text(text) => !text.chars().any(is_seen),
        Node::Number(_) | Node::Word(_) | Node::Embed(_) | Node::Missing(_) => false,
        Node::Element(element) => {
            let seen = matches!(element.tag, Tag::Img | Tag::Video | Tag::Audio | Tag::Svg);
            !seen && element.children.iter().all(is_blank)
        }
    }
}

/// Not spaces, joiners and marks of direction.
fn is_seen(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

fn shows(node: &Node, address: &str) -> bool {
    match node {
        Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Missing(_) => false,
        Node::Embed(embed) => embed.url.as_str() == address,
        Node::Element(element) => {
            let here = element.attributes.iter().any(|attribute| match attribute {
                Attribute::Href(url) => url.as_str() == address,
                Attribute::Src(url) => url.as_str() == address,
                Attribute::Srcset(urls) => urls.iter().any(|(url, _)| url.as_str() == address),
                _ => false,
            });
            here || element.children.iter().any(|child| shows(child, address))
        }
    }
}

/// The first name that is given; the first kind of thing in case there is none.
fn name(nodes: &[Node], own: &dyn OwnWords, kind: &mut String) -> Option<String> {
    nodes.iter().find_map(|node| {
        let (given, inside, word) = match node {
            Node::Text(_) | Node::Number(_) | Node::Word(_) | Node::Missing(_) => return None,
            Node::Embed(embed) => {
                let word = match embed.provider_name() {
                    "" => embed.url.label().to_owned(),
                    _ => own.sight(Sight::From(&embed.shown_by())),
                };
                (embed.title.to_string(), &embed.content, word)
            }
            Node::Element(element) => {
                let word = Sight::of(element.tag).map(|sight| own.sight(sight));
                (given(element), &element.children, word.unwrap_or_default())
            }
        };
        if kind.is_empty() {
            *kind = word;
        }
        let given = super::one_line(&given);
        (!given.is_empty())
            .then_some(given)
            .or_else(|| name(inside, own, kind))
    })
}

fn given(element: &Element) -> String {
    let names = element
        .attributes
        .iter()
        .find_map(|attribute| match attribute {
            Attribute::Alt(words) | Attribute::Describes(words) => Some(words.to_string()),
            _ => None,
        });
    names.unwrap_or_default()
}
