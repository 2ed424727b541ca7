//! Ten times as long a body costs about ten times the work, whatever it is made of.

use std::hint::black_box;

use liveblog_core::feed::text;

use super::callgrind::{self, Family, measured};
use super::support::{Wordless, parse};

/// What is done with a body.
#[derive(Clone, Copy, Debug)]
enum Work {
    /// Reading it as HTML.
    Html,
    /// Reading it as plain text.
    Text,
    /// Finding its first sentence.
    Sentence,
    /// Comparing all its bytes with each other, which the test must notice.
    Square,
}

/// Elements and their attributes.
const ELEMENTS: &[Family<Work>] = &[
    Family(Work::Html, ["", "<p>word", ""], 99),
    Family(Work::Html, ["", "<b>", ""], 400),
    Family(Work::Html, ["", "<div>", ""], 400),
    Family(Work::Html, ["", "<b>x", ""], 99),
    Family(Work::Html, ["", "</p>", ""], 400),
    Family(Work::Html, ["", "<b><i>x</b></i>", ""], 40),
    Family(Work::Html, ["", "<a href=/x>x", ""], 99),
    Family(Work::Html, ["", "<table><tr><td>x", ""], 25),
    Family(Work::Html, ["<table>", "<tr><td>x<td>", ""], 40),
    Family(Work::Html, ["<table>", "x<p>y</p>", ""], 60),
    Family(Work::Html, ["", "<ul><li>x", ""], 60),
    Family(Work::Html, ["", "<select><option>", ""], 400),
    Family(Work::Html, ["", "<svg><style>", ""], 400),
    Family(Work::Html, ["", "<script><!--</scrip", ""], 400),
    Family(Work::Html, ["<b ", "a=b c='d' ", ""], 200),
    Family(Work::Html, ["", "<b a b=c d='e'>", ""], 200),
    Family(Work::Html, ["<img srcset='", "/x 2x,", "'>x"], 120),
    Family(Work::Html, ["<img src=/x srcset='", ",", "'>x"], 300),
    Family(Work::Html, ["<a href='", "/a/..", "'>x"], 150),
    Family(Work::Html, ["<a href='//", "a.", "'>x"], 400),
    Family(Work::Html, ["<p style='", r"\64", "'>x"], 200),
    Family(Work::Html, ["", "<object>", ""], 400),
    Family(Work::Html, ["a", "<a href=#x>1</a>", ""], 40),
    Family(Work::Html, ["<ul>", "<li>• x", "</ul>"], 60),
    Family(Work::Html, ["", "<i style='visibility:hidden'>x", ""], 90),
    Family(Work::Html, ["", "&amp;&#65;&nbsp;", ""], 400),
    Family(Work::Html, ["", "&", ""], 600),
    Family(Work::Html, ["&#", "9", ""], 600),
    Family(Work::Html, ["", "&notanentity", ""], 100),
    Family(Work::Html, ["", "<script src=//a.b></script>", ""], 60),
    Family(Work::Html, ["", "<x-y a=b></x-y>", ""], 90),
    Family(Work::Html, ["<math>", "<mfrac><mi>x</mi>", ""], 60),
    Family(Work::Html, ["<div class=onebox>", "<p>x", "</div>"], 60),
    Family(Work::Html, ["", "<i class=icon>x</i>", ""], 60),
    Family(Work::Html, ["", "<a href=//a.b></a>", ""], 60),
    Family(
        Work::Html,
        ["<div data-x='{", r#""a_type":"b","#, "}'>x"],
        15,
    ),
    Family(Work::Html, ["<div data-content='", "QUJD", "'>x"], 45),
    Family(
        Work::Html,
        ["", r#"<div data-x='{"u":"//dai.ly/a"}'>"#, ""],
        99,
    ),
    Family(
        Work::Html,
        ["", r#"<div data-x='{"u":"//dai.ly/a"}'></div>"#, ""],
        60,
    ),
    Family(Work::Square, ["", "x", ""], 60),
];

/// Characters, broken tags, what stands for something else, and plain text.
const CHARACTERS: &[Family<Work>] = &[
    Family(Work::Html, ["", "<", ""], 600),
    Family(Work::Html, ["", "<a", ""], 600),
    Family(Work::Html, ["", "<a ", ""], 600),
    Family(Work::Html, ["", "</", ""], 600),
    Family(Work::Html, ["", "<!--", ""], 600),
    Family(Work::Html, ["<!--", "->", ""], 600),
    Family(Work::Html, ["", "<!-->", ""], 600),
    Family(Work::Html, ["", "<?x>", ""], 600),
    Family(Work::Html, ["", "\r\0", ""], 600),
    Family(Work::Html, ["", "long text without end ", ""], 290),
    Family(Work::Html, ["<pre>", "\n", ""], 600),
    Family(Work::Html, ["", " ", ""], 600),
    Family(
        Work::Html,
        ["", "<iframe src=//v.example/1></iframe>", ""],
        60,
    ),
    Family(Work::Html, ["", "<video src=/a.mp4>", ""], 60),
    Family(Work::Html, ["", "<video>", ""], 400),
    Family(Work::Html, ["", "<video>", "<b x='</video>'>"], 200),
    Family(Work::Html, ["", "<amp-img>", ""], 200),
    Family(Work::Html, ["", "<noscript><img", ""], 200),
    Family(Work::Html, ["", "<noscript>", ""], 400),
    Family(
        Work::Html,
        ["", "<noscript></noscript><object><param>", ""],
        60,
    ),
    Family(
        Work::Html,
        [
            "<div class=a data-settings='{",
            "\"a\":[1],",
            "\"b\":1}'></div>",
        ],
        60,
    ),
    Family(Work::Html, ["", "<p hidden>x", ""], 200),
    Family(Work::Html, ["", "<font hidden>", ""], 400),
    Family(Work::Html, ["", "<p>• x", ""], 60),
    Family(Work::Html, ["<p>", "• x<br>", ""], 60),
    Family(Work::Html, ["x", "<br> ", ""], 400),
    Family(Work::Html, ["", "<p>&nbsp;", ""], 400),
    Family(Work::Html, ["", "<b style=font-weight:400>x", ""], 99),
    Family(
        Work::Html,
        ["", "<b><i style='font-weight:400;font-style:normal'>x", ""],
        40,
    ),
    Family(Work::Html, ["<b style='", "a:b;/*", "'>x"], 200),
    Family(Work::Html, ["", "<img src=/blank.gif alt=x>", ""], 200),
    Family(Work::Text, ["", "word http://a.example/b, ", ""], 60),
    Family(Work::Text, ["", "http", ""], 300),
    Family(Work::Text, ["http://a", ")", ""], 400),
    Family(Work::Text, ["", "http://[", ""], 200),
    Family(Work::Html, ["", "https://a.example ", ""], 60),
    Family(Work::Html, ["", "://", ""], 300),
    Family(Work::Text, ["", "\n\nx", ""], 90),
    Family(Work::Sentence, ["", "Mr. ", ""], 300),
    Family(Work::Sentence, ["", "<p>x", ""], 90),
    Family(Work::Square, ["", "x", ""], 60),
];

fn work(Family(work, ..): &Family<Work>, source: &str) {
    match work {
        Work::Html => measured(&mut || drop(black_box(parse(source)))),
        Work::Text => measured(&mut || drop(black_box(text::parse(source)))),
        Work::Sentence => {
            let content = parse(source);
            measured(&mut || drop(black_box(content.first_sentence(&Wordless))));
        }
        Work::Square => measured(&mut || {
            let pairs = source
                .bytes()
                .flat_map(|one| source.bytes().map(move |other| one == other));
            black_box(pairs.filter(|equal| *equal).count());
        }),
    }
}

fn is_square(Family(work, ..): &Family<Work>) -> bool {
    matches!(work, Work::Square)
}

// Two tests, because each is one process of callgrind's, which uses one core.

#[test]
fn ten_times_the_elements_are_at_most_twelve_times_the_work() {
    let test = "linear::ten_times_the_elements_are_at_most_twelve_times_the_work";
    callgrind::check(test, ELEMENTS, work, is_square);
}

#[test]
fn ten_times_the_characters_are_at_most_twelve_times_the_work() {
    let test = "linear::ten_times_the_characters_are_at_most_twelve_times_the_work";
    callgrind::check(test, CHARACTERS, work, is_square);
}
