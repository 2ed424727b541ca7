//! Frames whose address a tool for consent or speed holds back, loaders, and what frames are called.

use super::support::{check, parse};

const FILM: &str = "https://www.youtube.com/embed/jNQXAC9IVRw";

fn keys(source: &str) -> Vec<String> {
    let embeds = parse(source).embeds();
    embeds.iter().map(|embed| embed.key()).collect()
}

#[test]
fn a_frame_that_waits_is_what_it_will_become() {
    for frame in [
        "<iframe data-cookieblock-src='{}' data-cookieconsent=marketing></iframe>",
        "<iframe src=about:blank data-cmp-src='{}'></iframe>",
        "<iframe src='data:text/html,' data-src-cmplz='{}' data-category=marketing></iframe>",
        "<iframe class=cli data-suppressedsrc='{}'></iframe>",
        "<iframe data-litespeed-src='{}' src=about:blank></iframe>",
        "<iframe data-lazy-src='{}' src='/blank.html'></iframe>",
        "<iframe src='https://consent.example/wait.html' data-uc-src='{}'></iframe>",
        "<iframe data-iframe-src='{}' data-thumb-src='https://img.example/1.jpg'></iframe>",
        "<iframe srcdoc='<style>a{}</style><a href={}?autoplay=1><img src=//i.ytimg.com/vi/x/hqdefault.jpg></a>'></iframe>",
        "<iframe srcdoc=\"&lt;iframe src='{}'&gt;&lt;/iframe&gt;\"></iframe>",
    ] {
        let frame = frame.replace("{}", FILM);
        let key = "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw";
        let keys = keys(&frame);
        assert!(
            matches!(&*keys, [only] if only.starts_with(key)),
            "{frame}: {keys:?}"
        );
    }
}

#[test]
fn a_frame_of_the_page_itself_is_none_of_anybody_elses() {
    for frame in [
        "<iframe></iframe>",
        "<iframe src=about:blank></iframe>",
        "<iframe data-src='javascript:steal()'></iframe>",
        "<iframe srcdoc='<p>Words</p>'></iframe>",
        "<iframe data-thumb-src='https://img.example/1.jpg'></iframe>",
    ] {
        assert!(keys(frame).is_empty(), "{frame}");
    }
}

#[test]
fn a_title_that_says_no_more_than_that_there_is_a_player_is_none() {
    let titled = |title: &str| {
        let frame = format!("<iframe src='{FILM}' title='{title}'></iframe>");
        parse(&frame)
            .embeds()
            .iter()
            .map(|embed| embed.title.to_string())
            .collect::<String>()
    };
    for title in [
        "YouTube video player",
        "youtube-video",
        "Embedded video",
        " ",
        "Video player from youtube.com",
        FILM,
    ] {
        assert_eq!(titled(title), "", "{title}");
    }
    for title in ["The wall", "Video: the wall", "Harbour map"] {
        assert_eq!(titled(title), title);
    }
}

#[test]
fn of_a_frame_that_nobody_knows_a_word_is_worth_more() {
    check(&[
        (
            "<iframe src=//v.example/1 title=Chart></iframe>",
            "<oembed url=\"https://v.example/1\" title=\"Chart\"></oembed>",
        ),
        (
            "<iframe src=//v.example/1 title=iframe></iframe>",
            "<oembed url=\"https://v.example/1\"></oembed>",
        ),
    ]);
}

#[test]
fn cards_of_others_are_what_they_lead_to() {
    for card in [
        "<blockquote class=embedly-card><h4><a href='https://youtu.be/jNQXAC9IVRw'>The film</a></h4><p>About it</p></blockquote>",
        "<div class=iframely-embed><div class=iframely-responsive><a href='https://youtu.be/jNQXAC9IVRw' data-iframely-url='//cdn.iframe.ly/x'></a></div></div>",
        "<figure class='wp-block-embed is-type-video'><div class=wp-block-embed__wrapper><a href='https://youtu.be/jNQXAC9IVRw'>Film</a></div></figure>",
    ] {
        assert_eq!(keys(card).len(), 1, "{card}");
    }
    check(&[(
        "<div class=iframely-embed><a href='https://unknown.example/1'>A page</a></div>",
        "<div><a href=\"https://unknown.example/1\">A page</a></div>",
    )]);
}

#[test]
fn a_quote_and_the_frame_that_a_script_made_of_it_are_one() {
    for both in [
        "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/CaUsPbUquKV/'>Words</blockquote><iframe src='https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/'></iframe>",
        "<div><iframe src='https://www.instagram.com/p/CaUsPbUquKV/embed/'></iframe></div>\n<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/CaUsPbUquKV/'>Words</blockquote>",
        "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/CaUsPbUquKV/'>Words<iframe src='https://www.instagram.com/p/CaUsPbUquKV/embed/'></iframe></blockquote>",
    ] {
        let embeds = parse(both).embeds();
        assert_eq!(embeds.len(), 1, "{both}");
        assert_eq!(parse(both).text(99).trim(), "Words", "{both}");
    }
}
