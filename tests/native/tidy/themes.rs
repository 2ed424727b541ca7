//! The themes of styles/themes: short sheets that use nothing but the contract, and that can be read.

use liveblog::ui::PARTS;

use super::contract::properties;
use super::{files, read};
use crate::native::contrast::{Colour, colour, contrast};

const NAMES: [&str; 6] = [
    "broadcaster",
    "broadsheet",
    "minimal",
    "sport",
    "tabloid",
    "terminal",
];
/// The page's own paper may be as light or dark as this; what stands on the accent has these colours too.
const PAPERS: [(&str, &str); 2] = [("light", "ffffff"), ("dark", "121212")];
/// The private colour of key events, which no theme sets: styles/base.css.
const KEY: [&str; 2] = ["0b5a8a", "7cc4f0"];
/// What is read. The dots have the colour of muted text.
const READ: [&str; 3] = ["text", "muted", "accent"];

fn theme(name: &str) -> String {
    read(&format!("styles/themes/{name}.css"))
}

/// The names after each `before` up to the next sign that is no part of a name.
fn names<'a>(css: &'a str, before: &str) -> Vec<&'a str> {
    let rests = css.split(before).skip(1);
    let end = |sign: char| !(sign.is_ascii_alphanumeric() || sign == '-');
    rests.filter_map(|rest| rest.split(end).next()).collect()
}

/// The colour that a theme has for a token where it is light or dark.
fn token(css: &str, token: &str, scheme: &str) -> Colour {
    let (_, value) = css.split_once(&format!("--live-blog-{token}: ")).unwrap();
    let value = value.split(';').next().unwrap();
    let (_, digits) = value
        .split_once(&format!("var(--live-blog-{scheme}, #"))
        .unwrap();
    colour(digits.split(')').next().unwrap())
}

/// The paper that a theme has where it is told to be light or dark.
fn paper(css: &str, scheme: &str) -> Colour {
    let rule = format!("live-blog[theme=\"{scheme}\"] {{ --live-blog-background: #");
    let (_, digits) = css.split_once(&rule).unwrap();
    colour(digits.split(';').next().unwrap())
}

#[test]
fn there_are_six_of_at_most_sixty_lines() {
    let expected = NAMES.map(|name| format!("styles/themes/{name}.css"));
    assert_eq!(files("styles/themes", "css"), expected);
    for name in NAMES {
        let lines = theme(name).lines().count();
        assert!(lines <= 60, "{name}: {lines} lines");
        for place in ["docs/reference.md", "index.html", "demo/themes.html"] {
            let text = read(place).to_lowercase();
            assert!(text.contains(name), "{place} does not name {name}");
        }
    }
}

#[test]
fn they_use_what_the_contract_has_and_ask_for_nothing() {
    let known = properties();
    for name in NAMES {
        let css = theme(name);
        for property in names(&css, "--live-blog-") {
            let property = format!("--live-blog-{property}");
            assert!(known.contains(&property), "{name}: {property}");
        }
        assert!(!css.contains("--_"), "{name}: private properties");
        for part in names(&css, "::part(") {
            assert!(PARTS.contains(&part), "{name}: {part}");
        }
        for other in ["url(", "@import", "@font-face", "!important"] {
            assert!(!css.contains(other), "{name}: {other}");
        }
        let selectors = css
            .lines()
            .filter(|line| line.contains(['{', ',']) && !line.starts_with([' ', '/']));
        for selector in selectors {
            assert!(selector.starts_with("live-blog"), "{name}: {selector}");
        }
    }
}

#[test]
fn every_colour_that_is_read_stands_out() {
    for name in NAMES {
        let css = theme(name);
        for ((scheme, page), key) in PAPERS.into_iter().zip(KEY) {
            let [page, key] = [page, key].map(colour);
            for ground in [paper(&css, scheme), page] {
                let read = READ.map(|name| (name, token(&css, name, scheme)));
                for (token, colour) in [read.as_slice(), &[("key", key)]].concat() {
                    let contrast = contrast(colour, ground);
                    assert!(
                        contrast >= 4.5,
                        "{name}, {scheme}: {token} has {contrast} to 1"
                    );
                }
            }
        }
    }
}
