//! Addresses of every provider's things, and addresses that only look like them.

use std::collections::BTreeSet;

use liveblog_core::model::{Provider, Shape};

use super::{at, frame};

/// Addresses, and the address of the frame and the plain link that are made from them.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "https://twitter.com/BBC/status/20?ref_src=twsrc%5Etfw https://x.com/jack/status/20 \
         https://mobile.twitter.com/jack/status/20 https://twitter.com/jack/statuses/20/photo/1 \
         https://x.com/i/web/status/20 https://platform.twitter.com/embed/Tweet.html?dnt=false&id=20&lang=en",
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
        "https://x.com/i/status/20",
    ),
    (
        "https://www.youtube.com/embed/jNQXAC9IVRw?si=x https://www.youtube-nocookie.com/embed/jNQXAC9IVRw \
         https://www.youtube.com/watch?v=jNQXAC9IVRw https://m.youtube.com/watch?feature=share&v=jNQXAC9IVRw&t=4s \
         https://youtu.be/jNQXAC9IVRw?t=4 https://youtube.com/shorts/jNQXAC9IVRw https://www.youtube.com/live/jNQXAC9IVRw \
         HTTPS://WWW.YouTube.COM/watch?v=jNQXAC9IVRw http://youtube.com/embed/jNQXAC9IVRw/",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com/watch?v=jNQXAC9IVRw",
    ),
    (
        "https://www.youtube.com/embed/videoseries?si=x&list=PLx_y-z https://www.youtube.com/playlist?list=PLx_y-z",
        "https://www.youtube-nocookie.com/embed/videoseries?list=PLx_y-z",
        "https://www.youtube.com/playlist?list=PLx_y-z",
    ),
    (
        "https://www.youtube.com/embed/live_stream?channel=UC16niRr50",
        "https://www.youtube-nocookie.com/embed/live_stream?channel=UC16niRr50",
        "https://www.youtube.com/channel/UC16niRr50/live",
    ),
    (
        "https://player.vimeo.com/video/76979871?badge=0&autopause=0 https://vimeo.com/76979871",
        "https://player.vimeo.com/video/76979871?dnt=1",
        "https://vimeo.com/76979871",
    ),
    (
        "https://player.vimeo.com/video/76979871?badge=0&h=8272103f6e https://vimeo.com/76979871/8272103f6e",
        "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
        "https://vimeo.com/76979871/8272103f6e",
    ),
    (
        "https://www.instagram.com/p/CaUsPbUquKV/?utm_source=ig_embed&utm_campaign=loading \
         https://instagram.com/bbc/p/CaUsPbUquKV https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        "https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        "https://www.instagram.com/p/CaUsPbUquKV/",
    ),
    (
        "https://www.instagram.com/reel/CaUsPbUquKV/",
        "https://www.instagram.com/reel/CaUsPbUquKV/embed/captioned/",
        "https://www.instagram.com/reel/CaUsPbUquKV/",
    ),
    (
        "https://www.tiktok.com/@bbc.news/video/7106594312292453675 https://www.tiktok.com/embed/v2/7106594312292453675 \
         https://www.tiktok.com/player/v1/7106594312292453675?autoplay=1",
        "https://www.tiktok.com/player/v1/7106594312292453675",
        "https://www.tiktok.com/@i/video/7106594312292453675",
    ),
    (
        "https://www.facebook.com/zuck/posts/10102577175875681 \
         https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fzuck%2Fposts%2F10102577175875681&width=500",
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fzuck/posts/10102577175875681",
        "https://www.facebook.com/zuck/posts/10102577175875681",
    ),
    (
        "https://www.facebook.com/permalink.php?story_fbid=12&id=34",
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fpermalink.php%3Fstory_fbid%3D12%26id%3D34",
        "https://www.facebook.com/permalink.php?story_fbid=12&id=34",
    ),
    (
        "https://www.facebook.com/watch/?ref=saved&v=10153231379946729 https://www.facebook.com/watch?v=10153231379946729 \
         https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D10153231379946729",
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%3Fv%3D10153231379946729",
        "https://www.facebook.com/watch?v=10153231379946729",
    ),
    (
        "https://embed.bsky.app/embed/did:plc:oky5czdrnfjpqslsw2a5iclo/app.bsky.feed.post/3jthzj5xtrs2x?id=7 \
         https://bsky.app/profile/did:plc:oky5czdrnfjpqslsw2a5iclo/post/3jthzj5xtrs2x",
        "https://embed.bsky.app/embed/did:plc:oky5czdrnfjpqslsw2a5iclo/app.bsky.feed.post/3jthzj5xtrs2x",
        "https://bsky.app/profile/did:plc:oky5czdrnfjpqslsw2a5iclo/post/3jthzj5xtrs2x",
    ),
    (
        "https://www.threads.net/@zuck/post/C8z2Qq0Rk1x https://www.threads.com/@zuck/post/C8z2Qq0Rk1x/embed/",
        "https://www.threads.com/@zuck/post/C8z2Qq0Rk1x/embed/",
        "https://www.threads.com/@zuck/post/C8z2Qq0Rk1x",
    ),
    (
        "https://www.reddit.com/r/pics/comments/dq4m1v https://old.reddit.com/r/pics/comments/dq4m1v/my_garden/ \
         https://embed.reddit.com/r/pics/comments/dq4m1v/my_garden/?embed=true \
         https://www.redditmedia.com/r/pics/comments/dq4m1v/my_garden/?ref_source=embed",
        "https://embed.reddit.com/r/pics/comments/dq4m1v/?embed=true",
        "https://www.reddit.com/r/pics/comments/dq4m1v/",
    ),
    (
        "https://www.reddit.com/r/pics/comments/dq4m1v/comment/f62x/?utm_source=share",
        "https://embed.reddit.com/r/pics/comments/dq4m1v/comment/f62x/?embed=true",
        "https://www.reddit.com/r/pics/comments/dq4m1v/comment/f62x/",
    ),
    (
        "https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC?utm_source=generator https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC?si=x",
        "https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC",
        "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC",
    ),
    (
        "https://open.spotify.com/embed/playlist/37i9dQZF1DX https://open.spotify.com/playlist/37i9dQZF1DX",
        "https://open.spotify.com/embed/playlist/37i9dQZF1DX",
        "https://open.spotify.com/playlist/37i9dQZF1DX",
    ),
    (
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500&auto_play=false",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
    ),
    (
        "https://w.soundcloud.com/player/?visual=true&url=https%3A//api.soundcloud.com/tracks/soundcloud%253Atracks%253A293",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/soundcloud%253Atracks%253A293",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/soundcloud%253Atracks%253A293",
    ),
    (
        "https://soundcloud.com/forss/flickermood https://m.soundcloud.com/forss/flickermood/ \
         https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood",
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood",
        "https://soundcloud.com/forss/flickermood",
    ),
    (
        "https://datawrapper.dwcdn.net/AbC12/3/ https://datawrapper.dwcdn.net/AbC12",
        "https://datawrapper.dwcdn.net/AbC12/",
        "https://datawrapper.dwcdn.net/AbC12/",
    ),
    (
        "https://flo.uri.sh/visualisation/29541520/embed https://public.flourish.studio/visualisation/29541520/",
        "https://flo.uri.sh/visualisation/29541520/embed?auto=1",
        "https://public.flourish.studio/visualisation/29541520/",
    ),
    (
        "https://flo.uri.sh/story/1634399/embed",
        "https://flo.uri.sh/story/1634399/embed?auto=1",
        "https://public.flourish.studio/story/1634399/",
    ),
    (
        "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!2m3!1f0!2f0!3f0!2sH%C3%A0+N%E1%BB%99i!5e0!3m2!1sen!2svn",
        "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!2m3!1f0!2f0!3f0!2sH%C3%A0+N%E1%BB%99i!5e0!3m2!1sen!2svn",
        "https://www.google.com/maps/search/?api=1&query=21.0245,105.8544",
    ),
    (
        "https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
        "https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
        "https://www.openstreetmap.org/?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
    ),
    (
        "https://mastodon.social/@Gargron/100254678717223630/embed https://mastodon.social/@Gargron/100254678717223630",
        "https://mastodon.social/@Gargron/100254678717223630/embed",
        "https://mastodon.social/@Gargron/100254678717223630",
    ),
    (
        "https://Social.Example/@a@other.example/1",
        "https://social.example/@a@other.example/1/embed",
        "https://social.example/@a@other.example/1",
    ),
];

fn addresses(list: &str) -> impl Iterator<Item = &str> {
    list.split_whitespace()
}

#[test]
fn every_address_of_a_thing_leads_to_the_one_frame_that_we_make_for_it() {
    for (list, expected, page) in KNOWN {
        for address in addresses(list) {
            let embed = at(address).unwrap_or_else(|| panic!("{address}"));
            assert_eq!(embed.frame().as_deref(), Some(*expected), "{address}");
            assert_eq!(embed.url.as_str(), *page, "{address}");
        }
    }
}

#[test]
fn every_provider_is_among_them() {
    let embeds = KNOWN.iter().flat_map(|(list, ..)| addresses(list).map(at));
    let providers = embeds.map(|embed| embed.unwrap().provider().unwrap().name());
    let found: BTreeSet<&str> = providers.collect();
    assert_eq!(found, Provider::names().collect());
    assert_eq!(found.len(), 16);
}

#[test]
fn a_frame_is_read_as_itself() {
    for (_, expected, _) in KNOWN {
        assert_eq!(frame(expected), *expected);
    }
}

#[test]
fn what_only_looks_like_a_provider_is_nothing() {
    for address in [
        "https://youtube.com.evil.example/embed/jNQXAC9IVRw",
        "https://evil.example/www.youtube.com/embed/jNQXAC9IVRw",
        "https://evilyoutube.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com@evil.example/embed/jNQXAC9IVRw",
        "https://evil@www.youtube.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com:8443/embed/jNQXAC9IVRw",
        "https://www.youtube.com./embed/jNQXAC9IVRw",
        "https://www.www.youtube.com/embed/jNQXAC9IVRw",
        "https://youtübe.com/embed/jNQXAC9IVRw",
        "https://%79outube.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com\u{2044}embed/jNQXAC9IVRw",
        "https://www.youtube.com/embed/jNQXAC9IVR",
        "https://www.youtube.com/embed/jNQXAC9IVRww",
        "https://www.youtube.com/embed/jNQX\"9IVRw",
        "https://www.youtube.com/embed/jNQXAC9IVRw<",
        "https://www.youtube.com/embed/..%2f..%2fx/",
        "https://www.youtube.com/redirect?q=https://evil.example",
        "https://www.youtube.com/watch?vv=jNQXAC9IVRw",
        "https://www.youtube.com/watch#?v=jNQXAC9IVRw",
        "https://twitter.com/jack/status/20x",
        "https://twitter.com/jack/status/",
        "https://twitter.com/jack",
        "https://platform.twitter.com/widgets.js",
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fzuck%2Fposts%2F1",
        "https://www.facebook.com/plugins/post.php?href=javascript:alert(1)",
        "https://www.facebook.com/plugins/post.php?href=%ff",
        "https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/293",
        "https://soundcloud.com/forss",
        "https://datawrapper.dwcdn.net/AbC123/",
        "https://datawrapper.dwcdn.net/lib/",
        "https://flo.uri.sh/template/1/embed",
        "https://www.google.com/maps/embed/v1/place?key=x&q=y",
        "https://www.google.com/url?q=https://evil.example",
        "https://www.openstreetmap.org/export/embed.html?bbox=<script>",
        "https://bsky.app/profile/a b/post/c",
        "https://localhost/@a/1",
        "https://127.0.0.1/@a/1",
        "https://[::1]/@a/1",
        "https://social.example:444/@a/1",
        "https://me@social.example/@a/1",
        "https://-a.example/@a/1",
        "https://a..example/@a/1",
        "https://social.example/@a/1x",
        "https://social.example/@a/b",
        "https://social.example/a/1",
        "mailto:jack@x.com/i/status/20",
    ] {
        assert_eq!(frame(address), "", "{address}");
    }
}

#[test]
fn an_identity_has_an_end() {
    let map = |length| {
        format!(
            "https://www.google.com/maps/embed?pb=!{}",
            "1".repeat(length)
        )
    };
    assert_ne!(frame(&map(900)), "");
    assert_eq!(frame(&map(1_000)), "");
}

#[test]
fn on_mastodon_the_reader_agrees_with_a_server() {
    let embed = at("https://mastodon.social/@Gargron/1").unwrap();
    assert_eq!(embed.party(), "mastodon.social");
    assert_eq!(embed.frame_host(), "mastodon.social");
    assert_eq!(
        at("https://youtu.be/jNQXAC9IVRw").unwrap().party(),
        "youtube"
    );
}

#[test]
fn the_size_in_the_feed_decides_the_room_within_bounds() {
    let shape = |address: &str, size| {
        let mut embed = at(address).unwrap();
        embed.size = size;
        embed.shape()
    };
    let (film, chart) = (
        "https://youtu.be/jNQXAC9IVRw",
        "https://datawrapper.dwcdn.net/AbC12/",
    );
    assert_eq!(shape(film, None), Shape::Wide);
    assert_eq!(shape(film, Some((560, 315))), Shape::Wide);
    assert_eq!(shape(film, Some((315, 560))), Shape::Tall);
    assert_eq!(shape(chart, None), Shape::High(400));
    assert_eq!(shape(chart, Some((600, 417))), Shape::High(417));
    assert_eq!(shape(chart, Some((600, 1))), Shape::High(100));
    assert_eq!(shape(chart, Some((600, 60_000))), Shape::High(1_000));
    assert_eq!(
        shape("https://www.tiktok.com/player/v1/1", None),
        Shape::Tall
    );
}
