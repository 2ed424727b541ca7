//! More places where films are put.

use super::super::form::form;
use super::super::mark::Mark;
use super::super::profile::{Profile, Shape};

pub(super) const STREAMABLE: Profile = Profile {
    name: "streamable",
    title: "Streamable",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::Wide,
        addresses: [
            "streamable.com/e/{word}",
            "streamable.com/o/{word}",
            "streamable.com/s/{word}",
            "streamable.com/{word}$",
        ],
        frame: "streamable.com/e/{0}",
        page: "streamable.com/{0}",
    }],
};

pub(super) const RUMBLE: Profile = Profile {
    name: "rumble",
    title: "Rumble",
    marks: &[Mark::attribute(
        "id",
        "rumble_v",
        "rumble.com/embed/{id:rumble_}",
    )],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: ["rumble.com/embed/{name}"],
            also: "start={moment}|t={moment}",
            frame: "rumble.com/embed/{0}/{&start=1}",
            page: "rumble.com/embed/{0}/{&start=1}",
        },
        // The page of a film has another identity than its frame.
        form! {
            shape: Shape::Wide,
            addresses: ["rumble.com/[v{word}.html]"],
            also: "start={moment}",
            page: "rumble.com/{0}{&start=1}",
        },
    ],
};

pub(super) const KICK: Profile = Profile {
    name: "kick",
    title: "Kick",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: ["player.kick.com/{word}", "kick.com/{word}$"],
            frame: "player.kick.com/{0}",
            page: "kick.com/{0}",
        },
        // Its player is for channels alone.
        form! {
            shape: Shape::Wide,
            addresses: [
                "kick.com/[{word}/videos/{36}]",
                "kick.com/[{word}/clips/{word}]",
            ],
            page: "kick.com/{0}",
        },
    ],
};

pub(super) const ODYSEE: Profile = Profile {
    name: "odysee",
    title: "Odysee",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "odysee.com/$/embed/[@{handle}/{handle}]",
                "odysee.com/[@{handle}/{handle}]",
            ],
            also: "t={moment}",
            frame: "odysee.com/$/embed/{0}{&t=1}",
            page: "odysee.com/{0}{&t=1}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "odysee.com/$/embed/{name}/{word}",
                "odysee.com/{name}:{word}$",
            ],
            also: "t={moment}",
            frame: "odysee.com/$/embed/{0}/{1}{&t=2}",
            page: "odysee.com/{0}:{1}{&t=2}",
        },
    ],
};

pub(super) const C_SPAN: Profile = Profile {
    name: "c-span",
    title: "C-SPAN",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "c-span.org/video/standalone/?{word}",
                "c-span.org/video/?{word}",
            ],
            frame: "www.c-span.org/video/standalone/?{0}",
            page: "www.c-span.org/video/?{0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "c-span.org/[clip/{word}/{word}/{digits}]",
                "c-span.org/[program/{word}/{word}/{digits}]",
            ],
            page: "www.c-span.org/{0}",
        },
    ],
};

pub(super) const VK: Profile = Profile {
    name: "vk",
    title: "VK",
    marks: &[Mark::attribute(
        "id",
        "vk_post_",
        "vk.com/wall{id:vk_post_}",
    )],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "vk.com|vkvideo.ru/video_ext.php?oid={word}&id={digits}",
                "vk.com|vkvideo.ru/video[-{digits}]_{digits}",
                "vk.com|vkvideo.ru/video{digits}_{digits}",
            ],
            also: "hash={word}&t={moment}",
            frame: "vk.com/video_ext.php?oid={0}&id={1}{&hash=2}{&t=3s}",
            page: "vk.com/video{0}_{1}{&t=3s}",
        },
        // Its script adds a sign of its own to the address of a frame.
        form! {
            shape: Shape::High(400),
            addresses: ["vk.com/[wall{word}]"],
            page: "vk.com/{0}",
        },
    ],
};

pub(super) const BILIBILI: Profile = Profile {
    name: "bilibili",
    title: "Bilibili",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::Wide,
        addresses: [
            "player.bilibili.com/player.html?bvid=[BV{word}]",
            "bilibili.com/video/[BV{word}]",
        ],
        also: "page={digits}|p={digits}&t={moment}",
        frame: "player.bilibili.com/player.html?bvid={0}&autoplay=0{&page=1}{&t=2}",
        page: "www.bilibili.com/video/{0}{&p=1}{&t=2}",
    }],
};

/// Anybody may have a server.
pub(super) const PEERTUBE: Profile = Profile {
    name: "peertube",
    title: "PeerTube",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: [
                "*/videos/embed/{36}",
                "*/videos/embed/{22}",
                "*/videos/watch/{36}",
                "*/w/{22}",
            ],
            also: "start={moment}",
            frame: "{0}/videos/embed/{1}{&start=2}",
            page: "{0}/w/{1}{&start=2}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "*/video-playlists/embed/{36}",
                "*/video-playlists/embed/{22}",
                "*/w/p/{22}",
            ],
            frame: "{0}/video-playlists/embed/{1}",
            page: "{0}/w/p/{1}",
        },
    ],
};
