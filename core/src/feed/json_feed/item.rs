//! One item of a JSON Feed: one [`Entry`].

use serde::Deserialize;

use super::super::dates::Date;
use super::super::lenient::{
    Choice, Lenient, Line, Link, Named, Part, Parts, Picture, Tags, Text, Values, Words, brief,
};
use super::super::object::Located;
use super::super::problem::Once;
use super::super::reading::At;
use super::super::{html, own_providers, text};
use super::author::{self, Authors};
use super::{blocks, short};
use crate::model::{Author, Content, Entry, EntryId, Kind, MediaUrl, Presence};

/// What is reported of an item that has no identity of its own.
pub(in crate::feed) const NO_ID: &str = "missing: ";

/// An item as it is written.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub(super) struct Source<'a> {
    id: Lenient<'a, Text>,
    url: Lenient<'a, Link>,
    external_url: Lenient<'a, Link>,
    title: Lenient<'a, Words>,
    content_html: Lenient<'a, Text>,
    content_text: Lenient<'a, Text>,
    summary: Lenient<'a, Words>,
    image: Lenient<'a, Picture>,
    banner_image: Lenient<'a, Picture>,
    date_published: Lenient<'a, Date>,
    date_modified: Lenient<'a, Date>,
    author: Authors<'a>,
    authors: Authors<'a>,
    tags: Lenient<'a, Tags>,
    language: Lenient<'a, Line>,
    pub(super) attachments: Lenient<'a, Parts<blocks::Attachment<'a>>>,
    #[serde(rename = "_liveblog")]
    extension: Lenient<'a, Part<Extension<'a>>>,
}

/// What we add to an item.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
struct Extension<'a> {
    kind: Lenient<'a, Choice<Kind>>,
    pinned: Lenient<'a, bool>,
    revision: Lenient<'a, u64>,
    deleted: Lenient<'a, bool>,
    sort: Lenient<'a, i64>,
    correction: Lenient<'a, Words>,
    blocks: Lenient<'a, Values>,
}

impl Named for Kind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("update", Self::Update),
        ("key", Self::Key),
        ("breaking", Self::Breaking),
        ("summary", Self::Summary),
        ("correction", Self::Correction),
    ];
}

type Item<'a, 'r> = Located<'r, Source<'a>>;

/// The entry in an item, or `None` and a problem if it has nothing to show. `authors` wrote it where it does not say
/// who did.
pub(super) fn decode(item: &Item<'_, '_>, authors: &[Author]) -> Option<Entry> {
    let at = &item.at;
    let id = item.id.get(at).filter(|id| !id.is_empty());
    let mut entry = Entry::new(EntryId(id.clone().unwrap_or_else(|| made_up(item)).into()));
    entry.published = item.date_published.get(at);
    entry.modified = item.date_modified.get(at);
    let extension = item.extension.get(at);
    if let Some(extension) = &extension {
        extend(&mut entry, extension);
    }
    if entry.is_withdrawn() {
        if id.is_none() {
            at.report("id", [NO_ID, "nothing is withdrawn"].concat());
        }
        return id.map(|_| tombstone(entry));
    }
    entry.published = entry.published.or(entry.modified);
    fill(&mut entry, item, authors);
    let blocks = extension.and_then(|it| blocks::decode(&it.blocks, &it.at));
    let has_blocks = blocks.is_some();
    entry.body = blocks.unwrap_or_else(|| body(item));
    let brief = entry.body.is_empty();
    if let (true, Some(summary)) = (brief, &entry.summary) {
        entry.body = text::parse(summary);
    }
    illustrate(&mut entry, item, has_blocks);
    let place = if has_blocks {
        "_liveblog.blocks"
    } else {
        "content_html"
    };
    report_missing(at, place, &entry.body);
    if let Some(url) = entry.body.undescribed() {
        report_undescribed(at, url);
    }
    own_providers::adopt(&mut entry.body, &at.reading.providers);
    entry.brief = brief && entry.body.nodes.len() == 1 && entry.summary.is_some();
    let links = entry.url.is_some() || entry.external_url.is_some();
    if entry.body.is_empty() && entry.headline.is_none() && !links {
        at.report("", "has neither a title nor content: the entry is left out");
        return None;
    }
    if id.is_none() {
        let instead = "the entry is known by its address or its words";
        at.report("id", [NO_ID, instead].concat());
    }
    Some(entry)
}

/// What tells an item without an id from the others: its address, else what is least likely to be
/// edited.
fn made_up(item: &Item<'_, '_>) -> String {
    let at = item.at.quiet();
    let text = |member: Lenient<'_, Text>| {
        let text = member.get(&at)?;
        (!text.trim().is_empty()).then_some(text)
    };
    let address = text(item.url.as_a()).or_else(|| text(item.external_url.as_a()));
    if let Some(address) = address {
        return address;
    }
    let named = |name: &str, member| Some([name, &*text(member)?].concat());
    let mut told = vec![
        named("date_published", item.date_published.as_a()),
        named("title", item.title.as_a()),
    ];
    if told.contains(&None) {
        told.extend([
            named("content_html", item.content_html.as_a()),
            named("content_text", item.content_text.as_a()),
            named("summary", item.summary.as_a()),
            named("image", item.image.as_a()),
        ]);
    }
    let told: Vec<String> = told.into_iter().flatten().collect();
    // FNV-1a.
    let hash = told
        .concat()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    ["entry ", &hash.to_string()].concat()
}

fn extend(entry: &mut Entry, extension: &Located<'_, Extension<'_>>) {
    let at = &extension.at;
    entry.kind = extension.kind.get(at).unwrap_or_default();
    entry.pinned = extension.pinned.get(at).unwrap_or_default();
    entry.revision = extension.revision.get(at).unwrap_or(0);
    entry.sort = extension.sort.get(at);
    entry.correction = short(&extension.correction, at);
    if extension.deleted.get(at).unwrap_or_default() {
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

fn fill(entry: &mut Entry, item: &Item<'_, '_>, authors: &[Author]) {
    let at = &item.at;
    entry.url = item.url.get(at);
    let external = item.external_url.get(at);
    entry.external_url = external.filter(|url| entry.url.as_ref() != Some(url));
    entry.headline = short(&item.title, at);
    entry.summary = item.summary.get(at).map(Into::into);
    entry.language = item.language.get(at).map(Into::into);
    entry.tags = item.tags.get(at).unwrap_or_default();
    entry.authors = author::decode(&item.authors, &item.author, at);
    if entry.authors.is_empty() {
        entry.authors = authors.to_vec();
    }
}

/// What stands in the item itself: HTML, unless there is nothing to see in it, else plain text.
fn body(item: &Item<'_, '_>) -> Content {
    let at = &item.at;
    let html = item.content_html.get(at).map(|html| {
        let read = html::unescaped(&html);
        if read.is_some() {
            at.report("content_html", "is escaped once too often");
        }
        html::parse(read.as_deref().unwrap_or(&html), at.reading.base)
    });
    let text = || item.content_text.get(at).map(|plain| text::parse(&plain));
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

/// Names whose things are missing.
fn report_missing(at: &At<'_>, place: &str, body: &Content) {
    for whose in body.missing() {
        let what = [
            "what a script of ",
            whose,
            " would show is missing: no script is run",
        ];
        at.report(place, what.concat());
    }
}

/// Many feeds describe none of their pictures: the first one is named.
fn report_undescribed(at: &At<'_>, url: &MediaUrl) {
    let message = [
        "the picture ",
        &brief(url.as_str()),
        " has no alternative text (\"alt\"): readers who cannot see it are told nothing of it",
    ];
    at.report_once("", message.concat(), Once::NoAlt);
}

/// Adds the picture of the whole entry, and what is attached to it.
fn illustrate(entry: &mut Entry, item: &Item<'_, '_>, typed: bool) {
    let at = &item.at;
    let image: Option<MediaUrl> = item.image.get(at).or_else(|| item.banner_image.get(at));
    let files = blocks::attached(item, image.as_ref(), (&entry.body, typed));
    entry.body.nodes.extend(files);
    // Not twice: the body may have it, in another size.
    let image = image.filter(|image| !html::shows(&entry.body.nodes, &html::same(image.as_str())));
    if let Some(image) = image {
        entry.body.nodes.insert(0, blocks::lead(item, image));
    }
}
