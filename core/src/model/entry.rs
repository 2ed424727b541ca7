//! One timed entry of a live blog.

use std::fmt;
use std::rc::Rc;

use serde::{Serialize, Serializer};

use super::{Content, OwnWords, SafeUrl, Timestamp};

/// The identity of an entry: an opaque string, unique in its feed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub Rc<str>);

impl From<&str> for EntryId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl Serialize for EntryId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an editor says an entry is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary report.
    #[default]
    Update,
    /// A key event of the coverage.
    Key,
    /// Breaking news.
    Breaking,
    /// A summary of what has happened so far.
    Summary,
    /// A correction of an earlier report.
    Correction,
}

/// Which of two versions of one entry is the newer: the higher one. Editors' revision numbers come
/// before dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// `_liveblog.revision`, 0 when the feed has none.
    pub revision: u64,
    /// When this version was made: modified, else published.
    pub at: Option<Timestamp>,
}

/// Whether an entry is published or has been withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// To be shown.
    #[default]
    Published,
    /// A tombstone: it was published once, and its content is gone.
    Withdrawn,
}

/// Who wrote an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name to print.
    pub name: Rc<str>,
    /// A page about the author.
    pub url: Option<SafeUrl>,
}

/// One timed entry. Shared as `Rc<Entry>`: an unchanged entry keeps its `Rc` through updates, so
/// that only what changed is drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identity in the feed.
    pub id: EntryId,
    /// Its own address, if it has one.
    pub url: Option<SafeUrl>,
    /// The address of what it is about, where that is another.
    pub external_url: Option<SafeUrl>,
    /// The line above the body.
    pub headline: Option<Rc<str>>,
    /// One or two sentences that stand for the body at the `summaries` density.
    pub summary: Option<Rc<str>>,
    /// The text itself.
    pub body: Content,
    /// Whether the summary is all that there is: the body holds nothing else.
    pub brief: bool,
    /// What it is about, in words of the newsroom's.
    pub tags: Vec<Rc<str>>,
    /// When it was published, if the feed gives a valid date.
    pub published: Option<Timestamp>,
    /// When it was last changed.
    pub modified: Option<Timestamp>,
    /// Its place in the timeline where that is not `published`; the higher, the newer.
    pub sort: Option<i64>,
    /// What kind of entry it is.
    pub kind: Kind,
    /// Whether it is pinned above the timeline.
    pub pinned: bool,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// The BCP 47 language of this entry where it differs from the feed's.
    pub language: Option<Rc<str>>,
    /// The editors' version number, 0 if there is none.
    pub revision: u64,
    /// What was corrected, in a sentence.
    pub correction: Option<Rc<str>>,
    /// Whether it is published or withdrawn.
    pub presence: Presence,
}

impl Entry {
    /// An empty published entry: where decoders and tests start.
    pub fn new(id: impl Into<EntryId>) -> Self {
        Self {
            id: id.into(),
            url: None,
            external_url: None,
            headline: None,
            summary: None,
            body: Content::default(),
            brief: false,
            tags: Vec::new(),
            published: None,
            modified: None,
            sort: None,
            kind: Kind::Update,
            pinned: false,
            authors: Vec::new(),
            language: None,
            revision: 0,
            correction: None,
            presence: Presence::Published,
        }
    }

    /// Which version of the entry this is.
    pub fn version(&self) -> Version {
        Version {
            revision: self.revision,
            at: self.modified.or(self.published),
        }
    }

    /// Whether another version of this entry reads as this one, and differs in nothing but its number
    /// and the date of its last change; that may be the only date there is.
    pub fn reads_like(&self, other: &Self) -> bool {
        let Self {
            modified, revision, ..
        } = *other;
        let no_other = self.published == self.modified && other.published == modified;
        let published = if no_other {
            other.published
        } else {
            self.published
        };
        *other
            == Self {
                published,
                modified,
                revision,
                ..self.clone()
            }
    }

    /// Where a dated entry stands in the timeline; the higher, the newer.
    pub fn position(&self) -> Option<i64> {
        self.sort.or(self.published.map(|at| at.0))
    }

    /// Whether this entry has been withdrawn.
    pub fn is_withdrawn(&self) -> bool {
        self.presence == Presence::Withdrawn
    }

    /// When a published entry was edited: after its first revision, or a minute or more after
    /// publication. Systems set both dates a few seconds apart when an entry is first saved.
    pub fn edited(&self) -> Option<Timestamp> {
        let modified = self.modified?;
        let later = modified.since(self.published?);
        let edited = later >= 60_000 || (self.revision > 1 && later > 0);
        edited.then_some(modified)
    }

    /// Where it leads: to what it is about, else to its own page.
    pub fn address(&self) -> Option<&SafeUrl> {
        self.external_url.as_ref().or(self.url.as_ref())
    }

    /// Whether there is something that can be closed.
    pub fn opens(&self) -> bool {
        self.correction.is_some() || !(self.brief || self.body.is_empty())
    }

    /// The line that stands for the entry when it is collapsed: its headline, else its first
    /// sentence, else what it holds or where it leads.
    pub fn title(&self, own: &dyn OwnWords) -> Rc<str> {
        let known = self.headline.clone().or_else(|| self.summary.clone());
        known.unwrap_or_else(|| match self.body.first_sentence(own) {
            line if line.is_empty() => self.address().map_or("", SafeUrl::label).into(),
            line => line.into(),
        })
    }
}
