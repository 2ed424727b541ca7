//! Where papers, tables, forms and code are.

use super::super::form::form;
use super::super::mark::{Mark, Says};
use super::super::profile::{Profile, Shape};

pub(super) const DOCUMENTCLOUD: Profile = Profile {
    name: "documentcloud",
    title: "DocumentCloud",
    marks: &[Mark::attribute(
        "id",
        "DV-viewer-",
        "www.documentcloud.org/documents/{id:DV-viewer-}",
    )],
    height: None,
    forms: &[form! {
        shape: Shape::High(700),
        addresses: [
            "embed.documentcloud.org|documentcloud.org|beta.documentcloud.org/documents/{word}",
            "embed.documentcloud.org|documentcloud.org/documents/{word}.html",
            "embed.documentcloud.org|documentcloud.org/documents/{word}.js",
        ],
        frame: "embed.documentcloud.org/documents/{0}/?embed=1",
        page: "www.documentcloud.org/documents/{0}/",
    }],
};

pub(super) const SCRIBD: Profile = Profile {
    name: "scribd",
    title: "Scribd",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(700),
        addresses: [
            "scribd.com/embeds/{digits}",
            "scribd.com/document/{digits}",
            "scribd.com/doc/{digits}",
        ],
        also: "access_key={word}",
        frame: "www.scribd.com/embeds/{0}/content?view_mode=scroll{&access_key=1}",
        page: "www.scribd.com/document/{0}",
    }],
};

pub(super) const ISSUU: Profile = Profile {
    name: "issuu",
    title: "Issuu",
    marks: &[],
    height: None,
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "e.issuu.com/embed.html?u={name}&d={name}",
            "e.issuu.com/anonymous-embed.html?u={name}&d={name}",
            "issuu.com/{name}/docs/{name}",
        ],
        frame: "e.issuu.com/embed.html?u={0}&d={1}",
        page: "issuu.com/{0}/docs/{1}",
    }],
};

pub(super) const GOOGLE_DOCS: Profile = Profile {
    name: "google-docs",
    title: "Google Docs",
    marks: &[],
    height: None,
    forms: &[
        form! {
            shape: Shape::High(700),
            addresses: ["docs.google.com/forms/d/e/{word}"],
            frame: "docs.google.com/forms/d/e/{0}/viewform?embedded=true",
            page: "docs.google.com/forms/d/e/{0}/viewform",
        },
        form! {
            shape: Shape::High(400),
            addresses: ["docs.google.com/spreadsheets/d/e/{word}/pubchart?oid={digits}"],
            frame: "docs.google.com/spreadsheets/d/e/{0}/pubchart?oid={1}&format=interactive",
            page: "docs.google.com/spreadsheets/d/e/{0}/pubchart?oid={1}&format=interactive",
        },
        form! {
            shape: Shape::High(500),
            addresses: ["docs.google.com/spreadsheets/d/e/{word}"],
            also: "gid={digits}",
            frame: "docs.google.com/spreadsheets/d/e/{0}/pubhtml?widget=true&headers=false{&gid=1}",
            page: "docs.google.com/spreadsheets/d/e/{0}/pubhtml{&gid=1}",
        },
        form! {
            shape: Shape::Wide,
            addresses: ["docs.google.com/presentation/d/e/{word}"],
            frame: "docs.google.com/presentation/d/e/{0}/embed",
            page: "docs.google.com/presentation/d/e/{0}/pub",
        },
        form! {
            shape: Shape::High(700),
            addresses: ["docs.google.com/document/d/e/{word}"],
            frame: "docs.google.com/document/d/e/{0}/pub?embedded=true",
            page: "docs.google.com/document/d/e/{0}/pub",
        },
        form! {
            shape: Shape::High(700),
            addresses: [
                "docs.google.com/[document/d/{word}/pub]",
                "docs.google.com/[spreadsheets/d/{word}/pubhtml]",
                "docs.google.com/[presentation/d/{word}/embed]",
                "docs.google.com/[forms/d/{word}/viewform]",
            ],
            frame: "docs.google.com/{0}?embedded=true",
            page: "docs.google.com/{0}",
        },
        // What is shared and not published.
        form! {
            shape: Shape::High(700),
            addresses: [
                "docs.google.com/[document/d/{word}]",
                "docs.google.com/[spreadsheets/d/{word}]",
                "docs.google.com/[presentation/d/{word}]",
            ],
            frame: "docs.google.com/{0}/preview",
            page: "docs.google.com/{0}/view",
        },
    ],
};

/// Its code is a script that writes into the page.
pub(super) const GIST: Profile = Profile {
    name: "gist",
    title: "GitHub Gist",
    marks: &[Mark::element("amp-gist", "gist.github.com/{data-gistid}")],
    height: None,
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "gist.github.com/[{word}/{word}].js",
            "gist.github.com/[{word}/{word}]",
            "gist.github.com/[{word}].js",
            "gist.github.com/[{word}]$",
        ],
        page: "gist.github.com/{0}",
    }],
};

pub(super) const CODEPEN: Profile = Profile {
    name: "codepen",
    title: "CodePen",
    marks: &[Mark::class(
        "codepen",
        Says::At("codepen.io/{data-user}/pen/{data-slug-hash}"),
    )],
    height: None,
    forms: &[form! {
        shape: Shape::High(400),
        addresses: [
            "codepen.io/{word}/pen/{word}",
            "codepen.io/{word}/embed/preview/{word}",
            "codepen.io/{word}/embed/{word}",
        ],
        frame: "codepen.io/{0}/embed/{1}?default-tab=result",
        page: "codepen.io/{0}/pen/{1}",
    }],
};
