//! The markup that providers' "copy embed code" and newsrooms' systems produce.

use std::rc::Rc;

use liveblog_core::model::{Content, Embed, Node, Room};

use super::body;
use crate::native::support::locale;

/// Markup, whose it is, and the text that comes with it.
const MARKUP: &[(&str, &str, &str)] = &[
    // X, with a link to another post in the text.
    (
        r#"<blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">No deal. <a href="https://twitter.com/other/status/19">pic</a></p>&mdash; A Name (@name) <a href="https://twitter.com/name/status/20?ref_src=twsrc%5Etfw">28 February 2019</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>"#,
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
        "No deal. pic — A Name (@name) 28 February 2019",
    ),
    (
        r#"<blockquote class="twitter-video"><a href="https://x.com/name/status/20">Film</a></blockquote>"#,
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
        "Film",
    ),
    // WordPress, block editor.
    (
        "<!-- wp:embed --><figure class=\"wp-block-embed is-type-rich\"><div class=\"wp-block-embed__wrapper\">\n<blockquote class=\"twitter-tweet\"><p>Hi</p><a href=\"https://twitter.com/n/status/20\">Now</a></blockquote>\n</div></figure><!-- /wp:embed -->",
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
        "Hi Now",
    ),
    (
        "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://www.youtube.com/watch?v=jNQXAC9IVRw\n</div></figure>",
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "",
    ),
    (
        r#"<iframe width="560" height="315" src="https://www.youtube.com/embed/jNQXAC9IVRw?si=x" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>"#,
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "",
    ),
    // A frame that waits for a script.
    (
        r#"<p><iframe class="lazyload" src="about:blank" data-src="//www.youtube.com/embed/jNQXAC9IVRw"></iframe></p>"#,
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "",
    ),
    // CKEditor.
    (
        r#"<figure class="media"><oembed url="https://youtu.be/jNQXAC9IVRw"></oembed></figure>"#,
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "",
    ),
    (
        r#"<figure class="media"><div data-oembed-url="https://youtu.be/jNQXAC9IVRw"><div style="position:relative"><iframe src="https://www.youtube.com/embed/jNQXAC9IVRw"></iframe></div></div></figure>"#,
        "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
        "",
    ),
    (
        r#"<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/76979871?badge=0&amp;h=8272103f6e" style="position:absolute" title="The New Vimeo Player"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>"#,
        "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
        "",
    ),
    (
        r#"<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/CaUsPbUquKV/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14" style=" background:#FFF;"><div style="padding:16px;"> <a href="https://www.instagram.com/p/CaUsPbUquKV/?utm_source=ig_embed" style=" text-decoration:none;" target="_blank"> <div style=" display: flex;"> <div></div></div><svg width="50px"><g></g></svg><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/CaUsPbUquKV/">A post shared by BBC (@bbc)</a></p></div></blockquote><script async src="//www.instagram.com/embed.js"></script>"#,
        "https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        "View this post on Instagram A post shared by BBC (@bbc)",
    ),
    (
        r#"<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@bbcnews/video/7106594312292453675" data-video-id="7106594312292453675" style="max-width: 605px;"> <section> <a target="_blank" title="@bbcnews" href="https://www.tiktok.com/@bbcnews?refer=embed">@bbcnews</a> Watch this </section> </blockquote> <script async src="https://www.tiktok.com/embed.js"></script>"#,
        "https://www.tiktok.com/player/v1/7106594312292453675",
        "@bbcnews Watch this",
    ),
    (
        r#"<div id="fb-root"></div><script async src="https://connect.facebook.net/en_GB/sdk.js"></script><div class="fb-post" data-href="https://www.facebook.com/zuck/posts/10102577175875681" data-width="500"><blockquote cite="https://www.facebook.com/zuck/posts/10102577175875681" class="fb-xfbml-parse-ignore"><p>My post</p>Posted by <a href="https://www.facebook.com/zuck">Mark</a></blockquote></div>"#,
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fzuck/posts/10102577175875681",
        "My post Posted by Mark",
    ),
    (
        r#"<div class="fb-video" data-href="https://www.facebook.com/facebook/videos/10153231379946729/" data-show-text="false"></div>"#,
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Ffacebook/videos/10153231379946729/",
        "",
    ),
    (
        r#"<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fzuck%2Fposts%2F1&show_text=true&width=500" width="500" height="480" scrolling="no"></iframe>"#,
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fzuck/posts/1",
        "",
    ),
    (
        r#"<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:oky5/app.bsky.feed.post/3jthzj5" data-bluesky-cid="bafy"><p lang="en">Hello<br><br><a href="https://bsky.app/profile/did:plc:oky5/post/3jthzj5?ref_src=embed">[image or embed]</a></p>&mdash; A (<a href="https://bsky.app/profile/did:plc:oky5?ref_src=embed">@a.example</a>) <a href="https://bsky.app/profile/did:plc:oky5/post/3jthzj5?ref_src=embed">8 May 2023</a></blockquote><script async src="https://embed.bsky.app/static/embed.js"></script>"#,
        "https://embed.bsky.app/embed/did:plc:oky5/app.bsky.feed.post/3jthzj5",
        "Hello [image or embed] — A (@a.example) 8 May 2023",
    ),
    // Mastodon since 4.3, and before.
    (
        r#"<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@Gargron/100254678717223630/embed" style="background: #FCF8FF;"> <a href="https://mastodon.social/@Gargron/100254678717223630" target="_blank"> <svg></svg> <div>Post by @Gargron@mastodon.social</div> <div>View on Mastodon</div> </a> </blockquote> <script data-allowed-prefixes="https://mastodon.social/" async src="https://mastodon.social/embed.js"></script>"#,
        "https://mastodon.social/@Gargron/100254678717223630/embed",
        "Post by @Gargron@mastodon.social View on Mastodon",
    ),
    (
        r#"<iframe src="https://mastodon.social/@Gargron/100254678717223630/embed" class="mastodon-embed" style="max-width: 100%; border: 0" width="400" allowfullscreen="allowfullscreen"></iframe><script src="https://mastodon.social/embed.js" async="async"></script>"#,
        "https://mastodon.social/@Gargron/100254678717223630/embed",
        "",
    ),
    (
        r#"<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@zuck/post/C8z2Qq0Rk1x" data-text-post-version="0" id="ig-tp-C8z2Qq0Rk1x"> <a href="https://www.threads.net/@zuck/post/C8z2Qq0Rk1x" target="_blank"> <div>View on Threads</div></a></blockquote><script async src="https://www.threads.net/embed.js"></script>"#,
        "https://www.threads.com/@zuck/post/C8z2Qq0Rk1x/embed/",
        "View on Threads",
    ),
    (
        r#"<blockquote class="reddit-embed-bq" style="height:500px" data-embed-height="546"><a href="https://www.reddit.com/r/pics/comments/dq4m1v/my_garden/">My garden</a><br> by<a href="https://www.reddit.com/user/x/">u/x</a> in<a href="https://www.reddit.com/r/pics/">pics</a></blockquote><script async="" src="https://embed.reddit.com/widgets.js" charset="UTF-8"></script>"#,
        "https://embed.reddit.com/r/pics/comments/dq4m1v/?embed=true",
        "My garden byu/x inpics",
    ),
    // A comment, and after it the post that it is on.
    (
        r#"<blockquote class="reddit-card"><a href="https://www.reddit.com/r/pics/comments/dq4m1v/comment/f62x/">Comment</a> from <a href="https://www.reddit.com/r/pics/comments/dq4m1v/my_garden/">discussion</a></blockquote>"#,
        "https://embed.reddit.com/r/pics/comments/dq4m1v/comment/f62x/?embed=true",
        "Comment from discussion",
    ),
    (
        r#"<iframe data-testid="embed-iframe" style="border-radius:12px" src="https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?utm_source=generator" width="100%" height="352"></iframe>"#,
        "https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5",
        "",
    ),
    (
        r#"<iframe width="100%" height="166" scrolling="no" src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500"></iframe><div style="font-size: 10px"></div>"#,
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
        "",
    ),
    (
        r#"<iframe title="Turnout" aria-label="Chart" id="datawrapper-chart-AbC12" src="https://datawrapper.dwcdn.net/AbC12/1/" scrolling="no" style="width: 0; min-width: 100% !important;" height="417" data-external="1"></iframe><script type="text/javascript">!function(){}()</script>"#,
        "https://datawrapper.dwcdn.net/AbC12/",
        "",
    ),
    (
        r#"<div style="min-height:417px" id="datawrapper-vis-AbC12"><script type="text/javascript" defer src="https://datawrapper.dwcdn.net/AbC12/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/AbC12/full.png" alt="" /></noscript></div>"#,
        "https://datawrapper.dwcdn.net/AbC12/",
        "",
    ),
    (
        r#"<div class="flourish-embed flourish-chart" data-src="visualisation/29541520"><script src="https://public.flourish.studio/resources/embed.js"></script><noscript><img src="https://public.flourish.studio/visualisation/29541520/thumbnail" width="100%" alt="chart visualization" /></noscript></div>"#,
        "https://flo.uri.sh/visualisation/29541520/embed?auto=1",
        "",
    ),
    (
        r"<iframe src='https://flo.uri.sh/story/1634399/embed' title='Interactive or visual content' class='flourish-embed-iframe' style='width:100%;height:600px;' sandbox='allow-same-origin allow-scripts'></iframe><div style='width:100%!;margin-top:4px!important;text-align:right!important;'></div>",
        "https://flo.uri.sh/story/1634399/embed?auto=1",
        "",
    ),
    (
        r#"<iframe src="https://www.google.com/maps/embed?pb=!1m14!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!5e0!3m2!1sen!2svn!4v1551340800000!5m2!1sen!2svn" width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy"></iframe>"#,
        "https://www.google.com/maps/embed?pb=!1m14!1m12!1m3!1d3724.1!2d105.8544!3d21.0245!5e0!3m2!1sen!2svn!4v1551340800000!5m2!1sen!2svn",
        "",
    ),
    (
        r#"<iframe width="425" height="350" src="https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&amp;layer=mapnik&amp;marker=21.02%2C105.85" style="border: 1px solid black"></iframe><br/>"#,
        "https://www.openstreetmap.org/export/embed.html?bbox=105.85%2C21.02%2C105.86%2C21.03&layer=mapnik&marker=21.02%2C105.85",
        "",
    ),
];

/// The one embed in a body.
fn only(content: &Content) -> Rc<Embed> {
    let embeds = content.embeds();
    assert_eq!(embeds.len(), 1, "{content:#?}");
    Rc::clone(&embeds[0])
}

/// The text that came with it, in one line.
fn words(embed: &Embed) -> String {
    let content = Content {
        nodes: embed.content.clone(),
        truncated: false,
    };
    let words = content.text(10_000);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_providers_and_newsrooms_paste_is_known_and_its_text_is_kept() {
    for (markup, frame, text) in MARKUP {
        let content = body(markup);
        let embed = only(&content);
        assert_eq!(embed.frame().as_deref(), Some(*frame), "{markup}");
        assert_eq!(words(&embed), *text, "{markup}");
        // So that it has a place of its own, and a key.
        assert!(matches!(&content.nodes[0], Node::Embed(_)), "{content:#?}");
    }
}

#[test]
fn title_and_size_of_a_frame_are_kept() {
    let frame =
        "<iframe title=' A film ' width=560 height=315 src=//youtu.be/jNQXAC9IVRw></iframe>";
    let content = body(frame);
    assert_eq!(&*only(&content).title, "A film");
    assert_eq!(only(&content).room, Some(Room::Box(560, 315)));
    let content = body("<iframe width=100% height=352 src=//youtu.be/jNQXAC9IVRw></iframe>");
    assert_eq!(only(&content).room, Some(Room::High(352)));
}

#[test]
fn a_frame_that_we_do_not_know_is_a_link_to_what_it_shows() {
    for (address, url) in [
        ("https://v.example/1", "https://v.example/1"),
        ("/chart", "https://news.example/chart"),
        (
            "https://youtube.com.evil.example/embed/jNQXAC9IVRw",
            "https://youtube.com.evil.example/embed/jNQXAC9IVRw",
        ),
    ] {
        let content = body(&format!("<iframe src='{address}' title=Chart></iframe>"));
        let embed = only(&content);
        assert_eq!((embed.provider(), embed.frame()), (None, None));
        assert_eq!((embed.url.as_str(), &*embed.title), (url, "Chart"));
    }
}

#[test]
fn a_frame_without_an_address_of_the_web_is_nothing() {
    for frame in [
        "<iframe></iframe>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe src=about:blank></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<iframe src=data:text/html,x></iframe>",
        "<oembed></oembed>",
        "<oembed url=javascript:alert(1)></oembed>",
        "<embed src=javascript:alert(1)>",
        "<object data=javascript:alert(1)></object>",
    ] {
        assert!(body(frame).is_empty(), "{frame}");
    }
}

#[test]
fn a_quote_that_stands_for_nothing_that_we_know_stays_a_quote() {
    for quote in [
        "<blockquote class=twitter-tweet><p>Words</p></blockquote>",
        "<blockquote class=twitter-tweet><a href=https://evil.example/a/status/20>Words</a></blockquote>",
        "<blockquote class=twitter-tweet><a href=https://youtu.be/jNQXAC9IVRw>Words</a></blockquote>",
        "<blockquote class=instagram-media data-instgrm-permalink=https://youtu.be/jNQXAC9IVRw>Words</blockquote>",
        "<blockquote class='not-twitter-tweet twitter-tweets'><a href=https://x.com/a/status/20>Words</a></blockquote>",
        "<blockquote><a href=https://x.com/a/status/20>Words</a></blockquote>",
        "<a href=https://evil.example><blockquote class=twitter-tweet><a href=https://x.com/a/status/20>Words</a></blockquote></a>",
    ] {
        let content = body(quote);
        assert_eq!(content.embeds().len(), 0, "{quote}");
        let words = content.first_sentence(&locale());
        assert!(words.ends_with("Words"), "{words}: {quote}");
    }
}

#[test]
fn a_caption_stays_with_what_it_is_of() {
    let figure = "<figure><iframe src=//youtu.be/jNQXAC9IVRw></iframe><figcaption>By us</figcaption></figure>";
    let content = body(figure);
    let Node::Element(figure) = &content.nodes[0] else {
        panic!("{content:#?}")
    };
    assert!(matches!(
        &*figure.children,
        [Node::Embed(_), Node::Element(_)]
    ));
}

#[test]
fn an_embed_has_a_place_of_its_own_between_paragraphs() {
    let content = body("<p>Before<iframe src=//youtu.be/jNQXAC9IVRw></iframe>after</p>");
    assert!(matches!(
        &*content.nodes,
        [Node::Element(_), Node::Embed(_), Node::Text(_)]
    ));
}

#[test]
fn a_frame_in_a_link_ends_the_link() {
    let content =
        body("<a href=//a.example>one<iframe src=//youtu.be/jNQXAC9IVRw></iframe>two</a>");
    assert!(matches!(
        &*content.nodes,
        [Node::Element(_), Node::Embed(_), Node::Text(_)]
    ));
}
