//! What the tests of entry bodies share: the address of the feed, and bodies written as HTML.

use liveblog_core::feed::{html, text};
use liveblog_core::model::{
    Attribute, Class, Content, Element, Embed, Node, OwnWords, Room, SafeUrl, Sight, Word,
};

/// The address of the feed in these tests.
pub(crate) fn base() -> SafeUrl {
    SafeUrl::parse("https://news.example/live/feed.json", None).expect("a valid address")
}

/// Words of ours where they are of no interest.
pub(crate) struct Wordless;

impl OwnWords for Wordless {
    fn word(&self, word: Word) -> String {
        format!("{word:?}")
    }

    fn number(&self, number: &str) -> String {
        number.to_owned()
    }

    fn sight(&self, sight: Sight<'_>) -> String {
        format!("{sight:?}")
    }

    fn missing(&self, whose: &str) -> String {
        format!("Missing({whose})")
    }
}

/// Reads HTML as the feed's.
pub(crate) fn parse(source: &str) -> Content {
    html::parse(source, Some(&base()))
}

/// What becomes of HTML, as HTML.
pub(crate) fn read(source: &str) -> String {
    serialise(&parse(source).nodes)
}

/// What becomes of plain text, as HTML.
pub(crate) fn read_text(source: &str) -> String {
    serialise(&text::parse(source).nodes)
}

/// Asserts what becomes of each piece of HTML.
pub(crate) fn check(cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(read(source), *expected, "from {source:?}");
    }
}

/// Asserts that each piece of HTML is kept as it is.
pub(crate) fn check_kept(cases: &[&str]) {
    for source in cases {
        assert_eq!(read(source), *source);
    }
}

/// The nodes as HTML, by the rules of the standard for writing it. What is missing is written as its script.
pub(crate) fn serialise(nodes: &[Node]) -> String {
    let pieces = nodes.iter().map(|node| match node {
        Node::Text(text) => escape(text).replace('<', "&lt;").replace('>', "&gt;"),
        Node::Number(number) => number.to_string(),
        Node::Word(word) => format!("{word:?}"),
        Node::Missing(whose) => format!("<script src=\"https://{whose}/\"></script>"),
        Node::Element(element) if element.tag.is_void() => start_tag(element),
        Node::Element(element) => {
            let end_tag = ["</", element.tag.name(), ">"].concat();
            [start_tag(element), serialise(&element.children), end_tag].concat()
        }
        Node::Embed(embed) => serialise_embed(embed),
    });
    pieces.collect()
}

/// The element, and its attributes, as which an embed is written so that it is read again.
pub(crate) fn embed_tag(embed: &Embed) -> (&'static str, Vec<(String, String)>) {
    let mut attributes = vec![("url".to_owned(), embed.key())];
    if !embed.content.is_empty() {
        "data-oembed-url".clone_into(&mut attributes[0].0);
        return ("div", attributes);
    }
    if !embed.title.is_empty() {
        attributes.push(("title".to_owned(), embed.title.to_string()));
    }
    if let Some(Room::Box(width, _)) = embed.room {
        attributes.push(("width".to_owned(), width.to_string()));
    }
    if let Some(Room::Box(_, height) | Room::High(height)) = embed.room {
        attributes.push(("height".to_owned(), height.to_string()));
    }
    ("oembed", attributes)
}

fn serialise_embed(embed: &Embed) -> String {
    let (name, attributes) = embed_tag(embed);
    let attributes = attributes.iter().map(|(name, value)| {
        let value = escape(value).replace('"', "&quot;");
        format!(r#" {name}="{value}""#)
    });
    let (attributes, content) = (attributes.collect::<String>(), serialise(&embed.content));
    format!("<{name}{attributes}>{content}</{name}>")
}

/// The name and the value of an attribute as HTML that is read as the same.
pub(crate) fn written(attribute: &Attribute) -> (String, String) {
    let (name, value) = match attribute {
        Attribute::Class(Class::Light) => ("style", "font-weight:normal".into()),
        Attribute::Class(Class::Upright) => ("style", "font-style:normal".into()),
        other => (other.name(), other.value()),
    };
    (name.to_owned(), value.into_owned())
}

fn start_tag(element: &Element) -> String {
    let attributes = element.attributes.iter().map(|attribute| {
        let (name, value) = written(attribute);
        let value = escape(&value).replace('"', "&quot;");
        format!(r#" {name}="{value}""#)
    });
    format!("<{}{}>", element.tag.name(), attributes.collect::<String>())
}

/// The nodes as an indented outline: a line for each element and each text.
pub(crate) fn outline(nodes: &[Node]) -> String {
    let lines = nodes.iter().map(|node| match node {
        Node::Text(text) => format!("{text:?}\n"),
        Node::Number(number) => format!("{number}\n"),
        Node::Word(word) => format!("{word:?}\n"),
        Node::Missing(whose) => format!("[no {whose}]\n"),
        Node::Element(element) => {
            let children = outline(&element.children);
            let children = children.lines().map(|line| format!("  {line}\n"));
            format!("{}\n{}", start_tag(element), children.collect::<String>())
        }
        Node::Embed(embed) => {
            let content = outline(&embed.content);
            let content = content.lines().map(|line| format!("  {line}\n"));
            format!("[{}]\n{}", embed.key(), content.collect::<String>())
        }
    });
    lines.collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('\u{a0}', "&nbsp;")
}

/// The text alone, as it stands.
pub(crate) fn text_of(nodes: &[Node]) -> String {
    let texts = nodes.iter().map(|node| match node {
        Node::Text(text) => text.to_string(),
        Node::Number(number) => number.to_string(),
        Node::Word(word) => format!("{word:?}"),
        Node::Element(element) => text_of(&element.children),
        Node::Embed(embed) => text_of(&embed.content),
        Node::Missing(_) => String::new(),
    });
    texts.collect()
}
