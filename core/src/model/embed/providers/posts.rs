//! Where people post.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Height, Profile, Shape};

/// Mastodon's frames, and those of what was made from it, answer when they are asked.
const HEIGHT_WHEN_ASKED: Height = Height {
    mark: Some((&["type"], "setHeight")),
    path: &["height"],
    is_asked: true,
};

pub(super) const X: Profile = Profile {
    name: "x",
    title: "X",
    marks: &[
        // A post ends with the link to itself, after those of its text.
        Mark::class("twitter-tweet", Says::Last),
        Mark::class("twitter-video", Says::Last),
        Mark::element("amp-twitter", "x.com/i/status/{data-tweetid}"),
    ],
    height: Some(Height {
        mark: Some((&["twttr.embed", "method"], "twttr.private.resize")),
        path: &["twttr.embed", "params", "0", "height"],
        is_asked: false,
    }),
    forms: &[form! {
        shape: Shape::High(500),
        addresses: [
            "twitter.com|x.com/{-segment}/status/{digits}",
            "twitter.com|x.com/{-segment}/statuses/{digits}",
            "twitter.com|x.com/i/web/status/{digits}",
            "platform.twitter.com|platform.x.com/embed/Tweet.html?id={digits}",
        ],
        frame: "platform.twitter.com/embed/Tweet.html?dnt=true&id={0}",
        page: "x.com/i/status/{0}",
    }],
};

pub(super) const BLUESKY: Profile = Profile {
    name: "bluesky",
    title: "Bluesky",
    marks: &[Mark::class(
        "bluesky-embed",
        Says::At("embed.bsky.app/embed/{data-bluesky-uri:at://}"),
    )],
    height: Some(Height {
        mark: None,
        path: &["height"],
        is_asked: false,
    }),
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "embed.bsky.app/embed/{handle}/app.bsky.feed.post/{word}",
            "bsky.app/profile/{handle}/post/{word}",
        ],
        frame: "embed.bsky.app/embed/{0}/app.bsky.feed.post/{1}",
        page: "bsky.app/profile/{0}/post/{1}",
    }],
};

pub(super) const TELEGRAM: Profile = Profile {
    name: "telegram",
    title: "Telegram",
    marks: &[
        Mark::script(
            "telegram.org/js/telegram-widget.js",
            "t.me/{data-telegram-post}",
        ),
        Mark::attribute("data-telegram-post", "", "t.me/{data-telegram-post}"),
    ],
    height: Some(Height {
        mark: Some((&["event"], "resize")),
        path: &["height"],
        is_asked: false,
    }),
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "t.me|telegram.me/s/{word}/{digits}",
            "t.me|telegram.me/{word}/{digits}$",
        ],
        frame: "t.me/{0}/{1}?embed=1",
        page: "t.me/{0}/{1}",
    }],
};

pub(super) const TRUTH_SOCIAL: Profile = Profile {
    name: "truth-social",
    title: "Truth Social",
    marks: &[Mark::class("truthsocial-embed", Says::At("{src}"))],
    height: Some(HEIGHT_WHEN_ASKED),
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "truthsocial.com/@{name}/posts/{digits}",
            "truthsocial.com/@{name}/{digits}",
        ],
        frame: "truthsocial.com/@{0}/{1}/embed",
        page: "truthsocial.com/@{0}/posts/{1}",
    }],
};

pub(super) const REDDIT: Profile = Profile {
    name: "reddit",
    title: "Reddit",
    marks: &[
        Mark::class("reddit-embed-bq", Says::First),
        Mark::class("reddit-card", Says::First),
        Mark::element("amp-reddit", "{data-src}"),
    ],
    height: Some(Height {
        mark: Some((&["type"], "resize.embed")),
        path: &["data"],
        is_asked: false,
    }),
    forms: &[
        form! {
            shape: Shape::High(400),
            addresses: [
                "reddit.com|old.reddit.com|new.reddit.com|embed.reddit.com|redditmedia.com/[r/{word}/comments/{word}/{word}/{word}]",
                "reddit.com|old.reddit.com|new.reddit.com|embed.reddit.com|redditmedia.com/[r/{word}/comments/{word}]",
                "reddit.com|old.reddit.com|new.reddit.com|embed.reddit.com|redditmedia.com/[user/{word}/comments/{word}]",
            ],
            frame: "embed.reddit.com/{0}/?embed=true",
            page: "www.reddit.com/{0}/",
        },
        // Only Reddit knows where this leads.
        form! {
            shape: Shape::High(400),
            addresses: ["reddit.com/[r/{word}/s/{word}]"],
            page: "www.reddit.com/{0}",
        },
    ],
};

pub(super) const LINKEDIN: Profile = Profile {
    name: "linkedin",
    title: "LinkedIn",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(600),
            addresses: [
                "linkedin.com/embed/feed/update/{handle}",
                "linkedin.com/feed/update/{handle}",
            ],
            frame: "www.linkedin.com/embed/feed/update/{0}",
            page: "www.linkedin.com/feed/update/{0}",
        },
        // The address of a post's page has no identity that a frame takes.
        form! {
            shape: Shape::High(600),
            addresses: ["linkedin.com/posts/{segment}"],
            page: "www.linkedin.com/posts/{0}",
        },
    ],
};

/// Anybody may have a server. That one is of this kind is known by the path of its frame, or by a number that is as long
/// as those of its posts; a shorter one may be anything.
pub(super) const MASTODON: Profile = Profile {
    name: "mastodon",
    title: "Mastodon",
    marks: &[
        Mark::class("mastodon-embed", Says::At("{data-embed-url}")),
        Mark::class("mastodon-embed", Says::At("{src}")),
    ],
    height: Some(HEIGHT_WHEN_ASKED),
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "*/[@{account}/{digits}]/embed",
            "*/[users/{name}/statuses/{digits}]/embed",
            "*/[@{account}/{long}]",
            "*/[users/{name}/statuses/{long}]",
        ],
        frame: "{0}/{1}/embed",
        page: "{0}/{1}",
    }],
};

/// Anybody may have a server.
pub(super) const PIXELFED: Profile = Profile {
    name: "pixelfed",
    title: "Pixelfed",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(600),
        addresses: ["*/p/{name}/{digits}/embed"],
        frame: "{0}/p/{1}/{2}/embed?caption=true&likes=false&layout=full",
        page: "{0}/p/{1}/{2}",
    }],
};
