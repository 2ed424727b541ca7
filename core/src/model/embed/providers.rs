//! Whom we know: one constant for each provider. To add one, write its [`Profile`] in the file of its kind, add a
//! variant to [`Provider`] and name both in [`Provider::profile`] and [`Provider::ALL`]; the tests in
//! `core/tests/native/embeds` and README.md want an example of it.

mod charts;
mod films;
mod meta;
mod posts;
mod sounds;

use super::address::Part::{Keep, Query, Text, Value};
use super::address::{Address, at};
use super::profile::{Mark, Profile};

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

/// Addresses that have another one in them.
pub(super) static WRAPPERS: &[Address] = &[
    at(
        &["facebook.com"],
        &[
            Text("plugins/post.php"),
            Query(&[Text("href="), Keep(&[Value])]),
        ],
    ),
    at(
        &["facebook.com"],
        &[
            Text("plugins/video.php"),
            Query(&[Text("href="), Keep(&[Value])]),
        ],
    ),
    at(
        &["w.soundcloud.com"],
        &[Text("player"), Query(&[Text("url="), Keep(&[Value])])],
    ),
];

impl Provider {
    /// All of them. Mastodon is the last: it may be at any host.
    pub(super) const ALL: [Self; 16] = [
        Self::X,
        Self::YouTube,
        Self::Vimeo,
        Self::Instagram,
        Self::TikTok,
        Self::Facebook,
        Self::Bluesky,
        Self::Threads,
        Self::Reddit,
        Self::Spotify,
        Self::SoundCloud,
        Self::Datawrapper,
        Self::Flourish,
        Self::GoogleMaps,
        Self::OpenStreetMap,
        Self::Mastodon,
    ];

    pub(super) fn profile(self) -> &'static Profile {
        match self {
            Self::X => &posts::X,
            Self::YouTube => &films::YOUTUBE,
            Self::Vimeo => &films::VIMEO,
            Self::Instagram => &meta::INSTAGRAM,
            Self::TikTok => &films::TIKTOK,
            Self::Facebook => &meta::FACEBOOK,
            Self::Bluesky => &posts::BLUESKY,
            Self::Threads => &meta::THREADS,
            Self::Reddit => &posts::REDDIT,
            Self::Spotify => &sounds::SPOTIFY,
            Self::SoundCloud => &sounds::SOUNDCLOUD,
            Self::Datawrapper => &charts::DATAWRAPPER,
            Self::Flourish => &charts::FLOURISH,
            Self::GoogleMaps => &charts::GOOGLE_MAPS,
            Self::OpenStreetMap => &charts::OPENSTREETMAP,
            Self::Mastodon => &posts::MASTODON,
        }
    }

    /// Its name in the public contract.
    pub fn name(self) -> &'static str {
        self.profile().name
    }

    /// What it calls itself.
    pub fn title(self) -> &'static str {
        self.profile().title
    }

    /// Whether there is one of this name.
    pub fn is_name(name: &str) -> bool {
        Self::names().any(|known| known == name)
    }

    /// Every name in the public contract.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().map(Self::name)
    }

    /// What the markup of each looks like in the text of an entry.
    pub fn marks() -> impl Iterator<Item = (Self, &'static Mark)> {
        let all = Self::ALL.into_iter();
        all.flat_map(|provider| {
            provider
                .profile()
                .marks
                .iter()
                .map(move |mark| (provider, mark))
        })
    }
}
