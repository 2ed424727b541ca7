//! Where music is.

use super::super::form::form;
use super::super::mark::Mark;
use super::super::profile::{Profile, Shape};

pub(super) const SPOTIFY: Profile = Profile {
    name: "spotify",
    title: "Spotify",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(152),
            addresses: [
                "open.spotify.com/embed/[track/{word}]",
                "open.spotify.com/[track/{word}]",
                "open.spotify.com/intl-{-word}/[track/{word}]",
            ],
            frame: "open.spotify.com/embed/{0}",
            page: "open.spotify.com/{0}",
        },
        form! {
            shape: Shape::High(352),
            addresses: [
                "open.spotify.com/embed/[album/{word}]",
                "open.spotify.com/[album/{word}]",
                "open.spotify.com/embed/[playlist/{word}]",
                "open.spotify.com/embed/user/{-segment}/[playlist/{word}]",
                "open.spotify.com/user/{-segment}/[playlist/{word}]",
                "open.spotify.com/[playlist/{word}]",
                "open.spotify.com/embed/[artist/{word}]",
                "open.spotify.com/[artist/{word}]",
                "open.spotify.com/embed/[show/{word}]",
                "open.spotify.com/[show/{word}]",
                "open.spotify.com/embed/[episode/{word}]",
                "open.spotify.com/[episode/{word}]",
                "open.spotify.com/intl-{-word}/[album/{word}]",
                "open.spotify.com/intl-{-word}/[artist/{word}]",
                "open.spotify.com/intl-{-word}/[episode/{word}]",
                "open.spotify.com/intl-{-word}/[playlist/{word}]",
                "open.spotify.com/intl-{-word}/[show/{word}]",
                "open.spotify.com/embed-podcast/[episode/{word}]",
                "open.spotify.com/embed-podcast/[show/{word}]",
            ],
            also: "t={moment}",
            frame: "open.spotify.com/embed/{0}{&t=1}",
            page: "open.spotify.com/{0}{&t=1}",
        },
    ],
};

pub(super) const SOUNDCLOUD: Profile = Profile {
    name: "soundcloud",
    title: "SoundCloud",
    marks: &[
        Mark::element("amp-soundcloud", "api.soundcloud.com/tracks/{data-trackid}"),
        Mark::element(
            "amp-soundcloud",
            "api.soundcloud.com/playlists/{data-playlistid}",
        ),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(166),
            addresses: [
                "api.soundcloud.com/[{word}/{name}]",
                "api.soundcloud.com/[{word}/soundcloud{value}]",
            ],
            frame: "w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/{%0}",
            page: "w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/{%0}",
        },
        form! {
            shape: Shape::High(166),
            addresses: [
                "soundcloud.com/[{word}/{word}]$",
                "soundcloud.com/[{word}/sets/{word}]$",
                "soundcloud.com/[{word}/{word}/s-{word}]$",
            ],
            frame: "w.soundcloud.com/player/?url=https%3A//soundcloud.com/{%0}",
            page: "soundcloud.com/{0}",
        },
        // Only SoundCloud knows where this leads.
        form! {
            shape: Shape::High(166),
            addresses: ["on.soundcloud.com/{word}"],
            page: "on.soundcloud.com/{0}",
        },
    ],
};

pub(super) const APPLE_MUSIC: Profile = Profile {
    name: "apple-music",
    title: "Apple Music",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(450),
            addresses: [
                "embed.music.apple.com|music.apple.com/{word}/album/{-segment}/{digits}",
                "embed.music.apple.com|music.apple.com/{word}/album/{digits}",
            ],
            also: "i={digits}",
            frame: "embed.music.apple.com/{0}/album/{1}{&i=2}",
            page: "music.apple.com/{0}/album/{1}{&i=2}",
        },
        form! {
            shape: Shape::High(450),
            addresses: [
                "embed.music.apple.com|music.apple.com/{word}/playlist/{-segment}/{name}$",
                "embed.music.apple.com|music.apple.com/{word}/playlist/{name}$",
            ],
            frame: "embed.music.apple.com/{0}/playlist/{1}",
            page: "music.apple.com/{0}/playlist/{1}",
        },
    ],
};
