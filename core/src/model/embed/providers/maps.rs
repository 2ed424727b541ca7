//! Where maps are.

use super::super::form::form;
use super::super::mark::Mark;
use super::super::profile::{Profile, Shape};

pub(super) const GOOGLE_MAPS: Profile = Profile {
    name: "google-maps",
    title: "Google Maps",
    marks: &[],
    height: None,
    forms: &[
        // The address of the frame shows nothing by itself, but has the place: `!3d` is north, `!2d` is east.
        form! {
            shape: Shape::High(400),
            addresses: ["google.com|maps.google.com/maps/embed?pb={value}"],
            frame: "www.google.com/maps/embed?pb={0}",
            page: "www.google.com/maps/search/?api=1&query={!3d},{!2d}",
        },
        // A map that somebody has drawn.
        form! {
            shape: Shape::High(480),
            addresses: [
                "google.com/maps/d/embed?mid={name}",
                "google.com/maps/d/viewer?mid={name}",
                "google.com/maps/d/edit?mid={name}",
                "google.com/maps/d/u/{-digits}/embed?mid={name}",
                "google.com/maps/d/u/{-digits}/viewer?mid={name}",
                "google.com/maps/d/u/{-digits}/edit?mid={name}",
            ],
            also: "ll={value}&z={digits}",
            frame: "www.google.com/maps/d/embed?mid={0}{&ll=1}{&z=2}",
            page: "www.google.com/maps/d/viewer?mid={0}{&ll=1}{&z=2}",
        },
        form! {
            shape: Shape::High(400),
            addresses: ["google.com|maps.google.com/maps?q={value}&output=embed"],
            also: "z={digits}",
            frame: "www.google.com/maps?q={0}&output=embed{&z=1}",
            page: "www.google.com/maps/search/?api=1&query={0}",
        },
        // Only Google knows where this leads.
        form! {
            shape: Shape::High(400),
            addresses: ["maps.app.goo.gl/{word}"],
            page: "maps.app.goo.gl/{0}",
        },
    ],
};

pub(super) const OPENSTREETMAP: Profile = Profile {
    name: "openstreetmap",
    title: "OpenStreetMap",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(400),
        addresses: ["openstreetmap.org/export/embed.html?bbox={value}"],
        also: "layer={word}&marker={value}",
        frame: "www.openstreetmap.org/export/embed.html?bbox={0}{&layer=1}{&marker=2}",
        page: "www.openstreetmap.org/?bbox={0}{&layer=1}{&marker=2}",
    }],
};

pub(super) const ARCGIS: Profile = Profile {
    name: "arcgis",
    title: "ArcGIS",
    marks: &[Mark::element(
        "arcgis-embedded-map",
        "www.arcgis.com/apps/Embed/index.html?webmap={item-id}",
    )],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(600),
            addresses: [
                "storymaps.arcgis.com/[stories/{32}]",
                "storymaps.arcgis.com/[collections/{32}]",
            ],
            frame: "storymaps.arcgis.com/{0}",
            page: "storymaps.arcgis.com/{0}",
        },
        form! {
            shape: Shape::High(600),
            addresses: ["experience.arcgis.com/experience/{32}"],
            frame: "experience.arcgis.com/experience/{0}",
            page: "experience.arcgis.com/experience/{0}",
        },
        form! {
            shape: Shape::High(600),
            addresses: [
                "arcgis.com|{-word}.maps.arcgis.com/apps/[dashboards/{32}]",
                "arcgis.com|{-word}.maps.arcgis.com/apps/[instant/{word}/index.html?appid={32}]",
                "arcgis.com|{-word}.maps.arcgis.com/apps/[{word}/index.html?appid={32}]",
                "arcgis.com|{-word}.maps.arcgis.com/apps/[{word}/index.html?webmap={32}]",
                "arcgis.com|{-word}.maps.arcgis.com/apps/[{word}/index.html?id={32}]",
            ],
            frame: "www.arcgis.com/apps/{0}",
            page: "www.arcgis.com/apps/{0}",
        },
    ],
};

pub(super) const WINDY: Profile = Profile {
    name: "windy",
    title: "Windy",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(450),
        addresses: [
            "embed.windy.com/embed2.html?lat={value}&lon={value}",
            "embed.windy.com/embed.html?lat={value}&lon={value}",
        ],
        also: "zoom={digits}&level={word}&overlay={word}&product={word}",
        frame: "embed.windy.com/embed2.html?type=map&location=coordinates&lat={0}&lon={1}{&zoom=2}{&level=3}{&overlay=4}{&product=5}",
        page: "www.windy.com/?{0},{1}{,2}",
    }],
};
