//! What is attached to an item: pictures and players by type or name, everything else as links.

use serde_json::{Value, json};

use super::blocks::written;
use super::pictures::UNDESCRIBED;
use crate::native::support::{decode, feed, with};

/// The body of an item without words. Its pictures need no description.
fn body(members: Value) -> String {
    let feed = feed([with(json!({ "id": "a", "title": "T" }), members)]);
    let (feed, mut problems) = decode(&feed.to_string()).unwrap();
    problems.retain(|problem| !problem.message.ends_with(UNDESCRIBED));
    assert_eq!(problems, []);
    written(&feed.entries[0].body.nodes).replace("https://news.example/hanoi/", "")
}

fn attached(file: Value) -> String {
    body(json!({ "attachments": [file] }))
}

#[test]
fn pictures_are_pictures_by_type_and_by_name() {
    for file in [
        json!({ "url": "a.png", "mime_type": "image/png" }),
        json!({ "url": "a.png", "mime_type": "IMAGE/JPEG; charset=binary" }),
        json!({ "url": "a.png" }),
        json!({ "url": "a.png", "mime_type": "" }),
        json!({ "url": "a.png", "mime_type": "application/octet-stream" }),
        json!({ "url": "a.png", "mime_type": "binary/octet-stream" }),
        json!({ "url": "a.png", "mime_type": "png" }),
    ] {
        assert_eq!(
            attached(file.clone()),
            "<figure class='media'><img src='a.png'></figure>",
            "{file}"
        );
    }
    let titled = attached(json!({ "url": "a.PNG?w=9#x", "title": "The quay &amp; the mole" }));
    assert_eq!(
        titled,
        "<figure class='media'><img src='a.PNG?w=9#x'><figcaption>The quay & the mole</figcaption></figure>"
    );
    let described = attached(
        json!({ "url": "a.png", "_liveblog": { "alt": "Quay", "width": 9, "height": 6 } }),
    );
    assert_eq!(
        described,
        "<figure class='media'><img src='a.png' alt='Quay' width='9' height='6'></figure>"
    );
}

#[test]
fn papers_are_links_with_type_and_size() {
    for (file, link) in [
        (
            json!({ "url": "r.pdf", "mime_type": "application/pdf", "title": "The report", "size_in_bytes": 1_234_567 }),
            "<p><a href='r.pdf'>The report</a> <small>PDF, 1.2 MB</small></p>",
        ),
        (
            json!({ "url": "d.csv", "size_in_bytes": 4_200 }),
            "<p><a href='d.csv'>d.csv</a> <small>CSV, 4 KB</small></p>",
        ),
        (
            json!({ "url": "d.docx", "mime_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "size_in_bytes": 999 }),
            "<p><a href='d.docx'>d.docx</a> <small>DOCX, 999 bytes</small></p>",
        ),
        (
            json!({ "url": "d.zip", "size_in_bytes": 2_000_000_000_u64 }),
            "<p><a href='d.zip'>d.zip</a> <small>ZIP, 2 GB</small></p>",
        ),
        (
            json!({ "url": "get?id=7", "mime_type": "application/pdf" }),
            "<p><a href='get?id=7'>get</a> <small>PDF</small></p>",
        ),
        (
            json!({ "url": "https://a.example/" }),
            "<p><a href='https://a.example/'>a.example</a></p>",
        ),
        (
            json!({ "url": "https://a.example" }),
            "<p><a href='https://a.example'>a.example</a></p>",
        ),
        // Browsers cannot show it.
        (
            json!({ "url": "a.tiff", "mime_type": "image/tiff" }),
            "<p><a href='a.tiff'>a.tiff</a> <small>TIFF</small></p>",
        ),
        (
            json!({ "url": "a.png", "mime_type": "text/html" }),
            "<p><a href='a.png'>a.png</a> <small>PNG</small></p>",
        ),
        (
            json!({ "url": "mailto:desk@news.example", "title": "The desk" }),
            "<p><a href='mailto:desk@news.example'>The desk</a></p>",
        ),
        (
            json!({ "url": "r.pdf", "size_in_bytes": 0 }),
            "<p><a href='r.pdf'>r.pdf</a> <small>PDF</small></p>",
        ),
    ] {
        let words = attached(file.clone());
        assert_eq!(words, link, "{file}");
    }
}

#[test]
fn films_and_sounds_say_how_long_they_are() {
    for (file, player) in [
        (
            json!({ "url": "a.mp3", "mime_type": "audio/mpeg", "title": "Noon", "duration_in_seconds": 754 }),
            "<audio><source src='a.mp3' type='audio/mpeg'></audio><figcaption>Noon <small>12:34</small></figcaption>",
        ),
        (
            json!({ "url": "a.mp4", "duration_in_seconds": 3_723.6 }),
            "<video><source src='a.mp4'></video><figcaption><small>1:02:03</small></figcaption>",
        ),
        // A browser would not play what calls itself something else.
        (
            json!({ "url": "a.webm", "mime_type": "application/octet-stream", "duration_in_seconds": 0 }),
            "<video><source src='a.webm'></video>",
        ),
    ] {
        let expected = format!("<figure class='media'>{player}</figure>");
        assert_eq!(attached(file.clone()), expected, "{file}");
    }
}

#[test]
fn what_is_in_the_entry_already_is_not_shown_again() {
    let lead = "<figure class='media'><img src='a.png'></figure>";
    let file = || json!([{ "url": "a.png" }]);
    assert_eq!(
        body(json!({ "image": "a.png", "attachments": file() })),
        lead
    );
    assert_eq!(
        body(json!({ "banner_image": "a.png", "attachments": file() })),
        lead
    );
    assert_eq!(body(json!({ "image": "", "banner_image": "a.png" })), lead);
    assert_eq!(
        body(json!({ "image": "a.png", "banner_image": "b.png" })),
        lead
    );
    for html in [
        "<p><img src='a.png' alt=''></p>",
        "<p><a href='a.png'>a</a></p>",
    ] {
        assert_eq!(
            body(json!({ "content_html": html, "attachments": file() })),
            html
        );
    }
    let blocks = json!({ "blocks": [{ "type": "html", "text": "B" }] });
    let files = json!([{ "url": "a.png" }, { "url": "a.pdf" }]);
    assert_eq!(
        body(json!({ "_liveblog": blocks, "attachments": files })),
        "<p>B</p><p><a href='a.pdf'>a.pdf</a> <small>PDF</small></p>"
    );
}

#[test]
fn a_lead_picture_that_the_body_has_in_another_size_is_not_shown_twice() {
    for (image, html, pictures) in [
        ("q.jpg", "<p>a</p><img src=q-1024x683.jpg alt=b>", 1),
        ("q-scaled.jpg?v=2", "<figure><img src=q.jpg></figure>", 1),
        ("q.jpg", "<img src=q.jpg width=640 height=360>", 1),
        (
            "q.jpg",
            "<img class=lazy src=data:x data-src=q.jpg><noscript><img src=q.jpg></noscript>",
            1,
        ),
        ("q.jpg", "<p>a</p>", 1),
        ("q.jpg", "<img src=r.jpg>", 2),
        ("q.jpg", "<img class=emoji src=q.jpg>", 2),
    ] {
        let html = body(json!({ "image": image, "content_html": html }));
        assert_eq!(html.matches("<img").count(), pictures, "{image}: {html}");
    }
}
