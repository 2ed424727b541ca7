//! The attributes that an element may have, each with a value that has been checked.

use std::borrow::Cow;
use std::rc::Rc;

use super::super::{MediaUrl, SafeUrl};
use super::tag::names;

names! {
    /// A text direction, for `dir`.
    pub Direction { Ltr "ltr", Rtl "rtl", Auto "auto" }
}

names! {
    /// What a header cell heads, for `scope`.
    pub Scope { Row "row", Col "col", Rowgroup "rowgroup", Colgroup "colgroup" }
}

names! {
    /// How a list is numbered, for `type` on `ol`.
    pub Numbering { Decimal "1", LowerAlpha "a", UpperAlpha "A", LowerRoman "i", UpperRoman "I" }
}

names! {
    /// What a part of a typed block is, for the sheet: `class`. In HTML a feed gets three by what its
    /// markup means: a picture that stands in a line like a letter, and text that is not bold or not
    /// slanted in text that is.
    pub Class {
        Bar "bar", By "by", Card "card", Chart "chart", Claim "claim", Emoji "emoji",
        FactCheck "fact-check", Gallery "gallery", Kicker "kicker", Legend "legend", Light "light",
        Media "media", Number "number", Poll "poll", Pull "pull", QAndA "q-and-a", Scale "scale", Score "score", Series1 "series-1",
        Series2 "series-2", Series3 "series-3", Series4 "series-4", Strip "strip", Upright "upright",
        Verdict "verdict",
    }
}

/// A share of a drawing's width or height, in thousandths, 0 to 1,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share(u16);

impl Share {
    /// `part` of `whole`; all of it if it is more, nothing of it if it is negative.
    pub fn of(part: i64, whole: i64) -> Self {
        let share = part.clamp(0, whole.max(0)) * 1_000 / whole.max(1);
        Self(u16::try_from(share).unwrap_or(1_000))
    }

    /// In thousandths.
    pub fn thousandths(self) -> u16 {
        self.0
    }

    /// As a percentage, `12.5%`.
    fn percent(self) -> String {
        [&digits(self.0 / 10), ".", &digits(self.0 % 10), "%"].concat()
    }
}

/// An allowed attribute with a checked value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// Where a link goes.
    Href(SafeUrl),
    /// Where a picture is.
    Src(MediaUrl),
    /// Pictures for other widths or densities, each with its descriptor (`640w`, `2x`).
    Srcset(Vec<(MediaUrl, Rc<str>)>),
    /// What a picture shows.
    Alt(Rc<str>),
    /// More about a link or an abbreviation.
    Title(Rc<str>),
    /// A picture's width in CSS pixels, 1 to 10,000.
    Width(u16),
    /// A picture's height in CSS pixels, 1 to 10,000.
    Height(u16),
    /// The machine-readable form of a time.
    Datetime(Rc<str>),
    /// The first number of a list.
    Start(i32),
    /// A list that counts down.
    Reversed,
    /// How a list is numbered.
    Numbering(Numbering),
    /// How many columns a cell spans, 2 to 20.
    Colspan(u8),
    /// How many rows a cell spans, 2 to 100.
    Rowspan(u8),
    /// What a header cell heads.
    Scope(Scope),
    /// The language of the text: letters, digits and hyphens.
    Lang(Rc<str>),
    /// The language of a link's target.
    Hreflang(Rc<str>),
    /// The direction of the text.
    Dir(Direction),
    /// What a part of a typed block is.
    Class(Class),
    /// The picture that a film shows before it plays.
    Poster(MediaUrl),
    /// The media type of a source.
    Mime(Rc<str>),
    /// The language of captions.
    Srclang(Rc<str>),
    /// The name of captions, for the menu of a player.
    Label(Rc<str>),
    /// What a drawing shows, for those who cannot see it.
    Describes(Rc<str>),
    /// Where a bar begins.
    From(Share),
    /// How long a bar is.
    Length(Share),
    /// The corners of a line in a drawing of 1,000 by 1,000.
    Points(Vec<(Share, Share)>),
}

impl Attribute {
    /// Where a link leads, if it says so.
    pub fn href(&self) -> Option<&SafeUrl> {
        match self {
            Self::Href(url) => Some(url),
            _ => None,
        }
    }

    /// A width or a height, if it is one that a picture may have.
    pub fn pixels(number: impl TryInto<u16>) -> Option<u16> {
        let pixels = number.try_into().ok();
        pixels.filter(|pixels| (1..=10_000).contains(pixels))
    }

    /// The attribute's name in HTML.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Href(_) => "href",
            Self::Src(_) => "src",
            Self::Srcset(_) => "srcset",
            Self::Alt(_) => "alt",
            Self::Title(_) => "title",
            Self::Width(_) | Self::Length(_) => "width",
            Self::Height(_) => "height",
            Self::Datetime(_) => "datetime",
            Self::Start(_) => "start",
            Self::Reversed => "reversed",
            Self::Numbering(_) | Self::Mime(_) => "type",
            Self::Colspan(_) => "colspan",
            Self::Rowspan(_) => "rowspan",
            Self::Scope(_) => "scope",
            Self::Lang(_) => "lang",
            Self::Hreflang(_) => "hreflang",
            Self::Dir(_) => "dir",
            Self::Class(_) => "class",
            Self::Poster(_) => "poster",
            Self::Srclang(_) => "srclang",
            Self::Label(_) => "label",
            Self::Describes(_) => "aria-label",
            Self::From(_) => "x",
            Self::Points(_) => "points",
        }
    }

    /// The attribute's value, unescaped.
    pub fn value(&self) -> Cow<'_, str> {
        match self {
            Self::Href(url) => url.as_str().into(),
            Self::Src(url) | Self::Poster(url) => url.as_str().into(),
            Self::Srcset(candidates) => srcset(candidates).into(),
            Self::Alt(text)
            | Self::Title(text)
            | Self::Datetime(text)
            | Self::Lang(text)
            | Self::Hreflang(text)
            | Self::Mime(text)
            | Self::Srclang(text)
            | Self::Label(text)
            | Self::Describes(text) => (&**text).into(),
            Self::Start(number) => number.to_string().into(),
            Self::Width(number) | Self::Height(number) => digits(*number).into(),
            Self::Reversed => "".into(),
            Self::Colspan(number) | Self::Rowspan(number) => digits(*number).into(),
            Self::Numbering(numbering) => numbering.name().into(),
            Self::Scope(scope) => scope.name().into(),
            Self::Dir(direction) => direction.name().into(),
            Self::Class(class) => class.name().into(),
            Self::From(share) | Self::Length(share) => share.percent().into(),
            Self::Points(points) => corners(points).into(),
        }
    }
}

fn digits(number: impl Into<i32>) -> String {
    number.into().to_string()
}

fn corners(points: &[(Share, Share)]) -> String {
    let mut written = String::new();
    for (x, y) in points {
        let space = if written.is_empty() { "" } else { " " };
        written += &[space, &*digits(x.0), ",", &digits(y.0)].concat();
    }
    written
}

fn srcset(candidates: &[(MediaUrl, Rc<str>)]) -> String {
    let mut written = String::new();
    for (url, descriptor) in candidates {
        let comma = if written.is_empty() { "" } else { ", " };
        written += &[comma, url.as_str(), " ", descriptor].concat();
    }
    written
}
