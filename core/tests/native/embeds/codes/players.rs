//! Players of films and podcasts.

use super::Code;

pub(super) const CODES: &[Code] = &[
    (
        "script",
        &[("src", "//cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.js")],
        "jw-player",
        "https://cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.html",
    ),
    (
        "script",
        &[
            ("src", "https://geo.dailymotion.com/player/xab3d.js"),
            ("data-video", "x8abcde"),
        ],
        "dailymotion",
        "https://geo.dailymotion.com/player.html?video=x8abcde",
    ),
    (
        "script",
        &[
            ("src", "https://geo.dailymotion.com/player/xab3d.js"),
            ("data-video", "x8abcde"),
            ("data-params", "startTime=15&mute=true"),
        ],
        "dailymotion",
        "https://geo.dailymotion.com/player.html?video=x8abcde&startTime=15",
    ),
    (
        "div",
        &[("id", "rumble_v1rrnvq")],
        "rumble",
        "https://rumble.com/embed/v1rrnvq/",
    ),
    (
        "script",
        &[
            ("src", "https://geo.dailymotion.com/player.js"),
            ("data-playlist", "x5zhzj"),
        ],
        "dailymotion",
        "https://geo.dailymotion.com/player.html?playlist=x5zhzj",
    ),
    (
        "script",
        &[(
            "src",
            "https://www.buzzsprout.com/2425181/episodes/16119831-a-title.js?container_id=p&player=small",
        )],
        "buzzsprout",
        "https://www.buzzsprout.com/2425181/episodes/16119831-a-title?client_source=small_player&iframe=true",
    ),
    (
        "script",
        &[
            ("class", "podigee-podcast-player"),
            (
                "src",
                "https://player.podigee-cdn.net/podcast-player/javascripts/podigee-podcast-player.js",
            ),
            (
                "data-configuration",
                "https://harbour.podigee.io/12-an-episode/embed?context=external",
            ),
        ],
        "podigee",
        "https://harbour.podigee.io/12-an-episode",
    ),
    (
        "script",
        &[(
            "src",
            "https://fast.wistia.com/embed/medias/ceyiptn451.jsonp",
        )],
        "wistia",
        "https://fast.wistia.net/embed/iframe/ceyiptn451",
    ),
    (
        "script",
        &[(
            "src",
            "https://cdnapisec.kaltura.com/p/243342/sp/24334200/embedIframeJs/uiconf_id/20540612/partner_id/243342?autoembed=true&entry_id=1_sf5ovm7u&playerId=k",
        )],
        "kaltura",
        "https://cdnapisec.kaltura.com/p/243342/embedIframeJs/uiconf_id/20540612/partner_id/243342?iframeembed=true&playerId=kaltura_player&entry_id=1_sf5ovm7u",
    ),
    (
        "script",
        &[(
            "src",
            "//player.ex.co/player/ed4b9e7b-2701-4f2d-ba75-695d07041d7c",
        )],
        "ex-co",
        "https://ex.co/",
    ),
    (
        "video-js",
        &[
            ("data-account", "1752604059001"),
            ("data-player", "AbC"),
            ("data-embed", "default"),
            ("data-video-id", "5553449122001"),
            ("class", "vjs-fluid"),
        ],
        "brightcove",
        "https://players.brightcove.net/1752604059001/AbC_default/index.html?videoId=5553449122001",
    ),
    (
        "video",
        &[
            ("data-account", "1752604059001"),
            ("data-video-id", "ref:a-1"),
        ],
        "brightcove",
        "https://players.brightcove.net/1752604059001/default_default/index.html?videoId=ref:a-1",
    ),
    (
        "amp-brightcove",
        &[
            ("data-account", "1752604059001"),
            ("data-player", "default"),
            ("data-video-id", "5553449122001"),
        ],
        "brightcove",
        "https://players.brightcove.net/1752604059001/default_default/index.html?videoId=5553449122001",
    ),
    (
        "amp-jwplayer",
        &[
            ("data-media-id", "aB3dE5gH"),
            ("data-player-id", "jK7lMnOp"),
        ],
        "jw-player",
        "https://cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.html",
    ),
    (
        "wistia-player",
        &[("media-id", "ceyiptn451"), ("aspect", "1.7")],
        "wistia",
        "https://fast.wistia.net/embed/iframe/ceyiptn451",
    ),
    (
        "div",
        &[(
            "class",
            "wistia_embed wistia_async_ceyiptn451 videoFoam=true",
        )],
        "wistia",
        "https://fast.wistia.net/embed/iframe/ceyiptn451",
    ),
    (
        "div",
        &[
            ("class", "playbuzz"),
            ("data-id", "8fb2343f-fa5d-48d4-8723-f8b5d51cc1a9"),
        ],
        "ex-co",
        "https://www.playbuzz.com/item/8fb2343f-fa5d-48d4-8723-f8b5d51cc1a9",
    ),
    (
        "div",
        &[
            ("class", "exco-player"),
            ("data-id", "ed4b9e7b-2701-4f2d-ba75-695d07041d7c"),
        ],
        "ex-co",
        "https://ex.co/",
    ),
    (
        "lite-youtube",
        &[("videoid", "jNQXAC9IVRw")],
        "youtube",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
    ),
    (
        "amp-soundcloud",
        &[("data-trackid", "293")],
        "soundcloud",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
    ),
    (
        "amp-wistia-player",
        &[("data-media-hashed-id", "abcde12345")],
        "wistia",
        "https://fast.wistia.net/embed/iframe/abcde12345",
    ),
    (
        "amp-megaphone-player",
        &[("data-episode", "OSC7749686951")],
        "megaphone",
        "https://playlist.megaphone.fm/?e=OSC7749686951",
    ),
    (
        "amp-megaphone-player",
        &[("data-playlist", "DEM6640968282")],
        "megaphone",
        "https://playlist.megaphone.fm/?p=DEM6640968282",
    ),
    (
        "amp-kaltura-player",
        &[
            ("data-partner", "243342"),
            ("data-uiconf", "20540612"),
            ("data-entryid", "1_sf5ovm7u"),
        ],
        "kaltura",
        "https://cdnapisec.kaltura.com/p/243342/embedIframeJs/uiconf_id/20540612/partner_id/243342?iframeembed=true&playerId=kaltura_player&entry_id=1_sf5ovm7u",
    ),
    (
        "img",
        &[
            ("class", "vidyard-player-embed"),
            ("src", "https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc.jpg"),
            ("data-uuid", "YEPWYBfFEa4nKCo2F6bKKc"),
            ("data-v", "4"),
            ("data-type", "inline"),
        ],
        "vidyard",
        "https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc",
    ),
    (
        "script",
        &[(
            "src",
            "//play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc.js?v=3.1&type=inline",
        )],
        "vidyard",
        "https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc",
    ),
    (
        "mux-player",
        &[(
            "playback-id",
            "a4nOgmxGWg6gULfcBbAa00gXyfcwPnAFldF8RdsNyk8M",
        )],
        "mux",
        "https://player.mux.com/a4nOgmxGWg6gULfcBbAa00gXyfcwPnAFldF8RdsNyk8M",
    ),
];
