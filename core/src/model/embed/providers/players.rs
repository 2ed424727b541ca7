//! Players of films that newsrooms pay for.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Profile, Shape};

pub(super) const BRIGHTCOVE: Profile = Profile {
    name: "brightcove",
    title: "Brightcove",
    marks: &[
        Mark::attribute(
            "data-account",
            "",
            "players.brightcove.net/{data-account}/{data-player}_{data-embed}/index.html?videoId={data-video-id}",
        ),
        Mark::attribute(
            "data-account",
            "",
            "players.brightcove.net/{data-account}/{data-player}_default/index.html?videoId={data-video-id}",
        ),
        Mark::attribute(
            "data-account",
            "",
            "players.brightcove.net/{data-account}/default_default/index.html?videoId={data-video-id}",
        ),
        Mark::attribute(
            "data-account",
            "",
            "players.brightcove.net/{data-account}/{data-player}_default/index.html?playlistId={data-playlist-id}",
        ),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: ["players.brightcove.net/{digits}/{word}/index.html?videoId={handle}"],
            frame: "players.brightcove.net/{0}/{1}/index.html?videoId={2}",
            page: "players.brightcove.net/{0}/{1}/index.html?videoId={2}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["players.brightcove.net/{digits}/{word}/index.html?playlistId={handle}"],
            frame: "players.brightcove.net/{0}/{1}/index.html?playlistId={2}",
            page: "players.brightcove.net/{0}/{1}/index.html?playlistId={2}",
        },
    ],
};

pub(super) const JW_PLAYER: Profile = Profile {
    name: "jw-player",
    title: "JW Player",
    marks: &[Mark::element(
        "amp-jwplayer",
        "cdn.jwplayer.com/players/{data-media-id}-{data-player-id}.html",
    )],
    height: None,
    forms: &[
        // A film and the player for it.
        form! {
            shape: Shape::Wide,
            addresses: [
                "cdn.jwplayer.com|content.jwplatform.com/players/{17}.html",
                "cdn.jwplayer.com|content.jwplatform.com/players/{17}.js",
                "cdn.jwplayer.com|content.jwplatform.com/previews/{17}",
            ],
            frame: "cdn.jwplayer.com/players/{0}.html",
            page: "cdn.jwplayer.com/previews/{0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["cdn.jwplayer.com|content.jwplatform.com/previews/{8}"],
            page: "cdn.jwplayer.com/previews/{0}",
        },
    ],
};

pub(super) const KALTURA: Profile = Profile {
    name: "kaltura",
    title: "Kaltura",
    marks: &[Mark::element(
        "amp-kaltura-player",
        "cdnapisec.kaltura.com/p/{data-partner}/embedIframeJs/uiconf_id/{data-uiconf}?entry_id={data-entryid}",
    )],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "cdnapisec.kaltura.com|cdnapi.kaltura.com|kaltura.com/p/{digits}/sp/{-digits}/embedIframeJs/uiconf_id/{digits}?entry_id={word}",
                "cdnapisec.kaltura.com|cdnapi.kaltura.com|kaltura.com/p/{digits}/embedIframeJs/uiconf_id/{digits}?entry_id={word}",
            ],
            frame: "cdnapisec.kaltura.com/p/{0}/embedIframeJs/uiconf_id/{1}/partner_id/{0}?iframeembed=true&playerId=kaltura_player&entry_id={2}",
            page: "cdnapisec.kaltura.com/p/{0}/embedIframeJs/uiconf_id/{1}/partner_id/{0}?iframeembed=true&playerId=kaltura_player&entry_id={2}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "cdnapisec.kaltura.com|cdnapi.kaltura.com|kaltura.com/p/{digits}/embedPlaykitJs/uiconf_id/{digits}?entry_id={word}",
            ],
            frame: "cdnapisec.kaltura.com/p/{0}/embedPlaykitJs/uiconf_id/{1}?iframeembed=true&entry_id={2}",
            page: "cdnapisec.kaltura.com/p/{0}/embedPlaykitJs/uiconf_id/{1}?iframeembed=true&entry_id={2}",
        },
    ],
};

pub(super) const DIGITEKA: Profile = Profile {
    name: "digiteka",
    title: "Digiteka",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::Wide,
        addresses: [
            "ultimedia.com/deliver/generic/iframe/mdtk/{digits}/src/{word}",
            "ultimedia.com/deliver/generic/iframe/mdtk/{digits}/zone/{-digits}/src/{word}",
            "ultimedia.com/deliver/generic/iframe/mdtk/{digits}/zone/{-digits}/showtitle/{-digits}/src/{word}",
        ],
        frame: "www.ultimedia.com/deliver/generic/iframe/mdtk/{0}/src/{1}/zone/1/showtitle/1/",
        page: "www.ultimedia.com/deliver/generic/iframe/mdtk/{0}/src/{1}/zone/1/showtitle/1/",
    }],
};

pub(super) const WISTIA: Profile = Profile {
    name: "wistia",
    title: "Wistia",
    marks: &[
        Mark::element("wistia-player", "fast.wistia.net/embed/iframe/{media-id}"),
        Mark::element(
            "amp-wistia-player",
            "fast.wistia.net/embed/iframe/{data-media-hashed-id}",
        ),
        Mark::class(
            "wistia_embed",
            Says::At("fast.wistia.net/embed/iframe/{class:wistia_async_}"),
        ),
    ],
    height: None,
    forms: &[form! {
        shape: Shape::Wide,
        addresses: [
            "fast.wistia.com|fast.wistia.net/embed/iframe/{word}",
            "fast.wistia.com|fast.wistia.net/embed/medias/{word}.jsonp",
            "fast.wistia.com|fast.wistia.net/embed/{10}.js",
            "{-word}.wistia.com/medias/{word}",
        ],
        frame: "fast.wistia.net/embed/iframe/{0}",
        page: "fast.wistia.net/embed/iframe/{0}",
    }],
};

pub(super) const VIDYARD: Profile = Profile {
    name: "vidyard",
    title: "Vidyard",
    marks: &[Mark::class(
        "vidyard-player-embed",
        Says::At("play.vidyard.com/{data-uuid}"),
    )],
    height: None,
    forms: &[form! {
        shape: Shape::Wide,
        addresses: [
            "play.vidyard.com/{22}",
            "play.vidyard.com/{22}.html",
            "play.vidyard.com/{22}.js",
            "share.vidyard.com/watch/{22}",
        ],
        frame: "play.vidyard.com/{0}",
        page: "share.vidyard.com/watch/{0}",
    }],
};

pub(super) const MUX: Profile = Profile {
    name: "mux",
    title: "Mux",
    marks: &[
        Mark::element("mux-player", "player.mux.com/{playback-id}"),
        Mark::element("mux-video", "player.mux.com/{playback-id}"),
    ],
    height: None,
    forms: &[form! {
        shape: Shape::Wide,
        addresses: ["player.mux.com/{word}"],
        frame: "player.mux.com/{0}",
        page: "player.mux.com/{0}",
    }],
};

/// Its player is a script.
pub(super) const EX_CO: Profile = Profile {
    name: "ex-co",
    title: "EX.CO",
    marks: &[
        Mark::class("exco-player", Says::At("player.ex.co/player/{data-id}")),
        Mark::class("exco-embed", Says::At("player.ex.co/player/{id}")),
        Mark::class("playbuzz", Says::At("www.playbuzz.com/item/{data-id}")),
        Mark::element("amp-playbuzz", "www.playbuzz.com/item/{data-item}"),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(400),
            addresses: ["playbuzz.com|embed.playbuzz.com|embed.ex.co/item/{36}"],
            page: "www.playbuzz.com/item/{0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["player.ex.co|embed.ex.co/player/{-36}"],
            page: "ex.co/",
        },
    ],
};
