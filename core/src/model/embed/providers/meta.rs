//! What Meta runs.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Height, Profile, Shape};

pub(super) const INSTAGRAM: Profile = Profile {
    name: "instagram",
    title: "Instagram",
    marks: &[
        Mark::class("instagram-media", Says::At("{data-instgrm-permalink}")),
        Mark::element("amp-instagram", "www.instagram.com/p/{data-shortcode}"),
        Mark::class("instagram_post", Says::At("www.instagram.com/p/{postid}")),
    ],
    height: Some(Height {
        mark: Some((&["type"], "MEASURE")),
        path: &["details", "height"],
        is_asked: false,
    }),
    forms: &[
        form! {
            shape: Shape::Tall,
            addresses: [
                "instagram.com/reel/{word}",
                "instagram.com/reels/{word}$",
                "instagram.com/{-name}/reel/{word}",
            ],
            frame: "www.instagram.com/reel/{0}/embed/captioned/",
            page: "www.instagram.com/reel/{0}/",
        },
        form! {
            shape: Shape::High(600),
            addresses: [
                "instagram.com/[p/{word}]",
                "instagram.com/[tv/{word}]",
                "instagram.com/{-name}/[p/{word}]",
            ],
            frame: "www.instagram.com/{0}/embed/captioned/",
            page: "www.instagram.com/{0}/",
        },
    ],
};

pub(super) const FACEBOOK: Profile = Profile {
    name: "facebook",
    title: "Facebook",
    marks: &[
        Mark::class("fb-post", Says::At("{data-href}")),
        Mark::class("fb-video", Says::At("{data-href}")),
        Mark::element("fb:post", "{href}"),
        Mark::element("fb:video", "{href}"),
        Mark::element("amp-facebook", "{data-href}"),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::Tall,
            addresses: ["facebook.com/[reel/{digits}]"],
            also: "t={moment}",
            frame: "www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F{%0}{&t=1}",
            page: "www.facebook.com/{0}{&t=1}",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "facebook.com/[{name}/videos/{path}]",
                "facebook.com/[watch?v={digits}]",
                "facebook.com/[video.php?v={digits}]",
            ],
            also: "t={moment}",
            frame: "www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F{%0}{&t=1}",
            page: "www.facebook.com/{0}{&t=1}",
        },
        form! {
            shape: Shape::High(600),
            addresses: [
                "facebook.com/[{name}/posts/{path}]",
                "facebook.com/[{name}/photos/{path}]",
                "facebook.com/[groups/{path}]",
                "facebook.com/[permalink.php?story_fbid={value}&id={digits}]",
                "facebook.com/[story.php?story_fbid={value}&id={digits}]",
                "facebook.com/[photo.php?fbid={digits}]",
                "facebook.com/[photo?fbid={digits}]",
            ],
            frame: "www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2F{%0}",
            page: "www.facebook.com/{0}",
        },
        // Only Facebook knows where these lead.
        form! {
            shape: Shape::Wide,
            addresses: ["fb.watch/{word}"],
            page: "fb.watch/{0}/",
        },
        form! {
            shape: Shape::High(600),
            addresses: ["facebook.com/[share/{word}/{word}]"],
            page: "www.facebook.com/{0}/",
        },
    ],
};

pub(super) const THREADS: Profile = Profile {
    name: "threads",
    title: "Threads",
    marks: &[Mark::class(
        "text-post-media",
        Says::At("{data-text-post-permalink}"),
    )],
    height: None,
    forms: &[form! {
        shape: Shape::High(600),
        addresses: [
            "threads.com|threads.net/[@{name}/post/{word}]",
            "threads.com|threads.net/[t/{word}]",
        ],
        frame: "www.threads.com/{0}/embed/",
        page: "www.threads.com/{0}",
    }],
};
