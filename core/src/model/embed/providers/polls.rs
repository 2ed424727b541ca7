//! Where people vote and guess, and where scores are.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Height, Profile, Shape};

pub(super) const OPINARY: Profile = Profile {
    name: "opinary",
    title: "Opinary",
    marks: &[
        Mark::class(
            "opinary-widget-embed",
            Says::At("compass.pressekompass.net/compasses/{data-customer}/{data-poll}"),
        ),
        Mark::class(
            "opinary",
            Says::At("compass.pressekompass.net/compasses/{data-customer}/{data-poll}"),
        ),
        Mark::attribute(
            "type",
            "opinary",
            "compass.pressekompass.net/compasses/{data-client}/{data-poll}",
        ),
    ],
    height: None,
    forms: &[form! {
        shape: Shape::High(500),
        addresses: ["compass.pressekompass.net/compasses/{word}/{word}"],
        frame: "compass.pressekompass.net/compasses/{0}/{1}",
        page: "compass.pressekompass.net/compasses/{0}/{1}",
    }],
};

pub(super) const RIDDLE: Profile = Profile {
    name: "riddle",
    title: "Riddle",
    marks: &[
        Mark::class(
            "riddle2-wrapper",
            Says::At("www.riddle.com/view/{data-rid-id}"),
        ),
        Mark::class(
            "riddle_target",
            Says::At("www.riddle.com/view/{data-rid-id}"),
        ),
        Mark::element("amp-riddle-quiz", "www.riddle.com/view/{data-riddle-id}"),
    ],
    height: Some(Height {
        mark: None,
        path: &["height"],
        is_asked: false,
    }),
    forms: &[form! {
        shape: Shape::High(500),
        addresses: [
            "riddle.com/embed/a/{word}",
            "riddle.com/a/{word}",
            "riddle.com/view/{word}",
        ],
        frame: "www.riddle.com/embed/a/{0}",
        page: "www.riddle.com/view/{0}",
    }],
};

pub(super) const CROWDSIGNAL: Profile = Profile {
    name: "crowdsignal",
    title: "Crowdsignal",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(450),
        addresses: [
            "secure.polldaddy.com|static.polldaddy.com/p/{digits}.js",
            "poll.fm/{digits}",
            "polldaddy.com|poll.polldaddy.com/poll/{digits}",
        ],
        frame: "poll.fm/{0}/embed",
        page: "poll.fm/{0}",
    }],
};

pub(super) const APESTER: Profile = Profile {
    name: "apester",
    title: "Apester",
    marks: &[
        Mark::class(
            "apester-media",
            Says::At("renderer.apester.com/v2/{data-media-id}"),
        ),
        Mark::element(
            "amp-apester-media",
            "renderer.apester.com/v2/{data-apester-media-id}",
        ),
    ],
    height: None,
    forms: &[form! {
        shape: Shape::High(500),
        addresses: [
            "renderer.apester.com/v2/{24}",
            "renderer.apester.com/interaction/{24}",
        ],
        frame: "renderer.apester.com/v2/{0}?preview=true&iframe_preview=true",
        page: "renderer.apester.com/v2/{0}",
    }],
};

/// What its widgets show has no page.
pub(super) const OPTA: Profile = Profile {
    name: "opta",
    title: "Opta",
    marks: &[Mark::element("opta-widget", "www.statsperform.com/opta/")],
    height: None,
    forms: &[form! {
        shape: Shape::High(400),
        addresses: ["statsperform.com/opta$"],
        page: "www.statsperform.com/opta/",
    }],
};

/// What its widgets show has no page.
pub(super) const SPORTRADAR: Profile = Profile {
    name: "sportradar",
    title: "Sportradar",
    marks: &[Mark::attribute(
        "data-sr-widget",
        "",
        "sportradar.com/widgets",
    )],
    height: None,
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "widgets.sir.sportradar.com/{-segment}/widgetloader",
            "sportradar.com/widgets$",
        ],
        page: "sportradar.com/",
    }],
};
