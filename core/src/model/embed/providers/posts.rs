//! Where people post.

use super::super::address::Part::{Account, Digits, Handle, Keep, Query, Segment, Text, Word};
use super::super::address::{anywhere, at};
use super::super::profile::Piece::{Fixed, Kept};
use super::super::profile::{Form, Height, Mark, Profile, Shape};

const X_HOSTS: &[&str] = &["twitter.com", "x.com"];

pub(super) static X: Profile = Profile {
    name: "x",
    title: "X",
    marks: &[
        Mark {
            class: "twitter-tweet",
            attribute: None,
        },
        Mark {
            class: "twitter-video",
            attribute: None,
        },
    ],
    height: Some(Height {
        mark: Some((&["twttr.embed", "method"], "twttr.private.resize")),
        path: &["twttr.embed", "params", "0", "height"],
        is_asked: false,
    }),
    forms: &[Form {
        shape: Shape::High(500),
        addresses: &[
            at(X_HOSTS, &[Segment, Text("/status/"), Keep(&[Digits])]),
            at(X_HOSTS, &[Segment, Text("/statuses/"), Keep(&[Digits])]),
            at(X_HOSTS, &[Text("i/web/status/"), Keep(&[Digits])]),
            at(
                &["platform.twitter.com", "platform.x.com"],
                &[
                    Text("embed/Tweet.html"),
                    Query(&[Text("id="), Keep(&[Digits])]),
                ],
            ),
        ],
        frame: &[
            Fixed("https://platform.twitter.com/embed/Tweet.html?dnt=true&id="),
            Kept(0),
        ],
        page: &[Fixed("https://x.com/i/status/"), Kept(0)],
    }],
};

pub(super) static BLUESKY: Profile = Profile {
    name: "bluesky",
    title: "Bluesky",
    marks: &[Mark {
        class: "bluesky-embed",
        attribute: Some("data-bluesky-uri"),
    }],
    height: Some(Height {
        mark: None,
        path: &["height"],
        is_asked: false,
    }),
    forms: &[Form {
        shape: Shape::High(400),
        addresses: &[
            at(
                &["embed.bsky.app"],
                &[
                    Text("embed/"),
                    Keep(&[Handle]),
                    Text("/app.bsky.feed.post/"),
                    Keep(&[Word]),
                ],
            ),
            at(
                &["bsky.app"],
                &[
                    Text("profile/"),
                    Keep(&[Handle]),
                    Text("/post/"),
                    Keep(&[Word]),
                ],
            ),
        ],
        frame: &[
            Fixed("https://embed.bsky.app/embed/"),
            Kept(0),
            Fixed("/app.bsky.feed.post/"),
            Kept(1),
        ],
        page: &[
            Fixed("https://bsky.app/profile/"),
            Kept(0),
            Fixed("/post/"),
            Kept(1),
        ],
    }],
};

const REDDIT_HOSTS: &[&str] = &[
    "reddit.com",
    "old.reddit.com",
    "embed.reddit.com",
    "redditmedia.com",
];

pub(super) static REDDIT: Profile = Profile {
    name: "reddit",
    title: "Reddit",
    marks: &[
        Mark {
            class: "reddit-embed-bq",
            attribute: None,
        },
        Mark {
            class: "reddit-card",
            attribute: None,
        },
    ],
    height: Some(Height {
        mark: Some((&["type"], "resize.embed")),
        path: &["data"],
        is_asked: false,
    }),
    forms: &[Form {
        shape: Shape::High(400),
        addresses: &[
            at(
                REDDIT_HOSTS,
                &[Keep(&[
                    Text("r/"),
                    Word,
                    Text("/comments/"),
                    Word,
                    Text("/"),
                    Word,
                    Text("/"),
                    Word,
                ])],
            ),
            at(
                REDDIT_HOSTS,
                &[Keep(&[Text("r/"), Word, Text("/comments/"), Word])],
            ),
            at(
                REDDIT_HOSTS,
                &[Keep(&[Text("user/"), Word, Text("/comments/"), Word])],
            ),
        ],
        frame: &[
            Fixed("https://embed.reddit.com/"),
            Kept(0),
            Fixed("/?embed=true"),
        ],
        page: &[Fixed("https://www.reddit.com/"), Kept(0), Fixed("/")],
    }],
};

pub(super) static MASTODON: Profile = Profile {
    name: "mastodon",
    title: "Mastodon",
    marks: &[Mark {
        class: "mastodon-embed",
        attribute: Some("data-embed-url"),
    }],
    height: Some(Height {
        mark: Some((&["type"], "setHeight")),
        path: &["height"],
        is_asked: true,
    }),
    forms: &[Form {
        shape: Shape::High(400),
        addresses: &[anywhere(&[Keep(&[Text("@"), Account, Text("/"), Digits])])],
        frame: &[
            Fixed("https://"),
            Kept(0),
            Fixed("/"),
            Kept(1),
            Fixed("/embed"),
        ],
        page: &[Fixed("https://"), Kept(0), Fixed("/"), Kept(1)],
    }],
};
