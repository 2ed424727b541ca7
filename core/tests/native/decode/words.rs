//! The words of items: titles, names, and which of the texts is the body.

use serde_json::{Value, json};

use super::pictures::UNDESCRIBED;
use crate::native::support::{decode, feed, locale, with};

/// The only entry of a feed of one item. Its pictures need no description.
fn entry(members: Value) -> std::rc::Rc<liveblog_core::model::Entry> {
    let feed = feed([with(json!({ "id": "a" }), members)]);
    let (feed, mut problems) = decode(&feed.to_string()).unwrap();
    problems.retain(|problem| !problem.message.ends_with(UNDESCRIBED));
    assert_eq!(problems, []);
    std::rc::Rc::clone(&feed.entries[0])
}

#[test]
fn titles_that_were_escaped_twice_are_read_and_plain_ones_stay() {
    for (title, read) in [
        ("AT&amp;T buys R&amp;D", "AT&T buys R&D"),
        ("It&#8217;s over", "It’s over"),
        ("It&#x2019;s over", "It’s over"),
        ("&quot;No,&quot; she said", "\"No,\" she said"),
        ("Ten&nbsp;dead", "Ten dead"),
        ("It&amp;#8217;s &amp;amp; was", "It’s & was"),
        ("<em>Titanic</em> &amp; others", "Titanic & others"),
        ("One line<br>and another", "One line and another"),
        (
            "<span class=\"x\">Live</span>: <b>AT&amp;amp;T</b>",
            "Live: AT&T",
        ),
        ("Caf&eacute; &ndash; open", "Café – open"),
        // Plain text, or as good as that.
        ("R&D", "R&D"),
        ("AT&T; and more", "AT&T; and more"),
        ("a?b=1&copy=2", "a?b=1&copy=2"),
        ("&copy 2026", "&copy 2026"),
        ("Q&A: 5 < 6 > 4", "Q&A: 5 < 6 > 4"),
        ("The <b> tag", "The <b> tag"),
        ("&unknown; &#; &;", "&unknown; &#; &;"),
        (
            "<img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)>",
        ),
        ("&#x202e;drawkcab", "drawkcab"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ] {
        assert_eq!(
            entry(json!({ "title": title })).headline.as_deref(),
            Some(read),
            "{title}"
        );
        let summary = entry(json!({ "title": "T", "summary": title }))
            .summary
            .clone();
        assert_eq!(summary.as_deref(), Some(read), "{title}");
    }
    let summary = entry(
        json!({ "title": "T", "summary": "<p>One <a href=\"x\">two</a>.</p>\n<p>Three.</p>" }),
    );
    assert_eq!(summary.summary.as_deref(), Some("One two. Three."));
}

#[test]
fn nobody_is_called_by_twice() {
    for (name, read) in [
        ("Jane Doe", "Jane Doe"),
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE", "JANE"),
        ("by: Jane", "Jane"),
        ("By\u{a0}Jane", "Jane"),
        ("By By Jane", "Jane"),
        ("By &nbsp;Jane", "Jane"),
        ("O&#8217;Brien", "O’Brien"),
        ("Byron Hale", "Byron Hale"),
        ("By", "By"),
        ("Böll", "Böll"),
        ("É", "É"),
    ] {
        let entry = entry(json!({ "title": "T", "authors": [{ "name": name }] }));
        assert_eq!(&*entry.authors[0].name, read, "{name}");
    }
}

#[test]
fn who_does_not_say_who_wrote_it_was_written_by_the_feeds_authors() {
    let names = |feed_members: Value, members: Value| -> Vec<String> {
        let item = with(json!({ "id": "a", "title": "T" }), members);
        let feed = with(feed([item]), feed_members);
        let (feed, _) = decode(&feed.to_string()).unwrap();
        let names = feed.entries[0]
            .authors
            .iter()
            .map(|author| author.name.to_string());
        names.collect()
    };
    let desk = || json!({ "authors": [{ "name": "The desk" }, { "url": "https://www.agency.example/7" }] });
    assert_eq!(names(desk(), json!({})), ["The desk", "agency.example"]);
    assert_eq!(
        names(desk(), json!({ "authors": [] })),
        ["The desk", "agency.example"]
    );
    assert_eq!(
        names(desk(), json!({ "authors": [{ "name": "" }] })),
        ["The desk", "agency.example"]
    );
    assert_eq!(
        names(desk(), json!({ "author": { "name": "Rosa" } })),
        ["Rosa"]
    );
    assert_eq!(
        names(desk(), json!({ "authors": { "name": "Rosa" } })),
        ["Rosa"]
    );
    let one = json!({ "author": { "name": "One" } });
    assert_eq!(names(one, json!({})), ["One"]);
    assert_eq!(names(json!({}), json!({})), [""; 0]);
}

#[test]
fn html_in_which_there_is_nothing_gives_way_to_text_and_that_to_the_summary() {
    for blank in [
        "",
        " ",
        "<p>&nbsp;</p>",
        "<!-- wp:paragraph -->",
        "<p><br></p><p></p>",
        "<div>\u{200b}</div>",
        "<script>x</script>",
        "<p>\u{feff}<span> </span></p><hr>",
    ] {
        let text =
            entry(json!({ "content_html": blank, "content_text": "Words.", "summary": "S." }));
        assert_eq!(text.body.text(99).trim(), "Words.", "{blank:?}");
        assert!(!text.brief);
        let summary = entry(json!({ "content_html": blank, "content_text": " ", "summary": "S." }));
        assert_eq!(summary.body.text(99).trim(), "S.", "{blank:?}");
        assert!(summary.brief && !summary.opens());
        let nothing = entry(json!({ "title": "T", "content_html": blank }));
        assert!(nothing.body.is_empty(), "{blank:?}");
    }
    let picture =
        entry(json!({ "content_html": "<p><img src=\"a.png\"></p>", "content_text": "No." }));
    assert_eq!(picture.body.text(99).trim(), "", "a picture is something");
    let pictured = entry(json!({ "summary": "S.", "image": "a.png" }));
    assert_eq!((pictured.body.nodes.len(), pictured.brief), (2, false));
}

#[test]
fn an_entry_is_called_by_what_it_holds_where_nobody_says() {
    for (members, title) in [
        (
            json!({ "content_html": "<figure><img src='a.png' alt='Smoke over the quay'></figure>" }),
            "Smoke over the quay",
        ),
        (
            json!({ "content_html": "<figure><img src='a.png' alt=''></figure>" }),
            "Photo",
        ),
        (
            json!({ "content_html": "<img src='a.png'><img src='b.png' alt='The quay'>" }),
            "The quay",
        ),
        (json!({ "image": "a.png" }), "Photo"),
        (json!({ "attachments": [{ "url": "a.mp4" }] }), "Video"),
        (json!({ "attachments": [{ "url": "a.mp3" }] }), "Audio"),
        (
            json!({ "attachments": [{ "url": "https://a.example/a.pdf" }] }),
            "a.pdf PDF",
        ),
        (
            json!({ "content_html": "<iframe src='https://www.youtube.com/embed/abcdefghijk' title='The roof'></iframe>" }),
            "The roof",
        ),
        (
            json!({ "content_html": "<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>" }),
            "Content from YouTube",
        ),
        (
            json!({ "external_url": "https://www.paper.example/7" }),
            "paper.example",
        ),
        (json!({ "url": "https://news.example/7" }), "news.example"),
        (json!({ "url": "tel:+49301234" }), "+49301234"),
    ] {
        assert_eq!(
            &*entry(members.clone()).title(&locale()),
            title,
            "{members}"
        );
    }
}
