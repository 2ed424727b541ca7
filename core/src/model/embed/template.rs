//! Addresses that we make of what was kept of others, and those that we make of the attributes of an element.
//!
//! A template is the address, without `https://`, with holes that name what goes into them:
//!
//! - `{0}` is the first thing kept, `{1}` the second. `{%0}` is the same, escaped for the value of a parameter.
//! - Where nothing may have been kept, the hole holds what stands around it too: `{&start=1}`, `{#t=1s}`. The first
//!   parameter of an address begins with `?`, whatever the template says.
//! - `{!3d}` is what follows `3d` in the first thing kept, up to the next `!`.
//! - Of attributes, `{data-id}` is a value, `{data-id?}` a value up to its question mark, and `{class:wistia_async_}` what follows this in a word of the value.

/// The address that a template makes of what was kept; nothing if there is no template.
pub(super) fn fill(template: &str, kept: &[String]) -> String {
    let mut filled = String::new();
    if !template.is_empty() {
        filled.push_str("https://");
    }
    let mut marks = template.chars();
    while let Some(mark) = marks.next() {
        match marks.as_str().split_once('}') {
            Some((hole, after)) if mark == '{' => {
                marks = after.chars();
                fill_hole(hole, kept, &mut filled);
            }
            _ => filled.push(mark),
        }
    }
    filled
}

fn fill_hole(hole: &str, kept: &[String], filled: &mut String) {
    if let Some(mark) = hole.strip_prefix('!') {
        let mut parts = kept.first().map_or("", String::as_str).split('!');
        let found = parts.find_map(|part| part.strip_prefix(mark));
        return filled.push_str(found.unwrap_or_default());
    }
    let (before, place, after) = parts(hole);
    let piece = place.and_then(|place| kept.get(place));
    match piece.filter(|piece| !piece.is_empty()) {
        None => {}
        Some(piece) if before == "%" => escape(piece, filled),
        Some(piece) => {
            let first = before.strip_prefix('&').filter(|_| !filled.contains('?'));
            filled.push_str(first.map_or("", |_| "?"));
            filled.push_str(first.unwrap_or(before));
            filled.push_str(piece);
            filled.push_str(after);
        }
    }
}

/// What stands before the place in a hole, the place, and what stands after it.
fn parts(hole: &str) -> (&str, Option<usize>, &str) {
    let at = hole.rfind(|c: char| c.is_ascii_digit()).unwrap_or_default();
    let (before, rest) = hole.split_at(at);
    let mut marks = rest.chars();
    let place = marks.next().and_then(|digit| digit.to_digit(10));
    (before, place.map(|place| place as usize), marks.as_str())
}

/// For the value of a parameter.
fn escape(text: &str, escaped: &mut String) {
    for c in text.chars() {
        match c {
            '%' => escaped.push_str("%25"),
            '&' => escaped.push_str("%26"),
            '?' => escaped.push_str("%3F"),
            '=' => escaped.push_str("%3D"),
            other => escaped.push(other),
        }
    }
}

/// The address that a template makes of an element's attributes, if it has them all. One of them may be the whole address;
/// what is put behind something of ours must be an identity, and not the rest of an address.
pub(super) fn fill_in<'a>(
    template: &str,
    attribute: &dyn Fn(&str) -> Option<&'a str>,
) -> Option<String> {
    let is_whole = template.starts_with('{');
    let mut filled = String::from(if is_whole { "" } else { "https://" });
    let mut marks = template.chars();
    while let Some(mark) = marks.next() {
        if mark != '{' {
            filled.push(mark);
            continue;
        }
        let (hole, after) = marks.as_str().split_once('}')?;
        marks = after.chars();
        let (name, prefix) = hole.split_once(':').unwrap_or((hole, ""));
        let bare = name.trim_end_matches('?');
        let value = attribute(bare)?;
        let value = if bare == name {
            value
        } else {
            value.split('?').next()?
        };
        let value = match prefix {
            "" => value.trim(),
            _ => value
                .split_whitespace()
                .find_map(|word| word.strip_prefix(prefix))?,
        };
        let more = if filled.ends_with('?') { "=&" } else { "" };
        if !is_whole && !is_identity(value, more) {
            return None;
        }
        filled.push_str(value);
    }
    Some(filled)
}

/// Whether a value has no more signs than an identity; behind `?` it may be parameters.
fn is_identity(value: &str, more: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.:/@".contains(c) || more.contains(c);
    value.chars().all(plain) && value.split('/').all(|step| !matches!(step, "." | ".."))
}
