//! Where charts are.

use super::super::form::form;
use super::super::mark::{By, Mark, Says};
use super::super::profile::{Height, Profile, Shape};

pub(super) const DATAWRAPPER: Profile = Profile {
    name: "datawrapper",
    title: "Datawrapper",
    marks: &[Mark::attribute(
        "id",
        "datawrapper-vis-",
        "datawrapper.dwcdn.net/{id:datawrapper-vis-}/",
    )],
    height: Some(Height {
        mark: None,
        path: &["datawrapper-height", "*"],
        is_asked: false,
    }),
    forms: &[form! {
        shape: Shape::High(400),
        addresses: ["datawrapper.dwcdn.net/{5}", "datawrapper.de/_/{5}"],
        frame: "datawrapper.dwcdn.net/{0}/",
        page: "datawrapper.dwcdn.net/{0}/",
    }],
};

pub(super) const FLOURISH: Profile = Profile {
    name: "flourish",
    title: "Flourish",
    marks: &[
        Mark::class("flourish-embed", Says::At("{data-src}")),
        Mark::class("flourish-embed", Says::At("flo.uri.sh/{data-src?}")),
    ],
    height: Some(Height {
        mark: Some((&["sender"], "Flourish")),
        path: &["height"],
        is_asked: false,
    }),
    forms: &[form! {
        shape: Shape::High(500),
        addresses: [
            "flo.uri.sh|public.flourish.studio/[visualisation/{digits}]",
            "flo.uri.sh|public.flourish.studio/[story/{digits}]",
        ],
        frame: "flo.uri.sh/{0}/embed?auto=1",
        page: "public.flourish.studio/{0}/",
    }],
};

pub(super) const INFOGRAM: Profile = Profile {
    name: "infogram",
    title: "Infogram",
    marks: &[Mark::class(
        "infogram-embed",
        Says::At("e.infogram.com/{data-id}"),
    )],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(500),
            addresses: ["e.infogram.com/[_/{word}]"],
            frame: "e.infogram.com/{0}?src=embed",
            page: "e.infogram.com/{0}",
        },
        form! {
            shape: Shape::High(500),
            addresses: ["e.infogram.com|infogram.com/{word}$"],
            frame: "e.infogram.com/{0}?src=embed",
            page: "infogram.com/{0}",
        },
    ],
};

pub(super) const TABLEAU: Profile = Profile {
    name: "tableau",
    title: "Tableau",
    marks: &[
        Mark::element("tableau-viz", "{src}"),
        Mark {
            by: By::Param("name"),
            says: Says::At("public.tableau.com/views/{value}"),
        },
    ],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(600),
            addresses: [
                "public.tableau.com/views/{name}/{name}",
                "public.tableau.com/app/profile/{-name}/viz/{name}/{name}",
            ],
            frame: "public.tableau.com/views/{0}/{1}?:showVizHome=no&:embed=true",
            page: "public.tableau.com/views/{0}/{1}",
        },
        form! {
            shape: Shape::High(600),
            addresses: ["public.tableau.com/shared/{word}"],
            frame: "public.tableau.com/shared/{0}?:showVizHome=no&:embed=true",
            page: "public.tableau.com/shared/{0}",
        },
    ],
};

pub(super) const KNIGHT_LAB: Profile = Profile {
    name: "knight-lab",
    title: "Knight Lab",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(650),
            addresses: ["cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source={value}"],
            frame: "cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source={0}",
            page: "cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source={0}",
        },
        form! {
            shape: Shape::High(450),
            addresses: ["cdn.knightlab.com/libs/juxtapose/latest/embed/index.html?uid={36}"],
            frame: "cdn.knightlab.com/libs/juxtapose/latest/embed/index.html?uid={0}",
            page: "cdn.knightlab.com/libs/juxtapose/latest/embed/index.html?uid={0}",
        },
        form! {
            shape: Shape::High(650),
            addresses: [
                "uploads.knightlab.com/storymapjs/{word}/{word}/index.html",
                "s3.amazonaws.com/uploads.knightlab.com/storymapjs/{word}/{word}/index.html",
            ],
            frame: "uploads.knightlab.com/storymapjs/{0}/{1}/index.html",
            page: "uploads.knightlab.com/storymapjs/{0}/{1}/index.html",
        },
    ],
};
