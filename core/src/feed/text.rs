//! Plain text in, [`Content`] out, within the limits that [`super::html`] has. Nothing in the text
//! is read as HTML.

use super::html::{Builder, clean};
use crate::model::{Content, Tag};

/// Reads the plain text of an entry: blank lines separate paragraphs, other line breaks stay, and
/// web addresses become links, as in HTML.
pub fn parse(text: &str) -> Content {
    let text = clean(text);
    let mut builder = Builder::new();
    let mut in_paragraph = false;
    for line in text.lines().map(str::trim) {
        if builder.is_full() {
            break;
        }
        match (line.is_empty(), in_paragraph) {
            (true, _) => builder.close(Tag::P),
            (false, true) => builder.open(Tag::Br, Vec::new()),
            (false, false) => builder.open(Tag::P, Vec::new()),
        }
        in_paragraph = !line.is_empty();
        builder.text(line);
    }
    builder.finish()
}
