//! The elements that an entry may hold.

macro_rules! names {
    ($(#[$attribute:meta])* $visibility:vis $type:ident { $($variant:ident $name:literal),* $(,)? }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant is what its name says")]
        $visibility enum $type { $($variant),* }

        impl $type {
            /// Every value.
            $visibility const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name as it is written in HTML, or in a feed.
            $visibility fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The value of a name, written exactly as [`Self::name`] writes it.
            $visibility fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}
pub(crate) use names;

names! {
    /// The elements that an entry may hold.
    pub Tag {
        A "a", Abbr "abbr", B "b", Bdi "bdi", Bdo "bdo", Blockquote "blockquote", Br "br",
        Caption "caption", Cite "cite", Code "code", Dd "dd", Del "del", Div "div", Dl "dl",
        Dt "dt", Em "em", Figcaption "figcaption", Figure "figure", H2 "h2", H3 "h3", H4 "h4",
        H5 "h5", H6 "h6", Hr "hr", I "i", Img "img", Ins "ins", Kbd "kbd", Li "li", Mark "mark",
        Ol "ol", P "p", Pre "pre", Q "q", Rp "rp", Rt "rt", Ruby "ruby", S "s", Samp "samp",
        Small "small", Span "span", Strong "strong", Sub "sub", Sup "sup", Table "table",
        Tbody "tbody", Td "td", Tfoot "tfoot", Th "th", Thead "thead", Time "time", Tr "tr",
        U "u", Ul "ul", Wbr "wbr",
        // Drawn with attributes of ours: see `is_ours`.
        Audio "audio", Details "details", Polyline "polyline", Rect "rect", Source "source",
        Summary "summary", Svg "svg", Track "track", Video "video",
    }
}

impl Tag {
    /// Whether the element never has children.
    pub fn is_void(self) -> bool {
        use Tag::{Br, Hr, Img, Source, Track, Wbr};
        matches!(self, Br | Hr | Img | Source | Track | Wbr)
    }

    /// Whether the element never comes from HTML as it is written there: players, which are made anew
    /// from what HTML says of theirs, and the drawings of typed blocks.
    pub fn is_ours(self) -> bool {
        use Tag::{Audio, Details, Polyline, Rect, Source, Summary, Svg, Track, Video};
        matches!(
            self,
            Audio | Details | Polyline | Rect | Source | Summary | Svg | Track | Video
        )
    }

    /// Whether the element stands on its own lines, so that it ends a paragraph and separates
    /// sentences.
    pub fn is_block(self) -> bool {
        use Tag::{
            Blockquote, Dd, Details, Div, Dl, Dt, Figcaption, Figure, H2, H3, H4, H5, H6, Hr, Li,
            Ol, P, Pre, Summary, Table, Ul,
        };
        matches!(
            self,
            Blockquote
                | Dd
                | Details
                | Div
                | Dl
                | Dt
                | Figcaption
                | Figure
                | H2
                | H3
                | H4
                | H5
                | H6
                | Hr
                | Li
                | Ol
                | P
                | Pre
                | Summary
                | Table
                | Ul
        )
    }

    /// Whether what stands in the element and what stands around it are different words: blocks,
    /// the parts of tables, and line breaks.
    pub fn is_apart(self) -> bool {
        self.is_block()
            || matches!(
                self,
                Self::Br | Self::Caption | Self::Td | Self::Th | Self::Tr
            )
    }
}
