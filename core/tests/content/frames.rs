//! Frames whose address a tool for consent or speed holds back, loaders, and what frames are called.

use liveblog_core::model::Room;

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
fn a_code_in_a_frames_own_document_is_what_it_stands_for() {
    for (document, key) in [
        (
            "<div class='flourish-embed' data-src='visualisation/29541520'></div><script src='https://public.flourish.studio/resources/embed.js'></script>",
            "https://flo.uri.sh/visualisation/29541520/embed",
        ),
        (
            "<!doctype html><body><script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post='durov/68'></script>",
            "https://t.me/durov/68?embed=1",
        ),
        (
            "<blockquote class=tiktok-embed cite='https://www.tiktok.com/@name/video/6718335390845095173'><section></section></blockquote>",
            "https://www.tiktok.com/player/v1/6718335390845095173",
        ),
    ] {
        let frame = format!("<iframe srcdoc=\"{document}\"></iframe>");
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
fn a_frame_of_a_service_for_embeds_is_what_it_shows() {
    const INNER: &str = "https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DjNQXAC9IVRw";
    for frame in [
        "https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FjNQXAC9IVRw&amp;url={}&amp;type=text%2Fhtml",
        "//cdn.embedly.com/widgets/media.html?type=text%2Fhtml&amp;url={}",
        "https://iframe.ly/api/iframe?url={}&amp;key=1",
        "https://cdn.iframe.ly/api/iframe?app=1&amp;url={}",
        "https://iframely.net/api/iframe?url={}&amp;key=1",
        // Drupal's, at the publisher's own host.
        "/media/oembed?url={}&amp;max_width=854&amp;hash=a",
        "https://cms.other.example/media/oembed?url=https%3A//youtu.be/jNQXAC9IVRw&amp;hash=a",
    ] {
        let frame = format!("<iframe src='{}'></iframe>", frame.replace("{}", INNER));
        assert_eq!(
            keys(&frame),
            ["https://www.youtube-nocookie.com/embed/jNQXAC9IVRw"],
            "{frame}"
        );
    }
    check(&[(
        "<iframe src='https://cdn.embedly.com/widgets/media.html?url=https%3A%2F%2Funknown.example%2F1&amp;key=2'></iframe>",
        "<oembed url=\"https://unknown.example/1\"></oembed>",
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

/// The room of the only embed.
fn room(source: &str) -> Option<Room> {
    let embeds = parse(source).embeds();
    assert_eq!(embeds.len(), 1, "{source}");
    embeds[0].room
}

#[test]
fn the_room_that_a_code_asks_for_is_heeded() {
    const CHART: &str = "https://datawrapper.dwcdn.net/AbC12/";
    for (code, expected) in [
        (
            "<iframe src='{}' width=600 height=417></iframe>",
            Room::Box(600, 417),
        ),
        (
            "<iframe src='{}' width=100% height=417></iframe>",
            Room::High(417),
        ),
        (
            "<iframe src='{}' style='width:100%;height:417px'></iframe>",
            Room::High(417),
        ),
        (
            "<iframe src='{}' data-height=417></iframe>",
            Room::High(417),
        ),
        (
            "<div style='min-height:417px' id='datawrapper-vis-AbC12'><script src='{}embed.js'></script></div>",
            Room::High(417),
        ),
        (
            "<div style='min-height:417.4px'><iframe src='{}'></iframe></div>",
            Room::High(417),
        ),
        (
            "<figure class='wp-block-embed wp-embed-aspect-9-16 wp-has-aspect-ratio'><div>https://youtu.be/jNQXAC9IVRw</div></figure>",
            Room::Upright(true),
        ),
        (
            "<figure class='wp-block-embed wp-embed-aspect-9-16'><div><iframe src='{}'></iframe></div><figcaption>The film</figcaption></figure>",
            Room::Upright(true),
        ),
        (
            "<div class='embed-responsive embed-responsive-9by16'><iframe src='https://youtu.be/jNQXAC9IVRw'></iframe></div>",
            Room::Upright(true),
        ),
        (
            "<div class='ratio ratio-16x9'><iframe src='https://youtu.be/jNQXAC9IVRw'></iframe></div>",
            Room::Upright(false),
        ),
        (
            "<div class='aspect-[9/16] row-2-3'><iframe src='https://youtu.be/jNQXAC9IVRw'></iframe></div>",
            Room::Upright(true),
        ),
        (
            "<div style='position:relative;padding-bottom:56.25%'><iframe src='{}'></iframe></div>",
            Room::Upright(false),
        ),
        (
            "<div style='padding:177.78% 0 0 0;position:relative'><iframe src='{}'></iframe></div>",
            Room::Upright(true),
        ),
        (
            "<div class='aspect-w-9 aspect-h-16'><iframe src='{}'></iframe></div>",
            Room::Upright(true),
        ),
        (
            "<div class=ratio style='--bs-aspect-ratio: 177.78%'><iframe src='{}'></iframe></div>",
            Room::Upright(true),
        ),
        (
            "<div style='--bs-aspect-ratio: 50%'><iframe src='{}'></iframe></div>",
            Room::Upright(false),
        ),
        (
            "<div style='--aspect-ratio:9/16'><iframe src='{}'></iframe></div>",
            Room::Upright(true),
        ),
        (
            "<figure style='aspect-ratio:9/16'><iframe src='{}'></iframe></figure>",
            Room::Upright(true),
        ),
        (
            "<div style='aspect-ratio: 1.7778'><div><iframe src='{}'></iframe></div></div>",
            Room::Upright(false),
        ),
    ] {
        let code = code.replace("{}", CHART);
        assert_eq!(room(&code), Some(expected), "{code}");
    }
    assert_eq!(
        room(
            "<blockquote class=instagram-media data-height=700 data-instgrm-permalink='https://www.instagram.com/p/CaUsPbUquKV/'>x</blockquote>"
        ),
        Some(Room::High(700))
    );
    assert_eq!(
        room(&format!(
            "<div style='padding:8px'><iframe src='{CHART}'></iframe></div>"
        )),
        None
    );
}

#[test]
fn what_scripts_would_make_of_links_and_hidden_objects_is_shown_too() {
    for code in [
        "<a data-pin-do=embedPin href='https://www.pinterest.com/pin/99360735500167749/'></a><script src='//assets.pinterest.com/js/pinit.js'></script>",
        "<p class=codepen data-slug-hash=abcDEF data-user=ann>See <a href='https://codepen.io/ann/pen/abcDEF'>it</a></p><script src='https://cpwebassets.codepen.io/assets/embed/ei.js'></script>",
        "<div class='wistia_embed wistia_async_abcde12345' style='height:360px;width:640px'>&nbsp;</div><script src='https://fast.wistia.com/assets/external/E-v1.js'></script>",
        "<object class=tableauViz style='display:none'><param name=host_url value='https%3A%2F%2Fpublic.tableau.com%2F'><param name=name value='Storm/Dash'></object><script>s='https://public.tableau.com/javascripts/api/viz_v1.js'</script>",
        "<video data-video-id=123456 data-account=1752604059001 data-player=default class=video-js></video><script src='https://players.brightcove.net/1752604059001/default_default/index.min.js'></script>",
    ] {
        let content = parse(code);
        assert_eq!(
            (content.embeds().len(), content.missing().len()),
            (1, 0),
            "{code}"
        );
    }
    check(&[(
        "<a data-flickr-embed=true href='https://www.flickr.com/photos/nasa/12345678901/'><img src='/m.jpg' alt=Moon></a>",
        "<a href=\"https://www.flickr.com/photos/nasa/12345678901/\"><img src=\"https://news.example/m.jpg\" alt=\"Moon\"></a>",
    )]);
}
