//! The files that are attached to an item: pictures, films, sounds, and papers, which are links, or things of a provider's.

use std::rc::Rc;

use serde::Deserialize;

use super::super::super::lenient::{Label, Lenient, Link, Unread, Words};
use super::super::super::object::Located;
use super::super::item;
use super::block::Block;
use super::media::{depicted, figure};
use super::render::made;
use crate::model::{Attribute, Content, Element, Embed, MediaUrl, Node, SafeUrl, Tag};

/// An attachment as it is written.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub(in super::super) struct Attachment<'a> {
    pub(super) url: Lenient<'a, Link>,
    mime_type: Lenient<'a, Label>,
    pub(super) title: Lenient<'a, Words>,
    size_in_bytes: Lenient<'a, u64>,
    duration_in_seconds: Lenient<'a, Label>,
    #[serde(rename = "_liveblog")]
    extension: Lenient<'a, Unread>,
}

impl<'a, 'r> Located<'r, Attachment<'a>> {
    /// What `_liveblog` says of a picture.
    pub(super) fn described(&self) -> Option<Block<'a, 'r>> {
        self.extension.as_a::<Block<'a, 'r>>().get(&self.at)
    }
}

type File<'a, 'r> = Located<'r, Attachment<'a>>;

/// How a file is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Picture,
    Player(Tag),
    Paper,
}

/// What browsers can show, by the end of the media type or of the file's name.
const SHOWN: &[(&str, Form)] = &[
    (
        "jpg jpeg pjpeg png apng gif webp avif svg svg+xml",
        Form::Picture,
    ),
    ("mp4 m4v webm mov ogv", Form::Player(Tag::Video)),
    (
        "mp3 m4a aac ogg oga opus wav flac",
        Form::Player(Tag::Audio),
    ),
];

struct Shown {
    form: Form,
    title: Option<Rc<str>>,
    /// Its type and size, or how long it is.
    details: String,
    /// The picture, the sources of a player, or the link.
    nodes: Vec<Node>,
}

/// What is attached to an item and not in its body already. Attachments with one title are the same
/// film or sound in several media types. Beside typed blocks, which say what is to be seen, only papers.
pub(in super::super) fn attached(
    item: &Located<'_, item::Source<'_>>,
    image: Option<&MediaUrl>,
    (body, typed): (&Content, bool),
) -> Vec<Node> {
    let mut files: Vec<Shown> = Vec::new();
    let mut embeds: Vec<Rc<Embed>> = Vec::new();
    for file in item.attachments.get(&item.at).unwrap_or_default() {
        let Some(url) = file.url.get(&file.at) else {
            continue;
        };
        let is_lead = image.is_some_and(|image| image.as_str() == url.as_str());
        if is_lead || body.shows(url.as_str()) {
            continue;
        }
        let file = read(&file, &url);
        if let Some(mut embed) = Embed::of(&url).filter(|_| file.form == Form::Paper) {
            let is_new = |shown: &[Rc<Embed>]| shown.iter().all(|shown| shown.key() != embed.key());
            if is_new(&body.embeds()) && is_new(&embeds) {
                embed.title = file.title.unwrap_or_default();
                embeds.push(Rc::new(embed));
            }
            continue;
        }
        match files.last_mut() {
            Some(last)
                if last.form == file.form
                    && last.title.is_some()
                    && last.title == file.title
                    && matches!(file.form, Form::Player(_)) =>
            {
                last.nodes.extend(file.nodes);
            }
            _ if typed && file.form != Form::Paper => {}
            _ => files.push(file),
        }
    }
    let files = files.into_iter().map(Shown::node);
    files.chain(embeds.into_iter().map(Node::Embed)).collect()
}

fn read(file: &File<'_, '_>, url: &SafeUrl) -> Shown {
    let at = &file.at;
    let mime = file.mime_type.get(at).unwrap_or_default();
    let mime = mime.to_ascii_lowercase();
    let mime = mime.split(';').next().unwrap_or_default().trim();
    let name = name(url);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let media = MediaUrl::parse(url.as_str(), None);
    let (form, media) = match (form(mime, extension), media) {
        (Form::Paper, _) | (_, None) => (Form::Paper, None),
        known => known,
    };
    let title = file.title.get(at).map(Rc::from);
    let (nodes, details) = match (form, media) {
        (Form::Picture, Some(url)) => (depicted(url, file), String::new()),
        (Form::Player(_), Some(url)) => {
            let mut attributes = vec![Attribute::Src(url)];
            if mime.starts_with("video/") || mime.starts_with("audio/") {
                attributes.push(Attribute::Mime(mime.into()));
            }
            let source = Element::new(Tag::Source, attributes, Vec::new());
            (vec![Node::Element(source)], length(file))
        }
        _ => {
            let words = title.clone().unwrap_or_else(|| match name {
                "" => url.label().into(),
                name => name.into(),
            });
            let link = Attribute::Href(url.clone());
            let link = made(Tag::A, Some(link), vec![Node::Text(words)]);
            (vec![link], kind_and_size(mime, extension, file))
        }
    };
    Shown {
        form,
        title,
        details,
        nodes,
    }
}

/// By its media type; where that says nothing, by the name of the file.
fn form(mime: &str, extension: &str) -> Form {
    let shown = |end: &str| {
        let end = end.to_ascii_lowercase();
        let known = |(ends, _): &&(&str, Form)| ends.split(' ').any(|known| known == end);
        SHOWN.iter().find(known).map(|(_, form)| *form)
    };
    match mime.split_once('/') {
        Some(("video", _)) => Form::Player(Tag::Video),
        Some(("audio", _)) => Form::Player(Tag::Audio),
        Some(("image", end)) => shown(end).unwrap_or(Form::Paper),
        Some((_, end)) if !end.ends_with("octet-stream") => Form::Paper,
        _ => shown(extension).unwrap_or(Form::Paper),
    }
}

/// The last part of an address's path.
fn name(url: &SafeUrl) -> &str {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit_once('/').map_or("", |(_, name)| name);
    if name == url.host() { "" } else { name }
}

/// `PDF, 1.2 MB`.
fn kind_and_size(mime: &str, extension: &str, file: &File<'_, '_>) -> String {
    let short = |word: &&str| {
        (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let subtype = mime.rsplit('/').next().unwrap_or_default();
    let kind = [extension, subtype]
        .into_iter()
        .find(short)
        .unwrap_or_default();
    let bytes = file.size_in_bytes.get(&file.at);
    let size = bytes.filter(|bytes| *bytes > 0).map(size);
    let parts = [kind.to_ascii_uppercase(), size.unwrap_or_default()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn size(bytes: u64) -> String {
    let (tenths, unit) = match bytes {
        ..1_000 => (bytes * 10, " bytes"),
        1_000..1_000_000 => ((bytes + 500) / 1_000 * 10, " KB"),
        1_000_000..1_000_000_000 => (bytes / 100_000, " MB"),
        _ => (bytes / 100_000_000, " GB"),
    };
    let whole = (tenths / 10).to_string();
    match tenths % 10 {
        0 => [&whole, unit].concat(),
        tenth => [&whole, ".", &tenth.to_string(), unit].concat(),
    }
}

/// `12:30`, `1:02:03`.
fn length(file: &File<'_, '_>) -> String {
    let seconds = file.duration_in_seconds.get(&file.at);
    let seconds = seconds.unwrap_or_default();
    let seconds = seconds
        .split('.')
        .next()
        .and_then(|whole| whole.parse().ok());
    let Some(seconds @ 1_u32..) = seconds else {
        return String::new();
    };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

impl Shown {
    fn node(self) -> Node {
        let details = (!self.details.is_empty()).then_some(self.details);
        let details = details.map(|words| made(Tag::Small, None, vec![Node::Text(words.into())]));
        let beside = |mut nodes: Vec<Node>| {
            if let Some(details) = details {
                nodes.extend((!nodes.is_empty()).then(|| Node::Text(" ".into())));
                nodes.push(details);
            }
            nodes
        };
        match self.form {
            Form::Picture => figure(self.nodes),
            Form::Paper => made(Tag::P, None, beside(self.nodes)),
            Form::Player(tag) => {
                let caption = beside(self.title.map(Node::Text).into_iter().collect());
                let mut nodes = vec![made(tag, None, self.nodes)];
                if !caption.is_empty() {
                    nodes.push(made(Tag::Figcaption, None, caption));
                }
                figure(nodes)
            }
        }
    }
}
