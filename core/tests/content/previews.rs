//! What frames are called, and previews beside what they are of.

use super::support::parse;

#[test]
fn a_title_without_what_says_nothing_is_kept() {
    for (frame, title) in [
        (
            "<iframe src='https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5' title='Spotify Embed: The storm'></iframe>",
            "The storm",
        ),
        (
            "<iframe src='https://youtu.be/jNQXAC9IVRw' title='YouTube video player: Waves: a film'></iframe>",
            "Waves: a film",
        ),
        (
            "<iframe src='https://youtu.be/jNQXAC9IVRw' title='Wind &amp;amp; rain'></iframe>",
            "Wind & rain",
        ),
        (
            "<lite-youtube videoid=jNQXAC9IVRw videotitle='Waves over the mole'></lite-youtube>",
            "Waves over the mole",
        ),
        (
            "<mux-player playback-id=a4nOgmxGWg6g metadata-video-title='Waves over the mole'></mux-player>",
            "Waves over the mole",
        ),
        (
            "<site-youtube-player class=YouTubePlayer data-video-id=jNQXAC9IVRw data-video-title='Waves over the mole'></site-youtube-player>",
            "Waves over the mole",
        ),
        (
            "<iframe src='https://x.com/i/status/20' title='Twitter Tweet'></iframe>",
            "",
        ),
        (
            "<iframe src='https://datawrapper.dwcdn.net/aBcDe/1/' title='[ Insert title here ]' aria-label='Map'></iframe>",
            "",
        ),
        (
            "<iframe src='https://www.facebook.com/nasa/posts/123' title='fb:post Facebook Social Plugin'></iframe>",
            "",
        ),
        (
            "<iframe src='https://films.other.example/embed/1' title='Films Video Player'></iframe>",
            "",
        ),
        (
            "<iframe src='https://films.other.example/embed/1' title='undefined' aria-label='Video player'></iframe>",
            "Video player",
        ),
    ] {
        let content = parse(frame);
        let embeds = content.embeds();
        let titles = embeds.iter().map(|embed| &*embed.title);
        assert_eq!(titles.collect::<Vec<_>>(), [title], "{frame}");
    }
}

#[test]
fn a_preview_of_the_same_film_is_the_film_with_all_that_either_says() {
    for (source, key, title) in [
        (
            "<div data-oembed-url='https://www.youtube.com/watch?v=jNQXAC9IVRw&amp;t=90s'><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw' title=Waves></iframe></div>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?start=90",
            "Waves",
        ),
        (
            "<div data-oembed-url='https://www.youtube.com/watch?v=jNQXAC9IVRw'><div><iframe src='https://www.youtube.com/embed/jNQXAC9IVRw?start=90'></iframe></div></div>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?start=90",
            "",
        ),
        (
            "<figure><div data-oembed-url='https://vimeo.com/76979871/8272103f6e'><div><iframe src='https://player.vimeo.com/video/76979871'></iframe></div></div></figure>",
            "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
            "",
        ),
    ] {
        let content = parse(source);
        let embeds = content.embeds();
        let shown = embeds.iter().map(|embed| (embed.key(), &*embed.title));
        assert_eq!(
            shown.collect::<Vec<_>>(),
            [(key.to_owned(), title)],
            "{source}"
        );
    }
    let two = "<div data-oembed-url='https://youtu.be/jNQXAC9IVR1'><div><iframe src='https://youtu.be/jNQXAC9IVR2'></iframe></div></div>";
    assert_eq!(parse(two).embeds()[0].content.len(), 1, "another film");
}
