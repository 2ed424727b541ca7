//! What is deliberately absent from each layer, and the shape of all files.

use super::{files, module, occurrences, read};

const BROWSER: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// What the library has of JavaScript.
fn scripts() -> Vec<String> {
    let mut scripts = files("src", "js");
    assert!(scripts.len() > 1, "{scripts:?}");
    scripts.push("live-blog.js".to_owned());
    scripts
}

/// The Rust files of the widget and its core.
fn library() -> Vec<String> {
    [files("core/src", "rs"), files("src", "rs")].concat()
}

#[test]
fn there_is_something_to_look_at() {
    for name in ["model", "feed", "session", "ui", "embed"] {
        assert!(module(name).len() > 4, "{name}");
    }
    assert_eq!(occurrences(&module("feed"), &["pub fn decode("]).len(), 1);
}

#[test]
fn the_core_compiles_for_any_target_the_same() {
    // Cargo sees to it that the core knows neither a browser nor Yew.
    let core = files("core/src", "rs");
    assert_eq!(
        occurrences(&core, &["target_arch", "target_family"]),
        [""; 0]
    );
}

#[test]
fn ui_draws_and_touches_no_browser() {
    assert_eq!(occurrences(&module("ui"), &BROWSER), [""; 0]);
    assert_eq!(
        occurrences(
            &module("ui"),
            &["use_state", "use_effect", "use_ref", "use_context"]
        ),
        [""; 0]
    );
}

#[test]
fn no_layer_knows_those_above_it() {
    // Cargo sees to it that the core knows nothing of the widget.
    for (name, above) in [
        ("model", ["crate::feed", "crate::session"].as_slice()),
        ("feed", &["crate::session"]),
        ("ui", &["crate::embed"]),
    ] {
        assert_eq!(occurrences(&module(name), above), [""; 0]);
    }
}

#[test]
fn the_network_and_the_clock_are_embeds() {
    let words = [
        "SystemTime",
        "Instant::",
        "std::net",
        "std::thread",
        "std::env",
        "println!",
    ];
    for name in ["model", "feed", "session", "ui"] {
        assert_eq!(occurrences(&module(name), &words), [""; 0]);
    }
}

#[test]
fn formats_are_read_in_feed_alone() {
    for name in ["model", "session", "ui", "embed"] {
        assert_eq!(
            occurrences(&module(name), &["Deserialize", "from_str("]),
            [""; 0]
        );
    }
}

#[test]
fn no_string_of_html_meets_the_page_and_nothing_is_forgotten() {
    let words = [
        "from_html_unchecked",
        "set_inner_html",
        "set_outer_html",
        "insert_adjacent_html",
        "innerHTML",
        "outerHTML",
        "DomParser",
        "DOMParser",
        "document.write",
        "eval(",
        "forget(",
        "Box::leak",
    ];
    assert_eq!(occurrences(&library(), &words), [""; 0]);
    assert_eq!(occurrences(&scripts(), &words), [""; 0]);
}

#[test]
fn what_is_drawn_has_no_style_of_its_own() {
    assert_eq!(
        occurrences(&module("ui"), &["style=", "\"style\""]),
        [""; 0]
    );
}

/// What joins the sheets.
const LIST: &str = "live-blog.css";

#[test]
fn every_sheet_is_in_the_list() {
    let list = read(&format!("styles/{LIST}"));
    let sheets = files("styles", "css");
    // Themes are for publishers' pages.
    let own = |sheet: &&String| !sheet.ends_with(LIST) && !sheet.starts_with("styles/themes/");
    for sheet in sheets.iter().filter(own) {
        let name = sheet.trim_start_matches("styles/");
        assert!(list.contains(&format!("@import \"{name}\";")), "{name}");
    }
}

#[test]
fn the_stylesheet_loads_nothing() {
    let sheets = files("styles", "css");
    assert!(sheets.len() > 4, "{sheets:?}");
    // This one is the list of the others, which the build joins.
    let parts = sheets.iter().filter(|sheet| !sheet.ends_with(LIST));
    for sheet in parts {
        let css = read(sheet).to_ascii_lowercase();
        for word in ["url(", "@import", "image-set(", "src("] {
            assert!(!css.contains(word), "{sheet}: {word}");
        }
    }
}

/// Every Rust file of the project.
fn all() -> Vec<String> {
    let folders = [
        "core/src",
        "core/tests",
        "src",
        "tests",
        "native/src",
        "native/tests",
        "fuzz/fuzz_targets",
    ];
    let files = folders.iter().flat_map(|folder| files(folder, "rs"));
    files.collect()
}

#[test]
fn every_module_says_what_it_is_for() {
    for file in all() {
        let text = read(&file);
        let mut lines = text.lines().filter(|line| !line.starts_with("#!["));
        assert!(
            lines.next().is_some_and(|line| line.starts_with("//! ")),
            "{file} does not open with `//! `"
        );
    }
}

#[test]
fn a_long_file_has_its_reason_in_the_architecture() {
    let reasons = read("ARCHITECTURE.md");
    let long = all()
        .into_iter()
        .filter(|file| read(file).lines().count() > 300);
    let without: Vec<String> = long
        .filter(|file| !reasons.contains(file.as_str()))
        .collect();
    assert_eq!(
        without, [""; 0],
        "over 300 lines, and ARCHITECTURE.md does not say why"
    );
}

#[test]
fn module_files_are_called_by_their_module() {
    let unnamed: Vec<String> = all()
        .into_iter()
        .filter(|file| file.ends_with("/mod.rs"))
        .collect();
    assert_eq!(unnamed, [""; 0]);
}

#[test]
fn nothing_is_left_to_do() {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("dbg", "!("),
    ];
    for file in all()
        .into_iter()
        .chain(files("styles", "css"))
        .chain(scripts())
    {
        let text = read(&file);
        // Not the end of another word: MASTODON is done.
        let begins = |(at, _): (usize, &str)| !text[..at].ends_with(char::is_alphanumeric);
        let has = |word: &&str| text.match_indices(*word).any(begins);
        assert!(!words.iter().any(has), "{file}");
    }
}
