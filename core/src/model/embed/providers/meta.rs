//! What Meta runs.

use super::super::address::Part::{Digits, Keep, Name, Path, Query, Text, Values, Word};
use super::super::address::at;
use super::super::profile::Piece::{Escaped, Fixed, Kept};
use super::super::profile::{Form, Height, Mark, Profile, Shape};

const INSTAGRAM_HOSTS: &[&str] = &["instagram.com"];

pub(super) static INSTAGRAM: Profile = Profile {
    name: "instagram",
    title: "Instagram",
    marks: &[Mark {
        class: "instagram-media",
        attribute: Some("data-instgrm-permalink"),
    }],
    height: Some(Height {
        mark: Some((&["type"], "MEASURE")),
        path: &["details", "height"],
        is_asked: false,
    }),
    forms: &[Form {
        shape: Shape::High(600),
        addresses: &[
            at(INSTAGRAM_HOSTS, &[Keep(&[Text("p/"), Word])]),
            at(INSTAGRAM_HOSTS, &[Keep(&[Text("reel/"), Word])]),
            at(INSTAGRAM_HOSTS, &[Keep(&[Text("tv/"), Word])]),
            at(
                INSTAGRAM_HOSTS,
                &[Name, Text("/"), Keep(&[Text("p/"), Word])],
            ),
            at(
                INSTAGRAM_HOSTS,
                &[Name, Text("/"), Keep(&[Text("reel/"), Word])],
            ),
        ],
        frame: &[
            Fixed("https://www.instagram.com/"),
            Kept(0),
            Fixed("/embed/captioned/"),
        ],
        page: &[Fixed("https://www.instagram.com/"), Kept(0), Fixed("/")],
    }],
};

const FACEBOOK_HOSTS: &[&str] = &["facebook.com"];

pub(super) static FACEBOOK: Profile = Profile {
    name: "facebook",
    title: "Facebook",
    marks: &[
        Mark {
            class: "fb-post",
            attribute: Some("data-href"),
        },
        Mark {
            class: "fb-video",
            attribute: Some("data-href"),
        },
    ],
    height: None,
    forms: &[
        Form {
            shape: Shape::Wide,
            addresses: &[
                at(FACEBOOK_HOSTS, &[Keep(&[Name, Text("/videos/"), Path])]),
                at(FACEBOOK_HOSTS, &[Keep(&[Text("reel/"), Digits])]),
                at(
                    FACEBOOK_HOSTS,
                    &[Keep(&[Text("watch"), Query(&[Text("v="), Digits])])],
                ),
                at(
                    FACEBOOK_HOSTS,
                    &[Keep(&[Text("video.php"), Query(&[Text("v="), Digits])])],
                ),
            ],
            frame: &[
                Fixed(
                    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2F",
                ),
                Escaped(0),
            ],
            page: &[Fixed("https://www.facebook.com/"), Kept(0)],
        },
        Form {
            shape: Shape::High(600),
            addresses: &[
                at(FACEBOOK_HOSTS, &[Keep(&[Name, Text("/posts/"), Path])]),
                at(FACEBOOK_HOSTS, &[Keep(&[Name, Text("/photos/"), Path])]),
                at(FACEBOOK_HOSTS, &[Keep(&[Text("groups/"), Path])]),
                at(
                    FACEBOOK_HOSTS,
                    &[Keep(&[
                        Text("permalink.php"),
                        Query(&[Text("story_fbid="), Values]),
                    ])],
                ),
                at(
                    FACEBOOK_HOSTS,
                    &[Keep(&[
                        Text("story.php"),
                        Query(&[Text("story_fbid="), Values]),
                    ])],
                ),
                at(
                    FACEBOOK_HOSTS,
                    &[Keep(&[Text("photo.php"), Query(&[Text("fbid="), Values])])],
                ),
                at(
                    FACEBOOK_HOSTS,
                    &[Keep(&[Text("photo"), Query(&[Text("fbid="), Values])])],
                ),
            ],
            frame: &[
                Fixed(
                    "https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2F",
                ),
                Escaped(0),
            ],
            page: &[Fixed("https://www.facebook.com/"), Kept(0)],
        },
    ],
};

const THREADS_HOSTS: &[&str] = &["threads.com", "threads.net"];

pub(super) static THREADS: Profile = Profile {
    name: "threads",
    title: "Threads",
    marks: &[Mark {
        class: "text-post-media",
        attribute: Some("data-text-post-permalink"),
    }],
    height: None,
    forms: &[Form {
        shape: Shape::High(600),
        addresses: &[
            at(
                THREADS_HOSTS,
                &[Keep(&[Text("@"), Name, Text("/post/"), Word])],
            ),
            at(THREADS_HOSTS, &[Keep(&[Text("t/"), Word])]),
        ],
        frame: &[Fixed("https://www.threads.com/"), Kept(0), Fixed("/embed/")],
        page: &[Fixed("https://www.threads.com/"), Kept(0)],
    }],
};
