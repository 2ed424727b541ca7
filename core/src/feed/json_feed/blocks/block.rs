//! A block as it is written, or a part of one: its members by their names.
//!
//! One type for all blocks, because a look (see [`super::looks`]) names the members that it shows.

use std::rc::Rc;

use super::super::super::json::Members;
use super::super::super::json::Value;
use super::super::super::lenient::{Field, Label, Lenient, Link, Read, Values, parts};
use super::super::super::object::{Open, members, report_unknown};
use super::super::super::reading::At;
use crate::model::SafeUrl;
use crate::model::content::{names, shorten};

/// Longer lines are cut, in characters.
const LONGEST_LINE: usize = 300;

names! {
    /// What a block, or a part of one, may have.
    pub(super) Member {
        Alt "alt", AnsweredBy "answered_by", Answers "answers", AskedBy "asked_by",
        Attribution "attribution", Caption "caption", Captions "captions", Claim "claim",
        ClaimedBy "claimed_by", Clock "clock", Credit "credit", Description "description",
        Detail "detail", Events "events", FallbackHtml "fallback_html", Header "header",
        Height "height", Html "html", Image "image", Images "images", Kind "kind", Label "label",
        Labels "labels", Language "language", MimeType "mime_type", Name "name", Note "note",
        Period "period", Poster "poster", Pull "pull", Question "question", Rows "rows",
        Score "score", Series "series", Sources "sources", Srcset "srcset", Teams "teams",
        Text "text", Title "title", Type "type", Unit "unit", Url "url", Values "values",
        Verdict "verdict", Votes "votes", Width "width",
    }
}

/// A block or a part of one.
pub(super) struct Block<'a, 'r> {
    pub(super) at: At<'r>,
    members: Members<'a>,
    /// Which part of how many it is.
    pub(super) place: (usize, usize),
    /// The votes of all answers together, once they have been counted.
    pub(super) total: i64,
}

impl<'a, 'r> Open<'a, 'r> for Block<'a, 'r> {
    fn open(value: Value<'a>, at: At<'r>) -> Option<Self> {
        let members = members(value, &at)?;
        Some(Self {
            at,
            members,
            place: (0, 0),
            total: 0,
        })
    }
}

/// A block in a member that holds one.
impl<'a, 'r> Read<'a, 'r> for Block<'a, 'r> {
    type Output = Self;

    fn read(value: Value<'a>, field: Field<'_, 'r>) -> Option<Self> {
        Self::open(value, field.at.member(field.name))
    }
}

impl<'a, 'r> Block<'a, 'r> {
    /// The same, where nothing is reported.
    pub(super) fn quiet(&self) -> Self {
        let (at, members) = (self.at.quiet(), self.members.clone());
        Self {
            at,
            members,
            ..*self
        }
    }

    /// A member, read as what it should be.
    pub(super) fn get<T: Read<'a, 'r>>(&self, member: Member) -> Option<T::Output> {
        self.member::<T>(member).get(&self.at)
    }

    /// Whether a member is there.
    pub(super) fn has(&self, member: Member) -> bool {
        self.member::<Values>(member).kind() != "null"
    }

    fn member<T>(&self, member: Member) -> Lenient<'a, T> {
        Lenient::new(member.name(), self.members.last(member.name()))
    }

    /// The parts of a member, which have the same total.
    pub(super) fn parts(&self, member: Member) -> Vec<Self> {
        self.parts_at(member, &self.at)
    }

    /// The same, where nothing is reported.
    pub(super) fn quiet_parts(&self, member: Member) -> Vec<Self> {
        self.parts_at(member, &self.at.quiet())
    }

    fn parts_at(&self, member: Member, at: &At<'r>) -> Vec<Self> {
        let Some(value) = self.member::<Values>(member).value() else {
            return Vec::new();
        };
        let name = member.name();
        let mut parts: Vec<Self> = parts(value, Field { at, name }).unwrap_or_default();
        let all = parts.len();
        for (index, part) in parts.iter_mut().enumerate() {
            part.place = (index + 1, all);
            part.total = self.total;
        }
        parts
    }

    /// The values of an array.
    pub(super) fn values(&self, member: Member) -> Vec<Value<'a>> {
        self.get::<Values>(member).unwrap_or_default()
    }

    /// One line of text, or a number as it is written; not empty.
    pub(super) fn line(&self, member: Member) -> Option<Rc<str>> {
        let line = self.get::<Label>(member)?;
        Some(shorten(&line, LONGEST_LINE).into())
    }

    /// An address that names a host.
    pub(super) fn link(&self, member: Member) -> Option<SafeUrl> {
        let url = self.get::<Link>(member)?;
        (!url.host().is_empty()).then_some(url)
    }

    /// Reports members that the block does not have.
    pub(super) fn report_unknown(&self, is_known: impl Fn(Member) -> bool) {
        if cfg!(feature = "unknown-members") {
            report_unknown(&self.members, &self.at, |name| {
                let member = Member::parse(name);
                member.is_some_and(|member| {
                    matches!(member, Member::Type | Member::FallbackHtml) || is_known(member)
                })
            });
        }
    }
}
