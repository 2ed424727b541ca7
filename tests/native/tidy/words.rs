//! Words that readers meet are messages of the locale: no file of `ui` or `session` holds any.

use super::{module, read};

/// The string literals of a file with the lines that they are in, comments left out.
fn literals(file: &str) -> Vec<(String, String)> {
    let text = read(file);
    let lines = text.lines().map(str::trim);
    let code = lines.filter(|line| !line.starts_with("//"));
    let literals = code.flat_map(|line| {
        // Every second piece is within quotation marks.
        let pieces = line.split('"').skip(1).step_by(2);
        pieces.map(move |literal| (literal.to_owned(), format!("{file}: {line}")))
    });
    literals.collect()
}

/// The lines of some files with a literal that is not allowed.
fn with(files: &[String], is_wrong: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let literals = files.iter().flat_map(|file| literals(file));
    let wrong = literals.filter(|(literal, line)| is_wrong(literal, line));
    wrong.map(|(_, line)| line).collect()
}

/// Sentences, labels and badges begin with a capital. Names of the platform do not, nor do messages for the
/// console; what a feed is compared with stands before an arrow.
fn is_said(literal: &str, line: &str) -> bool {
    let mut letters = literal.chars();
    let capital = letters.next().is_some_and(|c| c.is_ascii_uppercase());
    let small = letters.next().is_some_and(|c| c.is_ascii_lowercase());
    capital && small && !line.contains(&format!("\"{literal}\" =>"))
}

/// What is drawn as text, or read out in its place.
fn is_drawn(literal: &str, line: &str) -> bool {
    let places = ["text(", "aria-label=", "title=", "alt=", "placeholder="];
    let mut drawn = places.iter().map(|place| format!("{place}\"{literal}\""));
    literal.contains(char::is_alphabetic) && drawn.any(|drawn| line.contains(&drawn))
}

#[test]
fn what_readers_read_is_in_the_messages() {
    assert_eq!(with(&module("ui"), is_said), [""; 0]);
    assert_eq!(with(&module("ui"), is_drawn), [""; 0]);
    assert_eq!(with(&module("session"), is_said), [""; 0]);
}

#[test]
fn a_view_is_made_of_values() {
    let files = module("session").into_iter();
    let view: Vec<String> = files.filter(|file| file.contains("/view")).collect();
    assert!(view.len() > 5, "{view:?}");
    let has_words = |literal: &str, line: &str| literal.contains(' ') && !line.contains("reason =");
    assert_eq!(with(&view, has_words), [""; 0]);
}

#[test]
fn the_rules_find_what_they_look_for() {
    assert!(is_said("Key points", r#"let label = "Key points";"#));
    assert!(!is_said("Enter", r#""Enter" => act(),"#));
    assert!(is_drawn("key points", r#"html! { text("key points") }"#));
    assert!(is_drawn("close", r#"<button aria-label="close">"#));
    assert!(!is_drawn("close", r#"<button class="close">"#));
}
