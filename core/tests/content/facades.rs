//! Players that a script makes when somebody presses or agrees: what their elements say of whose film it is.

use super::support::parse;

fn keys(source: &str) -> Vec<String> {
    let content = parse(source);
    assert_eq!(content.missing(), [""; 0], "{source}");
    content.embeds().iter().map(|embed| embed.key()).collect()
}

const FILM: &str = "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw";

#[test]
fn an_element_that_names_a_host_and_a_number_is_the_film() {
    for source in [
        "<div class='youtube_player' data-videoID=jNQXAC9IVRw data-width=560></div>",
        "<div class=video data-youtube-id=jNQXAC9IVRw></div>",
        "<div class=yt-lite data-ytid=jNQXAC9IVRw style='background-image:url(https://i.other.example/hq.jpg)'></div>",
        "<div class=video data-youtubeid=jNQXAC9IVRw></div>",
        "<div class='youtube lazy' data-embed=jNQXAC9IVRw><div class=play-button></div></div>",
        "<div data-plyr-provider=youtube data-plyr-embed-id=jNQXAC9IVRw></div>",
        "<figure data-type=youtube data-id=jNQXAC9IVRw><img src=/still.jpg alt='Play'><span>Play video</span></figure>",
        "<lite-youtube video-id=jNQXAC9IVRw></lite-youtube>",
        "<lite-youtube videoid=jNQXAC9IVRw><a href='https://youtu.be/jNQXAC9IVRw' class=lty-playbtn><span>Play</span></a></lite-youtube>",
        "<youtube-video code=jNQXAC9IVRw></youtube-video>",
        "<div id=_ytid_1 data-facadesrc='https://www.youtube.com/embed/jNQXAC9IVRw?enablejsapi=1' class=epyt-facade><img src='https://i.other.example/hq.jpg' alt='Player'><button aria-label=Play></button></div>",
        r#"<div class=youtube-wrap data-attrs='{"videoId":"jNQXAC9IVRw","startTime":null}'></div>"#,
        r#"<div class=player data-options='{"provider":"youtube","id":"jNQXAC9IVRw"}'></div>"#,
    ] {
        assert_eq!(keys(source), [FILM], "{source}");
    }
    for (source, key) in [
        (
            "<div class=js-player data-plyr-provider=vimeo data-plyr-embed-id=76979871></div><script>new Plyr('.js-player')</script>",
            "https://player.vimeo.com/video/76979871?dnt=1",
        ),
        (
            "<div class=tweet data-id=1845000000000000004></div>",
            "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1845000000000000004",
        ),
        (
            r#"<div class=instagram-embed-wrap data-attrs='{"instagram_id":"CaUsPbUquKV","title":"Waves"}'></div>"#,
            "https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        ),
        (
            "<div data-provider=tiktok data-video-id=7300000000000000001></div>",
            "https://www.tiktok.com/player/v1/7300000000000000001",
        ),
    ] {
        assert_eq!(keys(source), [key], "{source}");
    }
}

#[test]
fn a_picture_to_press_is_the_film_from_its_moment() {
    let from = FILM.to_owned() + "?start=33";
    for source in [
        "<div class=lazy-film data-src='https://www.youtube.com/embed/jNQXAC9IVRw' data-query='start=33'><div><img src='https://i.other.example/hq.jpg' alt='Film'><div class=play></div></div></div>",
        "<div class=rll-youtube-player data-src='https://www.youtube.com/embed/jNQXAC9IVRw' data-query='feature=oembed&amp;start=33'></div><noscript><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw?feature=oembed&amp;start=33'></iframe></noscript>",
        "<lite-youtube videoid=jNQXAC9IVRw params='start=33&amp;controls=0'></lite-youtube>",
        "<div class=youtube data-id=jNQXAC9IVRw data-start=33></div>",
        "<amp-youtube data-videoid=jNQXAC9IVRw data-param-start=33 width=16 height=9></amp-youtube>",
    ] {
        assert_eq!(keys(source), [&*from], "{source}");
    }
    let named = parse(
        "<lite-youtube videoid=jNQXAC9IVRw data-title='Waves over the mole' data-start=0></lite-youtube>",
    );
    let embeds = named.embeds();
    let titles: Vec<&str> = embeds.iter().map(|embed| &*embed.title).collect();
    assert_eq!(titles, ["Waves over the mole"]);
}

#[test]
fn what_an_editor_shows_in_the_place_of_a_frame_is_the_frame() {
    for source in [
        "<img class='mce-object mce-object-iframe' src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-mce-object=iframe data-mce-p-src='https://www.youtube.com/embed/jNQXAC9IVRw' width=560 height=314>",
        "<img class=cke_iframe src=/blank.gif data-src='https://www.youtube.com/embed/jNQXAC9IVRw'>",
        "<span class='mce-preview-object mce-object-iframe' data-mce-object=iframe data-mce-p-src='https://www.youtube.com/embed/jNQXAC9IVRw'><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe><span class=mce-shim></span></span>",
    ] {
        assert_eq!(keys(source), [FILM], "{source}");
    }
    for picture in [
        "<img class=object-cover src=/a.jpg>",
        "<img class='object-cover player' src=/blank.gif data-src=/a.jpg>",
    ] {
        assert_eq!(keys(picture), [""; 0], "{picture}");
    }
}

#[test]
fn a_number_alone_or_beside_words_is_no_film() {
    for source in [
        "<div class=video data-id=jNQXAC9IVRw><p>The harbour is closed until the wind has turned, says the port.</p></div>",
        "<div class=youtube data-id=jNQXAC9IVRw><p>The harbour is closed until the wind has turned, says the port.</p></div>",
        "<div class=youtube data-category=environment><p>Weather</p></div>",
        "<div class='youtube share' data-id=jNQXAC9IVRw><p>Share</p></div>",
        "<div class=youtube data-id='../../jNQXAC9IVRw'><p>Words</p></div>",
        "<div class=instagram-grid data-id=7><p>Words</p></div>",
        r#"<div class=youtube data-options='{"id":"../../jNQXAC9IVRw"}'><p>Words</p></div>"#,
        "<div data-imgsrc='https://www.youtube.com/embed/jNQXAC9IVRw'><p>Words</p></div>",
    ] {
        assert_eq!(keys(source), [""; 0], "{source}");
        assert!(!parse(source).text(99).trim().is_empty(), "{source}");
    }
}
