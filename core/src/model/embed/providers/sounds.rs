//! Where music and talks are.

use super::super::address::Part::{End, Keep, Name, Text, Value, Word};
use super::super::address::at;
use super::super::profile::Piece::{Escaped, Fixed, Kept};
use super::super::profile::{Form, Profile, Shape};

const SPOTIFY_HOSTS: &[&str] = &["open.spotify.com"];

pub(super) static SPOTIFY: Profile = Profile {
    name: "spotify",
    title: "Spotify",
    marks: &[],
    height: None,
    forms: &[
        Form {
            shape: Shape::High(152),
            addresses: &[
                at(
                    SPOTIFY_HOSTS,
                    &[Text("embed/"), Keep(&[Text("track/"), Word])],
                ),
                at(SPOTIFY_HOSTS, &[Keep(&[Text("track/"), Word])]),
            ],
            frame: &[Fixed("https://open.spotify.com/embed/"), Kept(0)],
            page: &[Fixed("https://open.spotify.com/"), Kept(0)],
        },
        Form {
            shape: Shape::High(352),
            addresses: &[
                at(
                    SPOTIFY_HOSTS,
                    &[Text("embed/"), Keep(&[Text("album/"), Word])],
                ),
                at(
                    SPOTIFY_HOSTS,
                    &[Text("embed/"), Keep(&[Text("playlist/"), Word])],
                ),
                at(
                    SPOTIFY_HOSTS,
                    &[Text("embed/"), Keep(&[Text("artist/"), Word])],
                ),
                at(
                    SPOTIFY_HOSTS,
                    &[Text("embed/"), Keep(&[Text("show/"), Word])],
                ),
                at(
                    SPOTIFY_HOSTS,
                    &[Text("embed/"), Keep(&[Text("episode/"), Word])],
                ),
                at(SPOTIFY_HOSTS, &[Keep(&[Text("album/"), Word])]),
                at(SPOTIFY_HOSTS, &[Keep(&[Text("playlist/"), Word])]),
                at(SPOTIFY_HOSTS, &[Keep(&[Text("artist/"), Word])]),
                at(SPOTIFY_HOSTS, &[Keep(&[Text("show/"), Word])]),
                at(SPOTIFY_HOSTS, &[Keep(&[Text("episode/"), Word])]),
            ],
            frame: &[Fixed("https://open.spotify.com/embed/"), Kept(0)],
            page: &[Fixed("https://open.spotify.com/"), Kept(0)],
        },
    ],
};

const SOUNDCLOUD_BY_NUMBER: &[&str] = &["api.soundcloud.com"];
const SOUNDCLOUD_HOSTS: &[&str] = &["soundcloud.com"];

pub(super) static SOUNDCLOUD: Profile = Profile {
    name: "soundcloud",
    title: "SoundCloud",
    marks: &[],
    height: None,
    forms: &[
        Form {
            shape: Shape::High(166),
            addresses: &[
                at(SOUNDCLOUD_BY_NUMBER, &[Keep(&[Word, Text("/"), Name])]),
                at(
                    SOUNDCLOUD_BY_NUMBER,
                    &[Keep(&[Word, Text("/soundcloud"), Value])],
                ),
            ],
            frame: &[
                Fixed("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/"),
                Escaped(0),
            ],
            page: &[
                Fixed("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/"),
                Escaped(0),
            ],
        },
        Form {
            shape: Shape::High(166),
            addresses: &[
                at(SOUNDCLOUD_HOSTS, &[Keep(&[Word, Text("/"), Word]), End]),
                at(
                    SOUNDCLOUD_HOSTS,
                    &[Keep(&[Word, Text("/sets/"), Word]), End],
                ),
            ],
            frame: &[
                Fixed("https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/"),
                Escaped(0),
            ],
            page: &[Fixed("https://soundcloud.com/"), Kept(0)],
        },
    ],
};
