//! Posts, charts, polls, scores, pictures and code.

use super::Code;

pub(super) const CODES: &[Code] = &[
    (
        "script",
        &[
            ("src", "https://telegram.org/js/telegram-widget.js?22"),
            ("data-telegram-post", "harbourtown/342"),
        ],
        "telegram",
        "https://t.me/harbourtown/342?embed=1",
    ),
    (
        "script",
        &[("src", "https://gist.github.com/harbour/1a2b3c4d.js")],
        "gist",
        "https://gist.github.com/harbour/1a2b3c4d",
    ),
    (
        "script",
        &[("src", "https://secure.polldaddy.com/p/7012505.js")],
        "crowdsignal",
        "https://poll.fm/7012505/embed",
    ),
    (
        "script",
        &[("src", "https://datawrapper.dwcdn.net/AbC12/embed.js")],
        "datawrapper",
        "https://datawrapper.dwcdn.net/AbC12/",
    ),
    (
        "div",
        &[
            ("class", "opinary-widget-embed"),
            ("data-customer", "handelsblatt"),
            ("data-poll", "a-poll-unjg"),
        ],
        "opinary",
        "https://compass.pressekompass.net/compasses/handelsblatt/a-poll-unjg",
    ),
    (
        "amp-embed",
        &[
            ("type", "opinary"),
            ("data-client", "handelsblatt"),
            ("data-poll", "a-poll-unjg"),
        ],
        "opinary",
        "https://compass.pressekompass.net/compasses/handelsblatt/a-poll-unjg",
    ),
    (
        "opta-widget",
        &[
            ("widget", "match_summary"),
            ("competition", "8"),
            ("match", "919257"),
        ],
        "opta",
        "https://www.statsperform.com/opta/",
    ),
    (
        "div",
        &[
            ("data-sr-widget", "match.lineups"),
            ("data-sr-match-id", "33775366"),
        ],
        "sportradar",
        "https://sportradar.com/",
    ),
    (
        "div",
        &[
            ("class", "riddle2-wrapper"),
            ("data-rid-id", "SAVstNdh"),
            ("data-auto-scroll", "true"),
        ],
        "riddle",
        "https://www.riddle.com/embed/a/SAVstNdh",
    ),
    (
        "div",
        &[
            ("class", "apester-media"),
            ("data-media-id", "5c50834a69eb4163fed43d95"),
            ("height", "400"),
        ],
        "apester",
        "https://renderer.apester.com/v2/5c50834a69eb4163fed43d95?preview=true&iframe_preview=true",
    ),
    (
        "div",
        &[
            ("class", "infogram-embed"),
            ("data-id", "0991a8d7-ada2-4fc2-a351-f446081b8d95"),
            ("data-type", "interactive"),
        ],
        "infogram",
        "https://e.infogram.com/0991a8d7-ada2-4fc2-a351-f446081b8d95?src=embed",
    ),
    (
        "div",
        &[
            ("class", "infogram-embed"),
            ("data-id", "_/fx5xud0FhM7Z9NS6qpxs"),
        ],
        "infogram",
        "https://e.infogram.com/_/fx5xud0FhM7Z9NS6qpxs?src=embed",
    ),
    (
        "div",
        &[
            ("class", "tenor-gif-embed"),
            ("data-postid", "17234189"),
            ("data-share-method", "host"),
        ],
        "tenor",
        "https://tenor.com/embed/17234189",
    ),
    (
        "blockquote",
        &[
            ("class", "imgur-embed-pub"),
            ("lang", "en"),
            ("data-id", "a/AbCd123"),
        ],
        "imgur",
        "https://imgur.com/a/AbCd123/embed?pub=true",
    ),
    (
        "blockquote",
        &[("class", "imgur-embed-pub"), ("data-id", "f462IUj")],
        "imgur",
        "https://imgur.com/f462IUj/embed?pub=true",
    ),
    (
        "a",
        &[
            ("data-pin-do", "embedPin"),
            ("data-pin-width", "medium"),
            ("href", "https://www.pinterest.com/pin/1106337464736484721/"),
        ],
        "pinterest",
        "https://assets.pinterest.com/ext/embed.html?id=1106337464736484721",
    ),
    (
        "a",
        &[
            ("data-flickr-embed", "true"),
            (
                "href",
                "https://www.flickr.com/photos/12345678@N00/1234567890/in/photostream/",
            ),
        ],
        "flickr",
        "https://www.flickr.com/photos/12345678@N00/1234567890/player/",
    ),
    (
        "a",
        &[
            ("class", "gie-single"),
            ("href", "http://www.gettyimages.com/detail/1234567890"),
        ],
        "getty",
        "https://www.gettyimages.com/detail/1234567890",
    ),
    (
        "p",
        &[
            ("class", "codepen"),
            ("data-height", "300"),
            ("data-slug-hash", "AbCdEf"),
            ("data-user", "team"),
        ],
        "codepen",
        "https://codepen.io/team/embed/AbCdEf?default-tab=result",
    ),
    (
        "arcgis-embedded-map",
        &[
            ("item-id", "48908367c2d24cd9a2989bcc6b52e7c1"),
            ("theme", "light"),
        ],
        "arcgis",
        "https://www.arcgis.com/apps/Embed/index.html?webmap=48908367c2d24cd9a2989bcc6b52e7c1",
    ),
    (
        "tableau-viz",
        &[("src", "https://public.tableau.com/views/Book_1/Dash-2")],
        "tableau",
        "https://public.tableau.com/views/Book_1/Dash-2?:showVizHome=no&:embed=true",
    ),
    (
        "param",
        &[("name", "name"), ("value", "Book_1/Dash-2")],
        "tableau",
        "https://public.tableau.com/views/Book_1/Dash-2?:showVizHome=no&:embed=true",
    ),
    (
        "iframe",
        &[
            ("class", "truthsocial-embed"),
            (
                "src",
                "https://truthsocial.com/@name/113000000000000001/embed",
            ),
        ],
        "truth-social",
        "https://truthsocial.com/@name/113000000000000001/embed",
    ),
    (
        "div",
        &[
            ("id", "DV-viewer-1005633-an-address"),
            ("class", "DC-embed"),
        ],
        "documentcloud",
        "https://embed.documentcloud.org/documents/1005633-an-address/?embed=1",
    ),
    (
        "div",
        &[("id", "vk_post_-123_456")],
        "vk",
        "https://vk.com/wall-123_456",
    ),
    (
        "fb:post",
        &[("href", "https://www.facebook.com/zuck/posts/1")],
        "facebook",
        "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fzuck/posts/1",
    ),
    (
        "blockquote",
        &[
            ("class", "tiktok-embed"),
            ("data-video-id", "7106594312292453675"),
        ],
        "tiktok",
        "https://www.tiktok.com/player/v1/7106594312292453675",
    ),
];
