//! Players that newsrooms pay for.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://players.brightcove.net/1752604059001/default_default/index.html?videoId=5553449122001 \
         https://players.brightcove.net/1752604059001/default_default/index.html?autoplay=false&videoId=5553449122001",
        "https://players.brightcove.net/1752604059001/default_default/index.html?videoId=5553449122001",
        "https://players.brightcove.net/1752604059001/default_default/index.html?videoId=5553449122001",
        ("brightcove", Shape::Wide),
    ),
    (
        "https://players.brightcove.net/1752604059001/AbC-dEf_default/index.html?videoId=ref:a.b-1",
        "https://players.brightcove.net/1752604059001/AbC-dEf_default/index.html?videoId=ref:a.b-1",
        "https://players.brightcove.net/1752604059001/AbC-dEf_default/index.html?videoId=ref:a.b-1",
        ("brightcove", Shape::Wide),
    ),
    (
        "https://players.brightcove.net/1752604059001/default_default/index.html?playlistId=5553449122001",
        "https://players.brightcove.net/1752604059001/default_default/index.html?playlistId=5553449122001",
        "https://players.brightcove.net/1752604059001/default_default/index.html?playlistId=5553449122001",
        ("brightcove", Shape::Wide),
    ),
    (
        "https://cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.html \
         https://content.jwplatform.com/players/aB3dE5gH-jK7lMnOp.html \
         https://cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.js https://cdn.jwplayer.com/previews/aB3dE5gH-jK7lMnOp",
        "https://cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.html",
        "https://cdn.jwplayer.com/previews/aB3dE5gH-jK7lMnOp",
        ("jw-player", Shape::Wide),
    ),
    (
        "https://cdn.jwplayer.com/previews/H4GXr873",
        "",
        "https://cdn.jwplayer.com/previews/H4GXr873",
        ("", Shape::Wide),
    ),
    (
        "https://cdnapisec.kaltura.com/p/243342/sp/24334200/embedIframeJs/uiconf_id/20540612/partner_id/243342?iframeembed=true&playerId=x&entry_id=1_sf5ovm7u&flashvars[streamerType]=auto \
         https://cdnapisec.kaltura.com/p/243342/embedIframeJs/uiconf_id/20540612?entry_id=1_sf5ovm7u",
        "https://cdnapisec.kaltura.com/p/243342/embedIframeJs/uiconf_id/20540612/partner_id/243342?iframeembed=true&playerId=kaltura_player&entry_id=1_sf5ovm7u",
        "https://cdnapisec.kaltura.com/p/243342/embedIframeJs/uiconf_id/20540612/partner_id/243342?iframeembed=true&playerId=kaltura_player&entry_id=1_sf5ovm7u",
        ("kaltura", Shape::Wide),
    ),
    (
        "https://cdnapisec.kaltura.com/p/4834032/embedPlaykitJs/uiconf_id/50952692?iframeembed=true&entry_id=1_fwzaeesq&config%5Bprovider%5D=x",
        "https://cdnapisec.kaltura.com/p/4834032/embedPlaykitJs/uiconf_id/50952692?iframeembed=true&entry_id=1_fwzaeesq",
        "https://cdnapisec.kaltura.com/p/4834032/embedPlaykitJs/uiconf_id/50952692?iframeembed=true&entry_id=1_fwzaeesq",
        ("kaltura", Shape::Wide),
    ),
    (
        "https://www.ultimedia.com/deliver/generic/iframe/mdtk/01310035/src/vpkqzx/zone/1/sound/no/ \
         https://www.ultimedia.com/deliver/generic/iframe/mdtk/01310035/zone/1/src/vpkqzx \
         https://www.ultimedia.com/deliver/generic/iframe/mdtk/01310035/zone/1/showtitle/1/src/vpkqzx/sound/true",
        "https://www.ultimedia.com/deliver/generic/iframe/mdtk/01310035/src/vpkqzx/zone/1/showtitle/1/",
        "https://www.ultimedia.com/deliver/generic/iframe/mdtk/01310035/src/vpkqzx/zone/1/showtitle/1/",
        ("digiteka", Shape::Wide),
    ),
    (
        "https://fast.wistia.com/embed/iframe/ceyiptn451 https://fast.wistia.net/embed/iframe/ceyiptn451?seo=true \
         https://fast.wistia.com/embed/medias/ceyiptn451.jsonp https://fast.wistia.com/embed/ceyiptn451.js \
         https://newsroom.wistia.com/medias/ceyiptn451",
        "https://fast.wistia.net/embed/iframe/ceyiptn451",
        "https://fast.wistia.net/embed/iframe/ceyiptn451",
        ("wistia", Shape::Wide),
    ),
    (
        "https://www.playbuzz.com/item/8fb2343f-fa5d-48d4-8723-f8b5d51cc1a9 \
         https://embed.playbuzz.com/item/8fb2343f-fa5d-48d4-8723-f8b5d51cc1a9?pbRef=x",
        "",
        "https://www.playbuzz.com/item/8fb2343f-fa5d-48d4-8723-f8b5d51cc1a9",
        ("", Shape::High(400)),
    ),
    (
        "https://player.ex.co/player/ed4b9e7b-2701-4f2d-ba75-695d07041d7c",
        "",
        "https://ex.co/",
        ("", Shape::Wide),
    ),
    (
        "https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc.html?v=3.1.1 https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc \
         https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc.js?v=3.1&type=inline \
         https://share.vidyard.com/watch/YEPWYBfFEa4nKCo2F6bKKc?",
        "https://play.vidyard.com/YEPWYBfFEa4nKCo2F6bKKc",
        "https://share.vidyard.com/watch/YEPWYBfFEa4nKCo2F6bKKc",
        ("vidyard", Shape::Wide),
    ),
    (
        "https://player.mux.com/a4nOgmxGWg6gULfcBbAa00gXyfcwPnAFldF8RdsNyk8M?metadata-video-title=x",
        "https://player.mux.com/a4nOgmxGWg6gULfcBbAa00gXyfcwPnAFldF8RdsNyk8M",
        "https://player.mux.com/a4nOgmxGWg6gULfcBbAa00gXyfcwPnAFldF8RdsNyk8M",
        ("mux", Shape::Wide),
    ),
];
