//! The types of blocks, each with what it is made of.

use super::block::Member as M;
use crate::model::{Class, Tag, Word};

/// A type of block.
pub(super) struct Type {
    pub(super) name: &'static str,
    /// What it cannot be without.
    pub(super) needed: &'static [M],
    /// What it shows; it has the members that are named here.
    pub(super) look: &'static [Part],
}

/// What a look consists of.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// An element around its parts; left out if there is nothing in it.
    El(Tag, Mark, &'static [Part]),
    /// A member's text, in one line.
    Line(M),
    /// The same, as a number if it is nothing else.
    Number(M),
    /// The paragraphs of `html`, else of `text`.
    Prose,
    /// A space between two parts.
    Space,
    /// A word of ours.
    Ours(Word),
    /// The host of an address.
    Host(M),
    /// A link to an address, around the host if there is nothing else.
    Link(M, &'static [Part]),
    /// The look of each part of a member.
    Each(M, &'static [Part]),
    /// What takes more than a look.
    Drawn(Drawing),
}

/// What an element of a look is marked with.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    None,
    Is(Class),
    /// A class if a member is true.
    If(M, Class),
    /// A cell that heads its row.
    HeadsRow,
}

/// What takes more than a look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawing {
    /// The picture at `url`.
    Picture,
    /// A player of films.
    Video,
    /// A player of sounds.
    Audio,
    /// Which part of how many.
    Place,
    /// The rows of a table.
    Rows,
    /// Its heading.
    Header,
    /// Bars or lines.
    Chart,
    /// The votes of all answers together.
    Total,
    /// An answer's share of the votes, as a bar.
    VoteBar,
    /// The same as a percentage.
    VoteShare,
}

use Mark::{HeadsRow, If, Is};
use Part::{Drawn, Each, El, Host, Line, Link, Number, Ours, Prose, Space};

const CAPTION: Part = El(
    Tag::Figcaption,
    Mark::None,
    &[
        El(Tag::Span, Mark::None, &[Line(M::Caption)]),
        Space,
        El(Tag::Small, Mark::None, &[Line(M::Credit)]),
    ],
);

const TITLED_CAPTION: Part = El(
    Tag::Figcaption,
    Mark::None,
    &[
        El(Tag::Strong, Mark::None, &[Line(M::Title)]),
        Space,
        El(Tag::Span, Mark::None, &[Line(M::Caption)]),
        Space,
        El(Tag::Small, Mark::None, &[Line(M::Credit)]),
    ],
);

/// What is said of a picture.
pub(super) const PICTURE_CAPTION: &[Part] = &[CAPTION];

pub(super) const TYPES: &[Type] = &[
    Type {
        name: "html",
        needed: &[],
        look: &[Prose],
    },
    Type {
        name: "quote",
        needed: &[],
        look: &[El(
            Tag::Blockquote,
            If(M::Pull, Class::Pull),
            &[
                Prose,
                El(
                    Tag::P,
                    Is(Class::By),
                    &[El(
                        Tag::Cite,
                        Mark::None,
                        &[Link(M::Url, &[Line(M::Attribution)])],
                    )],
                ),
            ],
        )],
    },
    Type {
        name: "q_and_a",
        needed: &[M::Question],
        look: &[El(
            Tag::Div,
            Is(Class::QAndA),
            &[
                El(
                    Tag::Div,
                    Is(Class::Claim),
                    &[
                        El(
                            Tag::P,
                            Mark::None,
                            &[
                                El(Tag::Span, Is(Class::Kicker), &[Ours(Word::Question)]),
                                Space,
                                El(Tag::Strong, Mark::None, &[Line(M::Question)]),
                            ],
                        ),
                        El(Tag::P, Is(Class::By), &[Line(M::AskedBy)]),
                    ],
                ),
                El(
                    Tag::Div,
                    Mark::None,
                    &[
                        El(Tag::Span, Is(Class::Kicker), &[Ours(Word::Answer)]),
                        Prose,
                        El(Tag::P, Is(Class::By), &[Line(M::AnsweredBy)]),
                    ],
                ),
            ],
        )],
    },
    Type {
        name: "fact_check",
        needed: &[M::Claim, M::Verdict],
        look: &[El(
            Tag::Div,
            Is(Class::FactCheck),
            &[
                El(
                    Tag::Div,
                    Is(Class::Claim),
                    &[
                        El(
                            Tag::P,
                            Mark::None,
                            &[
                                El(Tag::Span, Is(Class::Kicker), &[Ours(Word::FactCheck)]),
                                Space,
                                El(Tag::Strong, Mark::None, &[Line(M::Claim)]),
                            ],
                        ),
                        El(Tag::P, Is(Class::By), &[Line(M::ClaimedBy)]),
                    ],
                ),
                El(Tag::P, Is(Class::Verdict), &[Line(M::Verdict)]),
                Prose,
                El(Tag::P, Is(Class::By), &[Link(M::Url, &[])]),
            ],
        )],
    },
    Type {
        name: "link",
        needed: &[M::Url],
        look: &[El(
            Tag::Div,
            Is(Class::Card),
            &[
                Each(M::Image, &[Drawn(Drawing::Picture)]),
                El(Tag::Strong, Mark::None, &[Link(M::Url, &[Line(M::Title)])]),
                El(Tag::P, Mark::None, &[Line(M::Description)]),
                El(Tag::P, Is(Class::By), &[Host(M::Url)]),
            ],
        )],
    },
    Type {
        name: "image",
        needed: &[M::Url],
        look: &[El(
            Tag::Figure,
            Is(Class::Media),
            &[Drawn(Drawing::Picture), CAPTION],
        )],
    },
    Type {
        name: "gallery",
        needed: &[M::Images],
        look: &[El(
            Tag::Div,
            Is(Class::Gallery),
            &[
                El(Tag::P, Is(Class::Legend), &[Line(M::Title)]),
                El(
                    Tag::Div,
                    Is(Class::Strip),
                    &[Each(
                        M::Images,
                        &[El(
                            Tag::Figure,
                            Is(Class::Media),
                            &[
                                Drawn(Drawing::Picture),
                                El(
                                    Tag::Figcaption,
                                    Mark::None,
                                    &[
                                        El(Tag::Span, Is(Class::Number), &[Drawn(Drawing::Place)]),
                                        Space,
                                        El(Tag::Span, Mark::None, &[Line(M::Caption)]),
                                        Space,
                                        El(Tag::Small, Mark::None, &[Line(M::Credit)]),
                                    ],
                                ),
                            ],
                        )],
                    )],
                ),
            ],
        )],
    },
    Type {
        name: "video",
        needed: &[],
        look: &[El(
            Tag::Figure,
            Is(Class::Media),
            &[Drawn(Drawing::Video), TITLED_CAPTION],
        )],
    },
    Type {
        name: "audio",
        needed: &[],
        look: &[El(
            Tag::Figure,
            Is(Class::Media),
            &[Drawn(Drawing::Audio), TITLED_CAPTION],
        )],
    },
    Type {
        name: "table",
        needed: &[M::Rows],
        look: &[El(
            Tag::Table,
            Mark::None,
            &[
                El(Tag::Caption, Mark::None, &[Line(M::Title)]),
                El(Tag::Thead, Mark::None, &[Drawn(Drawing::Header)]),
                El(Tag::Tbody, Mark::None, &[Drawn(Drawing::Rows)]),
            ],
        )],
    },
    Type {
        name: "score",
        needed: &[M::Teams],
        look: &[El(
            Tag::Div,
            Is(Class::Score),
            &[
                El(Tag::P, Is(Class::Legend), &[Line(M::Title)]),
                El(
                    Tag::P,
                    Is(Class::By),
                    &[Line(M::Period), Space, Line(M::Clock)],
                ),
                El(
                    Tag::Table,
                    Mark::None,
                    &[El(
                        Tag::Tbody,
                        Mark::None,
                        &[Each(
                            M::Teams,
                            &[El(
                                Tag::Tr,
                                Mark::None,
                                &[
                                    El(
                                        Tag::Th,
                                        HeadsRow,
                                        &[
                                            Line(M::Name),
                                            Space,
                                            El(Tag::Small, Mark::None, &[Line(M::Detail)]),
                                        ],
                                    ),
                                    El(Tag::Td, Is(Class::Number), &[Number(M::Score)]),
                                ],
                            )],
                        )],
                    )],
                ),
                El(
                    Tag::Ul,
                    Mark::None,
                    &[Each(
                        M::Events,
                        &[El(
                            Tag::Li,
                            Mark::None,
                            &[
                                El(Tag::Strong, Mark::None, &[Line(M::Clock)]),
                                Space,
                                Line(M::Text),
                            ],
                        )],
                    )],
                ),
            ],
        )],
    },
    Type {
        name: "poll_result",
        needed: &[M::Question, M::Answers],
        look: &[El(
            Tag::Div,
            Is(Class::Poll),
            &[
                El(
                    Tag::Table,
                    Mark::None,
                    &[
                        El(
                            Tag::Caption,
                            Mark::None,
                            &[
                                El(Tag::Span, Is(Class::Kicker), &[Ours(Word::Poll)]),
                                Space,
                                Line(M::Question),
                            ],
                        ),
                        El(
                            Tag::Tbody,
                            Mark::None,
                            &[Each(
                                M::Answers,
                                &[El(
                                    Tag::Tr,
                                    Mark::None,
                                    &[
                                        El(Tag::Th, HeadsRow, &[Line(M::Text)]),
                                        El(Tag::Td, Is(Class::Bar), &[Drawn(Drawing::VoteBar)]),
                                        El(
                                            Tag::Td,
                                            Is(Class::Number),
                                            &[Drawn(Drawing::VoteShare)],
                                        ),
                                    ],
                                )],
                            )],
                        ),
                    ],
                ),
                El(Tag::P, Is(Class::By), &[Drawn(Drawing::Total)]),
                El(Tag::P, Is(Class::By), &[Line(M::Note)]),
            ],
        )],
    },
    Type {
        name: "chart",
        needed: &[M::Labels, M::Series],
        look: &[El(
            Tag::Div,
            Is(Class::Chart),
            &[
                El(Tag::P, Is(Class::Legend), &[Line(M::Title)]),
                Drawn(Drawing::Chart),
                El(Tag::P, Is(Class::By), &[Line(M::Note)]),
            ],
        )],
    },
];

impl Type {
    /// Whether blocks of this type have a member.
    pub(super) fn mentions(&self, member: M) -> bool {
        mention(self.look, member)
    }
}

fn mention(parts: &[Part], member: M) -> bool {
    parts.iter().any(|part| match part {
        El(_, mark, inside) => {
            matches!(mark, If(flag, _) if *flag == member) || mention(inside, member)
        }
        Link(url, inside) => *url == member || mention(inside, member),
        Line(named) | Number(named) | Host(named) | Each(named, _) => *named == member,
        Prose => matches!(member, M::Html | M::Text),
        Drawn(drawing) => drawing.members().contains(&member),
        Space | Ours(_) => false,
    })
}

impl Drawing {
    /// The members that it is drawn from.
    fn members(self) -> &'static [M] {
        match self {
            Self::Picture => &[M::Url, M::Alt, M::Width, M::Height, M::Srcset],
            Self::Video => &[
                M::Url,
                M::MimeType,
                M::Sources,
                M::Captions,
                M::Poster,
                M::Width,
                M::Height,
            ],
            Self::Audio => &[M::Url, M::MimeType, M::Sources, M::Captions],
            Self::Rows => &[M::Rows],
            Self::Header => &[M::Header],
            Self::Chart => &[M::Labels, M::Series, M::Kind, M::Unit],
            Self::Total => &[M::Answers],
            Self::VoteBar | Self::VoteShare => &[M::Votes],
            Self::Place => &[],
        }
    }
}
