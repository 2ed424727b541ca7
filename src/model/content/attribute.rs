//! The attributes that an element may have, each with a value that has been checked.

use std::borrow::Cow;
use std::rc::Rc;

use super::super::{ImageUrl, SafeUrl};
use super::tag::names;

names! {
    /// A text direction, for `dir`.
    Direction { Ltr "ltr", Rtl "rtl", Auto "auto" }
}

names! {
    /// What a header cell heads, for `scope`.
    Scope { Row "row", Col "col", Rowgroup "rowgroup", Colgroup "colgroup" }
}

names! {
    /// How a list is numbered, for `type` on `ol`.
    Numbering { Decimal "1", LowerAlpha "a", UpperAlpha "A", LowerRoman "i", UpperRoman "I" }
}

/// An allowed attribute with a checked value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// Where a link goes.
    Href(SafeUrl),
    /// Where a picture is.
    Src(ImageUrl),
    /// Pictures for other widths or densities, each with its descriptor (`640w`, `2x`).
    Srcset(Vec<(ImageUrl, Rc<str>)>),
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
}

impl Attribute {
    /// The attribute's name in HTML.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Href(_) => "href",
            Self::Src(_) => "src",
            Self::Srcset(_) => "srcset",
            Self::Alt(_) => "alt",
            Self::Title(_) => "title",
            Self::Width(_) => "width",
            Self::Height(_) => "height",
            Self::Datetime(_) => "datetime",
            Self::Start(_) => "start",
            Self::Reversed => "reversed",
            Self::Numbering(_) => "type",
            Self::Colspan(_) => "colspan",
            Self::Rowspan(_) => "rowspan",
            Self::Scope(_) => "scope",
            Self::Lang(_) => "lang",
            Self::Hreflang(_) => "hreflang",
            Self::Dir(_) => "dir",
        }
    }

    /// The attribute's value, unescaped.
    pub fn value(&self) -> Cow<'_, str> {
        match self {
            Self::Href(url) => url.as_str().into(),
            Self::Src(url) => url.as_str().into(),
            Self::Srcset(candidates) => srcset(candidates).into(),
            Self::Alt(text)
            | Self::Title(text)
            | Self::Datetime(text)
            | Self::Lang(text)
            | Self::Hreflang(text) => (&**text).into(),
            Self::Start(number) => number.to_string().into(),
            Self::Width(number) | Self::Height(number) => i32::from(*number).to_string().into(),
            Self::Reversed => "".into(),
            Self::Colspan(number) | Self::Rowspan(number) => i32::from(*number).to_string().into(),
            Self::Numbering(numbering) => numbering.name().into(),
            Self::Scope(scope) => scope.name().into(),
            Self::Dir(direction) => direction.name().into(),
        }
    }
}

fn srcset(candidates: &[(ImageUrl, Rc<str>)]) -> String {
    let written = candidates
        .iter()
        .map(|(url, descriptor)| [url.as_str(), descriptor].join(" "));
    written.collect::<Vec<_>>().join(", ")
}
