//! Films and sounds in HTML, and what AMP calls them.

use super::support::{check, read};

const FILM: &str = r#"<video><source src="https://news.example/live/a.mp4"></video>"#;

#[test]
fn a_film_becomes_a_player_of_ours() {
    for source in [
        "<video src=a.mp4></video>",
        "<video controls autoplay loop muted preload=auto onplay=steal() src=a.mp4>old</video>",
        "<video data-src=a.mp4></video>",
        "<video><source src=a.mp4></video>",
        "<video><p>No film?</p><source data-src=a.mp4><a href=a.mp4>Watch</a></video>",
        "<VIDEO SRC=a.mp4></VIDEO>",
        "<amp-video src=a.mp4 width=16 height=9 layout=responsive><div fallback>No</div></amp-video>",
        "<video src=a.mp4 width=640 style='width:100%'></video>",
    ] {
        check(&[(source, FILM)]);
    }
    check(&[
        (
            "<p>a<video src=a.mp4></video>b</p>",
            &format!("<p>a{FILM}b</p>"),
        ),
        ("<video src=a.mp4><p>b</p>", &format!("{FILM}<p>b</p>")),
        ("<a href=/x><video src=a.mp4></video></a>", FILM),
        (
            "<video width=640 height=360 poster=p.jpg title='The roof' src=a.webm><source src=b.mp4 \
             type='video/mp4; codecs=x'><track src=c.vtt srclang=en label=English kind=captions><track \
             kind=metadata src=d.vtt></video>",
            concat!(
                r#"<video width="640" height="360" poster="https://news.example/live/p.jpg" aria-label="The roof">"#,
                r#"<source src="https://news.example/live/a.webm"><source src="https://news.example/live/b.mp4" "#,
                r#"type="video/mp4; codecs=x"><track src="https://news.example/live/c.vtt" srclang="en" "#,
                r#"label="English"></video>"#
            ),
        ),
        (
            "<figure><audio controls src=a.mp3></audio><figcaption>b</figcaption></figure>",
            concat!(
                r#"<figure><audio><source src="https://news.example/live/a.mp3"></audio>"#,
                "<figcaption>b</figcaption></figure>"
            ),
        ),
        (
            "<amp-audio src=https://a.example/a.mp3></amp-audio>",
            r#"<audio><source src="https://a.example/a.mp3"></audio>"#,
        ),
    ]);
}

#[test]
fn what_cannot_be_played_is_a_link() {
    let link = |url: &str| format!(r#"<oembed url="{url}"></oembed>"#);
    for (source, url) in [
        ("<video src=/a.m3u8></video>", "https://news.example/a.m3u8"),
        (
            "<video src=/a.wmv>No player</video>",
            "https://news.example/a.wmv",
        ),
        (
            "<video><source src=/a type=application/x-mpegURL></video>",
            "https://news.example/a",
        ),
        (
            "<video src=https://www.youtube.com/watch?v=abcdefghijk></video>",
            "https://www.youtube-nocookie.com/embed/abcdefghijk",
        ),
        (
            "<audio src=/listen.html></audio>",
            "https://news.example/listen.html",
        ),
    ] {
        assert_eq!(read(source), link(url), "{source}");
    }
    check(&[
        ("a<video src=javascript:steal()>b</video>c", "ac"),
        ("a<video src='data:video/mp4;base64,AAAA'>b</video>c", "ac"),
        (
            "a<video src=blob:https://a.example/1></video>c",
            r#"a<script src="https://video/"></script>c"#,
        ),
        (
            "<video src=blob:x><a href=/a.mp4>Watch</a></video>",
            r#"<a href="https://news.example/a.mp4">Watch</a>"#,
        ),
        ("a<video></video>c", "ac"),
        ("<video poster=javascript:x src=a.mp4></video>", FILM),
        ("<video src=a.mp4><track src=data:text/vtt,x></video>", FILM),
    ]);
}

#[test]
fn elements_of_amp_are_what_they_stand_for() {
    let embed = |url: &str| format!(r#"<oembed url="{url}"></oembed>"#);
    for (source, url) in [
        (
            "<amp-youtube data-videoid=abcdefghijk></amp-youtube>",
            "https://www.youtube-nocookie.com/embed/abcdefghijk",
        ),
        (
            "<amp-twitter data-tweetid=123><p placeholder>…</p></amp-twitter>",
            "https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=123",
        ),
        (
            "<amp-instagram data-shortcode=abc></amp-instagram>",
            "https://www.instagram.com/p/abc/embed/captioned/",
        ),
        (
            "<amp-vimeo data-videoid=123></amp-vimeo>",
            "https://player.vimeo.com/video/123?dnt=1",
        ),
        (
            "<amp-iframe src=https://v.example/1><amp-img placeholder src=p.png></amp-img></amp-iframe>",
            "https://v.example/1",
        ),
        (
            "<amp-dailymotion data-videoid=x1></amp-dailymotion>",
            "https://geo.dailymotion.com/player.html?video=x1",
        ),
        (
            "<amp-reddit data-src=https://www.reddit.com/r/a/comments/b/></amp-reddit>",
            "https://embed.reddit.com/r/a/comments/b/?embed=true",
        ),
    ] {
        assert_eq!(read(source), embed(url), "{source}");
    }
    check(&[
        (
            "<amp-img src=a.jpg width=16 height=9 layout=responsive alt=b><noscript><img src=a.jpg></noscript></amp-img>",
            r#"<img src="https://news.example/live/a.jpg" alt="b">"#,
        ),
        (
            "<amp-anim src=a.gif></amp-anim>",
            r#"<img src="https://news.example/live/a.gif">"#,
        ),
        (
            "a<amp-ad type=x><div>b</div></amp-ad><amp-pixel src=https://t.example/></amp-pixel>c",
            "ac",
        ),
        (
            "a<amp-iframe src=javascript:x></amp-iframe><amp-youtube data-videoid='\"><script>'></amp-youtube>b",
            r#"a<script src="https://amp-iframe/"></script><script src="https://amp-youtube/"></script>b"#,
        ),
    ]);
}

#[test]
fn an_object_leaves_what_it_holds_or_a_link() {
    let file = r#"<oembed url="https://news.example/order.pdf" title="order.pdf"></oembed>"#;
    for (source, expected) in [
        ("<object data=/order.pdf></object>", file.to_owned()),
        ("<embed src=/order.pdf type=application/pdf>", file.to_owned()),
        ("<object><param name=src value=/order.pdf></object>", file.to_owned()),
        (
            "<object data=/order.pdf><p>No PDF here.</p></object>",
            format!("{file}<p>No PDF here.</p>"),
        ),
        (
            "<object data=/order.pdf><p>Read <a href=/order.pdf>it</a></p></object>",
            r#"<p>Read <a href="https://news.example/order.pdf">it</a></p>"#.to_owned(),
        ),
        (
            "<object data=/order.pdf><embed src=/order.pdf></object>",
            file.to_owned(),
        ),
        (
            "<p>a<object data=/order.pdf?x=/y title=' The order '></object>b</p>",
            r#"<p>a</p><oembed url="https://news.example/order.pdf?x=/y" title="The order"></oembed>b"#
                .to_owned(),
        ),
        (
            "<embed src=https://v.example aria-label=Map>",
            r#"<oembed url="https://v.example" title="Map"></oembed>"#.to_owned(),
        ),
        (
            "<embed src=https://v.example/a/>",
            r#"<oembed url="https://v.example/a/"></oembed>"#.to_owned(),
        ),
        (
            "<object data=/x.svg><img src=/x.png></object>",
            r#"<img src="https://news.example/x.png">"#.to_owned(),
        ),
        (
            "<object data=https://www.youtube.com/embed/abcdefghijk>a<embed src=https://www.youtube.com/embed/abcdefghijk></object>b",
            r#"<oembed url="https://www.youtube-nocookie.com/embed/abcdefghijk"></oembed>b"#.to_owned(),
        ),
        (
            "<embed src=https://www.youtube.com/embed/abcdefghijk>",
            r#"<oembed url="https://www.youtube-nocookie.com/embed/abcdefghijk"></oembed>"#.to_owned(),
        ),
        ("a<object data=javascript:steal()>b</object>", "ab".to_owned()),
        ("a<embed src=data:text/html,x>b", "ab".to_owned()),
        ("a<embed src=/x.pdf width=1 height=1>b", "ab".to_owned()),
        ("a<object hidden data=/x.pdf>NO</object>b", "ab".to_owned()),
        ("a<embed hidden src=/x.pdf>b", "ab".to_owned()),
        ("a<object>b<object>c</object>d</object>e", "abcde".to_owned()),
        ("a<object/>b</object>c", "abc".to_owned()),
    ] {
        assert_eq!(read(source), expected, "{source}");
    }
}
