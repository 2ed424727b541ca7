//! Codes that providers give for copying where a script of theirs, or an element that only it knows, stands for
//! something. Elements by themselves: what is around them is the reader's.

mod others;
mod players;

use liveblog_core::model::{Embed, Marked, Provider};

use super::body;

/// An element, its attributes, whose it is, and what is made of it: the frame, or else the page.
pub(super) type Code = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static str,
);

/// All of them.
pub(super) fn codes() -> impl Iterator<Item = &'static Code> {
    players::CODES.iter().chain(others::CODES)
}

/// What an element stands for.
fn marked(element: &str, attributes: &[(&str, &str)]) -> Option<Marked> {
    Embed::of_markup(element, &|name| {
        let mut found = attributes.iter().filter(|(key, _)| *key == name);
        found.next().map(|(_, value)| *value)
    })
}

#[test]
fn a_code_without_a_link_says_by_its_attributes_what_it_stands_for() {
    for (element, attributes, name, key) in codes() {
        let Some(Marked::Thing(embed)) = marked(element, attributes) else {
            panic!("{element} {attributes:?}")
        };
        assert_eq!(
            embed.provider().map(Provider::name),
            Some(*name),
            "{attributes:?}"
        );
        assert_eq!(embed.key(), *key, "{attributes:?}");
    }
}

#[test]
fn an_element_that_only_looks_like_a_code_stands_for_nothing() {
    for (element, attributes) in [
        (
            "script",
            &[("src", "https://platform.twitter.com/widgets.js")][..],
        ),
        ("script", &[("src", "https://www.instagram.com/embed.js")]),
        (
            "script",
            &[("src", "https://e.infogram.com/js/dist/embed-loader-min.js")],
        ),
        (
            "script",
            &[("src", "https://fast.wistia.com/assets/external/E-v1.js")],
        ),
        (
            "script",
            &[(
                "src",
                "https://www.riddle.com/embed/build-embedjs/embedV2.js",
            )],
        ),
        (
            "script",
            &[("src", "https://cdn.jwplayer.com/libraries/jK7lMnOp.js")],
        ),
        (
            "script",
            &[("src", "https://telegram.org/js/telegram-widget.js?22")],
        ),
        (
            "script",
            &[
                (
                    "src",
                    "https://telegram.org.evil.example/js/telegram-widget.js",
                ),
                ("data-telegram-post", "../../evil/1"),
            ],
        ),
        (
            "script",
            &[
                ("src", "https://geo.dailymotion.com/player/x.js"),
                ("data-video", "../../x?y=z"),
            ],
        ),
        (
            "script",
            &[(
                "src",
                "https://evil.example/cdn.jwplayer.com/players/aB3dE5gH-jK7lMnOp.js",
            )],
        ),
        ("div", &[("data-account", "a"), ("data-video-id", "1")]),
        (
            "video",
            &[("data-account", "1/../../x"), ("data-video-id", "1")],
        ),
        ("wistia-player", &[("media-id", "a/../b")]),
        ("mux-player", &[("playback-id", "a?token=b")]),
        ("script", &[("src", "https://play.vidyard.com/embed/v4.js")]),
        ("amp-youtube", &[("data-videoid", "https://evil.example/")]),
        ("param", &[("name", "movie"), ("value", "a/b")]),
        ("div", &[("class", "not-opinary")]),
        ("p", &[]),
    ] {
        assert_eq!(
            marked(element, attributes),
            None,
            "{element} {attributes:?}"
        );
    }
}

#[test]
fn a_class_whose_attributes_say_nothing_waits_for_a_link() {
    for (class, attribute, name, last) in [
        ("twitter-tweet", ("data-dnt", "true"), "x", true),
        (
            "reddit-embed-bq",
            ("data-embed-height", "1"),
            "reddit",
            false,
        ),
        (
            "instagram-media",
            ("data-instgrm-permalink", "https://evil.example/p/a/"),
            "instagram",
            false,
        ),
        (
            "opinary-widget-embed",
            ("data-poll", "a/b"),
            "opinary",
            false,
        ),
        ("infogram-embed", ("data-id", "../x"), "infogram", false),
        ("tenor-gif-embed", ("data-postid", "1?x"), "tenor", false),
        (
            "mastodon-embed",
            ("data-embed-url", "javascript:alert(1)"),
            "mastodon",
            false,
        ),
    ] {
        let Some(Marked::Linked { provider, by_last }) =
            marked("blockquote", &[("class", class), attribute])
        else {
            panic!("{class}")
        };
        assert_eq!((provider.name(), by_last), (name, last));
    }
}

#[test]
fn a_script_in_a_body_is_what_it_stands_for_and_runs_never() {
    for (markup, key) in [
        (
            r#"<p>Before.</p><script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="harbourtown/342" data-width="100%"></script><p>After.</p>"#,
            "https://t.me/harbourtown/342?embed=1",
        ),
        (
            r#"<script src="https://gist.github.com/harbour/1a2b3c4d.js"></script>"#,
            "https://gist.github.com/harbour/1a2b3c4d",
        ),
        (
            r#"<video-js data-account="1752604059001" data-player="default" data-embed="default" data-video-id="5553449122001" controls></video-js><script src="https://players.brightcove.net/1752604059001/default_default/index.min.js"></script>"#,
            "https://players.brightcove.net/1752604059001/default_default/index.html?videoId=5553449122001",
        ),
        (
            r#"<blockquote class="imgur-embed-pub" lang="en" data-id="f462IUj"><a href="//imgur.com/f462IUj">Waves</a></blockquote><script async src="//s.imgur.com/min/embed.js" charset="utf-8"></script>"#,
            "https://imgur.com/f462IUj/embed?pub=true",
        ),
        (
            r#"<div class="apester-media" data-media-id="5c50834a69eb4163fed43d95" height="512"></div><script async src="https://static.apester.com/js/sdk/latest/apester-sdk.js"></script>"#,
            "https://renderer.apester.com/v2/5c50834a69eb4163fed43d95?preview=true&iframe_preview=true",
        ),
    ] {
        let content = body(markup);
        let keys: Vec<String> = content.embeds().iter().map(|embed| embed.key()).collect();
        assert_eq!(keys, [key], "{markup}");
    }
}
