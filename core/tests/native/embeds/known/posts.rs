//! Posts.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://twitter.com/BBC/status/20?ref_src=twsrc%5Etfw https://x.com/jack/status/20 \
         https://mobile.twitter.com/jack/status/20 https://twitter.com/jack/statuses/20/photo/1 \
         https://x.com/i/web/status/20 https://platform.twitter.com/embed/Tweet.html?dnt=false&id=20&lang=en",
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
        "https://x.com/i/status/20",
        ("x", Shape::High(500)),
    ),
    (
        "https://embed.bsky.app/embed/did:plc:oky5czdrnfjpqslsw2a5iclo/app.bsky.feed.post/3jthzj5xtrs2x?id=7 \
         https://bsky.app/profile/did:plc:oky5czdrnfjpqslsw2a5iclo/post/3jthzj5xtrs2x",
        "https://embed.bsky.app/embed/did:plc:oky5czdrnfjpqslsw2a5iclo/app.bsky.feed.post/3jthzj5xtrs2x",
        "https://bsky.app/profile/did:plc:oky5czdrnfjpqslsw2a5iclo/post/3jthzj5xtrs2x",
        ("bluesky", Shape::High(400)),
    ),
    (
        "https://t.me/durov/342 https://t.me/s/durov/342 https://telegram.me/durov/342?single \
         https://t.me/durov/342?embed=1&mode=tme",
        "https://t.me/durov/342?embed=1",
        "https://t.me/durov/342",
        ("telegram", Shape::High(400)),
    ),
    (
        "https://truthsocial.com/@name/posts/113000000000000001 https://truthsocial.com/@name/113000000000000001 \
         https://truthsocial.com/@name/113000000000000001/embed",
        "https://truthsocial.com/@name/113000000000000001/embed",
        "https://truthsocial.com/@name/posts/113000000000000001",
        ("truth-social", Shape::High(400)),
    ),
    (
        "https://www.reddit.com/r/pics/comments/dq4m1v https://old.reddit.com/r/pics/comments/dq4m1v/my_garden/ \
         https://embed.reddit.com/r/pics/comments/dq4m1v/my_garden/?embed=true \
         https://www.redditmedia.com/r/pics/comments/dq4m1v/my_garden/?ref_source=embed",
        "https://embed.reddit.com/r/pics/comments/dq4m1v/?embed=true",
        "https://www.reddit.com/r/pics/comments/dq4m1v/",
        ("reddit", Shape::High(400)),
    ),
    (
        "https://www.reddit.com/r/pics/comments/dq4m1v/comment/f62x/?utm_source=share",
        "https://embed.reddit.com/r/pics/comments/dq4m1v/comment/f62x/?embed=true",
        "https://www.reddit.com/r/pics/comments/dq4m1v/comment/f62x/",
        ("reddit", Shape::High(400)),
    ),
    (
        "https://www.reddit.com/r/pics/s/AbCdEf1234",
        "",
        "https://www.reddit.com/r/pics/s/AbCdEf1234",
        ("", Shape::High(400)),
    ),
    (
        "https://www.linkedin.com/embed/feed/update/urn:li:share:7100000000000000000 \
         https://www.linkedin.com/feed/update/urn:li:share:7100000000000000000/?utm_source=share \
         https://linkedin.com/embed/feed/update/urn:li:share:7100000000000000000?compact=1",
        "https://www.linkedin.com/embed/feed/update/urn:li:share:7100000000000000000",
        "https://www.linkedin.com/feed/update/urn:li:share:7100000000000000000",
        ("linkedin", Shape::High(600)),
    ),
    (
        "https://www.linkedin.com/posts/a-name_a-post-activity-7100000000000000000-AbCd?utm_source=share",
        "",
        "https://www.linkedin.com/posts/a-name_a-post-activity-7100000000000000000-AbCd",
        ("", Shape::High(600)),
    ),
    (
        "https://www.instagram.com/p/CaUsPbUquKV/?utm_source=ig_embed&utm_campaign=loading \
         https://instagram.com/bbc/p/CaUsPbUquKV https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        "https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        "https://www.instagram.com/p/CaUsPbUquKV/",
        ("instagram", Shape::High(600)),
    ),
    (
        "https://www.instagram.com/reel/CaUsPbUquKV/ https://www.instagram.com/reels/CaUsPbUquKV/ \
         https://www.instagram.com/bbc/reel/CaUsPbUquKV/?igsh=x",
        "https://www.instagram.com/reel/CaUsPbUquKV/embed/captioned/",
        "https://www.instagram.com/reel/CaUsPbUquKV/",
        ("instagram", Shape::Tall),
    ),
    (
        "https://www.facebook.com/zuck/posts/10102577175875681 \
         https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fzuck%2Fposts%2F10102577175875681&width=500",
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fzuck/posts/10102577175875681",
        "https://www.facebook.com/zuck/posts/10102577175875681",
        ("facebook", Shape::High(600)),
    ),
    (
        "https://www.facebook.com/permalink.php?story_fbid=12&id=34 \
         https://www.facebook.com/permalink.php?id=34&story_fbid=12",
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fpermalink.php%3Fstory_fbid%3D12%26id%3D34",
        "https://www.facebook.com/permalink.php?story_fbid=12&id=34",
        ("facebook", Shape::High(600)),
    ),
    (
        "https://www.facebook.com/watch/?ref=saved&v=10153231379946729 \
         https://www.facebook.com/watch?v=10153231379946729 \
         https://www.facebook.com/plugins/video.php?height=314&t=0&href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D10153231379946729",
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%3Fv%3D10153231379946729",
        "https://www.facebook.com/watch?v=10153231379946729",
        ("facebook", Shape::Wide),
    ),
    (
        "https://www.facebook.com/watch/?v=10153231379946729&t=90 \
         https://www.facebook.com/plugins/video.php?height=314&t=90&href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D10153231379946729",
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%3Fv%3D10153231379946729&t=90",
        "https://www.facebook.com/watch?v=10153231379946729&t=90",
        ("facebook", Shape::Wide),
    ),
    (
        "https://www.facebook.com/reel/1234567890123456 \
         https://www.facebook.com/reel/1234567890123456/?s=single_unit \
         https://www.facebook.com/plugins/video.php?height=476&href=https%3A%2F%2Fwww.facebook.com%2Freel%2F1234567890123456%2F&show_text=false&width=267&t=0",
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Freel/1234567890123456",
        "https://www.facebook.com/reel/1234567890123456",
        ("facebook", Shape::Tall),
    ),
    (
        "https://fb.watch/a1B2c3D4e5/",
        "",
        "https://fb.watch/a1B2c3D4e5/",
        ("", Shape::Wide),
    ),
    (
        "https://www.facebook.com/share/p/1AbCdEfGhI/",
        "",
        "https://www.facebook.com/share/p/1AbCdEfGhI/",
        ("", Shape::High(600)),
    ),
    (
        "https://www.threads.net/@zuck/post/C8z2Qq0Rk1x https://www.threads.com/@zuck/post/C8z2Qq0Rk1x/embed/ \
         https://www.threads.com/@zuck/post/C8z2Qq0Rk1x?xmt=x",
        "https://www.threads.com/@zuck/post/C8z2Qq0Rk1x/embed/",
        "https://www.threads.com/@zuck/post/C8z2Qq0Rk1x",
        ("threads", Shape::High(600)),
    ),
    (
        "https://mastodon.social/@Gargron/100254678717223630/embed \
         https://mastodon.social/@Gargron/100254678717223630",
        "https://mastodon.social/@Gargron/100254678717223630/embed",
        "https://mastodon.social/@Gargron/100254678717223630",
        ("mastodon.social", Shape::High(400)),
    ),
    (
        "https://Social.Example/@a@other.example/1/embed",
        "https://social.example/@a@other.example/1/embed",
        "https://social.example/@a@other.example/1",
        ("social.example", Shape::High(400)),
    ),
    (
        "https://social.example/users/a/statuses/1/embed",
        "https://social.example/users/a/statuses/1/embed",
        "https://social.example/users/a/statuses/1",
        ("social.example", Shape::High(400)),
    ),
    (
        "https://pixels.example/p/name/500000000000000001/embed \
         https://pixels.example/p/name/500000000000000001/embed?caption=true&likes=true&layout=full",
        "https://pixels.example/p/name/500000000000000001/embed?caption=true&likes=false&layout=full",
        "https://pixels.example/p/name/500000000000000001",
        ("pixels.example", Shape::High(600)),
    ),
];
