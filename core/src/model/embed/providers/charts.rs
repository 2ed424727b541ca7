//! Where charts and maps are.

use super::super::address::Part::{Digits, Keep, Query, Text, Value, Values, WordOf};
use super::super::address::at;
use super::super::profile::Piece::{After, Fixed, Kept};
use super::super::profile::{Form, Height, Mark, Profile, Shape};

pub(super) static DATAWRAPPER: Profile = Profile {
    name: "datawrapper",
    title: "Datawrapper",
    marks: &[],
    height: Some(Height {
        mark: None,
        path: &["datawrapper-height", "*"],
        is_asked: false,
    }),
    forms: &[Form {
        shape: Shape::High(400),
        addresses: &[at(&["datawrapper.dwcdn.net"], &[Keep(&[WordOf(5)])])],
        frame: &[Fixed("https://datawrapper.dwcdn.net/"), Kept(0), Fixed("/")],
        page: &[Fixed("https://datawrapper.dwcdn.net/"), Kept(0), Fixed("/")],
    }],
};

const FLOURISH_HOSTS: &[&str] = &["flo.uri.sh", "public.flourish.studio"];

pub(super) static FLOURISH: Profile = Profile {
    name: "flourish",
    title: "Flourish",
    marks: &[Mark {
        class: "flourish-embed",
        attribute: Some("data-src"),
    }],
    height: Some(Height {
        mark: Some((&["sender"], "Flourish")),
        path: &["height"],
        is_asked: false,
    }),
    forms: &[Form {
        shape: Shape::High(500),
        addresses: &[
            at(FLOURISH_HOSTS, &[Keep(&[Text("visualisation/"), Digits])]),
            at(FLOURISH_HOSTS, &[Keep(&[Text("story/"), Digits])]),
        ],
        frame: &[
            Fixed("https://flo.uri.sh/"),
            Kept(0),
            Fixed("/embed?auto=1"),
        ],
        page: &[
            Fixed("https://public.flourish.studio/"),
            Kept(0),
            Fixed("/"),
        ],
    }],
};

pub(super) static GOOGLE_MAPS: Profile = Profile {
    name: "google-maps",
    title: "Google Maps",
    marks: &[],
    height: None,
    forms: &[Form {
        shape: Shape::High(400),
        addresses: &[at(
            &["google.com", "maps.google.com"],
            &[Text("maps/embed"), Query(&[Text("pb="), Keep(&[Value])])],
        )],
        frame: &[Fixed("https://www.google.com/maps/embed?pb="), Kept(0)],
        // The address of the frame shows nothing by itself, but has the place: `!3d` is north, `!2d` is east.
        page: &[
            Fixed("https://www.google.com/maps/search/?api=1&query="),
            After("3d"),
            Fixed(","),
            After("2d"),
        ],
    }],
};

pub(super) static OPENSTREETMAP: Profile = Profile {
    name: "openstreetmap",
    title: "OpenStreetMap",
    marks: &[],
    height: None,
    forms: &[Form {
        shape: Shape::High(400),
        addresses: &[at(
            &["openstreetmap.org"],
            &[
                Text("export/embed.html"),
                Query(&[Keep(&[Text("bbox="), Values])]),
            ],
        )],
        frame: &[
            Fixed("https://www.openstreetmap.org/export/embed.html?"),
            Kept(0),
        ],
        page: &[Fixed("https://www.openstreetmap.org/?"), Kept(0)],
    }],
};
