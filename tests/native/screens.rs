//! Every screen as HTML, drawn natively by the code that draws it in a browser, and compared with
//! `tests/native/screens/*.html`. `UPDATE_EXPECT=1 cargo test -p liveblog --test native` writes them
//! anew: read the difference before you commit it.

mod coverage;
mod members;
mod pseudo;
mod touched;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use expect_test::expect_file;
use liveblog::ui::PARTS;

use super::draw::draw as html;

/// The same with a line for each tag, to be read by people.
fn lines(html: &str) -> String {
    let mut lines = html.replace('<', "\n<").trim_start().replace("\n</", "</");
    lines.push('\n');
    lines
}

#[test]
fn every_screen_is_drawn_as_before() {
    for (name, view) in coverage::screens() {
        expect_file![format!("screens/{name}.html")].assert_eq(&lines(&html(view)));
    }
}

#[test]
fn a_body_that_was_cut_leads_to_the_whole_text() {
    let link = r#"<a href="https://news.example/long" rel="noopener noreferrer">Continue reading on the site</a>"#;
    assert!(html(coverage::cut()).contains(link));
    for (name, view) in coverage::screens() {
        assert!(!html(view).contains("Continue reading"), "{name}");
    }
}

#[test]
fn every_snapshot_is_of_a_screen() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/screens");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name());
    let files: Vec<String> = files.map(|name| name.into_string().unwrap()).collect();
    let snapshots: BTreeSet<&str> = files
        .iter()
        .filter_map(|name| name.strip_suffix(".html"))
        .collect();
    let screens = coverage::screens();
    assert_eq!(snapshots, screens.iter().map(|(name, _)| *name).collect());
}

/// What a frame may do, and what it learns of the page.
const FRAME: &str = r#"sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation" allow="fullscreen; picture-in-picture; encrypted-media" loading="lazy" referrerpolicy="strict-origin-when-cross-origin""#;

#[test]
fn frames_are_of_those_that_were_agreed_with_and_of_nobody_else() {
    for (name, view) in coverage::screens() {
        let html = html(view);
        let frames = html.split("<iframe").skip(1);
        let sources: Vec<&str> = frames.flat_map(|frame| values(frame, "src")).collect();
        let expected: &[&str] = match name {
            "embeds-loaded" => &[
                "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw",
                "https://datawrapper.dwcdn.net/AbC12/",
                "https://www.tiktok.com/player/v1/71",
            ],
            "embeds-held-back" => {
                &["https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=20"]
            }
            _ => &[],
        };
        assert_eq!(sources, expected, "{name}");
    }
}

/// The values of an attribute everywhere in a text.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn nothing_that_styles_names_or_runs_comes_from_the_feed() {
    for (name, view) in coverage::screens() {
        let html = html(view);
        for attribute in ["style", "id", "onclick", "onerror", "srcdoc", "slot"] {
            assert_eq!(values(&html, attribute), [""; 0], "{name}: {attribute}");
        }
        for element in ["script", "style", "object", "form", "input"] {
            assert!(!html.contains(&format!("<{element}")), "{name}: {element}");
        }
        let frames = html.matches("<iframe").count();
        assert_eq!(frames, html.matches(FRAME).count(), "{name}");
        for class in values(&html, "class") {
            assert!(!class.contains("evil"), "{name}: {class}");
        }
        for url in values(&html, "href")
            .into_iter()
            .chain(values(&html, "src"))
        {
            let is_safe = ["https://", "mailto:", "tel:"]
                .iter()
                .any(|scheme| url.starts_with(scheme));
            assert!(is_safe, "{name}: {url}");
        }
    }
}

#[test]
fn every_link_and_picture_of_the_feed_tells_nobody_where_the_reader_comes_from() {
    for (name, view) in coverage::screens() {
        let html = html(view);
        for tag in html.split('<').filter(|tag| tag.starts_with("a ")) {
            assert!(
                tag.contains("rel=\"noopener noreferrer\""),
                "{name}: <{tag}"
            );
        }
        for tag in html.split('<').filter(|tag| tag.starts_with("img ")) {
            assert!(
                tag.contains("referrerpolicy=\"no-referrer\"") && tag.contains("loading=\"lazy\""),
                "{name}: <{tag}"
            );
            assert!(tag.contains(" alt"), "{name}: <{tag}");
        }
    }
}

#[test]
fn the_parts_are_those_of_the_contract() {
    let screens = coverage::screens();
    let all: String = screens.into_iter().map(|(_, view)| html(view)).collect();
    let drawn: BTreeSet<&str> = values(&all, "part")
        .into_iter()
        .flat_map(str::split_whitespace)
        .collect();
    // The base is live-blog.js's, drawn before there is anything to put into it.
    let expected = PARTS.iter().copied().filter(|part| *part != "base");
    assert_eq!(drawn, expected.collect());
}

#[test]
fn headings_follow_each_other_without_a_gap() {
    for level in 2..=5_u8 {
        let html = html(coverage::at_level(level));
        let mut last = level - 1;
        for heading in html
            .match_indices("<h")
            .filter_map(|(at, _)| html[at + 2..at + 3].parse::<u8>().ok())
        {
            assert!(
                heading >= level && heading <= last + 1,
                "level {level}: h{heading} after h{last}"
            );
            last = heading;
        }
    }
}
