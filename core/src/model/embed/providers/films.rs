//! Where films are.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Profile, Shape};

pub(super) const YOUTUBE: Profile = Profile {
    name: "youtube",
    title: "YouTube",
    marks: &[
        Mark::element("amp-youtube", "youtu.be/{data-videoid}"),
        Mark::element(
            "amp-youtube",
            "www.youtube.com/channel/{data-live-channelid}/live",
        ),
        Mark::element("lite-youtube", "youtu.be/{videoid}"),
        Mark::class("youtube_player", Says::At("youtu.be/{videoid}")),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "youtube.com|youtube-nocookie.com/embed/videoseries?list={word}",
                "youtube.com|youtube-nocookie.com/embed$?list={word}",
                "youtube.com|music.youtube.com/playlist?list={word}",
            ],
            frame: "www.youtube-nocookie.com/embed/videoseries?list={0}",
            page: "www.youtube.com/playlist?list={0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "youtube.com|youtube-nocookie.com/embed/live_stream?channel={word}",
                "youtube.com/channel/{word}/live",
            ],
            frame: "www.youtube-nocookie.com/embed/live_stream?channel={0}",
            page: "www.youtube.com/channel/{0}/live",
        },
        form! {
            shape: Shape::Tall,
            addresses: ["youtube.com/shorts/{11}"],
            also: "list={word}&start={moment}|t={moment}|time_continue={moment}",
            frame: "www.youtube-nocookie.com/embed/{0}{&list=1}{&start=2}",
            page: "www.youtube.com/shorts/{0}{&list=1}{&t=2s}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "youtube.com|youtube-nocookie.com/embed/{11}",
                "youtube.com|music.youtube.com/watch?v={11}",
                "youtube.com/live/{11}",
                "youtube.com|youtube-nocookie.com/v/{11}",
                "youtube.com/e/{11}",
                "youtu.be/{11}",
            ],
            also: "list={word}&start={moment}|t={moment}|time_continue={moment}",
            frame: "www.youtube-nocookie.com/embed/{0}{&list=1}{&start=2}",
            page: "www.youtube.com/watch?v={0}{&list=1}{&t=2s}",
        },
        // A channel by its name, and a piece of a film: a frame takes another identity.
        form! {
            shape: Shape::Wide,
            addresses: ["youtube.com/[@{name}/live]", "youtube.com/[clip/{word}]"],
            page: "www.youtube.com/{0}",
        },
    ],
};

pub(super) const VIMEO: Profile = Profile {
    name: "vimeo",
    title: "Vimeo",
    marks: &[
        Mark::element("amp-vimeo", "vimeo.com/{data-videoid}"),
        Mark::element("lite-vimeo", "vimeo.com/{videoid}"),
        Mark::class("vimeo_player", Says::At("vimeo.com/{videoid}")),
    ],
    height: None,
    forms: &[
        // A film that only those see who have its second number.
        form! {
            shape: Shape::Wide,
            addresses: [
                "player.vimeo.com/video/{digits}?h={word}",
                "vimeo.com/{digits}?h={word}",
                "vimeo.com/{digits}/{word}$",
            ],
            also: "t={moment}",
            frame: "player.vimeo.com/video/{0}?dnt=1&h={1}{#t=2s}",
            page: "vimeo.com/{0}/{1}{#t=2s}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "player.vimeo.com/video/{digits}",
                "vimeo.com/{digits}",
                "vimeo.com/channels/{-word}/{digits}",
                "vimeo.com/groups/{-word}/videos/{digits}",
                "vimeo.com/showcase/{-word}/video/{digits}",
            ],
            also: "t={moment}",
            frame: "player.vimeo.com/video/{0}?dnt=1{#t=1s}",
            page: "vimeo.com/{0}{#t=1s}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["vimeo.com/showcase/{digits}"],
            frame: "vimeo.com/showcase/{0}/embed",
            page: "vimeo.com/showcase/{0}",
        },
        // Films that are sold have their own identities.
        form! {
            shape: Shape::Wide,
            addresses: [
                "vimeo.com/[ondemand/{word}/{digits}]",
                "vimeo.com/[ondemand/{word}]",
            ],
            page: "vimeo.com/{0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["vimeo.com/event/{digits}"],
            frame: "vimeo.com/event/{0}/embed",
            page: "vimeo.com/event/{0}",
        },
    ],
};

pub(super) const TIKTOK: Profile = Profile {
    name: "tiktok",
    title: "TikTok",
    marks: &[
        Mark::class("tiktok-embed", Says::At("{cite}")),
        Mark::class(
            "tiktok-embed",
            Says::At("www.tiktok.com/embed/v2/{data-video-id}"),
        ),
        Mark::element("amp-tiktok", "{data-src}"),
        Mark::element("amp-tiktok", "www.tiktok.com/embed/v2/{data-src}"),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::Tall,
            addresses: [
                "tiktok.com/@{-name}/video/{digits}",
                "tiktok.com/embed/v2/{digits}",
                "tiktok.com/embed/{digits}",
                "tiktok.com/player/v1/{digits}",
                "tiktok.com/v/{digits}.html",
                "tiktok.com/v/{digits}",
            ],
            frame: "www.tiktok.com/player/v1/{0}",
            page: "www.tiktok.com/@i/video/{0}",
        },
        // Pictures, and what only TikTok can tell where it leads.
        form! {
            shape: Shape::Tall,
            addresses: [
                "tiktok.com/[@{name}/photo/{digits}]",
                "tiktok.com/[t/{word}]",
            ],
            page: "www.tiktok.com/{0}",
        },
        form! {
            shape: Shape::Tall,
            addresses: ["vm.tiktok.com/{word}"],
            page: "vm.tiktok.com/{0}/",
        },
        form! {
            shape: Shape::Tall,
            addresses: ["vt.tiktok.com/{word}"],
            page: "vt.tiktok.com/{0}/",
        },
    ],
};

pub(super) const DAILYMOTION: Profile = Profile {
    name: "dailymotion",
    title: "Dailymotion",
    marks: &[
        Mark::class(
            "dailymotion_player",
            Says::At("www.dailymotion.com/video/{videoid}"),
        ),
        Mark::script(
            "geo.dailymotion.com/",
            "www.dailymotion.com/video/{data-video}?{data-params}",
        ),
        Mark::script(
            "geo.dailymotion.com/",
            "www.dailymotion.com/video/{data-video}",
        ),
        Mark::script(
            "geo.dailymotion.com/",
            "www.dailymotion.com/playlist/{data-playlist}",
        ),
        Mark::element(
            "amp-dailymotion",
            "www.dailymotion.com/video/{data-videoid}",
        ),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "dailymotion.com/video/{word}",
                "dailymotion.com/embed/video/{word}",
                "dai.ly/{word}",
                "geo.dailymotion.com/player.html?video={word}",
                "geo.dailymotion.com/player/{-word}.html?video={word}",
            ],
            also: "start={moment}|startTime={moment}",
            frame: "geo.dailymotion.com/player.html?video={0}{&startTime=1}",
            page: "www.dailymotion.com/video/{0}{&start=1}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "dailymotion.com/playlist/{word}",
                "dailymotion.com/embed/playlist/{word}",
                "geo.dailymotion.com/player.html?playlist={word}",
                "geo.dailymotion.com/player/{-word}.html?playlist={word}",
            ],
            frame: "geo.dailymotion.com/player.html?playlist={0}",
            page: "www.dailymotion.com/playlist/{0}",
        },
    ],
};

/// Its frames want to be told the host of the page that they are in.
pub(super) const TWITCH: Profile = Profile {
    name: "twitch",
    title: "Twitch",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "twitch.tv/videos/{digits}",
                "player.twitch.tv/?video=v{digits}",
                "player.twitch.tv/?video={digits}",
            ],
            also: "t={moment}|time={moment}",
            page: "www.twitch.tv/videos/{0}{&t=1s}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "clips.twitch.tv/embed?clip={word}",
                "clips.twitch.tv/{word}$",
                "twitch.tv/{-word}/clip/{word}",
            ],
            page: "clips.twitch.tv/{0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["player.twitch.tv/?channel={word}"],
            page: "www.twitch.tv/{0}",
        },
    ],
};
