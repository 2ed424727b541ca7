//! Whom we know, and where their things are: a table for each thing that can be shown in a frame.

/// Somebody whose posts, videos, charts or maps can be shown in an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is called as it calls itself")]
pub enum Provider {
    X,
    YouTube,
    Vimeo,
    Instagram,
    TikTok,
    Facebook,
    Bluesky,
    Threads,
    Reddit,
    Spotify,
    SoundCloud,
    Datawrapper,
    Flourish,
    GoogleMaps,
    OpenStreetMap,
    Mastodon,
}

/// Names for the host page and for readers, in the order of the variants.
const NAMES: &[(&str, &str)] = &[
    ("x", "X"),
    ("youtube", "YouTube"),
    ("vimeo", "Vimeo"),
    ("instagram", "Instagram"),
    ("tiktok", "TikTok"),
    ("facebook", "Facebook"),
    ("bluesky", "Bluesky"),
    ("threads", "Threads"),
    ("reddit", "Reddit"),
    ("spotify", "Spotify"),
    ("soundcloud", "SoundCloud"),
    ("datawrapper", "Datawrapper"),
    ("flourish", "Flourish"),
    ("google-maps", "Google Maps"),
    ("openstreetmap", "OpenStreetMap"),
    ("mastodon", "Mastodon"),
];

impl Provider {
    /// Its name in the public contract.
    pub fn name(self) -> &'static str {
        NAMES.get(self as usize).map_or("", |(name, _)| name)
    }

    /// What it calls itself.
    pub fn title(self) -> &'static str {
        NAMES.get(self as usize).map_or("", |(_, title)| title)
    }

    /// Whether there is one of this name.
    pub fn is_name(name: &str) -> bool {
        NAMES.iter().any(|(known, _)| *known == name)
    }

    /// Every name in the public contract.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }
}

/// The room that a frame needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A film: 16 to 9.
    Wide,
    /// A film from a telephone: 9 to 16.
    Tall,
    /// So many CSS pixels, until it says what it needs.
    High(u16),
}

/// One kind of thing of a provider's.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) provider: Provider,
    pub(super) shape: Shape,
    /// The frame: `{}` stands for the identity, or for one part of it each, `[]` for it escaped.
    pub(super) frame: &'static str,
    /// The page that a plain link leads to.
    pub(super) page: &'static str,
    /// Where it can be: hosts without `www.`, `m.` and `mobile.`, or `*` for any, and a pattern.
    pub(super) addresses: &'static [&'static str],
}

/// There is one of each.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Form {}

/// Addresses that have another one in them.
pub(super) const WRAPPERS: &[&str] = &[
    "facebook.com/plugins/post.php?href=(%q)",
    "facebook.com/plugins/video.php?href=(%q)",
    "w.soundcloud.com/player?url=(%q)",
];

/// Every form; of two that fit an address the first counts.
pub(super) const FORMS: &[Form] = &[
    Form {
        provider: Provider::X,
        shape: Shape::High(500),
        frame: "https://platform.twitter.com/embed/Tweet.html?dnt=true&id={}",
        page: "https://x.com/i/status/{}",
        addresses: &[
            "twitter.com x.com/%s/status/(%d)",
            "twitter.com x.com/%s/statuses/(%d)",
            "twitter.com x.com/i/web/status/(%d)",
            "platform.twitter.com platform.x.com/embed/Tweet.html?id=(%d)",
        ],
    },
    Form {
        provider: Provider::YouTube,
        shape: Shape::Wide,
        frame: "https://www.youtube-nocookie.com/embed/videoseries?list={}",
        page: "https://www.youtube.com/playlist?list={}",
        addresses: &[
            "youtube.com youtube-nocookie.com/embed/videoseries?list=(%w)",
            "youtube.com/playlist?list=(%w)",
        ],
    },
    Form {
        provider: Provider::YouTube,
        shape: Shape::Wide,
        frame: "https://www.youtube-nocookie.com/embed/live_stream?channel={}",
        page: "https://www.youtube.com/channel/{}/live",
        addresses: &[
            "youtube.com youtube-nocookie.com/embed/live_stream?channel=(%w)",
            "youtube.com/channel/(%w)/live",
        ],
    },
    Form {
        provider: Provider::YouTube,
        shape: Shape::Wide,
        frame: "https://www.youtube-nocookie.com/embed/{}",
        page: "https://www.youtube.com/watch?v={}",
        addresses: &[
            "youtube.com youtube-nocookie.com/embed/(%v)",
            "youtube.com/watch?v=(%v)",
            "youtube.com/shorts/(%v)",
            "youtube.com/live/(%v)",
            "youtu.be/(%v)",
        ],
    },
    Form {
        provider: Provider::Vimeo,
        shape: Shape::Wide,
        frame: "https://player.vimeo.com/video/{}?dnt=1&h={}",
        page: "https://vimeo.com/{}/{}",
        addresses: &["player.vimeo.com/video/(%d)?h=(%w)", "vimeo.com/(%d)/(%w)$"],
    },
    Form {
        provider: Provider::Vimeo,
        shape: Shape::Wide,
        frame: "https://player.vimeo.com/video/{}?dnt=1",
        page: "https://vimeo.com/{}",
        addresses: &["player.vimeo.com/video/(%d)", "vimeo.com/(%d)"],
    },
    Form {
        provider: Provider::Instagram,
        shape: Shape::High(600),
        frame: "https://www.instagram.com/{}/embed/captioned/",
        page: "https://www.instagram.com/{}/",
        addresses: &[
            "instagram.com/(p/%w)",
            "instagram.com/(reel/%w)",
            "instagram.com/(tv/%w)",
            "instagram.com/%u/(p/%w)",
            "instagram.com/%u/(reel/%w)",
        ],
    },
    Form {
        provider: Provider::TikTok,
        shape: Shape::Tall,
        frame: "https://www.tiktok.com/player/v1/{}",
        page: "https://www.tiktok.com/@i/video/{}",
        addresses: &[
            "tiktok.com/@%u/video/(%d)",
            "tiktok.com/embed/v2/(%d)",
            "tiktok.com/embed/(%d)",
            "tiktok.com/player/v1/(%d)",
        ],
    },
    Form {
        provider: Provider::Facebook,
        shape: Shape::Wide,
        frame: "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F[]",
        page: "https://www.facebook.com/{}",
        addresses: &[
            "facebook.com/(%u/videos/%p)",
            "facebook.com/(reel/%d)",
            "facebook.com/(watch?v=%d)",
            "facebook.com/(video.php?v=%d)",
        ],
    },
    Form {
        provider: Provider::Facebook,
        shape: Shape::High(600),
        frame: "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2F[]",
        page: "https://www.facebook.com/{}",
        addresses: &[
            "facebook.com/(%u/posts/%p)",
            "facebook.com/(%u/photos/%p)",
            "facebook.com/(groups/%p)",
            "facebook.com/(permalink.php?story_fbid=%Q)",
            "facebook.com/(story.php?story_fbid=%Q)",
            "facebook.com/(photo.php?fbid=%Q)",
            "facebook.com/(photo?fbid=%Q)",
        ],
    },
    Form {
        provider: Provider::Bluesky,
        shape: Shape::High(400),
        frame: "https://embed.bsky.app/embed/{}/app.bsky.feed.post/{}",
        page: "https://bsky.app/profile/{}/post/{}",
        addresses: &[
            "embed.bsky.app/embed/(%h)/app.bsky.feed.post/(%w)",
            "bsky.app/profile/(%h)/post/(%w)",
        ],
    },
    Form {
        provider: Provider::Threads,
        shape: Shape::High(600),
        frame: "https://www.threads.com/{}/embed/",
        page: "https://www.threads.com/{}",
        addresses: &[
            "threads.com threads.net/(@%u/post/%w)",
            "threads.com threads.net/(t/%w)",
        ],
    },
    Form {
        provider: Provider::Reddit,
        shape: Shape::High(400),
        frame: "https://embed.reddit.com/{}/?embed=true",
        page: "https://www.reddit.com/{}/",
        addresses: &[
            "reddit.com old.reddit.com embed.reddit.com redditmedia.com/(r/%w/comments/%w/%w/%w)",
            "reddit.com old.reddit.com embed.reddit.com redditmedia.com/(r/%w/comments/%w)",
            "reddit.com old.reddit.com embed.reddit.com redditmedia.com/(user/%w/comments/%w)",
        ],
    },
    Form {
        provider: Provider::Spotify,
        shape: Shape::High(152),
        frame: "https://open.spotify.com/embed/{}",
        page: "https://open.spotify.com/{}",
        addresses: &[
            "open.spotify.com/embed/(track/%w)",
            "open.spotify.com/(track/%w)",
        ],
    },
    Form {
        provider: Provider::Spotify,
        shape: Shape::High(352),
        frame: "https://open.spotify.com/embed/{}",
        page: "https://open.spotify.com/{}",
        addresses: &[
            "open.spotify.com/embed/(album/%w)",
            "open.spotify.com/embed/(playlist/%w)",
            "open.spotify.com/embed/(artist/%w)",
            "open.spotify.com/embed/(show/%w)",
            "open.spotify.com/embed/(episode/%w)",
            "open.spotify.com/(album/%w)",
            "open.spotify.com/(playlist/%w)",
            "open.spotify.com/(artist/%w)",
            "open.spotify.com/(show/%w)",
            "open.spotify.com/(episode/%w)",
        ],
    },
    Form {
        provider: Provider::SoundCloud,
        shape: Shape::High(166),
        frame: "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/[]",
        page: "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/[]",
        addresses: &[
            "api.soundcloud.com/(%w/%u)",
            "api.soundcloud.com/(%w/soundcloud%q)",
        ],
    },
    Form {
        provider: Provider::SoundCloud,
        shape: Shape::High(166),
        frame: "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/[]",
        page: "https://soundcloud.com/{}",
        addresses: &["soundcloud.com/(%w/%w)$", "soundcloud.com/(%w/sets/%w)$"],
    },
    Form {
        provider: Provider::Datawrapper,
        shape: Shape::High(400),
        frame: "https://datawrapper.dwcdn.net/{}/",
        page: "https://datawrapper.dwcdn.net/{}/",
        addresses: &["datawrapper.dwcdn.net/(%c)"],
    },
    Form {
        provider: Provider::Flourish,
        shape: Shape::High(500),
        frame: "https://flo.uri.sh/{}/embed?auto=1",
        page: "https://public.flourish.studio/{}/",
        addresses: &[
            "flo.uri.sh public.flourish.studio/(visualisation/%d)",
            "flo.uri.sh public.flourish.studio/(story/%d)",
        ],
    },
    Form {
        provider: Provider::GoogleMaps,
        shape: Shape::High(400),
        frame: "https://www.google.com/maps/embed?pb={}",
        page: "https://www.google.com/maps/search/?api=1&query=",
        addresses: &["google.com maps.google.com/maps/embed?pb=(%q)"],
    },
    Form {
        provider: Provider::OpenStreetMap,
        shape: Shape::High(400),
        frame: "https://www.openstreetmap.org/export/embed.html?{}",
        page: "https://www.openstreetmap.org/?{}",
        addresses: &["openstreetmap.org/export/embed.html?(bbox=%Q)"],
    },
    Form {
        provider: Provider::Mastodon,
        shape: Shape::High(400),
        frame: "https://{}/{}/embed",
        page: "https://{}/{}",
        addresses: &["*/(@%a/%d)"],
    },
];
