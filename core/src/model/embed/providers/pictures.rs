//! Where pictures are.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Height, Profile, Shape};

pub(super) const GETTY: Profile = Profile {
    name: "getty",
    title: "Getty Images",
    marks: &[Mark::class("gie-single", Says::At("{href}"))],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(500),
            addresses: ["embed.gettyimages.com/embed/{digits}?et={value}&sig={value}"],
            also: "tld={name}",
            frame: "embed.gettyimages.com/embed/{0}?et={1}{&tld=3}&sig={2}&caption=true",
            page: "www.gettyimages.com/detail/{0}",
        },
        // A frame wants a signature, which only some codes have.
        form! {
            shape: Shape::High(500),
            addresses: [
                "embed.gettyimages.com/embed/{digits}",
                "gettyimages.com|gettyimages.{-2}|gettyimages.co.{-2}|gettyimages.com.{-2}/detail/{digits}",
                "gettyimages.com|gettyimages.{-2}|gettyimages.co.{-2}|gettyimages.com.{-2}/detail/{-word}/{-word}/{digits}",
            ],
            page: "www.gettyimages.com/detail/{0}",
        },
    ],
};

pub(super) const GIPHY: Profile = Profile {
    name: "giphy",
    title: "GIPHY",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(400),
            addresses: ["giphy.com/embed/{word}"],
            frame: "giphy.com/embed/{0}",
            page: "giphy.com/gifs/{0}",
        },
        // The identity is the end of a word here.
        form! {
            shape: Shape::High(400),
            addresses: ["giphy.com/[gifs/{word}]", "giphy.com/[clips/{word}]"],
            page: "giphy.com/{0}",
        },
    ],
};

pub(super) const TENOR: Profile = Profile {
    name: "tenor",
    title: "Tenor",
    marks: &[Mark::class(
        "tenor-gif-embed",
        Says::At("tenor.com/embed/{data-postid}"),
    )],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(400),
            addresses: ["tenor.com/embed/{digits}"],
            frame: "tenor.com/embed/{0}",
            page: "tenor.com/embed/{0}",
        },
        // The identity is the end of a word here.
        form! {
            shape: Shape::High(400),
            addresses: ["tenor.com/view/{segment}"],
            page: "tenor.com/view/{0}",
        },
    ],
};

pub(super) const IMGUR: Profile = Profile {
    name: "imgur",
    title: "Imgur",
    marks: &[
        Mark::class("imgur-embed-pub", Says::At("imgur.com/{data-id}")),
        Mark::element("amp-imgur", "imgur.com/{data-imgur-id}"),
    ],
    height: Some(Height {
        mark: Some((&["message"], "resize_imgur")),
        path: &["height"],
        is_asked: false,
    }),
    forms: &[
        form! {
            shape: Shape::High(500),
            addresses: ["imgur.com/gallery/{word}", "imgur.com/t/{-word}/{word}"],
            page: "imgur.com/gallery/{0}",
        },
        form! {
            shape: Shape::High(500),
            addresses: ["imgur.com/[a/{word}]", "imgur.com/[{7}]", "imgur.com/[{5}]"],
            frame: "imgur.com/{0}/embed?pub=true",
            page: "imgur.com/{0}",
        },
    ],
};

pub(super) const FLICKR: Profile = Profile {
    name: "flickr",
    title: "Flickr",
    marks: &[Mark::attribute("data-flickr-embed", "", "{href}")],
    height: None,
    forms: &[
        form! {
            shape: Shape::Wide,
            addresses: ["flickr.com/photos/{account}/{digits}"],
            frame: "www.flickr.com/photos/{0}/{1}/player/",
            page: "www.flickr.com/photos/{0}/{1}/",
        },
        form! {
            shape: Shape::Wide,
            addresses: [
                "flickr.com/[photos/{account}/albums/{digits}]",
                "flickr.com/[photos/{account}/sets/{digits}]",
            ],
            page: "www.flickr.com/{0}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["flic.kr/p/{word}"],
            page: "flic.kr/p/{0}",
        },
    ],
};

pub(super) const PINTEREST: Profile = Profile {
    name: "pinterest",
    title: "Pinterest",
    marks: &[
        Mark::attribute("data-pin-do", "embedPin", "{href}"),
        Mark::element("amp-pinterest", "{data-url}"),
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(600),
            addresses: [
                "pinterest.com|{-2}.pinterest.com|pinterest.{-2}|pinterest.co.{-2}|pinterest.com.{-2}/pin/{digits}",
                "assets.pinterest.com/ext/embed.html?id={digits}",
            ],
            frame: "assets.pinterest.com/ext/embed.html?id={0}",
            page: "www.pinterest.com/pin/{0}/",
        },
        // Only Pinterest knows where this leads.
        form! {
            shape: Shape::High(600),
            addresses: ["pin.it/{word}"],
            page: "pin.it/{0}",
        },
    ],
};
