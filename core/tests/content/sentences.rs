//! The text of a body, and the line that stands for it.

use liveblog_core::model::content::shorten;

use super::support::{Wordless, parse};

#[test]
fn blocks_and_line_breaks_separate_words() {
    for (source, words) in [
        ("<p>a</p><p>b</p>", "a b"),
        ("a<br>b<hr>c", "a b c"),
        ("<ul><li>a<li>b</ul>", "a b"),
        (
            "<table><caption>a<tr><td>b<td>c<tr><td>d</table>",
            "a b c d",
        ),
        ("a<b>b</b>c", "abc"),
        ("<ruby>a<rt>b</ruby>", "ab"),
    ] {
        let text = parse(source).text(1_000);
        assert_eq!(
            text.split_whitespace().collect::<Vec<_>>().join(" "),
            words,
            "from {source:?}"
        );
    }
}

#[test]
fn no_more_text_is_gathered_than_asked_for() {
    assert_eq!(parse("<b>abc</b><i>def</i>").text(4), "abcd");
    assert_eq!(parse("aéb").text(2), "a");
    assert_eq!(parse("<p>abc</p><p>def</p>").text(3), " ab");
    assert_eq!(parse("<p>abc</p>").text(0), "");
}

#[test]
fn the_first_sentence_stands_for_a_body() {
    for (source, sentence) in [
        (
            "<p>The leaders have left the hotel. More soon.</p>",
            "The leaders have left the hotel.",
        ),
        (
            "<p>The leaders have left</p><p>the hotel. More.</p>",
            "The leaders have left the hotel.",
        ),
        (
            "He asked: “What happens now?” Nobody knew.",
            "He asked: “What happens now?”",
        ),
        (
            "It costs $3.5 million a year. That is much.",
            "It costs $3.5 million a year.",
        ),
        (
            "A spokesman for Mr. Smith of the U.S. Army left. So did we.",
            "A spokesman for Mr. Smith of the U.S. Army left.",
        ),
        (
            "No. Nobody expected that at all. Really.",
            "No. Nobody expected that at all.",
        ),
        (
            "首脳らはホテルを出た。続報を待て。",
            "首脳らはホテルを出た。",
        ),
        ("Just a headline", "Just a headline"),
        (
            "Goal! Ghana lead at last. More soon.",
            "Goal! Ghana lead at last.",
        ),
        ("", ""),
    ] {
        assert_eq!(
            parse(source).first_sentence(&Wordless),
            sentence,
            "from {source:?}"
        );
    }
}

#[test]
fn a_long_sentence_is_cut_at_a_word() {
    let sentence = parse(&"lorem, ".repeat(100)).first_sentence(&Wordless);
    assert!(sentence.ends_with("lorem…"), "{sentence}");
    assert!(sentence.chars().count() <= 141, "{sentence}");
    let sentence = parse(&"報".repeat(500)).first_sentence(&Wordless);
    assert_eq!(sentence, format!("{}…", "報".repeat(140)));
}

#[test]
fn shortening_leaves_short_text_alone() {
    assert_eq!(shorten("a b", 3), "a b");
    assert_eq!(shorten("a bc", 3), "a…");
    assert_eq!(shorten("abcd", 3), "abc…");
    assert_eq!(shorten("", 0), "");
}
