//! What holds of every body, whatever it was made from. Also the judge of the fuzz targets.

use liveblog_core::model::{Attribute, Class, Content, Element, Node, Tag};

/// Asserts what holds of every body.
pub(crate) fn check(content: &Content) {
    let mut size = Size::default();
    check_nodes(&content.nodes, &mut Vec::new(), &mut size);
    assert!(size.nodes <= 2_000, "{} nodes", size.nodes);
    assert!(size.text <= 64 * 1024, "{} bytes of text", size.text);
}

#[derive(Default)]
struct Size {
    nodes: usize,
    text: usize,
}

fn check_nodes(nodes: &[Node], around: &mut Vec<Tag>, size: &mut Size) {
    let two_texts = |pair: &[Node]| matches!(pair, [Node::Text(_), Node::Text(_)]);
    assert!(
        !nodes.windows(2).any(two_texts),
        "texts side by side in {around:?}"
    );
    for node in nodes {
        size.nodes += 1;
        match node {
            Node::Text(text) => {
                size.text += text.len();
                check_text(text, around);
            }
            Node::Number(_) | Node::Word(_) => panic!("a part of a block in HTML"),
            Node::Missing(whose) => {
                check_place(Tag::Div, around, nodes);
                assert!(!whose.is_empty(), "nobody's");
            }
            Node::Element(element) => {
                check_place(element.tag, around, nodes);
                check_attributes(element);
                check_content(element);
                around.push(element.tag);
                assert!(around.len() <= 32, "deeper than 32");
                check_nodes(&element.children, around, size);
                around.pop();
            }
            Node::Embed(embed) => {
                // It stands where a block can, and has links of its own.
                check_place(Tag::Div, around, nodes);
                assert!(!around.contains(&Tag::A), "an embed in a link: {around:?}");
                check_nodes(&embed.content, around, size);
            }
        }
    }
}

fn check_text(text: &str, around: &[Tag]) {
    assert!(!text.is_empty(), "an empty text");
    assert!(!text.contains(['\0', '\r']), "{text:?}");
    let parent = around.last();
    let holds_text = !matches!(
        parent,
        Some(Tag::Table | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr)
    );
    assert!(holds_text, "text between the cells of a table: {text:?}");
}

fn check_place(tag: Tag, around: &[Tag], siblings: &[Node]) {
    use Tag::{
        A, Caption, Dd, Dl, Dt, Figcaption, Figure, Li, Ol, P, Rp, Rt, Ruby, Table, Tbody, Td,
        Tfoot, Th, Thead, Tr, Ul,
    };
    let parent = around.last().copied();
    let stands_well = match tag {
        Li => matches!(parent, Some(Ul | Ol)),
        Dt | Dd => parent == Some(Dl),
        Figcaption => parent == Some(Figure),
        Rt | Rp => parent == Some(Ruby),
        Thead | Tbody | Tfoot => parent == Some(Table),
        Caption => {
            parent == Some(Table)
                && matches!(siblings.first(), Some(Node::Element(first)) if first.tag == tag)
        }
        Tr => matches!(parent, Some(Thead | Tbody | Tfoot)),
        Td | Th => parent == Some(Tr),
        _ => !matches!(parent, Some(Table | Thead | Tbody | Tfoot | Tr)),
    };
    assert!(stands_well, "{tag:?} in {around:?}");
    let cell = around
        .iter()
        .rposition(|tag| matches!(tag, Td | Th | Caption));
    let in_cell = &around[cell.map_or(0, |at| at + 1)..];
    assert!(
        !(tag.is_block() && in_cell.contains(&P)),
        "{tag:?} in a paragraph: {around:?}"
    );
    assert!(
        !(is_heading(tag) && in_cell.iter().any(|tag| is_heading(*tag))),
        "a heading in a heading"
    );
    assert!(
        !(tag == A && around.contains(&A)),
        "a link in a link: {around:?}"
    );
}

fn is_heading(tag: Tag) -> bool {
    matches!(tag, Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

fn check_content(element: &Element) {
    let may_be_empty = matches!(element.tag, Tag::Li | Tag::Tr | Tag::Td | Tag::Th);
    let is_empty = element.children.is_empty();
    assert!(
        if element.tag.is_void() {
            is_empty
        } else {
            !is_empty || may_be_empty
        },
        "{element:?}"
    );
    let captions = element
        .children
        .iter()
        .filter(|node| is(node, Tag::Caption))
        .count();
    assert!(captions <= 1, "{captions} captions");
    let leads_with_break =
        matches!(element.children.first(), Some(Node::Text(text)) if text.starts_with('\n'));
    assert!(
        !(element.tag == Tag::Pre && leads_with_break),
        "a parser would drop a line break"
    );
}

fn is(node: &Node, tag: Tag) -> bool {
    matches!(node, Node::Element(element) if element.tag == tag)
}

fn check_attributes(element: &Element) {
    let names: Vec<_> = element.attributes.iter().map(Attribute::name).collect();
    let unique = names
        .iter()
        .all(|name| names.iter().filter(|other| *other == name).count() == 1);
    assert!(unique, "{names:?}");
    for name in &names {
        assert!(
            allowed(element.tag).contains(name) || matches!(*name, "lang" | "dir"),
            "{element:?}"
        );
    }
    let needed = match element.tag {
        Tag::A => Some("href"),
        Tag::Img | Tag::Source | Tag::Track => Some("src"),
        _ => None,
    };
    assert!(
        needed.is_none_or(|name| names.contains(&name)),
        "{element:?}"
    );
    element.attributes.iter().for_each(check_value);
}

fn allowed(tag: Tag) -> &'static [&'static str] {
    match tag {
        Tag::A => &["href", "title", "hreflang"],
        Tag::Abbr => &["title"],
        Tag::Img => &["class", "src", "srcset", "alt", "width", "height"],
        Tag::Span => &["class"],
        Tag::Video => &["width", "height", "poster", "aria-label"],
        Tag::Audio => &["aria-label"],
        Tag::Source => &["src", "type"],
        Tag::Track => &["src", "srclang", "label"],
        Tag::Ol => &["start", "reversed", "type"],
        Tag::Td => &["colspan", "rowspan"],
        Tag::Th => &["colspan", "rowspan", "scope"],
        Tag::Time => &["datetime"],
        _ => &[],
    }
}

fn check_value(attribute: &Attribute) {
    let valid = match attribute {
        Attribute::Href(url) => is_safe(url.as_str(), &["https://", "http://", "mailto:", "tel:"]),
        Attribute::Class(class) => {
            matches!(class, Class::Emoji | Class::Light | Class::Upright)
        }
        Attribute::Src(url) | Attribute::Poster(url) => {
            is_safe(url.as_str(), &["https://", "http://"])
        }
        Attribute::Srcset(candidates) => candidates
            .iter()
            .all(|(url, _)| is_safe(url.as_str(), &["https://", "http://"])),
        Attribute::Width(pixels) | Attribute::Height(pixels) => (1..=10_000).contains(pixels),
        Attribute::Colspan(cells) => (2..=20).contains(cells),
        Attribute::Rowspan(cells) => (2..=100).contains(cells),
        Attribute::Lang(tag) | Attribute::Hreflang(tag) => {
            tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        }
        _ => true,
    };
    assert!(valid, "{attribute:?}");
}

fn is_safe(url: &str, schemes: &[&str]) -> bool {
    let plain = !url.contains(|c: char| c <= ' ');
    plain && url.len() <= 4096 && schemes.iter().any(|scheme| url.starts_with(scheme))
}
