//! Addresses of every provider's things, and addresses that only look like them.

use std::collections::BTreeSet;

use liveblog_core::model::{Embed, Provider, Room, SafeUrl, Shape};

use super::known;
use super::{at, frame};

fn addresses(list: &str) -> impl Iterator<Item = &str> {
    list.split_whitespace()
}

#[test]
fn every_address_of_a_thing_leads_to_the_one_frame_that_we_make_for_it() {
    for (list, expected, page, (party, shape)) in known::all() {
        for address in addresses(list) {
            let embed = at(address).unwrap_or_else(|| panic!("{address}"));
            assert_eq!(frame(address), *expected, "{address}");
            assert_eq!(embed.url.as_str(), *page, "{address}");
            assert_eq!(embed.party(), *party, "{address}");
            assert_eq!(embed.shape(), *shape, "{address}");
        }
    }
}

#[test]
fn every_provider_is_among_them() {
    let embeds = known::all().flat_map(|(list, ..)| addresses(list).map(at));
    let providers = embeds.map(|embed| embed.unwrap().provider().unwrap().name());
    let found: BTreeSet<&str> = providers.collect();
    assert_eq!(found, Provider::names().collect());
    assert_eq!(found.len(), 71);
}

#[test]
fn a_frame_is_read_as_itself() {
    for (_, expected, page, (_, shape)) in known::all() {
        // Upright films of YouTube have the frames of all others.
        let is_short = *shape == Shape::Tall && page.contains("/shorts/");
        if !expected.is_empty() && !is_short {
            assert_eq!(frame(expected), *expected);
        }
    }
}

#[test]
fn what_only_looks_like_a_provider_is_nothing() {
    for address in [
        "https://youtube.com.evil.example/embed/jNQXAC9IVRw",
        "https://evil.example/www.youtube.com/embed/jNQXAC9IVRw",
        "https://evilyoutube.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com@evil.example/embed/jNQXAC9IVRw",
        "https://evil@www.youtube.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com:8443/embed/jNQXAC9IVRw",
        "https://www.youtube.com./embed/jNQXAC9IVRw",
        "https://www.www.youtube.com/embed/jNQXAC9IVRw",
        "https://youtübe.com/embed/jNQXAC9IVRw",
        "https://%79outube.com/embed/jNQXAC9IVRw",
        "https://www.youtube.com\u{2044}embed/jNQXAC9IVRw",
        "https://www.youtube.com/embed/jNQXAC9IVR",
        "https://www.youtube.com/embed/jNQXAC9IVRww",
        "https://www.youtube.com/embed/jNQX\"9IVRw",
        "https://www.youtube.com/embed/jNQXAC9IVRw<",
        "https://www.youtube.com/embed/..%2f..%2fx/",
        "https://www.youtube.com/redirect?q=https://evil.example",
        "https://www.youtube.com/watch?vv=jNQXAC9IVRw",
        "https://www.youtube.com/watch#?v=jNQXAC9IVRw",
        "https://twitter.com/jack/status/20x",
        "https://twitter.com/jack/status/",
        "https://twitter.com/jack",
        "https://platform.twitter.com/widgets.js",
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fzuck%2Fposts%2F1",
        "https://www.facebook.com/plugins/post.php?href=javascript:alert(1)",
        "https://www.facebook.com/plugins/post.php?href=%ff",
        "https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/293",
        "https://soundcloud.com/forss",
        "https://datawrapper.dwcdn.net/AbC123/",
        "https://datawrapper.dwcdn.net/lib/",
        "https://flo.uri.sh/template/1/embed",
        "https://www.google.com/maps/embed/v1/place?key=x&q=y",
        "https://www.google.com/url?q=https://evil.example",
        "https://www.openstreetmap.org/export/embed.html?bbox=<script>",
        "https://bsky.app/profile/a b/post/c",
        "https://localhost/@a/1/embed",
        "https://127.0.0.1/@a/1/embed",
        "https://[::1]/@a/1/embed",
        "https://social.example:444/@a/1/embed",
        "https://me@social.example/@a/1/embed",
        "https://-a.example/@a/1/embed",
        "https://a..example/@a/1/embed",
        "https://social.example/@a/1x/embed",
        // A server that may be anything.
        "https://social.example/@a/1",
        "https://social.example/@a/12345678901234",
        "https://social.example/p/a/1",
        "https://social.example/p/a/x/embed",
        "https://films.example/w/1",
        "https://films.example/w/kkGMgK9ZtnKfYAgnEtQxbvx",
        "https://social.example/@a/b/embed",
        "https://social.example/a/1/embed",
        "mailto:jack@x.com/i/status/20",
    ] {
        assert_eq!(frame(address), "", "{address}");
    }
}

#[test]
fn an_identity_has_an_end() {
    let map = |length| {
        format!(
            "https://www.google.com/maps/embed?pb=!{}",
            "1".repeat(length)
        )
    };
    assert_ne!(frame(&map(900)), "");
    assert_eq!(frame(&map(1_000)), "");
}

#[test]
fn on_mastodon_the_reader_agrees_with_a_server() {
    let embed = at("https://mastodon.social/@Gargron/1/embed").unwrap();
    assert_eq!(embed.party(), "mastodon.social");
    assert_eq!(embed.frame_host(), "mastodon.social");
    assert_eq!(
        at("https://youtu.be/jNQXAC9IVRw").unwrap().party(),
        "youtube"
    );
}

#[test]
fn a_reader_is_told_the_host_where_anybody_may_have_one() {
    for (address, name) in [
        ("https://social.example/@a/1/embed", "social.example"),
        (
            "https://films.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
            "films.example",
        ),
        (
            "https://pixels.example/p/a/500000000000000001/embed",
            "pixels.example",
        ),
        ("https://youtu.be/jNQXAC9IVRw", "YouTube"),
        ("https://gist.github.com/harbour/1a2b3c4d.js", "GitHub Gist"),
    ] {
        assert_eq!(at(address).unwrap().shown_by(), name);
    }
    let link = SafeUrl::parse("https://charts.example/7", None).unwrap();
    assert_eq!(Embed::link(link).shown_by(), "charts.example");
}

#[test]
fn a_film_begins_where_it_was_copied() {
    for (moment, start) in [
        ("90", "?start=90"),
        ("90s", "?start=90"),
        ("1m30s", "?start=90"),
        ("1m", "?start=60"),
        ("1h", "?start=3600"),
        ("1h2m3s", "?start=3723"),
        ("1:02:03", "?start=3723"),
        ("1:30", "?start=90"),
        ("90.7", "?start=90"),
        ("0", ""),
        ("0s", ""),
        ("", ""),
        ("now", ""),
        ("-5", ""),
        ("9%30", ""),
        ("90;x", ""),
        ("1e9", ""),
    ] {
        let address = format!("https://youtu.be/jNQXAC9IVRw?t={moment}");
        let expected = format!("https://www.youtube-nocookie.com/embed/jNQXAC9IVRw{start}");
        assert_eq!(frame(&address), expected, "{moment}");
    }
}

#[test]
fn the_size_in_the_feed_decides_the_room_within_bounds() {
    let shape = |address: &str, room| {
        let mut embed = at(address).unwrap();
        embed.room = room;
        embed.shape()
    };
    let (film, chart) = (
        "https://youtu.be/jNQXAC9IVRw",
        "https://datawrapper.dwcdn.net/AbC12/",
    );
    assert_eq!(shape(film, None), Shape::Wide);
    assert_eq!(shape(film, Some(Room::Box(560, 315))), Shape::Wide);
    assert_eq!(shape(film, Some(Room::Box(315, 560))), Shape::Tall);
    assert_eq!(shape(chart, None), Shape::High(400));
    assert_eq!(shape(chart, Some(Room::Box(600, 417))), Shape::High(417));
    assert_eq!(shape(chart, Some(Room::High(1))), Shape::High(100));
    assert_eq!(shape(chart, Some(Room::High(60_000))), Shape::High(1_000));
    assert_eq!(
        shape("https://www.tiktok.com/player/v1/1", None),
        Shape::Tall
    );
}
