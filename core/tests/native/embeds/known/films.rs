//! Films.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://www.youtube.com/embed/jNQXAC9IVRw?si=x https://www.youtube-nocookie.com/embed/jNQXAC9IVRw \
         https://www.youtube.com/watch?v=jNQXAC9IVRw https://m.youtube.com/watch?feature=share&v=jNQXAC9IVRw \
         https://youtu.be/jNQXAC9IVRw?si=x https://www.youtube.com/live/jNQXAC9IVRw \
         https://www.youtube.com/v/jNQXAC9IVRw&hl=en https://www.youtube.com/e/jNQXAC9IVRw https://youtu.be/jNQXAC9IVRw?t=0 \
         HTTPS://WWW.YouTube.COM/watch?v=jNQXAC9IVRw http://youtube.com/embed/jNQXAC9IVRw/",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com/watch?v=jNQXAC9IVRw",
        ("youtube", Shape::Wide),
    ),
    (
        "https://www.youtube.com/embed/jNQXAC9IVRw?si=x&start=90 https://www.youtube.com/embed/jNQXAC9IVRw?t=90 \
         https://www.youtube.com/watch?v=jNQXAC9IVRw&t=90s https://www.youtube.com/watch?t=1m30s&v=jNQXAC9IVRw \
         https://www.youtube.com/watch?v=jNQXAC9IVRw#t=90 https://www.youtube.com/watch?v=jNQXAC9IVRw#t=1m30s \
         https://youtu.be/jNQXAC9IVRw?si=x&t=90 https://youtu.be/jNQXAC9IVRw#t=1m30s \
         https://www.youtube.com/live/jNQXAC9IVRw?t=90s \
         https://www.youtube.com/watch?time_continue=90&v=jNQXAC9IVRw \
         https://www.youtube.com/watch?v=jNQXAC9IVRw&amp;t=90",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?start=90",
        "https://www.youtube.com/watch?v=jNQXAC9IVRw&t=90s",
        ("youtube", Shape::Wide),
    ),
    (
        "https://www.youtube.com/watch?v=jNQXAC9IVRw&list=PLx_y-z&index=2 https://youtu.be/jNQXAC9IVRw?list=PLx_y-z \
         https://www.youtube.com/embed/jNQXAC9IVRw?list=PLx_y-z",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?list=PLx_y-z",
        "https://www.youtube.com/watch?v=jNQXAC9IVRw&list=PLx_y-z",
        ("youtube", Shape::Wide),
    ),
    (
        "https://www.youtube.com/watch?v=jNQXAC9IVRw&list=PLx_y-z&t=1h1m1s",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?list=PLx_y-z&start=3661",
        "https://www.youtube.com/watch?v=jNQXAC9IVRw&list=PLx_y-z&t=3661s",
        ("youtube", Shape::Wide),
    ),
    (
        "https://youtube.com/shorts/jNQXAC9IVRw https://www.youtube.com/shorts/jNQXAC9IVRw?feature=share",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com/shorts/jNQXAC9IVRw",
        ("youtube", Shape::Tall),
    ),
    (
        "https://www.youtube.com/embed/videoseries?si=x&list=PLx_y-z https://www.youtube.com/playlist?list=PLx_y-z \
         https://music.youtube.com/playlist?list=PLx_y-z&si=x",
        "https://www.youtube-nocookie.com/embed/videoseries?list=PLx_y-z",
        "https://www.youtube.com/playlist?list=PLx_y-z",
        ("youtube", Shape::Wide),
    ),
    (
        "https://www.youtube.com/embed/live_stream?channel=UC16niRr50 \
         https://www.youtube.com/channel/UC16niRr50/live",
        "https://www.youtube-nocookie.com/embed/live_stream?channel=UC16niRr50",
        "https://www.youtube.com/channel/UC16niRr50/live",
        ("youtube", Shape::Wide),
    ),
    (
        "https://www.youtube.com/@bbcnews/live",
        "",
        "https://www.youtube.com/@bbcnews/live",
        ("", Shape::Wide),
    ),
    (
        "https://player.vimeo.com/video/76979871?badge=0&autopause=0 https://vimeo.com/76979871 \
         https://vimeo.com/channels/staffpicks/76979871 https://vimeo.com/groups/a-group/videos/76979871",
        "https://player.vimeo.com/video/76979871?dnt=1",
        "https://vimeo.com/76979871",
        ("vimeo", Shape::Wide),
    ),
    (
        "https://player.vimeo.com/video/76979871?badge=0&h=8272103f6e https://vimeo.com/76979871/8272103f6e \
         https://vimeo.com/76979871?h=8272103f6e https://vimeo.com/76979871/8272103f6e?share=copy",
        "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
        "https://vimeo.com/76979871/8272103f6e",
        ("vimeo", Shape::Wide),
    ),
    (
        "https://vimeo.com/76979871#t=90s https://vimeo.com/76979871#t=1m30s \
         https://player.vimeo.com/video/76979871?badge=0#t=90",
        "https://player.vimeo.com/video/76979871?dnt=1#t=90s",
        "https://vimeo.com/76979871#t=90s",
        ("vimeo", Shape::Wide),
    ),
    (
        "https://player.vimeo.com/video/76979871?h=8272103f6e#t=90s https://vimeo.com/76979871/8272103f6e#t=90s",
        "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e#t=90s",
        "https://vimeo.com/76979871/8272103f6e#t=90s",
        ("vimeo", Shape::Wide),
    ),
    (
        "https://vimeo.com/event/123456 https://vimeo.com/event/123456/embed",
        "https://vimeo.com/event/123456/embed",
        "https://vimeo.com/event/123456",
        ("vimeo", Shape::Wide),
    ),
    (
        "https://www.tiktok.com/@bbc.news/video/7106594312292453675 \
         https://www.tiktok.com/embed/v2/7106594312292453675 \
         https://www.tiktok.com/player/v1/7106594312292453675?autoplay=1 \
         https://m.tiktok.com/v/7106594312292453675.html https://m.tiktok.com/v/7106594312292453675?lang=en",
        "https://www.tiktok.com/player/v1/7106594312292453675",
        "https://www.tiktok.com/@i/video/7106594312292453675",
        ("tiktok", Shape::Tall),
    ),
    (
        "https://vm.tiktok.com/ZMabcdefg/",
        "",
        "https://vm.tiktok.com/ZMabcdefg/",
        ("", Shape::Tall),
    ),
    (
        "https://www.tiktok.com/@bbc.news/photo/7106594312292453675?lang=en",
        "",
        "https://www.tiktok.com/@bbc.news/photo/7106594312292453675",
        ("", Shape::Tall),
    ),
    (
        "https://www.dailymotion.com/video/x8abcde https://www.dailymotion.com/embed/video/x8abcde?autoplay=0 \
         https://dai.ly/x8abcde https://geo.dailymotion.com/player.html?video=x8abcde \
         https://geo.dailymotion.com/player/xab3d.html?video=x8abcde&mute=true",
        "https://geo.dailymotion.com/player.html?video=x8abcde",
        "https://www.dailymotion.com/video/x8abcde",
        ("dailymotion", Shape::Wide),
    ),
    (
        "https://www.dailymotion.com/video/x8abcde?start=90 \
         https://www.dailymotion.com/embed/video/x8abcde?start=90",
        "https://geo.dailymotion.com/player.html?video=x8abcde&startTime=90",
        "https://www.dailymotion.com/video/x8abcde?start=90",
        ("dailymotion", Shape::Wide),
    ),
    (
        "https://www.dailymotion.com/playlist/x5zhzj https://geo.dailymotion.com/player/xab3d.html?playlist=x5zhzj",
        "https://geo.dailymotion.com/player.html?playlist=x5zhzj",
        "https://www.dailymotion.com/playlist/x5zhzj",
        ("dailymotion", Shape::Wide),
    ),
    (
        "https://www.twitch.tv/videos/1234567890?t=1h2m3s \
         https://player.twitch.tv/?video=v1234567890&parent=a.example&time=1h2m3s \
         https://player.twitch.tv/?parent=a.example&video=1234567890&t=3723s",
        "",
        "https://www.twitch.tv/videos/1234567890?t=3723s",
        ("", Shape::Wide),
    ),
    (
        "https://clips.twitch.tv/embed?clip=Bright-Clip_1&parent=a.example https://clips.twitch.tv/Bright-Clip_1 \
         https://www.twitch.tv/name/clip/Bright-Clip_1",
        "",
        "https://clips.twitch.tv/Bright-Clip_1",
        ("", Shape::Wide),
    ),
    (
        "https://player.twitch.tv/?channel=name&parent=a.example",
        "",
        "https://www.twitch.tv/name",
        ("", Shape::Wide),
    ),
    (
        "https://vt.tiktok.com/ZSaBcDeFg/",
        "",
        "https://vt.tiktok.com/ZSaBcDeFg/",
        ("", Shape::Tall),
    ),
    (
        "https://vimeo.com/showcase/3253534/embed https://vimeo.com/showcase/3253534",
        "https://vimeo.com/showcase/3253534/embed",
        "https://vimeo.com/showcase/3253534",
        ("vimeo", Shape::Wide),
    ),
    (
        "https://vimeo.com/ondemand/a-film/397383497?autoplay=1",
        "",
        "https://vimeo.com/ondemand/a-film/397383497",
        ("", Shape::Wide),
    ),
    (
        "https://vimeo.com/ondemand/a-film",
        "",
        "https://vimeo.com/ondemand/a-film",
        ("", Shape::Wide),
    ),
];
