//! One item of a JSON Feed: one [`Entry`].

use super::super::object::{Local, Object};
use super::super::problem::Problem;
use super::super::{html, text};
use super::{authors, blocks, short};
use crate::model::{Author, Content, Entry, EntryId, Kind, MediaUrl, Presence, SafeUrl};

const FIELDS: &[&str] = &[
    "id",
    "url",
    "external_url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "image",
    "banner_image",
    "date_published",
    "date_modified",
    "author",
    "authors",
    "tags",
    "language",
    "attachments",
];

const EXTENSION_FIELDS: &[&str] = &[
    "kind",
    "pinned",
    "revision",
    "deleted",
    "sort",
    "correction",
    "blocks",
];

const KINDS: &[(&str, Kind)] = &[
    ("update", Kind::Update),
    ("key", Kind::Key),
    ("breaking", Kind::Breaking),
    ("summary", Kind::Summary),
    ("correction", Kind::Correction),
];

/// What is said of an item that has no identity of its own.
pub(in crate::feed) const NO_ID: &str = "missing: ";

/// What an item takes from the feed around it.
pub(super) struct Around<'a> {
    pub(super) base: Option<&'a SafeUrl>,
    pub(super) local: &'a Local<'a>,
    /// Who wrote it, where it does not say.
    pub(super) authors: &'a [Author],
}

/// The entry in an item, or `None` and a problem if it has nothing to show.
pub(super) fn decode(
    item: &Object<'_>,
    around: &Around<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let id = item.text("id", problems).unwrap_or_default();
    let id = Some(id).filter(|id| !id.is_empty());
    item.report_unknown(FIELDS, problems);
    let mut entry = Entry::new(EntryId(id.clone().unwrap_or_else(|| made_up(item)).into()));
    entry.published = item.date("date_published", around.local, problems);
    entry.modified = item.date("date_modified", around.local, problems);
    let extension = item.object("_liveblog", problems);
    if let Some(extension) = &extension {
        extend(&mut entry, extension, problems);
    }
    if entry.is_withdrawn() {
        if id.is_none() {
            item.report("id", [NO_ID, "nothing is withdrawn"].concat(), problems);
        }
        return id.map(|_| tombstone(entry));
    }
    entry.published = entry.published.or(entry.modified);
    fill(&mut entry, item, around, problems);
    let blocks = extension.map(|extension| extension.objects("blocks", problems));
    let blocks = blocks.and_then(|blocks| blocks::decode(&blocks, around.base, problems));
    let has_blocks = blocks.is_some();
    entry.body = blocks.unwrap_or_else(|| body(item, around.base, problems));
    let brief = entry.body.is_empty();
    if let (true, Some(summary)) = (brief, &entry.summary) {
        entry.body = text::parse(summary);
    }
    illustrate(&mut entry, item, has_blocks, around.base, problems);
    entry.brief = brief && entry.body.nodes.len() == 1 && entry.summary.is_some();
    let links = entry.url.is_some() || entry.external_url.is_some();
    if entry.body.is_empty() && entry.headline.is_none() && !links {
        item.report(
            "",
            "has neither a title nor content: the entry is left out",
            problems,
        );
        return None;
    }
    if id.is_none() {
        let instead = "the entry is known by its address or its words";
        item.report("id", [NO_ID, instead].concat(), problems);
    }
    Some(entry)
}

/// What tells an item without an id from the others: its address, else what is least likely to be
/// edited.
fn made_up(item: &Object<'_>) -> String {
    let member = |name: &&str| {
        let text = item.text(name, &mut Vec::new());
        text.filter(|text| !text.trim().is_empty())
    };
    if let Some(address) = ["url", "external_url"].iter().find_map(member) {
        return address;
    }
    let named = |name: &&str| Some([name, &*member(name)?].concat());
    let told = ["date_published", "title"].iter().filter_map(named);
    let mut told: Vec<String> = told.collect();
    if told.len() < 2 {
        let words = ["content_html", "content_text", "summary", "image"];
        told.extend(words.iter().filter_map(named));
    }
    // FNV-1a.
    let hash = told
        .concat()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    ["entry ", &hash.to_string()].concat()
}

fn extend(entry: &mut Entry, extension: &Object<'_>, problems: &mut Vec<Problem>) {
    extension.report_unknown(EXTENSION_FIELDS, problems);
    entry.kind = extension
        .choice("kind", KINDS, problems)
        .unwrap_or_default();
    entry.pinned = extension.flag("pinned", problems);
    entry.revision = extension.natural("revision", problems).unwrap_or(0);
    entry.sort = extension.integer("sort", problems);
    entry.correction = short(extension, "correction", problems);
    if extension.flag("deleted", problems) {
        entry.presence = Presence::Withdrawn;
    }
}

/// What stays of a withdrawn entry: which, when, and where it stood. Whatever else the item still
/// carries has been withdrawn too.
fn tombstone(entry: Entry) -> Entry {
    Entry {
        published: entry.published,
        modified: entry.modified,
        sort: entry.sort,
        revision: entry.revision,
        presence: Presence::Withdrawn,
        ..Entry::new(entry.id)
    }
}

fn fill(entry: &mut Entry, item: &Object<'_>, around: &Around<'_>, problems: &mut Vec<Problem>) {
    entry.url = item.url("url", around.base, problems);
    let external = item.url("external_url", around.base, problems);
    entry.external_url = external.filter(|url| entry.url.as_ref() != Some(url));
    entry.headline = short(item, "title", problems);
    entry.summary = item.words("summary", problems).map(Into::into);
    entry.language = item.line("language", problems).map(Into::into);
    entry.tags = item.lines("tags", problems);
    entry.authors = authors(item, around.base, problems);
    if entry.authors.is_empty() {
        entry.authors = around.authors.to_vec();
    }
}

/// What stands in the item itself: HTML, unless there is nothing to see in it, else plain text.
fn body(item: &Object<'_>, base: Option<&SafeUrl>, problems: &mut Vec<Problem>) -> Content {
    let html = item
        .text("content_html", problems)
        .map(|html| html::parse(&html, base));
    let text = || {
        item.text("content_text", problems)
            .map(|plain| text::parse(&plain))
    };
    // What was cut before it said anything says something later: the entry leads there.
    let (blank, html) = match html {
        Some(body) if body.is_blank() => (Some(body).filter(|body| body.truncated), None),
        body => (None, body),
    };
    html.or_else(text)
        .filter(|body| !body.is_blank())
        .or(blank)
        .unwrap_or_default()
}

/// Adds the picture of the whole entry, and what is attached to it.
fn illustrate(
    entry: &mut Entry,
    item: &Object<'_>,
    typed: bool,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) {
    let mut loaded = |name| item.loaded(name, "a picture", base, problems);
    let image: Option<MediaUrl> = loaded("image").or_else(|| loaded("banner_image"));
    let body = (&entry.body, typed);
    let files = blocks::attached(item, image.as_ref(), body, base, problems);
    entry.body.nodes.extend(files);
    // Not twice: the body may have it, in another size.
    let image = image.filter(|image| !html::shows(&entry.body.nodes, &html::same(image.as_str())));
    if let Some(image) = image {
        let lead = blocks::lead(item, image, base, problems);
        entry.body.nodes.insert(0, lead);
    }
}
