//! Typed blocks of what is shown elsewhere.

use liveblog_core::model::{Content, Node};
use serde_json::{Value, json};

use crate::native::support::{decode, feed, item, with};

/// The body of an item with one block, and what is wrong with it.
fn block(members: Value) -> (Content, Vec<String>) {
    let block = with(json!({ "type": "embed" }), members);
    let extension = json!({ "_liveblog": { "blocks": [block] }, "content_text": "Instead." });
    let item = with(item("a", "14:05"), extension);
    let (feed, problems) = decode(&feed([item]).to_string()).unwrap();
    let problems = problems.iter().map(ToString::to_string).collect();
    (feed.entries[0].body.clone(), problems)
}

#[test]
fn a_block_is_what_is_at_its_address_with_the_words_of_its_markup() {
    let post = "<blockquote class=twitter-tweet><p>No deal.</p><a href=https://x.com/a/status/20>Now</a></blockquote>";
    for (url, markup, key, text) in [
        (
            "https://x.com/a/status/20",
            post,
            "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
            "No deal. Now",
        ),
        (
            "https://youtu.be/jNQXAC9IVRw",
            "",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
            "",
        ),
        (
            "https://youtu.be/jNQXAC9IVRw",
            "<p>One</p><p>Two</p><script>no</script>",
            "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
            "One Two",
        ),
        (
            "/chart",
            "<p>Chart</p>",
            "https://news.example/chart",
            "Chart",
        ),
    ] {
        let (body, problems) = block(json!({ "url": url, "html": markup }));
        assert_eq!(problems, [""; 0], "{url}");
        let [Node::Embed(embed)] = &*body.nodes else {
            panic!("{body:#?}")
        };
        assert_eq!(embed.key(), key, "{url}");
        assert_eq!(
            body.text(100)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            text
        );
    }
}

#[test]
fn a_block_without_an_address_leaves_the_entry_to_its_content() {
    for url in [json!(null), json!({}), json!("javascript:alert(1)")] {
        let (body, problems) = block(json!({ "url": url }));
        assert_eq!(body.text(100).trim(), "Instead.", "{url}");
        let last = problems.last().unwrap();
        assert!(last.contains("incomplete"), "{last}");
    }
}

#[test]
fn a_block_without_an_address_is_what_its_markup_stands_for() {
    let (body, problems) =
        block(json!({ "html": "<iframe src='https://youtu.be/jNQXAC9IVRw'></iframe>" }));
    let keys: Vec<String> = body.embeds().iter().map(|embed| embed.key()).collect();
    assert_eq!(keys, ["https://www.youtube-nocookie.com/embed/jNQXAC9IVRw"]);
    let said = "items[0]._liveblog.blocks[0]: incomplete: its html is shown";
    assert_eq!(problems, [said]);
}

#[test]
fn what_is_missing_in_a_block_is_told() {
    let code = "<script src='https://w.other.example/a.js'></script>";
    let (body, problems) = block(json!({ "url": null, "fallback_html": code }));
    assert_eq!(body.missing(), ["w.other.example"]);
    let last = problems.last().unwrap();
    let said = "items[0]._liveblog.blocks: what a script of w.other.example would show is missing";
    assert!(last.starts_with(said), "{last}");
}
