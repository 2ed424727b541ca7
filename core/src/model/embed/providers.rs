//! Whom we know: one constant for each provider. To add one, write its [`Profile`] in the file of its kind and put it
//! into [`ALL`]; the tests in `core/tests/native/embeds` want addresses of it, and `docs/embeds.md` is written by one.

mod charts;
mod documents;
mod films;
mod hosts;
mod maps;
mod meta;
mod pictures;
mod players;
mod podcasts;
mod polls;
mod posts;
mod sounds;

use super::check::checked;
use super::profile::Profile;

/// All of them, those that newsrooms use most first. Those that may be at any host are the last.
static ALL: [Profile; 71] = checked([
    posts::X,
    films::YOUTUBE,
    meta::INSTAGRAM,
    meta::FACEBOOK,
    films::TIKTOK,
    posts::BLUESKY,
    meta::THREADS,
    posts::TELEGRAM,
    films::VIMEO,
    posts::REDDIT,
    posts::TRUTH_SOCIAL,
    posts::LINKEDIN,
    charts::DATAWRAPPER,
    charts::FLOURISH,
    charts::INFOGRAM,
    charts::TABLEAU,
    charts::KNIGHT_LAB,
    maps::GOOGLE_MAPS,
    maps::OPENSTREETMAP,
    maps::ARCGIS,
    maps::WINDY,
    films::DAILYMOTION,
    players::BRIGHTCOVE,
    players::JW_PLAYER,
    players::KALTURA,
    players::DIGITEKA,
    players::WISTIA,
    players::VIDYARD,
    players::MUX,
    players::EX_CO,
    films::TWITCH,
    hosts::STREAMABLE,
    hosts::RUMBLE,
    hosts::KICK,
    hosts::ODYSEE,
    hosts::C_SPAN,
    hosts::VK,
    hosts::BILIBILI,
    sounds::SPOTIFY,
    sounds::SOUNDCLOUD,
    sounds::APPLE_MUSIC,
    podcasts::APPLE_PODCASTS,
    podcasts::ACAST,
    podcasts::AUDIOBOOM,
    podcasts::OMNY,
    podcasts::MEGAPHONE,
    podcasts::SIMPLECAST,
    podcasts::BUZZSPROUT,
    podcasts::PODIGEE,
    podcasts::PODBEAN,
    documents::DOCUMENTCLOUD,
    documents::SCRIBD,
    documents::ISSUU,
    documents::GOOGLE_DOCS,
    documents::GIST,
    documents::CODEPEN,
    polls::OPINARY,
    polls::RIDDLE,
    polls::CROWDSIGNAL,
    polls::APESTER,
    polls::OPTA,
    polls::SPORTRADAR,
    pictures::GETTY,
    pictures::GIPHY,
    pictures::TENOR,
    pictures::IMGUR,
    pictures::FLICKR,
    pictures::PINTEREST,
    posts::MASTODON,
    hosts::PEERTUBE,
    posts::PIXELFED,
]);

/// Addresses that have another one in them.
pub(super) const WRAPPERS: &str = "facebook.com/plugins/post.php?href={value} \
    facebook.com/plugins/video.php?href={value} w.soundcloud.com/player?url={value} \
    cdn.embedly.com/widgets/media.html?url={value} cdn.embedly.com/widgets/media.html?src={value} \
    cdn.embedly.com/widgets/card.html?url={value} iframe.ly|cdn.iframe.ly|iframely.net|cdn.iframely.net/api/iframe?url={value} \
    */media/oembed?url={value}";

/// Somebody whose posts, videos, charts or maps can be shown in an entry, or linked to by name.
#[derive(Clone, Copy, Debug)]
pub struct Provider(&'static Profile);

/// There is one of each name.
impl PartialEq for Provider {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Provider {}

impl Provider {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(Self)
    }

    /// What we know of it.
    pub fn profile(self) -> &'static Profile {
        self.0
    }

    /// Its name in the public contract.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// What it calls itself.
    pub fn title(self) -> &'static str {
        self.0.title
    }

    /// Whether there is one of this name.
    pub fn is_name(name: &str) -> bool {
        Self::names().any(|known| known == name)
    }

    /// Every name in the public contract.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::all().map(Self::name)
    }
}
