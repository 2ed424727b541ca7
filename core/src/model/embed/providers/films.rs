//! Where films are.

use super::super::address::Part::{Digits, End, Keep, Name, Query, Text, Word, WordOf};
use super::super::address::at;
use super::super::profile::Piece::{Fixed, Kept};
use super::super::profile::{Form, Mark, Profile, Shape};

const YOUTUBE_HOSTS: &[&str] = &["youtube.com"];
const YOUTUBE_PLAYERS: &[&str] = &["youtube.com", "youtube-nocookie.com"];

pub(super) static YOUTUBE: Profile = Profile {
    name: "youtube",
    title: "YouTube",
    marks: &[],
    height: None,
    forms: &[
        Form {
            shape: Shape::Wide,
            addresses: &[
                at(
                    YOUTUBE_PLAYERS,
                    &[
                        Text("embed/videoseries"),
                        Query(&[Text("list="), Keep(&[Word])]),
                    ],
                ),
                at(
                    YOUTUBE_HOSTS,
                    &[Text("playlist"), Query(&[Text("list="), Keep(&[Word])])],
                ),
            ],
            frame: &[
                Fixed("https://www.youtube-nocookie.com/embed/videoseries?list="),
                Kept(0),
            ],
            page: &[Fixed("https://www.youtube.com/playlist?list="), Kept(0)],
        },
        Form {
            shape: Shape::Wide,
            addresses: &[
                at(
                    YOUTUBE_PLAYERS,
                    &[
                        Text("embed/live_stream"),
                        Query(&[Text("channel="), Keep(&[Word])]),
                    ],
                ),
                at(
                    YOUTUBE_HOSTS,
                    &[Text("channel/"), Keep(&[Word]), Text("/live")],
                ),
            ],
            frame: &[
                Fixed("https://www.youtube-nocookie.com/embed/live_stream?channel="),
                Kept(0),
            ],
            page: &[
                Fixed("https://www.youtube.com/channel/"),
                Kept(0),
                Fixed("/live"),
            ],
        },
        Form {
            shape: Shape::Wide,
            addresses: &[
                at(YOUTUBE_PLAYERS, &[Text("embed/"), Keep(&[WordOf(11)])]),
                at(
                    YOUTUBE_HOSTS,
                    &[Text("watch"), Query(&[Text("v="), Keep(&[WordOf(11)])])],
                ),
                at(YOUTUBE_HOSTS, &[Text("shorts/"), Keep(&[WordOf(11)])]),
                at(YOUTUBE_HOSTS, &[Text("live/"), Keep(&[WordOf(11)])]),
                at(&["youtu.be"], &[Keep(&[WordOf(11)])]),
            ],
            frame: &[Fixed("https://www.youtube-nocookie.com/embed/"), Kept(0)],
            page: &[Fixed("https://www.youtube.com/watch?v="), Kept(0)],
        },
    ],
};

const VIMEO_PLAYER: &[&str] = &["player.vimeo.com"];

pub(super) static VIMEO: Profile = Profile {
    name: "vimeo",
    title: "Vimeo",
    marks: &[],
    height: None,
    forms: &[
        // A film that only those see who have its second number.
        Form {
            shape: Shape::Wide,
            addresses: &[
                at(
                    VIMEO_PLAYER,
                    &[
                        Text("video/"),
                        Keep(&[Digits]),
                        Query(&[Text("h="), Keep(&[Word])]),
                    ],
                ),
                at(
                    &["vimeo.com"],
                    &[Keep(&[Digits]), Text("/"), Keep(&[Word]), End],
                ),
            ],
            frame: &[
                Fixed("https://player.vimeo.com/video/"),
                Kept(0),
                Fixed("?dnt=1&h="),
                Kept(1),
            ],
            page: &[Fixed("https://vimeo.com/"), Kept(0), Fixed("/"), Kept(1)],
        },
        Form {
            shape: Shape::Wide,
            addresses: &[
                at(VIMEO_PLAYER, &[Text("video/"), Keep(&[Digits])]),
                at(&["vimeo.com"], &[Keep(&[Digits])]),
            ],
            frame: &[
                Fixed("https://player.vimeo.com/video/"),
                Kept(0),
                Fixed("?dnt=1"),
            ],
            page: &[Fixed("https://vimeo.com/"), Kept(0)],
        },
    ],
};

const TIKTOK_HOSTS: &[&str] = &["tiktok.com"];

pub(super) static TIKTOK: Profile = Profile {
    name: "tiktok",
    title: "TikTok",
    marks: &[Mark {
        class: "tiktok-embed",
        attribute: Some("cite"),
    }],
    height: None,
    forms: &[Form {
        shape: Shape::Tall,
        addresses: &[
            at(
                TIKTOK_HOSTS,
                &[Text("@"), Name, Text("/video/"), Keep(&[Digits])],
            ),
            at(TIKTOK_HOSTS, &[Text("embed/v2/"), Keep(&[Digits])]),
            at(TIKTOK_HOSTS, &[Text("embed/"), Keep(&[Digits])]),
            at(TIKTOK_HOSTS, &[Text("player/v1/"), Keep(&[Digits])]),
        ],
        frame: &[Fixed("https://www.tiktok.com/player/v1/"), Kept(0)],
        page: &[Fixed("https://www.tiktok.com/@i/video/"), Kept(0)],
    }],
};
