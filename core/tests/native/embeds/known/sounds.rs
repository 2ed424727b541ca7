//! Music and podcasts.

use liveblog_core::model::Shape;

use super::Known;

pub(super) const KNOWN: &[Known] = &[
    (
        "https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC?utm_source=generator \
         https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC?si=x \
         https://open.spotify.com/intl-de/track/4uLU6hMCjMI75M1A2tKUQC",
        "https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC",
        "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC",
        ("spotify", Shape::High(152)),
    ),
    (
        "https://open.spotify.com/embed/playlist/37i9dQZF1DX https://open.spotify.com/playlist/37i9dQZF1DX \
         https://open.spotify.com/embed/user/spotify/playlist/37i9dQZF1DX https://open.spotify.com/user/a.name/playlist/37i9dQZF1DX?si=x",
        "https://open.spotify.com/embed/playlist/37i9dQZF1DX",
        "https://open.spotify.com/playlist/37i9dQZF1DX",
        ("spotify", Shape::High(352)),
    ),
    (
        "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5?si=x&t=90 \
         https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5/video?utm_source=generator&t=1m30s",
        "https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?t=90",
        "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5?t=90",
        ("spotify", Shape::High(352)),
    ),
    (
        "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5 \
         https://open.spotify.com/embed-podcast/episode/7makk4oTQel546B0PZlDM5",
        "https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5",
        "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5",
        ("spotify", Shape::High(352)),
    ),
    (
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500&auto_play=false \
         https://api.soundcloud.com/tracks/293",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
        ("soundcloud", Shape::High(166)),
    ),
    (
        "https://soundcloud.com/forss/flickermood \
         https://soundcloud.com/forss/flickermood?utm_source=clipboard&utm_medium=text \
         https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood",
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood",
        "https://soundcloud.com/forss/flickermood",
        ("soundcloud", Shape::High(166)),
    ),
    (
        "https://on.soundcloud.com/AbCdEf",
        "",
        "https://on.soundcloud.com/AbCdEf",
        ("", Shape::High(166)),
    ),
    (
        "https://embed.music.apple.com/us/album/a-name/1440857781?i=1440857786 \
         https://music.apple.com/us/album/a-name/1440857781?i=1440857786 \
         https://music.apple.com/us/album/1440857781?i=1440857786",
        "https://embed.music.apple.com/us/album/1440857781?i=1440857786",
        "https://music.apple.com/us/album/1440857781?i=1440857786",
        ("apple-music", Shape::High(450)),
    ),
    (
        "https://music.apple.com/us/playlist/todays-hits/pl.f4d106fed2bd41149aaacabb233eb5eb \
         https://embed.music.apple.com/us/playlist/todays-hits/pl.f4d106fed2bd41149aaacabb233eb5eb",
        "https://embed.music.apple.com/us/playlist/pl.f4d106fed2bd41149aaacabb233eb5eb",
        "https://music.apple.com/us/playlist/pl.f4d106fed2bd41149aaacabb233eb5eb",
        ("apple-music", Shape::High(450)),
    ),
    (
        "https://embed.podcasts.apple.com/us/podcast/the-daily/id1200361736?i=1000123456789&theme=light \
         https://podcasts.apple.com/us/podcast/the-daily/id1200361736?i=1000123456789 \
         https://podcasts.apple.com/us/podcast/id1200361736?i=1000123456789",
        "https://embed.podcasts.apple.com/us/podcast/id1200361736?i=1000123456789",
        "https://podcasts.apple.com/us/podcast/id1200361736?i=1000123456789",
        ("apple-podcasts", Shape::High(175)),
    ),
    (
        "https://embed.podcasts.apple.com/us/podcast/the-daily/id1200361736 \
         https://podcasts.apple.com/us/podcast/the-daily/id1200361736",
        "https://embed.podcasts.apple.com/us/podcast/id1200361736",
        "https://podcasts.apple.com/us/podcast/id1200361736",
        ("apple-podcasts", Shape::High(450)),
    ),
    (
        "https://embed.acast.com/a-show/ep.12-an-episode?cover=false \
         https://shows.acast.com/a-show/episodes/ep.12-an-episode https://play.acast.com/s/a-show/ep.12-an-episode",
        "https://embed.acast.com/a-show/ep.12-an-episode",
        "https://shows.acast.com/a-show/episodes/ep.12-an-episode",
        ("acast", Shape::High(190)),
    ),
    (
        "https://embed.acast.com/$/63d6855a93dfbe00116a43c6/ep.12-an-episode?",
        "https://embed.acast.com/$/63d6855a93dfbe00116a43c6/ep.12-an-episode",
        "https://embed.acast.com/$/63d6855a93dfbe00116a43c6/ep.12-an-episode",
        ("acast", Shape::High(190)),
    ),
    (
        "https://embed.acast.com/66d847f49c7d98a7f877df3d?feed=true",
        "https://embed.acast.com/66d847f49c7d98a7f877df3d",
        "https://shows.acast.com/66d847f49c7d98a7f877df3d",
        ("acast", Shape::High(380)),
    ),
    (
        "https://embeds.audioboom.com/posts/8123456-a-title/embed/v4?eid=AQAAA \
         https://embeds.audioboom.com/posts/8123456-a-title/embed https://audioboom.com/posts/8123456-a-title",
        "https://embeds.audioboom.com/posts/8123456-a-title/embed/v4",
        "https://audioboom.com/posts/8123456-a-title",
        ("audioboom", Shape::High(300)),
    ),
    (
        "https://omny.fm/shows/a-show/an-episode/embed?style=cover https://omny.fm/shows/a-show/an-episode \
         https://www.omny.fm/shows/a-show/an-episode/embed",
        "https://omny.fm/shows/a-show/an-episode/embed",
        "https://omny.fm/shows/a-show/an-episode",
        ("omny", Shape::High(180)),
    ),
    (
        "https://omny.fm/shows/a-show/playlists/podcast/embed",
        "https://omny.fm/shows/a-show/playlists/podcast/embed",
        "https://omny.fm/shows/a-show/playlists/podcast",
        ("omny", Shape::High(180)),
    ),
    (
        "https://playlist.megaphone.fm?e=ABC1234567890&light=true https://playlist.megaphone.fm/?e=ABC1234567890 https://player.megaphone.fm/ABC1234567890 \
         https://playlist.megaphone.fm/?light=true&e=ABC1234567890",
        "https://playlist.megaphone.fm/?e=ABC1234567890",
        "https://playlist.megaphone.fm/?e=ABC1234567890",
        ("megaphone", Shape::High(200)),
    ),
    (
        "https://player.simplecast.com/7b6f0c5e-1b1f-4a57-9c36-dbdea9a8a1de?dark=false \
         https://player.simplecast.com/7b6f0c5e-1b1f-4a57-9c36-dbdea9a8a1de",
        "https://player.simplecast.com/7b6f0c5e-1b1f-4a57-9c36-dbdea9a8a1de",
        "https://player.simplecast.com/7b6f0c5e-1b1f-4a57-9c36-dbdea9a8a1de",
        ("simplecast", Shape::High(200)),
    ),
    (
        "https://www.buzzsprout.com/2425181/episodes/16119831-a-title.js?container_id=buzzsprout-player-16119831&player=small \
         https://www.buzzsprout.com/2425181/16119831-a-title?client_source=small_player&iframe=true \
         https://www.buzzsprout.com/2425181/episodes/16119831-a-title",
        "https://www.buzzsprout.com/2425181/episodes/16119831-a-title?client_source=small_player&iframe=true",
        "https://www.buzzsprout.com/2425181/episodes/16119831-a-title",
        ("buzzsprout", Shape::High(200)),
    ),
    (
        "https://www.buzzsprout.com/2425181.js?container_id=buzzsprout-large-player&player=large \
         https://www.buzzsprout.com/2425181?client_source=large_player&iframe=true",
        "https://www.buzzsprout.com/2425181?client_source=large_player&iframe=true",
        "https://www.buzzsprout.com/2425181",
        ("buzzsprout", Shape::High(375)),
    ),
    (
        "https://harbour.podigee.io/12-an-episode/embed?context=external&token=x \
         https://harbour.podigee.io/12-an-episode",
        "",
        "https://harbour.podigee.io/12-an-episode",
        ("", Shape::High(180)),
    ),
    (
        "https://www.podbean.com/player-v2/?i=zm8c5-17117fa-pb&from=pb6admin&share=1 \
         https://www.podbean.com/player-v2/?from=embed&i=zm8c5-17117fa-pb",
        "https://www.podbean.com/player-v2/?i=zm8c5-17117fa-pb",
        "https://www.podbean.com/player-v2/?i=zm8c5-17117fa-pb",
        ("podbean", Shape::High(150)),
    ),
    (
        "https://www.podbean.com/media/share/pb-zm8c5-17117fa https://www.podbean.com/ew/pb-zm8c5-17117fa \
         https://www.podbean.com/ei/pb-zm8c5-17117fa",
        "https://www.podbean.com/player-v2/?i=zm8c5-17117fa-pb",
        "https://www.podbean.com/media/share/pb-zm8c5-17117fa",
        ("podbean", Shape::High(150)),
    ),
    (
        "https://harbour.podbean.com/e/the-storm/",
        "",
        "https://harbour.podbean.com/e/the-storm/",
        ("", Shape::High(150)),
    ),
];
