//! Films of other places.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://streamable.com/e/ab1cd2 https://streamable.com/o/ab1cd2 https://streamable.com/ab1cd2",
        "https://streamable.com/e/ab1cd2",
        "https://streamable.com/ab1cd2",
        ("streamable", Shape::Wide),
    ),
    (
        "https://rumble.com/embed/v1abcd/?pub=4 https://rumble.com/embed/v1abcd \
         https://www.rumble.com/embed/v1abcd/",
        "https://rumble.com/embed/v1abcd/",
        "https://rumble.com/embed/v1abcd/",
        ("rumble", Shape::Wide),
    ),
    (
        "https://rumble.com/embed/v1abcd/?pub=4&start=90",
        "https://rumble.com/embed/v1abcd/?start=90",
        "https://rumble.com/embed/v1abcd/?start=90",
        ("rumble", Shape::Wide),
    ),
    (
        "https://rumble.com/v1abce-a-film.html",
        "",
        "https://rumble.com/v1abce-a-film.html",
        ("", Shape::Wide),
    ),
    (
        "https://www.c-span.org/video/standalone/?c5108942/user-clip-speech \
         https://www.c-span.org/video/?c5108942/user-clip-speech https://www.c-span.org/video/standalone/?c5108942",
        "https://www.c-span.org/video/standalone/?c5108942",
        "https://www.c-span.org/video/?c5108942",
        ("c-span", Shape::Wide),
    ),
    (
        "https://www.c-span.org/video/?510158-3/washington-journal",
        "https://www.c-span.org/video/standalone/?510158-3",
        "https://www.c-span.org/video/?510158-3",
        ("c-span", Shape::Wide),
    ),
    (
        "https://www.c-span.org/clip/public-affairs-event/user-clip-speech/4728755",
        "",
        "https://www.c-span.org/clip/public-affairs-event/user-clip-speech/4728755",
        ("", Shape::Wide),
    ),
    (
        "https://vk.com/video_ext.php?oid=-123&id=456&hd=2 https://vkvideo.ru/video_ext.php?oid=-123&id=456 \
         https://vk.com/video-123_456 https://vkvideo.ru/video-123_456",
        "https://vk.com/video_ext.php?oid=-123&id=456",
        "https://vk.com/video-123_456",
        ("vk", Shape::Wide),
    ),
    (
        "https://vk.com/video_ext.php?oid=-123&id=456&hash=ab12&t=1m30s",
        "https://vk.com/video_ext.php?oid=-123&id=456&hash=ab12&t=90s",
        "https://vk.com/video-123_456?t=90s",
        ("vk", Shape::Wide),
    ),
    (
        "https://vk.com/wall-123_456",
        "",
        "https://vk.com/wall-123_456",
        ("", Shape::High(400)),
    ),
    (
        "https://player.bilibili.com/player.html?isOutside=true&aid=1&bvid=BV1xx411c7mD&cid=2&p=1 \
         https://www.bilibili.com/video/BV1xx411c7mD/?p=1",
        "https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0&page=1",
        "https://www.bilibili.com/video/BV1xx411c7mD?p=1",
        ("bilibili", Shape::Wide),
    ),
    (
        "https://www.bilibili.com/video/BV1xx411c7mD?t=90",
        "https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0&t=90",
        "https://www.bilibili.com/video/BV1xx411c7mD?t=90",
        ("bilibili", Shape::Wide),
    ),
    (
        "https://films.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d \
         https://films.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d \
         https://films.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?title=0",
        "https://films.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "https://films.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        ("films.example", Shape::Wide),
    ),
    (
        "https://films.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m30s \
         https://films.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?start=90s",
        "https://films.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?start=90",
        "https://films.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=90",
        ("films.example", Shape::Wide),
    ),
    (
        "https://films.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv \
         https://films.example/video-playlists/embed/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://films.example/video-playlists/embed/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://films.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
        ("films.example", Shape::Wide),
    ),
    (
        "https://player.kick.com/harbour_tv?autoplay=true https://kick.com/harbour_tv",
        "https://player.kick.com/harbour_tv",
        "https://kick.com/harbour_tv",
        ("kick", Shape::Wide),
    ),
    (
        "https://kick.com/harbour_tv/videos/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "",
        "https://kick.com/harbour_tv/videos/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        ("", Shape::Wide),
    ),
    (
        "https://kick.com/harbour_tv/clips/clip_01HXYZ",
        "",
        "https://kick.com/harbour_tv/clips/clip_01HXYZ",
        ("", Shape::Wide),
    ),
    (
        "https://odysee.com/$/embed/@harbour:0/the-storm:7?r=x https://odysee.com/@harbour:0/the-storm:7",
        "https://odysee.com/$/embed/@harbour:0/the-storm:7",
        "https://odysee.com/@harbour:0/the-storm:7",
        ("odysee", Shape::Wide),
    ),
    (
        "https://odysee.com/$/embed/The-Storm/8f64292ddd2303de5c4ee0908ddd5b0a276f4055?r=x&t=90 \
         https://odysee.com/The-Storm:8f64292ddd2303de5c4ee0908ddd5b0a276f4055?t=90",
        "https://odysee.com/$/embed/The-Storm/8f64292ddd2303de5c4ee0908ddd5b0a276f4055?t=90",
        "https://odysee.com/The-Storm:8f64292ddd2303de5c4ee0908ddd5b0a276f4055?t=90",
        ("odysee", Shape::Wide),
    ),
];
