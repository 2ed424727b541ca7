//! What tools for consent make of frames, and the words that they put in their place: readers are asked by the widget.

use super::support::{check, parse};

const FILM: &str = "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw";

/// What is shown, what is told as missing, and what is read.
fn shown(source: &str) -> (Vec<String>, Vec<String>, String) {
    let content = parse(source);
    let keys = content.embeds().iter().map(|embed| embed.key()).collect();
    let missing = content.missing().into_iter().map(str::to_owned).collect();
    (keys, missing, content.text(999).trim().to_owned())
}

fn film_and(words: &str) -> (Vec<String>, Vec<String>, String) {
    (vec![FILM.to_owned()], Vec::new(), words.to_owned())
}

#[test]
fn a_frame_that_a_tool_hides_until_then_is_the_film() {
    for source in [
        "<iframe style='display:none' data-src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe>",
        "<iframe hidden data-name=youtube data-consent-src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe>",
        "<div class=film><template><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe></template></div>",
        "<script type=text/plain data-type=html><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe></script>",
        "<script>document.write('<iframe src=\"https://www.youtube.com/embed/jNQXAC9IVRw\"></iframe>')</script>",
        r#"<script>document.write("<iframe src=\"https:\/\/www.youtube.com\/embed\/jNQXAC9IVRw\"><\/iframe>")</script>"#,
        r#"<script>var _oembed = '{\"embed\":\"&lt;iframe src=&quot;https:\\/\\/www.youtube.com\\/embed\\/jNQXAC9IVRw&quot;&gt;\"}';</script>"#,
        "<div class=cookieconsent-optin-marketing style='display:none'><iframe data-cookieblock-src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe></div><div class=cookieconsent-optout-marketing>Please accept cookies to see the film.</div>",
        "<div data-html='&lt;iframe src=&quot;//www.youtube.com/embed/jNQXAC9IVRw&quot;&gt;&lt;/iframe&gt;'></div>",
        "<div data-embed-code='&lt;div class=youtube_player videoID=jNQXAC9IVRw&gt;&lt;/div&gt;'></div>",
        "<p><a class=lightbox href='#' data-video-url='https://youtu.be/jNQXAC9IVRw'><img src=/still.jpg alt='The mole'></a></p>",
        "<a class='popup youtube' href='javascript:' data-video-id=jNQXAC9IVRw><i></i></a>",
        "<video id=v data-setup='{\"sources\":[{\"type\":\"video/youtube\",\"src\":\"https://youtu.be/jNQXAC9IVRw\"}]}'></video>",
    ] {
        assert_eq!(shown(source), film_and(""), "{source}");
    }
    for source in [
        "<iframe style='display:none' width=0 height=0 data-src='https://count.other.example/ns.html'></iframe>",
        "<iframe hidden src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe>",
        "<template><p>Words</p></template>",
        "<script type=application/json>{\"h\": \"<iframe src='https://www.youtube.com/embed/jNQXAC9IVRw'>\"}</script>",
        "<script>f = '<iframe src=\"https://www.youtube.com/embed/' + id + '\"></iframe>'</script>",
        "<script>f = `<iframe src=\"https://www.youtube.com/embed/${id}\"></iframe>`</script>",
    ] {
        assert_eq!(shown(source), Default::default(), "{source}");
    }
}

#[test]
fn words_that_ask_the_reader_to_agree_are_left_out() {
    for source in [
        "<div class=cookieconsent-optout-marketing>Please <a href='javascript:Cookiebot.renew()'>accept cookies</a> to see the film.</div><iframe data-cookieblock-src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe>",
        "<div class=player><p class='text' data-hide-on-vendor-consent=youtube>Accept the cookies of the film's host first, please, dear reader.</p><iframe data-src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe></div>",
        "<div class=consent-placeholder data-embed-url='https://www.youtube.com/embed/jNQXAC9IVRw'><p>This film comes from YouTube, which learns of you.</p><button>Show it</button></div>",
    ] {
        assert_eq!(shown(source), film_and(""), "{source}");
    }
    // Of others we do not know what they are for.
    let words = "The film is kept back until you have agreed to it.";
    let source =
        format!("<div data-src='https://www.youtube.com/embed/jNQXAC9IVRw'><p>{words}</p></div>");
    assert_eq!(shown(&source), film_and(words));
}

#[test]
fn words_that_ask_for_what_is_not_there_are_told_as_missing() {
    let asks = "<p>a</p><div class=cookie-notice>Accept the cookies to see the poll.</div><p>b</p>";
    let (keys, missing, text) = shown(asks);
    assert!(keys.is_empty());
    assert_eq!(missing, ["news.example"]);
    assert!(!text.contains("cookies"), "{text}");
    let with_link = "<div class=cookie-notice>Accept cookies, or <a href='https://polls.example/7'>vote there</a>.</div>";
    let (_, missing, text) = shown(with_link);
    assert_eq!(missing, [""; 0]);
    assert_eq!(text, "Accept cookies, or vote there.");
    for source in [
        "<div class=cookie-recipe><p>Bake for ten minutes.</p></div>",
        "<div class=notice><p>Bake for ten minutes.</p></div>",
    ] {
        assert_eq!(shown(source).2, "Bake for ten minutes.");
    }
}

#[test]
fn a_player_that_only_a_script_could_fill_is_told_as_missing() {
    for source in [
        "<video src='blob:https://news.example/1' poster=/still.jpg></video>",
        "<video class=lazy poster=/still.jpg></video>",
    ] {
        assert_eq!(shown(source).1, ["video"], "{source}");
    }
    assert_eq!(shown("<video></video><audio controls></audio>").1, [""; 0]);
}

#[test]
fn words_to_press_lead_to_what_a_script_would_show() {
    check(&[
        (
            "<p>Watch <a href='#' data-video='https://youtu.be/jNQXAC9IVRw'>the film</a> now.</p>",
            "<p>Watch <a href=\"https://www.youtube.com/watch?v=jNQXAC9IVRw\">the film</a> now.</p>",
        ),
        (
            "<p>Watch <a class=youtube href='javascript:' data-id=jNQXAC9IVRw>the film</a> now.</p>",
            "<p>Watch <a href=\"https://www.youtube.com/watch?v=jNQXAC9IVRw\">the film</a> now.</p>",
        ),
        (
            "<p>Go <a href='#top' data-id=jNQXAC9IVRw>up</a>.</p>",
            "<p>Go up.</p>",
        ),
    ]);
    let poster = "<div data-video-poster='https://i.other.example/p.jpg' data-video='https://youtu.be/jNQXAC9IVRw'></div>";
    assert_eq!(shown(poster), film_and(""));
}
