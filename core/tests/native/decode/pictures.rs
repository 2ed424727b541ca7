//! Pictures that nobody has described: the publisher is told, once in a feed.

use serde_json::{Value, json};

use crate::native::support::{decode, feed, with};

/// How the report of one ends.
pub(super) const UNDESCRIBED: &str =
    " has no alternative text (\"alt\"): readers who cannot see it are told nothing of it";

/// What is wrong with a feed of items with these members.
fn problems(items: impl IntoIterator<Item = Value>) -> Vec<String> {
    let items = items.into_iter().enumerate();
    let items = items
        .map(|(index, members)| with(json!({ "id": index.to_string(), "title": "T" }), members));
    let feed = feed(items);
    let (_, problems) = decode(&feed.to_string()).unwrap();
    problems.iter().map(ToString::to_string).collect()
}

fn blocks(blocks: Value) -> Value {
    json!({ "_liveblog": { "blocks": blocks } })
}

#[test]
fn a_picture_that_is_not_described_is_reported_wherever_it_stands() {
    for members in [
        json!({ "content_html": "<p>a</p><img src=a.png>" }),
        json!({ "content_html": "<figure><picture><img src=a.png></picture><figcaption>C</figcaption></figure>" }),
        json!({ "content_html": "<a href=b><img src=a.png></a>" }),
        json!({ "content_html": "<div data-bg=a.png></div>" }),
        json!({ "image": "a.png" }),
        json!({ "banner_image": "a.png", "content_text": "b" }),
        json!({ "attachments": [{ "url": "a.png", "title": "A caption" }] }),
        blocks(json!([{ "type": "image", "url": "a.png", "caption": "C" }])),
        blocks(json!([{ "type": "image", "url": "a.png", "alt": null }])),
        blocks(
            json!([{ "type": "gallery", "images": [{ "url": "b.png", "alt": "B" }, { "url": "a.png" }] }]),
        ),
    ] {
        let expected =
            format!("items[0]: the picture https://news.example/hanoi/a.png{UNDESCRIBED}");
        assert_eq!(problems([members.clone()]), [expected], "{members}");
    }
}

#[test]
fn a_picture_that_is_described_or_decoration_is_not_reported() {
    for members in [
        json!({ "content_html": "<img src=a.png alt='The quay'>" }),
        json!({ "content_html": "<img src=a.png alt=''>" }),
        json!({ "content_html": "<img src=a.png alt>" }),
        json!({ "content_html": "<div data-bg=a.png aria-label='The quay'></div>" }),
        json!({ "content_html": "<img src=https://counter.example/pixel.gif width=1 height=1>" }),
        json!({ "image": "a.png", "attachments": [{ "url": "a.png", "_liveblog": { "alt": "The quay" } }] }),
        json!({ "image": "a.png", "content_html": "<img src=a.png alt='The quay'>" }),
        blocks(json!([{ "type": "image", "url": "a.png", "alt": "The quay" }])),
        blocks(json!([{ "type": "image", "url": "a.png", "alt": "" }])),
        // A card is called by its title.
        blocks(
            json!([{ "type": "link", "url": "https://a.example/b", "title": "T", "image": { "url": "a.png" } }]),
        ),
    ] {
        assert_eq!(problems([members.clone()]), [""; 0], "{members}");
    }
}

#[test]
fn five_hundred_pictures_that_are_not_described_are_one_problem() {
    let items = (0..500).map(|index| json!({ "image": format!("{index}.png") }));
    let expected = format!("items[0]: the picture https://news.example/hanoi/0.png{UNDESCRIBED}");
    assert_eq!(problems(items), [expected]);
}
