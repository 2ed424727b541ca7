//! Frames that page builders and tools for consent keep as data.

use super::support::parse;

const FILM: &str = "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw";

/// `<iframe src="https://www.youtube.com/embed/jNQXAC9IVRw"></iframe>`
const CODE: &str =
    "PGlmcmFtZSBzcmM9Imh0dHBzOi8vd3d3LnlvdXR1YmUuY29tL2VtYmVkL2pOUVhBQzlJVlJ3Ij48L2lmcmFtZT4=";

/// What is shown, and what is read.
fn shown(source: &str) -> (Vec<String>, String) {
    let content = parse(source);
    let keys = content.embeds().iter().map(|embed| embed.key()).collect();
    (keys, content.text(999).trim().to_owned())
}

#[test]
fn the_film_of_a_builders_settings_is_shown() {
    for settings in [
        r#"{"youtube_url":"https:\/\/www.youtube.com\/watch?v=jNQXAC9IVRw","video_type":"youtube","controls":"yes"}"#,
        r#"{"video_type":"youtube","vimeo_url":"https:\/\/vimeo.com\/235215203","youtube_url":"https:\/\/youtu.be\/jNQXAC9IVRw"}"#,
        r#" {"source": {"url": "https://youtu.be/jNQXAC9IVRw"}}"#,
        r#"{"contentType":"application/x-film","content":"\u003cdiv\u003e\u003ciframe src=\"https://www.youtube.com/embed/jNQXAC9IVRw\"\u003e"}"#,
        r#"{"kind":"film","html":"<iframe src=\"\/\/www.youtube.com\/embed\/jNQXAC9IVRw\"><\/iframe>"}"#,
    ] {
        let settings = settings.replace('"', "&quot;");
        for inside in [
            "<div class=elementor-widget-container><div class=elementor-video></div></div>",
            "<div class=elementor-video></div><div class=overlay><img src=/t.jpg><span class=elementor-screen-only>Play Video</span></div>",
            "",
        ] {
            let widget = format!(
                "<div class=elementor-widget-video data-settings=\"{settings}\">{inside}</div><p>After.</p>"
            );
            let expected = (vec![FILM.to_owned()], "After.".to_owned());
            assert_eq!(shown(&widget), expected, "{widget}");
        }
    }
}

#[test]
fn the_film_of_settings_begins_where_they_say() {
    for start in ["\"start\":90", "\"start\":\"90\"", "\"startTime\":\"90s\""] {
        let source = format!(
            r#"<div data-settings='{{"youtube_url":"https:\/\/www.youtube.com\/watch?v=jNQXAC9IVRw",{start},"end":120}}'></div>"#
        );
        assert_eq!(shown(&source).0, [format!("{FILM}?start=90")], "{source}");
    }
}

#[test]
fn settings_of_an_element_with_content_of_its_own_cost_none_of_it() {
    for widget in [
        r#"<div data-settings='{"background_video_link":"https:\/\/www.youtube.com\/watch?v=jNQXAC9IVRw"}'></div>"#,
        r#"<div data-settings='{"video_type":"hosted","youtube_url":"https:\/\/youtu.be\/jNQXAC9IVRw"}'></div>"#,
        r#"<div data-settings='{"url":"https://news.example/1"}'></div>"#,
        r#"<div data-settings='{"url":"https://youtu.be/jNQXAC9IVRw"'"#,
        r#"<div data-settings='{"url":'></div>"#,
        r#"<div data-settings='"https://youtu.be/jNQXAC9IVRw"'></div>"#,
    ] {
        assert!(shown(widget).0.is_empty(), "{widget}");
    }
    let section = r#"<div data-settings='{"url":"https:\/\/youtu.be\/jNQXAC9IVRw"}'><p>The harbour is closed until the wind has turned, the port says.</p></div>"#;
    assert_eq!(
        shown(section).1,
        "The harbour is closed until the wind has turned, the port says."
    );
    let open = r#"<div data-settings='{"url":"https:\/\/youtu.be\/jNQXAC9IVRw"}'><p>Never closed."#;
    assert_eq!(shown(open).1, "Never closed.");
}

#[test]
fn what_a_tool_for_consent_keeps_back_is_shown_in_the_place_of_its_words() {
    for kept in [
        "<div class='BorlabsCookie _brlbs-cb-youtube'><div class=_brlbs-content-blocker><p>By loading the video, you agree.</p><a href='#' class=_brlbs-btn>Load video</a></div><script type='text/template' data-borlabs-cookie-type=content-blocker data-borlabs-cookie-id=youtube>{}</script></div>",
        "<div class='BorlabsCookie _brlbs-cb-youtube'><div class=_brlbs-content-blocker><p>By loading the video, you agree.</p></div></div><div class=borlabs-hide data-borlabs-cookie-type=content-blocker data-borlabs-cookie-id=youtube><script type='text/template'>{}</script></div>",
        "<div class=brlbs-cmpnt-container data-borlabs-cookie-content='{}' data-borlabs-cookie-content-blocker-id=youtube><div class=brlbs-cmpnt-cb-preset-c><p>You are currently viewing a placeholder.</p><a href='#'>More</a><div>Unblock</div></div></div>",
        "<div data-consent-html='{}'>Agree first.</div>",
        "<div class=lazy data-embed-html='%3Ciframe%20src%3D%22https%3A%2F%2Fwww.youtube.com%2Fembed%2FjNQXAC9IVRw%22%3E%3C%2Fiframe%3E'></div>",
        "<script type='text/template'>\n{}\n</script>",
        "<script type='text/x-template'><div class=wide><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw'></iframe></div></script>",
        "<div class=youtube_player videoID=jNQXAC9IVRw width=560 height=315></div>",
    ] {
        let (keys, text) = shown(&kept.replace("{}", CODE));
        assert_eq!((keys, &*text), (vec![FILM.to_owned()], ""), "{kept}");
    }
}

#[test]
fn what_cannot_be_read_is_no_frame_and_costs_no_words() {
    for code in [
        "",
        "PGlmcmFtZSBz",
        "PGlmcmFtZ!",
        "//79",
        "QUJD",
        &"PGRpdj4=".repeat(9),
    ] {
        let kept = format!(
            "<div data-content='{code}'><p>Words</p></div><script type=text/template>{code}</script>"
        );
        assert_eq!(shown(&kept), (Vec::new(), "Words".to_owned()), "{code}");
    }
}

#[test]
fn players_of_a_tool_for_consent_are_known_by_their_classes() {
    for (player, key) in [
        (
            "<div class=vimeo_player videoID=76979871></div>",
            "https://player.vimeo.com/video/76979871?dnt=1",
        ),
        (
            "<div class='dailymotion_player' videoID=x84sh87></div>",
            "https://geo.dailymotion.com/player.html?video=x84sh87",
        ),
        (
            "<div class=instagram_post postId=CaUsPbUquKV></div>",
            "https://www.instagram.com/p/CaUsPbUquKV/embed/captioned/",
        ),
    ] {
        assert_eq!(shown(player).0, [key], "{player}");
    }
    for player in [
        "<div class=youtube_player></div>",
        "<div class=vimeo_player videoID='../x'></div>",
    ] {
        assert!(shown(player).0.is_empty(), "{player}");
    }
}

#[test]
fn settings_that_are_nested_deeper_than_any_are_not_read() {
    let film = r#"{"url": "https://youtu.be/jNQXAC9IVRw"}"#;
    for (levels, films) in [(0, 1), (5, 1), (6, 0), (9_000, 0)] {
        let (begin, end) = ("[".repeat(levels), "]".repeat(levels));
        let source = format!("<div data-settings='{{\"a\": {begin}{film}{end}}}'></div><p>On.</p>");
        let (keys, words) = shown(&source);
        assert_eq!((keys.len(), &*words), (films, "On."), "{levels}");
    }
}
