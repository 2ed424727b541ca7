//! Where podcasts are.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Profile, Shape};

pub(super) const APPLE_PODCASTS: Profile = Profile {
    name: "apple-podcasts",
    title: "Apple Podcasts",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(175),
            addresses: [
                "embed.podcasts.apple.com|podcasts.apple.com/{word}/podcast/{-segment}/id{digits}?i={digits}",
                "embed.podcasts.apple.com|podcasts.apple.com/{word}/podcast/id{digits}?i={digits}",
            ],
            frame: "embed.podcasts.apple.com/{0}/podcast/id{1}?i={2}",
            page: "podcasts.apple.com/{0}/podcast/id{1}?i={2}",
        },
        form! {
            shape: Shape::High(450),
            addresses: [
                "embed.podcasts.apple.com|podcasts.apple.com/{word}/podcast/{-segment}/id{digits}",
                "embed.podcasts.apple.com|podcasts.apple.com/{word}/podcast/id{digits}",
            ],
            frame: "embed.podcasts.apple.com/{0}/podcast/id{1}",
            page: "podcasts.apple.com/{0}/podcast/id{1}",
        },
    ],
};

pub(super) const ACAST: Profile = Profile {
    name: "acast",
    title: "Acast",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(190),
            addresses: [
                "embed.acast.com|shows.acast.com|play.acast.com/{name}/episodes/{name}",
                "embed.acast.com/{name}/{name}",
                "play.acast.com/s/{name}/{name}",
            ],
            frame: "embed.acast.com/{0}/{1}",
            page: "shows.acast.com/{0}/episodes/{1}",
        },
        form! {
            shape: Shape::High(190),
            addresses: ["embed.acast.com/$/{name}/{name}"],
            frame: "embed.acast.com/$/{0}/{1}",
            page: "embed.acast.com/$/{0}/{1}",
        },
        form! {
            shape: Shape::High(380),
            addresses: ["embed.acast.com/{name}$", "shows.acast.com/{name}$"],
            frame: "embed.acast.com/{0}",
            page: "shows.acast.com/{0}",
        },
    ],
};

pub(super) const AUDIOBOOM: Profile = Profile {
    name: "audioboom",
    title: "Audioboom",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(300),
        addresses: ["embeds.audioboom.com|audioboom.com/posts/{word}"],
        frame: "embeds.audioboom.com/posts/{0}/embed/v4",
        page: "audioboom.com/posts/{0}",
    }],
};

pub(super) const OMNY: Profile = Profile {
    name: "omny",
    title: "Omny",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(180),
        addresses: [
            "omny.fm/shows/[{word}/playlists/{word}]",
            "omny.fm/shows/[{word}/{word}]",
        ],
        frame: "omny.fm/shows/{0}/embed",
        page: "omny.fm/shows/{0}",
    }],
};

pub(super) const MEGAPHONE: Profile = Profile {
    name: "megaphone",
    title: "Megaphone",
    marks: &[
        Mark::element(
            "amp-megaphone-player",
            "playlist.megaphone.fm/?e={data-episode}",
        ),
        Mark::element(
            "amp-megaphone-player",
            "playlist.megaphone.fm/?p={data-playlist}",
        ),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(200),
            addresses: [
                "playlist.megaphone.fm/?e={word}",
                "player.megaphone.fm/{word}",
            ],
            frame: "playlist.megaphone.fm/?e={0}",
            page: "playlist.megaphone.fm/?e={0}",
        },
        form! {
            shape: Shape::High(480),
            addresses: ["playlist.megaphone.fm/?p={word}"],
            frame: "playlist.megaphone.fm/?p={0}",
            page: "playlist.megaphone.fm/?p={0}",
        },
    ],
};

pub(super) const SIMPLECAST: Profile = Profile {
    name: "simplecast",
    title: "Simplecast",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(200),
        addresses: ["player.simplecast.com/{36}"],
        frame: "player.simplecast.com/{0}",
        page: "player.simplecast.com/{0}",
    }],
};

pub(super) const BUZZSPROUT: Profile = Profile {
    name: "buzzsprout",
    title: "Buzzsprout",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(200),
            addresses: [
                "buzzsprout.com/{digits}/episodes/{word}.js",
                "buzzsprout.com/{digits}/episodes/{word}",
                "buzzsprout.com/{digits}/{word}.js",
                "buzzsprout.com/{digits}/{word}",
            ],
            frame: "www.buzzsprout.com/{0}/episodes/{1}?client_source=small_player&iframe=true",
            page: "www.buzzsprout.com/{0}/episodes/{1}",
        },
        form! {
            shape: Shape::High(375),
            addresses: ["buzzsprout.com/{digits}.js", "buzzsprout.com/{digits}"],
            frame: "www.buzzsprout.com/{0}?client_source=large_player&iframe=true",
            page: "www.buzzsprout.com/{0}",
        },
    ],
};

/// Its player is a script that reads a file.
pub(super) const PODBEAN: Profile = Profile {
    name: "podbean",
    title: "Podbean",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(150),
            addresses: ["podbean.com/player-v2/?i={word}"],
            frame: "www.podbean.com/player-v2/?i={0}",
            page: "www.podbean.com/player-v2/?i={0}",
        },
        form! {
            shape: Shape::High(150),
            addresses: [
                "podbean.com/media/share/pb-{word}",
                "podbean.com/ew/pb-{word}",
                "podbean.com/ei/pb-{word}",
            ],
            frame: "www.podbean.com/player-v2/?i={0}-pb",
            page: "www.podbean.com/media/share/pb-{0}",
        },
        // The page of an episode has another identity than its frame.
        form! {
            shape: Shape::High(150),
            addresses: ["{word}.podbean.com/e/{word}"],
            page: "{0}.podbean.com/e/{1}/",
        },
    ],
};

pub(super) const PODIGEE: Profile = Profile {
    name: "podigee",
    title: "Podigee",
    marks: &[
        Mark::class("podigee-podcast-player", Says::At("{data-configuration}")),
        Mark::script("player.podigee-cdn.net/", "{data-configuration}"),
    ],
    height: None,
    forms: &[form! {
        shape: Shape::High(180),
        addresses: ["{word}.podigee.io/{word}"],
        page: "{0}.podigee.io/{1}",
    }],
};
