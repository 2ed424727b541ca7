//! One item of a JSON Feed: one [`Entry`].

use super::super::object::Object;
use super::super::problem::Problem;
use super::super::{html, text};
use super::{blocks, short};
use crate::model::{Author, Content, Entry, EntryId, Kind, Node, Presence, SafeUrl};

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

/// The entry in an item, or `None` and a problem if it has no id or nothing to show.
pub(super) fn decode(
    item: &Object<'_>,
    base: Option<&SafeUrl>,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let Some(id) = item.text("id", problems).filter(|id| !id.is_empty()) else {
        item.report("id", "missing: the entry is left out", problems);
        return None;
    };
    item.report_unknown(FIELDS, problems);
    let mut entry = Entry::new(EntryId(id.into()));
    entry.published = item.date("date_published", problems);
    entry.modified = item.date("date_modified", problems);
    let extension = item.object("_liveblog", problems);
    if let Some(extension) = &extension {
        extend(&mut entry, extension, problems);
    }
    if entry.is_withdrawn() {
        return Some(tombstone(entry));
    }
    fill(&mut entry, item, base, problems);
    let blocks = extension.map(|extension| extension.objects("blocks", problems));
    let blocks = blocks.and_then(|blocks| blocks::decode(&blocks, base, problems));
    entry.body = blocks.unwrap_or_else(|| body(item, base, problems));
    if let Some(image) = image(item, base, problems) {
        entry.body.nodes.insert(0, image);
    }
    if entry.body.is_empty() && entry.headline.is_none() && entry.summary.is_none() {
        item.report(
            "",
            "has neither a title nor content: the entry is left out",
            problems,
        );
        return None;
    }
    Some(entry)
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

fn fill(entry: &mut Entry, item: &Object<'_>, base: Option<&SafeUrl>, problems: &mut Vec<Problem>) {
    entry.url = item
        .url("url", base, problems)
        .or_else(|| item.url("external_url", base, problems));
    entry.headline = short(item, "title", problems);
    entry.summary = item.line("summary", problems).map(Into::into);
    entry.language = item.line("language", problems).map(Into::into);
    entry.authors = authors(item, base, problems);
}

/// What stands in the item itself, and the films and sounds that are attached to it.
fn body(item: &Object<'_>, base: Option<&SafeUrl>, problems: &mut Vec<Problem>) -> Content {
    let html = item
        .text("content_html", problems)
        .map(|html| html::parse(&html, base));
    let text = || {
        item.text("content_text", problems)
            .map(|plain| text::parse(&plain))
    };
    let mut body = html.or_else(text).unwrap_or_default();
    body.nodes.extend(blocks::attached(item, base, problems));
    body
}

/// The picture of the whole entry. What is attached under the same address says how large it is and
/// what it shows.
fn image(item: &Object<'_>, base: Option<&SafeUrl>, problems: &mut Vec<Problem>) -> Option<Node> {
    let url = item.loaded("image", "a picture", base, problems)?;
    Some(blocks::lead(item, url, base, problems))
}

/// `authors`, or the single `author` of JSON Feed 1.0.
fn authors(item: &Object<'_>, base: Option<&SafeUrl>, problems: &mut Vec<Problem>) -> Vec<Author> {
    let mut objects = item.objects("authors", problems);
    if objects.is_empty() {
        objects.extend(item.object("author", problems));
    }
    objects
        .iter()
        .filter_map(|author| {
            let name = short(author, "name", problems)?;
            let url = author.url("url", base, problems);
            Some(Author { name, url })
        })
        .collect()
}
